"""Keep the adviser's track record: what she forecast of my offers, and what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.play.timeline import Node
from game.present.outlook import acceptance
from game.rules.axes import Kind
from game.rules.scenario import Scenario
from game.rules.view import view

FULL, HALF = 10_000, 5_000
ANSWERS = (Kind.OFFER, Kind.ACCEPT, Kind.INITIAL, Kind.HOLD, Kind.WALK)


@dataclass(frozen=True)
class Record:
    """Forecasts on the likelier side, all that were tested, and the mean square of what they missed by."""

    hits: int
    tested: int
    brier: float = 0.0  # Brier (1950): 0 is perfect, 1 is always wrong


def track_record(scenario: Scenario, nodes: Sequence[Node], seat: int) -> Record:
    """Hold every offer of a seat against what became of it; `nodes` is a line of play from its start."""
    hits, missed = 0, []
    for number, node in enumerate(nodes):
        if node.moves is None or node.actor != seat or node.moves.kind[0] != Kind.OFFER:
            continue
        accepted = _accepted(nodes[number + 1 :], seat)
        if accepted is None:
            continue
        band = acceptance(view(scenario, nodes[number - 1].state, seat), node.moves.terms[0])
        middle = (band.low + band.high) // 2
        missed.append((middle / FULL - accepted) ** 2)
        hits += (middle > HALF) == accepted
    return Record(hits, len(missed), sum(missed) / max(len(missed), 1))


def _accepted(nodes: Sequence[Node], seat: int) -> bool | None:
    """Tell whether the other side accepted before a seat spoke again; None while that is open."""
    for node in nodes:
        if node.moves is not None and int(node.moves.kind[0]) in ANSWERS:
            if node.actor == 1 - seat and node.moves.kind[0] == Kind.ACCEPT:
                return True
            if node.actor == seat:
                return False
    return False if nodes and nodes[-1].state.quarter[0] else None
