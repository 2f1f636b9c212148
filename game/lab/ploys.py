"""Simple strategies from a small space: how high to open, how low to end, when to take, what to press with."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.core.dice import Dice, Purpose, below, game_seed, roll
from game.lab.exploits import Confidant, bluff, salami
from game.negotiators.ladder import Ladder, table_move
from game.negotiators.protocol import Negotiator
from game.negotiators.routine import is_bargaining
from game.negotiators.tactics import FULL, elapsed, power
from game.rules.axes import Array, Kind, Phase, Posture
from game.rules.legal import legal
from game.rules.moves import Moves, scatter
from game.rules.view import View

AS_BEFORE = -1  # leaves the years to the plain player
QUARTERS = 4


@dataclass(frozen=True)
class Ploy:
    """A strategy; shares of its own room above no deal in basis points."""

    opens: int
    ends: int
    bend: int  # power of time by which it comes down; 0 comes down at once
    takes: int  # what it accepts at any time, or what it would ask next if that is less
    waits: int  # quarters of the rounds that it holds after its first offer
    bluffs: int  # 1: threatens, leaks or commits whenever it may
    slices: int  # 1: takes every chapter on offer that is worth something by itself
    posture: int  # in every quarter, or AS_BEFORE

    @property
    def name(self) -> str:
        """Say what it does."""
        asks = f"open at {self.opens // 100}, end at {min(self.ends, self.opens) // 100} by power {self.bend}"
        parts = [asks, f"take {min(self.takes, self.opens) // 100}"]
        parts += [f"hold {self.waits}/{QUARTERS} of the rounds"] * bool(self.waits)
        parts += ["bluff"] * self.bluffs + ["slice"] * self.slices
        if self.posture != AS_BEFORE:
            parts.append(Posture(self.posture).name.lower().replace("_", " "))
        return ", ".join(parts)


SPACE: dict[str, Sequence[int]] = {
    "opens": (10_000, 9_000, 8_000, 7_000, 6_000),
    "ends": (6_500, 5_000, 3_500, 2_000, 500),
    "bend": (0, 1, 2, 5),
    "takes": (10_000, 6_000, 5_000, 4_000, 3_000, 1_500),
    "waits": (0, 1, 2, 3),
    "bluffs": (0, 1),
    "slices": (0, 1),
    "posture": (AS_BEFORE, AS_BEFORE, Posture.DELIVER, Posture.SLOW_WALK, Posture.PRESS),
}


def draw_ploys(many: int, base: int) -> list[Ploy]:
    """Draw different ploys from the space."""
    found: dict[Ploy, None] = {}
    for seed in game_seed(base, np.arange(2 * many)):
        rolls = roll(np.array([[seed]]), 0, Purpose.RESAMPLE, 1, np.arange(len(SPACE))[None])[0]
        places = [int(below(one, len(choices))) for one, choices in zip(rolls, SPACE.values(), strict=True)]
        picked = {name: int(SPACE[name][place]) for name, place in zip(SPACE, places, strict=True)}
        found[Ploy(**picked)] = None
    return list(found)[:many]


@dataclass(frozen=True)
class Ployer:
    """The plain player with a ploy at the table, and in the years where the ploy names a posture."""

    ploy: Ploy
    plain: Negotiator

    @property
    def name(self) -> str:
        """Name the ploy."""
        return self.ploy.name

    def decide(self, view: View, dice: Dice) -> Moves:
        """Decide as the plain player would, then follow the ploy."""
        moves = self.plain.decide(view, dice)
        rows = np.flatnonzero(is_bargaining(view) & (moves.kind != Kind.PLAY))
        if len(rows):
            scatter(moves, rows, self._bargain(view.take(rows)))
        if (view.state.phase == Phase.TURN).any():
            confidant = Confidant(dice.seeds, view.scenario)
            for is_used, habit in ((self.ploy.slices, salami), (self.ploy.bluffs, bluff)):
                if is_used:
                    habit(view, moves, confidant, dice.seeds)
        if self.ploy.posture != AS_BEFORE:
            self._keep_posture(view, moves)
        return moves

    def _bargain(self, view: View) -> Moves:
        ploy, ladder = self.ploy, Ladder(view)
        gone = power(elapsed(ladder), ploy.bend)
        share = ploy.opens - (ploy.opens - min(ploy.ends, ploy.opens)) * gone // FULL
        asked: Array = ladder.reserve + ladder.span * share // FULL
        moves = table_move(ladder, asked, np.minimum(asked, ladder.reserve + ladder.span * ploy.takes // FULL))
        silent = view.state.round * QUARTERS <= view.scenario.clock.rounds * ploy.waits
        holding = silent & (moves.kind == Kind.OFFER) & (view.state.tabled[:, view.seat] > 0)
        moves.kind[holding], moves.choice[holding], moves.terms[holding] = Kind.HOLD, 0, -1
        return moves

    def _keep_posture(self, view: View, moves: Moves) -> None:
        open_to = legal(view.scenario, view.state).postures[:, self.ploy.posture]
        rows = (view.state.phase == Phase.POSTURE) & open_to
        moves.kind[rows], moves.choice[rows] = Kind.POSTURE, self.ploy.posture
        moves.target[rows], moves.terms[rows] = -1, -1
