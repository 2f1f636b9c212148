"""Price what is not points, a meter moved now or capital, so that plays, answers and postures are weighed alike.

All prices are value units of the final account, in thousandths for one hundredth of a gauge.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.negotiators.personalities import Drives
from game.negotiators.rollout import meter_prices
from game.negotiators.shortlist import room
from game.negotiators.worth import Key
from game.rules.axes import CAPITAL, METERS, PATIENCE, SUPPORT, Array, Gauge
from game.rules.scenario import Scenario

FULL = 10_000
MILLI = 1000
YEAR_DAYS = 365
POINT = 100
WARY = 15  # of trust: it is worth nothing until a crisis, and nobody wants to be near one
SUPPORT_PRICE, PATIENCE_PRICE = 5, 3
PURSE = 400  # basis points of the room that ten points of capital are worth
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
    table = meter_prices(scenario)[seat].copy()
    table[:, Gauge.TRUST] += WARY
    table[:, SUPPORT + seat] = SUPPORT_PRICE
    table[:, PATIENCE + seat] = table[:, PATIENCE + 1 - seat] = PATIENCE_PRICE
    table[:, CAPITAL + seat] = capital
    weights = scenario.meters.weights
    table[:, :METERS] += drives.alliance * weights * MILLI // (int(weights.sum()) * POINT) // 2
    table[:, Gauge.INSTITUTIONS] += drives.institutions * MILLI // POINT
    return Prices(table, capital)


def yearly(scenario: Scenario, points: Array) -> Array:
    """Turn value units over one year into value units of the final account."""
    return np.asarray(points * YEAR_DAYS // scenario.clock.horizon, np.int64)
