"""Throw memoryless dice: a hash of (seed, period, purpose, seat, index), the same luck for two branches of a game."""

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from game.core.bits import GOLDEN, WORD, Hashes, scramble, scramble_int

Array = NDArray[np.int64]
FULL = 10_000
FEW = 256  # places of an index that are worth remembering
HALF_WORD = np.uint64(32)

PURPOSE_STEP, SEAT_STEP, INDEX_STEP = 0xD1342543DE82EF95, 0xAEF17502108EF2D9, 0xC2B2AE3D27D4EB4F
GAME_STEP = 0xA0761D6478BD642F


class Purpose(IntEnum):
    """What a die is thrown for. Records depend on these numbers: add, never change."""

    MANDATE = 0
    ORDER = 1
    EVENT = 2
    DISCLOSURE = 3
    NEGOTIATOR_KIND = 16
    NEGOTIATOR_CHOICE = 17
    NEGOTIATOR_TERMS = 18
    NEGOTIATOR_NOISE = 19
    NEGOTIATOR_PLAY = 21
    NEGOTIATOR_POSTURE = 22
    SEATING = 32
    RESAMPLE = 33


def roll(seeds: Hashes, periods: Array | int, purpose: int, seat: int, index: Array | int = 0) -> Hashes:
    """Throw one die for each game.

    `seeds` has at least one axis; `periods` and `index` broadcast against it ([G, 1] against [J] gives [G, J]).
    """
    words = np.asarray(seeds + _times(periods, GOLDEN), np.uint64)
    salt = _salt(int(purpose), int(seat))
    if np.ndim(index) == 0:
        return scramble(words + np.uint64(scramble_int(salt + int(index) * INDEX_STEP)))
    places = np.asarray(index, np.int64)
    salts = _salts(salt, places) if places.size > FEW else _few_salts(salt, places.tobytes()).reshape(places.shape)
    return scramble(words + salts)


def below(rolls: Hashes, n: Array | int) -> Array:
    """Turn rolls into integers 0..n-1, with 0 < n < 2**31; the bias is under n / 2**32."""
    many = np.uint64(n) if np.ndim(n) == 0 else np.asarray(n).astype(np.uint64)
    return np.asarray(((rolls >> HALF_WORD) * many) >> HALF_WORD, np.uint64).astype(np.int64)


def chance(rolls: Hashes, basis_points: Array | int) -> NDArray[np.bool_]:
    """Tell which rolls come true at a rate: 0 never, 10000 always."""
    return np.asarray(below(rolls, FULL) < basis_points)


def game_seed(base: int, number: Array) -> Hashes:
    """Give each numbered game of a batch its own seed."""
    words = _times(np.atleast_1d(number), GAME_STEP) + np.uint64(scramble_int(base + GOLDEN))
    return scramble(np.asarray(words, np.uint64))


@dataclass(frozen=True)
class Dice:
    """Hold the dice of one seat for a batch of games: seeds [G], periods [G]."""

    seeds: Hashes
    periods: Array
    seat: int

    def roll(self, purpose: int, index: Array | int = 0) -> Hashes:
        """Throw [G] for a plain index, [G, J] for an index [J], [G, ...] for an index [G or 1, ...]."""
        axes = np.ndim(index)
        if axes == 0:
            return roll(self.seeds, self.periods, purpose, self.seat, index)
        column = (-1, *(1,) * max(axes - 1, 1))
        return roll(self.seeds.reshape(column), self.periods.reshape(column), purpose, self.seat, index)

    def below(self, n: Array | int, purpose: int, index: Array | int = 0) -> Array:
        """Throw integers 0..n-1; `n` broadcasts against the shape that `roll` gives."""
        return below(self.roll(purpose, index), n)

    def take(self, rows: NDArray[np.int64] | NDArray[np.bool_]) -> "Dice":
        """Keep the dice of some games."""
        return Dice(self.seeds[rows], self.periods[rows], self.seat)


def _times(numbers: Array | int, step: int) -> Hashes | np.uint64:
    """Multiply modulo 2**64 without a warning: plain integers as such, arrays as arrays."""
    if np.ndim(numbers) == 0:
        return np.uint64(int(numbers) * step & WORD)
    return np.asarray(numbers).astype(np.uint64) * np.uint64(step)


def _salts(salt: int, places: Array) -> Hashes:
    """Salt the places of an index."""
    return scramble(np.asarray(_times(places, INDEX_STEP) + np.uint64(salt), np.uint64))


@lru_cache(maxsize=256)
def _few_salts(salt: int, places: bytes) -> Hashes:
    """Remember the salts of places that are asked for again and again."""
    salts = _salts(salt, np.frombuffer(places, np.int64))
    salts.setflags(write=False)
    return salts


@lru_cache(maxsize=256)
def _salt(purpose: int, seat: int) -> int:
    return scramble_int(purpose * PURPOSE_STEP + seat * SEAT_STEP + GOLDEN)
