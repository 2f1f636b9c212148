"""Find the smallest change of a package that both sides would have preferred."""

from dataclasses import dataclass

import numpy as np

from game.rules.axes import SEATS, Array
from game.rules.outcome import package_values
from game.rules.scenario import Scenario

LEAST = 25  # hundredths of a point that each side must gain, so that the swap is worth telling
MOST_CHANGED = 4  # issues: more is another deal, not a swap


@dataclass(frozen=True)
class Swap:
    """A package better for both: terms [I], values before and after by seat, hundredths."""

    terms: tuple[int, ...]
    before: tuple[int, int]
    after: tuple[int, int]

    @property
    def gains(self) -> tuple[int, int]:
        """Tell what each side gains."""
        return self.after[0] - self.before[0], self.after[1] - self.before[1]


def best_swap(scenario: Scenario, terms: Array, mandates: tuple[int, int]) -> Swap | None:
    """Find the change of one issue, else of two, else the nearest efficient package; the smaller gain counts."""
    allowed = scenario.values.allowed[0, mandates[0]] & scenario.values.allowed[1, mandates[1]]
    singles = _singles(scenario, terms, allowed)
    for packages in (_replaced(terms, singles[:, None]), _pairs(terms, singles)):
        if swap := _best(scenario, terms, packages, mandates):
            return swap
    frontier = scenario.values.frontiers[mandates[0]][mandates[1]].packages
    distance = (frontier != terms).sum(-1)
    for near in np.unique(distance[distance <= MOST_CHANGED]):
        if swap := _best(scenario, terms, frontier[distance == near], mandates):
            return swap
    return None


def _singles(scenario: Scenario, terms: Array, allowed: Array) -> Array:
    """List every change of one issue that nobody's red line forbids: [S, 2] issue, option."""
    counts = scenario.agenda.counts
    found = [
        (issue, option)
        for issue, count in enumerate(counts.tolist())
        for option in range(count)
        if option != terms[issue] and allowed[issue, option]
    ]
    return np.array(found, np.int64).reshape(-1, 2)


def _replaced(terms: Array, changes: Array) -> Array:
    """Apply changes [P, n, 2] to a package: [P, I]."""
    packages = np.repeat(terms[None], len(changes), 0)
    rows = np.arange(len(changes))
    for number in range(changes.shape[1]):
        packages[rows, changes[:, number, 0]] = changes[:, number, 1]
    return packages


def _pairs(terms: Array, singles: Array) -> Array:
    first, second = np.triu_indices(len(singles), 1)
    apart = singles[first, 0] != singles[second, 0]
    return _replaced(terms, np.stack([singles[first[apart]], singles[second[apart]]], 1))


def _best(scenario: Scenario, terms: Array, packages: Array, mandates: tuple[int, int]) -> Swap | None:
    if not len(packages):
        return None
    seats = np.arange(SEATS)
    before = package_values(scenario, terms[None])[0, seats, mandates]
    after = package_values(scenario, packages)[:, seats, mandates]
    gains = after - before
    best = int(np.argmax(gains.min(-1) * 100_000 + gains.sum(-1)))
    if gains[best].min() < LEAST:
        return None
    old, new = before.tolist(), after[best].tolist()
    return Swap(tuple(packages[best].tolist()), (old[0], old[1]), (new[0], new[1]))
