"""Hold the small parts that every screen shares: bars, chips, choices, causes; texts are final, in one language.

Bars and positions are shares 0..1 of their width unless a comment says otherwise.
"""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a colour means; the theme gives it a colour, the glyph and the word say it without one."""

    PLAIN = "plain"
    SECOND = "second"
    CAPTION = "caption"
    DISABLED = "disabled"
    MINE = "mine"
    THEIRS = "theirs"
    GAIN = "gain"
    LOSS = "loss"
    UNSURE = "unsure"
    IN_PLAY = "in_play"
    WARNING = "warning"
    CRISIS = "crisis"
    TRUST = "trust"
    DETERRENCE = "deterrence"
    PROSPERITY = "prosperity"
    COHESION = "cohesion"
    INSTITUTIONS = "institutions"


@dataclass(frozen=True)
class Bar:
    """A bar: solid from 0 to `solid` = known, hatched on to `unsure` = uncertain, ivory tick = what is needed."""

    solid: float
    unsure: float = 0.0  # end of the hatched part, at least `solid`; 0 = none
    tick: float | None = None
    role: Role = Role.MINE


@dataclass(frozen=True)
class Chip:
    """A glyph, a word and a colour; `glyph` names a shape."""

    text: str
    glyph: str
    role: Role


@dataclass(frozen=True)
class Choice:
    """Something to choose; `command` is the move in notation, or an action's name where it is no move."""

    label: str
    note: str
    command: str
    is_enabled: bool = True
    reason: str = ""
    is_chosen: bool = False
    icon: str = ""


@dataclass(frozen=True)
class Pair:
    """A name and what stands beside it."""

    label: str
    text: str
    role: Role = Role.PLAIN
    note: str = ""


@dataclass(frozen=True)
class Share:
    """A name, its figure and its bar."""

    label: str
    text: str
    bar: Bar
    note: str = ""


@dataclass(frozen=True)
class Item:
    """An icon, a line and a caption under it; `chip` where it has an outcome."""

    icon: str
    label: str
    note: str
    role: Role = Role.PLAIN
    chip: Chip | None = None


@dataclass(frozen=True)
class Votes:
    """A count of votes: for solid, unsure hatched, against striped, tick at the quorum; seats, not shares."""

    label: str
    in_favour: int
    unsure: int
    against: int
    total: int
    quorum: int
    quorum_text: str
    favour_text: str
    unsure_text: str
    against_text: str
    note: str = ""


@dataclass(frozen=True)
class CauseLine:
    """One cause of a change: what it was, when, and how much, signed."""

    label: str
    when: str
    amount: str
    role: Role
    places: tuple[str, ...] = ()  # of the scenario file, where its figures stand


@dataclass(frozen=True)
class LogLine:
    """One line of the log or transcript; `glyph`: offer, refusal, play, event, accept, initial, hold, walk, ..."""

    number: int
    when: str
    actor: str
    role: Role
    glyph: str
    text: str
    note: str = ""
    shorter: tuple[str, ...] = ()  # other ways to say it, with fewer terms each


@dataclass(frozen=True)
class PressLine:
    """A headline of an invented paper."""

    source: str
    text: str
    role: Role


@dataclass(frozen=True)
class EventModel:
    """An event: what happened, what it does, and the answers when it asks me."""

    key: str
    label: str  # "EVENT"
    name: str
    source: str  # the paper
    headline: str
    text: str
    effects: tuple[Pair, ...]
    question: str  # empty when nothing is asked of me
    choices: tuple[Choice, ...]
