"""Find where a finished game could be taken up again to table the swap that both would have preferred."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from game.play.timeline import Node
from game.review.swap import Swap
from game.rules.axes import Kind, Phase
from game.rules.moves import single
from game.rules.refusal import refusal
from game.rules.scenario import Scenario


@dataclass(frozen=True)
class Retry:
    """A position of the line of play, and the package that may be tabled there."""

    node: Node
    terms: tuple[int, ...]


def retry_of(scenario: Scenario, nodes: Sequence[Node], seat: int, swap: Swap | None) -> Retry | None:
    """Find a side's last turn at the table where the package of a swap may be tabled; None where there is none."""
    if swap is None:
        return None
    offer = single(Kind.OFFER, len(swap.terms), terms=np.array(swap.terms, np.int64))
    for before, after in reversed(tuple(pairwise(nodes))):
        is_turn = after.actor == seat and before.state.phase[0] == Phase.TURN
        if is_turn and refusal(scenario, before.state, offer) is None:
            return Retry(before, swap.terms)
    return None
