"""Hold the parts of a file that make a delegation: mandates, its home, its stakes and promises."""

from typing import Annotated

from pydantic import Field

from game.files.fields import Count, Emblem, Key, Part, Points, Share, Sources, Text, Token, Unit, Weight

Choices = Annotated[dict[Key, Annotated[tuple[Token, ...], Field(min_length=1, max_length=8)]], Field(max_length=40)]
Weights = Annotated[dict[Key, Weight], Field(min_length=1, max_length=12)]


class Interest(Part):
    """Something that a delegation wants."""

    id: Key
    name: Text


class Mandate(Part):
    """A private type: weights over interests in hundredths, red lines, and how good no agreement is.

    `floor`: basis points of what the mandate gains at the middle of the stated limits that a deal must at least bring.
    """

    id: Key
    name: Text
    note: Text
    prior: Share
    weights: Weights
    floor: Annotated[int, Field(strict=True, ge=-5_000, le=9_000), Unit("basis-points")]
    delay: Count  # value units of a round without signature
    market_cost: Count = 0  # value units a year of one whole point of currency stress
    red_lines: Choices = {}
    source: Sources


class Constituency(Part):
    """A voice at home; its stance on an option is its weighing of interests, or its own points where it names them."""

    id: Key
    name: Text
    note: Text
    seats: Annotated[int, Field(strict=True, ge=0, le=1_000), Unit("votes")]
    mood: Points = 0
    weights: Weights
    stances: Annotated[dict[Key, Annotated[tuple[Points, ...], Field(max_length=8)]], Field(max_length=40)] = {}
    source: Sources


class Stake(Part):
    """A bar that a delegation may stake its name on."""

    id: Key
    name: Text
    issue: Key
    options: Annotated[tuple[Token, ...], Field(min_length=1, max_length=8)]
    rarity: Share
    capital: Count
    support: Count
    source: Sources


class Seat(Part):
    """A delegation."""

    id: Key
    name: Text
    emblem: Emblem
    assembly: Text
    quorum: Annotated[int, Field(strict=True, ge=0, le=10_000), Unit("votes")]
    said: Annotated[tuple[Text, ...], Field(max_length=6)] = ()
    public_red_lines: Choices = {}
    interests: Annotated[tuple[Interest, ...], Field(min_length=1, max_length=10)]
    mandates: Annotated[tuple[Mandate, ...], Field(min_length=1, max_length=6)]
    constituencies: Annotated[tuple[Constituency, ...], Field(min_length=1, max_length=16)]
    stakes: Annotated[tuple[Stake, ...], Field(min_length=1, max_length=12)]
    source: Sources


class Promise(Part):
    """A promise to a constituency: mood now, kept at a quarter by terms in force or by capital."""

    id: Key
    name: Text
    seat: Key
    constituency: Key
    mood: Count
    due: Annotated[int, Field(strict=True, ge=1, le=60), Unit("quarters")]
    capital: Count
    issue: Key | None = None
    options: Annotated[tuple[Token, ...], Field(max_length=8)] = ()
    source: Sources
