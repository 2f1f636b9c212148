"""Beliefs: Bayes' rule in integers."""

import math
from itertools import permutations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.theory.inference import (
    FLOOR,
    disclosure_evidence,
    exponentials,
    log_likelihoods,
    offer_evidence,
    prior_log_odds,
    probabilities_bp,
    toughness_probabilities_bp,
    type_probabilities_bp,
    updated,
)

PRIOR = np.array([4000, 3000, 3000])
any_log_odds = arrays(np.int64, (4, 3, 3), elements=st.integers(-40_000, 40_000))
one_offer = st.tuples(
    arrays(np.int64, (3,), elements=st.integers(0, 600)), arrays(np.int64, (3, 3), elements=st.integers(-1500, 1500))
)


def test_prior_is_read_back():
    log_odds = prior_log_odds(PRIOR)
    assert np.abs(type_probabilities_bp(log_odds) - PRIOR).max() <= 3
    assert np.abs(toughness_probabilities_bp(log_odds) - [3000, 4000, 3000]).max() <= 3


def test_tables_are_correctly_rounded():
    table = log_likelihoods(200)
    exact = [1000 * math.log(0.98 * math.exp(-x / 1000) + 0.02) for x in range(12_001)]
    assert np.abs(table - np.array(exact)).max() <= 0.5 + 1e-6
    assert table[0] == 0
    assert exponentials()[[0, 1000, 12_000]].tolist() == [10**10, 3_678_794_412, 61_442]


def test_bayes_rule_on_a_textbook_pair():
    """Evidence of one nat against one of two equal types leaves it 1 / (1 + e) (Jaynes 2003, ch. 4)."""
    log_odds = updated(prior_log_odds(np.array([5000, 5000])), np.array([[0], [-1000]]))
    assert np.abs(type_probabilities_bp(log_odds) - [7311, 2689]).max() <= 3


def test_offer_evidence_by_hand():
    """5% of the range thrown away is one nat, 10% off the aspiration half a nat; lapse .02, power .5."""
    evidence = offer_evidence(np.array([500, 0, 0]), np.array([[0], [-1000], [1000]]))
    expected = [500 * math.log(0.98 * math.exp(-x) + 0.02) for x in (1.0, 0.5, 0.125)]
    assert np.abs(evidence[:, 0] - expected).max() <= 1


def test_no_offer_is_decisive():
    worst = offer_evidence(np.array([10**6]), np.array([[-(10**6)]]))
    assert worst.item() == -1956


@settings(max_examples=100, deadline=None)
@given(any_log_odds)
def test_probabilities_sum_and_never_vanish(log_odds):
    joint = probabilities_bp(log_odds)
    assert (joint >= 1).all()
    assert (joint.sum((-2, -1)) == 10_000).all()
    assert (type_probabilities_bp(log_odds).sum(-1) == 10_000).all()
    flat = np.maximum(log_odds - log_odds.max((-2, -1), keepdims=True), FLOOR).reshape(4, 9)
    weights = np.exp(flat / 1000)
    exact = 10_000 * weights / weights.sum(-1, keepdims=True)
    assert np.abs(joint.reshape(4, 9) - exact).max() <= 9


@settings(max_examples=50, deadline=None)
@given(st.lists(one_offer, min_size=3, max_size=3))
def test_order_of_evidence_does_not_matter(offers):
    results = []
    for order in permutations(offers):
        log_odds = prior_log_odds(PRIOR)
        for lost, deviation in order:
            log_odds = updated(log_odds, offer_evidence(lost, deviation))
        results.append(log_odds.tolist())
    assert all(result == results[0] for result in results)


@settings(max_examples=30, deadline=None)
@given(any_log_odds, st.permutations(range(4)))
def test_games_do_not_touch_each_other(log_odds, order):
    assert (probabilities_bp(log_odds[order]) == probabilities_bp(log_odds)[order]).all()
    assert (probabilities_bp(log_odds)[2] == probabilities_bp(log_odds[2])).all()


def test_a_disclosure_counts_but_can_be_outweighed():
    log_odds = updated(prior_log_odds(PRIOR), disclosure_evidence(np.array([False, True, True])))
    assert type_probabilities_bp(log_odds)[0] < 100
    for _ in range(12):
        log_odds = updated(log_odds, np.array([[0], [-1500], [-1500]]))
    assert type_probabilities_bp(log_odds)[0] > 9000


def test_a_mandate_that_keeps_its_aspiration_is_learned():
    log_odds = prior_log_odds(PRIOR)
    for _ in range(6):
        log_odds = updated(log_odds, offer_evidence(np.array([400, 20, 500]), np.zeros((3, 3), np.int64)))
    assert type_probabilities_bp(log_odds)[1] > 8000
