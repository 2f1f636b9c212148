"""Keep the adviser's track record: what she forecast of my offers, and what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.play.timeline import Node
from game.present.outlook import acceptance
from game.rules.axes import Kind
from game.rules.scenario import Scenario
from game.rules.view import view

HALF = 5_000
ANSWERS = (Kind.OFFER, Kind.ACCEPT, Kind.INITIAL, Kind.HOLD, Kind.WALK)


@dataclass(frozen=True)
class Record:
    """Forecasts on the likelier side, and all that were tested."""

    hits: int
    tested: int


def track_record(scenario: Scenario, nodes: Sequence[Node], seat: int) -> Record:
    """Hold every offer of a seat against the other's answer to it; `nodes` is a line of play from its start."""
    hits = tested = 0
    for number, node in enumerate(nodes):
        if node.moves is None or node.actor != seat or node.moves.kind[0] != Kind.OFFER:
            continue
        answer = _answer(nodes[number + 1 :], 1 - seat)
        if answer is None:
            continue
        band = acceptance(view(scenario, nodes[number - 1].state, seat), node.moves.terms[0])
        tested += 1
        hits += ((band.low + band.high) // 2 > HALF) == (answer == Kind.ACCEPT)
    return Record(hits, tested)


def _answer(nodes: Sequence[Node], seat: int) -> Kind | None:
    for node in nodes:
        if node.moves is not None and node.actor == seat and int(node.moves.kind[0]) in ANSWERS:
            return Kind(int(node.moves.kind[0]))
    return None
