"""Add up rows as they pass: means and their intervals, without keeping the rows."""

from dataclasses import dataclass, field
from math import sqrt

import numpy as np

from game.lab.jobs import Columns, length
from game.rules.axes import Array

SURE = 1.96  # standard errors on each side of a 95% interval
MEASURES = ("agreed", "claimed", "created", "kept")


@dataclass
class Tally:
    """Sums and squares of what games came to; exact, so in whatever order."""

    games: int = 0
    sums: dict[str, Array] = field(default_factory=dict)
    squares: dict[str, Array] = field(default_factory=dict)

    def add(self, rows: Columns) -> None:
        """Add games."""
        self.games += length(rows)
        for name in MEASURES:
            column = np.asarray(rows[name], np.int64)
            self.sums[name] = self.sums.get(name, np.zeros(column.shape[1:], np.int64)) + column.sum(0)
            self.squares[name] = self.squares.get(name, np.zeros(column.shape[1:], np.int64)) + (column**2).sum(0)

    def mean(self, name: str, seat: int | None = None) -> tuple[float, float]:
        """Give a mean and half the width of its 95% interval."""
        total, squares = (found[name] if seat is None else found[name][seat] for found in (self.sums, self.squares))
        mean = float(total) / self.games
        variance = max(float(squares) / self.games - mean**2, 0.0) * self.games / max(self.games - 1, 1)
        return mean, SURE * sqrt(variance / self.games)
