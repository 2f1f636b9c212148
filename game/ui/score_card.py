"""Draw one of the three scores: its arc, its name, what it measures, the computers' median and history."""

from game.present.models import ScoreModel
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.score_dial import HIDDEN, history_mark, median_mark, score_dial

DIAL = 148.0
FOOT = 48.0
GOOD, FAIR = 60, 40
LOOKS = {
    "claimed": ("gold_dark", "gold_bright"),
    "created": ("jade_dark", "jade_text"),
    "kept": ("sky_dark", "sky_text"),
}


def draw_score(painter: Painter, frame: Frame, model: ScoreModel) -> None:
    """Draw the score in its card."""
    dark, bright = (painter.theme.solid(role) for role in LOOKS[model.key])
    painter.card(frame, accent=bright)
    has_foot = bool(model.median_text or model.history_text) and frame.h > DIAL + FOOT
    size = min(DIAL, frame.h - 12, frame.w * 0.52)
    dial = Frame(frame.x + 3, frame.y + 10, size, size)
    median, history = (HIDDEN if mark is None else max(mark, 0.0) for mark in (model.median, model.history))
    painter.shape(score_dial, dial, round(model.value, 2), median, history, dark, bright)
    style = painter.theme.style("score").resized(46 if size > DIAL - 20 else 32)
    painter.text(model.text, dial.cx, dial.cy + style.size * 0.35, style, "text", "middle")
    left = dial.right + 5
    room = frame.right - left - 10
    name = painter.theme.style("continue")
    painter.text(model.name, left, frame.y + 48, name, bright, width=room)
    y = painter.paragraph(model.note, left, frame.y + 74, room, leading=21, lines=4)
    mood = "gain" if model.value >= GOOD else "mine" if model.value >= FAIR else "loss"
    painter.paragraph(model.word, left, y + 5, room, "value", mood, leading=20, lines=2)
    if has_foot:
        _foot(painter, frame, model)


def _foot(painter: Painter, frame: Frame, model: ScoreModel) -> None:
    painter.hairline(frame.x + 16, frame.bottom - FOOT, frame.w - 32)
    base = frame.bottom - 20
    x = frame.x + 17
    if model.median_text:
        painter.shape(median_mark, Frame(x, base - 11, 12, 12))
        painter.text(model.median_text, x + 17, base, "caption", "caption")
    if model.history_text:
        width = painter.text(model.history_text, frame.right - 16, base, "caption", "caption", "right")
        painter.shape(history_mark, Frame(frame.right - 16 - width - 18, base - 11, 12, 12))
