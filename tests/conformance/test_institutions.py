"""Institutions must cause something: the same deal and the same shocks, with them and without."""

import numpy as np
import pytest

from game.core.dice import game_seed
from game.files.library import load_scenario
from game.lab.shocks import losses_with_and_without
from game.lab.years import signed_at

GAMES = 200


@pytest.fixture(scope="module")
def losses():
    """Play the real package of the flagship with the council and the deterrence group at their top, and without."""
    scenario = load_scenario("washington-2025")
    names = scenario.names
    richer = np.repeat(scenario.history[None], GAMES, 0)
    poorer = richer.copy()
    for issue in ("council", "deterrence"):
        number = names.issues.index(issue)
        richer[:, number] = 0
        poorer[:, number] = names.options[number].index("none")
    state = signed_at(scenario, richer, np.zeros((GAMES, 2), np.int64))
    return losses_with_and_without(scenario, state, game_seed(8, np.arange(GAMES)), richer, poorer)


@pytest.mark.parametrize("seat", [0, 1])
def test_less_delivered_value_is_lost_to_the_same_shocks(losses, seat):
    richer, poorer = (part.value[:, seat].mean(0) for part in losses)
    assert (poorer > 0).all()
    assert (richer < poorer).all()


def test_the_other_meters_lose_less_too(losses):
    richer, poorer = losses
    assert richer.others.mean() < poorer.others.mean()


def test_the_ledger_is_the_same(losses):
    assert np.array_equal(losses[0].ledger, losses[1].ledger)
