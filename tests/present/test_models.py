import math
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise

import numpy as np
import pytest

from game.files.places import assets_dir
from game.play.setup import new_table
from game.play.start import GameOptions
from game.present.briefing import Setup, briefing_model
from game.present.models import Bar, DialModel, TermRow
from game.present.proposal import opening, reopening
from game.present.quarter import quarter_model
from game.present.ratification import ratification_model
from game.present.replay import replay_model
from game.present.retelling import retell
from game.present.story import story
from game.present.table import foresee, redraft, table_model
from game.present.verdict import verdict_model
from game.present.voice import Voice
from game.present.words import LANGUAGES, Words
from game.rules.axes import METERS, SEATS, Phase
from game.rules.fingerprint import hold
from game.rules.notation import parse
from game.rules.refusal import refusal
from game.rules.step import step
from game.rules.view import view

SEEDS = (1, 2)


def leaves(value, path=""):
    """Walk a model down to its strings, numbers and bars."""
    if isinstance(value, Bar):
        yield path, value
    if is_dataclass(value):
        for field in fields(value):
            yield from leaves(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from leaves(item, f"{path}[{number}]")
    else:
        yield path, value


def parts(value):
    """Walk a model's parts, itself first."""
    if is_dataclass(value):
        yield value
        for field in fields(value):
            yield from parts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from parts(item)


def check(model, keys):
    """Every text is said, every figure is finite, every bar is within its width, what is barred says why."""
    for part in parts(model):
        if hasattr(part, "is_enabled"):
            assert part.is_enabled != bool(part.reason.strip()), part
        if isinstance(part, TermRow):
            assert all(part.is_open) != bool(part.lock_note.strip()), part
    for path, value in leaves(model):
        if isinstance(value, str):
            assert "{" not in value, path
            assert "-" not in value or value not in keys, path
        elif isinstance(value, float):
            assert math.isfinite(value), path
        elif isinstance(value, Bar):
            assert 0 <= value.solid <= 1, path
            assert 0 <= value.unsure <= 1, path
            assert value.tick is None or 0 <= value.tick <= 1, path


@pytest.fixture(scope="module", params=SEEDS)
def played(request, scenario):
    """Play a whole game at random and give its positions."""
    table = new_table(
        GameOptions(scenario.id, ("seoul=random", "washington=random"), request.param), None, with_person=False
    )
    table.advance_all()
    return table


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seat", range(SEATS))
def test_models_are_complete_at_every_moment(played, language, seat):
    voice = Voice(Words(language, assets_dir() / "words"), played.scenario)
    keys = set(voice.words.sources)
    nodes = played.timeline.path(played.here.id)
    for number in range(2, len(nodes), 3):
        seen, lines = view(played.scenario, nodes[number].state, seat), story(nodes[: number + 1], seat)
        for model in models(voice, seen, lines):
            check(model, keys)


def models(voice, seen, lines):
    """Present whatever a seat may look at in a position."""
    phase = seen.state.phase[0]
    if phase == Phase.STAKE:
        setup = Setup(("linear", "random"), ("envoy",), "linear", "envoy", 7)
        yield briefing_model(voice, seen, setup, 1)
    if seen.state.quarter[0] > 0:
        yield quarter_model(voice, seen, lines, reopening(seen))
        if seen.state.signed[0]:
            yield ratification_model(voice, seen, lines)
    elif phase in (Phase.VOTE, Phase.UPHOLD):
        yield ratification_model(voice, seen, lines)
    elif phase >= Phase.ROUND:
        yield table_model(voice, seen, lines, opening(seen), trouble="disk full")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_verdict_and_the_replay_are_complete(played, language):
    voice = Voice(Words(language, assets_dir() / "words"), played.scenario)
    nodes, keys = played.timeline.path(played.here.id), set(voice.words.sources)
    for seat in range(SEATS):
        check(verdict_model(voice, nodes, seat, "random", "envoy"), keys)
    for here in (0, len(nodes) // 2, len(nodes) - 1):
        for seat in (0, 1, None):
            check(replay_model(retell(voice, nodes, seat), here, is_hiding=here == 0), keys)


def test_causes_of_a_dial_add_up_to_its_change(played):
    voice = Voice(Words("en", assets_dir() / "words"), played.scenario)
    nodes = played.timeline.path(played.here.id)
    for line, (before, after) in zip(story(nodes, None), pairwise(nodes), strict=True):
        booked = sum((np.array(cause.amounts) for cause in line.causes), np.zeros(len(line.before), np.int64))
        assert (booked == after.state.gauges[0] - before.state.gauges[0]).all()
    model = replay_model(retell(voice, nodes, None), len(nodes) - 1)
    assert len(model.header.dials) == METERS
    assert all(isinstance(dial, DialModel) for dial in model.header.dials)


def test_a_seat_is_not_told_the_others_mandate(played):
    nodes = played.timeline.path(played.here.id)
    for seat in range(SEATS):
        deal = story(nodes, seat)[0]
        assert (deal.choice, deal.target)[1 - seat] == -1
        assert (deal.choice, deal.target)[seat] >= 0


@pytest.mark.parametrize("seat", range(SEATS))
def test_no_screen_tells_the_others_mandate(played, seat):
    """Fold the same lines under every other mandate of the other seat: each screen is the same to the letter."""
    voice = Voice(Words("en", assets_dir() / "words"), played.scenario)
    nodes = played.timeline.path(played.here.id)
    for mandate in range(len(played.scenario.names.mandates[1 - seat])):
        others = refolded(played.scenario, nodes, "choice" if seat else "target", mandate)
        for number in range(2, len(nodes), len(nodes) // 4):
            told = [
                list(models(voice, view(played.scenario, line[number].state, seat), story(line[: number + 1], seat)))
                for line in (nodes, others)
            ]
            assert told[0] == told[1], nodes[number].text


def refolded(scenario, nodes, column, mandate):
    """Deal another mandate to one seat and fold the rest of the line as it was played."""
    deal = replace(nodes[1].moves, **{column: np.array([mandate])})
    found = [nodes[0]]
    for node in nodes[1:]:
        moves = deal if node is nodes[1] else node.moves
        state, causes = step(scenario, found[-1].state, moves)
        found.append(replace(node, moves=moves, held=hold(state), causes=causes))
    return found


def test_an_unrevealed_posture_is_not_told(played):
    nodes = played.timeline.path(played.here.id)
    for number, node in enumerate(nodes):
        if node.state.phase[0] == Phase.POSTURE and node.state.half[0] == 1:
            told = story(nodes[: number + 1], 1)
            assert all(line.node != node.id for line in told)
            assert story(nodes[: number + 1], 0)[-1].node == node.id


def test_commands_of_choices_are_legal_moves(played):
    voice = Voice(Words("en", assets_dir() / "words"), played.scenario)
    nodes = played.timeline.path(played.here.id)
    for number, node in enumerate(nodes):
        if node.state.actor[0] < 0:
            continue
        seat = int(node.state.actor[0])
        seen, lines = view(played.scenario, node.state, seat), story(nodes[: number + 1], seat)
        for command in commands(voice, seen, lines):
            actor, moves = parse(played.scenario, seen.state, command)
            assert actor == seat
            assert refusal(played.scenario, seen.state, moves) is None, command


def commands(voice, seen, lines):
    """List every command that is offered as enabled in a position."""
    choices = []
    phase = seen.state.phase[0]
    if phase in (Phase.TURN, Phase.CLOSING):
        model = table_model(voice, seen, lines, opening(seen))
        moves = model.moves
        choices = [moves.offer, moves.accept, moves.hold, moves.walk, *moves.initials]
        cards = [card for card in model.craft.cards if card.is_enabled]
        yield from (card.command for card in cards if card.command)
        yield from (target.command for card in cards for target in card.targets)
    elif phase == Phase.UPHOLD:
        choices = list(ratification_model(voice, seen, lines).choices)
    elif phase == Phase.POSTURE:
        model = quarter_model(voice, seen, lines, reopening(seen))
        choices = [model.as_before]
        yield from (card.command for card in model.postures if card.is_enabled and card.command)
    elif phase == Phase.REOPEN:
        choices = list(quarter_model(voice, seen, lines, reopening(seen)).reopen.choices)
    yield from (choice.command for choice in choices if choice.is_enabled)


def test_redrafting_equals_presenting_anew(open_table):
    table = open_table(seats=("washington=linear",))
    table.advance_all()
    voice = Voice(Words("en", assets_dir() / "words"), table.scenario)
    table.play(parse(table.scenario, table.here.state, "seoul stake none")[1])
    table.advance_all()
    seen, lines = table.view(0), story(table.timeline.path(table.here.id), 0)
    first = opening(seen)
    second = first.with_option(0, 1)
    model = table_model(voice, seen, lines, first)
    drafted = redraft(model, voice, seen, second)
    assert foresee(drafted, voice, seen, second) == table_model(voice, seen, lines, second)


def test_drafts_are_undone_and_done_again(open_table):
    table = open_table(seats=("washington=linear",))
    table.advance_all()
    seen = table.view(0)
    first = opening(seen)
    second = first.with_option(0, 1).with_alone(0)
    assert second.undo().undo().terms == first.terms
    assert second.undo().undo().redo().redo() == second
    assert second.reset().terms == first.terms
    assert second.reset().undo().terms == second.terms
    assert first.with_option(0, first.terms[0]) is first
