"""Thin the frontiers into a few efficient packages for every pair of mandates."""

from functools import lru_cache

import numpy as np

from game.negotiators.worth import Key
from game.rules.axes import Array
from game.rules.scenario import Scenario
from game.theory.pareto import Frontier

SLACK = 400  # value units below the reservations that are still looked at


def efficient_picks(scenario: Scenario, seat: int, picks: int) -> Array:
    """Thin the frontiers of each own mandate against each of the other's: [K, K x picks, I]."""
    return _picks(Key(scenario), seat, picks)


@lru_cache(maxsize=64)
def _picks(key: Key, seat: int, picks: int) -> Array:
    values = key.scenario.values
    kinds = range(values.offset.shape[1])
    rows = []
    for mine in kinds:
        pairs = [(mine, theirs) if seat == 0 else (theirs, mine) for theirs in kinds]
        found = [
            _thin(values.frontiers[a][b], np.array([values.reserve[0, a], values.reserve[1, b]]), picks)
            for a, b in pairs
        ]
        rows.append(np.concatenate(found))
    return np.stack(rows)


def _thin(found: Frontier, reserve: Array, picks: int) -> Array:
    """Pick points at even steps along the stretch of a frontier that leaves both near their reservations or above."""
    near = found.within(reserve - SLACK)
    inside = near if len(near) else found
    along = np.abs(np.diff(inside.values, axis=0)).sum(-1).cumsum()
    length = int(along[-1]) if len(along) else 0
    goals = np.arange(picks) * length // max(picks - 1, 1)
    places = np.searchsorted(np.concatenate([[0], along]), goals)
    return np.asarray(inside.packages[np.minimum(places, len(inside) - 1)], np.int64)
