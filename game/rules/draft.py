"""Rewrite a state: arrays are copied the first time they are edited, then frozen into the next state."""

import numpy as np

from game.core.points import divide_half_away
from game.rules.axes import Array, Gauge, Rule
from game.rules.causes import Causes
from game.rules.scenario import Scenario
from game.rules.state import FIELDS, State

TOP = 10_000
UNCAPPED = slice(Gauge.CAPITAL_0, Gauge.PYONGYANG)
NO_SOURCE = -1


class Draft:
    """A working copy of a state together with the causes booked on the way."""

    def __init__(self, scenario: Scenario, state: State) -> None:
        """Start from a state; nothing is copied yet."""
        self.scenario = scenario
        self.causes: list[Causes] = []
        self._arrays: dict[str, Array] = dict(zip(FIELDS, (getattr(state, name) for name in FIELDS), strict=True))
        self._edited: set[str] = set()

    def __getattr__(self, name: str) -> Array:
        """Read an array of the state."""
        try:
            return self.__dict__["_arrays"][name]  # type: ignore[no-any-return]
        except KeyError:
            raise AttributeError(name) from None

    def edit(self, name: str) -> Array:
        """Return the array, writable."""
        if name not in self._edited:
            self._arrays[name] = self._arrays[name].copy()
            self._edited.add(name)
        return self._arrays[name]

    def put(self, rows: Array, **columns: Array | int) -> None:
        """Write whole columns of some rows."""
        for name, column in columns.items():
            self.edit(name)[rows] = column

    def freeze(self) -> State:
        """Return the next state, read-only."""
        for name in self._edited:
            self._arrays[name].flags.writeable = False
        return State(**self._arrays)

    def book(self, rows: Array, rule: Rule, sources: Array | int, amounts: Array) -> None:
        """Change gauges by `amounts` [n, N], capped and clamped, and book the causes."""
        if not amounts.any():
            return
        cap = self.scenario.meters.cap
        allowed = np.minimum(np.maximum(amounts, -cap), cap)
        allowed[:, UNCAPPED] = amounts[:, UNCAPPED]
        before = self.gauges[rows]
        after = np.minimum(np.maximum(before + allowed, 0), TOP)
        self.edit("gauges")[rows] = after
        self._note(rows, rule, sources, amounts)
        if (after - before != amounts).any():
            self._note(rows, Rule.CAP, sources, allowed - amounts)
            self._note(rows, Rule.CLAMP, sources, after - before - allowed)

    def book_one(self, rows: Array, rule: Rule, sources: Array | int, gauge: Array | int, amount: Array | int) -> None:
        """Change one gauge of every row."""
        amounts = np.zeros((len(rows), self.gauges.shape[1]), np.int64)
        amounts[np.arange(len(rows)), gauge] = amount
        self.book(rows, rule, sources, amounts)

    def book_terms(self, rows: Array, changes: Array, amounts: Array, rules: tuple[Rule, Rule]) -> None:
        """Change gauges by motion: `changes` [n, N] and their parts `amounts` [n, J + 1, N], the last part settling."""
        before = self.gauges[rows]
        cap = self.scenario.meters.cap
        allowed = np.minimum(np.maximum(changes, -cap), cap)
        after = np.minimum(np.maximum(before + allowed, 0), TOP)
        self.edit("gauges")[rows] = after
        issues = amounts.shape[1] - 1
        self.causes.append(Causes(rules[0], rows, np.arange(issues), amounts[:, :issues]))
        self.causes.append(Causes(rules[1], rows, np.full(len(rows), NO_SOURCE, np.int64), amounts[:, issues]))
        self._note(rows, Rule.CAP, NO_SOURCE, allowed - changes)
        self._note(rows, Rule.CLAMP, NO_SOURCE, after - before - allowed)

    def _note(self, rows: Array, rule: Rule, sources: Array | int, amounts: Array) -> None:
        if amounts.any():
            named = np.broadcast_to(np.asarray(sources, np.int64), (len(rows),))
            self.causes.append(Causes(rule, rows, named, amounts))

    def stir(self, rows: Array, changes: Array) -> None:
        """Move moods [n, D, C] within their bounds."""
        if changes.any():
            moods = self.edit("moods")
            moods[rows] = np.minimum(np.maximum(moods[rows] + changes, -TOP), TOP)


def damped(amounts: Array, strength: Array, institutions: Array) -> Array:
    """Weaken amounts [n, ...] by institutions [n]: full institutions take off `strength` basis points."""
    left = np.maximum(TOP - divide_half_away(strength * institutions, TOP), 0)
    return divide_half_away(amounts * left.reshape(left.shape + (1,) * (amounts.ndim - 1)), TOP)
