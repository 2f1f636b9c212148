"""Test whole games of random legal moves: they end by the rules and every sum comes out."""

from collections.abc import Callable, Iterator
from dataclasses import fields

import numpy as np
import pytest

from game.core.dice import game_seed
from game.rules import fate, fingerprint, notation, outcome
from game.rules.axes import FATE, NOBODY, Kind, Phase, Posture, Target, Uphold
from game.rules.causes import Causes, total
from game.rules.legal import Legal, legal
from game.rules.moves import Moves, blank, scatter
from game.rules.refusal import refusal
from game.rules.scenario import Scenario
from game.rules.state import FIELDS, State, initial
from game.rules.step import step

LONGEST = 400


def _random_move(scenario: Scenario, state: State, row: int, chance: np.random.Generator, may: Legal) -> Moves:
    issues = len(scenario.names.issues)
    move = blank(1, issues)
    kind = int(chance.choice(np.flatnonzero(may.kinds[row])))
    move.kind[0] = kind
    if kind == Kind.STAKE:
        move.mask[0] = int(chance.choice([0, 1, 3, 7]))
    elif kind == Kind.PLAY:
        _random_play(scenario, row, chance, may, move)
    elif kind == Kind.OFFER:
        move.terms[0] = [int(chance.choice(np.flatnonzero(options))) for options in may.options[row]]
        move.mask[0] = (
            int((may.alone[row] * (1 << np.arange(may.alone.shape[1]))).sum()) if chance.random() < 0.5 else 0
        )
    elif kind == Kind.INITIAL:
        move.choice[0] = int(chance.choice(np.flatnonzero(may.initial[row])))
    elif kind == Kind.HOLD:
        closing = state.phase[row] == Phase.CLOSING
        move.choice[0] = 0 if closing else int(chance.integers(0, 4))
        move.target[0] = -1 if move.choice[0] == 0 else int(chance.integers(0, issues))
    elif kind == Kind.ANSWER:
        move.choice[0] = int(chance.choice(np.flatnonzero(may.answers[row])))
        if state.phase[row] == Phase.UPHOLD and move.choice[0] == Uphold.FALLBACK:
            move.target[0] = int(chance.choice(np.flatnonzero(may.chapters[row])))
    elif kind == Kind.POSTURE:
        _random_posture(scenario, state, row, chance, may, move)
    return move


def _random_play(scenario: Scenario, row: int, chance: np.random.Generator, may: Legal, move: Moves) -> None:
    play = int(chance.choice(np.flatnonzero(may.plays[row])))
    move.choice[0] = play
    aim = scenario.plays.target[play]
    if aim != Target.NONE:
        move.target[0] = int(chance.choice(np.flatnonzero(may.play_targets(play)[row])))
    if aim == Target.COMMITMENT:
        move.level[0] = int(chance.choice(np.flatnonzero(may.options[row, move.target[0]])))


def _random_posture(
    scenario: Scenario, state: State, row: int, chance: np.random.Generator, may: Legal, move: Moves
) -> None:
    move.choice[0] = int(chance.choice(np.flatnonzero(may.postures[row])))
    if move.choice[0] == Posture.RENEGOTIATE:
        move.target[0] = 0
        inside = scenario.agenda.members[0]
        move.terms[0, inside] = [int(chance.choice(np.flatnonzero(options))) for options in may.options[row][inside]]
        if (move.terms[0, inside] == state.terms[row, inside]).all():
            move.choice[0], move.target[0], move.terms[0] = Posture.DELIVER, -1, -1


def _play(scenario: Scenario, games: int, number: int) -> Iterator[tuple[State, Moves, State, list[Causes]]]:
    chance = np.random.default_rng(number)
    state, seeds = initial(scenario, games), game_seed(number, np.arange(games))
    for _ in range(LONGEST):
        if (state.actor == NOBODY).all():
            return
        moves = fate.draw(scenario, state, seeds)
        may = legal(scenario, state)
        for row in np.flatnonzero(state.actor >= 0):
            scatter(moves, np.array([row]), _random_move(scenario, state, int(row), chance, may))
        after, causes = step(scenario, state, moves)
        yield state, moves, after, causes
        state = after
    pytest.fail("a game did not end")


@pytest.mark.parametrize("number", range(3))
def test_games_end_and_sums_come_out(made_up: Callable[[int], Scenario], number: int) -> None:
    scenario = made_up(number)
    last = None
    for before, _, after, causes in _play(scenario, 40, number):
        assert (total(causes, len(before)) == after.gauges - before.gauges).all()
        assert ((after.gauges >= 0) & (after.gauges <= 10_000)).all()
        last = after
    assert last is not None
    assert (last.phase == Phase.OVER).all()
    scores = outcome.scores(scenario, last)
    assert (abs(scores.claimed) <= 10_000).all()
    assert ((scores.created >= 0) & (scores.created <= 10_000)).all()
    assert ((scores.kept >= 0) & (scores.kept <= 10_000)).all()


def test_batch_equals_singles_in_any_order(made_up: Callable[[int], Scenario]) -> None:
    scenario = made_up(5)
    held = None
    for before, moves, after, _ in _play(scenario, 12, 5):
        for row in (0, 7):
            only = np.array([row])
            if before.actor[row] == NOBODY:
                continue
            alone, _ = step(scenario, before.take(only), moves.take(only))
            for name in FIELDS:
                assert (getattr(alone, name) == getattr(after, name)[only]).all(), name
        turned = np.arange(len(before))[::-1]
        mirrored, _ = step(scenario, before.take(turned), moves.take(turned))
        for name in FIELDS:
            assert (getattr(mirrored, name) == getattr(after, name)[turned]).all(), name
        held = fingerprint.hold(after, held)
        assert (held.total == fingerprint.hold(after).total).all()


def test_every_move_is_legal_and_reads_back(made_up: Callable[[int], Scenario]) -> None:
    scenario = made_up(8)
    for before, moves, _, _ in _play(scenario, 6, 8):
        for row in np.flatnonzero(before.actor != NOBODY):
            only = np.array([row])
            state, move = before.take(only), moves.take(only)
            actor, parsed = notation.parse(scenario, state, notation.spell(scenario, state, move))
            assert actor == before.actor[row]
            for field in fields(Moves):
                assert (getattr(parsed, field.name) == getattr(move, field.name)).all(), field.name
            if actor != FATE:
                assert refusal(scenario, state, move) is None


def test_step_leaves_its_input_alone(made_up: Callable[[int], Scenario]) -> None:
    scenario = made_up(9)
    for before, _, after, _ in _play(scenario, 3, 9):
        for name in FIELDS:
            assert not getattr(before, name).flags.writeable
            assert not getattr(after, name).flags.writeable


def test_games_may_wait_while_others_move(made_up: Callable[[int], Scenario]) -> None:
    scenario = made_up(10)
    rows = np.array([1, 4, 5])
    for before, moves, after, _ in _play(scenario, 40, 10):
        state, causes = step(scenario, before, moves.take(rows), rows)
        held = fingerprint.hold(state, fingerprint.hold(before), rows)
        assert (held.total == fingerprint.hold(state).total).all()
        assert (total(causes, len(before)) == state.gauges - before.gauges).all()
        for name in FIELDS:
            assert (getattr(state, name)[rows] == getattr(after, name)[rows]).all(), name
            assert (getattr(state, name)[6:] == getattr(before, name)[6:]).all(), name
