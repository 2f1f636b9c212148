"""Set two players against each other in pairs: one seed, the same fate and mandates, the seats swapped."""

from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.core.dice import game_seed
from game.lab.company import seated
from game.play.match import Result, play_out
from game.rules.axes import Array
from game.rules.scenario import Scenario

SURE = 1.96  # standard errors on each side of a 95% interval


@dataclass(frozen=True)
class Duel:
    """Pairs of games between X and Y; hundredths of a point."""

    wins: Array  # [pairs] 2 where X's claimed is higher over the pair, 1 for a tie, 0
    claimed: Array  # [pairs, 2 games, X and Y]
    created: Array  # [pairs, 2]
    signed: Array  # [pairs, 2]
    results: tuple[Result, Result]  # X at the first seat, X at the second

    @property
    def share(self) -> tuple[float, float]:
        """Tell X's share of pairs won and half the width of its 95% interval."""
        return estimate(self.wins / 2)

    @property
    def agreed(self) -> float:
        """Tell the share of games with a package signed."""
        return float(self.signed.mean())


def estimate(samples: NDArray[Any]) -> tuple[float, float]:
    """Give the mean and half the width of its 95% interval."""
    spread = float(np.std(samples, ddof=1)) if len(samples) > 1 else 0.0
    return float(np.mean(samples)), SURE * spread / sqrt(max(len(samples), 1))


def duel(scenario: Scenario, first: str, second: str, pairs: int, base: int = 1) -> Duel:
    """Play pairs of games between two players named as `seated` knows them."""
    seeds = game_seed(base, np.arange(pairs))
    one, two = seated(first, 0), seated(second, 1)
    results = (
        play_out(scenario, (one, two), seeds, fingerprints=False),
        play_out(scenario, (two, one), seeds, fingerprints=False),
    )
    claimed = np.stack([results[0].scores.claimed, results[1].scores.claimed[:, ::-1]], 1)
    sums = claimed.sum(1)
    wins = np.where(sums[:, 0] > sums[:, 1], 2, np.where(sums[:, 0] == sums[:, 1], 1, 0))
    return Duel(
        wins,
        claimed,
        np.stack([result.scores.created for result in results], 1),
        np.stack([(result.state.signed == 1).astype(np.int64) for result in results], 1),
        results,
    )
