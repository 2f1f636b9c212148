"""Tell a whole line of play once for one pair of eyes, so that any position of it is presented at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.play.timeline import Node
from game.present.causes import cause_label
from game.present.chart import course_model
from game.present.course import course_instants, course_places, course_points
from game.present.glyphs import line_glyphs, place_line
from game.present.leftover import left_swap
from game.present.models import ChartModel, ChartPoint, Glyph, Instant, ReviewModel, TranscriptRow
from game.present.plane import Ground, ground_of
from game.present.story import Line, story
from game.present.transcript import transcript_rows
from game.present.voice import Voice
from game.review.swap import Swap
from game.review.turning import Turn, TurningPoint, turning_points


@dataclass(frozen=True)
class Retelling:
    """A line of play as a seat may know it, None = both; everything is in the order of the moves."""

    voice: Voice
    nodes: tuple[Node, ...]
    seat: int | None
    lines: tuple[Line, ...]
    rows: tuple[TranscriptRow, ...]
    glyphs: tuple[tuple[Glyph, ...], ...]  # of each move
    turning: tuple[tuple[int, float, str], ...]  # node, x, why; only where both sides are shown
    places: tuple[float, ...]  # on the chart
    course: tuple[tuple[ChartPoint, ...], ...]  # of each meter
    chart: ChartModel  # of the whole line, before its first move
    instants: tuple[Instant, ...]
    ground: Ground | None
    swap: Swap | None
    review: ReviewModel | None = None

    @property
    def faults(self) -> int | None:
        """Count the faults that a review found of the side looked from, of both where both are shown."""
        return sum(1 for mark in self.review.marks if mark.better) if self.review else None

    def judged(self, found: ReviewModel) -> "Retelling":
        """Put a review's grades beside the moves."""
        marks = {mark.node: mark for mark in found.marks}
        return replace(self, rows=tuple(replace(row, mark=marks.get(row.node)) for row in self.rows), review=found)


def retell(voice: Voice, nodes: Sequence[Node], seat: int | None) -> Retelling:
    """Tell a line of play from its start to its end."""
    lines = story(nodes, seat)
    places = course_places(voice.scenario, lines)
    course = course_points(voice.scenario, lines, places)
    is_open = seat is None
    turns = turning_points(voice.scenario, nodes) if is_open else ()
    return Retelling(
        voice=voice,
        nodes=tuple(nodes),
        seat=seat,
        lines=lines,
        rows=transcript_rows(voice, lines, nodes, seat),
        glyphs=tuple(line_glyphs(voice, line, nodes[line.number].state) for line in lines),
        turning=tuple(_turn(voice, point, lines) for point in turns),
        places=places,
        course=course,
        chart=course_model(voice, course, 0.0, float("inf")),
        instants=course_instants(voice, lines, places),
        ground=ground_of(voice, nodes[-1].state, lines) if is_open else None,
        swap=left_swap(voice, nodes) if is_open else None,
    )


def _turn(voice: Voice, point: TurningPoint, lines: Sequence[Line]) -> tuple[int, float, str]:
    line = next(line for line in lines if line.node == point.node)
    cause = ""
    if point.turn in (Turn.ROSE, Turn.FELL) and line.causes:
        largest = max(line.causes, key=lambda booked: sum(abs(amount) for amount in booked.amounts[:5]))
        cause = cause_label(voice, largest.rule, largest.source)
    return point.node, place_line(voice, line), voice.words.of("turning", point.turn, cause=cause)
