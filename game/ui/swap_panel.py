"""Draw the one swap both would have preferred."""

from collections.abc import Sequence

from game.present.models import SwapSide, VerdictModel
from game.ui.badges import arrow, seal
from game.ui.bars import model_bar
from game.ui.controls import Controls, Scroll
from game.ui.layout import Frame
from game.ui.marks import inks, mark
from game.ui.painter import Painter
from game.ui.widgets import Button, button, scroll_area

PADDING = 18.0
HEAD, STEP, GAP = 38.0, 24.0, 22.0
THREE = 3
BARS, BELOW, FOOT = 24.0, 26.0, 16.0  # a bar; from the boxes to the words below; what explains the bars
TRY, RISE = 52.0, 4.0


def draw_swap(
    painter: Painter, controls: Controls, frame: Frame, model: VerdictModel, scroll: Scroll, key: str
) -> None:
    """Draw what each side would have got, what it would have been worth, and the way to try it on a key."""
    painter.card(frame, "raised", accent="jade_text")
    inner = frame.inset(PADDING, 0)
    y = painter.paragraph(model.swap_title, inner.x, frame.y + 34, inner.w, "panel", "text", leading=28, lines=2)
    body = Frame(inner.x, y - 16, inner.w, frame.bottom - y + 6)
    if model.swap:
        foot, body = body.cut_bottom(TRY, 10)
        choice = model.swap_try
        item = Button(("try",), choice.label, choice.note, choice.icon, key, reason=choice.reason)
        button(painter, controls, Frame(foot.x, foot.y - RISE, foot.w, foot.h), item)
        body = Frame(body.x, body.y, body.w, body.h - RISE)
    heights = [_height(painter, inner.w - 12, side) for side in model.swap]
    note = painter.paragraph_height(model.swap_note, inner.w - 12)
    below = BELOW - GAP if heights else 18.0
    content = sum(heights) + (GAP + BARS) * len(heights) + below + note
    has_foot = bool(heights) and content + FOOT <= body.h  # it only explains the bars
    content += FOOT if has_foot else 0
    with scroll_area(painter, controls, body, scroll, content) as area:
        room = Frame(area.x, area.y, inner.w - (12 if scroll.limit > 0 else 0), area.h)
        y = _boxes(painter, room, model.swap, heights)
        y = painter.paragraph(model.swap_note, room.x, y + below, room.w, leading=22) + 6
        for side in model.swap:
            _bar(painter, room, y, side)
            y += BARS
        if has_foot:
            painter.text(model.swap_foot, room.x, y + 4, "caption", "caption", width=room.w)


def _boxes(painter: Painter, room: Frame, sides: Sequence[SwapSide], heights: Sequence[float]) -> float:
    y = room.y
    middles = []
    for side, height in zip(sides, heights, strict=True):
        _side(painter, Frame(room.x, y, room.w, height), side)
        y += height
        middles.append(y + GAP / 2)
        y += GAP
    for middle in middles[:-1]:
        seal(painter, "swap", room.cx - 13, middle - 13, 26)
    return y


def _rows(painter: Painter, width: float, change: tuple[str, str, str]) -> int:
    """Tell on how many lines a change is set: all on one, the terms below the name, or the new one below the old."""
    name, old, new = change
    terms = painter.measure(old, "lead") + painter.measure(new, "figure") + 70
    if painter.measure(name) + terms <= width:
        return 1
    return 2 if terms <= width else 3


def _height(painter: Painter, width: float, side: SwapSide) -> float:
    return HEAD + 8 + sum(6 + STEP * _rows(painter, width, change) for change in side.changes)


def _side(painter: Painter, box: Frame, side: SwapSide) -> None:
    role = "mine" if side.seat == 0 else "theirs"
    painter.inset(box, edge=painter.theme.solid(role), radius=11)
    sign = Frame(box.x + 11, box.y + 12, 18, 18)
    painter.shape(mark, sign, "offer", side.seat + 1, inks(painter.theme))
    right = box.right - 14
    width = painter.text(side.gain, right, box.y + 26, "figure", "gain", "right")
    painter.text(side.title, box.x + 38, box.y + 26, "value", role, width=right - width - box.x - 46)
    y = box.y + 26
    for change in side.changes:
        name, old, new = change
        rows = _rows(painter, box.w, change)
        end = y + 6 + STEP * rows
        painter.text(name, box.x + 12, y + 6 + STEP, "body", "text", width=box.w - 26)
        x = right - painter.text(new, right, end, "figure", "text", "right", box.w - 60) - 26
        arrow(painter, x, end, 18)
        if rows == THREE:
            painter.text(old, box.x + 24, end - STEP, "lead", "caption", width=box.w - 40)
        else:
            painter.text(old, x - 8, end, "lead", "caption", "right")
        y = end


def _bar(painter: Painter, inner: Frame, y: float, side: SwapSide) -> None:
    width = painter.text(side.text, inner.right, y, "value", "text", "right")
    name = painter.text(side.name, inner.x, y, "body", "second", width=inner.w * 0.3)
    left = inner.x + max(name + 14, 96)
    model_bar(painter, Frame(left, y - 10, max(inner.right - width - 14 - left, 20), 10), side.bar)
