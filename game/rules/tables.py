"""Hold the integer tables of a scenario, a class a subject."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.rules import lookup
from game.rules.axes import CAPITAL, GAUGES, Array, Disclosure, Flags, Gauge, Target
from game.theory.pareto import Frontier

UNBOUNDED = 2**40


@dataclass(frozen=True)
class Agenda:
    """The issues, their order from the first seat's best to the second's, and their chapters."""

    counts: Array  # [I] options of each issue
    chapter_of: Array  # [I]
    members: Flags  # [H, I] issue belongs to chapter
    status_quo: Array  # [I] what holds today
    fallback: Array  # [I] what will hold without agreement
    public_stake: Array  # [I] value units a step, as outsiders see it
    splittable: Flags  # [H] may stand alone: no link crosses its border
    needs_vote: Flags  # [D, H] voted in that home
    owed_by: Flags  # [D, H] that seat delivers it
    snaps_back: Flags  # [H] delivers less once trust is in crisis

    @cached_property
    def groups(self) -> tuple[Array, ...]:
        """Number the issues of each chapter."""
        return tuple(np.flatnonzero(inside) for inside in self.members)


@dataclass(frozen=True)
class Values:
    """Points of every option to every mandate; a package's sum is 0..10000."""

    points: Array  # [D, K, I, O] >= 0
    link_pairs: Array  # [L, 2] issues
    link_points: Array  # [D, K, L, O, O] >= 0
    allowed: Flags  # [D, K, I, O] False = red line of that mandate
    public_red_line: Flags  # [D, I, O] a red line that the scenario makes public
    offset: Array  # [D, K] of the reservation value
    prior: Array  # [D, K] basis points
    weights: Array  # [D, K, X] hundredths, for display
    interest_points: Array  # [D, X, I, O] hundredths of a raw point, for display
    reserve: Array  # [D, K] r0 = fallback package + offset
    best: Array  # [D, K, K] B of seat d with own mandate k against mandate m
    span: Array  # [D, K] mean over m of best - reserve: the range of a mandate
    best_given: Array  # [D, K, K, 10001] best own value when the other mandate m gets at least v, -1 none
    frontiers: tuple[tuple[Frontier, ...], ...]  # [K of seat 0][K of seat 1], red lines respected; values in seat order
    bounds: Array  # [D, K, I, 2] lowest and highest option in the efficient deals of that mandate
    aspiration: Array  # [D, K, T, R + 2] value asked at a round, by toughness (tough, normal, soft)

    @cached_property
    def table(self) -> Array:
        """Line up the points of options and of links: [E, D * K]."""
        return lookup.entries(self.points, self.link_points)

    @cached_property
    def crossings(self) -> Array:
        """Line up the points and the red lines crossed: [E, 2 * D * K]."""
        return lookup.crossings(self.table, self.allowed)

    @cached_property
    def places(self) -> lookup.Places:
        """Say where in the table a package's entries are."""
        return lookup.places(self.points.shape[2], self.points.shape[3], self.link_pairs)

    @cached_property
    def asked(self) -> Array:
        """Turn the aspirations: [D * (R + 2), K * T]."""
        seats, kinds, toughness, rounds = self.aspiration.shape
        return self.aspiration.transpose(0, 3, 1, 2).reshape(seats * rounds, kinds * toughness)


@dataclass(frozen=True)
class Meters:
    """How gauges start, drift and bind; hundredths of a point."""

    start: Array  # [N]
    weights: Array  # [M] of the overall figure
    base: Array  # [M] targets without any deal
    contributions: Array  # [M, I, O] relative to the fallback option
    speed: int  # basis points of the gap a quarter
    cap: int  # largest change of a gauge by one cause
    crisis: int
    warning: int
    snap_delivery: int  # basis points delivered below crisis trust
    dividend: Array  # [D, M] value units a year for one whole point above the start
    dollars: Array  # [D, M] $m a year for the same, on the ledger only
    home_drift: int  # basis points of the gap to its start that support closes a quarter
    capital_income: int  # hundredths a quarter
    market_flow: Array  # [I, O] currency stress target by option, hundredths
    market_cost: Array  # [D, K] value units a year for one whole point of stress above the start

    @cached_property
    def caps(self) -> Array:
        """Give the largest change of each gauge by one cause: [N]; capital and patience know none."""
        caps = np.full(GAUGES, self.cap)
        caps[CAPITAL : Gauge.PRESSURE_0] = UNBOUNDED
        return caps

    @cached_property
    def table(self) -> Array:
        """Line up what every option adds to the meters' targets and to the market's: [I * O, M + 1]."""
        added = self.contributions.reshape(len(self.contributions), -1)
        return np.concatenate([added, self.market_flow.reshape(1, -1)]).T.copy()


@dataclass(frozen=True)
class Homes:
    """The two domestic tables: constituencies, stances, votes."""

    seats: Array  # [D, C] 0 = a voice without votes
    quorum: Array  # [D]
    stance: Array  # [D, C, I, O] hundredths of a point
    mood: Array  # [D, C] start, -10000..10000
    chapter_weight: int  # basis points of favour for one whole point on the chapter
    package_weight: int  # the same, on the whole package
    mood_weight: int  # basis points of favour for mood 10000
    signature_weight: int  # hundredths of support for one whole point of mean stance

    @cached_property
    def table(self) -> Array:
        """Line up the stances on every option: [I * O, D * C]."""
        return self.stance.reshape(self.mood.size, -1).T.copy()


@dataclass(frozen=True)
class Plays:
    """Statecraft as data."""

    cost: Array  # [P] hundredths of capital
    open_to: Flags  # [P, D]
    target: Array  # [P] Target
    first_round: Array  # [P]
    pause: Array  # [P] rounds before it may be used again; 99 = once
    effects: Array  # [P, D user, N]
    moods: Array  # [P, D user, D home, C]
    target_mood: Array  # [P] on the constituency aimed at
    fallback: Array  # [P, D user, D] value units on the worth of no agreement
    disclosure: Array  # [P] Disclosure
    commits: Array  # [P] support (hundredths) lost for each step of retreat; 0 = no commitment
    toughness: Array  # [P] thousandths of a nat toward "tough" in the other's belief
    rounds_lost: Array  # [P]
    needs_gauge: Array  # [P] Gauge or -1
    needs_range: Array  # [P, 2] inclusive
    exposed_by: Array  # [P] event that closes the play for good, or -1

    @cached_property
    def aimed(self) -> tuple[int, ...]:
        """List the plays that may run out of targets: promises, and doubts about the other's mandate."""
        short = (self.target == Target.PROMISE) | (self.disclosure == Disclosure.RULED_OUT)
        return tuple(np.flatnonzero(short).tolist())

    @cached_property
    def bound(self) -> Array:
        """Number the plays that a gauge may bar."""
        return np.flatnonzero(self.needs_gauge >= 0)

    @cached_property
    def exposable(self) -> Array:
        """Number the plays that an event closes."""
        return np.flatnonzero(self.exposed_by >= 0)


@dataclass(frozen=True)
class Events:
    """Chance as data; periods run 1..R rounds, R + 1 the vote, then the quarters."""

    rate: Array  # [E, periods + 1] basis points; 0 = closed
    slope_gauge: Array  # [E] Gauge or -1
    slope: Array  # [E] basis points of the rate for one whole point of that gauge above 50
    conditions: Array  # [E, J, 3] feature, low, high (feature -1 = none); see rules.fate.features
    hostile: Flags  # [E] needs its condition to have stood one period before
    once: Flags  # [E]
    effects: Array  # [E, N]
    damping: Array  # [E] basis points by which full institutions damp it
    moods: Array  # [E, D, C]
    fallback: Array  # [E, D]
    points: Array  # [E, D, K] value units over one year
    delivery: Array  # [E, H] basis points of delivery lost at once
    rounds_lost: Array  # [E]
    asks: Array  # [E] seat or -1
    answers: Array  # [E] number of answers
    answer_effects: Array  # [E, A, N]
    answer_moods: Array  # [E, A, D, C]
    answer_points: Array  # [E, A, D, K]
    answer_delivery: Array  # [E, A, H]

    @cached_property
    def rates(self) -> Array:
        """Turn the rates: [periods + 1, E]."""
        return self.rate.T.copy()

    @cached_property
    def leaning(self) -> Array:
        """Number the events whose rate leans on a gauge."""
        return np.flatnonzero(self.slope_gauge >= 0)

    @cached_property
    def bits(self) -> Array:
        """Give each event its place in a mask: [E]."""
        return 1 << np.arange(len(self.asks))

    @cached_property
    def hostile_mask(self) -> int:
        """Pack the hostile events into a mask."""
        return int((self.hostile * self.bits).sum())


@dataclass(frozen=True)
class Conduct:
    """Postures, promises, stakes, and the prices of table manners."""

    share: Array  # [postures] basis points delivered of what is owed
    effects: Array  # [postures, D user, N]
    points: Array  # [postures, D user, D] value units over one year
    cost: Array  # [postures] hundredths of capital
    invest_gap: int  # basis points of the gap to 100 that investing adds to institutions
    recovery: int  # basis points of a disruption that heals in a quarter
    promise_seat: Array  # [Q]
    promise_constituency: Array  # [Q]
    promise_mood: Array  # [Q]
    promise_due: Array  # [Q] quarter
    promise_capital: Array  # [Q] price of keeping it from capital
    promise_issue: Array  # [Q] or -1
    promise_range: Array  # [Q, 2] options that keep it
    stake_issue: Array  # [D, B]
    stake_range: Array  # [D, B, 2] options that reach the bar
    stake_rarity: Array  # [D, B] basis points of computer games that reach it
    stake_capital: Array  # [D, B] hundredths lent
    stake_support: Array  # [D, B] hundredths won or lost at the verdict
    wear: int  # patience worn by every turn
    wear_no_concession: int
    wear_repeat: int
    wear_hold: int
    relief: int  # patience given back for one public stake unit of 1000 conceded
    minimum_concession: int  # public stake units; less is no concession
    red_line_ask: int  # patience worn by asking for a public red line
    statement_price: int  # support lost for each step back from a stated red line
    flexibility_relief: int
    walk_rounds: int
    walk_trust: int
    reopen_trust: int
    initial_trust: int


@dataclass(frozen=True)
class Clock:
    """How long everything lasts."""

    rounds: int
    quarters: int
    round_days: int
    quarter_days: int
    tail_days: int
    delay: Array  # [D, K] realised value units a round before signature

    @property
    def horizon(self) -> int:
        """Count the days of a whole game, tail included."""
        return self.rounds * self.round_days + self.quarters * self.quarter_days + self.tail_days

    @property
    def periods(self) -> int:
        """Count the periods of fate: rounds, the vote, quarters."""
        return self.rounds + 1 + self.quarters
