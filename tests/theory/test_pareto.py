"""Exact frontiers against brute force and textbook sets."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from game.theory.pareto import best_given, efficient_options, frontier
from game.theory.preferences import extreme_values, package_values

NO_PAIRS = np.zeros((0, 2), np.int64)


def no_links(options):
    return np.zeros((0, options, options), np.int64)


@st.composite
def negotiations(draw):
    issues, options = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    links = draw(st.integers(0, 2)) if issues > 1 else 0
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    high = draw(st.sampled_from([3, 40, 500]))
    mine, theirs = random.integers(0, high, (2, issues, options))
    pairs = np.array([random.choice(issues, 2, replace=False) for _ in range(links)], np.int64).reshape(links, 2)
    my_links, their_links = random.integers(0, high, (2, links, options, options))
    allowed = random.random((issues, options)) < draw(st.sampled_from([0.6, 1.0]))
    return mine, theirs, allowed, pairs, my_links, their_links


def enumerate_packages(allowed):
    choices = [np.flatnonzero(row).tolist() for row in allowed]
    return np.array(list(product(*choices)), np.int64).reshape(-1, len(allowed))


def brute_force(mine, theirs, allowed, pairs, my_links, their_links):
    packages = enumerate_packages(allowed)
    first = package_values(mine, pairs, my_links, packages)
    second = package_values(theirs, pairs, their_links, packages)
    points = set(zip(first.tolist(), second.tolist(), strict=True))
    return sorted(p for p in points if not any(q != p and q[0] >= p[0] and q[1] >= p[1] for q in points))


@settings(max_examples=150, deadline=None)
@given(negotiations())
def test_frontier_is_brute_force(case):
    mine, theirs, allowed, pairs, my_links, their_links = case
    found = frontier(*case)
    assert found.values.tolist() == [list(point) for point in brute_force(*case)]
    assert package_values(mine, pairs, my_links, found.packages).tolist() == found.values[:, 0].tolist()
    assert package_values(theirs, pairs, their_links, found.packages).tolist() == found.values[:, 1].tolist()
    assert allowed[np.arange(len(allowed)), found.packages].all()


@settings(max_examples=60, deadline=None)
@given(negotiations(), st.integers(0, 2000))
def test_best_given_answers_the_question_it_names(case, demand):
    points = [point for point in brute_force(*case) if point[1] >= demand]
    assert best_given(frontier(*case))[demand] == max((first for first, _ in points), default=-1)


@settings(max_examples=60, deadline=None)
@given(negotiations())
def test_extremes_are_brute_force(case):
    mine, _, allowed, pairs, my_links, _ = case
    packages = enumerate_packages(allowed)
    if len(packages):
        values = package_values(mine, pairs, my_links, packages)
        least, greatest = extreme_values(mine, pairs, my_links, allowed)
        assert (least, greatest) == (values.min(), values.max())


def test_logrolling_of_two_issues():
    """Trade what you value less for what you value more (Raiffa 1982, ch. 11): the diagonal corners dominate."""
    mine = np.array([[0, 70], [0, 30]])
    theirs = np.array([[30, 0], [70, 0]])
    found = frontier(mine, theirs, np.ones((2, 2), bool), NO_PAIRS, no_links(2), no_links(2))
    assert found.values.tolist() == [[0, 100], [70, 70], [100, 0]]
    assert found.packages.tolist() == [[0, 0], [1, 0], [1, 1]]
    assert efficient_options(found, 2).tolist() == [[3333, 6666], [6666, 3333]]
    assert found.within(np.array([10, 10])).values.tolist() == [[70, 70]]
    assert found.swapped().values.tolist() == [[0, 100], [70, 70], [100, 0]]


def test_constant_sum_is_efficient_throughout_and_ties_take_the_lowest_options():
    mine = np.array([[0, 1, 2], [0, 1, 2]])
    found = frontier(mine, 2 - mine, np.ones((2, 3), bool), NO_PAIRS, no_links(3), no_links(3))
    assert found.values.tolist() == [[0, 4], [1, 3], [2, 2], [3, 1], [4, 0]]
    assert found.packages.tolist() == [[0, 0], [0, 1], [0, 2], [1, 2], [2, 2]]


def test_no_allowed_option_leaves_no_frontier():
    mine = np.ones((2, 2), np.int64)
    allowed = np.array([[True, True], [False, False]])
    found = frontier(mine, mine, allowed, NO_PAIRS, no_links(2), no_links(2))
    assert len(found) == 0
    assert found.packages.shape == (0, 2)
    assert (best_given(found) == -1).all()


def test_values_broadcast_over_games_and_types():
    random = np.random.default_rng(5)
    points = random.integers(0, 50, (2, 3, 4, 5))
    pairs = np.array([[0, 3]])
    links = random.integers(0, 50, (2, 3, 1, 5, 5))
    packages = random.integers(0, 5, (7, 4))
    values = package_values(points, pairs, links, packages)
    assert values.shape == (2, 3, 7)
    assert values[1, 2].tolist() == package_values(points[1, 2], pairs, links[1, 2], packages).tolist()
