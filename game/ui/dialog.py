"""Ask in front of a screen: a title, some words, choices with notes and reasons; the screen below is answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pygame

from game.ui.context import Context
from game.ui.controls import Controls, Hit, Scroll
from game.ui.layout import Frame
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.scene import Command, Pop
from game.ui.worker import DONE

WIDTH, PADDING, GAP = 620.0, 26.0, 8.0
ENTRY_MARGIN, KEY_ROOM, ICON_ROOM = 12.0, 40.0, 38.0
MOST = 9
FIGURE = 0.62  # the most of a line that a fact's figure takes


@dataclass(frozen=True)
class Entry:
    """Something to answer; `answer` is given to the screen below."""

    label: str
    note: str
    answer: Any
    reason: str = ""
    icon: str = ""
    is_primary: bool = False
    right: str = ""


@dataclass(frozen=True)
class Question:
    """What a dialog says and asks."""

    title: str
    entries: tuple[Entry, ...]
    label: str = ""
    paragraphs: tuple[str, ...] = ()
    facts: tuple[tuple[str, str, str], ...] = ()  # name, figure, colour
    accent: str = "gold"
    is_forced: bool = False  # it cannot be put aside


class Dialog(Page):
    """A question in front of a screen."""

    def __init__(self, context: Context, below: Page, question: Question) -> None:
        """Ask over the screen below."""
        super().__init__()
        self.context = context
        self.below = below
        self.question = question
        self.scroll = Scroll()
        first = next((number for number, entry in enumerate(question.entries) if not entry.reason), None)
        if first is not None:
            self.controls.put_focus(("answer", first))

    def keys(self) -> Mapping[str, Any]:
        """Map numbers to the answers, Escape to putting the question aside."""
        keys: dict[str, Any] = {
            str(number + 1): ("answer", number)
            for number, entry in enumerate(self.question.entries[:MOST])
            if not entry.reason
        }
        if not self.question.is_forced:
            keys[self.context.settings.keys["back"]] = ("aside", 0)
        return keys

    def act(self, message: Any) -> Command | None:
        """Answer."""
        kind, number = message
        return Pop(self.question.entries[number].answer if kind == "answer" else None)

    def listen(self, event: pygame.event.Event) -> Command | None:
        """Let the screen below have what the worker brings."""
        if event.type == DONE:
            self.below.handle(event)
            self.refresh()
        return None

    def paint(self, painter: Painter) -> None:
        """Draw the screen below, dimmed, and the question in front of it."""
        paint_below(painter, self.below)
        painter.veil()
        box = self._box(painter)
        painter.card(box, "popup", accent=self.question.accent)
        self._write(painter, box.inset(PADDING))

    def _box(self, painter: Painter) -> Frame:
        width = min(WIDTH, painter.frame.w - 40)
        inner = width - 2 * PADDING
        height = 2 * PADDING + self._head_height(painter, inner)
        height += sum(_entry_height(painter, entry, inner) + GAP for entry in self.question.entries)
        return painter.frame.centred(width, min(height, painter.frame.h - 40))

    def _head_height(self, painter: Painter, width: float) -> float:
        height = 34.0 + (22.0 if self.question.label else 0.0)
        for words in self.question.paragraphs:
            height += painter.paragraph_height(words, width) + 8
        return height + 24 * len(self.question.facts) + (10 if self.question.facts else 4)

    def _write(self, painter: Painter, inner: Frame) -> None:
        y = inner.y + 14
        if self.question.label:
            painter.label(self.question.label, inner.x, y, self.question.accent, width=inner.w)
            y += 24
        painter.text(self.question.title, inner.x, y + 8, "panel", width=inner.w - 40)
        if not self.question.is_forced:
            self._close(painter, Frame(inner.right - 22, inner.y - 2, 26, 26))
        y += 38
        for words in self.question.paragraphs:
            y = painter.paragraph(words, inner.x, y, inner.w) + 8
        for name, figure, colour in self.question.facts:
            wide = painter.text(figure, inner.right, y, "value", colour, "right", inner.w * FIGURE)
            painter.text(name, inner.x, y, "body", "second", width=inner.w - wide - 12)
            y += 24
        top = inner.y + self._head_height(painter, inner.w)
        self._list(painter, Frame(inner.x, top, inner.w, inner.bottom - top))

    def _close(self, painter: Painter, frame: Frame) -> None:
        painter.icon("cross", frame.x + 5, frame.y + 5, 16, "caption")
        tip = self.context.words.text("back")
        self.controls.add(Hit(frame, ("aside", 0), tip, is_stop=False))

    def _list(self, painter: Painter, area: Frame) -> None:
        heights = [_entry_height(painter, entry, area.w) for entry in self.question.entries]
        self.scroll.content, self.scroll.view = sum(heights) + GAP * max(len(heights) - 1, 0), area.h
        self.scroll.by(0)
        y = area.y - self.scroll.offset
        with painter.clipped(area.inset(-6)), self.controls.scrolled(area, self.scroll):
            for number, (entry, height) in enumerate(zip(self.question.entries, heights, strict=True)):
                frame = Frame(area.x, y, area.w, height)
                if frame.bottom > area.y - 4 and frame.y < area.bottom + 4:
                    _draw_entry(painter, frame, entry, str(number + 1) if number < MOST else "")
                tip = entry.reason
                self.controls.add(Hit(frame, ("answer", number), "", tip, radius=11))
                y += height + GAP


def paint_below(painter: Painter, below: Page) -> None:
    """Draw a screen that does not listen now; its table of hits is left as it is."""
    controls, below.controls = below.controls, Controls()
    below.controls.focus = controls.focus
    try:
        below.paint(painter)
    finally:
        below.controls = controls


def _entry_height(painter: Painter, entry: Entry, width: float) -> float:
    words = entry.reason or entry.note
    room = width - 2 * ENTRY_MARGIN - KEY_ROOM - (ICON_ROOM if entry.icon else 0)
    return 40.0 + (painter.paragraph_height(words, room, "caption") + 2 if words else 0)


def _draw_entry(painter: Painter, frame: Frame, entry: Entry, key: str) -> None:
    look = "flat" if entry.reason else "primary" if entry.is_primary else "card"
    painter.card(frame, look)
    ink = "disabled" if entry.reason else "on_gold" if entry.is_primary else "text"
    quiet = "cinnabar_text" if entry.reason else "on_gold_second" if entry.is_primary else "caption"
    x = frame.x + ENTRY_MARGIN
    if entry.icon:
        tint = "disabled" if entry.reason else "on_gold" if entry.is_primary else "gold"
        painter.icon("lock" if entry.reason else entry.icon, x, frame.y + 10, 20, tint)
        x += ICON_ROOM
    room = frame.right - x - KEY_ROOM - ENTRY_MARGIN
    aside = painter.text(entry.right, frame.right - KEY_ROOM - 8, frame.y + 25, "value", quiet, "right")
    painter.text(entry.label, x, frame.y + 25, "value", ink, width=room - aside - 8)
    words = entry.reason or entry.note
    if words:
        painter.paragraph(words, x, frame.y + 46, frame.right - x - KEY_ROOM - ENTRY_MARGIN, "caption", quiet)
    if key and not entry.reason:
        painter.text(key, frame.right - 20, frame.y + 25, "caption", quiet, "middle")


def choices(entries: Sequence[Any]) -> tuple[Entry, ...]:
    """Make entries of a model's choices; the answer is the choice's command."""
    return tuple(
        Entry(choice.label, choice.note, choice.command, "" if choice.is_enabled else choice.reason or " ", choice.icon)
        for choice in entries
    )
