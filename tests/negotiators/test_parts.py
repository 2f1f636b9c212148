"""The parts that planners are made of, against numbers computed by hand."""

import numpy as np
import pytest

from game.negotiators.adviser import asking_price
from game.negotiators.chances import logistic, rate_for
from game.negotiators.homefront import Stakes, losses
from game.negotiators.prospects import Prospects
from game.negotiators.rollout import meter_prices
from game.negotiators.shortlist import room, shortlist
from game.negotiators.worth import paid_shares, worth_of
from game.rules.axes import Gauge, Phase
from game.rules.outcome import package_values


def test_the_logistic_curve_is_even_rising_and_right():
    rate = rate_for(np.array([100]))
    chances = logistic(np.arange(-2000, 2001, 50), rate)
    assert (np.diff(chances) >= 0).all()
    assert (chances + chances[::-1] == 10_000).all()
    assert logistic(np.array([0, 100, -100]), rate).tolist() == pytest.approx([5000, 7311, 2689], abs=4)


def stakes(mine, theirs, my_void=0, their_void=0):
    return Stakes(
        np.array([[mine]]),
        np.array([[[theirs]]]),
        np.array([my_void]),
        np.array([[their_void]]),
        np.array([[10_000]]),
    )


def test_votes_that_cannot_fail_cost_nothing():
    failed = np.zeros((1, 2, 1, 2), np.int64)
    mine, theirs = losses(failed, stakes([300, -100], [-200, 400]), 0)
    assert mine.tolist() == [[0]]
    assert theirs.tolist() == [[[0]]]


def test_when_my_home_fails_a_chapter_the_other_puts_back_what_costs_it_most():
    """I gain 300 and lose 100; my home fails the second chapter; it then puts back the first: nothing is left."""
    failed = np.zeros((1, 2, 1, 2), np.int64)
    failed[0, 0, 0, 1] = 10_000
    mine, theirs = losses(failed, stakes([300, -100], [-200, 400]), 0)
    assert mine.tolist() == [[200]]
    assert theirs.tolist() == [[[200]]]


def test_when_the_rest_is_worth_less_than_nothing_the_other_voids_it():
    failed = np.zeros((1, 2, 1, 2), np.int64)
    failed[0, 0, 0, 1] = 10_000
    mine, _ = losses(failed, stakes([300, -100], [100, 400], my_void=-50, their_void=150), 0)
    assert mine.tolist() == [[200 + 50]]


def test_worth_is_points_and_what_meters_pay(small):
    """A package is worth its points plus, for each meter, dividend x contribution x the share of time that it pays."""
    terms = np.zeros((1, len(small.names.issues)), np.int64)
    worth, (whole, bare) = worth_of(small), paid_shares(small)
    meters, issues = small.meters, np.arange(terms.shape[1])
    moved = meters.contributions[:, issues, terms[0]].sum(-1)
    stress = meters.market_flow[issues, terms[0]].sum()
    for seat in (0, 1):
        for kind in range(worth.points.shape[1]):
            paid = float((moved * meters.dividend[seat]).sum()) * whole - stress * meters.market_cost[seat, kind] * bare
            expected = package_values(small, terms)[0, seat, kind] + paid / 1e6
            assert worth.packages(seat, np.array([kind]), terms)[0] == pytest.approx(expected, abs=terms.shape[1] * 3)


def test_a_shortlist_is_allowed_and_leaves_room(flagship):
    for seat in (0, 1):
        listed = shortlist(flagship, seat, 9)
        issues = np.arange(listed.shape[2])
        for kind, packages in enumerate(listed):
            assert flagship.values.allowed[seat, kind, issues, packages].all()
        assert (room(flagship, seat) > 300).all()


def test_institutions_and_prosperity_are_worth_having(flagship):
    prices = meter_prices(flagship)
    assert (prices[:, :, Gauge.INSTITUTIONS] > 0).all()
    assert (prices[:, :, Gauge.PROSPERITY] > 0).all()


def test_the_adviser_prices_a_term_and_keeps_it(small, positions):
    table, asked = positions(small, ("linear", "linear"), 1), 0
    for _ in table:
        rows, seen, _ = table.waiting(0)
        if not len(rows) or seen.state.phase[0] != Phase.TURN:
            continue
        price = asking_price(seen, np.maximum(seen.state.offers[0, 0], 0), 0, 0)
        assert not price or price[0] == 0
        asked += 1
    assert asked


def test_a_red_line_is_worthless_whatever_the_votes_would_spare(flagship):
    for seat in (0, 1):
        eyes = Prospects(flagship, seat)
        for kind, issue, option in np.argwhere(~flagship.values.allowed[seat]).tolist():
            if option < flagship.agenda.counts[issue]:
                package = shortlist(flagship, seat, 9)[kind, 4].copy()
                package[issue] = option
                assert eyes.at_first(np.array([kind]), package[None, None]).mine[0, 0] < 0
