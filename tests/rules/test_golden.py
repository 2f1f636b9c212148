"""Hold whole batches of games to the bit: moves, states, causes, legality, views, beliefs and scores.

A change of speed must not move these digests. A change of the rules moves them: print the new ones with
`python -m pytest tests/rules/test_golden.py -q` and say in the commit why they moved.
"""

from collections.abc import Callable
from dataclasses import fields, replace
from hashlib import blake2b

import numpy as np
import pytest

from game.core.dice import below, game_seed, roll
from game.rules import fate, fingerprint, outcome
from game.rules.axes import (
    GAUGES,
    NOBODY,
    SEATS,
    Array,
    Flags,
    Gauge,
    Hashes,
    Kind,
    Phase,
    Posture,
    Rule,
    Target,
    Uphold,
)
from game.rules.belief import type_probabilities
from game.rules.causes import Causes
from game.rules.legal import Legal, legal
from game.rules.moves import Moves, blank, scatter
from game.rules.scenario import Scenario
from game.rules.state import FIELDS, State, initial
from game.rules.step import step
from game.rules.view import view

GAMES, LONGEST, SOURCES = 60, 400, 16
TABLES = tuple("kinds plays play_reasons options accept initial alone answers chapters postures stakes".split())  # noqa: SIM905
GOLDEN = {
    ("plain", 0): "5722b2961fb3d541",
    ("plain", 1): "25ac8db9d1836cb9",
    ("unlinked", 2): "74935edc3a3ab5d7",
    ("rich", 3): "22de2419d9c48fdf",
    ("rich", 4): "67e8286c8f665600",
}


class Script:
    """Choose at random among what is legal, by memoryless dice."""

    def __init__(self, scenario: Scenario, seeds: Hashes, number: int) -> None:
        self.scenario, self.seeds, self.number = scenario, seeds, number

    def pick(self, rows: Array, flags: Flags, purpose: int) -> Array:
        """Choose one of the flags of each row, [n, ..., J] gives [n, ...]; 0 where there is none."""
        places = np.arange(flags[0].size)[None]
        rolls = roll(self.seeds[rows][:, None], self.number, purpose, 0, places) >> np.uint64(2)
        return np.argmax(np.where(flags, rolls.astype(np.int64).reshape(flags.shape), -1), -1)

    def chance(self, rows: Array, n: int, purpose: int) -> Array:
        return below(roll(self.seeds[rows], self.number, purpose, 0, 0), n)

    def decide(self, state: State, moves: Moves) -> None:
        acting = np.flatnonzero(state.actor >= 0)
        if not len(acting):
            return
        may = legal(self.scenario, state.take(acting))
        likes = np.full(len(Kind), 2)
        likes[[Kind.OFFER, Kind.WALK]] = 12, 1
        kinds = self.pick(acting, np.repeat(may.kinds, 12, 1) & (np.arange(12) < likes[:, None]).ravel(), 40) // 12
        for kind in np.unique(kinds).tolist():
            rows = np.flatnonzero(kinds == kind)
            found = legal(self.scenario, may.state.take(rows))
            part = blank(len(rows), len(self.scenario.names.issues), kind)
            getattr(self, Kind(kind).name.lower())(acting[rows], found, part)
            scatter(moves, acting[rows], part)

    def stake(self, rows: Array, _: Legal, part: Moves) -> None:
        part.mask[:] = self.chance(rows, 8, 42)

    def play(self, rows: Array, may: Legal, part: Moves) -> None:
        part.choice[:] = self.pick(rows, may.plays, 43)
        for play in np.unique(part.choice).tolist():
            aim = self.scenario.plays.target[play]
            if aim != Target.NONE:
                same = part.choice == play
                part.target[same] = self.pick(rows, may.play_targets(play), 44)[same]
                if aim == Target.COMMITMENT:
                    at = np.flatnonzero(same)
                    part.level[at] = self.pick(rows[at], may.options[at, part.target[at]], 45)

    def offer(self, rows: Array, may: Legal, part: Moves) -> None:
        last = may.state.offers[may.rows, may.seats]
        fresh = self.pick(rows, may.options, 46)
        keep = (self.chance(rows, 2, 47) == 1)[:, None] & (last >= 0)
        part.terms[:] = np.where(keep & (fresh % 2 == 0), last, fresh)
        bits = (may.alone * (1 << np.arange(may.alone.shape[1]))).sum(-1)
        part.mask[:] = np.where(self.chance(rows, 2, 48) == 1, bits, 0)

    def accept(self, rows: Array, may: Legal, part: Moves) -> None:
        pass

    walk = accept

    def initial(self, rows: Array, may: Legal, part: Moves) -> None:
        part.choice[:] = self.pick(rows, may.initial, 49)

    def hold(self, rows: Array, may: Legal, part: Moves) -> None:
        said = np.where(may.state.phase == Phase.CLOSING, 0, self.chance(rows, 4, 50))
        part.choice[:] = said
        part.target[:] = np.where(said > 0, self.chance(rows, len(self.scenario.names.issues), 51), -1)

    def answer(self, rows: Array, may: Legal, part: Moves) -> None:
        part.choice[:] = self.pick(rows, may.answers, 52)
        back = (may.state.phase == Phase.UPHOLD) & (part.choice == Uphold.FALLBACK)
        part.target[:] = np.where(back, self.pick(rows, may.chapters, 53), -1)

    def posture(self, rows: Array, may: Legal, part: Moves) -> None:
        choice = self.pick(rows, may.postures, 54)
        chapter = self.chance(rows, len(self.scenario.names.chapters), 55)
        inside = self.scenario.agenda.members[chapter]
        terms = np.where(inside, self.pick(rows, may.options, 56), -1)
        moved = (inside & (terms != may.state.terms)).any(-1)
        reopening = (choice == Posture.RENEGOTIATE) & moved
        part.choice[:] = np.where((choice == Posture.RENEGOTIATE) & ~moved, Posture.DELIVER, choice)
        part.target[:] = np.where(reopening, chapter, -1)
        part.terms[:] = np.where(reopening[:, None], terms, -1)


class Book:
    """Digest arrays in the order in which they come."""

    def __init__(self) -> None:
        self.hash = blake2b(digest_size=8)
        self.seen: set[tuple[str, int]] = set()

    def add(self, *arrays: Array | Flags) -> None:
        for array in arrays:
            self.hash.update(np.ascontiguousarray(array).astype("<i8").tobytes())

    def add_step(self, scenario: Scenario, before: State, moves: Moves, after: State, causes: list[Causes]) -> None:
        self.add(*(getattr(moves, field.name) for field in fields(Moves)))
        self.add(*(getattr(after, name) for name in FIELDS))
        self.add(_tally(causes, len(after)))
        self.seen |= {("kind", kind) for kind in np.unique(moves.kind).tolist()}
        self.seen |= {("phase", phase) for phase in np.unique(before.phase).tolist()}
        self.seen |= {("rule", int(cause.rule)) for cause in causes if cause.amounts.any()}
        for seat in range(SEATS):
            rows = np.flatnonzero(after.actor == seat)
            if len(rows):
                seen = view(scenario, after.take(rows), seat)
                may = seen.legal()
                self.add(seen.mandate, *(getattr(seen.state, name) for name in FIELDS))
                self.add(*(getattr(may, name) for name in TABLES))
                self.add(*(may.play_targets(play) for play in range(len(scenario.names.plays))))
                self.add(type_probabilities(scenario, seen.state, seat))


def _tally(causes: list[Causes], games: int) -> Array:
    """Sum amounts by game, rule and source: [G, rules, sources, N]; the order of booking does not count."""
    sums = np.zeros((games, len(Rule), SOURCES, GAUGES), np.int64)
    for cause in causes:
        if cause.amounts.ndim == 2:
            np.add.at(sums, (cause.rows, cause.rule, cause.sources + 1), cause.amounts)
        else:
            np.add.at(sums, (cause.rows[:, None], cause.rule, cause.sources + 1), cause.amounts)
    return sums


def _varied(scenario: Scenario, kind: str, number: int) -> Scenario:
    if kind == "plain":
        return scenario
    values = scenario.values
    if kind == "unlinked":
        none = replace(values, link_pairs=values.link_pairs[:0], link_points=values.link_points[:, :, :0])
        return replace(scenario, values=none)
    chance = np.random.default_rng(number)
    plays = replace(
        scenario.plays,
        needs_gauge=np.array([-1, Gauge.TRUST, -1, Gauge.SUPPORT_0, -1, -1]),
        needs_range=np.array([[0, 0], [4500, 9000], [0, 0], [0, 5100], [0, 0], [0, 0]]),
        exposed_by=np.array([-1, 5, -1, -1, -1, 5]),
        open_to=chance.random((6, 2)) < 0.8,
        fallback=chance.integers(-50, 50, (6, 2, 2)),
    )
    events, effects = scenario.events, scenario.events.answer_effects.copy()
    effects[:2, :, Gauge.PATIENCE_0 :] = chance.integers(-300, 300, (2, 2, 5))
    events = replace(
        events,
        answer_effects=effects,
        answer_moods=chance.integers(-300, 300, events.answer_moods.shape),
        answer_points=chance.integers(-30, 30, events.answer_points.shape),
        answer_delivery=chance.integers(0, 2000, events.answer_delivery.shape),
        rate=events.rate * 2,
    )
    return replace(
        scenario,
        plays=plays,
        events=events,
        conduct=replace(scenario.conduct, wear=600),
        meters=replace(scenario.meters, cap=150, capital_income=120),
        homes=replace(scenario.homes, package_weight=80),
    )


def _digest(scenario: Scenario, number: int) -> Book:
    state, seeds, book, held = initial(scenario, GAMES), game_seed(number, np.arange(GAMES)), Book(), None
    line = fingerprint.origin(scenario, seeds)
    for turn in range(LONGEST):
        running = state.actor != NOBODY
        if not running.any():
            scores = outcome.scores(scenario, state)
            book.add(line.view(np.int64), scores.claimed, scores.created, scores.kept)
            return book
        moves = fate.draw(scenario, state, seeds)
        Script(scenario, seeds, turn).decide(state, moves)
        before = state
        state, causes = step(scenario, before, moves)
        held = fingerprint.hold(state, held)
        line = np.where(running, fingerprint.fingerprint(line, moves, held), line)
        book.add_step(scenario, before, moves, state, causes)
    pytest.fail("a game did not end")


@pytest.mark.parametrize(("kind", "number"), GOLDEN)
def test_batch_is_the_same_to_the_bit(made_up: Callable[[int], Scenario], kind: str, number: int) -> None:
    assert _digest(_varied(made_up(number), kind, number), number).hash.hexdigest() == GOLDEN[kind, number]


def test_golden_batches_visit_every_kind_phase_and_rule(made_up: Callable[[int], Scenario]) -> None:
    seen = _digest(_varied(made_up(3), "rich", 3), 3).seen | _digest(made_up(0), 0).seen
    missing = {("kind", kind.value) for kind in Kind} | {("phase", phase.value) for phase in Phase}
    missing |= {("rule", rule.value) for rule in Rule}
    assert missing - seen == set()
