"""Do arithmetic on points with integers only, so that every platform gets the same bits."""

from functools import lru_cache
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.int64]

LOG_SCALE = 10**12
GUARD = 10**12
TOP = 10_000
NEVER = 2**31 - 1


@overload
def divide_half_away(n: int, d: int) -> int: ...
@overload
def divide_half_away(n: Array, d: Array | int) -> Array: ...
@overload
def divide_half_away(n: int, d: Array) -> Array: ...
def divide_half_away(n: Any, d: Any) -> Any:
    """Divide and round to the nearest, halves away from zero; d > 0, |n| + d < 2**63."""
    if isinstance(d, int):  # only an even d has ties; a negative one belongs to the lower neighbour
        return (n + (d >> 1)) // d if d & 1 else ((n >> 63) + n + (d >> 1)) // d
    tie_down = (n >> 63) & ((d & 1) - 1)
    return (n + (d >> 1) + tie_down) // d


def add_up(parts: Array) -> Array:
    """Sum [..., J] over the last axis: quicker than `sum` where J is small."""
    return np.asarray(np.einsum("...j->...", parts), np.int64)


def add_rows(parts: Array) -> Array:
    """Sum [G, J, W] over the middle axis: quicker than `sum` where W is small."""
    return np.asarray(np.einsum("gjw->gw", parts), np.int64)


def largest_remainder(parts: Array, divisor: int, total: Array | int) -> Array:
    """Divide parts [..., J] so that they sum to `total` [...].

    The largest remainders round up, ties to the lowest index. A total that rounding alone cannot reach gives its
    surplus or deficit to the last index. Source: Hamilton (1792).
    """
    many = parts.shape[-1]
    small: type[np.signedinteger[Any]] = np.int32 if divisor * many < NEVER else np.int64  # quicker to sort
    shared = parts // divisor
    left = np.asarray(total - add_up(shared))
    units = np.minimum(np.maximum(left, 0), many)
    keys = (parts - shared * divisor).astype(small)
    keys *= small(many)
    keys += np.arange(many - 1, -1, -1, dtype=small)
    ranked = np.sort(keys, -1).reshape(-1)
    places = np.arange(left.size).reshape(left.shape) * many + (many - units) % many
    threshold = np.where(units > 0, ranked.take(places), np.iinfo(small).max)
    shared += keys >= threshold[..., None]
    shared[..., -1] += left - units
    return shared


def geometric_mean(values: Array, weights: Array) -> Array:
    """Average values [..., M] in 0..10000 geometrically, to the nearest integer; any zero gives zero.

    `weights` [M]: at least 0, with a sum in 1..100000.
    """
    logs, thresholds = _logarithms()
    mean = (logs[values] * weights).sum(-1) // weights.sum()
    nearest = np.searchsorted(thresholds, mean, side="right")
    return np.asarray(np.where((values > 0).all(-1), nearest, 0), np.int64)


@lru_cache(maxsize=1)
def _logarithms() -> tuple[Array, Array]:
    """Tabulate ln(v) for v in 0..10000 (0 for 0) and ln(v - 1/2) for v in 1..10000, in units of 1 / LOG_SCALE.

    From ln((n + 1) / n) = 2 artanh(1 / (2n + 1)) in integers: no build of a mathematics library can differ.
    """
    fine = [0, 0]
    log = 0
    for n in range(1, 2 * TOP):
        odd = 2 * n + 1
        term = 2 * LOG_SCALE * GUARD // odd
        power = 1
        while term:
            log += term // power
            term //= odd * odd
            power += 2
        fine.append((log + GUARD // 2) // GUARD)
    table = np.array(fine, np.int64)
    logs, thresholds = table[: TOP + 1].copy(), table[1 : 2 * TOP : 2] - table[2]
    for part in (logs, thresholds):
        part.setflags(write=False)
    return logs, thresholds
