from itertools import pairwise

import numpy as np
import pytest

from game.core.errors import SummitError
from game.negotiators.registry import negotiator
from game.play.match import Start, joined, play_on
from game.play.setup import new_table
from game.play.start import GameOptions
from game.review.decisions import TABLE, decisions_of
from game.review.grades import BLUNDER, FAULTS, INACCURACY, Grade, accuracy, grade
from game.review.judging import Bench, Budget, judge_table
from game.review.review import review
from game.review.trial import NOTHING, talker
from game.rules.axes import SEATS, Kind
from game.rules.notation import parse
from game.rules.outcome import scores
from game.rules.refusal import refusal

FEW = Budget(2, 2)


@pytest.fixture(scope="module", params=[("hawk@envoy", "deal-hungry@master", 3), ("linear", "hardliner", 2)])
def played(request):
    first, second, seed = request.param
    options = GameOptions("first-table", (f"seoul={first}", f"washington={second}"), seed)
    table = new_table(options, None, with_person=False)
    table.advance_all()
    return table


@pytest.fixture(scope="module")
def nodes(played):
    return played.timeline.path(played.here.id)


@pytest.fixture(scope="module")
def reviewed(played, nodes):
    return review(played.scenario, nodes, played.players, played.timeline.seed, budget=FEW)


@pytest.fixture(scope="module")
def bench(played):
    return Bench(played.scenario, [talker(player) for player in played.players])


def test_every_decision_at_the_table_and_in_the_years_is_judged(nodes, reviewed):
    decided = [
        node.id for before, node in pairwise(nodes)
        if node.actor >= 0 and (before.state.phase[0] in TABLE or node.moves.kind[0] == Kind.POSTURE)
    ]  # fmt: skip
    assert [judged.node for judged in reviewed.decisions] == decided


def test_what_is_better_is_legal_there(played, nodes, reviewed):
    for judged in reviewed.decisions:
        if judged.better:
            before = nodes[played.timeline[judged.node].depth - 1].state
            actor, moves = parse(played.scenario, before, judged.better)
            assert actor == judged.seat
            assert refusal(played.scenario, before, moves) is None
            assert judged.best > judged.value


def test_only_faults_lose_and_only_faults_are_looked_back_on(reviewed):
    for judged in reviewed.decisions:
        assert (judged.grade in FAULTS) == (judged.loss >= INACCURACY)
        assert judged.hindsight is None or judged.grade in FAULTS


def test_the_parts_of_a_score_add_up_to_it(played, reviewed):
    final = scores(played.scenario, played.here.state)
    for side in reviewed.sides:
        assert sum(part.amount for part in side.parts) == final.claimed[0, side.seat]
    assert sum(part.amount for part in reviewed.kept) == final.kept[0]
    assert reviewed.joint.created == final.created[0]
    for gained, possible in zip(reviewed.joint.gains, reviewed.joint.possible, strict=True):
        assert gained <= possible or final.created[0] == 10_000


@pytest.mark.parametrize("seat", range(SEATS))
def test_a_hidden_mandate_does_not_change_what_a_side_could_have_known(played, nodes, bench, seat):
    made = decisions_of(nodes, seat, TABLE)
    judged = judge_table(bench, made, FEW).judged(frozenset())
    for mandate in range(played.scenario.values.offset.shape[1]):
        held = made.state.mandates.copy()
        held[:, 1 - seat] = mandate
        waiting = np.full_like(made.state.waiting, 1)
        other = type(made)(seat, made.nodes, made.state.having(mandates=held, waiting=waiting), made.moves, made.depths)
        assert judge_table(bench, other, FEW).judged(frozenset()) == judged


def test_the_same_move_meets_the_same_worlds(nodes, bench):
    made = decisions_of(nodes, 0, TABLE)
    always = np.ones(len(made), bool)
    trials = bench.try_all(made, [(always, made.moves), (always, made.moves)], FEW)
    assert (trials.outcomes[:, 0] == trials.outcomes[:, 1]).all()
    assert (trials.outcomes > NOTHING).all()
    assert not trials.gap.any()


def test_a_game_played_on_from_anywhere_ends_as_it_did(played, nodes):
    some = [node for node in nodes[1:-1] if node.id % 5 == 0]
    seeds = np.full(len(some), played.timeline.seed, np.uint64)
    start = Start(joined([node.state for node in some]), seeds, np.array([node.depth for node in some]))
    ended = play_on(played.scenario, played.players, start)
    final = scores(played.scenario, played.here.state)
    assert (ended.scores.claimed == final.claimed).all()
    assert (ended.scores.kept == final.kept).all()


def test_an_unfinished_line_is_not_reviewed(played, nodes):
    with pytest.raises(SummitError, match="finished line of play"):
        review(played.scenario, nodes[:-1], played.players, played.timeline.seed)


def test_grades_follow_the_loss_and_accuracy_falls_with_it():
    assert [grade(loss, 0) for loss in (0, INACCURACY, 1_500, BLUNDER)] == [Grade.PLAIN, *FAULTS]
    assert grade(0, 3_000) == Grade.BEST
    assert accuracy(np.array([], np.int64)) == accuracy(np.zeros(3, np.int64)) == 10_000
    found = [accuracy(np.array([loss, 0])) for loss in (100, 500, 2_000, 10_000)]
    assert found == sorted(found, reverse=True)


def test_a_person_is_stood_in_for():
    assert talker(None).name == talker(negotiator("hawk")).name == "talker"
    assert talker(negotiator("linear")).name == "linear"
