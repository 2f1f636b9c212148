"""Find efficient packages for every pair of mandates, with some that lean toward what the two homes would vote for.

A home's vote is nearly linear in the options, so packages that are efficient under votes are found by adding to each
side's worth what its own home likes, at a few prices (Lagrangian relaxation; Everett 1963), and looking which do best.
"""

from functools import lru_cache

import numpy as np

from game.negotiators.worth import Key, worth_of
from game.rules.axes import SEATS, Array, Flags
from game.rules.scenario import Scenario
from game.theory.pareto import Frontier, frontier

PRICES = (0, 3000, 7000)  # basis points of the worth's range that the home's leaning is given
FULL = 10_000
ALONG = 41


def efficient_packages(scenario: Scenario) -> Array:
    """List packages along the frontiers of each pair of mandates at each price of votes: [K, K, P, I]."""
    return _packages(Key(scenario))


@lru_cache(maxsize=16)
def _packages(key: Key) -> Array:
    scenario = key.scenario
    leaning = _leaning(scenario)
    kinds = range(scenario.values.offset.shape[1])
    rows = [
        [np.concatenate([_along(scenario, leaning, a, b, price) for price in PRICES]) for b in kinds] for a in kinds
    ]
    return np.array(rows, np.int64)


def _along(scenario: Scenario, leaning: Array, first: int, second: int, price: int) -> Array:
    """Pick points at even steps along one frontier: [ALONG, I]."""
    values, tables = scenario.values, worth_of(scenario).fair
    points = [_lifted(tables[seat, kind] + leaning[seat] * price // FULL) for seat, kind in ((0, first), (1, second))]
    allowed = values.allowed[0, first] & values.allowed[1, second] & _known(scenario)
    links = values.link_points[0, first], values.link_points[1, second]
    return _thin(frontier(points[0], points[1], allowed, values.link_pairs, *links))


def _lifted(table: Array) -> Array:
    """Shift points [I, O] so that none is negative."""
    return np.asarray(table - table.min(-1, keepdims=True), np.int64)


def _known(scenario: Scenario) -> Flags:
    options = np.arange(scenario.values.points.shape[3])
    return np.asarray(options < scenario.agenda.counts[:, None])


def _leaning(scenario: Scenario) -> Array:
    """Add up what options do for the votes of each home, in units that range as widely as worth does: [D, I, O]."""
    homes, agenda = scenario.homes, scenario.agenda
    known = _known(scenario)
    leanings = []
    for seat in range(SEATS):
        likes = (homes.stance[seat] * homes.seats[seat][:, None, None]).sum(0)
        own = np.where(agenda.needs_vote[seat], homes.chapter_weight, 0)[agenda.chapter_of]
        likes = likes * (own + homes.package_weight * int(agenda.needs_vote[seat].sum()))[:, None]
        high, low = (np.where(known, likes, fill) for fill in (likes.min(), likes.max()))
        spread = max(int((high.max(-1) - low.min(-1)).sum()), 1)
        leanings.append(np.where(known, likes * FULL // spread, 0))
    return np.stack(leanings)


def _thin(found: Frontier) -> Array:
    """Pick points at even steps along a frontier."""
    along = np.concatenate([[0], np.abs(np.diff(found.values, axis=0)).sum(-1).cumsum()])
    places = np.searchsorted(along, np.arange(ALONG) * int(along[-1]) // (ALONG - 1))
    return np.asarray(found.packages[np.minimum(places, len(found) - 1)], np.int64)
