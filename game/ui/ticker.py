"""Draw the press: headlines of invented papers in one line."""

from collections.abc import Sequence

from game.present.models import PressLine
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.surfaces import Look

FLAG = Look("cinnabar_solid", "cinnabar_solid", "cinnabar_solid", corner="control")
GAP, DOT = 44.0, 24.0


def draw_ticker(painter: Painter, frame: Frame, label: str, lines: Sequence[PressLine]) -> None:
    """Draw as many headlines as have room."""
    painter.card(frame, "inset", radius=9)
    width = painter.measure(label.upper(), "label") + 32
    flag = Frame(frame.x, frame.y, width, frame.h)
    painter.card(flag, FLAG, radius=9)
    base = painter.baseline(frame, "body")
    painter.label(label, flag.cx, base, "on_cinnabar", "middle")
    x, right = flag.right + 20, frame.right - 16
    for number, line in enumerate(lines):
        source, text = painter.measure(line.source, "note"), painter.measure(line.text, "body")
        if x + source + 10 + text > right and number:
            break
        if number:
            painter.text("·", x - DOT, base, "value", "caption")
        x += painter.text(line.source, x, base, "note", line.role) + 10
        x += painter.text(line.text, x, base, "body", "second", width=max(right - x, 40)) + GAP
