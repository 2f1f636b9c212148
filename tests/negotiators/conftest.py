"""Give scenarios, and positions of games that random players have brought about."""

import numpy as np
import pytest

from game.core.dice import Dice, game_seed
from game.files.library import load_scenario
from game.negotiators.registry import negotiator
from game.rules.axes import FATE, NOBODY, SEATS
from game.rules.fate import draw
from game.rules.moves import blank, scatter
from game.rules.state import initial
from game.rules.step import step
from game.rules.view import view


@pytest.fixture(scope="session")
def small():
    return load_scenario("first-table")


@pytest.fixture(scope="session")
def flagship():
    return load_scenario("washington-2025")


class Positions:
    """Batches of games on their way, as the players named bring them about."""

    def __init__(self, scenario, players, games, seed=3):
        self.scenario, self.seeds = scenario, game_seed(seed, np.arange(games))
        self.players = [negotiator(name) for name in players]
        self.state, self.number = initial(scenario, games), 0

    def dice(self, rows, seat):
        return Dice(self.seeds[rows], np.full(len(rows), self.number), seat)

    def waiting(self, seat):
        """Take the rows in which a seat acts, its view of them and its dice."""
        rows = np.flatnonzero(self.state.actor == seat)
        return rows, view(self.scenario, self.state.take(rows), seat), self.dice(rows, seat)

    def advance(self):
        state = self.state
        moves = blank(len(state), state.terms.shape[1])
        for actor in (FATE, *range(SEATS)):
            rows = np.flatnonzero(state.actor == actor)
            if len(rows):
                scatter(moves, rows, self.decide(rows, actor))
        self.state, _ = step(self.scenario, state, moves)
        self.number += 1
        return moves

    def decide(self, rows, actor):
        if actor == FATE:
            return draw(self.scenario, self.state.take(rows), self.seeds[rows])
        return self.players[actor].decide(view(self.scenario, self.state.take(rows), actor), self.dice(rows, actor))

    def __iter__(self):
        while (self.state.actor != NOBODY).any():
            yield self.number
            self.advance()


@pytest.fixture(scope="session")
def positions():
    return Positions
