"""Sit at one game: whose turn it is, what is played, what the others answer; saved as it goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.core.errors import IllegalMove
from game.files.entries import Note, spell_line, spell_note
from game.files.header import Seat
from game.files.journal import Journal
from game.negotiators.protocol import Negotiator
from game.play.timeline import Node, Timeline
from game.rules.axes import FATE, Kind
from game.rules.moves import Moves
from game.rules.scenario import Scenario
from game.rules.view import View, view

ANSWERING = (Kind.OFFER, Kind.HOLD)


@dataclass(frozen=True)
class Choice:
    """A move thought of at one position, not yet played."""

    at: int
    moves: Moves
    note: str


class Table:
    """The scalar face of one game."""

    def __init__(
        self,
        timeline: Timeline,
        seats: Sequence[Seat],
        players: Sequence[Negotiator | None],
        journal: Journal | None = None,
        notice: str = "",
    ) -> None:
        """Take a tree of moves, who sits where (None = a person), where it is written down, and what to tell first."""
        self.timeline = timeline
        self.seats = tuple(seats)
        self.players = tuple(players)
        self.journal = journal
        self.notice = notice
        self._has_begun = len(timeline) > 0
        self._close()

    @property
    def scenario(self) -> Scenario:
        """Give the compiled scenario."""
        return self.timeline.scenario

    @property
    def here(self) -> Node:
        """Give the current position."""
        return self.timeline.here

    @property
    def turn(self) -> int:
        """Tell who moves next: a seat, FATE or NOBODY."""
        return self.here.turn

    @property
    def is_over(self) -> bool:
        """Tell whether the current line of play has ended."""
        return self.here.is_over

    @property
    def is_waiting(self) -> bool:
        """Tell whether a person must decide."""
        return self.turn >= 0 and self.players[self.turn] is None

    @property
    def persons(self) -> tuple[int, ...]:
        """List the seats that persons hold."""
        return tuple(number for number, player in enumerate(self.players) if player is None)

    @property
    def path(self) -> Path | None:
        """Name the record; None before anything was written."""
        return self.journal.path if self.journal and self._has_begun else None

    @property
    def trouble(self) -> str:
        """Say why the game is not being saved; nothing when it is."""
        return self.journal.trouble if self.journal else ""

    def view(self, seat: int) -> View:
        """Show the current position to a seat."""
        return view(self.scenario, self.here.state, seat)

    def refusal(self, moves: Moves) -> str:
        """Say why a move may not be played now; nothing when it may."""
        return self.timeline.refusal(moves)

    def play(self, moves: Moves) -> Node:
        """Play a person's move; raise IllegalMove."""
        if not self.is_waiting:
            raise IllegalMove("expected a move of somebody else")
        return self._play(moves, "")

    def think(self) -> Choice | None:
        """Think of the move that fate or a computer makes now, changing nothing; None when a person must."""
        if self.is_over or self.is_waiting:
            return None
        at, turn = self.here.id, self.turn
        if turn == FATE:
            return Choice(at, self.timeline.fate(), "")
        player = self.players[turn]
        if player is None:
            return None
        seen = self.view(turn)
        moves = player.decide(seen, self.timeline.dice(turn))
        return Choice(at, moves, _receipt(player, seen, moves))

    def commit(self, choice: Choice) -> Node | None:
        """Play a move thought of; None when the game has moved elsewhere meanwhile."""
        return self._play(choice.moves, choice.note) if choice.at == self.here.id else None

    def advance(self) -> Node | None:
        """Let fate or a computer make one move; None when a person must decide or the game is over."""
        choice = self.think()
        return self.commit(choice) if choice else None

    def advance_all(self) -> list[Node]:
        """Let fate and computers move until a person must decide or the game is over."""
        nodes = []
        while node := self.advance():
            nodes.append(node)
        return nodes

    def undo(self) -> bool:
        """Go back to the last position in which a person decided; tell whether there was one."""
        for node in reversed(self.timeline.path(self.here.id)[:-1]):
            if node.turn in self.persons:
                self.timeline.go(node.id)
                return True
        return False

    def redo(self) -> bool:
        """Go forward again to the next position in which a person decides, or to the end of what was played."""
        ahead = self.timeline.main_line()[self.here.depth + 1 :]
        if not ahead:
            return False
        self.timeline.go(next((node for node in ahead if node.turn in self.persons), ahead[-1]).id)
        return True

    def _play(self, moves: Moves, note: str) -> Node:
        known = len(self.timeline)
        node = self.timeline.play(moves, note)
        if len(self.timeline) > known:
            self._write(node)
        self._close()
        return node

    def _write(self, node: Node) -> None:
        """Write a line down; a game of which only fate has moved is not worth a file yet."""
        self._has_begun = self._has_begun or node.actor != FATE
        if self.journal:
            self.journal.hold(spell_line(node.entry))
            if self._has_begun:
                self.journal.save()

    def _close(self) -> None:
        end = self.timeline.close()
        if end and self.journal:
            self.journal.hold(spell_line(end))
            self.journal.save()


def _receipt(player: Negotiator, seen: View, moves: Moves) -> str:
    """Ask a player who refused why, where it can tell."""
    explain = getattr(player, "explain", None)
    refused = int(moves.kind[0]) in ANSWERING and seen.state.standing[0, 1 - seen.seat] == 1
    if explain is None or not refused:
        return ""
    receipt = explain(seen, moves)[0]
    note: Note | None = {"receipt": dict(receipt.to_note())} if receipt is not None else None
    return spell_note(note)
