"""Say what a package is worth once it is carried out: its points, what its meters pay, and what a personality minds.

Targets are sums over issues, so the years after signature add a term to every option and the table stays additive.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from game.core.points import divide_half_away
from game.negotiators.personalities import NEUTRAL, Drives
from game.rules.axes import SEATS, YEAR, Array, Gauge
from game.rules.scenario import Scenario

FULL = 10_000
POINT = 100
BILLION = 1000
FORBIDDEN = -20_000  # worth of an option across a red line


@dataclass(frozen=True)
class Key:
    """A scenario that can be remembered by: equal digests are equal tables."""

    scenario: Scenario

    def __hash__(self) -> int:
        """Hash by the digest of the tables."""
        return hash(self.scenario.digest)

    def __eq__(self, other: object) -> bool:
        """Compare by the digest of the tables."""
        return isinstance(other, Key) and self.scenario.digest == other.scenario.digest


@dataclass(frozen=True)
class Worth:
    """Worth by option for every mandate of both seats, drives of one personality on both."""

    scenario: Scenario
    points: Array  # [D, K, I, O] value units; red lines FORBIDDEN
    fair: Array  # [D, K, I, O] the same without red lines

    @cached_property
    def _flat(self) -> Array:
        return np.asarray(np.ascontiguousarray(self.points.reshape(*self.points.shape[:2], -1)), np.int64)

    @cached_property
    def _places(self) -> Array:
        return np.asarray(np.arange(self.points.shape[2]) * self.points.shape[3], np.int64)

    @cached_property
    def _flat_links(self) -> Array:
        table = self.scenario.values.link_points
        return np.asarray(np.ascontiguousarray(table.reshape(*table.shape[:2], -1)), np.int64)

    def by_issue(self, seat: int, mandates: Array, terms: Array) -> Array:
        """Look up one seat's worth of terms [..., I] by issue for mandates that broadcast with [...]: [..., I]."""
        width = self._flat.shape[2]
        return np.asarray(
            np.take(self._flat[seat].ravel(), terms + self._places + mandates[..., None] * width), np.int64
        )

    def links(self, seat: int, mandates: Array, terms: Array) -> Array:
        """Look up the worth of linked pairs in terms [..., I] together: [...]."""
        pairs = self.scenario.values.link_pairs
        if not len(pairs):
            return np.zeros(np.broadcast_shapes(mandates.shape, terms.shape[:-1]), np.int64)
        side = self.points.shape[3]
        cells = terms[..., pairs[:, 0]] * side + terms[..., pairs[:, 1]] + np.arange(len(pairs)) * side * side
        width = self._flat_links.shape[2]
        return np.asarray(np.take(self._flat_links[seat].ravel(), cells + mandates[..., None] * width).sum(-1))

    def packages(self, seat: int, mandates: Array, terms: Array) -> Array:
        """Value terms [..., I] to mandates that broadcast with [...]: [...]."""
        return np.asarray(self.by_issue(seat, mandates, terms).sum(-1) + self.links(seat, mandates, terms), np.int64)


def worth_of(scenario: Scenario, drives: Drives = NEUTRAL) -> Worth:
    """Build the tables of worth, or remember them."""
    return _worth(Key(scenario), drives)


@lru_cache(maxsize=64)
def _worth(key: Key, drives: Drives) -> Worth:
    scenario = key.scenario
    fair = scenario.values.points + _yields(scenario, drives) + _minded(scenario, drives)
    return Worth(scenario, np.where(scenario.values.allowed, fair, FORBIDDEN), fair)


def paid_shares(scenario: Scenario) -> tuple[int, int]:
    """Tell how much of the whole horizon a meter's way to its target pays for: basis points with and without the tail.

    A quarter is paid at the meters of its start, the tail at the last year's and half of what is then still ahead.
    """
    clock, left = scenario.clock, [FULL * FULL]
    for _ in range(clock.quarters):
        left.append(left[-1] * (FULL - scenario.meters.speed) // FULL)
    gone = [FULL * FULL - part for part in left]
    paid = sum(gone[:-1]) * clock.quarter_days
    last = sum(gone[-1 - YEAR : -1]) // YEAR
    horizon = clock.horizon * FULL
    return (paid + clock.tail_days * (last + left[-1] // 2)) // horizon, (paid + clock.tail_days * last) // horizon


def meter_yields(scenario: Scenario, drives: Drives, seat: int) -> Array:
    """Tell what the way of each meter is worth by option, to a seat and its drives: value units [M, I, O]."""
    whole, _ = paid_shares(scenario)
    meters = scenario.meters
    prices = meters.dividend[seat] * whole + drives.alliance * meters.weights * FULL // int(meters.weights.sum())
    prices[Gauge.INSTITUTIONS] += drives.institutions * FULL
    return np.asarray(divide_half_away(meters.contributions * prices[:, None, None], POINT * FULL), np.int64)


def _yields(scenario: Scenario, drives: Drives) -> Array:
    """Add up what the meters that an option moves are worth, less what its currency stress costs: [D, K, I, O]."""
    meters = scenario.meters
    _, bare = paid_shares(scenario)
    paid = np.stack([meter_yields(scenario, drives, seat).sum(0) for seat in range(SEATS)])[:, None]
    stress = divide_half_away(meters.market_flow * meters.market_cost[:, :, None, None] * bare, POINT * FULL)
    return np.asarray(paid - stress, np.int64)


def _minded(scenario: Scenario, drives: Drives) -> Array:
    """Add what a personality minds of this year's dollars: [D, 1, I, O]."""
    return np.asarray(divide_half_away(scenario.dollars[:, 0] * drives.ledger, BILLION)[:, None], np.int64)
