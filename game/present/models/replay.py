"""Hold the replay: timeline, charts, utility plane, transcript, value left on the table."""

from dataclasses import dataclass

from game.present.models.header import HeaderModel
from game.present.models.marks import Choice, LogLine, Pair, Share
from game.present.models.quarter import ChartModel
from game.present.models.review import GradeMark, ReviewModel
from game.present.models.sheet import Marker


@dataclass(frozen=True)
class Glyph:
    """One mark of the timeline; x in periods (round r spans r-1..r, then the vote, then the quarters)."""

    node: int
    lane: int  # 0 fate, 1 first seat, 2 second seat, 3 homes
    x: float
    glyph: str  # event, offer, refusal, play, accept, hold, walk, initial, vote, passed, failed, posture, crisis
    text: str  # a posture's letter
    tooltip: str


@dataclass(frozen=True)
class PlanePoint:
    """A package on the utility plane, both values in points."""

    kind: str  # first, second, deal, nash, better
    x: float
    y: float
    text: str
    node: int = -1  # the move that tabled it
    is_ahead: bool = False  # tabled after the position


@dataclass(frozen=True)
class PlaneModel:
    """The utility plane; empty frontier while mandates are hidden."""

    title: str
    note: str
    x_label: str
    y_label: str
    frontier: tuple[tuple[float, float], ...]
    walk_away: tuple[float | None, float | None]
    points: tuple[PlanePoint, ...]
    legend: tuple[Pair, ...]
    signs: tuple[str, ...]  # of the legend: frontier, zone, first, second, ring, wedge, or a point's kind
    window: tuple[float, float, float, float]  # left, right, low, high of what matters
    hidden_note: str


@dataclass(frozen=True)
class Instant:
    """A move on the chart: x in periods, and what it did to the meters."""

    node: int
    x: float
    text: str


@dataclass(frozen=True)
class TranscriptRow:
    """A line of the transcript, with what it meant to its mover."""

    line: LogLine
    node: int
    value: str  # "54 -> 63"
    is_here: bool
    mark: GradeMark | None = None  # once it was reviewed


@dataclass(frozen=True)
class ReplayModel:
    """The whole replay."""

    header: HeaderModel
    title: str
    position_text: str  # "move 38 of 94"
    position: int
    length: int
    legend: tuple[Marker, ...]
    hide_label: str
    is_hiding: bool
    view_label: str
    views: tuple[Choice, ...]
    lanes: tuple[str, ...]
    table_label: str
    vote_label: str
    quarters_label: str
    postures_note: str
    rounds: int
    quarters: int
    glyphs: tuple[Glyph, ...]
    turning_points: tuple[tuple[int, float, str], ...]  # node, x, why
    playhead: float
    speed_label: str
    step_label: str
    steps: tuple[Choice, ...]
    stop_label: str
    branch: Choice
    branch_other: Choice  # from the other side
    branch_note: str
    chart: ChartModel
    instants: tuple[Instant, ...]
    plane: PlaneModel
    transcript_title: str
    transcript_note: str
    value_label: str
    rows: tuple[TranscriptRow, ...]
    left_title: str
    left_text: str
    left_note: str
    left: tuple[Share, ...]
    left_foot: str
    lines_label: str  # how many lines of play there are
    branches: tuple[Choice, ...]  # other variations at this position; commands are node numbers
    is_over: bool
    review: ReviewModel | None  # once it was asked for
    review_choice: Choice  # ask for it, or for a closer look
    learn: Choice
    show_better: Choice  # on the plane
