"""Find where a line of play turned."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from game.play.timeline import Node
from game.rules.axes import Kind
from game.rules.outcome import health
from game.rules.scenario import Scenario

MOST = 4
NOTABLE = 100  # hundredths of overall health


class Turn(StrEnum):
    """Why a move counts as a turning point."""

    SIGNED = "signed"
    WALKED = "walked"
    ROSE = "rose"
    FELL = "fell"


@dataclass(frozen=True)
class TurningPoint:
    """A position, why it counts, and the change of overall health there, hundredths."""

    node: int
    turn: Turn
    change: int


def turning_points(scenario: Scenario, nodes: Sequence[Node]) -> tuple[TurningPoint, ...]:
    """Pick signature, walk-outs and the largest moves of overall health, in order."""
    levels = health(scenario, np.concatenate([node.state.gauges for node in nodes])).tolist()
    found = []
    for number in range(1, len(nodes)):
        node, change = nodes[number], levels[number] - levels[number - 1]
        kind = Kind(int(node.moves.kind[0])) if node.moves is not None else Kind.DRAW
        if kind == Kind.ACCEPT:
            found.append((10**6, TurningPoint(node.id, Turn.SIGNED, change)))
        elif kind == Kind.WALK:
            found.append((10**5, TurningPoint(node.id, Turn.WALKED, change)))
        elif abs(change) >= NOTABLE:
            found.append((abs(change), TurningPoint(node.id, Turn.ROSE if change > 0 else Turn.FELL, change)))
    chosen = sorted(found, key=lambda item: -item[0])[:MOST]
    return tuple(sorted((point for _, point in chosen), key=lambda point: point.node))
