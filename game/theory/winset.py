"""Count a home's votes: which packages are in its win-set.

Source: Putnam (1988), two-level games. Constituencies are the last axis C; shares are basis points.
"""

import numpy as np

from game.core.points import divide_half_away
from game.theory.arrays import Array, Flags

FULL = 10_000  # basis points
HALF = FULL // 2
POINT = 100  # hundredths


def favour(chapter: Array, package: Array, mood: Array, coefficients: tuple[int, int, int]) -> Array:
    """Give the share of each constituency in favour [..., C], basis points: half, plus what moves it.

    `chapter` and `package` are its stance points, hundredths of a point; `mood` -10000..10000. Coefficients: basis
    points of favour for one whole point on the chapter, one on the whole package, and mood 10000.
    """
    on_chapter, on_package, on_mood = coefficients
    lean = divide_half_away(chapter * on_chapter + package * on_package, POINT)
    swing = divide_half_away(mood * on_mood, FULL)
    return np.asarray(np.minimum(np.maximum(HALF + lean + swing, 0), FULL), np.int64)


def seats_for(weights: Array, shares: Array) -> Array:
    """Count the seats in favour [...] of constituencies with seats [..., C], each rounded half away from zero."""
    return np.asarray(divide_half_away(weights * shares, FULL).sum(-1), np.int64)


def passes(seats: Array, quorum: Array | int) -> Flags:
    """Tell whether enough seats are in favour."""
    return np.asarray(seats >= quorum, np.bool_)
