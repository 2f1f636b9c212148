"""The title tells where the last game stands and leads everywhere."""

import pytest

from game.play.setup import new_table
from game.play.start import GameOptions
from game.present.title import CONTINUE, QUIT
from game.rules.notation import parse
from game.ui.context import Context
from game.ui.home import Home
from game.ui.scene import Push, Quit


@pytest.fixture
def home(assets, tmp_path):
    context = Context(assets, tmp_path / "saves", language="en", config=tmp_path / "settings")
    context.scene_for = lambda game: game
    return Home(context)


def test_nothing_to_continue_before_the_first_game(home):
    assert CONTINUE not in [entry.action for entry in home.model().entries]


def test_an_unfinished_game_is_named_and_continued(home):
    table = new_table(GameOptions(scenario="first-table", seed=3), home.context.saves)
    table.advance_all()
    seat = table.scenario.names.seats[table.turn]
    table.play(parse(table.scenario, table.here.state, f"{seat} stake none")[1])
    first = home.model().entries[0]
    assert first.action == CONTINUE
    assert "first-table" not in first.note
    assert isinstance(home.choose(CONTINUE), Push)


def test_a_broken_record_is_said_on_the_title(home, tmp_path):
    assert home.take(tmp_path / "nowhere.summit") is None
    assert home.model().notice


def test_language_switches_at_once(home):
    assert home.choose("language:ko") is None
    assert home.model().brand == ("동맹", "정상회담")


def test_quit_quits(home):
    assert home.choose(QUIT) == Quit()
