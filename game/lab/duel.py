"""Set two players against each other in pairs: one seed, the same fate and mandates, the seats swapped."""

from dataclasses import dataclass
from functools import partial
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.lab.bench import Bench, Work, numbered
from game.lab.play import played
from game.rules.axes import Array

SURE = 1.96  # standard errors on each side of a 95% interval


@dataclass(frozen=True)
class Duel:
    """Pairs of games between X and Y; hundredths of a point."""

    wins: Array  # [pairs] 2 where X's claimed is higher over the pair, 1 for a tie, 0
    claimed: Array  # [pairs, 2 games, X and Y]
    created: Array  # [pairs, 2]
    signed: Array  # [pairs, 2]

    @property
    def agreed(self) -> float:
        """Tell the share of games with a package signed."""
        return float(self.signed.mean())


@dataclass(frozen=True)
class Dueling:
    """A duel under way: X at the first seat, X at the second."""

    works: tuple[Work, Work]

    def result(self) -> Duel:
        """Wait for every game."""
        first, second = (work.result() for work in self.works)
        claimed = np.stack([first["claimed"], second["claimed"][:, ::-1]], 1)
        sums = claimed.sum(1)
        wins = np.where(sums[:, 0] > sums[:, 1], 2, np.where(sums[:, 0] == sums[:, 1], 1, 0))
        created, signed = (np.stack([first[name], second[name]], 1) for name in ("created", "signed"))
        return Duel(wins, claimed, created, signed)


def estimate(samples: NDArray[Any]) -> tuple[float, float]:
    """Give the mean and half the width of its 95% interval."""
    spread = float(np.std(samples, ddof=1)) if len(samples) > 1 else 0.0
    return float(np.mean(samples)), SURE * spread / sqrt(max(len(samples), 1))


def duel(bench: Bench, first: str, second: str, pairs: int, base: int = 1) -> Dueling:
    """Start pairs of games between two players named as `seated` knows them."""
    given = numbered(base, pairs)
    return Dueling(
        (
            bench.start(partial(played, seats=(first, second)), given),
            bench.start(partial(played, seats=(second, first), numbers=(1, 0)), given),
        )
    )
