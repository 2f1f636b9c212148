"""Measure what must come out of a scenario: its certificate, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.lab import conducts, measures
from game.lab.bench import Bench
from game.lab.duel import Dueling, duel
from game.lab.lines import Line, reasoned
from game.lab.luck import SEEDS, Celling, cells
from game.lab.opponents import Ladder, Panel, ladder, panel
from game.lab.sample import Sampling, sample
from game.lab.zealots import Changing, zealots
from game.negotiators.levels import LEVELS

GAMES = 2_000
STANDARD, RANDOM = "standard", "random"


@dataclass(frozen=True)
class Sizes:
    """How many games the parts take, in proportion to the sample's."""

    games: int

    @property
    def single(self) -> int:
        """Count the games of random play at each seat against each level, and of other single players."""
        return min(max(self.games // 20, 10), self.games)

    @property
    def panel(self) -> int:
        """Count the pairs of games of every level and tactic against everyone of the panel."""
        return max(self.games // 50, 2)

    @property
    def cells(self) -> int:
        """Count the cells of mandates and players among which luck is told apart."""
        return max(self.games // SEEDS, 3)

    @property
    def years(self) -> int:
        """Count the games whose years are played again for each posture: half, for gains are small beside luck."""
        return max(self.games // 2, 10)


@dataclass(frozen=True)
class Games:
    """The games of a certificate, under way."""

    games: int
    luck: Celling
    sample: Sampling
    zealots: Changing
    chance: dict[str, Dueling]  # by level, random play against it
    ladder: Ladder
    panel: Panel


def start(bench: Bench, games: int, base: int) -> Games:
    """Start every game that waits for no other, the longest first."""
    sizes = Sizes(games)
    return Games(
        games,
        cells(bench, sizes.cells, base + 2),
        sample(bench, (STANDARD, STANDARD), games, base),
        zealots(bench, sizes.single, base),
        {level: duel(bench, RANDOM, f"{STANDARD}@{level}", sizes.single, base + 1) for level in LEVELS},
        ladder(bench, sizes.single, base),
        panel(bench, sizes.panel, base),
    )


def certificate(bench: Bench, games: int, base: int) -> Iterator[Line]:
    """Measure every line."""
    return lines(bench, start(bench, games, base))


def lines(bench: Bench, running: Games) -> Iterator[Line]:
    """Measure every line from games under way; beside what falls short stands the scenario's own reason."""
    return reasoned(bench.scenario, _measured(bench, running))


def _measured(bench: Bench, running: Games) -> Iterator[Line]:
    scenario = bench.scenario
    yield from measures.zones(scenario)
    found = running.sample.result()
    yield from measures.agreement(found)
    yield from measures.chance_players({level: dueling.result() for level, dueling in running.chance.items()})
    yield from running.ladder.lines("3")
    yield from running.panel.lines("3")
    yield from measures.seats(scenario, found)
    yield from measures.options(scenario)
    yield from conducts.plays(scenario, found)
    yield from conducts.postures(scenario, found)
    yield from conducts.constant_postures(bench, found, Sizes(running.games).years)
    yield from conducts.luck(running.luck.result())
    yield from conducts.institutions(bench, found)
    yield from running.zealots.lines(scenario, found)
    yield conducts.best_responses(scenario)
    yield from measures.history(scenario, found)
