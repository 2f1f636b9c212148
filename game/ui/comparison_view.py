"""Draw two lines of play side by side: what was done in each period, and how both ended."""

from game.present.models import BesideGroup, ComparisonModel, LogLine, MovePair
from game.ui.controls import Controls, Hit, Scroll
from game.ui.fitting import fitting, fitting_best, shortened
from game.ui.layout import Frame
from game.ui.marks import inks, mark
from game.ui.painter import Painter
from game.ui.widgets import scroll_area

COLUMNS = (0.6, 0.4)
PADDING, ROW, HEAD = 18.0, 27.0, 66.0
LABEL, WORDY, CHANGE = 0.4, 0.28, 64.0  # shares of a group's width for its labels; design px
TITLE_GAP = 34.0
GLYPHS = {"draw": "event", "deal": "event", "stake": "play"}


def draw_summary(painter: Painter, frame: Frame, model: ComparisonModel, hint: str) -> None:
    """Say what differs, and that it is not luck."""
    painter.card(frame, "raised", accent="jade")
    inner = frame.inset(PADDING, 0)
    painter.text(model.summary, inner.x, frame.cy - 3, "value", "text", width=inner.w)
    painter.text(hint, inner.x, frame.cy + 18, "caption", "caption", width=inner.w)


def draw_moves(painter: Painter, controls: Controls, frame: Frame, model: ComparisonModel, scroll: Scroll) -> None:
    """Draw the moves of every period beside each other; those that are equal are faint."""
    painter.card(frame, accent="gold")
    inner = frame.inset(PADDING, 0)
    wide = max((painter.measure(pair.when) for pair in model.moves), default=0.0) + 14
    painter.text(model.moves_title, inner.x, frame.y + 31, "panel", width=inner.w)
    left, right = inner.cut_left(wide)[1].columns(1, 1, gap=14)
    for cell, name, colour in ((left, model.names[0], "gold_bright"), (right, model.names[1], "in_play")):
        painter.text(name, cell.x, frame.y + HEAD - 10, "caption", colour, width=cell.w)
    body = Frame(inner.x - 6, frame.y + HEAD, inner.w + 12, frame.h - HEAD - 10)
    with scroll_area(painter, controls, body, scroll, ROW * len(model.moves)) as area:
        for number, pair in enumerate(model.moves):
            row = Frame(area.x + 6, area.y + number * ROW, inner.w - 4, ROW)
            _pair(painter, controls, row, pair, wide, is_seen=row.bottom > body.y and row.y < body.bottom)


def _pair(painter: Painter, controls: Controls, row: Frame, pair: MovePair, wide: float, *, is_seen: bool) -> None:
    if pair.when and is_seen:
        painter.hairline(row.x, row.y, row.w)
        painter.text(pair.when, row.x, painter.baseline(row), "body", "caption", width=wide - 8)
    cells = row.cut_left(wide)[1].columns(1, 1, gap=14)
    for cell, line, node in zip(cells, (pair.first, pair.second), pair.nodes, strict=True):
        if line is None:
            continue
        if is_seen:
            _move(painter, cell, line, is_same=pair.is_same)
        controls.add(Hit(cell, ("move", node), f"{line.actor}: {line.text}", radius=6))


def _move(painter: Painter, cell: Frame, line: LogLine, *, is_same: bool) -> None:
    lane = 2 if line.role == "theirs" else 1
    painter.shape(
        mark, Frame(cell.x, cell.y + 4, 18, 18), GLYPHS.get(line.glyph, line.glyph), lane, inks(painter.theme)
    )
    style, colour = ("body", "caption") if is_same else ("value", line.role)
    base = painter.baseline(cell)
    x = cell.x + 26 + painter.text(line.actor, cell.x + 26, base, "body", colour, width=cell.w * 0.3) + 10
    room = cell.right - x - 4
    fitting_best(painter, (line.text, *line.shorter), x, base, style, "caption" if is_same else "text", room)


def draw_ends(painter: Painter, controls: Controls, frame: Frame, model: ComparisonModel, scroll: Scroll) -> None:
    """Draw scores, meters, terms and luck of both lines."""
    painter.card(frame, accent="gold")
    inner = frame.inset(PADDING, 8)
    groups = (model.scores, model.meters, model.terms, model.luck)
    room = inner.w - 10
    content = sum(_height(painter, group, room) for group in groups)
    with scroll_area(painter, controls, inner, scroll, content) as area:
        y = area.y
        for group in groups:
            _group(painter, Frame(area.x, y, room, 0), group, model.names)
            y += _height(painter, group, room)


def _height(painter: Painter, group: BesideGroup, room: float) -> float:
    """Measure a group: title, rows, what is told under them."""
    told = [row.change for row in group.rows if group.is_wordy and row.change]
    notes = sum(painter.paragraph_height(words, room - 12, "caption") for words in told)
    note = painter.paragraph_height(group.note, room, "caption") + 4 if group.note else 0.0
    return TITLE_GAP + ROW * len(group.rows) + notes + note + 14


def _group(painter: Painter, frame: Frame, group: BesideGroup, names: tuple[str, str]) -> None:
    y = frame.y + 24
    share = WORDY if group.is_wordy else LABEL
    label, rest = frame.columns(share, 1 - share)
    fitting(painter, group.title, frame.x, y, "lead", "text", label.w - 8)
    values, change = (rest, rest) if group.is_wordy else rest.cut_right(CHANGE)[::-1]
    first, second = values.columns(1, 1, gap=12)
    for cell, name, colour in ((first, names[0], "gold_bright"), (second, names[1], "in_play")):
        painter.text(name, cell.right, y, "caption", colour, "right", cell.w)
    y += 10
    for row in group.rows:
        painter.hairline(frame.x, y, frame.w)
        base = y + ROW / 2 + 5.5
        fitting(painter, row.label, label.x, base, "body", "second", label.w - 8)
        for cell, words in ((first, row.first), (second, row.second)):
            said = shortened(painter, words, "caption", cell.w)
            fitting(painter, said, cell.right, base, "value", "text", cell.w, "right")
        y += ROW
        if group.is_wordy and row.change:
            y = painter.paragraph(row.change, frame.x + 12, y + 12, frame.w - 12, "caption", row.role) - 12
        elif row.change:
            painter.text(row.change, change.right, base, "value", row.role, "right", CHANGE - 8)
    if group.note:
        painter.paragraph(group.note, frame.x, y + 16, frame.w, "caption", "caption")
