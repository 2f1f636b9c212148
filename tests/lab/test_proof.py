"""What keeps a scenario from being played well is found in a few games; the starter has nothing of it."""

import pytest

from game.files.library import compile_scenario
from game.files.manual import starter
from game.files.schema import spec_from_toml
from game.lab.proof import GAMES, proof

TEXT = starter("try")


def proven(*pairs):
    text = TEXT
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    told = []
    found = list(proof(compile_scenario(spec_from_toml(text.encode(), "try.toml")), lambda *done: told.append(done)))
    assert told[-1] == (GAMES, GAMES)
    return found


def test_the_starter_is_proven():
    assert proven() == []


def test_faults_come_together_with_their_keys():
    found = proven(
        ("quarter_rate = 2500", "quarter_rate = 0"),
        ('id = "0", quantity = 0', 'id = "0", quantity = -60'),
        ("cost = 150\npause = 2", "cost = 9000\npause = 2"),
    )
    keys = {key for key, _ in found}
    assert "events[raid]" in keys
    assert "plays[speak_home]" in keys


@pytest.mark.parametrize(
    ("pairs", "key", "words"),
    [
        ((("quorum = 31", "quorum = 60"), ("quorum = 51", "quorum = 100")), "seats", "that both homes ratify"),
        ((("floor = 500", "floor = 9000"), ("floor = 1000", "floor = 9000")), "seats[", "floor"),
    ],
)
def test_what_cannot_be_agreed_or_ratified_is_named(pairs, key, words):
    assert any(place.startswith(key) and words in f"{place} {said}" for place, said in proven(*pairs))
