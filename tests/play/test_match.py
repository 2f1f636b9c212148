import os
import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import numpy._core._multiarray_umath as numpy_core
import pytest

from game.core.dice import game_seed
from game.negotiators.registry import negotiator
from game.play.match import play_out
from game.play.players import seat_players
from game.play.setup import new_table
from game.play.start import GameOptions
from game.rules.state import FIELDS

GAMES = 60
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def seeds():
    return game_seed(1, np.arange(GAMES))


@pytest.fixture(scope="module")
def players():
    return (negotiator("random"), negotiator("random"))


@pytest.fixture(scope="module")
def whole(first_table, seeds, players):
    return first_table, play_out(first_table, players, seeds)


def assert_equal(one, other, rows=slice(None)):
    for name in FIELDS:
        assert np.array_equal(getattr(one.state, name)[rows], getattr(other.state, name)), name
    assert np.array_equal(one.fingerprints[rows], other.fingerprints)
    assert np.array_equal(one.steps[rows], other.steps)
    for name in ("claimed", "created", "kept"):
        assert np.array_equal(getattr(one.scores, name)[rows], getattr(other.scores, name)), name


def test_a_batch_is_its_singles(whole, seeds, players):
    scenario, result = whole
    for number in range(GAMES):
        assert_equal(result, play_out(scenario, players, seeds[number : number + 1]), slice(number, number + 1))


def test_permuted_games_permute_results(whole, seeds, players):
    scenario, result = whole
    order = np.random.default_rng(1).permutation(GAMES)
    assert_equal(result, play_out(scenario, players, seeds[order]), order)


@pytest.mark.parametrize("chunk", [1, 7, 64])
def test_the_size_of_chunks_does_not_matter(whole, seeds, players, chunk):
    scenario, result = whole
    assert_equal(result, play_out(scenario, players, seeds, chunk=chunk))


def test_the_interactive_game_is_the_same_game(whole, seeds):
    _, result = whole
    for number in range(8):
        seed = int(seeds[number]) >> 1
        options = GameOptions("first-table", ("seoul=random", "washington=random"), seed)
        table = new_table(options, None)
        table.advance_all()
        batch = play_out(table.scenario, seat_players(table.seats), np.array([seed], np.uint64))
        assert table.here.fingerprint == int(batch.fingerprints[0])
        assert table.here.depth == int(batch.steps[0])
    assert len(result.steps) == GAMES


def test_fingerprints_may_be_left_out(whole, seeds, players):
    scenario, result = whole
    bare = play_out(scenario, players, seeds, fingerprints=False)
    assert not bare.fingerprints.any()
    assert np.array_equal(bare.state.gauges, result.state.gauges)


SHORT = """
    import numpy as np
    from game.core.dice import game_seed
    from game.files.library import load_scenario
    from game.negotiators.registry import negotiator
    from game.play.match import play_out

    for player in ("random", "boulware"):
        players = (negotiator(player), negotiator(player))
        for mark in play_out(load_scenario("first-table"), players, game_seed(5, np.arange(40))).fingerprints:
            print(mark)
"""


def test_the_width_of_the_processor_does_not_matter():
    features = numpy_core.__cpu_features__
    wide = [name for name in numpy_core.__cpu_dispatch__ if features.get(name)]
    command = [sys.executable, "-c", textwrap.dedent(SHORT)]
    marks = [
        subprocess.run(command, env=os.environ | extra, cwd=ROOT, capture_output=True, text=True, check=True).stdout
        for extra in ({}, {"NPY_DISABLE_CPU_FEATURES": " ".join(wide)})
    ]
    assert len(marks[0].splitlines()) == 80
    assert marks[0] == marks[1]
