"""Hold the page of a saved game: whose eyes may look, and for each of them the replay and every position of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.present.models.header import HeaderModel
from game.present.models.marks import Chip, Pair
from game.present.models.replay import ReplayModel
from game.present.models.review import ReviewModel
from game.present.models.sheet import ReceiptModel
from game.present.models.verdict import VerdictModel


@dataclass(frozen=True)
class StandingRow:
    """An issue at one moment: what each side asks, what is in force; places on its track, -1 none."""

    name: str
    count: int
    places: tuple[int, int, int]  # first seat's ask, second's, in force
    texts: tuple[str, str, str]
    chip: Chip


@dataclass(frozen=True)
class StandingChapter:
    """A chapter of the term sheet at one moment."""

    label: str
    icon: str
    rows: tuple[StandingRow, ...]


@dataclass(frozen=True)
class PageFrame:
    """One position; causes of its dials are those of the move that led here."""

    node: int
    position_text: str
    header: HeaderModel
    playhead: float
    now: float  # on the chart's axis
    standing: tuple[StandingChapter, ...]


@dataclass(frozen=True)
class PageReceipt:
    """Why the offer before a move was refused, as its maker was told."""

    node: int
    receipt: ReceiptModel


@dataclass(frozen=True)
class PageView:
    """The game with one pair of eyes; verdicts once the end is known, those of both seats where both are seen."""

    key: str  # a seat's number, or both
    label: str
    replay: ReplayModel
    frames: tuple[PageFrame, ...]
    stops: Mapping[str, tuple[int, ...]]  # frames at which each kind of step may stop
    receipts: tuple[PageReceipt, ...]
    verdicts: tuple[VerdictModel, ...]
    review: ReviewModel | None  # where the game is over and was reviewed


@dataclass(frozen=True)
class PageModel:
    """A saved game in one language; only the views that are offered are there at all."""

    language: str
    language_label: str
    title: str
    subtitle: str
    players: tuple[Pair, ...]
    notice: str
    views: tuple[PageView, ...]
    columns: tuple[str, ...]  # of the term sheet
    words: Mapping[str, str]
