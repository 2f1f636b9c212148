"""Hold the parts of a file that move a game: plays, events, postures, manners, meters, clock."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from game.files.fields import (
    Count,
    Effects,
    Icon,
    Key,
    Money,
    Moods,
    Part,
    Points,
    Share,
    Signed,
    Sources,
    Text,
    Token,
    Unit,
    Weight,
)

Period = Annotated[int, Field(strict=True, ge=1, le=60), Unit("rounds")]
Span = tuple[Period, Period]
BySeat = Annotated[dict[Key, Points], Field(max_length=2)]


class Needs(Part):
    """A gauge that must lie within a range, ends included, before a play may be used."""

    gauge: Key
    low: Count = 0
    high: Count = 10_000


class Play(Part):
    """A play of statecraft; gauges and moods are named from its user's side: own_..., their_..."""

    id: Key
    name: Text
    note: Text
    icon: Icon = "target"
    seats: Annotated[tuple[Key, ...], Field(min_length=1, max_length=2)]
    cost: Count
    target: Literal["none", "issue", "constituency", "promise", "commitment"] = "none"
    first_round: Period = 1
    pause: Annotated[int, Field(strict=True, ge=1, le=99), Unit("rounds")] = 1
    effects: Effects = {}
    moods: Moods = {}
    target_mood: Points = 0
    fallback: BySeat = {}
    disclosure: Literal["none", "bound", "ruled_out"] = "none"
    commits: Count = 0
    toughness: Annotated[int, Field(strict=True, ge=-3_000, le=3_000), Unit("millinats")] = 0
    rounds_lost: Annotated[int, Field(strict=True, ge=0, le=6), Unit("rounds")] = 0
    needs: Needs | None = None
    exposed_by: Key | None = None
    source: Sources


class Condition(Part):
    """What an event waits for: a gauge in a range, options in force, a last posture, signature, or walks."""

    gauge: Key | None = None
    issue: Key | None = None
    options: Annotated[tuple[Token, ...], Field(max_length=8)] = ()
    posture: Key | None = None  # a seat
    choices: Annotated[tuple[Key, ...], Field(max_length=5)] = ()
    signed: bool | None = None
    walks: Key | None = None  # a seat
    low: Count | None = None
    high: Count | None = None


class Toll(Part):
    """Value units over one year for a seat; weighed by an interest where one is named."""

    seat: Key
    value: Points
    interest: Key | None = None


class Answer(Part):
    """An answer to an event that asks."""

    id: Key
    name: Text
    effects: Effects = {}
    moods: Moods = {}
    tolls: Annotated[tuple[Toll, ...], Field(max_length=8)] = ()
    delivery: Annotated[dict[Key, Share], Field(max_length=12)] = {}


class Slope(Part):
    """A gauge that makes an event likelier: basis points of its rate for one whole point above 50."""

    gauge: Key
    share: Signed


class Event(Part):
    """A chance outcome, or a date of the calendar (rate 10000); windows by rounds and quarters, ends included."""

    id: Key
    name: Text
    note: Text
    press: Text
    paper: Text
    calendar: bool = False
    rounds: Span | None = None
    quarters: Span | None = None
    vote: bool = False
    rate: Share
    quarter_rate: Share | None = None
    slope: Slope | None = None
    when: Annotated[tuple[Condition, ...], Field(max_length=4)] = ()
    hostile: bool = False
    once: bool = False
    effects: Effects = {}
    damping: Annotated[int, Field(strict=True, ge=0, le=20_000), Unit("basis-points")] = 0
    moods: Moods = {}
    fallback: BySeat = {}
    tolls: Annotated[tuple[Toll, ...], Field(max_length=8)] = ()
    delivery: Annotated[dict[Key, Share], Field(max_length=12)] = {}
    rounds_lost: Annotated[int, Field(strict=True, ge=0, le=6), Unit("rounds")] = 0
    asks: Key | None = None
    answers: Annotated[tuple[Answer, ...], Field(max_length=4)] = ()
    source: Sources


class Posture(Part):
    """How a quarter is carried out: share delivered, effects, value units over one year, price in capital."""

    share: Share = 10_000
    effects: Effects = {}
    points: BySeat = {}  # own, their
    cost: Count = 0


class Conduct(Part):
    """Postures, and the prices of table manners."""

    deliver: Posture
    slow_walk: Posture
    press: Posture
    invest: Posture
    renegotiate: Posture
    invest_gap: Share
    recovery: Share
    wear: Count
    wear_no_concession: Count
    wear_repeat: Count
    wear_hold: Count
    relief: Count
    minimum_concession: Count
    red_line_ask: Count
    statement_price: Count
    flexibility_relief: Count
    walk_rounds: Annotated[int, Field(strict=True, ge=0, le=10), Unit("rounds")]
    walk_trust: Count
    reopen_trust: Count
    initial_trust: Points
    source: Sources


class Pressure(Part):
    """A gauge that presses from outside; the last of the three is the stress that money flows put on a currency."""

    id: Key
    name: Text
    note: Text
    icon: Icon = "flag"


class Meters(Part):
    """How gauges start, drift and bind; hundredths of a point."""

    start: Annotated[dict[Key, Count], Field(max_length=14)]
    weights: Annotated[dict[Key, Weight], Field(max_length=5)]
    base: Annotated[dict[Key, Count], Field(max_length=5)]
    speed: Share
    cap: Count
    crisis: Count
    warning: Count
    snap_delivery: Share
    dividend: Annotated[dict[Key, Annotated[dict[Key, Count], Field(max_length=5)]], Field(max_length=2)] = {}
    dollars: Annotated[dict[Key, Annotated[dict[Key, Money], Field(max_length=5)]], Field(max_length=2)] = {}
    home_drift: Share
    capital_income: Count
    source: Sources


class Homes(Part):
    """How votes follow from stances: basis points of favour for one whole point, and for a full mood."""

    chapter_weight: Count
    package_weight: Count
    mood_weight: Count
    signature_weight: Count
    source: Sources


class Clock(Part):
    """How long everything lasts, and the toughness of aspirations."""

    rounds: Annotated[int, Field(strict=True, ge=2, le=40), Unit("rounds")]
    quarters: Annotated[int, Field(strict=True, ge=4, le=40), Unit("quarters")]
    round_days: Annotated[int, Field(strict=True, ge=1, le=120), Unit("days")]
    quarter_days: Annotated[int, Field(strict=True, ge=1, le=400), Unit("days")]
    tail_days: Annotated[int, Field(strict=True, ge=0, le=3_650), Unit("days")]
    source: Sources


class Aspiration(Part):
    """The concession line that beliefs assume: share of the range asked at the first and last round, by toughness."""

    begin: Share = 7_500
    end: Share = 4_000
    tough: Annotated[Decimal, Field(gt=0, le=2, max_digits=6), Unit("plain")] = Decimal("1.22")
    normal: Annotated[Decimal, Field(gt=0, le=2, max_digits=6), Unit("plain")] = Decimal("1.00")
    soft: Annotated[Decimal, Field(gt=0, le=2, max_digits=6), Unit("plain")] = Decimal("0.80")
    source: Sources
