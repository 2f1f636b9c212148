"""Two lines of one game: what parts them is what was decided; where luck differs, its conditions did."""

from itertools import pairwise

import numpy as np
import pytest

from game.files.library import load_scenario
from game.negotiators.registry import negotiator
from game.play.timeline import Timeline
from game.review.fork import Why, fork_of, moment_of
from game.rules.axes import FATE
from game.rules.features import met
from game.rules.view import view


def run(timeline, player):
    bot = negotiator(player)
    while not timeline.here.is_over:
        here = timeline.here
        if here.turn == FATE:
            timeline.play(timeline.fate())
        else:
            timeline.play(bot.decide(view(timeline.scenario, here.state, here.turn), timeline.dice(here.turn)))
    return timeline.path(timeline.here.id)


@pytest.fixture(scope="module", params=["first-table", "washington-2025"])
def forked(request):
    timeline = Timeline(load_scenario(request.param), 8)
    one = run(timeline, "random")
    fork = next(node for node in one[len(one) // 3 :] if node.turn >= 0)
    timeline.go(fork.id)
    return timeline.scenario, one, run(timeline, "conceder"), fork


def test_lines_part_where_they_parted(forked):
    scenario, one, other, fork = forked
    found = fork_of(scenario, one, other)
    assert found.last.id >= fork.id
    assert found.after[0][0].text != found.after[1][0].text
    assert [len(line) for line in found.after] == [len(path) - found.last.depth - 1 for path in (one, other)]


def test_a_line_and_its_beginning_part_nowhere(forked):
    scenario, one, _, _ = forked
    assert fork_of(scenario, one, one[:9]).after == (one[9:], ())


def test_whoever_speaks_first_is_luck_that_no_decision_changes(forked):
    found = fork_of(forked[0], forked[1], forked[2])
    assert found.throws
    assert all(throw.is_first_same for throw in found.throws)


def test_an_event_that_came_in_one_line_only_is_explained(forked):
    scenario, one, other, _ = forked
    before = [{moment_of(a): a.state for a, b in pairwise(path) if b.actor == FATE} for path in (one, other)]
    for throw in fork_of(scenario, one, other).throws:
        assert len(throw.missed) == len(
            {event for event in throw.events if event >= 0} if throw.events[0] != throw.events[1] else ()
        )
        for missed in throw.missed:
            state, bit = before[missed.line][throw.moment], 1 << missed.event
            assert (missed.why == Why.SPENT) == bool(int(state.fired[0]) & bit)
            if missed.why == Why.UNMET:
                assert not int(met(scenario, state, np.array([0]))[0]) & bit
