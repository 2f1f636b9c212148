"""Book every change of a gauge as causes that add up exactly."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.rules.axes import GAUGES, Array, Rule


@dataclass(frozen=True)
class Causes:
    """Changes by one rule on some rows; `sources` tells the issue, event, play, ... behind each.

    Either sources [n] with changes [n, N], or sources [J] with changes [n, J, N]; N may be only the first gauges. Or
    sources [n] with changes [n] on one `gauge`, of all rows or of each. Hundredths of a point.
    """

    rule: Rule
    rows: Array
    sources: Array
    changes: Array
    gauge: Array | int = 0

    @cached_property
    def amounts(self) -> Array:
        """Spread the changes over all gauges: [n, N] or [n, J, N]."""
        changes = self.changes
        if changes.ndim == 1:
            spread = np.zeros((len(changes), GAUGES), np.int64)
            spread[np.arange(len(changes)), self.gauge] = changes
            return spread
        if changes.shape[-1] == GAUGES:
            return changes
        spread = np.zeros((*changes.shape[:-1], GAUGES), np.int64)
        spread[..., : changes.shape[-1]] = changes
        return spread


def total(causes: list[Causes], games: int) -> Array:
    """Add up causes by game and gauge: [G, N]."""
    sums = np.zeros((games, GAUGES), np.int64)
    for cause in causes:
        amounts = cause.amounts if cause.amounts.ndim == 2 else cause.amounts.sum(1)  # noqa: PLR2004
        sums[cause.rows] += amounts
    return sums
