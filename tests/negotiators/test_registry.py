"""Negotiators are found by being there."""

from itertools import pairwise

import pytest

from game.core.errors import UsageError
from game.negotiators.levels import LEVELS
from game.negotiators.personalities import PERSONALITIES
from game.negotiators.registry import names, negotiator
from game.negotiators.tactics import TACTICS


def test_everyone_is_found_and_bears_its_name():
    expected = {"random", *TACTICS, *(personality.name for personality in PERSONALITIES)}
    assert set(names()) == expected
    assert all(negotiator(name).name == name for name in names())


def test_an_unknown_name_or_level_is_an_error():
    with pytest.raises(UsageError, match="got 'nobody'"):
        negotiator("nobody")
    with pytest.raises(UsageError, match="got 'king'"):
        negotiator("hawk", "king")


def test_levels_are_limits_that_ease_step_by_step():
    levels = list(LEVELS.values())
    assert [level.name for level in levels] == ["envoy", "ambassador", "minister", "master"]
    for lower, higher in pairwise(levels):
        assert lower.noise > higher.noise or higher.noise == 0
        assert lower.whim > higher.whim
        assert lower.look_ahead < higher.look_ahead
        assert lower.picks < higher.picks
        assert lower.patience < higher.patience
        assert lower.bluff < higher.bluff


def test_every_personality_has_one_to_three_drives():
    assert all(1 <= len(personality.marked) <= 3 for personality in PERSONALITIES)
