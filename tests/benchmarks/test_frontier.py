"""Time the exact frontier at the flagship's size: 18 issues of five options, three linked pairs."""

import numpy as np
import pytest

from game.theory.pareto import best_given, frontier
from game.theory.preferences import package_values

ISSUES, OPTIONS, LINKS = 18, 5, 3


def flagship_sized(seed):
    """Draw concave opposed tables whose best package is worth about 9,500 to either side."""
    random = np.random.default_rng(seed)
    stakes = random.dirichlet(np.full(ISSUES, 3.0))
    steps = 1.3 ** np.linspace(2, -2, OPTIONS - 1)
    theirs = np.concatenate([np.zeros((ISSUES, 1)), np.cumsum(np.outer(stakes, steps), 1)], 1)
    mine = np.concatenate([np.zeros((ISSUES, 1)), np.cumsum(np.outer(stakes, steps[::-1]), 1)], 1)
    mine = (mine * random.uniform(0.5, 1.5, (ISSUES, 1)))[:, ::-1]
    tables = [(table * 9_300 / table.max(1).sum()).astype(np.int64) for table in (mine, theirs)]
    pairs = np.array([[0, 1], [4, 9], [9, 12]])
    links = random.integers(0, 60, (2, LINKS, OPTIONS, OPTIONS))
    return tables[0], tables[1], np.ones((ISSUES, OPTIONS), bool), pairs, links[0], links[1]


@pytest.mark.benchmark
def test_frontier(benchmark):
    case = flagship_sized(1)
    found = benchmark(frontier, *case)
    assert len(found) > 300


@pytest.mark.benchmark
def test_best_given(benchmark):
    found = frontier(*flagship_sized(2))
    assert len(benchmark(best_given, found)) == 10_001


@pytest.mark.benchmark
def test_package_values_of_ten_thousand(benchmark):
    mine, _, _, pairs, links, _ = flagship_sized(3)
    packages = np.random.default_rng(0).integers(0, OPTIONS, (10_000, ISSUES))
    assert benchmark(package_values, mine, pairs, links, packages).shape == (10_000,)
