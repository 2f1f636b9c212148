"""Look for faults of a drawn screen: overlaps, texts that leave their boxes, cut or too small texts, missing glyphs."""

from dataclasses import dataclass, field

import pygame

OVERLAP = 1  # real px in both directions that two texts may share
EDGE = 2  # real px by which ink may leave its box


@dataclass(frozen=True)
class TextMark:
    """A text where its ink is, real px; size in design px."""

    rect: pygame.Rect
    text: str
    size: float
    is_cut: bool
    missing: str


@dataclass
class Record:
    """What a painter drew, real px; a veil begins a new layer and forgets what it hides."""

    size: tuple[int, int]
    smallest: float
    texts: list[TextMark] = field(default_factory=list)
    boxes: list[pygame.Rect] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def cover(self, rect: pygame.Rect) -> None:
        """Forget what an opaque thing hides."""
        self.texts = [mark for mark in self.texts if not rect.contains(mark.rect)]
        self.boxes = [box for box in self.boxes if not rect.contains(box)]

    def clear(self) -> None:
        """Forget everything."""
        self.texts.clear()
        self.boxes.clear()
        self.notes.clear()


def faults(record: Record) -> list[str]:
    """List every fault in words; an empty list is a clean screen."""
    found = list(record.notes)
    for mark in record.texts:
        found += _of_one(mark, record)
    return found + _overlaps(record.texts)


def _of_one(mark: TextMark, record: Record) -> list[str]:
    found = []
    if mark.is_cut:
        found.append(f"cut: {mark.text!r}")
    if mark.size < record.smallest:
        found.append(f"too small, {mark.size} design px: {mark.text!r}")
    if mark.missing:
        found.append(f"missing glyphs {mark.missing!r}: {mark.text!r}")
    if not pygame.Rect((0, 0), record.size).contains(mark.rect):
        found.append(f"outside the window, {tuple(mark.rect)}: {mark.text!r}")
    around = [box for box in record.boxes if box.collidepoint(mark.rect.center)]
    if around:
        box = min(around, key=lambda one: one.w * one.h)
        if not box.inflate(2 * EDGE, 2 * EDGE).contains(mark.rect):
            found.append(f"leaves its box, {tuple(mark.rect)} in {tuple(box)}: {mark.text!r}")
    return found


def _overlaps(texts: list[TextMark]) -> list[str]:
    found = []
    ordered = sorted(texts, key=lambda mark: mark.rect.top)
    for number, one in enumerate(ordered):
        for other in ordered[number + 1 :]:
            if other.rect.top >= one.rect.bottom:
                break
            shared = one.rect.clip(other.rect)
            if shared.w > OVERLAP and shared.h > OVERLAP:
                found.append(f"overlap {shared.w} x {shared.h}: {one.text!r} and {other.text!r}")
    return found
