"""Solve bargaining problems on a finite frontier.

Sources: Nash (1950); Kalai and Smorodinsky (1975); Kalai (1977), egalitarian; Rubinstein (1982); Zeuthen (1930) in the
form of Rosenschein and Zlotkin (1994). A frontier is values [F, 2], first ascending and second descending; the
disagreement point is [2]. Everything that compares points is integer arithmetic; ties go to the lowest index.
"""

import numpy as np

from game.core.points import divide_half_away
from game.theory.arrays import Array

FULL = 10_000  # basis points


def _gains(values: Array, disagreement: Array) -> tuple[Array, Array]:
    """Index the points that leave nobody below the disagreement point, and their gains over it [Z, 2]."""
    gains = values - disagreement
    zone = np.flatnonzero((gains >= 0).all(-1))
    return zone, gains[zone]


def nash_point(values: Array, disagreement: Array) -> int:
    """Index the point with the largest product of gains; -1 where no point leaves both at least where they were."""
    zone, gains = _gains(values, disagreement)
    return int(zone[np.argmax(gains[:, 0] * gains[:, 1])]) if len(zone) else -1


def egalitarian_point(values: Array, disagreement: Array) -> int:
    """Index the point with the largest smaller gain, then the larger sum; -1 as for `nash_point`."""
    zone, gains = _gains(values, disagreement)
    if not len(zone):
        return -1
    keys = gains.min(-1) * (gains.max() * 2 + 1) + gains.sum(-1)
    return int(zone[np.argmax(keys)])


def kalai_smorodinsky_point(values: Array, disagreement: Array) -> int:
    """Index the point whose smaller share of its own best gain is largest, then the sum; -1 as for `nash_point`."""
    zone, gains = _gains(values, disagreement)
    if not len(zone):
        return -1
    best = np.maximum(gains.max(0), 1)
    shares = gains * best[::-1]  # gain / own best, both times the product of the bests
    keys = shares.min(-1), shares.sum(-1)
    return int(zone[np.lexsort((-np.arange(len(zone)), keys[1], keys[0]))[-1]])


def nash_product_share(pairs: Array, values: Array, disagreement: Array) -> Array:
    """Compare value pairs [..., 2] with the Nash point: product of gains as basis points of the largest, 0..10000.

    0 where a pair leaves somebody below the disagreement point; 10000 all over where there is nothing to gain.
    """
    gains = np.maximum(pairs - disagreement, 0)
    point = nash_point(values, disagreement)
    most = int((values[point] - disagreement).prod()) if point >= 0 else 0
    if not most:
        return np.full(pairs.shape[:-1], FULL, np.int64)
    products = gains[..., 0] * gains[..., 1]
    return np.asarray(np.minimum(divide_half_away(products * FULL, most), FULL), np.int64)


def created_share(gains: Array, possible: Array) -> Array:
    """Score joint gains [..., 2] against the gains of a frontier [F, 2], all positive: 1/k in basis points, 0..10000.

    k = the largest, over the frontier, of the smaller ratio f / g: how far both gains could have been stretched.
    1/k = min over f of max(g_0 / f_0, g_1 / f_1); the first ratio falls along the frontier and the second rises, so
    the minimum stands where they cross. 0 where a gain is not positive.
    """
    positive = (gains > 0).all(-1)
    first, second = np.maximum(gains[..., 0], 1), np.maximum(gains[..., 1], 1)
    low, high = np.zeros(first.shape, np.int64), np.full(first.shape, len(possible), np.int64)
    while (low < high).any():
        middle = (low + high) // 2
        at = possible[np.minimum(middle, len(possible) - 1)]
        crossed = first * at[..., 1] <= second * at[..., 0]
        open_ = low < high
        high = np.where(open_ & crossed, middle, high)
        low = np.where(open_ & ~crossed, middle + 1, low)
    after, before = possible[np.minimum(low, len(possible) - 1), 1], possible[np.maximum(low - 1, 0), 0]
    beyond = np.where(low < len(possible), divide_half_away(second * FULL, after), np.iinfo(np.int64).max)
    short = np.where(low > 0, divide_half_away(first * FULL, before), np.iinfo(np.int64).max)
    return np.asarray(np.where(positive, np.minimum(np.minimum(beyond, short), FULL), 0), np.int64)


def rubinstein_share(delta_1: float, delta_2: float) -> float:
    """Give the first proposer's share of a pie under alternating offers with these discount factors, below 1."""
    return (1 - delta_2) / (1 - delta_1 * delta_2)


def zeuthen_risk(own_offer: Array, other_offer: Array, conflict: Array) -> Array:
    """Measure the risk of conflict that a side may take, basis points: (u(own) - u(other's)) / (u(own) - u(conflict)).

    The side with the smaller risk should concede next. 10000 where its own offer is no better than conflict.
    """
    room = own_offer - conflict
    risk = divide_half_away((own_offer - other_offer) * FULL, np.maximum(room, 1))
    return np.asarray(np.where(room > 0, np.minimum(np.maximum(risk, 0), FULL), FULL), np.int64)
