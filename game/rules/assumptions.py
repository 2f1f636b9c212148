"""Hold what a scenario's tables came from: its coefficients, their sources, what was changed before the game."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Source:
    """Where a figure comes from and how sure it is: H, M, L or guess."""

    key: str
    figure: str
    unit: str
    source: str
    confidence: str
    note: str


@dataclass(frozen=True)
class Coefficient:
    """A figure of the scenario file under its key path; what it counts, and the sources that it names."""

    key: str
    value: str
    unit: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Change:
    """A coefficient that was changed before the game."""

    key: str
    old: str
    new: str


@dataclass(frozen=True)
class Ledger:
    """Sources and coefficients in the order of the file; by issue, the place of the model that its money follows."""

    sources: tuple[Source, ...]
    coefficients: tuple[Coefficient, ...]
    models: Mapping[str, str]


@dataclass(frozen=True)
class Assumptions:
    """Everything that a scenario assumes; the ledger is drawn up when somebody looks into it."""

    changes: tuple[Change, ...]
    draw_up: Callable[[], Ledger]

    @cached_property
    def ledger(self) -> Ledger:
        """Give the ledger."""
        return self.draw_up()

    @cached_property
    def changed(self) -> dict[str, Change]:
        """Look up changes by key."""
        return {change.key: change for change in self.changes}

    def under(self, places: Sequence[str]) -> tuple[Coefficient, ...]:
        """List the coefficients at or below some key paths."""
        return tuple(item for item in self.ledger.coefficients if any(_is_below(item.key, place) for place in places))


def _is_below(key: str, place: str) -> bool:
    return key.startswith(place) and (len(key) == len(place) or key[len(place)] in ".[")
