import numpy as np
import pytest

from game.play.setup import new_table
from game.play.start import GameOptions
from game.review.retry import retry_of
from game.review.swap import best_swap
from game.rules.axes import SEATS, Kind
from game.rules.moves import single


def finished(seed):
    seats = ("seoul=random", "washington=conceder")
    table = new_table(GameOptions("first-table", seats, seed), None, with_person=False)
    table.advance_all()
    return table


@pytest.mark.parametrize("seed", range(12))
def test_the_swap_may_be_tabled_where_it_is_to_be_tried(seed):
    table = finished(seed)
    nodes, state = table.timeline.main_line(), table.here.state
    swap = best_swap(table.scenario, state.terms[0], tuple(state.mandates[0].tolist()))
    for seat in range(SEATS):
        found = retry_of(table.scenario, nodes, seat, swap)
        if found is None:
            continue
        assert found.node in nodes
        assert found.node.turn == seat
        assert found.terms == swap.terms
        table.timeline.go(found.node.id)
        offer = single(Kind.OFFER, len(found.terms), terms=np.array(found.terms))
        assert table.timeline.refusal(offer) == ""


def test_nothing_is_to_be_tried_without_a_swap():
    table = finished(1)
    assert retry_of(table.scenario, table.timeline.main_line(), 0, None) is None
