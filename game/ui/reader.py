"""Read in front of a screen: headings and lines that can be scrolled, such as the log or the causes of every change."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pygame

from game.rules.assumptions import Assumptions
from game.ui.context import Context
from game.ui.controls import Hit, Scroll
from game.ui.dialog import paint_below
from game.ui.layout import Frame
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.scene import Command, Pop, Push
from game.ui.sources import Asked, SourcesScene
from game.ui.widgets import scroll_area
from game.ui.worker import DONE

WIDTH, PADDING, STEP = 900.0, 26.0, 60.0
LEFT_ROOM, RIGHT_ROOM = 110.0, 150.0
RIGHT_SHARE = 0.7  # of a line that what stands at its right may take


@dataclass(frozen=True)
class Passage:
    """A line: who or what, its words, a figure or date at the right."""

    text: str
    left: str = ""
    right: str = ""
    role: str = "second"
    note: str = ""
    places: tuple[str, ...] = ()  # of the scenario file, where its figures stand


@dataclass(frozen=True)
class Reading:
    """Sections of lines under a title."""

    title: str
    sections: tuple[tuple[str, tuple[Passage, ...]], ...]
    assumptions: Assumptions | None = None


class Reader(Page):
    """Something to read in front of a screen."""

    def __init__(self, context: Context, below: Page, reading: Reading) -> None:
        """Open over the screen below."""
        super().__init__()
        self.context = context
        self.below = below
        self.reading = reading
        self.scroll = Scroll()

    def keys(self) -> Mapping[str, Any]:
        """Scroll with the arrows; Escape, Enter and Space close."""
        keys = self.context.settings.keys
        close = {keys[action]: ("close", 0.0) for action in ("back", "confirm", "before", "log", "causes")}
        return close | {
            keys["up"]: ("by", -STEP), keys["down"]: ("by", STEP), "home": ("by", -1e6), "end": ("by", 1e6),
        }  # fmt: skip

    def act(self, message: Any) -> Command | None:
        """Scroll, look into the ledger, or close."""
        kind, what = message
        if kind == "sources" and self.reading.assumptions:
            return Push(SourcesScene(self.context, self.reading.assumptions, Asked(what)))
        if kind == "close":
            return Pop()
        self.scroll.by(what)
        return None

    def listen(self, event: pygame.event.Event) -> Command | None:
        """Let the screen below have what the worker brings."""
        if event.type == DONE:
            self.below.handle(event)
        return None

    def paint(self, painter: Painter) -> None:
        """Draw the screen below, dimmed, and the page in front of it."""
        paint_below(painter, self.below)
        painter.veil()
        frame = painter.frame.centred(min(WIDTH, painter.frame.w - 40), painter.frame.h * 0.86)
        painter.card(frame, "popup", accent="gold")
        inner = frame.inset(PADDING)
        painter.text(
            self.reading.title[:1].upper() + self.reading.title[1:], inner.x, inner.y + 22, "panel", width=inner.w - 40
        )
        cross = Frame(inner.right - 24, inner.y, 28, 28)
        painter.icon("cross", cross.x + 6, cross.y + 6, 16, "caption")
        self.controls.add(Hit(cross, ("close", 0.0), self.context.words.text("back")))
        body = Frame(inner.x, inner.y + 44, inner.w, inner.h - 44)
        with scroll_area(painter, self.controls, body, self.scroll, self.scroll.content or body.h) as area:
            bottom = self._write(painter, Frame(area.x, area.y, area.w - 14, area.h))
        content = bottom - area.y
        if content != self.scroll.content:
            self.scroll.content = content
            self.refresh()

    def _write(self, painter: Painter, area: Frame) -> float:
        y = area.y + 18
        for heading, passages in self.reading.sections:
            width = painter.label(heading, area.x, y, width=area.w)
            painter.hairline(area.x + width + 12, y - 5, max(area.w - width - 12, 0), "edge")
            y += 26
            for passage in passages:
                top, y = y, _passage(painter, area, y, passage)
                if passage.places and self.reading.assumptions:
                    row = Frame(area.x - 8, top - 17, area.w + 12, y - top - 1)
                    tip = self.context.words.text("action-sources")
                    self.controls.add(Hit(row, ("sources", passage.places), tip, radius=8))
            y += 14
        return y - 8


def _passage(painter: Painter, area: Frame, y: float, passage: Passage) -> float:
    x, room = area.x, area.w
    if passage.left:
        painter.text(passage.left, x, y, "note", passage.role, width=LEFT_ROOM - 10)
        x, room = x + LEFT_ROOM, room - LEFT_ROOM
    if passage.right:
        style = "caption" if passage.left else "value"
        wide = min(max(RIGHT_ROOM, painter.measure(passage.right, style) + 1), room * RIGHT_SHARE)
        painter.text(passage.right, area.right, y, style, passage.role, "right", wide)
        room -= wide + 12
    colour = "caption" if not (passage.left or passage.right) else "second"
    y = painter.paragraph(passage.text, x, y, room, "body", colour)
    if passage.note:
        y = painter.paragraph(passage.note, x, y - 2, room, "caption", "caption") + 2
    return y + 3
