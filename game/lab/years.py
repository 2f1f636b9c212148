"""Play the years after the table from given positions, under the real rules."""

from collections.abc import Callable, Sequence

import numpy as np

from game.core.dice import Dice
from game.negotiators.protocol import Negotiator
from game.negotiators.routine import plain_moves
from game.play.match import STEP_LIMIT, earliest
from game.rules import fate
from game.rules.axes import FATE, NOBODY, SEATS, Array, Hashes, Kind, Phase
from game.rules.moves import Moves, blank, scatter
from game.rules.scenario import Scenario
from game.rules.state import State, initial
from game.rules.step import step
from game.rules.view import View, view

AFTERWARDS = 10_000  # added to the count of steps, so that the dice are not those of the table

Luck = Callable[[Scenario, State, Array, Hashes], Moves]  # fate's moves in some rows of all games


class Deliverer:
    """Deliver every quarter and take the first answer."""

    name = "deliverer"

    def decide(self, view: View, dice: Dice) -> Moves:  # noqa: ARG002
        """Move in the plainest way."""
        return plain_moves(view)


def own_luck(scenario: Scenario, state: State, rows: Array, seeds: Hashes) -> Moves:
    """Let each game meet its own fate."""
    return fate.draw(scenario, state.take(rows), seeds[rows])


def twins_luck(scenario: Scenario, state: State, rows: Array, seeds: Hashes) -> Moves:
    """Let the games of the first half meet the fate of their twins in the second half: the very same shocks."""
    half = len(state) // 2
    return own_luck(scenario, state, rows % half + half, seeds)


def no_luck(scenario: Scenario, state: State, rows: Array, seeds: Hashes) -> Moves:  # noqa: ARG001
    """Let nothing happen."""
    return blank(len(rows), len(scenario.names.issues), Kind.DRAW.value)


def signed_at(scenario: Scenario, terms: Array, mandates: Array) -> State:
    """Set up games at their first quarter, terms [G, I] in force and nothing else done; mandates [G, D]."""
    games = len(terms)
    one = np.ones(games, np.int64)
    return initial(scenario, games).having(
        phase=one * Phase.QUARTER,
        actor=one * FATE,
        quarter=one,
        signed=one,
        signed_round=one,
        terms=terms,
        package=terms,
        mandates=mandates,
        stakes=np.zeros((games, SEATS), np.int64),
    )


def play_years(
    scenario: Scenario,
    players: Sequence[Negotiator],
    state: State,
    seeds: Hashes,
    *,
    luck: Luck = own_luck,
    look: Callable[[State], None] | None = None,
) -> State:
    """Play games that stand at their first quarter to their end; `look` sees the position after every step."""
    for number in range(AFTERWARDS, AFTERWARDS + STEP_LIMIT):
        if (state.actor == NOBODY).all():
            return state
        rows = earliest(state)
        moves = blank(len(rows), len(scenario.names.issues))
        for actor in (FATE, *range(SEATS)):
            places = np.flatnonzero(state.actor[rows] == actor)
            acting = rows[places]
            if len(places) and actor == FATE:
                scatter(moves, places, luck(scenario, state, acting, seeds))
            elif len(places):
                dice = Dice(seeds[acting], np.full(len(acting), number), actor)
                seen = view(scenario, state.take(acting), actor)
                scatter(moves, places, players[actor].decide(seen, dice))
        state, _ = step(scenario, state, moves, rows)
        if look:
            look(state)
    raise RuntimeError(f"expected an end within {STEP_LIMIT} steps")
