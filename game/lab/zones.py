"""Measure what a scenario's frontiers hold, mandate pairs weighed by the prior; no game is played."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.rules.outcome import package_values
from game.rules.scenario import Scenario
from game.theory.pareto import Frontier

FULL = 10_000
Numbers = NDArray[Any]


@dataclass(frozen=True)
class Pair:
    """Two mandates, how likely they meet, and what they could agree on."""

    first: int
    second: int
    weight: float
    whole: Frontier
    zone: Frontier


def pairs(scenario: Scenario) -> Iterator[Pair]:
    """List every pair of mandates."""
    values = scenario.values
    for first, row in enumerate(values.frontiers):
        for second, found in enumerate(row):
            reserve = np.array([values.reserve[0, first], values.reserve[1, second]])
            weight = float(values.prior[0, first] * values.prior[1, second]) / FULL**2
            yield Pair(first, second, weight, found, found.within(reserve))


def zone_share(scenario: Scenario) -> float:
    """Tell how likely a pair has a zone of agreement."""
    return sum(pair.weight for pair in pairs(scenario) if len(pair.zone))


def opening_share(scenario: Scenario) -> float:
    """Tell how likely a seat's opening position, the best package its mandate may table, suits the other side."""
    values, total = scenario.values, 0.0
    for pair in pairs(scenario):
        open_to = values.allowed[0, pair.first], values.allowed[1, pair.second]
        first = open_to[0].argmax(-1)
        last = open_to[1].shape[1] - 1 - open_to[1][:, ::-1].argmax(-1)
        worth = package_values(scenario, np.stack([first, last]))
        suits = worth[0, 1, pair.second] >= values.reserve[1, pair.second]
        suits |= worth[1, 0, pair.first] >= values.reserve[0, pair.first]
        total += pair.weight * bool(suits)
    return total


def option_shares(scenario: Scenario, *, inside: bool) -> Numbers:
    """Tell in what share of the efficient packages, or of those in the zone, each option is: [I, O]."""
    issues, options = scenario.values.points.shape[2:]
    shares = np.zeros((issues, options))
    for pair in pairs(scenario):
        packages = (pair.zone if inside else pair.whole).packages
        if len(packages):
            shares += pair.weight * (packages[:, :, None] == np.arange(options)).mean(0)
    return shares


def likeliest(scenario: Scenario) -> Pair:
    """Find the pair of mandates that meets most often."""
    return max(pairs(scenario), key=lambda pair: pair.weight)
