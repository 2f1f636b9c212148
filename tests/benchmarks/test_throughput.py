"""Measure games of random play, causes, belief and fingerprints on."""

import numpy as np
import pytest

from game.core.dice import game_seed
from game.files.library import load_scenario
from game.negotiators.registry import negotiator
from game.play.match import play_out
from game.play.setup import new_table
from game.play.start import GameOptions

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]
SCENARIOS = ("first-table", "washington-2025")
RANDOM = ("seoul=random", "washington=random")


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_one_game_at_a_table(benchmark, scenario):
    """Play, book and fingerprint one game move by move."""
    numbers = iter(range(1_000_000))

    def game():
        table = new_table(GameOptions(scenario, RANDOM, next(numbers)), None)
        return (table,), {}

    moves = benchmark.pedantic(lambda table: len(table.advance_all()), setup=game, rounds=20, warmup_rounds=2)
    seconds = benchmark.stats.stats.median
    benchmark.extra_info |= {"games_per_second": round(1 / seconds), "ms_per_step": round(1000 * seconds / moves, 3)}


@pytest.mark.parametrize("fingerprints", [True, False], ids=["fingerprints", "bare"])
@pytest.mark.parametrize("games", [10, 100, 1_000, 10_000, 100_000])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_many_games(benchmark, scenario, games, fingerprints):
    """Play a batch of random games to the end."""
    rules, seeds = load_scenario(scenario), game_seed(1, np.arange(games))
    players = (negotiator("random"), negotiator("random"))
    rounds = 1 if games >= 100_000 else 3
    benchmark.pedantic(
        play_out,
        (rules, players, seeds),
        {"fingerprints": fingerprints},
        rounds=rounds,
        warmup_rounds=int(games <= 1_000),
    )
    benchmark.extra_info["games_per_second"] = round(games / benchmark.stats.stats.median)
