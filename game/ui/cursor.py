"""Move through a replay: where each step leads, and how fast it plays."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from game.play.timeline import Node
from game.rules.axes import FATE

SPEEDS = (0.5, 1.0, 2.0, 4.0)
SECONDS = 0.9  # a step at normal speed


class Step(StrEnum):
    """What counts as one step."""

    MOVE = "move"
    TURN = "turn"
    TURNING = "turning"


@dataclass(frozen=True)
class Stops:
    """Where a step of each kind may stop: indices into a line of play, rising, the ends included."""

    move: tuple[int, ...]
    turn: tuple[int, ...]
    turning: tuple[int, ...]

    def after(self, step: Step, here: int) -> int:
        """Find the next stop; stay at the end."""
        return next((stop for stop in self._of(step) if stop > here), self.move[-1])

    def before(self, step: Step, here: int) -> int:
        """Find the previous stop; stay at the start."""
        return next((stop for stop in reversed(self._of(step)) if stop < here), 0)

    def _of(self, step: Step) -> tuple[int, ...]:
        return {Step.MOVE: self.move, Step.TURN: self.turn, Step.TURNING: self.turning}[step]


def stops(nodes: Sequence[Node], turning: Sequence[int]) -> Stops:
    """List the stops of a line of play; `turning` holds ids of nodes."""
    last = len(nodes) - 1
    turns = [index for index, node in enumerate(nodes) if index and period(node) != period(nodes[index - 1])]
    marked = [index for index, node in enumerate(nodes) if node.id in set(turning)]
    return Stops(
        tuple(range(last + 1)),
        tuple(sorted({0, *turns, last})),
        tuple(sorted({0, *marked, last})),
    )


def period(node: Node) -> tuple[int, int, int]:
    """Tell the turn that a position belongs to: round, quarter, who moves."""
    return int(node.state.round[0]), int(node.state.quarter[0]), int(node.state.actor[0])


def decisions(nodes: Sequence[Node], seats: Sequence[int]) -> frozenset[int]:
    """List the positions in which one of the seats decides."""
    return frozenset(index for index, node in enumerate(nodes) if node.turn in seats and node.turn != FATE)


@dataclass(frozen=True)
class Player:
    """Playing along: the speed, and the time since the last step."""

    is_playing: bool = False
    speed: float = 1.0
    waited: float = 0.0

    def toggled(self) -> "Player":
        """Start or stop."""
        return Player(not self.is_playing, self.speed)

    def at_speed(self, speed: float) -> "Player":
        """Play at another speed."""
        return Player(self.is_playing, speed, self.waited)

    def ticked(self, seconds: float) -> tuple["Player", bool]:
        """Let time pass; tell whether a step is due."""
        if not self.is_playing:
            return self, False
        waited = self.waited + seconds
        is_due = waited >= SECONDS / self.speed
        return replace(self, waited=0.0 if is_due else waited), is_due
