"""Bargaining solutions on textbook problems."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from game.theory.bargaining import (
    created_share,
    egalitarian_point,
    kalai_smorodinsky_point,
    nash_point,
    nash_product_share,
    rubinstein_share,
    zeuthen_risk,
)

ORIGIN = np.array([0, 0])
TRIANGLE = np.stack([np.arange(301), 2 * (300 - np.arange(301))], -1)  # second = 600 - 2 first
TRUNCATED = TRIANGLE[150:]  # the second side's best cut to 300


def test_triangle():
    """On a triangle Nash and Kalai-Smorodinsky halve the hypotenuse; egalitarian equalises gains (Thomson 1994)."""
    assert TRIANGLE[nash_point(TRIANGLE, ORIGIN)].tolist() == [150, 300]
    assert TRIANGLE[kalai_smorodinsky_point(TRIANGLE, ORIGIN)].tolist() == [150, 300]
    assert TRIANGLE[egalitarian_point(TRIANGLE, ORIGIN)].tolist() == [200, 200]


def test_truncated_triangle_separates_the_solutions():
    """Cutting the second side's best to 300 leaves Nash alone but moves Kalai-Smorodinsky (their 1975 example)."""
    assert TRUNCATED[nash_point(TRUNCATED, ORIGIN)].tolist() == [150, 300]
    assert TRUNCATED[kalai_smorodinsky_point(TRUNCATED, ORIGIN)].tolist() == [200, 200]


def test_nash_is_scale_free_and_respects_disagreement():
    scaled = TRIANGLE * [7, 3] + [11, 5]
    assert nash_point(scaled, np.array([11, 5])) == nash_point(TRIANGLE, ORIGIN)
    assert TRIANGLE[nash_point(TRIANGLE, np.array([100, 0]))].tolist() == [200, 200]
    for solve in (nash_point, egalitarian_point, kalai_smorodinsky_point):
        assert solve(TRIANGLE, np.array([301, 0])) == -1


def test_nash_product_share():
    pairs = np.array([[150, 300], [75, 450], [30, 30], [-5, 300]])
    assert nash_product_share(pairs, TRIANGLE, ORIGIN).tolist() == [10_000, 7500, 200, 0]
    assert nash_product_share(pairs, TRIANGLE, np.array([600, 600])).tolist() == [10_000] * 4


def test_rubinstein():
    """Alternating offers: the first proposer gets 1 / (1 + delta), near half for patient players (Rubinstein 1982)."""
    assert abs(rubinstein_share(0.9, 0.9) - 1 / 1.9) < 1e-12
    assert abs(rubinstein_share(0.999, 0.999) - 0.5) < 1e-3
    assert rubinstein_share(0.0, 0.0) == 1.0
    assert rubinstein_share(0.9, 0.5) > rubinstein_share(0.5, 0.9)


def test_zeuthen_risk_by_hand():
    risks = zeuthen_risk(np.array([80, 60, 10]), np.array([40, 50, 5]), np.array([0, 10, 10]))
    assert risks.tolist() == [5000, 2000, 10_000]


@st.composite
def joint_gains(draw):
    size = draw(st.integers(1, 12))
    seed = draw(st.integers(0, 2**32 - 1))
    random = np.random.default_rng(seed)
    first = np.sort(random.choice(5000, size, replace=False)) + 1
    second = np.sort(random.choice(5000, size, replace=False))[::-1] + 1
    return random.integers(-200, 6000, (9, 2)), np.stack([first, second], -1)


@settings(max_examples=150, deadline=None)
@given(joint_gains())
def test_created_share_is_its_definition(case):
    gains, possible = case
    for pair, share in zip(gains, created_share(gains, possible), strict=True):
        if (pair <= 0).any():
            assert share == 0
        else:
            stretch = (possible / pair).min(-1).max()
            assert abs(share - min(10_000 / stretch, 10_000)) <= 0.5 + 1e-6


def test_created_share_of_the_frontier_itself_is_full():
    inner = TRIANGLE[1:-1]
    assert (created_share(inner, inner) == 10_000).all()
    assert created_share(np.array([75, 150]), inner).item() == 5000
