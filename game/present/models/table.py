"""Hold the table: my panel, theirs, statecraft, moves, press, log."""

from dataclasses import dataclass

from game.present.models.header import HeaderModel
from game.present.models.marks import Bar, Choice, EventModel, Item, Pair, Role, Share, Votes
from game.present.models.news import News
from game.present.models.sheet import DrawerModel, PreviewModel, SheetModel


@dataclass(frozen=True)
class GaugeLine:
    """A meter of home in one line."""

    label: str
    text: str
    delta: str
    direction: int
    bar: Bar
    note: str = ""
    role: Role = Role.PLAIN
    icon: str = ""


@dataclass(frozen=True)
class MinePanel:
    """My delegation, at the left."""

    seat: int  # 0 or 1: which colour
    emblem: str
    name: str
    sub: str
    tag: str
    stakes_label: str
    stakes: tuple[Item, ...]
    support: GaugeLine
    votes: Votes
    capital_label: str
    capital_text: str
    capital: int  # full pips
    capital_pips: int  # all pips
    patience: GaugeLine
    red_lines_label: str
    red_lines: tuple[Item, ...]
    red_lines_none: str
    promises_label: str
    promises: tuple[Item, ...]
    promises_none: str
    pressure: tuple[GaugeLine, ...]  # from outside, the currency last


@dataclass(frozen=True)
class TheirsPanel:
    """Their delegation, at the right."""

    seat: int
    emblem: str
    name: str
    sub: str
    tag: str
    mood_label: str
    mood: str
    mood_index: int  # 0 cordial .. 3 at the door
    moods: tuple[str, ...]
    mood_low: str
    mood_high: str
    mood_note: str
    belief_label: str
    beliefs: tuple[Share, ...]
    belief_note: str
    home_label: str
    home_needed: str
    home_text: str
    home_bar: Bar
    bounds_label: str
    bounds: tuple[Pair, ...]
    bounds_none: str
    statement_label: str
    statement: str
    commitments_label: str
    commitments: tuple[Item, ...]


@dataclass(frozen=True)
class PlayCard:
    """One play of statecraft; when it has targets, each target's command is the whole move."""

    play: int
    key: str
    icon: str
    name: str
    note: str
    cost: int  # pips
    cost_text: str
    is_enabled: bool
    reason: str
    asks: str  # "which issue?", empty when it has no target
    targets: tuple[Choice, ...]
    command: str  # the move when it has no target
    effects: tuple[Pair, ...]


@dataclass(frozen=True)
class CraftModel:
    """Statecraft."""

    title: str
    note: str
    capital_text: str
    more_text: str
    cards: tuple[PlayCard, ...]  # all, the first five are those to show


@dataclass(frozen=True)
class MovesModel:
    """The table moves."""

    title: str
    note: str
    offer: Choice
    offer_note: str
    accept: Choice  # whole
    initials: tuple[Choice, ...]  # chapters that stand alone
    hold: Choice
    statements: tuple[Choice, ...]  # commands lack the issue: "hold red_line"
    issues: tuple[Choice, ...]  # issue names for a statement
    walk: Choice
    walk_question: str
    walk_warning: str


@dataclass(frozen=True)
class TableModel:
    """The whole table."""

    header: HeaderModel
    mine: MinePanel
    theirs: TheirsPanel
    sheet: SheetModel
    preview: PreviewModel
    drawer: DrawerModel
    craft: CraftModel
    moves: MovesModel
    news: News
    event: EventModel | None
    turn_text: str  # "your turn, you speak first"
    is_my_turn: bool
    is_closing: bool
