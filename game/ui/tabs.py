"""Draw the pages of a small window as a row of tabs, each on a key."""

from collections.abc import Sequence

from game.ui.badges import keycap, keycap_width
from game.ui.controls import Controls
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.widgets import Option, segment

HEIGHT, EDGE = 34.0, 7.0
FIRST_KEY = 2  # F1 is help


def draw_tabs(painter: Painter, controls: Controls, frame: Frame, labels: Sequence[str], chosen: int) -> Frame:
    """Draw a tab a label; give what is left below."""
    strip, body = frame.cut_top(HEIGHT, 8)
    options = tuple(Option(("page", number), label, f"F{number + FIRST_KEY}") for number, label in enumerate(labels))
    segment(painter, controls, strip, options, ("page", chosen), is_even=True)
    for cell, option in zip(strip.columns(*[1] * len(options)), options, strict=True):
        words, cap = painter.measure(option.label, "value"), keycap_width(painter, option.tooltip)
        if words / 2 + cap + EDGE + 3 <= cell.w / 2:
            keycap(painter, option.tooltip, cell.right - EDGE, cell.cy - 10, "right")
    return body


def tab_keys(count: int) -> dict[str, tuple[str, int]]:
    """Map F2 and so on to the pages."""
    return {f"f{number + FIRST_KEY}": ("page", number) for number in range(count)}
