"""Hold the parts of a file that make the agenda: chapters, issues, options, links, models of money."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from game.files.fields import (
    Count,
    Figure,
    Icon,
    Key,
    Money,
    Part,
    Points,
    Positive,
    Share,
    Signed,
    Sources,
    Text,
    Token,
    Unit,
)

Model = Literal["tariff", "cash", "pledge", "burden", "defence", "purchase"]
Stake = Annotated[int, Field(strict=True, ge=1, le=50_000), Unit("hundredths")]  # of a raw point, whole ladder
Shares = Annotated[dict[Key, Annotated[int, Field(strict=True, ge=0, le=100), Unit("percent")]], Field(max_length=12)]


class Chapter(Part):
    """A group of issues: which homes vote it, who delivers it, whether it stops when trust is in crisis."""

    id: Key
    name: Text
    icon: Icon = "scroll"
    needs_vote: tuple[Key, ...] = ()
    owed_by: tuple[Key, ...] = ()
    snaps_back: bool = False


class Option(Part):
    """One settlement of an issue; `quantity` in the issue's unit, `over` years where a sum is spread."""

    id: Token
    name: Text
    quantity: Figure
    over: Annotated[int, Field(strict=True, ge=1, le=60)] | None = None
    anchor: Text | None = None


class Kink(Part):
    """A stated threshold: options beyond it, away from the seat's best, cost it so many hundredths of a point more."""

    seat: Key
    beyond: Token
    points: Count
    source: Sources


class Flows(Part):
    """A model of money, and the share of each of its flows ($m a year) that counts for each seat, basis points."""

    model: Model
    sectors: Key | None = None  # tariff: the sectors that the rate applies to
    flows: Annotated[dict[Key, Annotated[dict[Key, Signed], Field(max_length=2)]], Field(min_length=1, max_length=6)]
    rates: Annotated[dict[Key, Count], Field(min_length=1, max_length=2)]  # hundredths of a raw point for $1bn a year
    source: Sources


class Issue(Part):
    """A matter on the agenda; options from the first seat's best to the second's."""

    id: Key
    chapter: Key
    name: Text
    note: Text
    status_quo: Token
    fallback: Token
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=8)]
    limits: tuple[Figure, Figure]  # how far each seat said it would go, in the unit of the quantities
    stake: Stake | None = None
    money: Flows | None = None  # or the stake follows from a model
    bend: Annotated[Decimal, Field(ge=0, le=3, max_digits=6), Unit("plain")] = Decimal("0.8")  # B of the points recipe
    kinks: Annotated[tuple[Kink, ...], Field(max_length=4)] = ()
    interests: Annotated[dict[Key, Shares], Field(max_length=2)]  # by seat: percent of the points by interest
    meters: Annotated[dict[Key, Annotated[tuple[Points, ...], Field(max_length=8)]], Field(max_length=5)] = {}
    stress: Literal["outflow", "relief"] | None = None  # quantities in $bn a year work on the currency
    reason: Text
    source: Sources


class Joint(Part):
    """Options that are together worth more or less than apart: hundredths of a raw point by seat and interest."""

    when: tuple[Annotated[tuple[Token, ...], Field(min_length=1)], Annotated[tuple[Token, ...], Field(min_length=1)]]
    worth: Annotated[dict[Key, Annotated[dict[Key, Points], Field(max_length=12)]], Field(max_length=2)]


class Link(Part):
    """Two issues that work on each other."""

    issues: tuple[Key, Key]
    terms: Annotated[tuple[Joint, ...], Field(min_length=1, max_length=12)]
    source: Sources


class Sector(Part):
    """A sector of the tariff model; tariffs in basis points, imports in $m a year."""

    id: Key
    substitution: Positive
    substitution_long: Positive
    import_demand: Positive
    demand: Positive
    import_share: Annotated[Decimal, Field(gt=0, lt=1, max_digits=6), Unit("plain")]
    absorption: Annotated[Decimal, Field(ge=0, lt=1, max_digits=6), Unit("plain")]
    imports: Annotated[tuple[Money, ...], Field(min_length=2, max_length=12)]
    applies: Key  # the group of sectors that an issue's rate applies to
    reach: Share  # of the first supplier's imports
    rivals: Annotated[tuple[Share, ...], Field(min_length=1, max_length=11)]


class Trade(Part):
    """The tariff model: the first supplier is the one at the table."""

    suppliers: Annotated[tuple[Key, ...], Field(min_length=2, max_length=12)]
    phase: tuple[Positive, Positive, Positive]
    sectors: Annotated[tuple[Sector, ...], Field(min_length=1, max_length=12)]
    source: Sources


class Cash(Part):
    """Cash calls of an investment pledge and the split of its profit."""

    total: Money
    profit: Share
    before: Share
    after: Share
    source: Sources


class Burden(Part):
    """Host-nation support in $bn a year, agreed and indexed in the host's currency at so many units a dollar."""

    per_dollar: Annotated[int, Field(strict=True, ge=1, le=100_000), Unit("a-dollar")]
    indexation: Share
    source: Sources


class Defence(Part):
    """A path of defence spending as a share of GDP."""

    gdp: Money
    growth: Share
    start: Share
    source: Sources


class Purchase(Part):
    """Purchases spread over years; premium over the market price."""

    premium: Share
    source: Sources


class Currency(Part):
    """What outflow does to the currency; `reference` is the outflow at which relief is measured."""

    absorbed: Money
    within: Count
    beyond: Count
    curvature: Count
    reference: Money
    source: Sources


class Models(Part):
    """Coefficients of the published models that a scenario uses."""

    trade: Trade | None = None
    cash: Cash | None = None
    burden: Burden | None = None
    defence: Defence | None = None
    purchase: Purchase | None = None
    currency: Currency | None = None
