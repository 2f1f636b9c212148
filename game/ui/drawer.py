"""Draw the adviser's notes: her words, a trade worth trying, and the receipt of a refusal."""

from collections.abc import Sequence

from game.present.models import ChangeLine, DrawerModel, ReceiptModel, WeightLine
from game.ui.badges import arrow, seal
from game.ui.bars import bar_body, model_bar
from game.ui.controls import Controls, Hit, Scroll
from game.ui.fitting import fitting, fitting_label, several
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.widgets import Button, button, scroll_area

PAD, HEAD = 18.0, 70.0
SHADES = ("#86d0b2", "#67b596", "#4f9a7d", "#3f8268")
PUT_HEIGHT = 32.0
LINE = 22.0
WEIGHT = 50.0  # design px for the figure of what weighed
BRIEF_LINES = 4  # the log has them all


def draw_drawer(
    painter: Painter, controls: Controls, frame: Frame, model: DrawerModel, scroll: Scroll, key: str,
    brief: tuple[str, tuple[str, ...]],
) -> None:  # fmt: skip
    """Draw the drawer; `brief` is what happened since my last move: a label and its lines."""
    painter.card(frame, "raised", accent="gold")
    seal(painter, "quill", frame.x + PAD, frame.y + 14, 44)
    painter.text(model.title, frame.x + PAD + 56, frame.y + 36, "menu", width=frame.w - 2 * PAD - 56)
    several(painter, model.record, frame.x + PAD + 56, frame.y + 57, frame.w - 2 * PAD - 56, 1)
    body = Frame(frame.x + PAD, frame.y + HEAD, frame.w - PAD - 8, frame.h - HEAD - 12)
    if model.receipt.changes if model.receipt else model.suggestion:  # in sight, however long the reasons are
        foot, body = body.cut_bottom(PUT_HEIGHT, 10)
        put = Button(("put",), model.put_label, key=key, kind="plain")
        button(painter, controls, Frame(foot.x, foot.y, frame.w - 2 * PAD, foot.h), put)
    with scroll_area(painter, controls, body, scroll, scroll.content or body.h) as area:
        inner = Frame(area.x, area.y, body.w - 10, area.h)
        y = inner.y + 18
        if model.receipt:
            y = painter.part(controls, _receipt, inner, y, model.receipt) + 18
            if model.receipt.terms and model.suggestion:
                y = painter.part(controls, _suggestion, inner, y, model) + 18
        y = painter.part(controls, _brief, inner, y, brief)
        y = painter.part(controls, _advice, inner, y, model.paragraphs, model.warning)
        if not model.receipt:
            painter.hairline(inner.x, y - 8, inner.w, "edge")
            y = painter.part(controls, _suggestion, inner, y + 16, model)
    controls.learn(scroll, y - area.y)


def _advice(
    painter: Painter, _controls: Controls, area: Frame, y: float, paragraphs: tuple[str, ...], warning: str
) -> float:
    for words in paragraphs:
        y = painter.paragraph(words, area.x, y, area.w) + 4
    if warning:
        painter.icon("bolt", area.x, y - 13, 16, "warning")
        y = painter.paragraph(warning, area.x + 24, y, area.w - 24, "body", "warning") + 4
    return y


def _brief(painter: Painter, _controls: Controls, area: Frame, y: float, brief: tuple[str, tuple[str, ...]]) -> float:
    label, lines = brief
    if not lines:
        return y
    painter.label(label, area.x, y, width=area.w)
    y += 22
    for words in lines[-BRIEF_LINES:]:
        painter.text("·", area.x, y, "value", "gold")
        y = painter.paragraph(words, area.x + 14, y, area.w - 14, "body", "text", leading=20) + 2
    painter.hairline(area.x, y - 8, area.w, "edge")
    return y + 14


def _suggestion(painter: Painter, controls: Controls, area: Frame, y: float, model: DrawerModel) -> float:
    if not model.suggestion:
        return painter.paragraph(model.suggestion_note, area.x, y, area.w, "body", "caption")
    words = (model.suggestion_label, model.suggestion_note)
    return _change_box(painter, controls, area, y - 8, model.suggestion, words)


def _receipt(painter: Painter, controls: Controls, area: Frame, y: float, model: ReceiptModel) -> float:
    wide = painter.text(model.title, area.x, y, "subpanel", width=area.w)
    if wide + painter.measure(model.note, "caption") + 10 <= area.w:
        painter.text(model.note, area.right, y, "caption", "caption", "right")
    else:
        y += 20
        painter.text(model.note, area.x, y, "caption", "caption", width=area.w)
    _worth(painter, Frame(area.x, y + 15, area.w, 16), model)
    y += 50
    if model.parts_text:
        y = painter.paragraph(model.parts_text, area.x, y, area.w, "caption", "caption") + 4
    if painter.measure(model.worth_text, "caption") + painter.measure(model.needed_text, "value") + 10 > area.w:
        fitting(painter, model.worth_text, area.x, y, "body", "jade_text", area.w)
        y += 22
        painter.text(model.needed_text, area.x, y, "value", width=area.w)
    else:
        wide = painter.text(model.needed_text, area.right, y, "value", anchor="right")
        fitting(painter, model.worth_text, area.x, y, "body", "jade_text", area.w - wide - 8)
    y += 26
    fitting_label(painter, model.against_label, area.x, y, area.w)
    y += 22
    for line in model.against:
        _weight(painter, area, y, line)
        y += LINE
    painter.text(model.against_note, area.x, y - 2, "caption", "caption", width=area.w)
    y += 12
    if not model.changes:
        return y
    return _change_box(painter, controls, area, y, model.changes, (model.change_label, model.change_note))


def _worth(painter: Painter, frame: Frame, model: ReceiptModel) -> None:
    bar = model.worth_bar
    colours = (painter.theme.solid("jade_dark"), painter.theme.solid("jade_text"), painter.theme.solid("track"))
    shares = (round(bar.solid, 3), round(max(bar.solid, bar.unsure), 3))
    tick = None if bar.tick is None else round(bar.tick, 3)
    painter.shape(bar_body, frame.inset(0, -2), shares, tick, colours)
    x, limit = frame.x, frame.x + frame.w * bar.solid
    for number, (_, share) in enumerate(model.parts):
        width = min(frame.w * share, limit - x)
        if width < 1:
            break
        painter.fill(Frame(x, frame.y, max(width - 1.5, 1), frame.h), SHADES[number % len(SHADES)])
        x += width


def _weight(painter: Painter, area: Frame, y: float, line: WeightLine) -> None:
    left = area.x + area.w * 0.58
    room = left - area.x - 8
    has_room = painter.measure(line.label, "caption") <= room
    words = line.label if has_room else line.label.rpartition(": ")[2]  # without "Home"
    fitting(painter, words, area.x, y, "body", "text", room)
    model_bar(painter, Frame(left, y - 10, area.right - left - WEIGHT, 11), line.bar)
    painter.text(line.text, area.right, y, "value", "cinnabar_text", "right")


def _change_box(
    painter: Painter, controls: Controls, area: Frame, y: float, changes: Sequence[ChangeLine], words: tuple[str, str]
) -> float:
    label, note = words
    inner = area.w - 28
    lines = sum(_lines(painter, change, inner) for change in changes)
    notes = painter.paragraph_height(note, inner)
    field = Frame(area.x, y, area.w, 34 + LINE * lines + notes)
    painter.tinted(field, "gold", radius=11, fill=0.1)
    controls.add(Hit(field, ("look", "change"), is_stop=False, radius=11))
    x, y = field.x + 14, field.y + 22
    fitting_label(painter, label, x, y, inner)
    y += 23
    for change in changes:
        y = _change(painter, Frame(x, y, inner, LINE), change)
    painter.paragraph(note, x, y - 1, inner)
    return field.bottom + 8


def _fits(painter: Painter, change: ChangeLine, width: float) -> bool:
    needed = painter.measure(change.name, "value") + painter.measure(change.old, "body") + 52
    return needed + painter.measure(change.new, "value") <= width


def _change(painter: Painter, frame: Frame, change: ChangeLine) -> float:
    x, y = frame.x, frame.y
    if _fits(painter, change, frame.w):
        x += painter.text(change.name, x, y, "value") + 12
    else:
        fitting(painter, change.name, x, y, "value", "text", frame.w)
        y += LINE
    if not _fits_line(painter, change, frame.right - x):
        fitting(painter, change.old, x, y, "body", "caption", frame.right - x)
        x, y = frame.x, y + LINE
    else:
        x += painter.text(change.old, x, y, "body", "caption") + 8
    x += arrow(painter, x, y, 16) + 8
    fitting(painter, change.new, x, y, "value", "gold_bright", frame.right - x)
    return y + LINE


def _fits_line(painter: Painter, change: ChangeLine, width: float) -> bool:
    return painter.measure(change.old, "body") + painter.measure(change.new, "value") + 32 <= width


def _lines(painter: Painter, change: ChangeLine, width: float) -> int:
    if _fits(painter, change, width):
        return 1
    return 2 if _fits_line(painter, change, width) else 3
