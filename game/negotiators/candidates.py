"""Gather packages worth tabling: efficient ones against each mandate, and trades between the two standing offers."""

from functools import lru_cache

import numpy as np

from game.negotiators.desk import Desk
from game.negotiators.worth import FORBIDDEN, Key
from game.rules.axes import Array
from game.rules.scenario import Scenario
from game.theory.pareto import Frontier

FULL = 10_000
SLACK = 400  # value units below the reservations that are still looked at
SCALE = 1000


def candidates(desk: Desk) -> Array:
    """List packages [G, C, I] that my mandate allows; initialled chapters stay as they are."""
    state, agenda = desk.view.state, desk.view.scenario.agenda
    found = efficient_picks(desk.view.scenario, desk.seat, desk.level.picks)[desk.view.mandate]
    packages = np.concatenate([found, bridge(desk)], 1)
    done = ((state.initialled[:, None] >> agenda.chapter_of) & 1) == 1
    return np.where(done[:, None, :], state.terms[:, None, :], packages)


def efficient_picks(scenario: Scenario, seat: int, picks: int) -> Array:
    """Thin the frontiers of each own mandate against each of the other's: [K, K x picks, I]."""
    return _picks(Key(scenario), seat, picks)


@lru_cache(maxsize=64)
def _picks(key: Key, seat: int, picks: int) -> Array:
    values = key.scenario.values
    kinds = values.offset.shape[1]
    found = [
        np.concatenate([_thin(_between(values.frontiers, seat, mine, theirs), values.reserve, picks,
                              (mine, theirs) if seat == 0 else (theirs, mine)) for theirs in range(kinds)])
        for mine in range(kinds)
    ]  # fmt: skip
    return np.stack(found)


def _between(frontiers: tuple[tuple[Frontier, ...], ...], seat: int, mine: int, theirs: int) -> Frontier:
    return frontiers[mine][theirs] if seat == 0 else frontiers[theirs][mine]


def _thin(found: Frontier, reserve: Array, picks: int, pair: tuple[int, int]) -> Array:
    """Pick points at even steps along the stretch of a frontier that leaves both near their reservations or above."""
    floor = np.array([reserve[0, pair[0]], reserve[1, pair[1]]])
    zone = np.flatnonzero((found.values >= floor - SLACK).all(-1))
    inside = found.packages[zone] if len(zone) else found.packages
    values = found.values[zone] if len(zone) else found.values
    along = np.abs(np.diff(values, axis=0)).sum(-1).cumsum()
    length = int(along[-1]) if len(along) else 0
    goals = np.arange(picks) * length // max(picks - 1, 1)
    places = np.searchsorted(np.concatenate([[0], along]), goals)
    return np.asarray(inside[np.minimum(places, len(inside) - 1)], np.int64)


def bridge(desk: Desk) -> Array:
    """Walk from the other's standing offer to my last one (my best before I tabled any): [G, I + 1, I].

    The steps that give me most for what they cost the other come first.
    """
    theirs = _bearable(desk)
    mine = np.where(desk.view.state.tabled[:, desk.seat, None] > 0, desk.last_terms, _favourites(desk))
    mandates = desk.view.mandate
    gained = desk.worth.by_issue(desk.seat, mandates, mine) - desk.worth.by_issue(desk.seat, mandates, theirs)
    likely = np.argmax(desk.belief.sum(-1), -1)
    given = desk.theirs.by_issue(desk.other, likely, theirs) - desk.theirs.by_issue(desk.other, likely, mine)
    keys = -(gained * SCALE // np.maximum(given, 1))
    order = np.argsort(keys, -1, kind="stable")
    rank = np.argsort(order, -1, kind="stable")
    issues = mine.shape[1]
    taken = rank[:, None, :] < np.arange(issues + 1)[:, None]
    return np.where(taken, mine[:, None, :], theirs[:, None, :])


def _favourites(desk: Desk) -> Array:
    """Take my best option of every issue: [G, I]."""
    return np.asarray(np.argmax(desk.worth.points[desk.seat], -1)[desk.view.mandate], np.int64)


def _bearable(desk: Desk) -> Array:
    """Take the other's offer, my best option where it crosses a red line of mine: [G, I]."""
    parts = desk.worth.by_issue(desk.seat, desk.view.mandate, desk.standing_terms)
    return np.where(parts <= FORBIDDEN, _favourites(desk), desk.standing_terms)
