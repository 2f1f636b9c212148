"""Price what is not points, a meter moved now or capital, so that plays, answers and postures are weighed alike.

All prices are value units of the final account, in thousandths for one hundredth of a gauge.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.negotiators.personalities import Drives
from game.negotiators.prospects import room
from game.negotiators.worth import Key
from game.rules.axes import CAPITAL, GAUGES, METERS, PATIENCE, SUPPORT, Array, Gauge
from game.rules.scenario import Scenario

FULL = 10_000
MILLI = 1000
YEAR_DAYS = 365
POINT = 100
PLAIN = {Gauge.TRUST: 3000, Gauge.COHESION: 800, Gauge.INSTITUTIONS: 1000, Gauge.PYONGYANG: -600, Gauge.BEIJING: -400}
SUPPORT_PRICE = 500  # thousandths of a value unit for a hundredth, divided by POINT below
PATIENCE_PRICE = 300
PURSE = 500  # basis points of the room that ten points of capital are worth
TEN = 1000


@dataclass(frozen=True)
class Prices:
    """Thousandths of a value unit for a hundredth of each gauge, for one seat."""

    gauges: Array  # [K, N]
    capital: Array  # [K] the same, for my own capital

    def of(self, mandates: Array, changes: Array) -> Array:
        """Price changes [G, ..., N] of gauges for mandates [G]: value units [G, ...]."""
        weights = self.gauges[mandates].reshape(len(mandates), *(1,) * (changes.ndim - 2), -1)
        return np.asarray((changes * weights).sum(-1) // MILLI, np.int64)


def prices_for(scenario: Scenario, seat: int, drives: Drives) -> Prices:
    """Price gauges for every mandate of a seat."""
    return _prices(Key(scenario), seat, drives)


@lru_cache(maxsize=64)
def _prices(key: Key, seat: int, drives: Drives) -> Prices:
    scenario = key.scenario
    wide = room(scenario, seat, drives)
    capital = wide * PURSE * MILLI // (FULL * TEN)
    table = np.zeros((len(wide), GAUGES), np.int64)
    for gauge, price in PLAIN.items():
        table[:, gauge] = price // POINT
    table[:, SUPPORT + seat] = SUPPORT_PRICE // POINT
    table[:, PATIENCE + seat] = table[:, PATIENCE + 1 - seat] = PATIENCE_PRICE // POINT
    table[:, CAPITAL + seat] = capital
    table[:, :METERS] += scenario.meters.dividend[seat] * lasting(scenario) * MILLI // (FULL * POINT)
    weights = scenario.meters.weights
    table[:, :METERS] += drives.alliance * weights * MILLI // (int(weights.sum()) * POINT) // 2
    table[:, Gauge.INSTITUTIONS] += drives.institutions * MILLI // POINT + shelter(scenario, seat)
    table[:, Gauge.MARKETS] -= scenario.meters.market_cost[seat] * lasting(scenario) * MILLI // (FULL * POINT)
    return Prices(table, capital)


def lasting(scenario: Scenario) -> int:
    """Tell what share of the horizon a change of a meter lasts, on its way back to its target: basis points."""
    clock, left, days = scenario.clock, FULL, 0
    for _ in range(clock.quarters):
        days += left * clock.quarter_days
        left = left * (FULL - scenario.meters.speed) // FULL
    return days // clock.horizon


def shelter(scenario: Scenario, seat: int) -> Array:
    """Price institutions by the shocks that they would damp over the quarters: thousandths a hundredth, [K]."""
    events, clock = scenario.events, scenario.clock
    rates = events.rate[:, clock.rounds + 2 :].sum(-1)  # basis points over all quarters
    struck = -np.minimum(events.points[:, seat], 0) * YEAR_DAYS // clock.horizon  # [E, K]
    halted = events.delivery.sum(-1)[:, None] * room(scenario, seat) // FULL * clock.quarter_days // clock.horizon
    harm = (struck + halted) * (rates * events.damping // FULL)[:, None]
    standing = np.where(events.hostile, 3, 1)[:, None]  # a hostile event needs its condition: a third of the time
    kept = (harm // standing).sum(0) * lasting(scenario) // FULL
    return np.asarray(kept * MILLI // (FULL * FULL), np.int64)


def yearly(scenario: Scenario, points: Array) -> Array:
    """Turn value units over one year into value units of the final account."""
    return points * YEAR_DAYS // scenario.clock.horizon
