"""Play the tactics of the literature, all bidding on the frontier against the likelier mandate.

Time-dependent and behaviour-dependent tactics: Faratin, Sierra and Jennings (1998). Tit for tat: Axelrod (1984).
MiCRO: de Jong (2022), here on a ladder of frontier packages with a rung for each round, since nobody can list 10^11 of
them. A hardliner takes or leaves. All accept what is worth at least what they would ask next.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from game.core.dice import Dice
from game.core.points import divide_half_away
from game.negotiators.ladder import Ladder, table_move
from game.negotiators.protocol import Negotiator
from game.negotiators.routine import is_bargaining, plain_moves
from game.rules.axes import Array, Phase
from game.rules.moves import Moves, scatter
from game.rules.view import View

FULL = 10_000
NEAR = 500  # basis points of the room that a time-dependent tactic keeps at the end
NICE, GENEROUS = 100, 400  # gifts a bid of the two tit-for-tats, basis points of the room
HARD = 9_000  # what a hardliner asks of its room

Asking = Callable[[Ladder], Array]


@dataclass(frozen=True)
class Tactic:
    """A rule for what to ask of one's own value now [G]; everything else is routine."""

    name: str
    asking: Asking

    def decide(self, view: View, dice: Dice) -> Moves:  # noqa: ARG002
        """Accept or bid at the table, do the plain thing elsewhere."""
        bargaining = np.flatnonzero(is_bargaining(view))
        if not len(bargaining):
            return plain_moves(view)
        ladder = Ladder(view.take(bargaining))
        asked = self.asking(ladder)
        found = table_move(ladder, asked, asked)
        if len(bargaining) == len(view):
            return found
        moves = plain_moves(view)
        scatter(moves, bargaining, found)
        return moves


def elapsed(ladder: Ladder) -> Array:
    """Tell how much of the time has gone, basis points: [G]."""
    rounds = ladder.scenario.clock.rounds
    gone = (ladder.state.round - 1) * FULL // max(rounds - 1, 1)
    return np.where(ladder.state.phase == Phase.CLOSING, FULL, gone)


def by_time(conceded: Callable[[Array], Array], ladder: Ladder) -> Array:
    """Concede a share of the room that only the clock decides."""
    kept = FULL - conceded(elapsed(ladder)) * (FULL - NEAR) // FULL
    return ladder.reserve + divide_half_away(ladder.span * kept, FULL)


def late(time: Array) -> Array:
    """Concede with the fifth power of time: Faratin's beta is 0.2."""
    return power(time, 5)


def evenly(time: Array) -> Array:
    """Concede in a straight line: beta is 1."""
    return time


def early(time: Array) -> Array:
    """Concede with one minus the fifth power of the time that is left: soon, as with a large beta."""
    return FULL - power(FULL - time, 5)


def power(share: Array, exponent: int) -> Array:
    """Raise basis points to a whole power, staying in basis points."""
    product = np.full_like(share, FULL)
    for _ in range(exponent):
        product = product * share // FULL
    return product


def in_kind(ratio: int, gift: int, ladder: Ladder) -> Array:
    """Concede `ratio` basis points of what the other's offers have given up in my eyes, and `gift` more a bid.

    My last bid less what their last step gave me; a step back is answered as well, within the room.
    """
    state = ladder.state
    top = ladder.reserve + ladder.span
    last = np.where(state.tabled[:, ladder.seat] > 0, ladder.worth(state.offers[:, ladder.seat]), top)
    twice = state.tabled[:, ladder.other] > 1
    step = np.where(twice, ladder.offered - ladder.worth(state.before[:, ladder.other]), 0)
    given = divide_half_away(step * ratio, FULL) + divide_half_away(ladder.span * gift, FULL)
    floor = ladder.reserve + ladder.span * NEAR // FULL
    return np.asarray(np.minimum(np.maximum(last - given, floor), top), np.int64)


def rung_by_rung(ladder: Ladder) -> Array:
    """Step down one rung for every new offer received, never first (MiCRO)."""
    rungs = ladder.scenario.clock.rounds + 1
    rung = np.minimum(ladder.state.tabled[:, ladder.other], rungs - 1)
    return np.asarray(ladder.reserve + ladder.span * (rungs - rung) // rungs, np.int64)


def unmoved(ladder: Ladder) -> Array:
    """Ask nearly everything, always."""
    return ladder.reserve + ladder.span * HARD // FULL


TACTICS: dict[str, Asking] = {
    "boulware": partial(by_time, late),
    "linear": partial(by_time, evenly),
    "conceder": partial(by_time, early),
    "tit-for-tat": partial(in_kind, FULL, NICE),
    "generous-tit-for-tat": partial(in_kind, FULL, GENEROUS),
    "micro": rung_by_rung,
    "hardliner": unmoved,
}


def offered() -> dict[str, Callable[[str], Negotiator]]:
    """Seat every tactic; they know no levels."""
    return {name: _seat(Tactic(name, asking)) for name, asking in TACTICS.items()}


def _seat(tactic: Tactic) -> Callable[[str], Negotiator]:
    return lambda _level: tactic
