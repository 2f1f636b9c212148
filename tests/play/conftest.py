import pytest

from game.files.library import load_scenario
from game.play.setup import new_table
from game.play.start import GameOptions

SEATS = ("seoul=random", "washington=random")


@pytest.fixture(scope="session")
def first_table():
    return load_scenario("first-table")


@pytest.fixture
def open_table(tmp_path):
    """Give a maker of tables of the small scenario whose records lie in a folder of the test's own."""

    def make(seats=SEATS, seed=5, saves=tmp_path, **options):
        return new_table(GameOptions("first-table", tuple(seats), seed, **options), saves)

    return make
