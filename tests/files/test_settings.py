"""Settings survive a restart, and a broken file never stops the game."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.files.keymap import FIXED_KEY, KEYS, PLACES
from game.files.settings import LADDERS, Settings, load_settings, save_settings, settings_path


def test_what_is_saved_is_read_again(tmp_path):
    path = tmp_path / "deep" / "settings.json"
    chosen = Settings().with_language("ko").with_value("scale", "150").with_value("motion", "on").with_key("take", "j")
    assert save_settings(path, chosen) == ""
    assert load_settings(path) == chosen
    assert chosen.scale == 1.5
    assert chosen.is_still


BROKEN = ["", "{", "[]", "null", "[" * 100_000, '{"values": 3, "keys": []}', '{"values": {"scale": 9}}']


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_file_gives_the_defaults(tmp_path, text):
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    assert load_settings(path) == Settings()


def test_a_missing_file_gives_the_defaults(tmp_path):
    assert load_settings(tmp_path / "none.json") == Settings()


def test_a_step_off_the_ladder_changes_nothing():
    assert Settings().with_value("scale", "1000") == Settings()
    assert Settings().with_value("colour", "red") == Settings()


def test_a_key_that_is_taken_names_its_action():
    assert Settings().conflict("take", KEYS["meet"]) == "meet"
    assert Settings().conflict("take", KEYS["take"]) == ""
    assert Settings().conflict("take", "f9") == ""
    assert Settings().conflict("take", "3") == FIXED_KEY


def test_a_key_may_do_other_things_in_other_places():
    assert KEYS["replay-eyes"] == KEYS["other-seat"]
    assert Settings().conflict("replay-eyes", KEYS["take"]) == ""
    assert Settings().conflict("glossary", KEYS["take"]) == "take"
    assert Settings().conflict("take", KEYS["glossary"]) == "glossary"


def test_default_keys_do_not_clash():
    assert [action for action, key in KEYS.items() if Settings().conflict(action, key)] == []


def test_an_action_has_one_key_wherever_it_stands():
    for place in PLACES.values():
        assert all(KEYS[action] == key for action, key in place.items())


def test_a_file_whose_keys_clash_gets_the_default_keys(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"keys": {"take": "m"}, "values": {"scale": "200"}}), encoding="utf-8")
    found = load_settings(path)
    assert found.keys == KEYS
    assert found.scale == 2.0


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    assert save_settings(tmp_path / "file" / "settings.json", Settings()) != ""


def test_the_environment_may_name_the_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("SUMMIT_CONFIG", str(tmp_path))
    assert settings_path() == tmp_path / "settings.json"


@given(st.dictionaries(st.sampled_from(sorted(LADDERS)), st.text(max_size=4)))
def test_every_value_stays_on_its_ladder(chosen):
    settings = Settings()
    for name, value in chosen.items():
        settings = settings.with_value(name, value)
    assert all(value in LADDERS[name] for name, value in settings.values.items())
