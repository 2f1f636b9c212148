"""Draw grades of moves: the sign in its pill, the reason beside it, accuracies in a head."""

from game.present.models import GradeMark, ReviewModel
from game.ui.layout import Frame
from game.ui.painter import Painter

PILL, HIGH = 40.0, 21.0

GAP = 16.0


def draw_pill(painter: Painter, mark: GradeMark, x: float, middle: float) -> None:
    """Draw a grade's sign; nothing for a plain move."""
    if mark.glyph:
        frame = Frame(x, middle - HIGH / 2, PILL, HIGH)
        painter.tinted(frame, painter.theme.words(mark.role), radius=HIGH / 2, fill=0.22)
        painter.text_in(mark.glyph, frame, "value", mark.role)


def draw_accuracies(painter: Painter, model: ReviewModel, right: float, y: float, room: float) -> float:
    """Write both accuracies, the last at the right; give the width taken, 0 where there is no room."""
    parts = [(f"{side.name} {side.accuracy}", side.role.value) for side in model.sides]
    width = sum(painter.measure(words, "value") + GAP for words, _ in parts)
    label = painter.measure(model.accuracy_label, "caption") + GAP
    if width > room:
        return 0.0
    x = right - width + GAP
    if width + label <= room:
        painter.text(model.accuracy_label, x - GAP, y, "caption", "caption", "right")
        width += label
    for words, role in parts:
        x += painter.text(words, x, y, "value", role) + GAP
    return width
