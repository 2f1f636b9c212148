"""Measure what shocks take from a deal: the same deal with institutions and without, the same fate."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.lab.years import Deliverer, no_luck, play_years, twins_luck
from game.rules.axes import METERS, Array, Gauge, Hashes, Phase
from game.rules.outcome import health, realised
from game.rules.scenario import Scenario
from game.rules.state import State

OTHERS = [meter for meter in range(METERS) if meter != Gauge.INSTITUTIONS]


@dataclass(frozen=True)
class Losses:
    """What the same shocks take from a deal, both sides delivering."""

    value: Array  # [G, D, K] realised value units
    health: NDArray[np.float64]  # [G] mean over the quarters, points
    others: NDArray[np.float64]  # [G] the same of the four meters that are not institutions
    ledger: Array  # [G, D] $m, of the deal and not of the shocks


class _Course:
    """Add up how the meters stood at the end of every quarter."""

    def __init__(self, scenario: Scenario, games: int) -> None:
        self.scenario = scenario
        self.weights = scenario.meters.weights[OTHERS]
        self.last = np.ones(games, np.int64)
        self.sums = np.zeros((2, games))

    def look(self, state: State) -> None:
        over = state.phase == Phase.OVER
        now = state.quarter + over
        rows = np.flatnonzero(now > self.last)
        gauges = state.gauges[rows]
        logs = np.log(np.maximum(gauges[:, OTHERS], 1))
        self.sums[0, rows] += health(self.scenario, gauges) / 100
        self.sums[1, rows] += np.exp((logs * self.weights).sum(-1) / self.weights.sum()) / 100
        self.last = now


def losses_with_and_without(
    scenario: Scenario, state: State, seeds: Hashes, richer: Array, poorer: Array
) -> tuple[Losses, Losses]:
    """Play terms [G, I] with institutions and terms without from the same positions, through the same shocks."""
    games = len(state)
    twice = np.concatenate([np.arange(games)] * 2)
    both = state.take(twice).having(terms=np.concatenate([richer, poorer]))
    players = (Deliverer(), Deliverer())
    ends, courses = [], []
    for luck in (no_luck, twins_luck):
        course = _Course(scenario, len(both))
        ends.append(play_years(scenario, players, both, seeds[twice], luck=luck, look=course.look))
        courses.append(course.sums / scenario.clock.quarters)
    value = realised(scenario, ends[0]) - realised(scenario, ends[1])
    lost = courses[0] - courses[1]
    ledger = ends[0].ledger
    first, second = (
        Losses(value[half], lost[0, half], lost[1, half], ledger[half]) for half in (slice(games), slice(games, None))
    )
    return first, second


def with_institutions(scenario: Scenario, terms: Array, issues: Array, *, is_rich: bool) -> Array:
    """Put issues to the option that builds institutions most, or to the fallback."""
    changed = terms.copy()
    for issue in issues.tolist():
        built = scenario.meters.contributions[Gauge.INSTITUTIONS, issue, : scenario.agenda.counts[issue]]
        changed[:, issue] = built.argmax() if is_rich else scenario.agenda.fallback[issue]
    return changed


def own(values: Array, mandates: Array) -> Array:
    """Read values [G, D, K] of each seat's own mandate: [G, D]."""
    return np.take_along_axis(values, mandates[:, :, None], 2)[:, :, 0]
