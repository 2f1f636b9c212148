"""Draw a row of buttons in which no word is cut: notes go first, then icons, then keys."""

from collections.abc import Sequence
from dataclasses import replace

from game.ui.badges import keycap_width
from game.ui.controls import Controls
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.widgets import ROOMY, SEALED, TWO_LINES, Button, button

GAP, NARROW_GAP = 12.0, 6.0


def draw_actions(painter: Painter, controls: Controls, frame: Frame, buttons: Sequence[Button]) -> None:
    """Draw buttons side by side, each as wide as it needs."""
    fitted, needs = _fitted(painter, buttons, frame)
    gap = GAP if sum(needs) <= frame.w - GAP * (len(buttons) - 1) else NARROW_GAP
    for cell, item in zip(frame.columns(*needs, gap=gap), fitted, strict=True):
        button(painter, controls, cell, item)


def _fitted(painter: Painter, buttons: Sequence[Button], frame: Frame) -> tuple[Sequence[Button], Sequence[float]]:
    """Leave out notes, icons, keys, until every word has its room; give the widths needed too."""
    bare = [replace(item, note="", tooltip=item.note or item.label) for item in buttons]
    iconless = [replace(item, icon="") for item in bare]
    keyless = [replace(item, key="") for item in iconless]
    room = frame.w - GAP * (len(buttons) - 1)
    for tried in (buttons, bare, iconless, keyless):
        needs = [_need(painter, item, frame.h) for item in tried]
        if sum(needs) <= room:
            return tried, needs
    return keyless, needs


def _need(painter: Painter, item: Button, height: float) -> float:
    """Measure the width in which nothing of a button is cut."""
    words = painter.measure(item.label, "figure" if height >= ROOMY else "value")
    if height >= TWO_LINES:
        words = max(words, painter.measure(item.reason or item.note, "caption"))
    icon = (52.0 if height >= SEALED else 30.0) if item.icon else 0.0
    key = keycap_width(painter, item.key) + 12 if item.key else 0.0
    return words + icon + key + (52.0 if item.reason else 30.0)
