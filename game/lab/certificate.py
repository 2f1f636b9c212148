"""Measure what must come out of a scenario: its certificate, line by line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from game.core.dice import game_seed
from game.lab import conducts, measures
from game.lab.company import seated
from game.lab.lines import Line
from game.lab.luck import SEEDS, cells
from game.lab.sample import Show, sample
from game.lab.zealots import zealots
from game.negotiators.levels import LEVELS
from game.play.match import play_out
from game.rules.axes import SEATS, Array
from game.rules.scenario import Scenario

GAMES = 2_000
STANDARD, RANDOM = "standard", "random"
ZEALOUS = 3  # samples of line 8 (b) and (c) at each seat


@dataclass(frozen=True)
class Sizes:
    """How many games the parts take, in proportion to the sample's."""

    games: int

    @property
    def against_random(self) -> int:
        """Count the games of random play at each seat against each level, and of other single players."""
        return min(max(self.games // 20, 10), self.games)

    @property
    def cells(self) -> int:
        """Count the cells of mandates and players among which luck is told apart."""
        return max(self.games // SEEDS, 3)

    @property
    def years(self) -> int:
        """Count the games whose years are played again for each posture."""
        return max(self.games // 8, 10)

    @property
    def total(self) -> int:
        """Count all of them."""
        again = (1 + SEATS * len(conducts.CONSTANT)) * min(self.years, self.games)
        few = (len(LEVELS) + ZEALOUS) * SEATS * self.against_random
        return self.games + few + self.cells * SEEDS + again


def certificate(scenario: Scenario, games: int, base: int, show: Callable[[int, int], None]) -> Iterator[Line]:
    """Measure every line; `show(done, total)` is told how far it is."""
    sizes, done = Sizes(games), 0

    def more(count: int) -> None:
        nonlocal done
        done += count
        show(done, sizes.total)

    show(0, sizes.total)
    players = tuple(seated(STANDARD, seat) for seat in range(SEATS))
    yield from measures.zones(scenario)
    found = sample(scenario, players, games, base, more)
    yield from measures.agreement(found)
    yield from measures.chance_players(_random_play(scenario, sizes.against_random, base + 1, more))
    yield from measures.seats(scenario, found)
    yield from measures.options(scenario)
    yield from conducts.plays(scenario, found)
    yield from conducts.postures(found)
    yield from conducts.constant_postures(scenario, players, found, sizes.years, more)
    yield from conducts.luck(cells(scenario, sizes.cells, base + 2, more))
    yield from conducts.institutions(scenario, found, games)
    yield from zealots(scenario, found, sizes.against_random, more)
    yield conducts.best_responses()
    yield from measures.history(scenario, found)


def _random_play(scenario: Scenario, games: int, base: int, show: Show) -> dict[str, Array]:
    """Play random against every level from both seats: what it claimed."""
    found = {}
    for level in LEVELS:
        parts = []
        for seat in range(SEATS):
            pair = [seated(RANDOM), seated(f"{STANDARD}@{level}", 1)]
            players = pair if seat == 0 else pair[::-1]
            result = play_out(scenario, players, game_seed(base, np.arange(games)), fingerprints=False)
            parts.append(result.scores.claimed[:, seat])
            show(games)
        found[level] = np.concatenate(parts)
    return found
