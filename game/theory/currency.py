"""Measure the stress that dollar outflows put on a currency.

Source: price pressure in a market of limited depth (Kyle 1985); the threshold, what the market absorbs in a year, is
the scenario's, and the square beyond it is ours. Money in $m a year, stress in hundredths of a point.
"""

from dataclasses import dataclass

import numpy as np

from game.core.points import divide_half_away
from game.theory.arrays import Array

BILLION = 1000  # $m


@dataclass(frozen=True)
class Strain:
    """How stress answers to outflow; all at least 0, and `within` at most `beyond`, which makes it convex."""

    within: int  # hundredths of a point for each $bn that the market absorbs
    beyond: int  # the same for each $bn past its capacity
    curvature: int  # hundredths of a point for the square of each $bn past its capacity


def capacity(base: Array | int, lines: Array | int) -> Array:
    """Add what swap and credit lines supply in a year to what the market absorbs."""
    return np.asarray(np.maximum(np.asarray(base, np.int64) + lines, 0), np.int64)


def deferred(outflow: Array | int, ceiling: Array | int) -> Array:
    """Hold the outflow under the ceiling that a clause lets the payer ask for."""
    return np.asarray(np.minimum(outflow, ceiling), np.int64)


def stress(outflow: Array | int, absorbed: Array | int, strain: Strain) -> Array:
    """Turn a year's outflow and the market's capacity into stress."""
    flow = np.maximum(np.asarray(outflow, np.int64), 0)
    excess = np.maximum(flow - absorbed, 0)
    linear = (flow - excess) * strain.within + excess * strain.beyond
    points = divide_half_away(linear * BILLION + excess * excess * strain.curvature, BILLION**2)
    return np.asarray(points, np.int64)
