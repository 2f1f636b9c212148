"""Turn differences into chances with an integer logistic curve, so that a chance is the same on every machine."""

from functools import lru_cache

import numpy as np

from game.rules.axes import Array
from game.theory.inference import WEIGHT, exponentials

FULL = 10_000
NAT = 1000  # thousandths
LIMIT = 8 * NAT
SHIFT = 16


@lru_cache(maxsize=1)
def _curve() -> Array:
    """Tabulate 1 / (1 + exp(-x)) in basis points for x = -8000 .. 8000 thousandths."""
    decays = exponentials()[: LIMIT + 1]
    upper = (WEIGHT * FULL + (WEIGHT + decays) // 2) // (WEIGHT + decays)
    table = np.concatenate([FULL - upper[:0:-1], upper])
    table.flags.writeable = False
    return np.asarray(table, np.int64)


def logistic(difference: Array, rate: Array) -> Array:
    """Give the chance that goes with a difference: basis points; `rate` comes from `rate_for`, both broadcast."""
    steps = (difference * rate) >> SHIFT
    return np.asarray(np.take(_curve(), np.minimum(np.maximum(steps, -LIMIT), LIMIT) + LIMIT), np.int64)


def rate_for(width: Array) -> Array:
    """Turn the difference that is worth one nat, at least 1, into a rate."""
    return np.asarray((NAT << SHIFT) // np.maximum(width, 1), np.int64)
