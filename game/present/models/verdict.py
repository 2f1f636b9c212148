"""Hold the verdict: three scores, stakes, the true mandate, history, words, the one swap."""

from dataclasses import dataclass

from game.present.models.marks import Bar, Chip, Choice, Item, Pair, Share


@dataclass(frozen=True)
class ScoreModel:
    """One score; markers in points, None where unknown."""

    key: str  # claimed, created, kept
    name: str
    value: float  # -100..100 for claimed, else 0..100
    text: str
    note: str
    word: str  # "above most"
    median: float | None
    median_text: str
    history: float | None
    history_text: str


@dataclass(frozen=True)
class DealRow:
    """An issue: my deal beside what happened."""

    name: str
    count: int
    mine: int
    history: int  # -1 none
    mine_text: str
    history_text: str
    chip: Chip  # better for
    note: str


@dataclass(frozen=True)
class SwapSide:
    """What one side would have gained from the swap."""

    seat: int
    name: str
    title: str
    gain: str
    changes: tuple[tuple[str, str, str], ...]  # issue, old, new
    bar: Bar
    text: str  # "63 to 67"


@dataclass(frozen=True)
class Truth:
    """What the other side truly wanted, and how much of that I believed."""

    title: str
    name: str
    note: str
    shares: tuple[Share, ...]
    foot: str


@dataclass(frozen=True)
class VerdictModel:
    """The whole verdict."""

    brand: str
    scenario: str
    headline: str
    subtitle: str
    led: str
    against: str
    scores: tuple[ScoreModel, ...]
    stakes_title: str
    stakes: tuple[Item, ...]
    stakes_none: str
    truth: Truth
    deal_title: str
    mine_label: str
    history_label: str
    issue_label: str
    better_label: str
    rows: tuple[DealRow, ...]
    more_label: str
    text_title: str
    text_lead: str
    paragraphs: tuple[str, ...]
    swap_title: str
    swap: tuple[SwapSide, ...]  # empty when there is none
    swap_note: str
    swap_foot: str
    swap_try: Choice  # to table it after all
    ledger: tuple[Pair, ...]
    actions: tuple[Choice, ...]  # replay, swap seats, play again, share
    ledger_label: str = ""
    source: str = ""  # what really happened, and from where that is known
