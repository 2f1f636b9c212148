"""Read what events' conditions may look at: gauges, terms, postures, signature, walks."""

from typing import Protocol

import numpy as np

from game.rules.axes import Array, Flags
from game.rules.scenario import Scenario


class Seen(Protocol):
    """The columns that features are read from: a state, or one being rewritten."""

    @property
    def gauges(self) -> Array: ...
    @property
    def terms(self) -> Array: ...
    @property
    def last_postures(self) -> Array: ...
    @property
    def signed(self) -> Array: ...
    @property
    def walks(self) -> Array: ...


def features(seen: Seen, rows: Array) -> Array:
    """Line up features by game: gauges, terms by issue, last postures, signed, walks."""
    parts = (seen.gauges[rows], seen.terms[rows], seen.last_postures[rows], seen.signed[rows, None], seen.walks[rows])
    return np.concatenate(parts, axis=1)


def met(scenario: Scenario, seen: Seen, rows: Array) -> Flags:
    """Tell which events' conditions hold: [n, E]."""
    conditions = scenario.events.conditions
    found = features(seen, rows)[:, conditions[:, :, 0]]
    within = (found >= conditions[:, :, 1]) & (found <= conditions[:, :, 2])
    return np.asarray((within | (conditions[:, :, 0] < 0)).all(-1))


def standing(scenario: Scenario, seen: Seen, rows: Array) -> Array:
    """Pack the hostile events whose condition stands into a mask: [n]."""
    flags = met(scenario, seen, rows) & scenario.events.hostile
    return np.asarray((flags * (1 << np.arange(flags.shape[1]))).sum(-1))
