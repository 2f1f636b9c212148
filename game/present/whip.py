"""Count how a home would vote on a package, with what may still sway."""

from dataclasses import dataclass

import numpy as np

from game.rules import homes
from game.rules.axes import SEATS, Array
from game.rules.view import View

TOP = 10_000
MY_SWAY = 400  # moods known now that may still move before the vote
THEIR_SWAY = 1_500  # a home that is read from outside


@dataclass(frozen=True)
class Count:
    """Seats in favour by chapter [H] at the lowest, as of now and at the highest; which chapters are voted [H]."""

    low: Array
    now: Array
    high: Array
    voted: Array
    quorum: int
    total: int

    @property
    def hardest(self) -> int:
        """Find the voted chapter with the fewest seats in favour, -1 when none is voted."""
        chapters = np.flatnonzero(self.voted)
        return int(chapters[np.argmin(self.now[chapters])]) if len(chapters) else -1


def whip(seen: View, terms: Array, home: int) -> Count:
    """Count a home's seats on terms [I]."""
    return whips(seen, terms)[home]


def whips(seen: View, terms: Array) -> tuple[Count, ...]:
    """Count both homes' seats on terms [I]."""
    scenario, state = seen.scenario, seen.state
    sways = np.where(np.arange(SEATS) == seen.seat, MY_SWAY, THEIR_SWAY)
    moods = state.moods[0] + np.array([-1, 0, 1])[:, None, None] * sways[:, None]
    packages = np.broadcast_to(terms, (3, len(terms)))
    low, now, high = homes.count(scenario, packages, np.minimum(np.maximum(moods, -TOP), TOP))
    voted = homes.voted(scenario, terms[None], state.fallbacks, state.initialled)[0]
    quorum, seats = scenario.homes.quorum.tolist(), scenario.homes.seats.sum(-1).tolist()
    columns = zip(low, now, high, voted, quorum, seats, strict=True)
    return tuple(Count(*column) for column in columns)
