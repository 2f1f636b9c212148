"""Draw the five meters through time: told apart by marker and dash; what lies ahead is fainter."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from game.present.models import ChartModel, ChartPoint, ChartSeries
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.shapes import marker
from game.ui.theme import Theme

FLOOR, ROOM = 10.0, 8.0
MARK_EVERY = 4
GRID_STEP = 20
ROOMY, ROOMY_NAMES = 420, 100  # design px from which names stand beside values
NAME_STEP = 23
CLEAR = 15  # design px between two values of the axis


class Line(NamedTuple):
    """One meter as drawn: points as shares of width and height, and its look."""

    points: tuple[tuple[float, float], ...]
    marks: tuple[tuple[float, float], ...]
    fan: tuple[tuple[float, float, float], ...]  # x, low, high
    colour: str
    dash: str
    shape: str


class Grid(NamedTuple):
    """The ground of the chart, shares of its box."""

    levels: tuple[float, ...]
    warning: float
    crisis: float
    vote: tuple[float, float]


class Reach(NamedTuple):
    """The range of values shown."""

    low: float
    high: float

    def share(self, value: float) -> float:
        """Place a value from the top, 0 to 1."""
        return 1 - (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)


def reach(model: ChartModel) -> Reach:
    """Choose a range that holds every value and both thresholds."""
    values = [point.y for series in model.series for point in (*series.points, *series.ahead)]
    return Reach(
        max(0.0, min([*values, model.crisis]) - FLOOR), min(100.0, max([*values, model.warning + FLOOR]) + ROOM)
    )


def _shares(points: Sequence[ChartPoint], last: float, span: Reach) -> tuple[tuple[float, float], ...]:
    return tuple((round(point.x / last, 4), round(span.share(point.y), 4)) for point in points)


def ground_shape(w: float, h: float, grid: Grid) -> str:
    """Draw the levels, both thresholds and the time of the vote; colours are fixed."""
    parts = [
        f'<path d="M0 {y * h:.1f}H{w}" stroke="#2b3d60" stroke-opacity=".8" stroke-dasharray="2 5"/>'
        for y in grid.levels
    ]
    low, warn = grid.crisis * h, grid.warning * h
    x0, x1 = grid.vote[0] * w, grid.vote[1] * w
    parts.append(f'<rect y="{low:.1f}" width="{w}" height="{max(h - low, 0):.1f}" fill="#d65444" fill-opacity=".1"/>')
    parts.append(f'<path d="M0 {low:.1f}H{w}" stroke="#ec6a55" stroke-width="1.3"/>')
    parts.append(f'<path d="M0 {warn:.1f}H{w}" stroke="#e8aa54" stroke-width="1.2" stroke-dasharray="7 5"/>')
    parts.append(f'<rect x="{x0:.1f}" width="{x1 - x0:.1f}" height="{h}" fill="#6eb89e" fill-opacity=".09"/>')
    return "".join(parts)


def past_shape(w: float, h: float, lines: tuple[Line, ...]) -> str:
    """Draw the lines as they are up to the position; what lies ahead is clipped away."""
    return "".join(_line(line, w, h, 2.4) for line in lines)


def ahead_shape(w: float, h: float, lines: tuple[Line, ...]) -> str:
    """Draw the lines as they are after the position, fainter, with the fans of a forecast."""
    fans = "".join(_fan(line, w, h) for line in lines if line.fan)
    return f'{fans}<g opacity=".5">{"".join(_line(line, w, h, 2.0) for line in lines)}</g>'


def _fan(line: Line, w: float, h: float) -> str:
    there = " ".join(f"{x * w:.1f},{low * h:.1f}" for x, low, _ in line.fan)
    back = " ".join(f"{x * w:.1f},{high * h:.1f}" for x, _, high in reversed(line.fan))
    return f'<polygon points="{there} {back}" fill="{line.colour}" fill-opacity=".12"/>'


def _line(line: Line, w: float, h: float, width: float) -> str:
    dash = f' stroke-dasharray="{line.dash}"' if line.dash else ""
    path = " ".join(f"{x * w:.1f},{y * h:.1f}" for x, y in line.points)
    return (
        f'<polyline points="{path}" fill="none" stroke="{line.colour}" stroke-width="{width}" '
        f'stroke-linejoin="round"{dash}/>'
    ) + "".join(marker(line.shape, x * w, y * h, 4.2, line.colour) for x, y in line.marks)


class Curves(NamedTuple):
    """The lines of a whole chart: every position of it shows parts of the same two pictures."""

    span: Reach
    lines: tuple[Line, ...]


def curves(theme: Theme, model: ChartModel) -> Curves:
    """Work the lines of a chart out."""
    span, last = reach(model), max(model.last, 1.0)
    return Curves(span, tuple(_seen(theme, series, last, span) for series in model.series))


def draw_chart(painter: Painter, frame: Frame, model: ChartModel, whole: Curves | None = None) -> Frame:
    """Draw the chart with its axis at the left and the meters' last values at the right; give the lines' frame.

    `whole` may hold more than the model does: what lies ahead is not shown then.
    """
    wide = 150 if frame.w > ROOMY else 60
    field, names = frame.cut_right(wide, 14)[::-1]
    _, field = field.cut_left(34)
    field, foot = field.cut_bottom(24)[::-1]
    span, lines = whole or curves(painter.theme, model)
    levels = tuple(v for v in range(GRID_STEP, 100, GRID_STEP // 2) if span.low < v < span.high)
    last = max(model.last, 1.0)
    grid = Grid(
        tuple(round(span.share(v), 4) for v in levels),
        span.share(model.warning), span.share(model.crisis),
        (model.vote[0] / last, model.vote[1] / last),
    )  # fmt: skip
    painter.shape(ground_shape, field, grid)
    _lines(painter, field, model, span, lines)
    _axis(painter, field, model, span, levels)
    _ticks(painter, field, foot, model)
    _names(painter, names, field, model, span, is_short=wide < ROOMY_NAMES)
    return field


def _lines(painter: Painter, field: Frame, model: ChartModel, span: Reach, lines: tuple[Line, ...]) -> None:
    """Draw two whole pictures, each clipped at the position: moving it draws nothing anew."""
    now = field.x + min(model.now / max(model.last, 1.0), 1.0) * field.w
    with painter.clipped(Frame(field.x, field.y, now - field.x, field.h)):
        painter.shape(past_shape, field, lines)
    if any(series.ahead for series in model.series):
        with painter.clipped(Frame(now, field.y, field.right - now, field.h)):
            painter.shape(ahead_shape, field, lines)
    painter.fill(Frame(now - 0.7, field.y, 1.4, field.h), "#ffe9b8", 0.9)
    for series in model.series:
        if series.points:
            painter.marker(series.key, now, field.y + span.share(series.points[-1].y) * field.h)


def _seen(theme: Theme, series: ChartSeries, last: float, span: Reach) -> Line:
    look = theme.meters[series.key]
    every = (*series.points, *series.ahead)
    fan = tuple(
        (round(point.x / last, 4), round(span.share(point.low), 4), round(span.share(point.high), 4))
        for point in series.ahead
        if point.high > point.low
    )
    return Line(_shares(every, last, span), _marks(every, last, span), fan, look.line, look.dash, look.marker)


def _marks(points: Sequence[ChartPoint], last: float, span: Reach) -> tuple[tuple[float, float], ...]:
    """Place a marker at the end of every few periods."""
    places = [point.x for point in points]
    ends = range(MARK_EVERY, int(max(places, default=0)) + 1, MARK_EVERY)
    values = (points[bisect_right(places, end) - 1].y for end in ends)
    return tuple((round(end / last, 4), round(span.share(y), 4)) for end, y in zip(ends, values, strict=True))


def _axis(painter: Painter, field: Frame, model: ChartModel, span: Reach, levels: Sequence[int]) -> None:
    clear = CLEAR * (span.high - span.low) / max(field.h, 1.0)
    marks = [(model.warning, "warning", "note"), (model.crisis, "cinnabar_text", "note")]
    marks += [
        (float(v), "caption", "caption") for v in levels
        if v % GRID_STEP == GRID_STEP // 2 and min(abs(v - t) for t in (model.warning, model.crisis)) > clear
    ]  # fmt: skip
    for value, colour, style in marks:
        painter.text(f"{value:.0f}", field.x - 8, field.y + span.share(value) * field.h + 5, style, colour, "right")
    for value, label, colour in (
        (model.warning, model.warning_label, "warning"), (model.crisis, model.crisis_label, "cinnabar_text"),
    ):  # fmt: skip
        painter.text(label, field.right - 4, field.y + span.share(value) * field.h + 15, "caption", colour, "right")


def _ticks(painter: Painter, field: Frame, foot: Frame, model: ChartModel) -> None:
    free = field.x - 30
    for at, label in model.ticks:
        x = field.x + at / max(model.last, 1.0) * field.w
        half = painter.measure(label, "caption") / 2
        if x - half > free + 8:
            painter.text(label, x, foot.y + 18, "caption", "caption", "middle")
            free = x + half


def _names(painter: Painter, names: Frame, field: Frame, model: ChartModel, span: Reach, *, is_short: bool) -> None:
    ends = []
    for series in model.series:
        points = series.ahead or series.points
        value = points[-1].y if points else 0.0
        ends.append((field.y + span.share(value) * field.h, series))
    ends.sort(key=lambda end: end[0])
    room = min(NAME_STEP, (field.h + 10) / max(len(ends), 1))
    top = field.y - 2
    for number, (y, series) in enumerate(ends):
        below = (len(ends) - 1 - number) * room
        at = min(max(y, top), field.bottom + 6 - below)
        top = at + room
        painter.marker(series.key, names.x + 8, at)
        painter.text(series.text, names.right, at + 5, "value", series.key, "right")
        if not is_short:
            painter.text(series.name, names.x + 22, at + 5, "body", series.key, width=names.w - 56)
