"""Present the five meters through time."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from game.present.figures import points
from game.present.models import ChartModel, ChartPoint, ChartSeries
from game.present.story import Line
from game.present.voice import Voice
from game.rules.axes import METERS, YEAR, Array, Gauge
from game.rules.scenario import Scenario

POINT = 100
TICKS = 4  # rounds between labels


def place(scenario: Scenario, line: Line) -> float:
    """Place a move on the time axis: round r ends at r, the vote at R + 1, quarter q at R + 1 + q."""
    if line.quarter > 0:
        return float(scenario.clock.rounds + 1 + line.quarter)
    return float(max(line.round, 0))


def chart_model(
    voice: Voice, lines: Sequence[Line], now: float, ahead: Array | None = None, spread: Array | None = None
) -> ChartModel:
    """Present the meters; `ahead` [T, M] continues from now, `spread` [T, 2, M] its low and high."""
    return chart_of(voice, tuple(_series(voice, lines, meter, now, ahead, spread) for meter in range(METERS)), now)


def course_model(voice: Voice, course: Sequence[Sequence[ChartPoint]], now: float, known: float) -> ChartModel:
    """Present every meter's points [M] of a whole line of play, those after `known` left out."""
    series = []
    for meter, every in enumerate(course):
        past, end = (bisect_right(every, at, key=_x) for at in (now, known))
        latest = points(round(every[end - 1].y * POINT))
        name = Gauge(meter).name.lower()
        here = (replace(every[past - 1], x=now),) if end < len(every) else ()
        series.append(ChartSeries(name, voice.meter(meter), latest, (*every[:past], *here), tuple(every[past:end])))
    return chart_of(voice, tuple(series), now)


def _x(point: ChartPoint) -> float:
    return point.x


def chart_of(voice: Voice, series: tuple[ChartSeries, ...], now: float) -> ChartModel:
    """Set series of meters on the axis of a game."""
    clock, meters, say = voice.scenario.clock, voice.scenario.meters, voice.words.text
    last = float(clock.rounds + 1 + clock.quarters)
    return ChartModel(
        title=say("chart-title"),
        note=say("causes"),
        series=series,
        ticks=ticks(voice),
        now=now,
        last=last,
        vote=(float(clock.rounds), float(clock.rounds + 1)),
        warning=meters.warning / POINT,
        warning_label=say("warning"),
        crisis=meters.crisis / POINT,
        crisis_label=say("crisis"),
    )


def ticks(voice: Voice) -> tuple[tuple[float, str], ...]:
    """Label rounds, the vote and the last quarter of each year."""
    clock, say = voice.scenario.clock, voice.words.text
    rounds = [(float(number), say("tick-round", round=str(number))) for number in range(1, clock.rounds + 1, TICKS)]
    years = [
        (float(clock.rounds + 1 + quarter), say("tick-quarter", quarter=str(quarter)))
        for quarter in range(YEAR, clock.quarters + 1, YEAR)
    ]
    return (*rounds, (clock.rounds + 0.5, say("tick-vote")), *years)


def _series(
    voice: Voice, lines: Sequence[Line], meter: int, now: float, ahead: Array | None, spread: Array | None
) -> ChartSeries:
    start = int(voice.scenario.meters.start[meter])
    found: dict[float, int] = {0.0: start}
    later: dict[float, int] = {}
    for line in lines:
        at = place(voice.scenario, line)
        (found if at <= now else later)[at] = line.after[meter]
    points_now = tuple(_point(at, value) for at, value in found.items())
    last = points_now[-1]
    future = tuple(_point(at, value) for at, value in later.items())
    if ahead is not None:
        future = _ahead(voice.scenario, now, ahead, spread, meter)
    latest = future[-1].y if future else last.y
    name = Gauge(meter).name.lower()
    return ChartSeries(name, voice.meter(meter), points(round(latest * POINT)), points_now, future)


def _point(at: float, value: int) -> ChartPoint:
    height = value / POINT
    return ChartPoint(at, height, height, height)


def _ahead(scenario: Scenario, now: float, ahead: Array, spread: Array | None, meter: int) -> tuple[ChartPoint, ...]:
    start = max(now, float(scenario.clock.rounds + 1))
    lows = ahead if spread is None else spread[:, 0]
    highs = ahead if spread is None else spread[:, 1]
    return tuple(
        ChartPoint(start + step, ahead[step, meter] / POINT, lows[step, meter] / POINT, highs[step, meter] / POINT)
        for step in range(len(ahead))
    )
