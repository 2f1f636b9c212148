"""Gather a side's decisions of one line of play, a row each, with the position before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from game.play.match import joined
from game.play.timeline import Node
from game.rules.axes import Array, Flags, Phase
from game.rules.moves import MOVE_FIELDS, Moves
from game.rules.state import State

TABLE = (Phase.TURN, Phase.CLOSING)
YEARS = (Phase.POSTURE,)


@dataclass(frozen=True)
class Decisions:
    """Decisions of one seat: nodes that they led to [G], positions before, moves made, lines of play before [G]."""

    seat: int
    nodes: Array
    state: State
    moves: Moves
    depths: Array

    def __len__(self) -> int:
        """Count the decisions."""
        return len(self.nodes)

    def take(self, rows: Array | Flags) -> "Decisions":
        """Keep some rows."""
        return Decisions(self.seat, self.nodes[rows], self.state.take(rows), self.moves.take(rows), self.depths[rows])


def decisions_of(nodes: Sequence[Node], seat: int, phases: Sequence[Phase]) -> Decisions | None:
    """Gather what a seat decided in some phases; None where it decided nothing."""
    found = [
        (before, node)
        for before, node in pairwise(nodes)
        if node.actor == seat and node.moves is not None and before.state.phase[0] in phases
    ]
    if not found:
        return None
    return Decisions(
        seat,
        np.array([node.id for _, node in found]),
        joined([before.state for before, _ in found]),
        joined_moves([node.moves for _, node in found if node.moves is not None]),
        np.array([before.depth for before, _ in found]),
    )


def joined_moves(parts: Sequence[Moves]) -> Moves:
    """Put moves behind one another."""
    return Moves(*(np.concatenate([getattr(part, name) for part in parts]) for name in MOVE_FIELDS))
