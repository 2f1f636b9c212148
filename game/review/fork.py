"""Set two lines of play of one game against each other from where they part: the same dice, other decisions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import numpy as np

from game.play.timeline import Node
from game.rules.axes import FATE, Kind, Phase
from game.rules.features import met
from game.rules.scenario import Scenario

Moment = tuple[int, int, bool]  # round, quarter, whether it is the vote


class Why(StrEnum):
    """Why an event that came in one line of play did not come in the other, though its die fell the same."""

    SPENT = "spent"
    UNMET = "unmet"
    UNWARNED = "unwarned"
    WAITS = "waits"
    RARER = "rarer"


@dataclass(frozen=True)
class Missed:
    """An event that came in one line only; `line` is the one without it."""

    event: int
    line: int
    why: Why


@dataclass(frozen=True)
class Throw:
    """One draw of fate that both lines came to; events -1 where none came."""

    moment: Moment
    events: tuple[int, int]
    is_first_same: bool  # the same side spoke first
    missed: tuple[Missed, ...]

    @property
    def is_same(self) -> bool:
        """Tell whether the same happened in both."""
        return self.events[0] == self.events[1] and self.is_first_same


@dataclass(frozen=True)
class Fork:
    """Where two lines part; `after` are the positions of each that follow the last common one."""

    last: Node
    after: tuple[tuple[Node, ...], tuple[Node, ...]]
    throws: tuple[Throw, ...]


def fork_of(scenario: Scenario, one: Sequence[Node], other: Sequence[Node]) -> Fork:
    """Find where two lines of play part, and what fate did to both from there on."""
    same = 0
    for first, second in zip(one, other, strict=False):
        if first.id != second.id:
            break
        same += 1
    lines = (tuple(one[same:]), tuple(other[same:]))
    draws = (_draws(one[same - 1 :]), _draws(other[same - 1 :]))
    shared = [moment for moment in draws[0] if moment in draws[1]]
    throws = tuple(_throw(scenario, moment, (draws[0][moment], draws[1][moment])) for moment in shared)
    return Fork(one[same - 1], lines, throws)


def moment_of(before: Node) -> Moment:
    """Tell the period of a move by the position before it; the rounds count at the table only."""
    state = before.state
    is_vote, quarter = Phase(int(state.phase[0])) in (Phase.VOTE, Phase.UPHOLD), int(state.quarter[0])
    return 0 if is_vote or quarter else int(state.round[0]), quarter, is_vote


def _draws(nodes: Sequence[Node]) -> dict[Moment, tuple[Node, Node]]:
    """Find fate's draws: the positions before and after each, by their period."""
    return {moment_of(before): (before, node) for before, node in pairwise(nodes) if _is_draw(node)}


def _is_draw(node: Node) -> bool:
    return node.actor == FATE and node.moves is not None and node.moves.kind[0] == Kind.DRAW


def _throw(scenario: Scenario, moment: Moment, drawn: tuple[tuple[Node, Node], tuple[Node, Node]]) -> Throw:
    moves = [node.moves for _, node in drawn if node.moves is not None]
    events = (int(moves[0].choice[0]), int(moves[1].choice[0]))
    missed = [] if events[0] == events[1] else list(_missed(scenario, events, drawn))
    return Throw(moment, events, bool(moves[0].target[0] == moves[1].target[0]), tuple(missed))


def _missed(
    scenario: Scenario, events: tuple[int, int], drawn: tuple[tuple[Node, Node], tuple[Node, Node]]
) -> Iterable[Missed]:
    for line, event in ((1, events[0]), (0, events[1])):
        if event >= 0:
            yield Missed(event, line, _why(scenario, event, *drawn[line]))


def _why(scenario: Scenario, event: int, before: Node, after: Node) -> Why:
    """Say why an event did not come at a draw."""
    state, bit = before.state, 1 << event
    if int(state.fired[0]) & bit:
        return Why.SPENT
    if not int(met(scenario, state, np.array([0]))[0]) & bit:
        return Why.UNMET
    if scenario.events.hostile[event] and not int(state.warned[0]) & bit:
        return Why.UNWARNED
    waits = int(state.waiting[0]) | (int(after.moves.mask[0]) if after.moves is not None else 0)
    return Why.WAITS if waits & bit else Why.RARER
