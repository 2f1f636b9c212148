"""Fingerprint a line of play: 64 bits over the parent's fingerprint, the move, its annotation and the state."""

from dataclasses import dataclass, fields
from functools import lru_cache

import numpy as np

from game.core.bits import Hashes, scramble
from game.core.fingerprints import coefficients, digest, mix
from game.rules.moves import Moves
from game.rules.scenario import Scenario
from game.rules.state import FIELDS, State

MOVE_FIELDS = tuple(field.name for field in fields(Moves))
MOVE_SALT = 1_000
WORD = 2**64 - 1
FEW = 32  # games below which one long sum is cheaper than many short ones


@dataclass(frozen=True)
class Held:
    """The multilinear sum of a state (Carter and Wegman 1979): linear, so that only changed arrays are summed again."""

    state: State
    total: Hashes  # [G]


def hold(state: State, before: Held | None = None) -> Held:
    """Sum up a state; arrays that it shares with the one before are not summed again."""
    if len(state) < FEW or before is None or len(before.state) != len(state):
        arrays = [getattr(state, name).reshape(len(state), -1) for name in FIELDS]
        words = np.concatenate(arrays, axis=1).view(np.uint64)
        return Held(state, _sum(words, _line(tuple(array.shape[1] for array in arrays))))
    total = before.total.copy()
    for number, name in enumerate(FIELDS):
        array, old = getattr(state, name), getattr(before.state, name)
        if array is not old:
            changes = (array - old).reshape(len(state), -1).view(np.uint64)
            total += _sum(changes, coefficients(changes.shape[1], number)[1])
    return Held(state, total)


def _sum(words: Hashes, weights: Hashes) -> Hashes:
    return np.asarray(np.einsum("gi,i->g", words, weights), np.uint64)


@lru_cache(maxsize=16)
def _line(sizes: tuple[int, ...]) -> Hashes:
    return np.concatenate([coefficients(size, number)[1] for number, size in enumerate(sizes)])


def origin(scenario: Scenario, seeds: Hashes) -> Hashes:
    """Fingerprint games before their first line: [G]."""
    return mix(np.full(len(seeds), scenario.digest & WORD, np.uint64), seeds)


def fingerprint(parent: Hashes, moves: Moves, held: Held, note: Hashes | None = None) -> Hashes:
    """Fingerprint the line that led to a state: [G]; `note` is the digest of its annotation, zero for none."""
    columns = [getattr(moves, name).reshape(len(parent), -1) for name in MOVE_FIELDS]
    moved = digest(np.concatenate(columns, axis=1), MOVE_SALT)
    noted = np.zeros(len(parent), np.uint64) if note is None else note
    return mix(parent, moved, noted, scramble(held.total))
