"""How long a scenario takes from its file to the tables."""

import pytest

from game.files.library import compile_scenario, load_spec, scenarios

SHELF = [item.id for item in scenarios()]

pytestmark = pytest.mark.benchmark
every = pytest.mark.parametrize("name", SHELF)


@every
def test_reading(benchmark, name):
    benchmark(load_spec, name)


@every
def test_compiling(benchmark, name):
    benchmark(compile_scenario, load_spec(name))
