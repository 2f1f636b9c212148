"""Plan the rest of the talks backwards: what going on is worth, and which package to table now.

Finite-horizon alternating offers in the manner of Rubinstein (1982) and Baarslag (2013): at each of my turns the best
mix of a package's worth and its chance; at each of the other's, what it would table on its own aspiration; delay and
the hazard of talks that fail in between.
"""

from dataclasses import dataclass

import numpy as np

from game.negotiators.desk import Desk
from game.negotiators.prospects import Appraisal
from game.rules.axes import Array, Phase

FULL = 10_000
HAZARD = 300  # basis points a round that talks fail
BEYOND = 2500  # basis points of the room assumed beyond the look-ahead


@dataclass(frozen=True)
class Plan:
    """What may be tabled now, appraised, and what happens otherwise."""

    found: Appraisal
    chance: Array  # [G, C] basis points that the other accepts it now
    later: Array  # [G] worth of going on without agreement this round
    expected: Array  # [G, C] worth of tabling it


def delay(desk: Desk) -> Array:
    """Cost of one more round of talks: [G]."""
    clock = desk.view.scenario.clock
    waiting = desk.span // 2 * clock.round_days // clock.horizon
    return np.asarray(clock.delay[desk.seat][desk.view.mandate] + waiting, np.int64)


def plan(desk: Desk, found: Appraisal) -> Plan:
    """Look at tabling each package found [G, C] now."""
    clock, state = desk.view.scenario.clock, desk.view.state
    closing = state.phase == Phase.CLOSING
    now = np.where(closing, clock.rounds + 1, state.round)
    later = _going_on(desk, found, now)
    chance = desk.acceptance(found.theirs, np.minimum(now, clock.rounds + 1))
    expected = (chance * found.mine + (FULL - chance) * later[:, None]) // FULL
    return Plan(found, chance, later, np.asarray(expected, np.int64))


def _going_on(desk: Desk, found: Appraisal, now: Array) -> Array:
    """Value going on after this round: [G]."""
    clock = desk.view.scenario.clock
    depth = min(desk.level.look_ahead, clock.rounds)
    horizon = np.minimum(now + depth, clock.rounds)
    beyond = desk.reserve + desk.span * BEYOND // FULL
    ended = np.maximum(desk.reserve, np.where(desk.stands, desk.standing.mine[:, 0], desk.reserve))
    value = np.where(horizon >= clock.rounds, ended, beyond)
    cost = delay(desk)
    for ahead in range(depth, 0, -1):
        rounds = now + ahead
        active = rounds <= horizon
        if active.any():
            value = np.where(active, _round(desk, found, np.minimum(rounds, clock.rounds), value, cost), value)
    return np.asarray(value, np.int64)


def _round(desk: Desk, found: Appraisal, rounds: Array, after: Array, cost: Array) -> Array:
    """Value one round whose speaker fate draws, given the worth of what comes after it: [G]."""
    going = after - cost
    going = going - (going - desk.reserve) * HAZARD // FULL
    theirs = np.maximum(_their_offer(desk, found, rounds, going), going)
    chance = desk.acceptance(found.theirs, rounds)
    first = (chance * found.mine + (FULL - chance) * theirs[:, None]).max(-1) // FULL
    second = np.maximum(theirs, (chance * found.mine + (FULL - chance) * going[:, None]).max(-1) // FULL)
    return np.asarray((np.maximum(first, theirs) + second) // 2, np.int64)


def _their_offer(desk: Desk, found: Appraisal, rounds: Array, going: Array) -> Array:
    """Expect what the other would table: my best on its aspiration line, taken where it beats going on: [G]."""
    asked = desk.their_aspiration(rounds)
    worst = desk.reserve[:, None, None]
    expected = np.zeros(len(found.mine), np.int64)
    for kind in range(asked.shape[1]):
        for tough in range(asked.shape[2]):
            able = found.theirs[:, :, kind] >= asked[:, kind, tough, None]
            best = np.where(able, found.mine, worst[:, :, 0]).max(-1)
            expected += np.maximum(best, going) * desk.belief[:, kind, tough]
    return np.asarray(expected // FULL, np.int64)
