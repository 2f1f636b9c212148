"""Look into the assumption ledger: every source with the figures that rest on it; before a game, change one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pygame

from game.present.assumptions import assumptions_model
from game.present.models import AssumptionsModel, CoefficientRow, SourceCard
from game.rules.assumptions import Assumptions
from game.ui.context import Context
from game.ui.controls import Hit, Scroll
from game.ui.fitting import fitting, several, shortened
from game.ui.layout import Frame
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain_page import BACK_MESSAGE, draw_frame
from game.ui.scene import Command, Pop
from game.ui.widgets import scroll_area

LIST, LINE, ROW = 420.0, 44.0, 30.0
MOST_LINES = 2  # of a row of the list
LONGEST = 120
TYPED = frozenset("0123456789.,-")


@dataclass(frozen=True)
class Asked:
    """What the ledger is opened at: places of the file, or one figure; `can_change` before a game only."""

    places: tuple[str, ...] = ()
    key: str = ""
    can_change: bool = False
    trouble: str = ""


class SourcesScene(Page):
    """The ledger; the result is ("change", key, value) of a figure, an empty value to leave it as it was."""

    def __init__(self, context: Context, assumptions: Assumptions, asked: Asked | None = None) -> None:
        """Open at what was asked about."""
        super().__init__()
        self.context = context
        self.asked = asked or Asked()
        places = (self.asked.key,) if self.asked.key else self.asked.places
        self.model: AssumptionsModel = assumptions_model(context.words, assumptions, places)
        self.at = 0
        self.typing: str | None = None
        self.scrolls = (Scroll(), Scroll())
        self._revealed = -1
        self.controls.put_focus(("figure", self.asked.key) if self.asked.key else ("source", 0))

    @property
    def card(self) -> SourceCard:
        """Give the source that is looked at."""
        return self.model.cards[self.at]

    def keys(self) -> Mapping[str, Any]:
        """Walk along the sources with the arrows; Delete brings a figure back."""
        keys, focus = self.context.settings.keys, self.controls.focus
        found: dict[str, Any] = {keys[name]: BACK_MESSAGE for name in ("back", "sources")}
        found[keys["dismiss"]] = ("restore",)
        if not (isinstance(focus, tuple) and focus[0] == "figure"):
            found |= {keys["up"]: ("walk", -1), keys["down"]: ("walk", 1)}
        return found

    def act(self, message: Any) -> Command | None:
        """Look at a source, change a figure, or go back."""
        match message:
            case ("walk", by):
                self._look(min(max(self.at + by, 0), len(self.model.cards) - 1))
            case ("source", number):
                self._look(number)
            case ("figure", key):
                self._type(key)
            case ("restore",):
                focus = self.controls.focus
                if self.asked.can_change and isinstance(focus, tuple) and focus[0] == "figure":
                    return Pop(("change", focus[1], ""))
            case _:
                return Pop()
        return None

    def _look(self, number: int) -> None:
        self.at = number
        self.scrolls[1].offset = 0
        self.controls.put_focus(("source", number))

    def _type(self, key: str) -> None:
        """Begin to type a figure."""
        self.controls.put_focus(("figure", key))
        if self.asked.can_change:
            self.typing = ""
            pygame.key.start_text_input()

    def handle(self, event: pygame.event.Event) -> Command | None:
        """Take digits while a figure is typed."""
        if self.typing is None or event.type not in (pygame.TEXTINPUT, pygame.KEYDOWN):
            return super().handle(event)
        self.refresh()
        if event.type == pygame.TEXTINPUT:
            self.typing = (self.typing + "".join(letter for letter in event.text if letter in TYPED))[:LONGEST]
        elif event.key == pygame.K_BACKSPACE:
            self.typing = self.typing[:-1]
        elif event.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            return self._typed(self.typing)
        elif event.key == pygame.K_ESCAPE:
            self._typed("")
        return None

    def _typed(self, text: str) -> Command | None:
        self.typing = None
        pygame.key.stop_text_input()
        focus = self.controls.focus
        return Pop(("change", focus[1], text)) if text and isinstance(focus, tuple) else None

    # What is shown

    def paint(self, painter: Painter) -> None:
        """Draw the sources at the left, what rests on one at the right."""
        model = self.model
        note = self.asked.trouble or model.changes_label or model.note
        body = draw_frame(painter, self.controls, self.context, model.title, note, model.back_label)
        left, right = body.cut_left(min(LIST, body.w * 0.36), 14)
        self._sources(painter, left, model.cards)
        self._source(painter, right, model)

    def _sources(self, painter: Painter, frame: Frame, cards: Sequence[SourceCard]) -> None:
        painter.card(frame)
        room, scroll = frame.inset(10, 10), self.scrolls[0]
        if self._revealed != self.at:
            self._revealed = self.at
            scroll.content, scroll.view = LINE * len(cards), room.h
            scroll.reveal(max(self.at - 1, 0) * LINE, (self.at + 2) * LINE)
        with scroll_area(painter, self.controls, room, scroll, LINE * len(cards)) as area:
            for number, card in enumerate(cards):
                cell = Frame(area.x, area.y + number * LINE, area.w - 10, LINE - 4)
                if number == self.at:
                    painter.card(cell, "row")
                inner = cell.inset(12, 0)
                wide = painter.text(card.confidence, inner.right, inner.y + 25, "caption", card.role, "right")
                style, colour = ("value", "gold_bright") if number == self.at else ("body", "second")
                width = inner.w - wide - 12
                if painter.measure(card.figure, style) <= width:
                    painter.text(card.figure, inner.x, inner.y + 25, style, colour)
                elif len(painter.type.wrap(card.figure, "caption", width)) <= MOST_LINES:
                    several(painter, card.figure, inner.x, inner.y + 17, width, MOST_LINES, "caption", colour)
                else:
                    words = shortened(painter, card.figure, "caption", width)  # told whole at the right
                    painter.text(words, inner.x, inner.y + 25, "caption", colour)
                self.controls.add(Hit(cell, ("source", number)))

    def _source(self, painter: Painter, frame: Frame, model: AssumptionsModel) -> None:
        painter.card(frame, "raised", accent="gold")
        inner, card = frame.inset(26, 0), self.card
        y = painter.paragraph(card.figure, inner.x, frame.y + 44, inner.w, "panel", "gold_bright", leading=28, lines=3)
        y = painter.paragraph(card.source, inner.x, y + 4, inner.w, "body", "second")
        if card.note:
            y = painter.paragraph(card.note, inner.x, y + 2, inner.w, "caption", "caption")
        wide = painter.text(card.confidence, inner.right, y + 18, "value", card.role, "right")
        painter.label(model.rests_label, inner.x, y + 18, width=inner.w - wide - 12)
        foot = 34.0 if self.asked.can_change else 8.0
        body = Frame(inner.x, y + 30, inner.w, max(frame.bottom - y - 30 - foot, ROW))
        with scroll_area(painter, self.controls, body, self.scrolls[1], ROW * len(card.rows)) as area:
            for number, row in enumerate(card.rows):
                self._row(painter, Frame(area.x, area.y + number * ROW, area.w - 12, ROW), row)
        if self.asked.can_change:
            several(painter, model.change_label, inner.x, frame.bottom - 14, inner.w, 1)

    def _row(self, painter: Painter, frame: Frame, row: CoefficientRow) -> None:
        half = frame.w * 0.55
        is_typed = self.typing is not None and self.controls.focus == ("figure", row.key)
        ink = "gold_bright" if row.is_about or row.old else "second"
        fitting(painter, shortened(painter, row.key, "caption", half), frame.x + 8, frame.y + 19, "body", ink, half)
        unit = painter.text(row.unit, frame.right - 8, frame.y + 19, "caption", "caption", "right")
        words = f"{self.typing}|" if is_typed else f"{row.old} → {row.text}" if row.old else row.text
        room = frame.w - half - unit - 38
        words = shortened(painter, words, "value", room)
        colour = "gold_bright" if row.old or is_typed else "text"
        painter.text(words, frame.right - unit - 18, frame.y + 19, "value", colour, "right")
        tip = f"{row.key}\n{row.text} {row.unit}"
        self.controls.add(Hit(frame.inset(0, 1), ("figure", row.key), tip, radius=7))
