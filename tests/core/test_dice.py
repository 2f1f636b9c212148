"""Dice are fair, independent and remember nothing."""

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.dice import Dice, Purpose, below, chance, game_seed, roll

GAMES = 20_000
SEEDS = game_seed(7, np.arange(GAMES))
words = st.integers(0, 2**64 - 1)


def chi_square(counts):
    expected = counts.sum() / counts.size
    return ((counts - expected) ** 2 / expected).sum()


def test_first_rolls_are_frozen():
    seeds = game_seed(1, np.arange(2))
    assert seeds.tolist() == [0xDCE423FC82C0D5B8, 0x6BD733FEC83AC910]
    assert roll(seeds, 3, Purpose.EVENT, 1, 5).tolist() == [0xD66B7F1B04CA0331, 0x31C99B8FC45C7DF4]


@pytest.mark.parametrize("n", [2, 3, 6, 10, 19])
def test_faces_are_uniform(n):
    thrown = below(roll(SEEDS, 4, Purpose.EVENT, 0, 2), n)
    assert thrown.min() == 0
    assert thrown.max() == n - 1
    # A chi-square with n - 1 degrees lies above its mean plus five deviations about once in a million.
    assert chi_square(np.bincount(thrown, minlength=n)) < n - 1 + 5 * np.sqrt(2 * (n - 1))


@pytest.mark.parametrize(
    "other", [(5, Purpose.EVENT, 0, 2), (4, Purpose.ORDER, 0, 2), (4, Purpose.EVENT, 1, 2), (4, Purpose.EVENT, 0, 3)]
)
def test_neighbouring_dice_are_independent(other):
    one = below(roll(SEEDS, 4, Purpose.EVENT, 0, 2), 4)
    two = below(roll(SEEDS, *other), 4)
    assert chi_square(np.bincount(one * 4 + two, minlength=16)) < 15 + 5 * np.sqrt(30)


def test_neighbouring_plain_seeds_and_periods_are_independent():
    seeds = np.arange(200, dtype=np.uint64)
    thrown = below(roll(seeds[:, None], np.arange(100)[None], Purpose.EVENT, 0, 0), 4)
    for pair in (thrown[:-1] * 4 + thrown[1:], thrown[:, :-1] * 4 + thrown[:, 1:]):
        assert chi_square(np.bincount(pair.ravel(), minlength=16)) < 15 + 5 * np.sqrt(30)


@given(st.lists(words, min_size=1, max_size=12), st.integers(0, 500), st.integers(0, 11))
def test_a_game_rolls_the_same_in_any_batch(seeds, period, pick):
    batch = np.array(seeds, np.uint64)
    row = pick % len(seeds)
    alone = roll(batch[row : row + 1], period, Purpose.EVENT, 1, np.arange(3)[None])
    assert (
        roll(batch[:, None], np.full((len(seeds), 1), period), Purpose.EVENT, 1, np.arange(3))[row].tolist()
        == alone[0].tolist()
    )
    assert roll(batch[::-1], period, Purpose.EVENT, 1, 2)[::-1][row] == alone[0, 2]


@given(st.integers(-(2**63), 2**63 - 1), st.integers(-(2**31), 2**31 - 1))
def test_plain_and_array_arguments_agree_without_a_warning(period, index):
    seeds = SEEDS[:2]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        plain = roll(seeds, period, Purpose.EVENT, 0, index)
        arrays = roll(seeds, np.full(2, period), Purpose.EVENT, 0, np.full(2, index))
        game_seed(period, np.array([index]))
    assert plain.tolist() == arrays.tolist()


def test_chance_is_sure_at_both_ends_and_close_between():
    rolls = roll(SEEDS, 0, Purpose.EVENT, 0, 0)
    assert not chance(rolls, 0).any()
    assert chance(rolls, 10_000).all()
    assert chance(rolls, 2_500).mean() == pytest.approx(0.25, abs=0.02)
    assert chance(rolls[:2], np.array([10_000, 0])).tolist() == [True, False]


def test_below_takes_a_bound_for_each_game():
    bounds = np.arange(GAMES) % 5 + 1
    thrown = below(roll(SEEDS, 0, Purpose.EVENT, 0, 0), bounds)
    assert ((thrown >= 0) & (thrown < bounds)).all()


def test_held_dice_give_the_shapes_of_their_index_and_keep_rows():
    dice = Dice(SEEDS[:4], np.array([1, 2, 3, 4]), 1)
    assert dice.roll(Purpose.NEGOTIATOR_NOISE).shape == (4,)
    table = dice.below(6, Purpose.NEGOTIATOR_NOISE, np.arange(3))
    assert table.shape == (4, 3)
    assert table[:, 2].tolist() == dice.below(6, Purpose.NEGOTIATOR_NOISE, 2).tolist()
    assert dice.roll(Purpose.NEGOTIATOR_NOISE, np.zeros((1, 3, 2), np.int64)).shape == (4, 3, 2)
    assert dice.roll(Purpose.NEGOTIATOR_NOISE, np.arange(8).reshape(4, 2)).shape == (4, 2)
    kept = dice.take(np.array([2, 0])).below(6, Purpose.NEGOTIATOR_NOISE, np.arange(3))
    assert kept.tolist() == table[[2, 0]].tolist()


def test_seeds_of_a_batch_differ_and_do_not_depend_on_the_batch():
    assert len(np.unique(SEEDS)) == GAMES
    assert game_seed(7, np.array([123]))[0] == SEEDS[123]
    assert game_seed(8, np.array([123]))[0] != SEEDS[123]
