"""Hold the lines of play of one record, and two of them side by side."""

from dataclasses import dataclass

from game.present.models.marks import LogLine, Role


@dataclass(frozen=True)
class PlayLine:
    """A line of play: where it left an earlier one, how it went."""

    leaf: int  # the position it stops at
    name: str
    fork: int  # the first move of its own, its number
    when: str
    move: str  # that move in words
    length: str
    result: str
    is_finished: bool
    is_here: bool


@dataclass(frozen=True)
class LinesModel:
    """Every line of play of a record."""

    title: str
    note: str
    back_label: str
    open_label: str
    compare_label: str
    compare_reason: str  # why there is nothing to compare
    rows: tuple[PlayLine, ...]
    empty: str  # what to do to have another line


@dataclass(frozen=True)
class Beside:
    """One figure of both lines and their difference."""

    label: str
    first: str
    second: str
    change: str = ""
    role: Role = Role.PLAIN


@dataclass(frozen=True)
class BesideGroup:
    """Figures that belong together."""

    title: str
    rows: tuple[Beside, ...]
    note: str = ""
    is_wordy: bool = False  # values and changes are words, not figures


@dataclass(frozen=True)
class MovePair:
    """What each line did at one place of a period; None where it did nothing more."""

    when: str  # empty but for the first of a period
    first: LogLine | None
    second: LogLine | None
    nodes: tuple[int, int]  # -1 none
    is_same: bool


@dataclass(frozen=True)
class ComparisonModel:
    """Two lines of play side by side from where they part."""

    title: str
    note: str  # where they part
    back_label: str
    names: tuple[str, str]
    moves_title: str
    moves: tuple[MovePair, ...]
    scores: BesideGroup
    meters: BesideGroup
    terms: BesideGroup
    luck: BesideGroup
    summary: str  # what differs, and that it is not luck
