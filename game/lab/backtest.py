"""Hold computer games against what really happened: issue by issue, and the package as a whole."""

from dataclasses import dataclass

import numpy as np

from game.core.errors import UsageError
from game.lab.bench import Bench
from game.lab.play import played_by
from game.lab.zones import likeliest
from game.rules.axes import Array
from game.rules.outcome import package_values
from game.rules.scenario import Scenario
from game.theory.bargaining import created_share

PLAYERS = ("standard", "standard")
PER_CENT = 100


@dataclass(frozen=True)
class IssueTest:
    """The real option of an issue beside those of computer games that agreed."""

    issue: str
    options: tuple[str, ...]
    shares: tuple[float, ...]  # of the agreements, by option
    real: str
    median: str
    steps: float  # from the real option to the median


@dataclass(frozen=True)
class PackageTest:
    """The real package, both seats of the likeliest mandates, among efficient and played packages."""

    mandates: tuple[str, str]
    gains: tuple[int, int]  # value over no deal
    created: float  # points
    frontier: tuple[int, int]  # its rank by the product of gains among efficient packages in the zone, and how many
    played: float  # share of played packages whose product of gains is smaller
    apart: float  # mean steps an issue between it and a played package
    usual: float  # mean steps an issue between two played packages


@dataclass(frozen=True)
class Backtest:
    """A scenario's history test."""

    scenario: str
    games: int
    agreed: int
    issues: tuple[IssueTest, ...]  # those that history settled
    package: PackageTest | None  # none where history left issues open

    def within(self, steps: int, ladder: int = 0) -> tuple[int, int]:
        """Count issues of at least so many options whose median is within so many steps, and all such issues."""
        counted = [test for test in self.issues if len(test.options) >= ladder]
        return sum(test.steps <= steps for test in counted), len(counted)


def backtest(bench: Bench, games: int, base: int) -> Backtest:
    """Play games between standard players and compare; raise UsageError where the scenario has no history."""
    scenario = bench.scenario
    if (scenario.history < 0).all():
        raise UsageError(f"expected a scenario with [history], {scenario.id} has none")
    rows = played_by(bench, PLAYERS, games, base)
    agreed = rows["package"][rows["agreed"] == 1]
    if not len(agreed):
        raise UsageError(f"expected an agreement in {games} games of {scenario.id}, got none")
    settled = np.flatnonzero(scenario.history >= 0).tolist()
    issues = tuple(_issue(scenario, issue, agreed[:, issue]) for issue in settled)
    whole = _package(scenario, agreed) if len(settled) == len(scenario.history) else None
    return Backtest(scenario.id, games, len(agreed), issues, whole)


def _issue(scenario: Scenario, issue: int, found: Array) -> IssueTest:
    names, real = scenario.names.options[issue], int(scenario.history[issue])
    shares = np.bincount(found, minlength=len(names)) / len(found)
    median = float(np.median(found))
    told = names[int(median)] if median.is_integer() else f"{names[int(median)]}/{names[int(median) + 1]}"
    return IssueTest(scenario.names.issues[issue], names, tuple(shares.tolist()), names[real], told, abs(median - real))


def _package(scenario: Scenario, agreed: Array) -> PackageTest:
    pair, real = likeliest(scenario), scenario.history[None]
    reserve = np.array([scenario.values.reserve[0, pair.first], scenario.values.reserve[1, pair.second]])

    def gains_of(packages: Array) -> Array:
        values = package_values(scenario, packages)
        return np.asarray(np.stack([values[:, 0, pair.first], values[:, 1, pair.second]], -1) - reserve, np.int64)

    gain, zone = gains_of(real), pair.zone.values - reserve
    product = int(_products(gain)[0])
    possible = zone[(zone > 0).all(-1)]
    names = scenario.names.mandates
    distances = np.abs(agreed - real).mean(-1)
    return PackageTest(
        (names[0][pair.first], names[1][pair.second]),
        (int(gain[0, 0]), int(gain[0, 1])),
        float(created_share(gain, possible)[0]) / PER_CENT if len(possible) else 0.0,
        (1 + int((_products(zone) > product).sum()), len(zone)),
        float((_products(gains_of(agreed)) < product).mean()),
        float(distances.mean()),
        _usual(agreed),
    )


def _products(gains: Array) -> Array:
    return np.maximum(gains[:, 0], 0) * np.maximum(gains[:, 1], 0)


def _usual(agreed: Array) -> float:
    """Tell the mean steps an issue between two played packages."""
    games, issues = agreed.shape
    if games == 1:
        return 0.0
    ranked: Array = np.sort(agreed, 0)
    weights = 2 * np.arange(games) - games + 1  # sum of |a - b| over pairs, from sorted values
    return float((ranked * weights[:, None]).sum() / (games * (games - 1) / 2) / issues)
