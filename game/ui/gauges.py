"""Draw what is known of home: gauges in lines, promises, accounts."""

from collections.abc import Sequence

from game.present.models import GaugeLine, Item, Pair
from game.ui.badges import change, change_width, chip
from game.ui.bars import model_bar
from game.ui.controls import Controls, Hit
from game.ui.layout import Frame
from game.ui.painter import Painter

GAUGE, PAIR, ITEM, HEAD = 40.0, 24.0, 44.0, 26.0


def draw_gauges(
    painter: Painter, controls: Controls, x: float, y: float, width: float, lines: Sequence[GaugeLine], group: str
) -> float:
    """Draw gauges one under the other from the top y; give the next top."""
    for number, line in enumerate(lines):
        end = painter.text(line.text, x + width, y + 16, "value", line.role, "right")
        end += 10 + change_width(painter, line.delta, line.direction)
        change(painter, line.delta, line.direction, x + width - end, y + 16)
        left = x
        if line.icon:
            painter.icon(line.icon, x, y + 3, 16, "caption")
            left += 22
        painter.text(line.label, left, y + 16, "body", "second", width=x + width - left - end - 8)
        model_bar(painter, Frame(x, y + 24, width, 6), line.bar)
        if line.note:
            controls.add(Hit(Frame(x - 4, y, width + 8, GAUGE - 4), (group, number), line.note, is_stop=False))
        y += GAUGE
    return y


def draw_pairs(painter: Painter, x: float, y: float, width: float, pairs: Sequence[Pair]) -> float:
    """Draw names with their figures from the top y; give the next top."""
    for pair in pairs:
        end = painter.text(pair.text, x + width, y + 16, "value", pair.role, "right", width * 0.6)
        painter.text(pair.label, x, y + 16, "body", "second", width=width - end - 10)
        y += PAIR
    return y


def draw_items(painter: Painter, x: float, y: float, width: float, items: Sequence[Item], most: int) -> float:
    """Draw promises or stakes with their outcome from the top y; give the next top."""
    for item in items[:most]:
        painter.icon(item.icon, x, y + 4, 18, "gold", 1.5)
        end = chip(painter, item.chip, x + width, y + 4, anchor="right", height=22) if item.chip else 0.0
        painter.text(item.label, x + 28, y + 18, "body", "text", width=width - 36 - end)
        painter.text(item.note, x + 28, y + 36, "caption", "caption", width=width - 28)
        y += ITEM
    return y
