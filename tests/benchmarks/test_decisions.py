"""Measure how long a planner thinks about one move of the flagship, and batches of planners' games."""

import numpy as np
import pytest

from game.core.dice import Dice, game_seed
from game.files.library import load_scenario
from game.negotiators.levels import LEVELS
from game.negotiators.registry import negotiator
from game.play.match import play_out
from game.rules.axes import FATE
from game.rules.fate import draw
from game.rules.state import initial
from game.rules.step import step
from game.rules.view import view

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]
GAMES = 40


@pytest.fixture(scope="module")
def flagship():
    return load_scenario("washington-2025")


def turns(scenario, player):
    """Collect the views in which the player bargains, as one game goes."""
    state, seeds, number, found = initial(scenario, 1), game_seed(4, np.arange(1)), 0, []
    while state.quarter[0] == 0 and number < 200:
        actor = int(state.actor[0])
        if actor == FATE:
            moves = draw(scenario, state, seeds)
        else:
            seen, dice = view(scenario, state, actor), Dice(seeds, np.array([number]), actor)
            moves = player.decide(seen, dice)
            found.append((seen, dice))
        state, _ = step(scenario, state, moves)
        number += 1
    return found


@pytest.mark.parametrize("level", LEVELS)
def test_one_decision(benchmark, flagship, level):
    """Think about every turn of one game."""
    player = negotiator("hedger", level)
    views = turns(flagship, player)
    numbers = iter(range(1_000_000))
    benchmark.pedantic(
        player.decide,
        setup=lambda: (views[next(numbers) % len(views)], {}),
        rounds=5 * len(views),
        warmup_rounds=2,
    )
    times = np.array(benchmark.stats.stats.data) * 1000
    benchmark.extra_info |= {
        "median_ms": round(float(np.median(times)), 1),
        "p99_ms": round(float(np.percentile(times, 99)), 1),
    }


@pytest.mark.parametrize("level", LEVELS)
def test_many_games(benchmark, flagship, level):
    """Play a batch of games between two planners of a level."""
    players = (negotiator("hedger", level), negotiator("hawk", level))
    seeds = game_seed(1, np.arange(GAMES))
    benchmark.pedantic(play_out, (flagship, players, seeds), {"fingerprints": False}, rounds=1, warmup_rounds=0)
    benchmark.extra_info["games_per_second"] = round(GAMES / benchmark.stats.stats.median, 1)
