"""A decision is the same alone and in a batch, in any order, and whatever the other's hidden mandate."""

from dataclasses import fields, replace

import numpy as np
import pytest

from game.negotiators.registry import names, negotiator
from game.rules.moves import Moves
from game.rules.view import view

LEVELLED = [(name, level) for name in ("hawk", "hedger") for level in ("envoy", "master")]


def same(one, two):
    return all(np.array_equal(getattr(one, field.name), getattr(two, field.name)) for field in fields(Moves))


def check(scenario, positions, player, seat, games=5):
    table = positions(scenario, ("linear", "random") if seat == 0 else ("random", "micro"), games)
    for number in table:
        rows, seen, dice = table.waiting(seat)
        if number % 3 or not len(rows):
            continue
        moves = player.decide(seen, dice)
        backwards = np.arange(len(rows))[::-1]
        assert same(moves.take(backwards), player.decide(seen.take(backwards), dice.take(backwards)))
        for row in range(len(rows)):
            here = np.array([row])
            assert same(moves.take(here), player.decide(seen.take(here), dice.take(here)))


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("seat", [0, 1])
def test_a_batch_is_its_singles(small, positions, name, seat):
    check(small, positions, negotiator(name), seat)


@pytest.mark.parametrize(("name", "level"), LEVELLED)
def test_a_batch_is_its_singles_at_the_summit(flagship, positions, name, level):
    check(flagship, positions, negotiator(name, level), 0, games=3)


@pytest.mark.parametrize("name", ["random", "boulware", "hawk", "stonewaller"])
def test_a_hidden_mandate_does_not_move_a_decision(small, positions, name):
    player, checked = negotiator(name), 0
    table = positions(small, ("linear", "random"), 60)
    for _ in table:
        rows, seen, dice = table.waiting(0)
        if not len(rows):
            continue
        state = table.state.take(rows)
        mandates = state.mandates.copy()
        mandates[:, 1] = (mandates[:, 1] + 1) % small.values.offset.shape[1]
        other = view(small, replace(state, mandates=mandates), 0)
        assert same(player.decide(seen, dice), player.decide(other, dice))
        checked += len(rows)
    assert checked > 500
