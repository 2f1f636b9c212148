"""Sit at the table: read the other side, draft a package, use statecraft, make the one move that ends the turn."""

from collections.abc import Callable, Mapping
from math import inf
from typing import Any

import pygame

from game.present.models import PlayCard, TableModel, TermRow
from game.present.proposal import Proposal, Terms
from game.rules.axes import Phase
from game.ui import questions
from game.ui.context import Context
from game.ui.controls import Scroll
from game.ui.desk import Desk
from game.ui.flow import onward
from game.ui.forecast import Forecast
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.price import Price
from game.ui.scene import Command
from game.ui.sheet_layout import Stop, folded, kept, sheet_lines, stops
from game.ui.sitting import Sitting, Stage
from game.ui.table_dialogs import TableDialogs
from game.ui.table_keys import table_keys
from game.ui.table_models import TableModels
from game.ui.table_view import TableView

SOON, WATCHED = 0.02, 0.6


class TableScene(Page):
    """The table while the talks last."""

    def __init__(self, context: Context, sitting: Sitting) -> None:
        """Sit down."""
        super().__init__()
        self.context = context
        self.sitting = sitting
        self.desk = Desk(sitting)
        self.forecast = Forecast(sitting)
        self.price = Price(sitting)
        self.scroll = Scroll()
        self.chosen: dict[int, bool] = {}  # chapters that a person folded or opened
        self.page = 0
        self.trouble = sitting.table.notice
        self.view = TableView()
        self.models = TableModels(context, sitting)
        self.dialogs = TableDialogs(context, sitting, self.models, self)
        self._drawn: Proposal | None = None
        self.tempo = SOON
        self._lit: TermRow | None = None  # the row that had the focus when the sheet was drawn

    # What is shown

    @property
    def model(self) -> TableModel:
        """Give the screen model of the position and the draft."""
        return self.models.whole

    @property
    def drafted(self) -> TableModel:
        """Give it as soon as there is another draft."""
        return self.models.drafted

    @property
    def row(self) -> TermRow | None:
        """Give the row in focus."""
        focus = self.controls.focus
        if not (isinstance(focus, tuple) and focus[0] == "row"):
            return None
        rows = (row for chapter in self.drafted.sheet.chapters for row in chapter.rows)
        return next((row for row in rows if row.issue == focus[1]), None)

    @property
    def folded(self) -> frozenset[int]:
        """List the chapters that are folded; one that becomes agreed under the hand stays open until the game moves."""
        return folded(self.drafted.sheet.chapters, self.models.settled, self.chosen, self.scroll.view or inf)

    def paint(self, painter: Painter) -> None:
        """Draw the table; a draft shows at once, what follows from it in the drawing after."""
        model = self.model if self._drawn is self.sitting.proposal else self.drafted
        self._drawn = self.sitting.proposal
        self._keep_focus()
        self._lit = self.row
        self.view.draw(painter, self, model)
        self.controls.is_stale |= not self.models.is_foreseen

    def _stops(self) -> list[Stop]:
        return stops(sheet_lines(self.drafted.sheet.chapters, self.folded))

    def _keep_focus(self) -> None:
        stop = kept(self.controls.focus, self._stops(), self.drafted.sheet.chapters)
        if stop != self.controls.focus:
            self.controls.put_focus(stop, is_told=False)
        self.controls.is_changed = False

    def _go(self, steps: int) -> None:
        found, focus = self._stops(), self.controls.focus
        here = found.index(focus) if focus in found else 0
        self.controls.put_focus(found[min(max(here + steps, 0), len(found) - 1)])

    # Keys and time

    def keys(self) -> Mapping[str, Any]:
        """Map keys to what they do."""
        keys, is_in_sheet = self.context.settings.keys, self.controls.focus in self._stops()
        return table_keys(keys, is_watching=self.sitting.is_watching, is_in_sheet=is_in_sheet)

    def tick(self, dt: float) -> Command | None:
        """Let the others move; ask what an event asks."""
        sitting, before = self.sitting, self.sitting.version
        sitting.tick()
        if (sitting.is_mine and self.forecast.tick(dt)) or self._lit != self.row:
            self.refresh()
        self.tempo = self._next_tick()
        if sitting.version != before:
            return self._moved()
        return self._ask()

    def _next_tick(self) -> float | None:
        if self.sitting.is_mine:
            return self.forecast.pace
        if self.sitting.is_thinking:
            return None
        return WATCHED if self.sitting.is_watching else SOON

    def listen(self, event: pygame.event.Event) -> Command | None:
        """Take back what a computer thought of, or where a draft leads."""
        if self.forecast.receive(event):
            self.refresh()
        if (terms := self.price.receive(event)) is not None:
            self._priced(terms)
        return self._moved() if self.sitting.receive(event) else None

    def resume(self, result: Any) -> Command | None:
        """Take the answer of a dialog."""
        self.refresh()
        self.tempo = SOON
        if isinstance(result, str):
            return self._play(result)
        if isinstance(result, tuple):
            return self.act(result)
        return onward(self.context, self.sitting, Stage.TABLE)

    def _moved(self) -> Command | None:
        self.refresh()
        self.trouble = ""
        self.tempo = WATCHED if self.sitting.is_watching else SOON
        return onward(self.context, self.sitting, Stage.TABLE) or self._ask()

    def _ask(self) -> Command | None:
        """Put an event's question as soon as it is asked."""
        sitting = self.sitting
        if not sitting.is_mine or sitting.table.here.state.phase[0] != Phase.ANSWER:
            return None
        event = self.model.event
        if event is None or not event.choices:
            return None
        return self.dialogs.open(questions.of_event(event))

    # Acts

    def act(self, message: Any) -> Command | None:
        """Do what a click or key means."""
        kind, *rest = message
        acts: Mapping[str, Callable[..., Command | None]] = {
            "row": self._choose_row, "about": self._choose_row, "look": self._look, "step": self.desk.step,
            "go": self._go, "option": self.desk.option, "take": self._take, "take-chapter": self._take_chapter,
            "meet": self._meet, "alone": self._alone, "fold": self._fold, "undo": self.desk.undo,
            "redo": self.desk.redo, "reset": self.desk.reset, "put": self._put, "want": self._want,
            "offer": self._offer, "walk": self._walk, "play": self._play, "card": self._card, "aim": self._aim,
            "page": self._page, "back-up": self._back_up, "leave": self._leave, "pause": self._pause,
            "other-seat": self._other_seat, "sources": lambda: self.dialogs.sources(self.row), **self.dialogs.acts,
        }  # fmt: skip
        self.trouble = ""
        return acts[kind](*rest)

    def _choose_row(self, issue: int) -> None:
        self.controls.put_focus(("row", issue))

    def _look(self, *_what: object) -> None:
        self.refresh()

    def _take(self) -> None:
        if self.row:
            self.desk.take(self.row.issue)

    def _take_chapter(self) -> None:
        if (chapter := self._chapter()) >= 0:
            self.desk.take_chapter(chapter)

    def _meet(self) -> None:
        if self.row:
            self.desk.meet(self.row.issue)

    def _want(self) -> None:
        if not self.context.settings.has_adviser:
            self.trouble = self.context.words.text("adviser-off")
        elif self.row and self.sitting.is_mine:
            self.price.ask(self.row.issue)

    def _priced(self, terms: Terms) -> None:
        """Put what they would want into the draft."""
        if terms:
            self.desk.put(self.sitting.proposal.with_terms(terms))
        else:
            self.trouble = self.context.words.text("no-price")
        self.refresh()

    def _alone(self, chapter: int = -1) -> None:
        chapter = self._chapter() if chapter < 0 else chapter
        model = next((found for found in self.drafted.sheet.chapters if found.chapter == chapter), None)
        if model is None:
            return
        if model.alone.is_enabled:
            self.desk.alone(chapter)
        else:
            self.trouble = model.alone.reason

    def _chapter(self) -> int:
        focus = self.controls.focus
        if isinstance(focus, tuple) and focus[0] == "fold":
            return int(focus[1])
        row = self.row
        for chapter in self.drafted.sheet.chapters:
            if row in chapter.rows:
                return chapter.chapter
        return -1

    def _fold(self, chapter: int) -> None:
        self.chosen[chapter] = chapter not in self.folded

    def _put(self) -> None:
        self.desk.advised(self.model)

    def _offer(self) -> Command | None:
        offer = self.drafted.moves.offer
        return self._play(offer.command) if offer.is_enabled else self._refuse(offer.reason)

    def _play(self, command: str) -> Command | None:
        if reason := self.sitting.play(command):
            return self._refuse(reason)
        return self._moved()

    def _refuse(self, reason: str) -> Command | None:
        self.trouble = reason
        self.refresh()
        return None

    def _walk(self) -> Command | None:
        walk = self.model.moves.walk
        if not walk.is_enabled:
            return self._refuse(walk.reason)
        return self.dialogs.open(questions.of_walking(self.model, self.context.words))

    def _card(self, number: int) -> Command | None:
        cards = self.model.craft.cards
        return self._aim(cards[number]) if number < len(cards) else None

    def _aim(self, card: PlayCard) -> Command | None:
        if not card.is_enabled:
            return self._refuse(f"{card.name}: {card.reason}")
        return self.dialogs.open(questions.of_play(card))

    def _page(self, page: int) -> None:
        self.page = page

    def _back_up(self) -> Command | None:
        return self._moved() if self.sitting.undo() else None

    def _pause(self) -> None:
        """Stop or go on watching."""
        self.sitting.is_paused = not self.sitting.is_paused
        self.tempo = SOON
        self.trouble = self.context.words.text("paused") if self.sitting.is_paused else ""

    def _other_seat(self) -> None:
        """Watch from the other side."""
        self.sitting.look_from(1 - self.sitting.seat)

    def _leave(self) -> Command:
        return self.context.leave()
