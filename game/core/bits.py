"""Scramble 64-bit words: the finaliser of splitmix64 (Steele, Lea, Flood 2014; constants: Stafford's variant 13)."""

import numpy as np
from numpy.typing import NDArray

WORD = 2**64 - 1
GOLDEN = 0x9E3779B97F4A7C15
FIRST, SECOND = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
SHIFTS = (np.uint64(30), np.uint64(27), np.uint64(31))
FACTORS = (np.uint64(FIRST), np.uint64(SECOND))
FEW = 4  # words up to which plain integers are quicker than arrays

Hashes = NDArray[np.uint64]


def scramble(words: Hashes) -> Hashes:
    """Spread every bit over its word; `words` has at least one axis."""
    if words.size <= FEW:
        return np.array([scramble_int(word) for word in words.ravel().tolist()], np.uint64).reshape(words.shape)
    mixed = words ^ (words >> SHIFTS[0])
    mixed *= FACTORS[0]
    mixed ^= mixed >> SHIFTS[1]
    mixed *= FACTORS[1]
    mixed ^= mixed >> SHIFTS[2]
    return mixed


def scramble_int(word: int) -> int:
    """Spread every bit of one plain integer, as `scramble` does."""
    word &= WORD
    word = ((word ^ (word >> 30)) * FIRST) & WORD
    word = ((word ^ (word >> 27)) * SECOND) & WORD
    return word ^ (word >> 31)
