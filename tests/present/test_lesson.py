"""Test the lesson: one hint at a time, in the order of a game, gone once it was followed."""

from dataclasses import replace

import pytest

from game.present.lesson import HINTS, Done, Step, followed, hint, last_receipt
from game.present.proposal import opening
from game.present.story import story
from game.rules.axes import Kind, Phase
from game.rules.notation import parse

NOTHING = Done()
LIMIT = 200


class Pupil:
    """Somebody at Seoul's seat who does what the hints say."""

    def __init__(self, table):
        self.table = table
        self.done = NOTHING
        self.taught = []
        table.advance_all()

    @property
    def view(self):
        return self.table.view(0)

    @property
    def lines(self):
        return story(self.table.timeline.path(self.table.here.id), 0)

    @property
    def hint(self):
        return hint(self.view, self.lines, self.done)

    def play(self, text):
        _, moves = parse(self.table.scenario, self.table.here.state, f"seoul {text}")
        self.table.play(moves)
        self.table.advance_all()

    def follow(self):
        due = self.hint
        if due is None:
            return False
        self.taught.append(due.step)
        self._follow(due.step)
        return True

    def _follow(self, step):
        match step:
            case Step.STAKE:
                self.play("stake none")
            case Step.TRACK:
                self.done = replace(self.done, has_looked=True)
            case Step.TERM:
                self.done = replace(self.done, is_changed=True)
            case Step.TABLE:
                self.offer(opening(self.view))
            case Step.RECEIPT:
                self.done = replace(self.done, terms=last_receipt(self.view, self.lines).terms)
            case Step.SOUND:
                self.play(f"play sound {self.table.scenario.names.issues[0]}")
            case Step.ACCEPT:
                self.play("accept")
            case Step.POSTURE:
                self.play("posture deliver")
            case Step.VERDICT:
                self.done = replace(self.done, learned=self.done.learned | {Step.VERDICT})

    def offer(self, proposal):
        self.table.play(proposal.moves(self.table.scenario))
        self.table.advance_all()

    def go_on(self):
        """Do anything sensible where nothing is taught."""
        legal = self.view.legal()
        if legal.kinds[0, Kind.ANSWER]:
            names = self.table.scenario.names.answers
            self.play(f"answer {names[int(self.view.state.asking[0])][0]}")
        elif legal.kinds[0, Kind.POSTURE]:
            self.play("posture deliver")
        elif self.done.terms and last_receipt(self.view, self.lines):
            self.offer(opening(self.view).with_terms(last_receipt(self.view, self.lines).terms or self.done.terms))
        elif legal.kinds[0, Kind.ACCEPT]:
            self.play("accept")
        else:
            self.offer(opening(self.view))


@pytest.fixture
def pupil(open_table):
    def sit(scenario="first-table", seed=3):
        return Pupil(open_table(scenario, ("seoul=human", "washington=institution-builder"), seed))

    return sit


@pytest.mark.parametrize("seed", range(3))
def test_a_game_that_follows_the_hints_ends_and_is_taught_each_thing_once(pupil, seed):
    learner = pupil(seed=seed)
    for _ in range(LIMIT):
        if not learner.follow():
            if learner.table.is_over:
                break
            learner.go_on()
    assert learner.table.is_over
    assert len(learner.taught) == len(set(learner.taught))
    assert learner.taught[:4] == [Step.STAKE, Step.TRACK, Step.TERM, Step.TABLE]
    assert learner.taught[-1] == Step.VERDICT


def test_only_the_first_table_teaches(pupil):
    other = pupil("washington-2025")
    assert other.view.state.phase[0] == Phase.STAKE
    assert other.hint is None


def test_a_hint_put_away_stays_away(pupil):
    learner = pupil()
    assert learner.hint == HINTS[Step.STAKE]
    learner.done = replace(NOTHING, learned=frozenset({"stake"}))
    assert learner.hint is None


def test_a_stake_chosen_follows_the_hint_before_it_is_played(pupil):
    learner = pupil()
    assert "stake" not in followed(learner.view, learner.lines, NOTHING)
    assert "stake" in followed(learner.view, learner.lines, Done(stakes=2))


def test_the_adviser_points_at_a_receipt_until_its_change_is_in_the_draft(pupil):
    learner = pupil()
    learner.done = Done(learned=frozenset(Step) - {Step.RECEIPT})
    learner.play("stake none")
    while learner.hint is None:
        assert not learner.table.is_over
        learner.offer(opening(learner.view))
    receipt = last_receipt(learner.view, learner.lines)
    assert receipt is not None
    assert receipt.changes
    learner.done = replace(learner.done, terms=receipt.offer)
    assert learner.hint == HINTS[Step.RECEIPT]
    learner.done = replace(learner.done, terms=receipt.terms)
    assert learner.hint != HINTS[Step.RECEIPT]


def test_nothing_is_taught_while_the_other_side_decides(open_table):
    table = open_table("first-table", ("seoul=human", "washington=human"), 3)
    table.advance_all()
    for seat in ("seoul", "washington"):
        table.play(parse(table.scenario, table.here.state, f"{seat} stake none")[1])
        table.advance_all()
    waiting = 1 - table.turn
    lines = story(table.timeline.path(table.here.id), waiting)
    assert table.here.state.phase[0] == Phase.TURN
    assert hint(table.view(waiting), lines, NOTHING) is None
