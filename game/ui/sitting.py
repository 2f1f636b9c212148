"""Sit at one game in the window: whose eyes, what may be played, what the others are thinking of."""

from enum import StrEnum

import pygame

from game.core.errors import SummitError
from game.play.table import Choice, Table
from game.play.timeline import Node
from game.present.proposal import Proposal, opening
from game.present.story import Line, story
from game.present.track import Record, track_record
from game.present.voice import Voice
from game.rules.axes import FATE, NOBODY, Phase
from game.rules.moves import Moves
from game.rules.notation import parse
from game.rules.view import View, view
from game.ui.context import Context
from game.ui.worker import is_result, result_of


class Stage(StrEnum):
    """The screen that a game calls for."""

    BRIEFING = "briefing"
    TABLE = "table"
    RATIFICATION = "ratification"
    QUARTERS = "quarters"
    VERDICT = "verdict"


BEFORE_TABLE = (Phase.DEAL, Phase.STAKE)
AFTER_SIGNATURE = (Phase.VOTE, Phase.UPHOLD)
IMPLEMENTATION = (Phase.QUARTER, Phase.POSTURE, Phase.REOPEN)


class Sitting:
    """One game in progress; `version` grows whenever it moves."""

    def __init__(self, context: Context, table: Table) -> None:
        """Sit down at a table, at the seat of its first person, or beside it where only computers play."""
        self.table = table
        self.context = context
        self.is_watching = not table.persons
        self.seat = table.turn if table.turn in table.persons else (*table.persons, 0)[0]
        self.version = 0
        self.is_paused = False
        self.is_passing = False  # another person sits down: nothing may be shown before
        self._thought = 0
        self._drafted: tuple[int, ...] = ()
        self._draft = Proposal(())
        self._seen: tuple[Node, View] | None = None
        self._story: tuple[int, int, tuple[Line, ...]] = (-1, -1, ())
        self._vote_seen = _last_vote(table)

    @property
    def voice(self) -> Voice:
        """Speak the language of the window about this scenario."""
        return Voice(self.context.words, self.table.scenario)

    @property
    def is_mine(self) -> bool:
        """Tell whether the seat looked from is to decide."""
        return self.table.is_waiting and self.table.turn == self.seat

    @property
    def is_thinking(self) -> bool:
        """Tell whether a thought is being worked out."""
        return self._thought > 0

    def view(self) -> View:
        """Show the position to the seat; it is the same view until the game moves."""
        here = self.table.here
        if self._seen is None or self._seen[0] is not here or self._seen[1].seat != self.seat:
            self._seen = here, view(self.table.scenario, here.state, self.seat)
        return self._seen[1]

    def lines(self) -> tuple[Line, ...]:
        """Tell the line of play as far as the seat may know it."""
        here, seat = self.table.here.id, self.seat
        if self._story[:2] != (here, seat):
            self._story = (here, seat, story(self.table.timeline.path(here), seat))
        return self._story[2]

    def record(self) -> Record:
        """Hold the adviser's forecasts of my offers against what became of them."""
        return track_record(self.table.scenario, self.table.timeline.path(self.table.here.id), self.seat)

    @property
    def proposal(self) -> Proposal:
        """Hold the draft of the running turn."""
        state, seat = self.table.here.state, self.seat
        at = (seat, int(state.mandates[0, seat]), int(state.tabled[0, seat]), int(state.initialled[0]))
        if self._drafted != at:
            self._draft, self._drafted = opening(self.view()), at
        return self._draft

    @proposal.setter
    def proposal(self, proposal: Proposal) -> None:
        """Draft something else."""
        self._draft = proposal

    @property
    def stage(self) -> Stage:
        """Tell which screen the position calls for."""
        phase = Phase(int(self.table.here.state.phase[0]))
        if phase in BEFORE_TABLE:
            return Stage.TABLE if self.is_watching else Stage.BRIEFING
        if phase in AFTER_SIGNATURE or _last_vote(self.table) > self._vote_seen:
            return Stage.RATIFICATION
        if phase == Phase.OVER:
            return Stage.VERDICT
        return Stage.QUARTERS if self.table.here.state.quarter[0] > 0 or phase in IMPLEMENTATION else Stage.TABLE

    def leave_ratification(self) -> None:
        """Go on after the votes were seen."""
        self._vote_seen = _last_vote(self.table)
        self.version += 1

    def play(self, command: str) -> str:
        """Play a move spelled in notation; answer nothing, or why it may not be played."""
        try:
            actor, moves = parse(self.table.scenario, self.table.here.state, command)
        except SummitError as error:
            return str(error)
        if actor != self.table.turn:
            return self.context.words.text("reason-not-your-turn")
        return self.play_moves(moves)

    def play_moves(self, moves: Moves) -> str:
        """Play a move; answer nothing, or why it may not be played."""
        if not self.table.is_waiting:
            return self.context.words.text("reason-not-your-turn")
        if reason := self.table.refusal(moves):
            return self.context.words.text(f"reason-{reason.replace(' ', '-')}")
        self.table.play(moves)
        self._moved()
        return ""

    def tick(self) -> None:
        """Hand the next thought of fate or a computer to the worker, when one is due."""
        if self._thought or self.is_paused or self.table.turn == NOBODY or self.table.is_waiting:
            return
        if self.table.turn == FATE:
            self.table.advance()
            self._moved()
        else:
            self._thought = self.context.worker.submit(self.table.think)

    def receive(self, event: pygame.event.Event) -> bool:
        """Take a thought back; tell whether the game moved."""
        if not self._thought or not is_result(event, self._thought):
            return False
        self._thought = 0
        choice = result_of(event)
        if not isinstance(choice, Choice) or self.table.commit(choice) is None:
            return False
        self._moved()
        return True

    def look_from(self, seat: int) -> None:
        """Watch from another side, where only computers play."""
        if self.is_watching:
            self.seat = seat
            self._drafted = ()
            self.version += 1

    def undo(self) -> bool:
        """Take back to the last decision of a person."""
        return self._went(has_moved=self.table.undo())

    def redo(self) -> bool:
        """Go forward again."""
        return self._went(has_moved=self.table.redo())

    def _went(self, *, has_moved: bool) -> bool:
        if has_moved:
            self._thought = 0
            self._drafted = ()
            self._vote_seen = _last_vote(self.table)
            self._moved()
        return has_moved

    def _moved(self) -> None:
        self.version += 1
        persons = self.table.persons
        if self.table.turn in persons:
            self.is_passing = self.is_passing or self.seat != self.table.turn
            self.seat = self.table.turn


def _last_vote(table: Table) -> int:
    """Find the depth of the last vote on the current line of play, -1 none; an open vote counts as not yet seen."""
    found = -1
    for node in table.timeline.path(table.here.id):
        if node.moves is not None and table.timeline[node.parent].state.phase[0] == Phase.VOTE:
            found = node.depth
    return found
