"""Draw the postures of a quarter as cards: what each does, what it costs, why it may not be chosen."""

from collections.abc import Sequence

from game.present.models import PostureCard
from game.ui.badges import keycap, pips
from game.ui.controls import Controls, Hit
from game.ui.layout import Frame
from game.ui.painter import Painter

PADDING = 14.0
EFFECT = 19.0
EFFECT_GAP = 14.0
LOW = 54.0
TALL = 96.0
MIDDLE = 84.0  # under which a reason takes the place of the note


def draw_postures(painter: Painter, controls: Controls, frames: Sequence[Frame], cards: Sequence[PostureCard]) -> None:
    """Draw one card a frame."""
    for number, (frame, card) in enumerate(zip(frames, cards, strict=False), 1):
        _draw(painter, frame, card, str(number))
        reason = "" if card.is_enabled else card.reason or card.note
        tip = ", ".join(f"{pair.label} {pair.text}" for pair in card.effects)
        controls.add(Hit(frame, ("posture", card.posture), f"{card.note}: {tip}", reason, 11.0))


def _draw(painter: Painter, frame: Frame, card: PostureCard, key: str) -> None:
    look = "flat" if not card.is_enabled else "chosen" if card.is_last else "card"
    painter.card(frame, look)
    ink = "text" if card.is_enabled else "disabled"
    inner = frame.inset(PADDING, 10)
    painter.icon(card.icon if card.is_enabled else "lock", inner.x, inner.y + 2, 20, "gold" if card.is_enabled else ink)
    right = inner.right - keycap(painter, key, inner.right, inner.y + 2, "right") - 8
    if card.cost:
        width = 14 + (card.cost - 1) * 13
        right -= pips(painter, right - width, inner.y + 5, card.cost, card.cost, size=9, gap=13) + 6
    painter.text(card.name, inner.x + 30, inner.y + 18, "figure", ink, width=right - inner.x - 30)
    if frame.h < LOW:
        _beside(painter, inner, card, right)
        return
    if not card.is_enabled and frame.h < MIDDLE:
        painter.text(card.reason, inner.x, inner.y + 42, "caption", "cinnabar_text", width=inner.w)
        return
    painter.text(card.note, inner.x, inner.y + 42, "caption", "caption", width=inner.w)
    if not card.is_enabled:
        lines = 2 if frame.h >= TALL else 1
        painter.paragraph(card.reason, inner.x, inner.y + 64, inner.w, "caption", "cinnabar_text", lines=lines)
        return
    _effects(painter, inner, card)


def _effects(painter: Painter, inner: Frame, card: PostureCard) -> None:
    """Set the effects one after another, broken between them."""
    x, y = inner.x, inner.y + 64
    for pair in card.effects:
        label = painter.measure(pair.label, "caption") + 6
        width = label + painter.measure(pair.text, "note")
        if x > inner.x and x + width > inner.right + 1:
            x, y = inner.x, y + EFFECT
        if y > inner.bottom + 2:
            return
        painter.text(pair.label, x, y, "caption", "second")
        painter.text(pair.text, x + label, y, "note", pair.role)
        x += width + EFFECT_GAP


def _beside(painter: Painter, inner: Frame, card: PostureCard, right: float) -> None:
    """Set the note beside the name, where a card is only a line high."""
    x = inner.x + 44 + painter.measure(card.name, "figure")
    words, colour = (card.note, "caption") if card.is_enabled else (card.reason, "cinnabar_text")
    if painter.measure(words, "caption") < right - x:
        painter.text(words, x, inner.y + 17, "caption", colour)
