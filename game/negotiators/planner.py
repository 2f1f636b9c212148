"""Sit a personality at a seat: plan at the table, and carry the deal out by the same worth."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from game.core.dice import Dice
from game.negotiators.bargaining import Bargain, table_moves
from game.negotiators.conduct import carry_out
from game.negotiators.desk import Desk
from game.negotiators.explanation import receipts
from game.negotiators.levels import Level, level_named
from game.negotiators.personalities import PERSONALITIES, Personality
from game.negotiators.protocol import Negotiator
from game.negotiators.receipt import Receipt
from game.negotiators.routine import is_bargaining
from game.negotiators.statecraft import with_statecraft
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

    def explain(self, view: View, moves: Moves) -> list[Receipt | None]:
        """Say why what stood was not taken, row by row."""
        return receipts(Desk(view, self.personality.drives, self.level), moves)

    def _bargain(self, view: View, dice: Dice) -> Moves:
        desk = Desk(view, self.personality.drives, self.level)
        deal = Bargain(desk, dice)
        return with_statecraft(desk, dice, deal, table_moves(desk, deal))

    def _carry_out(self, view: View, dice: Dice) -> Moves:
        return carry_out(Desk(view, self.personality.drives, self.level), dice)


def offered() -> dict[str, Callable[[str], Negotiator]]:
    """Seat every personality at any level."""
    return {personality.name: partial(_seat, personality) for personality in PERSONALITIES}


def _seat(personality: Personality, level: str) -> Negotiator:
    return Planner(personality, level_named(level))
