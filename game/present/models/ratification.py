"""Hold the ratification count: both homes, chapter by chapter, constituency by constituency."""

from dataclasses import dataclass

from game.present.models.header import HeaderModel
from game.present.models.marks import Bar, Chip, Choice, EventModel, PressLine, Votes


@dataclass(frozen=True)
class RollCall:
    """One constituency's vote on a chapter."""

    name: str
    seats: int
    in_favour: int
    against: int
    text: str
    bar: Bar  # share in favour


@dataclass(frozen=True)
class ChapterCount:
    """The vote of one home on one chapter."""

    chapter: int
    label: str
    icon: str
    is_voted: bool
    votes: Votes
    chip: Chip  # passed, failed, no vote needed, initialled
    calls: tuple[RollCall, ...]


@dataclass(frozen=True)
class HomeCount:
    """One home."""

    seat: int
    emblem: str
    name: str
    assembly: str
    needed: str
    is_mine: bool
    chapters: tuple[ChapterCount, ...]
    summary: str


@dataclass(frozen=True)
class RatificationModel:
    """The whole count; choices when a chapter failed over there and I must answer."""

    header: HeaderModel
    title: str
    subtitle: str
    homes: tuple[HomeCount, ...]
    is_counted: bool  # False: the forecast before the vote
    outcome: str
    event: EventModel | None
    question: str
    choices: tuple[Choice, ...]
    press: tuple[PressLine, ...]
    continue_label: str
    skip_label: str
