"""Set players against one common panel: what each claims, creates and how often it agrees."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.lab.bench import Bench
from game.lab.duel import Dueling, duel
from game.lab.lines import Estimate, mean_of

PANEL = ("boulware", "linear", "conceder", "tit-for-tat", "micro", "standard@ambassador")


@dataclass(frozen=True)
class Showing:
    """What a player shows against the panel, both seats: means."""

    claimed: Estimate
    created: Estimate
    agreed: float


@dataclass(frozen=True)
class Trial:
    """A player's games against the panel, under way."""

    duels: tuple[Dueling, ...]

    def result(self) -> Showing:
        """Wait for every game; games of one seed stand together in the intervals."""
        found = [dueling.result() for dueling in self.duels]
        claimed = mean_of(np.mean([part.claimed[:, :, 0].mean(1) for part in found], 0), "seeds")
        created = mean_of(np.mean([part.created.mean(1) for part in found], 0), "seeds")
        return Showing(claimed, created, float(np.mean([part.agreed for part in found])))


def trials(bench: Bench, players: Sequence[str], pairs: int, base: int) -> dict[str, Trial]:
    """Start every player against everyone of the panel."""
    return {
        player: Trial(tuple(duel(bench, player, opponent, pairs, base) for opponent in PANEL)) for player in players
    }
