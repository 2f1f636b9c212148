"""Hold the term sheet, its preview, the proposal it edits and the receipt of a refusal."""

from dataclasses import dataclass

from game.present.models.marks import Bar, Chip, Choice, Pair, Role


@dataclass(frozen=True)
class TermRow:
    """One issue: a track with one tick per option (the first seat's best at the left), a stepper, a state."""

    issue: int
    key: str
    name: str
    options: tuple[str, ...]  # labels
    is_open: tuple[bool, ...]  # option may be tabled (False = my red line)
    tokens: tuple[str, ...]  # options as notation spells them
    status_quo: int
    mine: int  # in my draft
    theirs: int  # their last ask, -1 none
    text: str  # the drafted option
    chip: Chip  # glyphs: far, open, close, agreed, initialled
    is_locked: bool  # my red line leaves one option
    lock_note: str
    committed: int  # option I am publicly committed to, -1 none
    sounded: tuple[int, int]  # bounds I know of theirs, -1 -1 none
    points: tuple[str, ...]  # my points of each option against the drafted one, signed
    note: str  # tooltip


@dataclass(frozen=True)
class ChapterModel:
    """A chapter of the sheet; agreed and initialled ones fold to one line."""

    chapter: int
    key: str
    label: str
    icon: str
    rows: tuple[TermRow, ...]
    is_folded: bool
    folded_text: str
    note: str  # "their terms are within your mandate"
    chip: Chip | None  # agreed, initialled
    initial: Choice | None  # initial their chapter
    is_alone: bool  # my draft lets it stand alone
    alone: Choice  # toggle; command is the chapter's name


@dataclass(frozen=True)
class SheetModel:
    """The term sheet."""

    title: str
    undo_label: str
    redo_label: str
    reset_label: str
    status_quo_label: str
    mine_label: str
    theirs_label: str
    low_label: str  # first seat's name, at the left
    high_label: str
    draft_label: str
    state_label: str
    chapters: tuple[ChapterModel, ...]
    can_undo: bool
    can_redo: bool
    row_acts: tuple[tuple[str, str], ...]  # take, take-chapter, meet, want: a word and what it does


@dataclass(frozen=True)
class ForecastLine:
    """Where a meter would be in three years, points."""

    key: str
    name: str
    text: str
    now: float
    then: float
    delta: str
    direction: int
    low: float  # of the fan; equal to `then` until it has been worked out
    high: float


@dataclass(frozen=True)
class PreviewModel:
    """What the draft is worth and where it would lead."""

    value_label: str
    value_theirs: str  # value to me of their standing offer, empty when none
    value_mine: str
    value_bar: Bar  # tick = my walk-away
    value_theirs_label: str
    value_mine_label: str
    walk_away: str  # "walk-away 30"
    accept_label: str
    accept_text: str
    accept_bar: Bar
    accept_note: str
    accept_tip: str
    votes_label: str
    votes_text: str
    votes_bar: Bar  # zoomed round the quorum
    votes_note: str
    votes_chapters: tuple[Pair, ...]  # each voted chapter, for the tooltip
    forecast_label: str
    forecast_note: str  # "health 52 -> 58"
    forecast: tuple[ForecastLine, ...]
    refusal: str  # why the draft may not be tabled, else empty
    votes_short: str = ""  # "would fail", where home would vote the draft down
    retreat: str = ""  # what stepping back from a public commitment would cost, else empty


@dataclass(frozen=True)
class WeightLine:
    """What weighed against an offer; hatched = how unsure we are."""

    label: str
    text: str
    bar: Bar


@dataclass(frozen=True)
class ChangeLine:
    """One term to change."""

    issue: int
    name: str
    old: str
    new: str


@dataclass(frozen=True)
class ReceiptModel:
    """Why they refused, and the smallest change that turns it into a yes."""

    title: str
    note: str  # "your offer of round 4"
    worth_text: str
    needed_text: str
    worth_bar: Bar
    parts: tuple[tuple[str, float], ...]  # what gave it worth: label, share of the bar
    parts_text: str
    for_label: str
    against_label: str
    against: tuple[WeightLine, ...]
    against_note: str
    change_label: str
    changes: tuple[ChangeLine, ...]
    change_note: str
    terms: tuple[int, ...]  # the whole package with the change, empty when there is none


@dataclass(frozen=True)
class DrawerModel:
    """The adviser's notes: words, a suggestion, the receipt."""

    title: str
    record: str  # "her forecasts: 7 right of 9"
    paragraphs: tuple[str, ...]
    warning: str
    suggestion_label: str
    suggestion: tuple[ChangeLine, ...]
    suggestion_note: str
    suggestion_terms: tuple[int, ...]
    put_label: str
    receipt: ReceiptModel | None


@dataclass(frozen=True)
class Marker:
    """A coloured word for a legend."""

    glyph: str
    text: str
    role: Role
