"""Make up scenarios out of random tables, so that the rules are tested apart from any file."""

from collections.abc import Callable

import numpy as np
import pytest

from game.rules.assumptions import Assumptions, Ledger
from game.rules.axes import GAUGES, METERS, SEATS, TOUGHNESS, Gauge
from game.rules.scenario import Names, Scenario
from game.rules.tables import Agenda, Clock, Conduct, Events, Homes, Meters, Plays, Values
from game.theory.pareto import best_given, frontier
from game.theory.preferences import package_values

ISSUES, OPTIONS, CHAPTERS, KINDS, VOICES, PLAYS, EVENTS, ANSWERS, PROMISES, STAKES, INTERESTS = (
    6,
    4,
    3,
    2,
    3,
    6,
    7,
    2,
    2,
    4,
    3,
)
ROUNDS, QUARTERS = 6, 5


def _names() -> Names:
    def listed(stem: str, many: int) -> tuple[str, ...]:
        return tuple(f"{stem}{number}" for number in range(many))

    return Names(
        seats=("east", "west"),
        issues=listed("issue", ISSUES),
        options=(listed("o", OPTIONS),) * ISSUES,
        chapters=listed("chapter", CHAPTERS),
        mandates=(listed("m", KINDS),) * SEATS,
        interests=(listed("x", INTERESTS),) * SEATS,
        constituencies=(listed("c", VOICES),) * SEATS,
        plays=listed("play", PLAYS),
        events=listed("event", EVENTS),
        answers=tuple(listed("answer", ANSWERS) if number < 2 else () for number in range(EVENTS)),
        promises=listed("promise", PROMISES),
        stakes=(listed("stake", STAKES),) * SEATS,
    )


def _agenda() -> Agenda:
    chapter_of = np.arange(ISSUES) * CHAPTERS // ISSUES
    return Agenda(
        counts=np.full(ISSUES, OPTIONS),
        chapter_of=chapter_of,
        members=chapter_of == np.arange(CHAPTERS)[:, None],
        status_quo=np.full(ISSUES, 2),
        fallback=np.full(ISSUES, 3),
        public_stake=np.full(ISSUES, 300),
        splittable=np.array([True, True, False]),
        needs_vote=np.array([[True, False, True], [False, True, True]]),
        owed_by=np.array([[True, False, True], [False, True, False]]),
        snaps_back=np.array([True, False, False]),
    )


def _values(chance: np.random.Generator) -> Values:
    down = np.array([1500, 1000, 500, 0])
    points = np.empty((SEATS, KINDS, ISSUES, OPTIONS), np.int64)
    for kind in range(KINDS):
        weight = chance.integers(5, 11, ISSUES)[:, None]
        points[0, kind] = down * weight // 10
        points[1, kind] = down[::-1] * chance.integers(5, 11, ISSUES)[:, None] // 10
    pairs = np.array([[1, 2]])
    links = chance.integers(0, 200, (SEATS, KINDS, 1, OPTIONS, OPTIONS))
    allowed = np.ones((SEATS, KINDS, ISSUES, OPTIONS), bool)
    allowed[0, 1, 0, 3] = False
    fallback = np.full((1, ISSUES), 3)
    offset = np.zeros((SEATS, KINDS), np.int64)
    offset[1] = -3000
    reserve = np.stack([package_values(points[s], pairs, links[s], fallback)[:, 0] for s in range(SEATS)]) + offset
    found = tuple(
        tuple(
            frontier(points[0, a], points[1, b], allowed[0, a] & allowed[1, b], pairs, links[0, a], links[1, b])
            for b in range(KINDS)
        )
        for a in range(KINDS)
    )
    given = np.stack(
        [
            np.stack([np.stack([best_given(found[a][b]) for b in range(KINDS)]) for a in range(KINDS)]),
            np.stack([np.stack([best_given(found[b][a].swapped()) for b in range(KINDS)]) for a in range(KINDS)]),
        ]
    )
    best = np.stack(
        [
            [[given[s, a, b, max(int(reserve[1 - s, b]), 0)] for b in range(KINDS)] for a in range(KINDS)]
            for s in range(SEATS)
        ]
    )
    span = np.maximum(best.mean(-1).astype(np.int64) - reserve, 1000)
    fall = np.linspace(75, 40, ROUNDS + 2).astype(np.int64)
    tough = np.array([122, 100, 80])
    asked = reserve[:, :, None, None] + tough[:, None] * fall * span[:, :, None, None] // 10_000
    return Values(
        points=points,
        link_pairs=pairs,
        link_points=links,
        allowed=allowed,
        public_red_line=~allowed.all(1),
        offset=offset,
        prior=np.full((SEATS, KINDS), 10_000 // KINDS),
        weights=np.full((SEATS, KINDS, INTERESTS), 100),
        interest_points=np.zeros((SEATS, INTERESTS, ISSUES, OPTIONS), np.int64),
        reserve=reserve,
        best=best,
        span=span,
        best_given=given,
        frontiers=found,
        bounds=chance.integers(0, 2, (SEATS, KINDS, ISSUES, 2)) + np.arange(2),
        aspiration=asked.reshape(SEATS, KINDS, TOUGHNESS, ROUNDS + 2),
    )


def _meters(chance: np.random.Generator) -> Meters:
    start = np.full(GAUGES, 5000)
    start[[Gauge.CAPITAL_0, Gauge.CAPITAL_1]] = 1000
    start[[Gauge.PATIENCE_0, Gauge.PATIENCE_1]] = 10_000
    contributions = chance.integers(-900, 900, (METERS, ISSUES, OPTIONS))
    contributions[:, :, 3] = 0
    return Meters(
        start=start,
        weights=np.full(METERS, 20),
        base=np.full(METERS, 4800),
        contributions=contributions,
        speed=1667,
        cap=800,
        crisis=2500,
        warning=4000,
        snap_delivery=4000,
        dividend=np.full((SEATS, METERS), 10),
        dollars=np.full((SEATS, METERS), 100),
        home_drift=1000,
        capital_income=25,
        market_flow=chance.integers(0, 300, (ISSUES, OPTIONS)),
        market_cost=np.full((SEATS, KINDS), 5),
    )


def _homes(chance: np.random.Generator) -> Homes:
    return Homes(
        seats=np.array([[166, 107, 27], [220, 210, 5]]),
        quorum=np.array([151, 218]),
        stance=chance.integers(-3000, 3000, (SEATS, VOICES, ISSUES, OPTIONS)),
        mood=np.zeros((SEATS, VOICES), np.int64),
        chapter_weight=33,
        package_weight=14,
        mood_weight=500,
        signature_weight=3,
    )


def _plays(chance: np.random.Generator) -> Plays:
    effects = np.zeros((PLAYS, SEATS, GAUGES), np.int64)
    effects[:, :, :5] = chance.integers(-200, 200, (PLAYS, SEATS, 5))
    return Plays(
        cost=np.full(PLAYS, 200),
        open_to=np.ones((PLAYS, SEATS), bool),
        target=np.array([1, 0, 4, 2, 3, 0]),
        first_round=np.array([1, 2, 1, 1, 1, 1]),
        pause=np.array([1, 2, 3, 1, 1, 99]),
        effects=effects,
        moods=chance.integers(-300, 300, (PLAYS, SEATS, SEATS, VOICES)),
        target_mood=np.full(PLAYS, 900),
        fallback=np.zeros((PLAYS, SEATS, SEATS), np.int64),
        disclosure=np.array([1, 2, 0, 0, 0, 0]),
        commits=np.array([0, 0, 150, 0, 0, 0]),
        toughness=np.array([0, 0, 300, 0, 0, 0]),
        rounds_lost=np.array([0, 0, 0, 0, 0, 1]),
        needs_gauge=np.full(PLAYS, -1),
        needs_range=np.zeros((PLAYS, 2), np.int64),
        exposed_by=np.full(PLAYS, -1),
    )


def _events(chance: np.random.Generator) -> Events:
    effects = np.zeros((EVENTS, GAUGES), np.int64)
    effects[:, :7] = chance.integers(-500, 300, (EVENTS, 7))
    conditions = np.full((EVENTS, 2, 3), -1)
    conditions[3, 0] = (Gauge.TRUST, 0, 5200)
    conditions[4, 0] = (GAUGES, 1, 3)
    hostile = np.zeros(EVENTS, bool)
    hostile[3:5] = True
    rate = np.full((EVENTS, ROUNDS + QUARTERS + 2), 1200)
    rate[:, 0] = 0
    answer_effects = np.zeros((EVENTS, ANSWERS, GAUGES), np.int64)
    answer_effects[:2, :, :5] = chance.integers(-300, 300, (2, ANSWERS, 5))
    return Events(
        rate=rate,
        slope_gauge=np.array([-1, 11, -1, -1, -1, -1, -1]),
        slope=np.full(EVENTS, 100),
        conditions=conditions,
        hostile=hostile,
        once=np.arange(EVENTS) == 5,
        effects=effects,
        damping=np.full(EVENTS, 6000),
        moods=chance.integers(-400, 400, (EVENTS, SEATS, VOICES)),
        fallback=chance.integers(-50, 50, (EVENTS, SEATS)),
        points=chance.integers(-200, 50, (EVENTS, SEATS, KINDS)),
        delivery=chance.integers(0, 3000, (EVENTS, CHAPTERS)),
        rounds_lost=np.array([0, 0, 1, 0, 0, 0, 0]),
        asks=np.array([0, 1, -1, -1, -1, -1, -1]),
        answers=np.array([2, 2, 0, 0, 0, 0, 0]),
        answer_effects=answer_effects,
        answer_moods=np.zeros((EVENTS, ANSWERS, SEATS, VOICES), np.int64),
        answer_points=np.zeros((EVENTS, ANSWERS, SEATS, KINDS), np.int64),
        answer_delivery=np.zeros((EVENTS, ANSWERS, CHAPTERS), np.int64),
    )


def _conduct() -> Conduct:
    effects = np.zeros((5, SEATS, GAUGES), np.int64)
    effects[:, :, Gauge.TRUST] = np.array([40, -250, -350, 100, -50])[:, None]
    points = np.zeros((5, SEATS, SEATS), np.int64)
    points[2] = [[50, -150], [-150, 50]]
    return Conduct(
        share=np.array([10_000, 5500, 10_000, 10_000, 10_000]),
        effects=effects,
        points=points,
        cost=np.array([0, 0, 100, 150, 200]),
        invest_gap=220,
        recovery=5000,
        promise_seat=np.array([0, 1]),
        promise_constituency=np.array([1, 0]),
        promise_mood=np.array([1500, 1200]),
        promise_due=np.array([2, 3]),
        promise_capital=np.array([300, 250]),
        promise_issue=np.array([0, -1]),
        promise_range=np.array([[0, 1], [0, 0]]),
        stake_issue=np.array([[0, 1, 2, 3]] * 2),
        stake_range=np.array([[[0, 1]] * 4, [[2, 3]] * 4]),
        stake_rarity=np.full((2, 4), 4000),
        stake_capital=np.full((2, 4), 100),
        stake_support=np.full((2, 4), 300),
        wear=75,
        wear_no_concession=400,
        wear_repeat=800,
        wear_hold=500,
        relief=400,
        minimum_concession=200,
        red_line_ask=300,
        statement_price=50,
        flexibility_relief=400,
        walk_rounds=2,
        walk_trust=600,
        reopen_trust=300,
        initial_trust=100,
    )


@pytest.fixture(scope="session")
def made_up() -> Callable[[int], Scenario]:
    """Give a maker of scenarios by number."""

    def make(number: int) -> Scenario:
        chance = np.random.default_rng(number)
        return Scenario(
            id=f"made-up-{number}",
            digest=number,
            names=_names(),
            agenda=_agenda(),
            values=_values(chance),
            meters=_meters(chance),
            homes=_homes(chance),
            plays=_plays(chance),
            events=_events(chance),
            conduct=_conduct(),
            clock=Clock(ROUNDS, QUARTERS, 7, 91, 365, np.full((SEATS, KINDS), 20)),
            dollars=chance.integers(-5000, 5000, (SEATS, 3, ISSUES, OPTIONS)),
            history=np.full(ISSUES, -1),
            words={},
            marks={"role": ""},
            assumptions=Assumptions((), lambda: Ledger((), (), {})),
        )

    return make
