"""Hold a scenario as its file spells it."""

from typing import Annotated, Literal

from pydantic import Field

from game.files.fate_parts import Aspiration, Clock, Conduct, Event, Homes, Meters, Play, Pressure
from game.files.fields import Entry, Key, Name, Part, Share, Sources, Text, Token
from game.files.issue_parts import Chapter, Issue, Link, Models
from game.files.seat_parts import Promise, Seat


class Date(Part):
    """A date of the dossier's calendar."""

    date: Text
    label: Text
    today: bool = False


class Figured(Part):
    """A key figure of the dossier."""

    value: Text
    label: Text
    source: Sources


class History(Part):
    """What really happened: an option for each issue that was settled."""

    date: Text
    note: Text
    options: Annotated[dict[Key, Token], Field(max_length=40)]
    source: Sources


class Campaign(Part):
    """What follows this summit, and what of its outcome the next one starts from."""

    next: Name
    carries: Annotated[
        tuple[Literal["meters", "support", "pressures", "terms"], ...], Field(min_length=1, max_length=4)
    ]
    share: Annotated[Share, Field(ge=1)] = 10_000  # of what changed since the start
    source: Sources


class Shortfalls(Part):
    """Why lines of the certificate do not hold here."""

    zones: Text | None = None
    openings: Text | None = None
    agreement: Text | None = None
    fullest_round: Text | None = None
    random_play: Text | None = None
    levels: Text | None = None
    panel: Text | None = None
    options: Text | None = None
    anchors: Text | None = None
    plays: Text | None = None
    postures: Text | None = None
    renegotiate: Text | None = None
    constant_postures: Text | None = None
    luck_agreed: Text | None = None
    luck: Text | None = None
    institutions: Text | None = None
    ledger_planner: Text | None = None
    health_planner: Text | None = None
    best_answers: Text | None = None
    history_gains: Text | None = None
    history: Text | None = None


class Spec(Part):
    """A scenario file."""

    id: Name
    title: Text
    subtitle: Text
    summary: Text
    asymmetry: Text | None = None
    shortfalls: Shortfalls = Shortfalls()
    dossier: Annotated[tuple[Text, ...], Field(min_length=1, max_length=6)]
    calendar: Annotated[tuple[Date, ...], Field(min_length=1, max_length=8)]
    figures: Annotated[tuple[Figured, ...], Field(max_length=8)] = ()
    papers: Annotated[tuple[Text, ...], Field(min_length=1, max_length=6)]
    role: Literal["lesson", "flagship"] | None = None
    clock: Clock
    aspiration: Aspiration
    pressures: Annotated[tuple[Pressure, ...], Field(min_length=3, max_length=3)]
    meters: Meters
    homes: Homes
    models: Models = Models()
    chapters: Annotated[tuple[Chapter, ...], Field(min_length=1, max_length=10)]
    issues: Annotated[tuple[Issue, ...], Field(min_length=1, max_length=40)]
    links: Annotated[tuple[Link, ...], Field(max_length=12)] = ()
    seats: Annotated[tuple[Seat, ...], Field(min_length=2, max_length=2)]
    promises: Annotated[tuple[Promise, ...], Field(max_length=12)] = ()
    plays: Annotated[tuple[Play, ...], Field(min_length=1, max_length=24)]
    events: Annotated[tuple[Event, ...], Field(min_length=1, max_length=60)]
    conduct: Conduct
    history: History | None = None
    campaign: Campaign | None = None
    ledger: Annotated[dict[Key, Entry], Field(max_length=200)]
