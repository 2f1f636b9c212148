"""Votes of a home (Putnam 1988), computed by hand."""

import numpy as np

from game.theory.winset import favour, passes, seats_for

COEFFICIENTS = (33, 14, 500)  # 0.6 / 180, 0.25 / 180, mood 0.05


def test_favour_by_hand():
    chapter = np.array([3000, -9000, 0, 20_000])  # 30, -90, 0 and 200 points
    package = np.array([1000, -2000, 0, 20_000])
    mood = np.array([0, 0, -10_000, 0])
    assert favour(chapter, package, mood, COEFFICIENTS).tolist() == [6130, 1750, 4500, 10_000]


def test_seats_and_quorum():
    weights = np.array([166, 107, 27])
    shares = np.array([[6000, 4000, 5000], [10_000, 0, 0]])
    seats = seats_for(weights, shares)
    assert seats.tolist() == [100 + 43 + 14, 166]
    assert passes(seats, 160).tolist() == [False, True]
    assert passes(seats, 157).all()


def test_a_larger_stance_never_loses_votes():
    stances = np.arange(-30_000, 30_000, 500)[:, None]
    zero = np.zeros(1, np.int64)
    assert (np.diff(favour(stances, zero, zero, COEFFICIENTS)[:, 0]) >= 0).all()
