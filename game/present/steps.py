"""Find where each kind of step through a replay leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.play.timeline import Node


class Step(StrEnum):
    """What counts as one step."""

    MOVE = "move"
    TURN = "turn"
    TURNING = "turning"
    DECISION = "decision"


@dataclass(frozen=True)
class Stops:
    """Where a step of each kind may stop: indices into a line of play, rising, the ends included."""

    places: dict[Step, tuple[int, ...]]
    last: int

    def after(self, step: Step, here: int) -> int:
        """Find the next stop; stay at the end."""
        return next((stop for stop in self.places[step] if stop > here), self.last)

    def before(self, step: Step, here: int) -> int:
        """Find the previous stop; stay at the start."""
        return next((stop for stop in reversed(self.places[step]) if stop < here), 0)


def stops(nodes: Sequence[Node], turning: Sequence[int], seats: Sequence[int]) -> Stops:
    """List the stops of a line of play; `turning` holds ids of nodes, `seats` those whose decisions count."""
    last, marked = len(nodes) - 1, set(turning)
    turns = (index for index in range(1, last + 1) if period(nodes[index]) != period(nodes[index - 1]))
    places = {
        Step.MOVE: range(last + 1),
        Step.TURN: {0, *turns, last},
        Step.TURNING: {0, *(index for index, node in enumerate(nodes) if node.id in marked), last},
        Step.DECISION: {0, *decisions(nodes, seats), last},
    }
    return Stops({step: tuple(sorted(found)) for step, found in places.items()}, last)


def period(node: Node) -> tuple[int, int, int]:
    """Tell the turn that a position belongs to: round, quarter, who moves."""
    return int(node.state.round[0]), int(node.state.quarter[0]), int(node.state.actor[0])


def decisions(nodes: Sequence[Node], seats: Sequence[int]) -> frozenset[int]:
    """List the positions in which one of the seats decides."""
    return frozenset(index for index, node in enumerate(nodes) if node.turn in seats)
