"""Tell which events' conditions hold."""

import numpy as np

from game.rules.axes import Array
from game.rules.draft import Draft
from game.rules.scenario import Scenario
from game.rules.state import State


def met(scenario: Scenario, seen: State | Draft, rows: Array) -> Array:
    """Pack the events whose conditions hold into a mask: [n]."""
    every = (1 << len(scenario.names.events)) - 1
    looks = scenario.looks
    if not looks.columns:
        return np.full(len(rows), every)
    parts = [_read(seen, name, rows).take(places, 1) for name, places in looks.columns]
    found = parts[0] if len(parts) == 1 else np.concatenate(parts, axis=1)
    failed = np.where((found < looks.lows) | (found > looks.highs), looks.bits, 0)
    return np.asarray(every & ~np.bitwise_or.reduce(failed, -1), np.int64)


def _read(seen: State | Draft, name: str, rows: Array) -> Array:
    return np.asarray(getattr(seen, name).take(rows, 0)).reshape(len(rows), -1)


def standing(scenario: Scenario, seen: State | Draft, rows: Array) -> Array:
    """Pack the hostile events whose condition stands into a mask: [n]."""
    return met(scenario, seen, rows) & scenario.events.hostile_mask
