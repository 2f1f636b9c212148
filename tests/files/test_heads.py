"""A person's own scenarios stand beside those of the game; a broken one hides no other."""

import pytest

from game.core.errors import UsageError
from game.files.heads import count, scenarios, take_in, title_of
from game.files.library import faults_in, load_spec
from game.files.manual import starter
from game.files.places import SCENARIOS_VARIABLE, own_scenarios_dir


@pytest.fixture
def own(tmp_path, monkeypatch):
    monkeypatch.setenv(SCENARIOS_VARIABLE, str(tmp_path / "own"))
    (tmp_path / "own").mkdir()
    return tmp_path / "own"


def test_they_come_after_those_of_the_game(own):
    before = [item.id for item in scenarios()]
    (own / "mine.toml").write_text(starter("mine"), encoding="utf-8")
    (own / "broken.toml").write_text("[[[", encoding="utf-8")
    (own / "faulty.toml").write_text(starter("faulty").replace("rounds = 6", "rounds = 99"), encoding="utf-8")
    items = scenarios()
    assert [item.id for item in items] == [*before, "broken", "faulty", "mine"]
    assert [faults_in(item.path) for item in items if item.is_own] == [
        ("line 1, column 3: invalid initial character for a key part, in '[[['",),
        ("clock.rounds: expected at most 40, got 99",),
        (),
    ]
    mine = items[-1]
    assert (mine.issues, mine.rounds, mine.quarters, mine.title["en"]) == (3, 6, 4, "The harbour treaty")
    assert count() == len(items)
    assert title_of("mine", "ko") == "항구 조약"
    assert load_spec("mine").id == "mine"


def test_one_may_not_take_the_place_of_the_games(own):
    (own / "first-table.toml").write_text(starter("first-table"), encoding="utf-8")
    fault = next(item.fault for item in scenarios() if item.is_own)
    assert "expected a name of its own" in fault
    assert load_spec("first-table").title.en == "First table"


def test_a_file_is_taken_in_and_taken_again(own, tmp_path):
    path = tmp_path / "given.toml"
    path.write_text(starter("given"), encoding="utf-8")
    assert take_in(path) == own / "given.toml"
    path.write_text(starter("given").replace("rounds = 6", "rounds = 8"), encoding="utf-8")
    take_in(path)
    assert load_spec("given").clock.rounds == 8
    assert take_in(own / "given.toml") == own / "given.toml"
    with pytest.raises(UsageError, match="expected a scenario"):
        take_in(tmp_path / "picture.png")
    with pytest.raises(UsageError, match="expected to copy"):
        take_in(tmp_path / "nowhere.toml")


def test_no_folder_is_no_fault(own):
    own.rmdir()
    assert not [item for item in scenarios() if item.is_own]
    assert own_scenarios_dir() == own
