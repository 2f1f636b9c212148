"""Currency stress and yearly ledgers, computed by hand."""

import numpy as np

from game.theory.currency import Strain, capacity, deferred, stress
from game.theory.ledger import (
    burden_shares,
    cash_calls,
    compounded,
    defence_path,
    defence_spending,
    energy_premium,
    instalments,
    profit_shares,
)

STRAIN = Strain(within=5, beyond=40, curvature=6)


def test_stress_by_hand():
    """Market of $20bn: 15 in reach 75; 25 is 20 x 5 + 5 x 40 + 25 x 6; 35 is 100 + 600 + 1350."""
    assert stress(np.array([0, 15_000, 25_000, 35_000]), 20_000, STRAIN).tolist() == [0, 75, 450, 2050]


def test_stress_is_convex_and_relieved_by_lines_and_clauses():
    flows = np.arange(0, 60_001, 1000)
    assert (np.diff(stress(flows, 20_000, STRAIN), 2) >= -1).all()
    assert (stress(flows, capacity(20_000, 10_000), STRAIN) <= stress(flows, 20_000, STRAIN)).all()
    assert stress(deferred(35_000, 20_000), 20_000, STRAIN) == 100


def test_cash_is_called_up_to_the_cap():
    """$350bn, 200 of it in cash: ten years at 20, eight at 25."""
    share = np.array([5714, 5714])
    calls = cash_calls(350_000, share, np.array([20_000, 25_000]), 12)
    assert calls[0].tolist() == [20_000] * 9 + [19_990, 0, 0]
    assert calls[1].tolist() == [25_000] * 7 + [24_990, 0, 0, 0, 0]


def test_profits_split_before_and_after_recovery():
    """100 in, 40% a year: half of it until 100 is back (five years), then a tenth."""
    calls = np.array([100, 0, 0, 0, 0, 0, 0, 0])
    investor, host = profit_shares(calls, 4000, 5000, 1000)
    assert investor.tolist() == [0, 20, 20, 20, 20, 20, 4, 4]
    assert (investor + host).tolist() == [0, 40, 40, 40, 40, 40, 40, 40]


def test_burden_sharing():
    """1,519.2bn won of 2026 at 1,422 is $1,068m; indexed at 2.1% it is 1,551bn in 2027."""
    assert compounded(1_519_200, 210, 3).tolist() == [1_519_200, 1_551_103, 1_583_676]
    assert burden_shares(1_519_200, 210, 1422, 3).tolist() == [1068, 1091, 1114]


def test_defence():
    path = defence_path(np.array([232, 232]), np.array([350, 350]), np.array([10, 5]), 3)
    assert path.tolist() == [[244, 256, 267], [256, 279, 303]]
    assert defence_spending(path, 1_856_000, 0)[0].tolist() == [45_286, 47_514, 49_555]
    assert defence_path(300, 300, 4, 3).tolist() == [300, 300, 300]


def test_arms_and_energy():
    assert instalments(25_000, 4, 6).tolist() == [6250, 6250, 6250, 6250, 0, 0]
    assert instalments(10, 3, 3).sum() == 10
    assert instalments(np.array([15_000, 20_000]), 5, 3).tolist() == [[3000] * 3, [4000] * 3]
    assert energy_premium(np.array([3, 10]), 600, 800).tolist() == [144, 480]
