"""Every scenario with every negotiator: both are found, not listed, so a new one is tested by being there."""

from dataclasses import fields
from functools import lru_cache

import numpy as np
import pytest

from game.core.dice import Dice, game_seed
from game.files.library import load_scenario, scenarios
from game.negotiators.registry import names, negotiator
from game.play.match import play_out
from game.play.table import ANSWERING
from game.play.timeline import Timeline, is_same
from game.rules.axes import FATE, GAUGES, Phase
from game.rules.causes import total
from game.rules.fate import draw
from game.rules.fingerprint import hold
from game.rules.moves import Moves
from game.rules.notation import parse, spell
from game.rules.state import FIELDS, initial
from game.rules.step import step
from game.rules.view import view

SCENARIOS = [item.id for item in scenarios()]
PAIRS = [(scenario, player) for scenario in SCENARIOS for player in names()]
GAMES = 4

everyone = pytest.mark.parametrize(("scenario", "player"), PAIRS)


@lru_cache
def compiled(scenario):
    return load_scenario(scenario)


@lru_cache
def seated(player):
    return negotiator(player), negotiator(player)


@lru_cache
def batch(scenario, player):
    """Play a few games and keep what was wrong on the way."""
    faults = []
    rules = compiled(scenario)

    def watch(games, before, _moves, after, causes):
        gained = after.gauges - before.gauges
        if not np.array_equal(total(causes, len(games)), gained):
            faults.append(("causes do not add up", int(before.phase[0]), games))
        if ((after.gauges < 0) | (after.gauges > 10_000)).any():
            faults.append(("gauge out of bounds", games))

    result = play_out(rules, seated(player), game_seed(3, np.arange(GAMES)), watch=watch)
    return result, faults


@lru_cache
def line(scenario, player):
    """Play one game at a table: the state before every move, the move, its text."""
    timeline = Timeline(compiled(scenario), 17)
    while not timeline.here.is_over:
        turn = timeline.here.turn
        if turn == FATE:
            timeline.play(timeline.fate())
        else:
            seen = view(timeline.scenario, timeline.here.state, turn)
            timeline.play(seated(player)[turn].decide(seen, timeline.dice(turn)))
    return timeline


@everyone
def test_whole_games_end_by_the_rules(scenario, player):
    result, faults = batch(scenario, player)
    assert not faults
    assert (result.state.phase == Phase.OVER).all()
    assert (np.abs(result.scores.claimed) <= 10_000).all()
    for score in (result.scores.created, result.scores.kept):
        assert ((score >= 0) & (score <= 10_000)).all()
    assert result.state.gauges.shape == (GAMES, GAUGES)


@everyone
def test_a_batch_is_its_singles(scenario, player):
    result, _ = batch(scenario, player)
    seeds = game_seed(3, np.arange(GAMES))
    for number in range(2):
        alone = play_out(compiled(scenario), seated(player), seeds[number : number + 1])
        assert alone.fingerprints[0] == result.fingerprints[number]
        for name in FIELDS:
            assert np.array_equal(getattr(alone.state, name)[0], getattr(result.state, name)[number]), name


@everyone
def test_notation_round_trips_and_a_replay_is_the_state(scenario, player):
    timeline, rules = line(scenario, player), compiled(scenario)
    state = initial(rules, 1)
    for node in timeline.main_line()[1:]:
        actor, moves = parse(rules, state, node.text)
        assert actor == node.actor
        assert is_same(moves, node.moves), node.text
        assert spell(rules, state, moves) == node.text
        state, causes = step(rules, state, moves)
        assert np.array_equal(total(causes, 1), state.gauges - timeline[node.parent].state.gauges)
    assert np.array_equal(hold(state).total, hold(timeline.here.state).total)


@everyone
@pytest.mark.parametrize("seat", [0, 1])
def test_a_hidden_mandate_does_not_leak(scenario, player, seat):
    """Fold the same lines under every other mandate of the other seat: my view and my moves are the same."""
    timeline, rules = line(scenario, player), compiled(scenario)
    nodes = timeline.main_line()
    dealt = nodes[1].moves
    other = 1 - seat
    for mandate in range(len(rules.names.mandates[other])):
        columns = {field.name: getattr(dealt, field.name).copy() for field in fields(Moves)}
        columns["target" if other else "choice"][:] = mandate
        states = [nodes[0].state, step(rules, nodes[0].state, Moves(**columns))[0]]
        for node in nodes[2:]:
            states.append(step(rules, states[-1], node.moves)[0])
        for state, node in zip(states, nodes, strict=True):
            mine, theirs = view(rules, node.state, seat), view(rules, state, seat)
            assert np.array_equal(mine.mandate, theirs.mandate)
            for name in FIELDS:
                assert np.array_equal(getattr(mine.state, name), getattr(theirs.state, name)), (node.text, name)
        _same_moves(rules, seated(player)[seat], seat, states, nodes)


def _same_moves(rules, decider, seat, states, nodes):
    """Ask for every decision of the game at once, in another state of the other's mind."""
    numbers = [number for number in range(len(nodes) - 1) if nodes[number].turn == seat]
    for number in numbers[:: max(1, len(numbers) // 4)]:
        dice = Dice(np.array([17], np.uint64), np.array([nodes[number].depth]), seat)
        moves = decider.decide(view(rules, states[number], seat), dice)
        assert is_same(moves, nodes[number + 1].moves), nodes[number + 1].text


@pytest.mark.parametrize(("scenario", "player"), [pair for pair in PAIRS if hasattr(seated(pair[1])[0], "explain")])
def test_every_refusal_has_its_receipt(scenario, player):
    """Who can tell why does so at every refusal, of the very offer that stood, and asks for a change or for none."""
    timeline, rules = line(scenario, player), compiled(scenario)
    for node in timeline.main_line()[1:]:
        before, seat = timeline[node.parent].state, node.actor
        if seat == FATE or node.moves.kind[0] not in ANSWERING or not before.standing[0, 1 - seat]:
            continue
        receipt = seated(player)[seat].explain(view(rules, before, seat), node.moves)[0]
        assert receipt.offer == tuple(before.offers[0, 1 - seat].tolist()), node.text
        assert receipt.worth[0] < receipt.worth[1], node.text
        assert not receipt.terms or receipt.changes, node.text


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_luck_does_not_look_at_decisions(scenario):
    """The same seed deals the same mandates whoever plays, and fate's dice are the lines' own."""
    first = {line(scenario, player).main_line()[1].text for player in list(names())[:3]}
    assert len(first) == 1
    timeline = line(scenario, next(iter(names())))
    for node in timeline.main_line()[1:]:
        if node.actor == FATE:
            before = timeline[node.parent].state
            assert is_same(draw(compiled(scenario), before, timeline.seeds), node.moves)
