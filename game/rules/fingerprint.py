"""Fingerprint a line of play: 64 bits over the parent's fingerprint, the move, its annotation and the state."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.core.bits import Hashes, scramble
from game.core.fingerprints import coefficients, digest, mix
from game.rules.axes import Array
from game.rules.moves import MOVE_FIELDS, Moves
from game.rules.scenario import Scenario
from game.rules.state import State

MOVE_SALT = 1_000
WORD = 2**64 - 1
FEW = 32  # games below which one long sum is cheaper than many short ones
WIDE = 24  # words of a column above which two sums are cheaper than a difference


@dataclass(frozen=True)
class Held:
    """The multilinear sum of a state (Carter and Wegman 1979): linear, so that only changed arrays are summed again."""

    state: State
    total: Hashes  # [G]

    def take(self, rows: Array) -> "Held":
        """Keep some rows."""
        return Held(self.state.part(rows), self.total[rows])


def hold(state: State, before: Held | None = None, rows: Array | None = None) -> Held:
    """Sum up a state; what it shares with the one before, and what is not in `rows`, is not summed again."""
    columns = list(state.columns().values())
    if before is None or len(before.state) != len(state):
        return Held(state, _sum_beside(columns, range(len(columns))))
    former = list(before.state.columns().values())
    changed = [number for number, column in enumerate(columns) if column is not former[number]]
    total = before.total.copy()
    if len(state) < FEW:
        total += _sum_beside([columns[number] - former[number] for number in changed], changed)
    elif rows is None or 2 * len(rows) > len(state):
        for number in changed:
            total += _gain(columns[number], former[number], number)
    else:
        gain = np.zeros(len(rows), np.uint64)
        for number in changed:
            gain += _gain(columns[number].take(rows, 0), former[number].take(rows, 0), number)
        total[rows] += gain
    return Held(state, total)


def _gain(new: Array, old: Array, number: int) -> Hashes:
    """Sum what one column of many games has gained; large passing arrays would cost more than a second sum."""
    size = new[0].size
    weights = coefficients(size, number)[1]
    return _weigh(new - old, weights) if size < WIDE else _weigh(new, weights) - _weigh(old, weights)


def _sum_beside(columns: Sequence[Array], numbers: Sequence[int]) -> Hashes:
    """Sum columns of few games in one go."""
    if not columns:
        return np.zeros(1, np.uint64)
    flat = [column.reshape(len(column), -1) for column in columns]
    weights = _line(tuple(numbers), tuple(column.shape[1] for column in flat))
    return _weigh(np.concatenate(flat, axis=1), weights)


def _weigh(words: Array, weights: Hashes) -> Hashes:
    return np.asarray(np.einsum("gi,i->g", words.reshape(len(words), -1).view(np.uint64), weights), np.uint64)


@lru_cache(maxsize=256)
def _line(numbers: tuple[int, ...], sizes: tuple[int, ...]) -> Hashes:
    return np.concatenate([coefficients(size, number)[1] for number, size in zip(numbers, sizes, strict=True)])


def origin(scenario: Scenario, seeds: Hashes) -> Hashes:
    """Fingerprint games before their first line: [G]."""
    return mix(np.full(len(seeds), scenario.digest & WORD, np.uint64), seeds)


def fingerprint(parent: Hashes, moves: Moves, held: Held, note: Hashes | None = None) -> Hashes:
    """Fingerprint the line that led to a state: [G]; `note` is the digest of its annotation, zero for none."""
    columns = [getattr(moves, name).reshape(len(parent), -1) for name in MOVE_FIELDS]
    moved = digest(np.concatenate(columns, axis=1), MOVE_SALT)
    noted = np.zeros(len(parent), np.uint64) if note is None else note
    return mix(parent, moved, noted, scramble(held.total))
