"""Sit a personality at a seat: plan at the table, and carry the deal out by the same worth."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from game.core.dice import Dice
from game.negotiators.bargaining import bargain
from game.negotiators.desk import Desk
from game.negotiators.levels import Level, level_named
from game.negotiators.personalities import PERSONALITIES, Personality
from game.negotiators.protocol import Negotiator
from game.negotiators.routine import is_bargaining, plain_moves
from game.rules.axes import Array
from game.rules.moves import Moves, blank, scatter
from game.rules.view import View

TOGETHER = 64  # games laid out on one desk, so that caches hold


@dataclass(frozen=True)
class Planner:
    """A personality at a level."""

    personality: Personality
    level: Level

    @property
    def name(self) -> str:
        """Name it as the registry does."""
        return self.personality.name

    def decide(self, view: View, dice: Dice) -> Moves:
        """Decide for every row, by phase and in parts that fit the caches."""
        moves = blank(len(view), len(view.scenario.names.issues))
        bargaining = is_bargaining(view)
        for chosen, act in ((bargaining, self._bargain), (~bargaining, self._carry_out)):
            rows = np.flatnonzero(chosen)
            for start in range(0, len(rows), TOGETHER):
                part: Array = rows[start : start + TOGETHER]
                scatter(moves, part, act(view.take(part), dice.take(part)))
        return moves

    def _bargain(self, view: View, dice: Dice) -> Moves:
        return bargain(Desk(view, self.personality.drives, self.level), dice)

    def _carry_out(self, view: View, dice: Dice) -> Moves:  # noqa: ARG002
        return plain_moves(view)


def offered() -> dict[str, Callable[[str], Negotiator]]:
    """Seat every personality at any level."""
    return {personality.name: partial(_seat, personality) for personality in PERSONALITIES}


def _seat(personality: Personality, level: str) -> Negotiator:
    return Planner(personality, level_named(level))
