"""Draw what happened in a period: an event's name, what it was, what it moves."""

from game.present.models import EventModel
from game.ui.layout import Frame
from game.ui.painter import Painter

PADDING, EVENT_GAP = 14.0, 12.0
LINE = 21.0


def event_height(painter: Painter, width: float, event: EventModel) -> float:
    """Tell how high a card of this width is, with the gap below it."""
    inner = width - 2 * PADDING
    effects = LINE * len(_effect_lines(painter, inner, event))
    return 42.0 + painter.paragraph_height(event.text, inner) + effects + EVENT_GAP


def draw_event(painter: Painter, frame: Frame, event: EventModel) -> None:
    """Draw the card."""
    painter.tinted(frame, "sky", radius=9, fill=0.1)
    x, width = frame.x + PADDING, frame.w - 2 * PADDING
    painter.icon("bolt", x, frame.y + 8, 18, "sky_text")
    painter.text(event.name, x + 26, frame.y + 23, "value", "in_play", width=width - 26)
    y = painter.paragraph(event.text, x, frame.y + 46, width)
    for line in _effect_lines(painter, width, event):
        left = x
        for label, text, role in line:
            left += painter.text(label, left, y, "caption", "caption") + 6
            left += painter.text(text, left, y, "note", role) + 18
        y += LINE


def _effect_lines(painter: Painter, width: float, event: EventModel) -> list[list[tuple[str, str, str]]]:
    """Break the effects into lines, between effects only."""
    lines: list[list[tuple[str, str, str]]] = []
    left = width + 1
    for pair in event.effects:
        wide = painter.measure(pair.label, "caption") + painter.measure(pair.text, "note") + 24
        if left + wide > width:
            lines.append([])
            left = 0.0
        lines[-1].append((pair.label, pair.text, pair.role.value))
        left += wide
    return lines
