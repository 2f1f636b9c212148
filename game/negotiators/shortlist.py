"""Keep the packages that are efficient once the homes have voted, thinned for each mandate that the other may hold."""

from functools import lru_cache

import numpy as np

from game.negotiators.frontline import efficient_packages
from game.negotiators.personalities import NEUTRAL, Drives
from game.negotiators.prospects import Prospects
from game.negotiators.worth import Key
from game.rules.axes import Array
from game.rules.scenario import Scenario
from game.theory.pareto import efficient

FULL = 10_000
SLACK = 400  # value units below the reservations that are still looked at
LEAST = 2500  # basis points of the room on paper that is always reckoned with


def shortlist(scenario: Scenario, seat: int, picks: int) -> Array:
    """List for each own mandate `picks` packages against each of the other's: [K, K x picks, I]."""
    return _shortlist(Key(scenario), seat, picks)


@lru_cache(maxsize=64)
def _shortlist(key: Key, seat: int, picks: int) -> Array:
    scenario = key.scenario
    eyes = Prospects(scenario, seat)
    mine, theirs = eyes.first_reserve(), Prospects(scenario, 1 - seat).first_reserve()
    packages = _seen_from(efficient_packages(scenario), seat)
    rows = []
    for own in eyes.kinds.tolist():
        found = []
        for other in eyes.kinds.tolist():
            listed = packages[own, other]
            seen = eyes.at_first(np.array([own]), listed[None])
            pairs = np.stack([seen.mine[0], seen.theirs[0, :, other]], -1)
            best = efficient(pairs)
            near = best[(pairs[best] >= np.array([mine[own], theirs[other]]) - SLACK).all(-1)]
            found.append(listed[_evenly(pairs, near if len(near) else best, picks)])
        rows.append(np.concatenate(found))
    return np.stack(rows)


def _seen_from(packages: Array, seat: int) -> Array:
    return packages if seat == 0 else np.swapaxes(packages, 0, 1)


def _evenly(pairs: Array, chosen: Array, picks: int) -> Array:
    """Pick among rows `chosen` of value pairs [N, 2] at even steps: [picks]."""
    along = np.concatenate([[0], np.abs(np.diff(pairs[chosen], axis=0)).sum(-1).cumsum()])
    places = np.searchsorted(along, np.arange(picks) * int(along[-1]) // max(picks - 1, 1))
    return np.asarray(chosen[np.minimum(places, len(chosen) - 1)], np.int64)


def room(scenario: Scenario, seat: int, drives: Drives = NEUTRAL) -> Array:
    """Measure each mandate's room above its reservation, votes foreseen, the other kept at its own: [K].

    The mean over the other's mandates by prior; it stays what it was as the game began.
    """
    return _room(Key(scenario), seat, drives)


@lru_cache(maxsize=64)
def _room(key: Key, seat: int, drives: Drives) -> Array:
    scenario, values = key.scenario, key.scenario.values
    eyes = Prospects(scenario, seat, drives)
    packages = _seen_from(efficient_packages(scenario), seat)  # [K, K, P, I]
    reserve, theirs = eyes.first_reserve(), Prospects(scenario, 1 - seat).first_reserve()
    best = np.empty((len(reserve), len(theirs)), np.int64)
    for other in eyes.kinds.tolist():
        found = eyes.at_first(eyes.kinds, packages[:, other])
        able = found.theirs[:, :, other] >= theirs[other]
        best[:, other] = np.where(able, found.mine, reserve[:, None]).max(-1)
    mean = ((best - reserve[:, None]) * values.prior[1 - seat]).sum(-1) // FULL
    return np.asarray(np.maximum(mean, values.span[seat] * LEAST // FULL), np.int64)
