"""Read the verdict of a finished game, and go on from it: replay, swap seats, play again, share."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pygame

from game.core.errors import SummitError
from game.files.header import Seat
from game.play.players import seated
from game.play.setup import new_table, open_replay, play_from
from game.play.start import GameOptions
from game.present.leftover import left_swap
from game.present.models import VerdictModel
from game.present.verdict import verdict_model
from game.review.retry import retry_of
from game.review.review import Review
from game.ui.briefing import new_briefing
from game.ui.context import Context
from game.ui.painter import Painter
from game.ui.plain import PLAIN, plain_page
from game.ui.reader import Passage, Reader, Reading
from game.ui.reviewing import ReviewedPage
from game.ui.scene import Command, Push, Reset
from game.ui.sitting import Sitting
from game.ui.tabs import tab_keys
from game.ui.verdict_view import PAGES, VerdictView

QUICK, LUCK = "quick", "luck"


class VerdictScene(ReviewedPage):
    """The verdict."""

    def __init__(self, context: Context, sitting: Sitting) -> None:
        """Take a game that is over."""
        table = sitting.table
        super().__init__(context, table.timeline, table.seats, table.timeline.path(table.here.id))
        self.sitting = sitting
        self.view = VerdictView(context, self.controls)
        self.shared = ""
        self._shown: tuple[str, Review | None, str] = ("", None, "")
        self._model: VerdictModel | None = None
        if end := table.timeline.end(table.here.id):
            context.seen.add(end.fingerprint)

    @property
    def model(self) -> VerdictModel:
        """Give what is shown, made again when the language changed or the review is there."""
        now = self.context.words.language, self.found, self._unsaved
        if self._model is None or self._shown != now:
            sitting, seat = self.sitting, self.sitting.seat
            other = sitting.table.seats[1 - seat]
            self._shown = now
            self._model = verdict_model(
                sitting.voice, self.nodes, seat, other.player, other.level, review=self.found, unsaved=self._unsaved
            )
        return self._model

    @property
    def _unsaved(self) -> str:
        """Say why there is no whole record of this game; empty where there is."""
        table, say = self.sitting.table, self.context.words.text
        return say("not-saved", why=table.trouble) if table.trouble else "" if table.path else say("con-unsaved")

    def paint(self, painter: Painter) -> None:
        """Draw the verdict."""
        self.view.draw(painter, self.model, self.shared, self.reviewing.share)

    def keys(self) -> Mapping[str, Any]:
        """Put every action on its letter."""
        keys = self.context.settings.keys
        letters = {
            keys[action]: (choice.command,)
            for choice in (*self.model.actions, self.model.swap_try)
            if (action := f"verdict-{choice.command}") in keys
        }
        return {
            **letters, keys["verdict-details"]: ("details",), keys["back"]: ("leave",), keys["confirm"]: ("replay",),
            keys["help"]: ("help",), keys["glossary"]: ("glossary",), keys["take-back"]: ("undo",),
            **tab_keys(len(PAGES)),
        }  # fmt: skip

    def act(self, message: Any) -> Command | None:
        """Do what a key or click means."""
        match message:
            case ("page", number):
                self.view.page = number
            case ("replay",):
                return self._replay()
            case ("swap" | "again",):
                return self._again(is_swapped=message[0] == "swap")
            case ("next" | "share" | "learn" | "try",):
                acts = {"next": self._next, "share": self._share, "learn": self._learn, "try": self._try}
                return acts[message[0]]()
            case ("leave",):
                return self.context.leave()
            case _:
                return self._read(message[0])
        return None

    def _replay(self) -> Command | None:
        path = self.sitting.table.path
        if path is None or self._unsaved:
            return None
        from game.ui.replay import ReplayScene

        return Push(ReplayScene(self.context, open_replay(path)))

    def _learn(self) -> Command | None:
        path, choice = self.sitting.table.path, next(one for one in self.model.actions if one.command == "learn")
        if path is None or not choice.is_enabled:
            return None
        from game.ui.learn import LearnScene

        return Push(LearnScene(self.context, open_replay(path), self.nodes, self.sitting.seat))

    def _again(self, *, is_swapped: bool) -> Command | None:
        table = self.sitting.table
        seats = tuple(spelled(seat) for seat in (swapped(table.seats) if is_swapped else table.seats))
        header = self._header()
        seed = table.timeline.seed if is_swapped else None
        changes = tuple(f"{change.key}={change.new}" for change in table.scenario.assumptions.changes)
        luck = header.get(LUCK, True)
        options = GameOptions(table.scenario.id, seats, seed, header.get(QUICK, False), luck, changes)
        try:
            return Reset(self.context.scene_for(new_table(options, self.context.saves)))
        except SummitError as error:  # the scenario's file may be gone, or was named by its path
            self.shared = str(error)
            return None

    def _try(self) -> Command | None:
        """Go back to the last turn at which the swap could be tabled, with it in the draft; it becomes a variation."""
        table, seat = self.sitting.table, self.sitting.seat
        retry = retry_of(table.scenario, self.nodes, seat, left_swap(self.sitting.voice, self.nodes))
        if table.path is None or self._unsaved or retry is None:
            return None
        try:
            again = play_from(open_replay(table.path), retry.node.id, seated(table.seats, seat))
        except (SummitError, OSError) as error:
            self.shared = str(error)
            return None
        sitting = Sitting(self.context, again)
        sitting.proposal = sitting.proposal.with_terms(retry.terms)
        return Reset(self.context.scene_for(sitting))

    def _next(self) -> Command | None:
        """Go on to the summit that follows; this one's record says from where."""
        path = self.sitting.table.path
        if path is None or self._unsaved:
            return None
        seats = tuple(spelled(seat) for seat in self.sitting.table.seats)
        try:
            return Reset(new_briefing(self.context, GameOptions(seats=seats, after=path)))
        except SummitError as error:
            self.shared = str(error)
            return None

    def _header(self) -> dict[str, bool]:
        path = self.sitting.table.path
        if path is None:
            return {}
        from game.files.shelf import listing

        header = listing(path).header
        return {} if header is None else {item.key: bool(item.new) for item in header.overrides}

    def _share(self) -> Command | None:
        """Put the record's path on the clipboard, where there is one, and offer what else can be given away."""
        path = self.sitting.table.path
        if path is None or self._unsaved:
            return None
        from game.ui.sharing import Sharing

        with suppress(pygame.error):
            pygame.scrap.put_text(str(path))
        return Push(Sharing(self.context, self, path, self.sitting.table.here.id))

    def _read(self, name: str) -> Command | None:
        if name in PLAIN:
            return Push(plain_page(self.context, name))
        if name != "details":
            return None
        model = self.model
        rows = tuple(
            Passage(row.name, row.chip.text, _beside(row.mine_text, row.history_text), "text", row.note)
            for row in model.rows
        )
        accounts = tuple(Passage(pair.label, "", pair.text) for pair in model.ledger)
        ledger = self.context.words.text("ledger")
        has_history = any(row.history_text for row in model.rows)
        heading = _beside(model.mine_label, model.history_label if has_history else "")
        return Push(Reader(self.context, self, Reading(model.deal_title, ((heading, rows), (ledger, accounts)))))


def _beside(mine: str, history: str) -> str:
    """Put what was agreed before what history agreed, where that is known."""
    return " · ".join(filter(None, (mine, history)))


def spelled(seat: Seat) -> str:
    """Spell a seat as options name it."""
    return f"{seat.name}={seat.player}" + (f"@{seat.level}" if seat.level else "")


def swapped(seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
    """Let each player sit in the other's seat."""
    first, second = seats
    return (
        replace(first, player=second.player, level=second.level),
        replace(second, player=first.player, level=first.level),
    )
