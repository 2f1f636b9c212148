"""Look ahead from a draft: would they accept it, and where would the meters go."""

from dataclasses import dataclass

import numpy as np

from game.core.points import divide_half_away
from game.negotiators.adviser import forecast
from game.rules.axes import METERS, SEATS, Array, Posture
from game.rules.outcome import FULL, health, targets
from game.rules.scenario import Scenario
from game.rules.view import View

FLOOR, CEILING = 200, 9_800


@dataclass(frozen=True)
class Band:
    """A chance in basis points, from and to."""

    low: int
    high: int
    short: int = 0  # value units that the draft lacks of what they hold out for, as far as my belief tells


def acceptance(seen: View, terms: Array) -> Band:
    """Estimate the chance that the other side accepts terms [I] before I speak again, as far as my belief tells."""
    found = forecast(seen, terms)
    chances, believed = found.chances / FULL, found.belief / FULL
    mean = float((believed * chances).sum())
    spread = float(np.sqrt((believed * (chances - mean) ** 2).sum())) / 2
    low, high = (round(100 * min(max(value, 0.0), 1.0)) * 100 for value in (mean - spread, mean + spread))
    return Band(min(max(low, FLOOR), CEILING), max(min(high, CEILING), FLOOR), found.short)


CERTAIN = Band(CEILING, CEILING)  # promised; only fate could come between


@dataclass(frozen=True)
class Course:
    """Meters by quarter [Q + 1, M] and overall health [Q + 1], if both deliver and nothing happens."""

    meters: Array
    health: Array


def course(scenario: Scenario, gauges: Array, terms: Array, quarters: int) -> Course:
    """Follow the meters from gauges [N] under terms [I]."""
    goals = targets(scenario, terms[None])[0].tolist()
    pushes = scenario.conduct.effects[Posture.DELIVER, :SEATS, :METERS].sum(0).tolist()
    meters = [gauges[:METERS].tolist()]
    for _ in range(quarters):
        pushed = zip(meters[-1], pushes, goals, strict=True)
        meters.append([_moved(value + push, goal, scenario.meters.speed) for value, push, goal in pushed])
    table = np.array(meters, np.int64)
    padded = np.zeros((len(table), len(gauges)), np.int64)
    padded[:, :METERS] = table
    return Course(table, health(scenario, padded))


def _moved(value: int, goal: int, speed: int) -> int:
    """Move a meter by its share of the gap to its goal, rounded half away from zero, at least 1."""
    now = min(max(value, 0), FULL)
    gap = goal - now
    step = divide_half_away(gap * speed, FULL) or (gap > 0) - (gap < 0)
    return min(max(now + step, 0), FULL)
