"""Account for the dollars that a deal moves, year by year.

Plain cash accounting in integers: $m a year, shares and growth in basis points, years on the last axis Y. Every
coefficient is an argument; each division rounds half away from zero. Source of the recovery clause: the usual
"split until principal is recovered, then another split" of project finance (Yescombe 2014).
"""

import numpy as np

from game.core.points import divide_half_away
from game.theory.arrays import Array

FULL = 10_000  # basis points


def share_of(amount: Array | int, basis_points: Array | int) -> Array:
    """Take a share of an amount."""
    return np.asarray(divide_half_away(np.asarray(amount, np.int64) * basis_points, FULL), np.int64)


def compounded(amount: Array | int, growth: Array | int, years: int) -> Array:
    """Grow an amount from its first year on: [..., Y]."""
    flows = [np.asarray(amount, np.int64)]
    for _ in range(years - 1):
        flows.append(share_of(flows[-1], FULL + np.asarray(growth, np.int64)))
    return np.stack(np.broadcast_arrays(*flows), -1)


def instalments(total: Array | int, over: Array | int, years: int) -> Array:
    """Spread a total evenly over some years and show the first ones: [..., Y]; they sum to the total exactly."""
    whole, term = np.asarray(total, np.int64)[..., None], np.asarray(over, np.int64)[..., None]
    paid = divide_half_away(whole * np.minimum(np.arange(years + 1), term), term)
    return np.asarray(np.diff(paid), np.int64)


def cash_calls(size: Array | int, cash_share: Array | int, annual_cap: Array | int, years: int) -> Array:
    """Pay the cash part of an investment pledge as fast as its annual cap allows: [..., Y]."""
    cash, cap = share_of(size, cash_share)[..., None], np.asarray(annual_cap, np.int64)[..., None]
    paid = np.minimum(cash, cap * np.arange(years + 1))
    return np.asarray(np.diff(paid), np.int64)


def profit_shares(calls: Array, profit: Array | int, before: Array | int, after: Array | int) -> tuple[Array, Array]:
    """Split the profit on invested cash between investor and host: two [..., Y].

    `profit`: yearly return on all cash paid in before the year; the investor gets `before` of it until it has received
    its cash back, `after` from the next year on.
    """
    principal, received = np.zeros((2, *calls.shape[:-1]), np.int64)
    investor, host = np.zeros_like(calls), np.zeros_like(calls)
    for year in range(calls.shape[-1]):
        earned = share_of(principal, profit)
        recovered = (received >= principal) & (principal > 0)
        investor[..., year] = share_of(earned, np.where(recovered, after, before))
        host[..., year] = earned - investor[..., year]
        received = received + investor[..., year]
        principal = principal + calls[..., year]
    return investor, host


def burden_shares(local: Array | int, indexation: Array | int, per_dollar: Array | int, years: int) -> Array:
    """Turn host-nation support, in millions of the host's currency and indexed by the year, into dollars: [..., Y]."""
    amounts = compounded(local, indexation, years)
    return np.asarray(divide_half_away(amounts, np.asarray(per_dollar, np.int64)[..., None]), np.int64)


def defence_path(start: Array | int, target: Array | int, reached_in: Array | int, years: int) -> Array:
    """Move defence spending from its present to its target share of GDP in equal steps: [..., Y] basis points."""
    begin, goal = np.asarray(start, np.int64)[..., None], np.asarray(target, np.int64)[..., None]
    term = np.asarray(reached_in, np.int64)[..., None]
    steps = np.minimum(np.arange(1, years + 1), term)
    return np.asarray(begin + divide_half_away((goal - begin) * steps, term), np.int64)


def defence_spending(path: Array, gdp: Array | int, growth: Array | int) -> Array:
    """Cost a path of shares of GDP [..., Y]: $m, [..., Y]; `gdp` is that of the first year."""
    return share_of(path, compounded(gdp, growth, path.shape[-1]))


def energy_premium(volume: Array | int, price: Array | int, premium: Array | int) -> Array:
    """Cost a purchase above the market: millions of units a year x $ a unit x premium = $m a year."""
    return share_of(np.asarray(volume, np.int64) * price, premium)
