"""Count how a home would vote on a package, with what may still sway."""

from dataclasses import dataclass

import numpy as np

from game.rules import homes
from game.rules.axes import Array
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
    scenario, state = seen.scenario, seen.state
    sway = MY_SWAY if home == seen.seat else THEIR_SWAY
    moods = state.moods[0] + np.array([-sway, 0, sway])[:, None, None]
    packages = np.broadcast_to(terms, (3, len(terms)))
    counted = homes.count(scenario, packages, np.clip(moods, -TOP, TOP))[:, home]
    voted = homes.voted(scenario, terms[None], state.fallbacks, state.initialled)[0, home]
    seats = scenario.homes.seats[home]
    return Count(counted[0], counted[1], counted[2], voted, int(scenario.homes.quorum[home]), int(seats.sum()))
