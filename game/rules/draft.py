"""Rewrite a state: arrays are copied the first time they are edited, then frozen into the next state."""

import numpy as np

from game.core.points import divide_half_away
from game.rules.axes import GAUGES, Array, Rule
from game.rules.causes import Causes
from game.rules.scenario import Scenario
from game.rules.state import State

TOP = 10_000
NO_SOURCE = -1


class Draft:
    """A working copy of a state, its columns as attributes, together with the causes booked on the way."""

    def __init__(self, scenario: Scenario, state: State) -> None:
        """Start from a state; nothing is copied yet."""
        self.__dict__.update(state.columns())
        self.scenario = scenario
        self._state = state
        self.causes: list[Causes] = []
        self._edited: set[str] = set()

    def __getattr__(self, name: str) -> Array:
        """Refuse what is no column of the state."""
        raise AttributeError(name)

    def edit(self, name: str) -> Array:
        """Return the array, writable and contiguous."""
        columns = self.__dict__
        if name not in self._edited:
            columns[name] = columns[name].copy()
            self._edited.add(name)
        return columns[name]  # type: ignore[no-any-return]

    def put(self, rows: Array, **columns: Array | int) -> None:
        """Write whole columns of some rows."""
        if len(rows):
            for name, column in columns.items():
                self.edit(name)[rows] = column

    def add(self, rows: Array, **columns: Array | int) -> None:
        """Add to whole columns of some rows."""
        for name, column in columns.items():
            array = self.edit(name)
            array[rows] = array.take(rows, 0) + column

    def freeze(self) -> State:
        """Return the next state, read-only."""
        edited = {name: self.__dict__[name] for name in self._edited}
        for column in edited.values():
            column.flags.writeable = False
        return self._state.having(**edited)

    def book(self, rows: Array, rule: Rule, sources: Array | int, amounts: Array) -> None:
        """Change gauges by `amounts` [n, N], capped and clamped, and book the causes."""
        if np.count_nonzero(amounts):
            self._note(rows, rule, sources, amounts)
            before = self.gauges.take(rows, 0)
            after = self._bounded(rows, sources, before, amounts, slice(None))
            self.edit("gauges")[rows] = after

    def book_one(self, rows: Array, rule: Rule, sources: Array | int, gauge: Array | int, amounts: Array) -> None:
        """Change one gauge, of all rows or of each, by `amounts` [n]."""
        if np.count_nonzero(amounts):
            self._note(rows, rule, sources, amounts, gauge)
            places = rows * GAUGES + gauge
            before = self.gauges.reshape(-1)[places]
            after = self._bounded(rows, sources, before, amounts, gauge)
            self.edit("gauges").reshape(-1)[places] = after

    def book_motion(self, rows: Array, changes: Array, parts: Array) -> None:
        """Change gauges by motion: `changes` [n, N], and parts [n, M, J + 1] of the first M, the last one settling."""
        issues = parts.shape[2] - 1
        self.causes.append(Causes(Rule.MOTION, rows, np.arange(issues), parts[:, :, :issues].swapaxes(1, 2)))
        self._note(rows, Rule.SETTLING, NO_SOURCE, parts[:, :, issues])
        before = self.gauges.take(rows, 0)
        self.edit("gauges")[rows] = self._bounded(rows, NO_SOURCE, before, changes, slice(None))

    def _bounded(
        self, rows: Array, sources: Array | int, before: Array, amounts: Array, gauge: Array | int | slice
    ) -> Array:
        """Change gauges as far as caps and ends allow; what they take away is booked as their own cause."""
        caps = self.scenario.meters.caps[gauge]
        allowed = np.minimum(np.maximum(amounts, -caps), caps)
        after = np.minimum(np.maximum(before + allowed, 0), TOP)
        changed = after - before
        if np.count_nonzero(changed != amounts):
            at = 0 if isinstance(gauge, slice) else gauge
            for rule, taken in ((Rule.CAP, allowed - amounts), (Rule.CLAMP, changed - allowed)):
                if taken.any():
                    self._note(rows, rule, sources, taken, at)
        return after

    def _note(self, rows: Array, rule: Rule, sources: Array | int, changes: Array, gauge: Array | int = 0) -> None:
        named = sources if isinstance(sources, np.ndarray) else np.full(len(rows), sources, np.int64)
        self.causes.append(Causes(rule, rows, named, changes, gauge))

    def stir(self, rows: Array, changes: Array) -> None:
        """Move moods [n, D, C] within their bounds."""
        if np.count_nonzero(changes):
            moods = self.edit("moods")
            moods[rows] = np.minimum(np.maximum(moods.take(rows, 0) + changes, -TOP), TOP)


def damped(amounts: Array, strength: Array, institutions: Array) -> Array:
    """Weaken amounts [n, ...] by institutions [n]: full institutions take off `strength` basis points."""
    left = remaining(strength, institutions)
    return divide_half_away(amounts * left.reshape(-1, *(1,) * (amounts.ndim - 1)), TOP)


def remaining(strength: Array, institutions: Array) -> Array:
    """Tell what institutions leave of a shock: basis points [n]."""
    return np.maximum(TOP - divide_half_away(strength * institutions, TOP), 0)
