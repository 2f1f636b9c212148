"""Keep one game as a tree of moves: play, take back, branch; every position is at hand at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.core.bits import Hashes
from game.core.dice import Dice
from game.core.errors import IllegalMove
from game.core.fingerprints import digest_text, mix
from game.files.entries import End, Entry, Line
from game.rules.axes import FATE, NOBODY
from game.rules.causes import Causes
from game.rules.fate import draw
from game.rules.fingerprint import Held, fingerprint, hold, origin
from game.rules.moves import MOVE_FIELDS, Moves
from game.rules.notation import spell
from game.rules.outcome import scores
from game.rules.refusal import refusal
from game.rules.scenario import Scenario
from game.rules.state import State, initial
from game.rules.step import step


@dataclass(frozen=True)
class Node:
    """A move and the position after it; node 0 is the start, without a move. Moves are a batch of one."""

    id: int
    parent: int
    depth: int
    actor: int
    moves: Moves | None
    text: str
    note: str
    held: Held
    fingerprint: int
    causes: tuple[Causes, ...]

    @property
    def state(self) -> State:
        """Give the position, a batch of one."""
        return self.held.state

    @property
    def turn(self) -> int:
        """Tell who moves next: a seat, FATE or NOBODY."""
        return int(self.state.actor[0])

    @property
    def is_over(self) -> bool:
        """Tell whether no move can follow."""
        return self.turn == NOBODY

    @property
    def entry(self) -> Entry:
        """Give the line that a record holds of it."""
        return Entry(self.id, self.parent, self.text, self.note, self.fingerprint)


class Timeline:
    """The tree of one game; `here` is the position being looked at."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        """Start a game before the first move of fate."""
        self.scenario = scenario
        self.seed = seed
        self.seeds: Hashes = np.array([seed], np.uint64)
        start = int(origin(scenario, self.seeds)[0])
        root = Node(0, 0, 0, NOBODY, None, "", "", hold(initial(scenario, 1)), start, ())
        self._lines: list[Node | End] = [root]
        self._children: dict[int, list[int]] = {0: []}
        self._ends: dict[int, End] = {}
        self._latest: dict[int, int] = {}
        self._drawn: tuple[int, Moves | None] = (0, None)
        self.here = root

    def __len__(self) -> int:
        """Count the lines after the start, ends of lines of play included."""
        return len(self._lines) - 1

    def __getitem__(self, number: int) -> Node:
        """Look up a position."""
        node = self._lines[number] if 0 <= number < len(self._lines) else None
        if not isinstance(node, Node):
            raise KeyError(f"no position {number}")
        return node

    @property
    def lines(self) -> tuple[Line, ...]:
        """List the lines of play as a record holds them."""
        return tuple(line.entry if isinstance(line, Node) else line for line in self._lines[1:])

    def children(self, number: int) -> tuple[int, ...]:
        """List the moves that were tried at a position, the first one first."""
        return tuple(self._children[number])

    def end(self, number: int) -> End | None:
        """Look up the end of the line of play that stops at a position."""
        return self._ends.get(number)

    def path(self, number: int) -> tuple[Node, ...]:
        """List the positions from the start to one of them."""
        nodes = [self[number]]
        while nodes[-1].id:
            nodes.append(self[nodes[-1].parent])
        return tuple(reversed(nodes))

    def leaf(self, number: int) -> Node:
        """Follow the line of play that was looked at last, or else the newest, to where it stops."""
        while children := self._children[number]:
            number = self._latest.get(number, children[-1])
        return self[number]

    def leaves(self) -> tuple[Node, ...]:
        """List where every line of play stops, the first one first."""
        return tuple(self[number] for number, children in self._children.items() if not children)

    def main_line(self) -> tuple[Node, ...]:
        """List the positions of the current line of play, past `here` to where it stops."""
        return self.path(self.leaf(self.here.id).id)

    def go(self, number: int) -> Node:
        """Look at another position."""
        self.here = self[number]
        for node in self.path(number)[1:]:
            self._latest[node.parent] = node.id
        return self.here

    def dice(self, seat: int) -> Dice:
        """Give the seat to move its dice: the same at the same depth of every branch."""
        return Dice(self.seeds, np.array([self.here.depth], np.int64), seat)

    def fate(self) -> Moves:
        """Draw the move of fate that is due here."""
        at, moves = self._drawn
        if moves is None or at != self.here.id:
            moves = draw(self.scenario, self.here.state, self.seeds)
            self._drawn = (self.here.id, moves)
        return moves

    def refusal(self, moves: Moves) -> str:
        """Say why a move may not be played here; nothing when it may."""
        if self.here.is_over:
            return "the game is over"
        if self.here.turn == FATE:
            drawn = self.fate()
            return "" if is_same(moves, drawn) else f"the dice say {self.spell(drawn)!r}"
        reason = refusal(self.scenario, self.here.state, moves)
        return "" if reason is None else reason.name.lower().replace("_", " ")

    def spell(self, moves: Moves) -> str:
        """Spell a move of whoever is to move here."""
        return spell(self.scenario, self.here.state, moves)

    def play(self, moves: Moves, note: str = "") -> Node:
        """Play a move here and look at what follows; a move that was tried before leads to the same node.

        Raise IllegalMove.
        """
        if reason := self.refusal(moves):
            raise IllegalMove(reason)
        text = self.spell(moves)
        for number in self._children[self.here.id]:
            if self[number].text == text:
                return self.go(number)
        return self._grow(moves, text, note)

    def _grow(self, moves: Moves, text: str, note: str) -> Node:
        before = self.here
        state, causes = step(self.scenario, before.state, moves)
        held = hold(state, before.held)
        parent = np.array([before.fingerprint], np.uint64)
        noted: Hashes | None = np.array([digest_text(note)], np.uint64) if note else None
        mark = int(fingerprint(parent, moves, held, noted)[0])
        number = len(self._lines)
        node = Node(number, before.id, before.depth + 1, before.turn, moves, text, note, held, mark, tuple(causes))
        self._lines.append(node)
        self._children[before.id].append(number)
        self._children[number] = []
        self._latest[before.id] = number
        self.here = node
        return node

    def close(self) -> End | None:
        """End the line of play that is over here, once; None when it is not over or has its end."""
        node = self.here
        if not node.is_over or node.id in self._ends:
            return None
        final = scores(self.scenario, node.state)
        claimed = (int(final.claimed[0, 0]), int(final.claimed[0, 1]))
        bare = End(len(self._lines), node.id, claimed, int(final.created[0]), int(final.kept[0]), 0)
        end = End(bare.id, bare.parent, claimed, bare.created, bare.kept, end_fingerprint(node.fingerprint, bare.text))
        self._lines.append(end)
        self._ends[node.id] = end
        return end


def end_fingerprint(parent: int, text: str) -> int:
    """Mix the end of a line of play into its last fingerprint."""
    parts: Sequence[Hashes] = [np.array([part], np.uint64) for part in (parent, digest_text(text))]
    return int(mix(*parts)[0])


def is_same(one: Moves, other: Moves) -> bool:
    """Tell whether two moves are equal in every column."""
    return one is other or all(np.array_equal(getattr(one, name), getattr(other, name)) for name in MOVE_FIELDS)
