"""Hold the page of a class: many saved games beside each other, by scenario."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.present.models.marks import Bar, Chip, Pair, Share


@dataclass(frozen=True)
class ClassSpot:
    """Where a finished game ended, in points; both seats where there are two."""

    place: tuple[float, float]  # from walk-away (0) to best package (100)
    claimed: tuple[float, float]
    created: float
    is_signed: bool


@dataclass(frozen=True)
class ClassGame:
    """One game; texts are empty and there is no spot until it has its end."""

    number: int  # on the page and in its table
    label: str
    players: str
    result: Chip
    scores: tuple[str, ...]  # claimed by both seats, created, kept
    spot: ClassSpot | None
    opening: tuple[str, ...]  # where the first offers stood
    opening_terms: tuple[str, ...]
    gave: tuple[str, ...]
    refused: str


@dataclass(frozen=True)
class ClassIssue:
    """How far both sides moved on an issue from their first offers, on average."""

    name: str
    texts: tuple[str, str]
    bars: tuple[Bar, Bar]


@dataclass(frozen=True)
class ClassGroup:
    """The games of one scenario, played alike."""

    title: str
    note: str
    seats: tuple[str, str]
    columns: tuple[str, ...]
    frontiers: tuple[tuple[tuple[float, float], ...], ...]  # one for each pair of mandates that was dealt
    games: tuple[ClassGame, ...]
    rounds: tuple[Share, ...]
    issues: tuple[ClassIssue, ...]
    reasons: tuple[Share, ...]
    means: tuple[Pair, ...]


@dataclass(frozen=True)
class ClassModel:
    """The whole page in one language."""

    language: str
    language_label: str
    brand: str
    title: str
    note: str
    groups: tuple[ClassGroup, ...]
    broken: tuple[Pair, ...]
    words: Mapping[str, str]
