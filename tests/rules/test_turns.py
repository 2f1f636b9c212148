"""Test the manners of the table: patience, repeats, retreat, chapters, walk-outs, soundings."""

from collections.abc import Callable

import numpy as np
import pytest

from game.core.dice import game_seed
from game.rules import fate, notation
from game.rules.axes import CAPITAL, FATE, PATIENCE, SUPPORT, Array, Gauge, Phase
from game.rules.legal import Reason, legal
from game.rules.outcome import package_values, reservation
from game.rules.refusal import refusal
from game.rules.scenario import Scenario
from game.rules.state import State, initial
from game.rules.step import step
from game.rules.view import view

Maker = Callable[[int], Scenario]
SEED = game_seed(11, np.arange(1))


def _quiet(scenario: Scenario) -> Scenario:
    """Silence the events, so that a line of play can be written down."""
    scenario.events.rate[:] = 0
    return scenario


def _run(scenario: Scenario, *lines: str) -> State:
    """Play seats' lines one after the other, fate by its dice; a seat's name is put before each line."""
    state, left = initial(scenario, 1), list(lines)
    while left or state.actor[0] == FATE:
        if state.actor[0] == FATE:
            state, _ = step(scenario, state, fate.draw(scenario, state, SEED))
            continue
        text = f"{scenario.names.seats[int(state.actor[0])]} {left.pop(0)}"
        _, moves = notation.parse(scenario, state, text)
        assert refusal(scenario, state, moves) is None, text
        state, _ = step(scenario, state, moves)
    return state


def _refused(scenario: Scenario, state: State, text: str) -> Reason | None:
    _, moves = notation.parse(scenario, state, f"{scenario.names.seats[int(state.actor[0])]} {text}")
    return refusal(scenario, state, moves)


@pytest.fixture
def table(made_up: Maker) -> tuple[Scenario, State, int]:
    """Give a game at its first turn and the seat that speaks."""
    scenario = _quiet(made_up(21))
    state = _run(scenario, "stake none", "stake none")
    return scenario, state, int(state.actor[0])


def _offer(seat: int, better: int = 0) -> str:
    """Ask for everything, less a number of steps given on the first issues."""
    terms = [0] * 6
    for number in range(better):
        terms[number % 6] += 1
    return "offer " + " ".join(f"issue{i}=o{o if seat == 0 else 3 - o}" for i, o in enumerate(terms))


def _patience(state: State, seat: int) -> int:
    return int(state.gauges[0, PATIENCE + seat])


def test_concessions_spare_patience_and_repeats_wear_it(table: tuple[Scenario, State, int]) -> None:
    scenario, _, first = table
    second = 1 - first
    begin = ("stake none", "stake none", _offer(first), _offer(second))
    speaker = int(_run(scenario, *begin).actor[0])
    conceding = _patience(_run(scenario, *begin, _offer(speaker, 4)), 1 - speaker)
    repeating = _patience(_run(scenario, *begin, _offer(speaker)), 1 - speaker)
    assert conceding > repeating


def test_at_zero_patience_only_accept_and_walk_are_left(table: tuple[Scenario, State, int]) -> None:
    scenario, state, seat = table
    gauges = state.gauges.copy()
    gauges[0, PATIENCE + seat] = 0
    worn = State(**{**state.__dict__, "gauges": gauges})
    assert _refused(scenario, worn, _offer(seat)) == Reason.NO_PATIENCE
    assert _refused(scenario, worn, "hold") == Reason.NO_PATIENCE
    assert _refused(scenario, worn, "walk") is None
    back, _ = step(scenario, worn, notation.parse(scenario, worn, f"{scenario.names.seats[seat]} walk")[1])
    assert back.gauges[0, PATIENCE + seat] == 5_000
    assert back.gauges[0, Gauge.TRUST] < worn.gauges[0, Gauge.TRUST]


def test_the_second_walk_out_ends_the_talks(table: tuple[Scenario, State, int]) -> None:
    scenario, _, _ = table
    once = _run(scenario, "stake none", "stake none", "walk")
    assert once.phase[0] == Phase.TURN
    assert once.round[0] == 1 + 1 + scenario.conduct.walk_rounds
    twice = _run(scenario, "stake none", "stake none", "walk", "walk")
    assert twice.phase[0] == Phase.POSTURE
    assert twice.signed[0] == 0
    assert (twice.terms == twice.fallbacks).all()


def test_initialled_chapter_is_in_force_and_moves_both_reservations(table: tuple[Scenario, State, int]) -> None:
    scenario, state, first = table
    before = reservation(scenario, state)
    after = _run(scenario, "stake none", "stake none", _offer(first, 6) + " alone=chapter0", "initial chapter0")
    members = scenario.agenda.members[0]
    asked = 1 if first == 0 else 2
    assert (after.terms[0, members] == asked).all()
    assert (after.fallbacks[0, members] == asked).all()
    gained = reservation(scenario, after) - before
    expected = package_values(scenario, after.fallbacks) - package_values(scenario, state.fallbacks)
    assert (gained == expected).all()


def test_linked_chapter_may_not_stand_alone(table: tuple[Scenario, State, int]) -> None:
    scenario, state, first = table
    assert _refused(scenario, state, _offer(first) + " alone=chapter2") == Reason.CANNOT_SPLIT


def test_their_standing_offer_is_accepted_not_tabled(table: tuple[Scenario, State, int]) -> None:
    scenario, _, first = table
    after = _run(scenario, "stake none", "stake none", _offer(first))
    if _refused(scenario, after, _offer(first)) != Reason.RED_LINE:
        assert _refused(scenario, after, _offer(first)) == Reason.ACCEPT_IT


def test_retreat_from_a_commitment_costs_support_once(table: tuple[Scenario, State, int]) -> None:
    scenario, _, first = table
    own, beyond = (0, 2) if first == 0 else (3, 1)
    commit = ("stake none", "stake none", f"play play2 issue4=o{own}")
    still = _run(scenario, *commit, _offer(first))
    assert still.commitments[0, first, 4] == own
    terms = _offer(first).replace(f"issue4=o{own}", f"issue4=o{beyond}")
    back = _run(scenario, *commit, terms)
    price = 2 * scenario.plays.commits[2]
    assert still.gauges[0, SUPPORT + first] - back.gauges[0, SUPPORT + first] == price
    assert back.commitments[0, first, 4] == beyond


def test_sounding_discloses_the_true_range_and_sharpens_belief(table: tuple[Scenario, State, int]) -> None:
    scenario, state, first = table
    after = _run(scenario, "stake none", "stake none", "play play0 issue1")
    other = 1 - first
    truth = scenario.values.bounds[other, int(state.mandates[0, other]), 1]
    assert (after.bounds[0, first, 1] == truth).all()
    assert after.actor[0] == first
    assert after.played[0] == 1
    assert after.gauges[0, CAPITAL + first] == state.gauges[0, CAPITAL + first] - scenario.plays.cost[0]
    seen = view(scenario, after, first).state
    assert seen.mandates[0, other] == -1


def test_every_barred_play_has_its_reason(table: tuple[Scenario, State, int]) -> None:
    scenario, state, _ = table
    may = legal(scenario, state)
    assert ((may.play_reasons == Reason.FINE) == may.plays).all()
    assert may.play_reasons[0, 1] == Reason.TOO_EARLY
    spent = _run(scenario, "stake none", "stake none", "play play3 c0")
    assert (legal(scenario, spent).play_reasons[0] == Reason.PLAYED).all()


def test_a_change_of_the_hidden_mandate_does_not_show(made_up: Maker) -> None:
    scenario = _quiet(made_up(22))
    views = []
    for mandate in ("m0", "m1"):
        state = initial(scenario, 1)
        state, _ = step(scenario, state, notation.parse(scenario, state, f"fate deal east=m0 west={mandate}")[1])
        lines = (
            "east stake none",
            "west stake stake1",
            "fate draw first=west",
            f"west {_offer(1, 2)}",
            f"east {_offer(0)}",
        )
        for line in lines:
            state, _ = step(scenario, state, notation.parse(scenario, state, line)[1])
        views.append(view(scenario, state, 0))
    for name, column in views[0].state.__dict__.items():
        other: Array = getattr(views[1].state, name)
        assert (column == other).all(), name
