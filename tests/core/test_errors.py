"""Errors say where, what was expected and what came."""

import pickle

import pytest

from game.core import errors


def test_a_scenario_error_lists_every_fault():
    faults = [
        errors.Fault("issues.toml", "auto_tariff.options", "expected at least two options, got 1"),
        errors.Fault("", "", "no"),
    ]
    error = errors.ScenarioError(iter(faults))
    assert error.faults == tuple(faults)
    assert str(error) == "issues.toml: auto_tariff.options: expected at least two options, got 1\nno"


def test_a_record_error_says_where():
    error = errors.RecordError(3, "a move", "'x'")
    assert (error.line, error.expected, error.found) == (3, "a move", "'x'")
    assert str(error) == "line 3: expected a move, got 'x'"


@pytest.mark.parametrize(
    "error",
    [
        errors.ScenarioError([errors.Fault("a", "b", "c")]),
        errors.RecordError(1, "x", "y"),
        errors.IllegalMove("it is not your turn"),
    ],
)
def test_errors_cross_processes(error):
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 (our own bytes)
    assert type(again) is type(error)
    assert str(again) == str(error)


def test_the_tree_is_drawn_whole():
    for kind in errors.SummitError.__subclasses__():
        assert f"+-- {kind.__name__} " in (errors.__doc__ or "")
