"""Tell a line of play as plain values, as far as a seat may know it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from game.play.timeline import Node
from game.rules.axes import FATE, Array, Kind, Phase, Rule
from game.rules.state import State

AMOUNTS_BY_ROW = 2


@dataclass(frozen=True)
class Booked:
    """One cause: its rule, what it came from, and the amounts for every gauge [N], hundredths."""

    rule: Rule
    source: int
    amounts: tuple[int, ...]


@dataclass(frozen=True)
class Line:
    """A move and what it did; phase, round and quarter are those it was made in."""

    node: int
    number: int
    actor: int
    phase: Phase
    round: int
    quarter: int
    kind: Kind
    choice: int
    target: int
    level: int
    mask: int
    terms: tuple[int, ...]
    asked: int  # event that was being answered, -1 none
    sounding: int  # play whose disclosure this is, -1 none
    asker: int  # seat that a disclosure is told to, -1 none
    previous: tuple[int, ...]  # the mover's offer before, -1 where none
    standing: bool  # the other's offer stood and was not accepted
    note: str
    before: tuple[int, ...]  # gauges [N]
    after: tuple[int, ...]
    causes: tuple[Booked, ...]
    again: int = 0  # times its actor had said this kind of statement before


def story(nodes: Sequence[Node], seat: int | None) -> tuple[Line, ...]:
    """Tell a line of play from its start; a seat does not see the other's mandate nor its unrevealed posture."""
    lines = _counted([_line(before, node) for before, node in pairwise(nodes)])
    if seat is None:
        return tuple(lines)
    if lines and lines[-1].kind == Kind.POSTURE and lines[-1].actor != seat and _is_choosing(nodes[-1].state):
        lines.pop()
    return tuple(_masked(line, seat) if line.kind == Kind.DEAL else line for line in lines)


def _counted(lines: Sequence[Line]) -> list[Line]:
    said: Counter[tuple[int, int]] = Counter()
    found = []
    for line in lines:
        key = (line.actor, line.choice)
        is_said = line.kind == Kind.HOLD and line.choice > 0
        found.append(replace(line, again=said[key]) if is_said and said[key] else line)
        said[key] += is_said
    return found


def _is_choosing(state: State) -> bool:
    return bool(state.phase[0] == Phase.POSTURE and state.half[0] == 1)


def _masked(line: Line, seat: int) -> Line:
    values = dict(vars(line))
    values["choice" if seat == 1 else "target"] = -1
    return Line(**values)


def _line(before: Node, node: Node) -> Line:
    state, moves = before.state, node.moves
    if moves is None:
        raise ValueError("expected a move, got the start of a game")
    actor, phase = node.actor, Phase(int(state.phase[0]))
    mover = max(actor, 0)
    disclosed = phase == Phase.DISCLOSE
    return Line(
        node=node.id,
        number=node.depth,
        actor=actor,
        phase=phase,
        round=int(state.round[0]),
        quarter=int(state.quarter[0]),
        kind=Kind(int(moves.kind[0])),
        choice=int(moves.choice[0]),
        target=int(moves.target[0]),
        level=int(moves.level[0]),
        mask=int(moves.mask[0]),
        terms=tuple(moves.terms[0].tolist()),
        asked=int(state.asking[0]) if phase == Phase.ANSWER else -1,
        sounding=int(state.sounding[0]) if disclosed else -1,
        asker=int(state.first[0] ^ state.half[0]) if disclosed else -1,
        previous=tuple(state.offers[0, mover].tolist()),
        standing=actor != FATE and bool(state.standing[0, 1 - mover]),
        note=node.note,
        before=tuple(state.gauges[0].tolist()),
        after=tuple(node.state.gauges[0].tolist()),
        causes=_causes(node),
    )


def _causes(node: Node) -> tuple[Booked, ...]:
    found: list[Booked] = []
    for cause in node.causes:
        amounts: Array = cause.amounts
        if amounts.ndim == AMOUNTS_BY_ROW:
            found.append(Booked(cause.rule, int(cause.sources[0]), tuple(amounts[0].tolist())))
            continue
        found.extend(
            Booked(cause.rule, int(cause.sources[part]), tuple(amounts[0, part].tolist()))
            for part in np.flatnonzero(amounts[0].any(-1))
        )
    return tuple(found)


def since_decision(lines: Sequence[Line], seat: int) -> int:
    """Index the first line after a seat's last decision in an earlier round or quarter; 0 when it has not decided."""
    if not lines:
        return 0
    last = lines[-1]
    now = (last.round, last.quarter)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        earlier = (line.round, line.quarter) < now
        if line.actor == seat and earlier and line.kind not in (Kind.PLAY, Kind.ANSWER, Kind.STAKE):
            return index + 1
    return 0
