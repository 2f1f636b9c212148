"""Split the variance of claimed into luck and what players and mandates explain."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.core.dice import Dice, Purpose, below, game_seed, roll
from game.lab.bench import Bench, Work
from game.lab.company import decide_each
from game.lab.jobs import Columns
from game.lab.play import rows_of
from game.negotiators.levels import LEVELS
from game.negotiators.personalities import PERSONALITIES
from game.negotiators.protocol import Negotiator
from game.negotiators.registry import negotiator
from game.play.match import play_out
from game.rules.axes import SEATS, Array, Flags, Hashes
from game.rules.fate import draw
from game.rules.moves import Moves
from game.rules.scenario import Scenario
from game.rules.state import initial
from game.rules.view import View

SEEDS = 30  # fate seeds a cell
POOL = 20_000  # seeds looked at for their mandates
RESAMPLES = 400
LOW, HIGH = 2.5, 97.5  # percentiles of a 95% interval

Numbers = NDArray[Any]


@dataclass(frozen=True)
class Seating:
    """Players, one of whom is named for each seed."""

    name: str
    players: tuple[Negotiator, ...]
    seeds: Hashes  # [G] ascending
    named: Array  # [G]

    def decide(self, view: View, dice: Dice) -> Moves:
        """Let the player named for each game decide."""
        return decide_each(self.players, self.named[np.searchsorted(self.seeds, dice.seeds)], view, dice)


@dataclass(frozen=True)
class Cells:
    """Games by cells: the same mandates and players, another fate in each."""

    claimed: Array  # [G, D]
    agreed: Flags  # [G]
    cell: Array  # [G]


@dataclass(frozen=True)
class Celling:
    """Cells under way."""

    given: Columns
    work: Work

    def result(self) -> Cells:
        """Wait for every game."""
        found = self.work.result()
        return Cells(found["claimed"], found["agreed"] > 0, self.given["cell"])


def everyone() -> tuple[Negotiator, ...]:
    """Seat every personality at every level."""
    return tuple(negotiator(one.name, level) for level in LEVELS for one in PERSONALITIES)


def in_cells(scenario: Scenario, given: Columns) -> Columns:
    """Study games whose players are named for each: seeds ascending, `who` [G, D]."""
    players = everyone()
    seating = [Seating("seating", players, given["seed"], given["who"][:, seat]) for seat in range(SEATS)]
    return rows_of(scenario, play_out(scenario, seating, given["seed"], fingerprints=False))


def cells(bench: Bench, many: int, base: int) -> Celling:
    """Start cells of SEEDS games, seats filled evenly from levels and personalities, mandates by the prior."""
    scenario = bench.scenario
    pool = game_seed(base, np.arange(POOL))
    dealt = draw(scenario, initial(scenario, POOL), pool)
    kinds = scenario.values.prior.shape[1]
    pairs = dealt.choice * kinds + dealt.target
    spare = {pair: np.flatnonzero(pairs == pair).tolist() for pair in range(kinds * kinds)}
    seeds = np.concatenate([pool[[spare[int(pair)].pop() for _ in range(SEEDS)]] for pair in pairs[:many]])
    cell = np.repeat(np.arange(many), SEEDS)
    order = np.argsort(seeds)
    seeds, cell = seeds[order], cell[order]
    players = len(LEVELS) * len(PERSONALITIES)
    who = [below(roll(pool[:many], 0, Purpose.SEATING, seat, 2), players)[cell] for seat in range(SEATS)]
    given = {"seed": seeds, "cell": cell, "who": np.stack(who, -1)}
    return Celling(given, bench.start(in_cells, given))


def variances(values: Numbers, cell: Array) -> tuple[float, float]:
    """Estimate variance within cells and between, values [G, D] added up; random effects (Searle et al. 1992)."""
    within = between = 0.0
    labels, place, counts = np.unique(cell, return_inverse=True, return_counts=True)
    groups, games = len(labels), len(cell)
    if groups <= 1 or games <= groups:
        return float("nan"), float("nan")
    size = (games - (counts**2).sum() / games) / (groups - 1)
    for column in np.asarray(values, np.float64).T:
        means = np.bincount(place, column) / counts
        inside = ((column - means[place]) ** 2).sum() / (games - groups)
        outside = (counts * (means - column.mean()) ** 2).sum() / (groups - 1)
        within += inside
        between += max((outside - inside) / size, 0.0)
    return float(within), float(between)


def luck_share(values: Numbers, cell: Array) -> float:
    """Tell the share of variance that is within cells."""
    within, between = variances(values, cell)
    return within / max(within + between, 1e-9)


def luck_interval(values: Numbers, cell: Array) -> tuple[float, float]:
    """Give the 95% interval of the share by drawing cells anew (bootstrap; Efron 1979)."""
    labels = np.unique(cell)
    rows = {int(label): np.flatnonzero(cell == label) for label in labels}
    found = []
    for number in range(RESAMPLES):
        rolled = roll(game_seed(number, np.zeros(1, np.int64)), 0, Purpose.RESAMPLE, 0, np.arange(len(labels))[None])[0]
        picked = labels[below(rolled, len(labels))]
        drawn = [rows[int(label)] for label in picked]
        fresh = np.repeat(np.arange(len(drawn)), [len(part) for part in drawn])
        found.append(luck_share(values[np.concatenate(drawn)], fresh))
    low, high = np.nanpercentile(found, [LOW, HIGH])
    return float(low), float(high)
