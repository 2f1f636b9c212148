"""Fingerprint arrays and texts with 64 bits: an integrity check, not a signature."""

from functools import lru_cache
from hashlib import blake2b

import numpy as np

from game.core.bits import GOLDEN, Hashes, scramble
from game.core.points import Array

SALT_STEP = 0xE7037ED1A0B428DB
MIX_SALT = 2**32


def digest(array: Array, salt: int) -> Hashes:
    """Fingerprint each game of an array [G, ...] of integers or flags.

    A multilinear hash (after Lemire and Kaser 2014) over the trailing axes with an odd coefficient for each position:
    sums modulo 2**64 come out the same in any order.
    """
    words = array.reshape(len(array), -1 if array.size else 0)
    words = words.view(np.uint64) if words.dtype.itemsize == 8 else words.astype(np.uint64)  # noqa: PLR2004 (bytes)
    start, weights = coefficients(words.shape[1], salt)
    return scramble(np.asarray(np.einsum("gi,i->g", words, weights), np.uint64) + start)


def mix(*parts: Hashes) -> Hashes:
    """Fold fingerprints [G] into one; their order counts."""
    start, weights = coefficients(len(parts), MIX_SALT)
    total = parts[0] * weights[0] + start
    for part, weight in zip(parts[1:], weights[1:], strict=True):
        total += part * weight
    return scramble(total)


def digest_text(text: str) -> int:
    """Fingerprint a text as a plain integer of 64 bits."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")


@lru_cache(maxsize=1024)
def coefficients(size: int, salt: int) -> tuple[np.uint64, Hashes]:
    """Give the constant and the coefficients [size] of one hash."""
    places = np.arange(size + 1, dtype=np.uint64) * np.uint64(GOLDEN)
    words = scramble(scramble(np.array([salt], np.uint64) * np.uint64(SALT_STEP) + np.uint64(size)) + places)
    odd = words[1:] | np.uint64(1)
    odd.setflags(write=False)
    return words[0], odd
