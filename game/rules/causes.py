"""Book every change of a gauge as causes that add up exactly."""

from dataclasses import dataclass

import numpy as np

from game.rules.axes import GAUGES, Array, Rule


@dataclass(frozen=True)
class Causes:
    """Amounts of one rule on some rows; `sources` tells the issue, event, play, ... behind each.

    Either sources [n] with amounts [n, N], or sources [J] with amounts [n, J, N]. Amounts in hundredths of a point.
    """

    rule: Rule
    rows: Array
    sources: Array
    amounts: Array


def total(causes: list[Causes], games: int) -> Array:
    """Add up causes by game and gauge: [G, N]."""
    sums = np.zeros((games, GAUGES), np.int64)
    for cause in causes:
        amounts = cause.amounts if cause.amounts.ndim == 2 else cause.amounts.sum(1)  # noqa: PLR2004
        sums[cause.rows] += amounts
    return sums
