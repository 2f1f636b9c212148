"""Draw a chapter of the term sheet: the line over its rows, or all of it folded to one line."""

from game.present.models import ChapterModel
from game.ui.badges import chip
from game.ui.controls import Controls, Hit
from game.ui.fitting import shortened
from game.ui.layout import Frame
from game.ui.painter import Painter


def draw_chapter(painter: Painter, controls: Controls, strip: Frame, model: ChapterModel, may: bool) -> None:  # noqa: FBT001
    """Draw the line over a chapter's rows; it may be let stand alone where the turn is mine."""
    left, right, y = strip.x + 10, strip.right - 10, strip.y + 16
    width = painter.label(model.label, left, y, width=(right - left) * 0.4)
    right = _initial(painter, controls, strip, model, right)
    right = _alone(painter, controls, strip, model, right) if may else right
    if model.note and right - left - width > painter.measure(model.note, "caption") + 30:
        right -= painter.text(model.note, right, y, "caption", "jade_text", "right") + 10
    painter.hairline(left + width + 10, strip.y + 11, max(0.0, right - left - width - 16), "edge")


def _initial(painter: Painter, controls: Controls, strip: Frame, model: ChapterModel, right: float) -> float:
    if model.initial is None:
        return right
    width = painter.measure(model.initial.label, "note") + 22
    frame = Frame(right - width, strip.y + 0.5, width, 20)
    painter.tinted(frame, "jade", radius=6, fill=0.2)
    painter.text_in(model.initial.label, frame, "note", "jade_text")
    controls.add(Hit(frame, ("play", model.initial.command), model.initial.note, radius=6))
    return frame.x - 10


def _alone(painter: Painter, controls: Controls, strip: Frame, model: ChapterModel, right: float) -> float:
    if not (model.alone.is_enabled or model.is_alone):
        return right
    words = model.alone.label
    width = painter.measure(words, "caption") + 22
    left = right - width
    painter.icon("agreed" if model.is_alone else "plus", left, strip.y + 3, 14, "gold" if model.is_alone else "tick")
    painter.text(words, left + 19, strip.y + 16, "caption", "gold_bright" if model.is_alone else "caption")
    frame = Frame(left - 4, strip.y, width + 6, strip.h)
    controls.add(Hit(frame, ("alone", model.chapter), model.alone.note, is_stop=False, radius=6))
    return left - 10


def draw_folded(painter: Painter, _controls: Controls, strip: Frame, model: ChapterModel) -> None:
    """Draw a chapter folded to one line."""
    left, right = strip.x + 10, strip.right - 10
    painter.icon("right", left - 2, strip.y + 7, 11, "gold", 1.5)
    width = painter.label(model.label, left + 14, strip.y + 17, width=(right - left) * 0.35) + 14
    if model.chip:
        right -= chip(painter, model.chip, right, strip.y + 2, anchor="right", height=20) + 10
    room = right - left - width - 14
    told = (model.folded_text, ", ".join(row.text for row in model.rows))
    words = next((words for words in told if painter.measure(words, "caption") <= room), "")
    words = words or shortened(painter, told[1], "caption", room)
    painter.text(words, left + width + 12, strip.y + 17, "caption", "second")
