"""Tactics do what their authors say."""

from itertools import pairwise

import numpy as np
import pytest

from game.negotiators.ladder import Ladder
from game.negotiators.tactics import FULL, TACTICS, early, evenly, late
from game.rules.axes import Phase


def test_time_dependent_tactics_concede_late_evenly_and_early():
    """Faratin, Sierra and Jennings (1998): t^(1/beta) with beta 1/5 and 1; the conceder mirrors the first."""
    half = np.array([FULL // 2])
    assert late(half)[0] == pytest.approx(FULL / 2**5, abs=5)
    assert evenly(half)[0] == FULL // 2
    assert early(half)[0] == FULL - late(half)[0]
    ends = np.array([0, FULL])
    for curve in (late, evenly, early):
        assert curve(ends).tolist() == [0, FULL]


ROUNDING = 10  # basis points of a small room that a value unit is


def shares(scenario, positions, name, opponent):
    """Share of its room that a player at the first seat asks for, turn by turn: {game: [basis points]}."""
    table, found = positions(scenario, (name, opponent), 8), {}
    for _ in table:
        rows, seen, _ = table.waiting(0)
        turn = np.flatnonzero(seen.state.phase == Phase.TURN)
        if len(turn):
            ladder = Ladder(seen.take(turn))
            asked = (TACTICS[name](ladder) - ladder.reserve) * FULL // ladder.span
            for place, row in enumerate(rows[turn].tolist()):
                found.setdefault(row, []).append(int(asked[place]))
    return [game for game in found.values() if len(game) > 2]


@pytest.mark.parametrize("name", ["boulware", "linear", "conceder", "micro"])
def test_demands_come_down(small, positions, name):
    found = shares(small, positions, name, "hardliner" if name != "micro" else "linear")
    assert found
    assert all(later <= earlier + 1 for game in found for earlier, later in pairwise(game))


def test_a_hardliner_never_moves(small, positions):
    found = shares(small, positions, "hardliner", "conceder")
    assert all(max(game) - min(game) <= ROUNDING for game in found)


def test_micro_does_not_concede_to_silence(small, positions):
    """De Jong (2022): a new proposal for each new proposal received, never first."""
    table = positions(small, ("micro", "linear"), 10)
    for _ in table:
        rows, seen, _ = table.waiting(0)
        if len(rows) and (seen.state.phase == Phase.TURN).all():
            silent = seen.state.tabled[:, 1] == 0
            ladder = Ladder(seen)
            asked = TACTICS["micro"](ladder)
            assert (asked[silent] == (ladder.reserve + ladder.span)[silent]).all()


def test_tit_for_tat_gives_what_it_was_given(small, positions):
    table = positions(small, ("tit-for-tat", "linear"), 10)
    checked = 0
    for _ in table:
        rows, seen, _ = table.waiting(0)
        if not len(rows) or not (seen.state.phase == Phase.TURN).all():
            continue
        ladder = Ladder(seen)
        asked = TACTICS["tit-for-tat"](ladder)
        twice = (seen.state.tabled[:, 0] > 0) & (seen.state.tabled[:, 1] > 1)
        step = ladder.offered - ladder.worth(np.maximum(seen.state.before[:, 1], 0))
        last = ladder.worth(np.maximum(seen.state.offers[:, 0], 0))
        inside = twice & (asked > ladder.reserve + ladder.span // 10) & (asked < ladder.reserve + ladder.span)
        assert (np.abs(last - step - asked)[inside] <= ladder.span[inside] // 100 + 1).all()
        checked += int(inside.sum())
    assert checked
