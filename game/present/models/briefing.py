"""Hold the briefing: dossier, agenda, mandate with stakes, home, their side, choices."""

from dataclasses import dataclass

from game.present.models.marks import Bar, Choice, Pair, Share, Votes


@dataclass(frozen=True)
class CalendarPoint:
    """A date of the dossier; position 0..1 along the line."""

    date: str
    label: str
    position: float
    is_today: bool


@dataclass(frozen=True)
class AgendaRow:
    """An issue: what holds today, what holds without a deal."""

    name: str
    today: str
    no_deal: str
    is_worse: bool
    note: str


@dataclass(frozen=True)
class AgendaChapter:
    """A chapter of the agenda."""

    icon: str
    label: str
    rows: tuple[AgendaRow, ...]


@dataclass(frozen=True)
class StakeCard:
    """An interest to stake one's name on; the rarer, the more capital it lends."""

    stake: int
    key: str
    icon: str
    label: str
    range_text: str  # of the options that reach it
    bar_text: str  # what has to be reached
    rarity_text: str  # "computers reach it in 42 %"
    capital_text: str  # "lends 1.5"
    bar: Bar
    text: str
    is_chosen: bool


@dataclass(frozen=True)
class HomeRow:
    """A constituency: how it leans as things stand, -1..1."""

    name: str
    seats: str
    lean: float
    text: str
    note: str


@dataclass(frozen=True)
class ChoiceGroup:
    """One setting of a new game."""

    key: str  # seat, opponent, level, length, luck, seed
    label: str
    choices: tuple[Choice, ...]
    note: str
    text: str  # current value


@dataclass(frozen=True)
class Dossier:
    """The paper: what happened, the calendar, the key figures, where they come from."""

    label: str
    note: str  # for whose eyes
    title: str
    paragraphs: tuple[str, ...]
    calendar_label: str
    calendar: tuple[CalendarPoint, ...]
    figures: tuple[Pair, ...]
    sources_note: str
    sources_tip: str
    is_changed: bool  # some assumption is not as written


@dataclass(frozen=True)
class MandateBrief:
    """What I am to win, and what I may not sign."""

    title: str
    name: str
    note: str
    weights: tuple[Share, ...]
    red_lines: str
    walk_away: str


@dataclass(frozen=True)
class RivalBrief:
    """What is known of the other side before the talks, and what is not."""

    seat: int
    emblem: str
    name: str
    note: str
    mandates_label: str
    mandates: tuple[Share, ...]
    said_label: str
    said: tuple[str, ...]
    home_label: str
    home_note: str
    home: tuple[Pair, ...]
    unknown_label: str
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class BriefingModel:
    """The whole briefing."""

    brand: str
    back_label: str
    title: str
    steps: tuple[str, ...]
    dossier: Dossier
    agenda_title: str
    agenda_note: str
    today_label: str
    no_deal_label: str
    agenda: tuple[AgendaChapter, ...]
    links_label: str
    links: str
    mandate: MandateBrief
    stake_label: str
    stakes: tuple[StakeCard, ...]
    stakes_most: int
    home_title: str
    home_note: str
    home_votes: Votes
    home: tuple[HomeRow, ...]
    seat: int
    theirs: RivalBrief
    choices: tuple[ChoiceGroup, ...]
    start_label: str
    start_note: str
    command: str  # the stake move as chosen
