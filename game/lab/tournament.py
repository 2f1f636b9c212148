"""Play a round robin by pairs and rank the players."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from game.core.errors import UsageError
from game.lab.bench import Bench
from game.lab.duel import duel
from game.lab.lines import Estimate, share_of
from game.lab.panel import Showing, trials

FEWEST = 2


@dataclass(frozen=True)
class Standing:
    """Where a player stands: pairs won over all others, and what it shows against the panel."""

    player: str
    won: Estimate  # share of pairs, a tie half
    against: dict[str, Estimate]  # the same, by opponent
    showing: Showing


def tournament(bench: Bench, players: Sequence[str], pairs: int, base: int) -> list[Standing]:
    """Set everyone against everyone and the panel: the best first. Raises UsageError."""
    if len(set(players)) < max(FEWEST, len(players)):
        raise UsageError(f"expected at least {FEWEST} different players, got {', '.join(players)}")
    showings = trials(bench, players, pairs, base)
    duels = {pair: duel(bench, *pair, pairs, base) for pair in combinations(players, 2)}
    wins: dict[tuple[str, str], np.ndarray[tuple[int, ...], np.dtype[np.float64]]] = {}
    for (first, second), dueling in duels.items():
        wins[first, second] = dueling.result().wins / 2
        wins[second, first] = 1 - wins[first, second]
    standings = []
    for player in players:
        others = {other: wins[player, other] for other in players if other != player}
        won = share_of(np.mean(list(others.values()), 0), "pairs")
        against = {other: share_of(found, "pairs") for other, found in others.items()}
        standings.append(Standing(player, won, against, showings[player].result()))
    return sorted(standings, key=lambda standing: -standing.won.value)


def table(standings: Sequence[Standing]) -> Iterator[tuple[str, ...]]:
    """Spell a row for each: rank, player, pairs won, panel's means, then pairs won against each, in order of rank."""
    yield ("rank", "player", "pairs won", "claimed", "created", "agreed", *(f"v. {one.player}" for one in standings))
    for rank, standing in enumerate(standings, 1):
        cells = (standing.against.get(other.player) for other in standings)
        yield (
            str(rank),
            standing.player,
            _told(standing.won),
            _told(standing.showing.claimed),
            _told(standing.showing.created).lstrip("+"),
            f"{standing.showing.agreed:.1%}",
            *(_told(cell) if cell else "" for cell in cells),
        )


def _told(found: Estimate) -> str:
    return f"{found.spelled} {found.interval}"
