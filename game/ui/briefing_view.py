"""Compose the briefing: masthead, four panels, the choices of a new game and the start."""

from typing import Any

from game.present.models import BriefingModel, ChoiceGroup
from game.ui.badges import keycap, keycap_width, seal
from game.ui.briefing_panels import draw_agenda, draw_home, draw_mandate, draw_other
from game.ui.controls import Hit, Scroll
from game.ui.dossier import draw_dossier
from game.ui.fitting import best, fitting, shortened
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.table_view import draw_tabs
from game.ui.widgets import Option, segment, segment_width

BODY, FOOT = (0.087, 0.856), (0.869, 0.982)
COLUMNS = ((0.0125, 0.27), (0.2775, 0.5), (0.5075, 0.7525), (0.76, 0.9875))
CHOICES, START = (0.0125, 0.805), (0.8125, 0.9875)
MANDATE_SHARE = 0.655
FIELD, TALL = 36.0, 80.0
LEVEL = (160.0, 200.0)  # for the levels and what the chosen one is like, where that fits


class BriefingView:
    """The drawing of the briefing; it keeps how far its panels are scrolled."""

    def __init__(self) -> None:
        """Begin unscrolled."""
        self.scrolls = {name: Scroll() for name in ("dossier", "agenda", "mandate", "home", "other", "choices")}

    def draw(self, painter: Painter, scene: Any, model: BriefingModel) -> None:
        """Draw all of it, or one page of it where there is little room."""
        painter.background((0.45, 0.35))
        if painter.space.is_small:
            self._small(painter, scene, model)
            return
        whole, controls = painter.frame, scene.controls
        draw_dossier(painter, controls, whole.part(*COLUMNS[0], *BODY), model.dossier, self.scrolls["dossier"])
        draw_agenda(painter, controls, whole.part(*COLUMNS[1], *BODY), model, self.scrolls["agenda"])
        self._mine(painter, scene, whole.part(*COLUMNS[2], *BODY), model)
        draw_other(painter, controls, whole.part(*COLUMNS[3], *BODY), model.theirs, self.scrolls["other"])
        self._choices(painter, scene, whole.part(*CHOICES, *FOOT), model)
        _start(painter, scene, whole.part(*START, *FOOT), model)
        _masthead(painter, scene, whole.part(0.0125, 0.9875, 0.015, 0.075), model)

    def _mine(self, painter: Painter, scene: Any, frame: Frame, model: BriefingModel) -> None:
        upper, lower = frame.rows(MANDATE_SHARE, 1 - MANDATE_SHARE, gap=12)
        draw_mandate(painter, scene.controls, upper, model, self.scrolls["mandate"], _reached(scene))
        draw_home(painter, scene.controls, lower, model, self.scrolls["home"])

    def _small(self, painter: Painter, scene: Any, model: BriefingModel) -> None:
        whole = painter.frame.inset(12, 8)
        top, rest = whole.cut_top(38, 6)
        tabs, rest = rest.cut_top(34, 6)
        foot, body = rest.cut_bottom(64, 6)
        names = (model.mandate.title, model.dossier.label, model.agenda_title, model.theirs.name)
        match scene.page:
            case 0:
                left, right = body.columns(1, 1, gap=10)
                draw_mandate(painter, scene.controls, left, model, self.scrolls["mandate"], _reached(scene))
                draw_home(painter, scene.controls, right, model, self.scrolls["home"])
            case 1:
                draw_dossier(painter, scene.controls, body, model.dossier, self.scrolls["dossier"])
            case 2:
                draw_agenda(painter, scene.controls, body, model, self.scrolls["agenda"])
            case _:
                draw_other(painter, scene.controls, body, model.theirs, self.scrolls["other"])
        choices, start = foot.columns(0.66, 0.34, gap=8)
        _short_choices(painter, scene, choices, model)
        _start(painter, scene, start, model)
        draw_tabs(painter, scene, tabs, names)
        _masthead(painter, scene, top, model)

    def _choices(self, painter: Painter, scene: Any, frame: Frame, model: BriefingModel) -> None:
        painter.card(frame, "panel", accent="gold")
        shares = [_wanted(painter, group) for group in model.choices]
        cells = frame.inset(20, 0).columns(*shares, gap=34)
        for number, (group, cell) in enumerate(zip(model.choices, cells, strict=True)):
            if number:
                painter.upright(cell.x - 17, frame.y + 18, frame.h - 36)
            _group(painter, scene, cell, group)


def _reached(scene: Any) -> str:
    words: str = scene.context.words.text("reached-by")
    return words


def _wanted(painter: Painter, group: ChoiceGroup) -> float:
    if group.key == "opponent":
        return 214.0
    if group.key == "seed":
        return 150.0
    if group.key == "level":
        told = painter.measure(group.note, "caption") - 18
        return told if LEVEL[0] < told < LEVEL[1] else LEVEL[0]
    labels = sum(painter.measure(_label(group, number), "value") + 28 for number in range(len(group.choices)))
    return max(labels, 120.0)


def _label(group: ChoiceGroup, number: int) -> str:
    return str(number + 1) if group.key == "level" else group.choices[number].label


def key_of(scene: Any, group: ChoiceGroup) -> str:
    """Name the key that turns a choice on."""
    return str(scene.context.key("reset" if group.key == "seed" else f"briefing-{group.key}"))


def _group(painter: Painter, scene: Any, cell: Frame, group: ChoiceGroup) -> None:
    painter.label(group.label, cell.x, cell.y + 25, width=cell.w - 30)
    keycap(painter, key_of(scene, group), cell.right, cell.y + 10, "right")
    field = Frame(cell.x, cell.y + 36, cell.w, FIELD)
    reason = "" if scene.options else scene.context.words.text("briefing-settled")
    if group.key == "opponent":
        _turner(painter, scene, field, group, reason)
    elif group.key == "seed":
        _seed(painter, scene, field, group, reason)
    else:
        options = [
            Option(
                ("choose", group.key, choice.command),
                _label(group, number),
                f"{choice.label}\n{choice.note}".strip(),
                reason,
            )
            for number, choice in enumerate(group.choices)
        ]
        chosen = next(
            (option.message for option, choice in zip(options, group.choices, strict=True) if choice.is_chosen), None
        )
        width = min(cell.w, max(segment_width(painter, options, 11), 100))
        segment(painter, scene.controls, Frame(field.x, field.y, width, field.h), options, chosen)
    whole = (f"{group.text}: {group.note}",) if group.key == "level" else ()
    told = (*whole, group.note, group.note.partition(", ")[0])
    painter.text(best(painter, told, "caption", cell.w + 18), cell.x, cell.bottom - 12, "caption", "caption")


def _turner(painter: Painter, scene: Any, field: Frame, group: ChoiceGroup, reason: str) -> None:
    painter.inset(field, radius=9)
    painter.icon("left", field.x + 10, field.cy - 8, 16, "gold", 1.8)
    painter.icon("right", field.right - 26, field.cy - 8, 16, "gold", 1.8)
    fitting(painter, group.text, field.cx, painter.baseline(field), "value", "gold_bright", field.w - 64, "middle")
    less, more = ("next", group.key, -1), ("next", group.key, 1)
    scene.controls.add(
        Hit(field, ("next", group.key), group.note, reason, less=less, more=more, takes_enter=False, radius=9)
    )
    scene.controls.add(Hit(field.cut_left(36)[0], less, group.note, reason, is_stop=False, radius=9))
    scene.controls.add(Hit(field.cut_right(36)[0], more, group.note, reason, is_stop=False, radius=9))


def _seed(painter: Painter, scene: Any, field: Frame, group: ChoiceGroup, reason: str) -> None:
    painter.inset(field, radius=9)
    painter.text_in(group.text, field.inset(14, 0).cut_right(30)[1], "value", "second", "left")
    painter.icon("again", field.right - 30, field.cy - 9, 18, "gold", 1.7)
    scene.controls.add(Hit(field, ("seed",), group.note, reason, radius=9, takes_enter=False))
    scene.controls.add(Hit(field.cut_right(40)[0], ("reroll",), group.note, reason, radius=9))


def _short_choices(painter: Painter, scene: Any, frame: Frame, model: BriefingModel) -> None:
    shares = [
        20 + max(painter.measure(group.label, "caption"), painter.measure(group.text, "note"))
        for group in model.choices
    ]
    for cell, group in zip(frame.columns(*shares, gap=6), model.choices, strict=True):
        painter.card(cell, "card")
        cap = keycap_width(painter, key_of(scene, group))
        has_room = painter.measure(group.label, "caption") <= cell.w - cap - 20
        label = group.label if has_room else shortened(painter, group.label, "caption", cell.w - 16)
        painter.text(label, cell.x + 9, cell.y + 24, "caption", "gold")
        if has_room:
            keycap(painter, key_of(scene, group), cell.right - 7, cell.y + 8, "right")
        words = shortened(painter, group.text, "note", cell.w - 16)
        fitting(painter, words, cell.x + 9, cell.y + 50, "value", "text", cell.w - 16)
        message = ("reroll",) if group.key == "seed" else ("next", group.key)
        tip = f"{group.label} ({key_of(scene, group)}): {group.text}\n{group.note}"
        scene.controls.add(Hit(cell, message, tip, radius=11, takes_enter=True))


def _start(painter: Painter, scene: Any, frame: Frame, model: BriefingModel) -> None:
    painter.card(frame, "primary")
    disc = min(48.0, frame.h - 20)
    seal(painter, "play", frame.x + 18, frame.cy - disc / 2, disc, is_on_gold=True)
    left, room = frame.x + disc + 36, frame.w - disc - 46
    key = scene.context.key("confirm")
    painter.text(model.start_label, left, frame.cy - 2, "start" if frame.h > TALL else "menu", "on_gold", width=room)
    wide = keycap(painter, key, left, frame.cy + 10, is_on_gold=True)
    painter.text(model.start_note, left + wide + 9, frame.cy + 25, "caption", "on_gold_second", width=room - wide - 9)
    scene.controls.add(Hit(frame, ("start",), radius=14))


def _masthead(painter: Painter, scene: Any, frame: Frame, model: BriefingModel) -> None:
    wide = painter.measure(model.back_label, "body") + 56
    back = Frame(frame.x, frame.cy - 19, wide, 38)
    painter.card(back, "flat", radius=9)
    painter.icon("left", back.x + 12, back.cy - 8, 16, "gold", 1.8)
    painter.text_in(model.back_label, Frame(back.x + 36, back.y, wide - 46, back.h), "body", "second", "left")
    scene.controls.add(Hit(back, ("leave",), radius=9))
    style = "heading" if frame.h > TALL / 2 else "menu"
    title = painter.measure(model.title, style)
    painter.text(model.title, frame.cx, frame.cy + 11, style, anchor="middle")
    if frame.cx - title / 2 - back.right > painter.measure(model.brand.upper(), "brand") + 80:
        painter.brand(back.right + 20, frame.cy - 20, 40)
        painter.text(model.brand.upper(), back.right + 72, frame.cy + 8, "brand", "gold")
    if scene.trouble:
        painter.text(
            scene.trouble, frame.right, frame.cy + 6, "body", "warning", "right", frame.right - frame.cx - title
        )
        return
    _steps(painter, frame, model.steps, frame.cx + title / 2 + 30)


def _steps(painter: Painter, frame: Frame, steps: tuple[str, ...], limit: float) -> None:
    total = sum(painter.measure(words, "body") + 30 for words in steps) + 46 * (len(steps) - 1)
    if frame.right - total < limit:
        return
    x = frame.right
    for number in range(len(steps), 0, -1):
        is_here = number == 1
        x -= painter.text(
            steps[number - 1],
            x,
            frame.cy + 6,
            "value" if is_here else "body",
            "gold_bright" if is_here else "caption",
            "right",
        )
        x -= 30
        ring = Frame(x, frame.cy - 11, 22, 22)
        painter.shape(
            number_ring,
            ring,
            painter.theme.solid("gold" if is_here else "inset"),
            painter.theme.solid("gold" if is_here else "raised_edge"),
        )
        painter.text(str(number), ring.cx, ring.cy + 5, "note", "on_gold" if is_here else "caption", "middle")
        if number > 1:
            painter.hairline(x - 34, frame.cy, 22, "raised_edge")
            x -= 46


def number_ring(w: float, _h: float, fill: str, edge: str) -> str:
    """Draw a ring for a number."""
    return f'<circle cx="{w / 2}" cy="{w / 2}" r="{w / 2 - 0.7}" fill="{fill}" stroke="{edge}"/>'
