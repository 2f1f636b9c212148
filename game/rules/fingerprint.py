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
    if before is None or len(before.state) != len(state):
        arrays = [column.reshape(len(state), -1) for column in state.columns().values()]
        return Held(state, _sum(arrays, range(len(arrays))))
    pairs = list(zip(state.columns().values(), before.state.columns().values(), strict=True))
    changed = [number for number, (new, old) in enumerate(pairs) if new is not old]
    total = before.total.copy()
    if rows is None or 2 * len(rows) > len(state):
        changes = [(pairs[number][0] - pairs[number][1]).reshape(len(state), -1) for number in changed]
        total += _sum(changes, changed)
    else:
        parts = [(pairs[number][0].take(rows, 0), pairs[number][1].take(rows, 0)) for number in changed]
        total[rows] += _sum([(new - old).reshape(len(rows), -1) for new, old in parts], changed)
    return Held(state, total)


def _sum(arrays: Sequence[Array], numbers: Sequence[int]) -> Hashes:
    """Sum arrays [G, W], each with the coefficients of its number among the fields."""
    if len(arrays) > 1 and len(arrays[0]) < FEW:
        weights = _line(tuple(numbers), tuple(array.shape[1] for array in arrays))
        return _weigh(np.concatenate(arrays, axis=1), weights)
    total = np.zeros(len(arrays[0]) if arrays else 1, np.uint64)
    for array, number in zip(arrays, numbers, strict=True):
        total += _weigh(array, coefficients(array.shape[1], number)[1])
    return total


def _weigh(array: Array, weights: Hashes) -> Hashes:
    return np.asarray(np.einsum("gi,i->g", array.view(np.uint64), weights), np.uint64)


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
