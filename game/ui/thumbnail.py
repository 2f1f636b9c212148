"""Draw the small picture of a saved game: five meters through time, how far it came, its scores as arcs."""

from collections.abc import Iterable
from typing import NamedTuple

from game.present.models import ThumbnailModel, ThumbnailScore
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.shapes import arc, marker

START, SWEEP, FULL = 135.0, 270.0, 100.0
STRIP = 9.0  # height of the periods below the chart
PADDING = 7.0
DASH = 0.55  # of a dash of the large charts
MARK_EVERY = 6
MARK, LAST_MARK = 2.5, 3.5
RING, INNER_RING = 4.0, 2.2
SCORE, SCORE_GAP = 52.0, 6.0
FIGURE = 14.0  # size of a score's figure
SCORE_COLOURS = {"claimed": "gold", "created": "jade", "kept": "sky"}


class Trace(NamedTuple):
    """One meter as drawn."""

    points: tuple[tuple[float, float], ...]
    colour: str
    dash: str
    shape: str
    first: int  # the first point that bears a marker


class Ink(NamedTuple):
    """The colours of the strip and the thresholds."""

    round: str
    quarter: str
    signed: str
    none: str
    ahead: str
    warning: str
    crisis: str


class Reached(NamedTuple):
    """How far a game came, as drawn."""

    round: int
    rounds: int
    deal: str
    quarter: int
    quarters: int


def draw_thumbnail(painter: Painter, frame: Frame, model: ThumbnailModel | None) -> None:
    """Draw chart and periods in a sunken field; an empty field until the model is there."""
    painter.inset(frame, radius=7)
    if model is None:
        painter.icon("film", frame.cx - 11, frame.cy - 11, 22, "track")
        return
    if model.fault:
        painter.icon("lock", frame.cx - 11, frame.cy - 11, 22, "crisis")
        return
    names = ("gold", "sky", "jade", "caption", "tick", "warning", "crisis")
    ink = Ink(*(painter.theme.solid(name) for name in names))
    inner = frame.inset(PADDING, PADDING)
    strip, chart = inner.cut_bottom(STRIP, 4)
    traces = tuple(_trace(painter, model, number) for number in range(len(model.lines)))
    painter.shape(chart_body, chart, traces, (model.warning, model.crisis), ink)
    reached = Reached(model.round, model.rounds, model.deal, model.quarter, model.quarters)
    painter.shape(periods_body, strip, reached, ink)


def _trace(painter: Painter, model: ThumbnailModel, number: int) -> Trace:
    line = model.lines[number]
    look = painter.theme.meters[line.key]
    dash = " ".join(f"{float(part) * DASH:.1f}" for part in look.dash.split())
    return Trace(line.points, look.line, dash, look.marker, number + 1)


def chart_body(w: float, h: float, traces: tuple[Trace, ...], limits: tuple[float, float], ink: Ink) -> str:
    """Draw the meters over the threshold of crisis, and that of warning where the range holds it."""
    warning, crisis = limits
    parts = [
        f'<rect y="{crisis * h:.1f}" width="{w}" height="{(1 - crisis) * h:.1f}" fill="{ink.crisis}" opacity=".1"/>'
    ]
    parts.append(_level(w, crisis * h, ink.crisis, ""))
    if 0 <= warning <= 1:
        parts.append(_level(w, warning * h, ink.warning, ' stroke-dasharray="4 3"'))
    room = w - 2 * LAST_MARK
    for trace in traces:
        places = [(LAST_MARK + x * room, y * h) for x, y in trace.points]
        dash = f' stroke-dasharray="{trace.dash}"' if trace.dash else ""
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(
            f'<polyline points="{path}" fill="none" stroke="{trace.colour}" stroke-width="1.5" '
            f'stroke-linejoin="round"{dash}/>'
        )
        parts.extend(marker(trace.shape, x, y, MARK, trace.colour) for x, y in places[trace.first : -2 : MARK_EVERY])
    for trace in traces:
        x, y = trace.points[-1]
        parts.append(marker(trace.shape, LAST_MARK + x * room, y * h, LAST_MARK, trace.colour))
    return "".join(parts)


def _level(w: float, y: float, colour: str, dash: str) -> str:
    return f'<path d="M0 {y:.1f}H{w}" stroke="{colour}" stroke-opacity=".6" stroke-width="1"{dash}/>'


def periods_body(w: float, h: float, reached: Reached, ink: Ink) -> str:
    """Draw a pip a period: rounds are discs, the vote a diamond, quarters blocks; hollow ones are ahead."""
    step = (w - 2 * LAST_MARK) / (reached.rounds + 1 + reached.quarters)
    middle, half = h / 2, min(h / 2 - 0.8, step * 0.36)
    parts = [
        f'<circle cx="{x:.2f}" cy="{middle}" r="{half:.2f}" {_look(ink.round, ink.ahead, is_full=is_full)}/>'
        for x, is_full in _places(0, reached.rounds, reached.round, step)
    ]
    parts.append(_vote(LAST_MARK + (reached.rounds + 0.5) * step, middle, min(h / 2, step * 0.7), reached.deal, ink))
    parts.extend(
        f'<rect x="{x - half:.2f}" y="{middle - half:.2f}" width="{2 * half:.2f}" height="{2 * half:.2f}" '
        f"{_look(ink.quarter, ink.ahead, is_full=is_full)}/>"
        for x, is_full in _places(reached.rounds + 1, reached.quarters, reached.quarter, step)
    )
    return "".join(parts)


def _places(first: int, count: int, full: int, step: float) -> Iterable[tuple[float, bool]]:
    return ((LAST_MARK + (first + number + 0.5) * step, number < full) for number in range(count))


def _look(colour: str, ahead: str, *, is_full: bool) -> str:
    return f'fill="{colour}"' if is_full else f'fill="none" stroke="{ahead}" stroke-width="1"'


def _vote(x: float, y: float, r: float, deal: str, ink: Ink) -> str:
    if deal == "none":
        k = r * 0.7
        path = f"M{x - k:.2f} {y - k:.2f}l{2 * k:.2f} {2 * k:.2f}m0 {-2 * k:.2f}l{-2 * k:.2f} {2 * k:.2f}"
        return f'<path d="{path}" fill="none" stroke="{ink.none}" stroke-width="1.6" stroke-linecap="round"/>'
    path = f"M{x:.2f} {y - r:.2f}l{r:.2f} {r:.2f}-{r:.2f} {r:.2f}-{r:.2f}-{r:.2f}z"
    return f'<path d="{path}" {_look(ink.signed, ink.ahead, is_full=deal == "signed")}/>'


def scores_width(model: ThumbnailModel | None) -> float:
    """Measure the scores' arcs."""
    count = len(model.scores) if model else 0
    return count * (SCORE + SCORE_GAP) - SCORE_GAP if count else 0.0


def draw_scores(painter: Painter, right: float, middle: float, model: ThumbnailModel) -> None:
    """Draw the scores of a finished game as arcs side by side, up to the right end."""
    left = right - scores_width(model)
    for score in model.scores:
        _score(painter, Frame(left, middle - SCORE / 2, SCORE, SCORE), score)
        left += SCORE + SCORE_GAP


def _score(painter: Painter, frame: Frame, score: ThumbnailScore) -> None:
    theme = painter.theme
    colours = (theme.solid(SCORE_COLOURS[score.key]), theme.solid("track"), theme.solid("cinnabar"))
    other = None if score.other is None else round(score.other)
    painter.shape(score_body, frame, round(score.value), other, colours)
    style = theme.style("figure").resized(FIGURE)
    painter.text(score.text, frame.cx, frame.cy + style.size * 0.36, style, "text", "middle", SCORE - 4 * RING)


def score_body(w: float, _h: float, value: int, other: int | None, colours: tuple[str, str, str]) -> str:
    """Draw 0 to 100 as 270 degrees, dashed below zero; a thinner arc inside is what the other seat claimed."""
    colour, track, theirs = colours
    m, r = w / 2, w / 2 - RING / 2 - 0.5
    parts = [_ring(m, r, FULL, track, RING), _ring(m, r, value, colour, RING)]
    if value < 0:
        parts.append(_ring(m, r, -value, colour, RING, ' stroke-dasharray="2 3"'))
    if other is not None:
        inner = r - RING / 2 - INNER_RING / 2 - 1
        parts += [_ring(m, inner, FULL, track, INNER_RING), _ring(m, inner, other, theirs, INNER_RING)]
    return "".join(parts)


def _ring(m: float, r: float, value: float, colour: str, line: float, dash: str = "") -> str:
    if value <= 0:
        return ""
    path = arc(m, m, r, START, START + SWEEP * min(value, FULL) / FULL)
    cap = "butt" if dash else "round"
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{line}" stroke-linecap="{cap}"{dash}/>'
