"""Lay the meters of a whole line of play along the axis of time, move by move, with what each move did to them."""

from collections.abc import Sequence
from itertools import groupby

from game.present.causes import gauge_causes, moment
from game.present.figures import points, signed
from game.present.log import tell
from game.present.models import ChartPoint, Instant
from game.present.story import Line
from game.present.voice import Voice
from game.rules.axes import METERS, Kind, Phase
from game.rules.scenario import Scenario

POINT = 100
CAUSES_TOLD = 2
BEFORE = -1  # the slot of what happens before the first round


def course_places(scenario: Scenario, lines: Sequence[Line]) -> tuple[float, ...]:
    """Place moves on the axis, those of one period evenly within it, the last at its end."""
    found: list[float] = []
    for slot, group in groupby(lines, lambda line: _slot(scenario, line)):
        many = len(list(group))
        found += [0.0] * many if slot == BEFORE else [slot + (number + 1) / many for number in range(many)]
    return tuple(found)


def _slot(scenario: Scenario, line: Line) -> int:
    """Find the period of a move: round r begins at r - 1, the vote at R, quarter q at R + q."""
    if line.quarter > 0:
        return scenario.clock.rounds + line.quarter
    if line.phase in (Phase.VOTE, Phase.UPHOLD):
        return scenario.clock.rounds
    return max(line.round, 0) - 1


def course_points(
    scenario: Scenario, lines: Sequence[Line], places: Sequence[float]
) -> tuple[tuple[ChartPoint, ...], ...]:
    """Give every meter's points: its start, both ends of each change, the end of the line."""
    starts = scenario.meters.start.tolist()
    return tuple(
        _kept([(0.0, starts[meter]), *((x, line.after[meter]) for x, line in zip(places, lines, strict=True))])
        for meter in range(METERS)
    )


def _kept(every: Sequence[tuple[float, int]]) -> tuple[ChartPoint, ...]:
    """Leave out what lies within a level stretch."""
    last = len(every) - 1
    return tuple(
        ChartPoint(x, value / POINT, value / POINT, value / POINT)
        for number, (x, value) in enumerate(every)
        if number in (0, last) or {every[number - 1][1], every[number + 1][1]} != {value}
    )


def course_instants(voice: Voice, lines: Sequence[Line], places: Sequence[float]) -> tuple[Instant, ...]:
    """Say of every move what it did to the meters, and why."""
    return tuple(Instant(line.node, x, _told(voice, line)) for x, line in zip(places, lines, strict=True))


def _told(voice: Voice, line: Line) -> str:
    say = voice.words.text
    head = say("instant", number=str(line.number), when=moment(voice, line), actor=voice.seat(line.actor),
               text=tell(voice, line) if line.kind != Kind.OFFER else say("instant-offer"))  # fmt: skip
    changes = [_change(voice, line, meter) for meter in range(METERS) if line.after[meter] != line.before[meter]]
    return " · ".join([head, *changes] if changes else [head, say("instant-still")])


def _change(voice: Voice, line: Line, meter: int) -> str:
    causes = gauge_causes(voice, (line,), meter)
    why = ", ".join(f"{cause.label} {cause.amount}" for cause in causes[:CAUSES_TOLD])
    change = line.after[meter] - line.before[meter]
    return voice.words.text(
        "instant-meter", meter=voice.meter(meter), value=points(line.after[meter]), change=signed(change), causes=why
    )
