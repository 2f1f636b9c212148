"""Draw the deal beside what happened: a track an issue, both terms, for whom mine is better."""

from collections.abc import Sequence
from typing import NamedTuple

from game.present.models import Chip, DealRow, Role
from game.ui.controls import Controls, Hit, Scroll
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.shapes import IVORY
from game.ui.widgets import scroll_area

ROW = 44.0
TRACK_END = 8.0
COLUMNS = (0.0, 0.255, 0.42, 0.63, 1.0)  # name, track, mine, history, chip's right edge, shares of the width
NARROW = 560.0
NARROW_COLUMNS = (0.0, 0.0, 0.36, 0.58, 1.0)


class TrackInk(NamedTuple):
    """The colours of a track."""

    rail: str
    tick: str
    gold: str
    ground: str
    gap: str


def columns_of(frame: Frame) -> tuple[float, ...]:
    """Place the columns."""
    shares = COLUMNS if frame.w > NARROW else NARROW_COLUMNS
    return tuple(frame.x + share * frame.w for share in shares)


def draw_deal(painter: Painter, controls: Controls, frame: Frame, rows: Sequence[DealRow], scroll: Scroll) -> None:
    """Draw the rows in a scrolled area."""
    frame = frame.cut_top(max(frame.h // ROW, 1) * ROW)[0] if frame.h < ROW * len(rows) else frame
    with scroll_area(painter, controls, frame, scroll, ROW * len(rows)) as area:
        for number, row in enumerate(rows):
            cell = Frame(area.x, area.y + number * ROW, frame.w - (12 if scroll.limit > 0 else 0), ROW)
            if cell.bottom > frame.y and cell.y < frame.bottom:
                _row(painter, cell, row, is_first=number == 0)
            controls.add(Hit(cell, ("issue", number), row.note or row.name))


def _row(painter: Painter, cell: Frame, row: DealRow, *, is_first: bool) -> None:
    if not is_first:
        painter.hairline(cell.x, cell.y, cell.w)
    name, track, mine, history, end = columns_of(cell)
    has_track = track > name
    _term(painter, row.name, Frame(name, cell.y, (track if has_track else mine) - name - 10, ROW), "body", "text")
    if has_track:
        colour = painter.theme.palette
        gap = painter.theme.words(row.chip.role)
        ink = TrackInk(colour["track"], colour["tick"], colour["gold"], colour["ground_top"], gap)
        wide = mine - track - 22
        painter.shape(deal_track, Frame(track, cell.cy - 16, wide, 32), row.count, row.mine, row.history, ink)
    right = end - (_chip(painter, row.chip, end, cell.cy) + 10 if row.chip.text else 0)
    until = history if row.history >= 0 else end
    _term(painter, row.mine_text, Frame(mine, cell.y, until - mine - 8, ROW), "value", "text")
    _term(painter, row.history_text, Frame(history, cell.y, right - history, ROW), "body", "second")


def _term(painter: Painter, words: str, cell: Frame, style: str, colour: str) -> None:
    """Set a term on one line, or in smaller type on two or three."""
    if painter.measure(words, style) <= cell.w:
        painter.text(words, cell.x, painter.baseline(cell), style, colour)
        return
    small = "note" if style == "value" else "caption"
    extra = min(len(painter.type.wrap(words, small, cell.w)), 3) - 1
    leading = (17, 17, 14)[extra]
    top = painter.baseline(cell, small) - extra * leading / 2
    painter.paragraph(words, cell.x, top, cell.w, small, colour, leading=leading, lines=3)


def _chip(painter: Painter, model: Chip, right: float, middle: float) -> float:
    width = painter.measure(model.text) + 24
    if model.role == Role.SECOND:  # neither side gains: no pill, so that those that gain stand out
        painter.text(
            model.text, right - 12, painter.baseline(Frame(right, middle - 13, 0, 27)), "body", "caption", "right"
        )
        return width
    frame = Frame(right - width, middle - 13, width, 27)
    painter.tinted(frame, painter.theme.words(model.role), radius=13)
    painter.text_in(model.text, frame.inset(4, 0), "body", model.role)
    return width


def deal_track(w: float, h: float, count: int, mine: int, history: int, ink: TrackInk) -> str:
    """Draw a track: ticks, the gap filled, history's diamond, my ring."""
    y = h / 2

    def at(option: int) -> float:
        return TRACK_END + option * (w - 2 * TRACK_END) / max(count - 1, 1)

    parts = [f'<rect y="{y - 2}" width="{w}" height="4" rx="2" fill="{ink.rail}"/>']
    parts.extend(
        f'<path d="M{at(option):.1f} {y - 4}v8" stroke="{ink.tick}" stroke-width="1.3"/>' for option in range(count)
    )
    is_same = mine == history
    if history >= 0 and not is_same:
        low, high = sorted((at(mine), at(history)))
        box = f'x="{low:.1f}" y="{y - 2}" width="{high - low:.1f}" height="4"'
        parts.append(f'<rect {box} fill="{ink.gap}" fill-opacity=".75"/>')
    if history >= 0:
        path = f"M{at(history):.1f} {y - 9}l7 9-7 9-7-9z"
        parts.append(f'<path d="{path}" fill="{ink.ground}" stroke="{IVORY}" stroke-width="1.6"/>')
    radius, line = (3.2, 2.4) if is_same else (5.5, 2.8)
    look = f'fill="{ink.ground}" stroke="{ink.gold}" stroke-width="{line}"'
    parts.append(f'<circle cx="{at(mine):.1f}" cy="{y}" r="{radius}" {look}/>')
    return "".join(parts)
