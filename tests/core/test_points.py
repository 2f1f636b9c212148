"""Integer arithmetic agrees with exact fractions and with published examples."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.points import LOG_SCALE, _logarithms, divide_half_away, geometric_mean, largest_remainder

shares = st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=19)
meters = st.lists(st.integers(1, 10_000), min_size=5, max_size=5)
weights = st.lists(st.integers(1, 40), min_size=5, max_size=5).map(np.array)


@given(st.integers(-(10**15), 10**15), st.integers(1, 10**6))
def test_division_rounds_halves_away_from_zero(n, d):
    exact = int((abs(Fraction(n, d)) + Fraction(1, 2)) // 1) * (1 if n >= 0 else -1)
    assert divide_half_away(n, d) == exact
    assert divide_half_away(np.array([n]), d).tolist() == [exact]
    assert divide_half_away(np.array([n]), np.array([d])).tolist() == [exact]
    assert divide_half_away(n, np.array([d])).tolist() == [exact]


@pytest.mark.parametrize(
    ("n", "d", "rounded"), [(5, 2, 3), (-5, 2, -3), (1, 3, 0), (-2, 3, -1), (7, 1, 7), (-1, 2, -1), (0, 9, 0)]
)
def test_division_by_hand(n, d, rounded):
    assert divide_half_away(n, d) == rounded


def test_seats_by_largest_remainder_as_hamilton_gives_them():
    # The usual textbook example: 100,000 votes and ten seats, so a quota of 10,000.
    votes = np.array([47_000, 16_000, 15_800, 12_000, 6_100, 3_100])
    assert largest_remainder(votes, 10_000, 10).tolist() == [5, 2, 1, 1, 1, 0]


def test_ties_go_to_the_lowest_index():
    assert largest_remainder(np.array([5, 5, 5, 5]), 10, 2).tolist() == [1, 1, 0, 0]


@given(shares, st.integers(1, 10_000), st.integers(-3, 30))
def test_shares_sum_to_the_total(parts, divisor, extra):
    array = np.array(parts)
    total = int((array // divisor).sum()) + extra
    assert largest_remainder(array, divisor, total).sum() == total


@given(shares, st.integers(1, 10_000))
def test_every_share_is_a_neighbour_and_larger_remainders_come_first(parts, divisor):
    array = np.array(parts)
    total = divide_half_away(int(array.sum()), divisor)
    given_up = largest_remainder(array, divisor, total) - array // divisor
    assert set(given_up.tolist()) <= {0, 1}
    order = sorted(range(len(parts)), key=lambda j: (-(parts[j] % divisor), j))
    assert {j for j in range(len(parts)) if given_up[j]} == set(order[: int(given_up.sum())])


def test_rows_of_a_batch_are_shared_alone():
    parts = np.random.default_rng(3).integers(-(10**7), 10**7, (40, 5, 19))
    totals = divide_half_away(parts.sum(-1), 10_000)
    whole = largest_remainder(parts, 10_000, totals)
    assert (whole.sum(-1) == totals).all()
    for game in range(40):
        assert (largest_remainder(parts[game : game + 1], 10_000, totals[game : game + 1]) == whole[game]).all()


def test_the_log_table_is_exact():
    logs, _ = _logarithms()
    with localcontext(prec=40):
        for value in (1, 2, 3, 10, 97, 4_999, 9_973, 10_000):
            assert logs[value] == int((Decimal(value).ln() * LOG_SCALE).to_integral_value(ROUND_HALF_UP))


@given(meters, weights)
def test_geometric_mean_is_the_nearest_integer(values, weight):
    found = int(geometric_mean(np.array(values), weight))
    with localcontext(prec=60):
        logs = sum((Decimal(v).ln() * int(w) for v, w in zip(values, weight, strict=True)), Decimal(0))
        exact = (logs / int(weight.sum())).exp()
        assert abs(found - exact) <= Decimal("0.5") + Decimal("1e-6")


@given(meters, weights, st.integers(0, 4))
def test_geometric_mean_lies_between_and_rises_with_each_value(values, weight, place):
    array = np.array(values)
    mean = geometric_mean(array, weight)
    assert min(values) <= mean <= max(values)
    higher = array.copy()
    higher[place] = min(higher[place] + 500, 10_000)
    assert geometric_mean(higher, weight) >= mean


@given(st.integers(0, 10_000), weights)
def test_geometric_mean_of_equals_is_their_value(value, weight):
    assert geometric_mean(np.full((2, 5), value), weight).tolist() == [value, value]


def test_one_hollow_meter_cannot_be_bought_off():
    weight = np.array([25, 25, 20, 15, 15])
    assert geometric_mean(np.array([[10_000, 10_000, 10_000, 10_000, 0]]), weight).tolist() == [0]
    assert geometric_mean(np.array([10_000, 10_000, 10_000, 10_000, 1]), weight) < 2_600
