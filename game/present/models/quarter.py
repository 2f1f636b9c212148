"""Hold an implementation quarter: postures, terms in force, promises, chart."""

from dataclasses import dataclass

from game.present.models.header import HeaderModel
from game.present.models.marks import Bar, Chip, Choice, EventModel, Item, Pair
from game.present.models.news import News
from game.present.models.sheet import ChapterModel
from game.present.models.table import GaugeLine


@dataclass(frozen=True)
class PostureCard:
    """A posture: what it does, what it costs, why it may not be chosen."""

    posture: int
    key: str
    icon: str
    name: str
    note: str
    effects: tuple[Pair, ...]
    cost: int  # pips
    cost_text: str
    is_enabled: bool
    reason: str
    is_last: bool  # chosen last quarter
    command: str  # empty for renegotiate: its chapter and terms are still to be chosen


@dataclass(frozen=True)
class TermLine:
    """A term in force and what share of it is delivered."""

    issue: int
    name: str
    text: str
    is_fallback: bool
    delivered: str
    bar: Bar
    owed_by: str


@dataclass(frozen=True)
class TermChapter:
    """A chapter in force."""

    chapter: int
    label: str
    icon: str
    rows: tuple[TermLine, ...]
    chip: Chip  # in force, initialled, fallback, disrupted


@dataclass(frozen=True)
class ChartPoint:
    """A point of a series: x in periods, y in points; the fan's low and high where it is a forecast."""

    x: float
    y: float
    low: float
    high: float


@dataclass(frozen=True)
class ChartSeries:
    """A meter through time."""

    key: str
    name: str
    text: str  # last value
    points: tuple[ChartPoint, ...]  # happened
    ahead: tuple[ChartPoint, ...]  # forecast, or the future of a replay


@dataclass(frozen=True)
class ChartModel:
    """Meters through time."""

    title: str
    note: str
    series: tuple[ChartSeries, ...]
    ticks: tuple[tuple[float, str], ...]
    now: float
    last: float
    vote: tuple[float, float]  # band of the ratification, equal when none
    warning: float
    warning_label: str
    crisis: float
    crisis_label: str


@dataclass(frozen=True)
class ReopenModel:
    """A chapter reopened by the other side, to be answered."""

    title: str
    text: str
    changes: tuple[Pair, ...]  # issue, old -> new
    value_text: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class QuarterModel:
    """The whole quarter."""

    header: HeaderModel
    title: str
    subtitle: str
    postures_label: str
    postures: tuple[PostureCard, ...]
    as_before: Choice
    skip: Choice  # run on until something asks
    terms_label: str
    terms: tuple[TermChapter, ...]
    home_label: str
    home: tuple[GaugeLine, ...]
    pressure: tuple[GaugeLine, ...]
    their_label: str
    their_last: str  # their last posture
    my_last: str
    promises_label: str
    promises: tuple[Item, ...]
    chart: ChartModel
    accounts_label: str
    accounts: tuple[Pair, ...]
    news: News
    event: EventModel | None
    reopen: ReopenModel | None
    renegotiable: tuple[ChapterModel, ...]  # chapters that may be reopened, drafted terms in their rows
    renegotiate_label: str
    renegotiate_reason: str
    is_my_turn: bool
