"""Draw what the plain pages share: a title with a way back, a panel below it."""

from game.ui.context import Context
from game.ui.controls import Controls
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.widgets import Button, button

MARGIN, HEAD = 20.0, 64.0
BACK = 150.0
WIDEST = 1240.0
BACK_MESSAGE = ("aside",)


def draw_frame(
    painter: Painter, controls: Controls, context: Context, title: str, note: str, back: str, *, widest: float = WIDEST
) -> Frame:
    """Draw the head of a plain page; give the room below it."""
    painter.background((0.5, 0.2))
    is_small = painter.space.is_small
    whole = painter.frame.inset(12 if is_small else MARGIN, 8 if is_small else MARGIN)
    room = whole.centred(min(whole.w, widest), whole.h)
    head, body = room.cut_top(46 if is_small else HEAD, 8)
    cell = Frame(head.right - BACK, head.cy - 20, BACK, 40)
    button(painter, controls, cell, Button(BACK_MESSAGE, back, key=context.key("back")))
    style = "panel" if is_small else "heading"
    width = painter.text(title, head.x + 4, head.cy + 12, style, width=head.w * 0.5)
    painter.text(note, head.x + width + 24, head.cy + 11, "body", "caption", width=cell.x - head.x - width - 40)
    return body
