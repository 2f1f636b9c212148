from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from game.core.dice import Dice
from game.core.errors import IllegalMove
from game.files.entries import Entry
from game.files.record import read_record
from game.negotiators.registry import negotiator
from game.play.restore import restore
from game.play.setup import new_table
from game.play.start import GameOptions
from game.play.timeline import Timeline
from game.rules.axes import FATE
from game.rules.moves import single
from game.rules.view import view

OPTIONS = GameOptions("first-table", ("seoul=human", "washington=human"), 11)


def random_move(timeline, luck):
    """Ask the random player with dice of the test's own, so that branches differ."""
    turn = timeline.here.turn
    dice = Dice(np.array([luck], np.uint64), np.array([timeline.here.depth]), turn)
    return negotiator("random").decide(view(timeline.scenario, timeline.here.state, turn), dice)


def play_to_the_end(timeline, luck=0):
    while not timeline.here.is_over:
        timeline.play(timeline.fate() if timeline.here.turn == FATE else random_move(timeline, luck))
    return timeline.close()


class Tree(RuleBasedStateMachine):
    """Play, take back, branch, save and load in any order; the tree stays one that a record can hold."""

    @initialize()
    def start(self):
        self.folder = TemporaryDirectory()
        self.table = new_table(OPTIONS, Path(self.folder.name))
        self.timeline = self.table.timeline
        self.known = {}

    @rule(luck=st.integers(0, 5), many=st.integers(1, 25))
    def play(self, luck, many):
        for _ in range(many):
            if self.timeline.here.is_over:
                return
            if self.table.is_waiting:
                self.table.play(random_move(self.timeline, luck))
            else:
                self.table.advance()

    @rule()
    def undo(self):
        before = self.timeline.here
        if self.table.undo():
            assert self.timeline.here.depth < before.depth
            assert self.table.is_waiting
            assert self.timeline.here in self.timeline.path(before.id)

    @rule()
    def redo(self):
        before = self.timeline.here
        if self.table.redo():
            assert before in self.timeline.path(self.timeline.here.id)

    @precondition(lambda self: len(self.timeline) > 2)
    @rule(data=st.data())
    def branch(self, data):
        numbers = [line.id for line in self.timeline.lines if isinstance(line, Entry)]
        self.timeline.go(data.draw(st.sampled_from(numbers)))

    @rule()
    def save_and_load(self):
        if self.table.path:
            assert restore(read_record(self.table.path)).lines == self.timeline.lines

    def teardown(self):
        self.folder.cleanup()

    @invariant()
    def ids_never_repeat_and_nothing_is_forgotten(self):
        lines = self.timeline.lines
        assert [line.id for line in lines] == list(range(1, len(lines) + 1))
        for line in lines:
            assert self.known.setdefault(line.id, line) == line

    @invariant()
    def children_differ(self):
        for line in self.timeline.lines:
            if isinstance(line, Entry):
                texts = [self.timeline[child].text for child in self.timeline.children(line.id)]
                assert len(texts) == len(set(texts))


Tree.TestCase.settings = settings(max_examples=15, stateful_step_count=12, deadline=None, derandomize=True)
TestTree = Tree.TestCase


def test_the_same_move_again_is_the_same_position(first_table):
    timeline = Timeline(first_table, 3)
    first = timeline.play(timeline.fate())
    timeline.go(0)
    assert timeline.play(timeline.fate()) is first


def test_another_fate_is_refused(first_table):
    timeline = Timeline(first_table, 3)
    with pytest.raises(IllegalMove, match="dice"):
        timeline.play(single(0, len(first_table.names.issues), choice=99, target=0))


def test_a_finished_game_takes_no_move(first_table):
    timeline = Timeline(first_table, 3)
    end = play_to_the_end(timeline)
    assert end.parent == timeline.here.id
    assert timeline.close() is None
    with pytest.raises(IllegalMove, match="over"):
        timeline.play(single(5, len(first_table.names.issues)))


def test_two_branches_meet_the_same_luck(first_table):
    timeline = Timeline(first_table, 3)
    for _ in range(3):
        timeline.play(timeline.fate() if timeline.here.turn == FATE else random_move(timeline, 1))
    fork, drawn = timeline.here.id, []
    for luck in (1, 2):
        timeline.go(fork)
        play_to_the_end(timeline, luck)
        drawn.append([n.text for n in timeline.path(timeline.here.id) if n.text.startswith("fate draw first")])
    assert drawn[0][: min(map(len, drawn))] == drawn[1][: min(map(len, drawn))] or drawn[0][0] == drawn[1][0]


def test_looking_back_keeps_the_line_that_was_looked_at(first_table):
    timeline = Timeline(first_table, 3)
    play_to_the_end(timeline)
    last = timeline.here.id
    timeline.go(2)
    assert timeline.main_line()[-1].id == last
    timeline.play(random_move(timeline, 77)) if timeline.here.turn != FATE else timeline.play(timeline.fate())
    timeline.go(2)
    assert timeline.main_line()[-1].id == timeline.leaf(2).id


def test_a_position_that_is_not_there(first_table):
    timeline = Timeline(first_table, 3)
    for number in (-1, 1, 10**9):
        with pytest.raises(KeyError):
            timeline.go(number)
