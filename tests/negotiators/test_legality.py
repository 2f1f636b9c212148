"""Every move of every negotiator is legal, in every phase."""

import numpy as np
import pytest

from game.negotiators.registry import names
from game.rules.axes import SEATS
from game.rules.refusal import refusal


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("opponent", ["random", "hardliner"])
def test_moves_are_legal(small, positions, name, opponent):
    table = positions(small, (name, opponent), 6)
    for _ in table:
        before = table.state
        for seat in range(SEATS):
            rows, _, _ = table.waiting(seat)
            if len(rows):
                moves = table.decide(rows, seat)
                for place, row in enumerate(rows.tolist()):
                    reason = refusal(small, before.take(np.array([row])), moves.take(np.array([place])))
                    assert reason is None, (reason, moves.take(np.array([place])))


@pytest.mark.parametrize("name", ["hawk", "institution-builder", "ledger-keeper"])
def test_moves_are_legal_at_the_summit(flagship, positions, name):
    table = positions(flagship, (name, "random"), 4)
    for _ in table:
        rows, _, _ = table.waiting(0)
        moves = table.decide(rows, 0) if len(rows) else None
        for place, row in enumerate(rows.tolist()):
            assert refusal(flagship, table.state.take(np.array([row])), moves.take(np.array([place]))) is None
