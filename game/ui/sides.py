"""Draw the two delegations beside the sheet: mine with home, red lines, promises; theirs with mood, belief, bounds."""

from collections.abc import Sequence

from game.present.models import Bar, GaugeLine, Item, MinePanel, Pair, Role, Share, TheirsPanel, Votes
from game.ui.badges import change, change_width, pips
from game.ui.bars import model_bar, votes
from game.ui.controls import Controls, Hit, Scroll
from game.ui.fitting import fitting, fitting_label, several
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.widgets import scroll_area

PAD = 16.0
HEAD = 70.0
BELIEF_ROLES = (Role.THEIRS, Role.GAIN, Role.IN_PLAY, Role.UNSURE)
MOOD_STEPS = 4
PIP_ROOM = 14.0
PRESSURE_NAME = 0.38  # of a line that the name of a pressure takes at least


def draw_mine(painter: Painter, controls: Controls, frame: Frame, model: MinePanel, scroll: Scroll) -> None:
    """Draw my delegation."""
    painter.part(controls, _shell, frame, model.seat, (model.name, model.sub, model.tag, model.emblem), "gold_bright")
    body = Frame(frame.x + PAD, frame.y + HEAD, frame.w - PAD - 8, frame.h - HEAD - 10)
    with scroll_area(painter, controls, body, scroll, scroll.content or body.h) as area:
        y = _write_mine(painter, controls, Frame(area.x, area.y, body.w - 8, area.h), model)
        content = y - area.y
    controls.learn(scroll, content)


def _write_mine(painter: Painter, controls: Controls, area: Frame, model: MinePanel) -> float:
    y = area.y + (14 if model.stakes else 24)
    if model.stakes:
        y = _block(painter, area, y, model.stakes_label)
        for item in model.stakes:
            y = painter.part(controls, _stake, area, y, item)
        y = _rule(painter, area, y + 4)
    y = painter.part(controls, gauge, area, y, model.support)
    y = painter.part(controls, _votes, area, y, model.votes)
    painter.text(model.capital_label, area.x, y, "body", "second", width=area.w - 40)
    painter.text(model.capital_text, area.right, y, "value", anchor="right")
    gap = min(PIP_ROOM, (area.w - 14) / max(model.capital_pips - 1, 1))
    pips(painter, area.x, y + 6, model.capital, model.capital_pips, size=10, gap=gap)
    y = painter.part(controls, gauge, area, y + 40, model.patience)
    if model.red_lines:
        y = _block(painter, area, _rule(painter, area, y - 4), model.red_lines_label)
        y = painter.part(controls, _items, area, y, model.red_lines)
    y = _rule(painter, area, y - 6)
    if model.promises:
        y = painter.part(controls, _items, area, _block(painter, area, y, model.promises_label), model.promises)
    else:
        painter.text(model.promises_none, area.right, y + 4, "caption", "caption", "right", area.w * 0.5)
        y = _block(painter, area, y, model.promises_label) - 2
    y = _rule(painter, area, y - 4)
    for line in model.pressure:
        y = painter.part(controls, _pressure, area, y, line)
    return y - 12


def draw_theirs(painter: Painter, controls: Controls, frame: Frame, model: TheirsPanel, scroll: Scroll) -> None:
    """Draw their delegation."""
    painter.part(controls, _shell, frame, model.seat, (model.name, model.sub, model.tag, model.emblem), "cinnabar_text")
    body = Frame(frame.x + PAD, frame.y + HEAD, frame.w - PAD - 8, frame.h - HEAD - 10)
    with scroll_area(painter, controls, body, scroll, scroll.content or body.h) as area:
        y = _write_theirs(painter, controls, Frame(area.x, area.y, body.w - 8, area.h), model)
        content = y - area.y
    controls.learn(scroll, content)


def _write_theirs(painter: Painter, controls: Controls, area: Frame, model: TheirsPanel) -> float:
    moods = (model.mood_label, model.mood, model.mood_low, model.mood_high, model.mood_note)
    y = painter.part(controls, _mood, area, area.y + 14, moods, model.mood_index)
    y = _block(painter, area, _rule(painter, area, y), model.belief_label)
    for number, share in enumerate(model.beliefs):
        y = painter.part(controls, _belief, area, y, share, BELIEF_ROLES[number % len(BELIEF_ROLES)])
    y = painter.paragraph(model.belief_note, area.x, y - 4, area.w, "caption", "caption")
    y = _rule(painter, area, y - 2)
    wide = painter.text(model.home_needed, area.right, y, "caption", "caption", "right", area.w * 0.6)
    fitting_label(painter, model.home_label, area.x, y, area.w - wide - 8)
    width = painter.text(model.home_text, area.x, y + 26, "value", width=area.w)
    if width < area.w * 0.6:
        model_bar(painter, Frame(area.x + width + 12, y + 17, area.w - width - 12, 8), model.home_bar)
    y = _block(painter, area, _rule(painter, area, y + 42), model.bounds_label)
    y = painter.part(controls, _bounds, area, y, model.bounds, model.bounds_none)
    if model.commitments:
        y = _block(painter, area, _rule(painter, area, y), model.commitments_label)
        y = painter.part(controls, _items, area, y, model.commitments)
    return float(painter.part(controls, _statement, area, y, model.statement_label, model.statement))


def _bounds(
    painter: Painter, _controls: Controls, area: Frame, y: float, bounds: Sequence[Pair], otherwise: str
) -> float:
    for pair in bounds:
        width = painter.measure(pair.text, "value")
        if width + painter.measure(pair.label, "caption") + 8 > area.w:
            painter.text(pair.label, area.x, y, "caption", "second", width=area.w)
            y += 20
            fitting(painter, pair.text, area.right, y, "value", "text", area.w, "right")
        else:
            fitting(painter, pair.label, area.x, y, "body", "second", area.w - width - 8)
            painter.text(pair.text, area.right, y, "value", anchor="right")
        y += 24
    if bounds:
        return y
    painter.text(otherwise, area.x, y, "caption", "caption", width=area.w)
    return y + 22


def _statement(painter: Painter, _controls: Controls, area: Frame, y: float, label: str, said: str) -> float:
    words = painter.paragraph_height(said, area.w - 26)
    field = Frame(area.x, y, area.w, words + 44)
    painter.card(field, "inset", radius=10)
    painter.fill(Frame(field.x, field.y + 10, 3, field.h - 20), "cinnabar_solid")
    fitting_label(painter, label, field.x + 14, field.y + 22, field.w - 20)
    painter.paragraph(said, field.x + 14, field.y + 45, field.w - 24)
    return field.bottom + 8


def _shell(painter: Painter, _controls: Controls, frame: Frame, seat: int, words: tuple[str, ...], colour: str) -> None:
    """Draw the panel of a delegation and its head."""
    painter.card(frame, "panel", accent="sky" if seat == 0 else "cinnabar")
    name, sub, tag, emblem = words
    painter.emblem(emblem, seat, frame.x + PAD, frame.y + 14)
    left, right = frame.x + PAD + 56, frame.right - PAD
    painter.text(name, left, frame.y + 35, "menu", width=right - left)
    wide = painter.text(tag, right, frame.y + 56, "note", colour, "right")
    if painter.measure(sub, "caption") <= right - left - wide - 6:
        painter.text(sub, left, frame.y + 56, "caption", "caption")
    painter.hairline(frame.x + PAD, frame.y + HEAD - 1, frame.w - 2 * PAD)


def _block(painter: Painter, area: Frame, y: float, label: str) -> float:
    fitting_label(painter, label, area.x, y + 4, area.w)
    return y + 26


def _rule(painter: Painter, area: Frame, y: float) -> float:
    painter.hairline(area.x, y - 6, area.w)
    return y + 13


def gauge(painter: Painter, controls: Controls, area: Frame, y: float, line: GaugeLine) -> float:
    """Draw a meter of home: its name, change, figure and bar from the baseline y; give the next baseline."""
    painter.text(line.text, area.right, y, "value", line.role, "right")
    x = area.right - painter.measure(line.text, "value") - 6 - change_width(painter, line.delta, line.direction)
    change(painter, line.delta, line.direction, x, y)
    fitting(painter, line.label, area.x, y, "body", "second", x - area.x - 6)
    model_bar(painter, Frame(area.x, y + 8, area.w, 6), line.bar)
    if line.note:
        controls.add(Hit(Frame(area.x - 6, y - 16, area.w + 12, 34), ("look", line.label), line.note, is_stop=False))
    return y + 34


def _pressure(painter: Painter, controls: Controls, area: Frame, y: float, line: GaugeLine) -> float:
    """Draw what presses from outside in one line: name, bar, change, figure."""
    painter.text(line.text, area.right, y, "value", line.role, "right")
    x = area.right - 26 - change_width(painter, line.delta, line.direction)
    change(painter, line.delta, line.direction, x, y)
    name = fitting(painter, line.label, area.x, y, "body", "second", area.w * 0.5)
    left = area.x + max(name, area.w * PRESSURE_NAME) + 10
    model_bar(painter, Frame(left, y - 8, max(x - left - 8, 0), 6), line.bar)
    if line.note:
        controls.add(Hit(Frame(area.x - 6, y - 16, area.w + 12, 23), ("look", line.label), line.note, is_stop=False))
    return y + 23


def _votes(painter: Painter, controls: Controls, area: Frame, y: float, count: Votes) -> float:
    width = painter.measure(count.quorum_text, "value") + 16
    if painter.measure(count.label, "caption") <= area.w - width:
        painter.text(count.quorum_text, area.right, y, "value", anchor="right")
        painter.fill(Frame(area.right - width + 8, y - 12, 2, 14), "text")
        fitting(painter, count.label, area.x, y, "body", "second", area.w - width)
    else:
        fitting(painter, count.label, area.x, y, "body", "second", area.w)
    votes(painter, Frame(area.x, y + 9, area.w, 12), count)
    third = area.w / 3
    room = third + 8 if count.unsure_text or count.against_text else area.w
    left = area.x + painter.text(count.favour_text, area.x, y + 38, "note", "jade_text", width=room)
    right = painter.text(count.against_text, area.right, y + 38, "caption", "cinnabar_text", "right", third + 8)
    right = area.right - right
    painter.text(count.unsure_text, (left + right) / 2, y + 38, "caption", "gold_bright", "middle", right - left - 8)
    controls.add(Hit(Frame(area.x - 6, y - 16, area.w + 12, 60), ("look", "votes-mine"), count.note, is_stop=False))
    return y + 62


def _stake(painter: Painter, controls: Controls, area: Frame, y: float, item: Item) -> float:
    painter.icon(item.icon, area.x, y - 14, 18, item.role)
    right = area.right
    if item.chip:
        painter.icon(item.chip.glyph, right - 15, y - 12, 14, painter.theme.words(item.chip.role), 1.8)
        right -= 22
    left, start = area.x + 28, y
    if painter.measure(item.label, "caption") <= right - left:
        fitting(painter, item.label, left, y, "body", "text", right - left)
    else:
        y = painter.paragraph(item.label, left, y, right - left, "caption", "text", leading=17) - 17
    tip = f"{item.note}\n{item.chip.text}" if item.chip else item.note
    field = Frame(area.x - 6, start - 17, area.w + 12, y - start + 24)
    controls.add(Hit(field, ("look", item.label), tip, is_stop=False))
    return y + 23


def _items(painter: Painter, controls: Controls, area: Frame, y: float, items: Sequence[Item]) -> float:
    for item in items:
        painter.icon(item.icon, area.x, y - 13, 18, item.role)
        left, room = area.x + 28, area.w - 28
        start = y
        y = painter.paragraph(item.label, left, y, room, "body", "text", lines=3, leading=20)
        y = several(painter, item.note, left, y - 1, room, 2) - 15
        controls.add(
            Hit(
                Frame(area.x - 6, start - 17, area.w + 12, y - start + 24),
                ("look", item.label),
                f"{item.label}\n{item.note}",
                is_stop=False,
            )
        )
        y += 23
    return y


def _belief(painter: Painter, controls: Controls, area: Frame, y: float, share: Share, role: Role) -> float:
    wide = painter.text(share.text, area.right, y, "value", anchor="right")
    fitting(painter, share.label, area.x, y, "body", "text", area.w - wide - 8)
    model_bar(painter, Frame(area.x, y + 8, area.w, 6), Bar(share.bar.solid, share.bar.unsure, share.bar.tick, role))
    if share.note:
        controls.add(Hit(Frame(area.x - 6, y - 16, area.w + 12, 34), ("look", share.label), share.note, is_stop=False))
    return y + 36


def _mood(painter: Painter, controls: Controls, area: Frame, y: float, words: tuple[str, ...], mood: int) -> float:
    label, name, low, high, note = words
    y = _block(painter, area, y, label)
    painter.text(name, area.x, y + 2, "subpanel", "cinnabar_text" if mood > 1 else "text", width=area.w)
    for number, cell in enumerate(Frame(area.x, y + 14, area.w, 8).columns(*[1] * MOOD_STEPS, gap=4)):
        painter.fill(cell, "warning" if number == mood else "track")
        if number == mood:
            painter.icon("up", cell.cx - 5, cell.bottom, 10, "warning", 2.4)
    half = area.w / 2 - 4
    painter.text(low, area.x, y + 46, "caption", "caption", width=half)
    painter.text(high, area.right, y + 46, "caption", "caption", "right", half)
    controls.add(Hit(Frame(area.x - 6, y - 34, area.w + 12, 84), ("look", "mood"), note, is_stop=False))
    return y + 58
