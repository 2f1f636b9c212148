"""Sweep assumptions: the same games under other coefficients, and what comes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.core.errors import UsageError
from game.lab.bench import Bench, numbered
from game.lab.duel import estimate
from game.lab.jobs import Columns, Source
from game.lab.play import played

PREFIX = "assumptions."
ROWS, VALUES = ";", ","  # between values: rows of figures have commas of their own
PER_CENT = 100

Estimate = tuple[float, float]  # a mean and half its 95% interval


@dataclass(frozen=True)
class Variation:
    """What comes of a scenario under some changes; points, `agreed` a share; apart = from the scenario as it is."""

    changes: tuple[str, ...]
    means: Mapping[str, Estimate]
    apart: Mapping[str, Estimate]  # of the same games


def variations(settings: Sequence[str]) -> list[tuple[str, ...]]:
    """Read KEY=a,b,c settings into every combination of KEY=VALUE; raise UsageError."""
    axes = [_axis(text) for text in settings]
    return list(product(*axes))


def _axis(text: str) -> list[str]:
    key, equals, rest = text.partition("=")
    values = [value.strip() for value in rest.split(ROWS if ROWS in rest else VALUES)]
    if not equals or not key or not all(values):
        raise UsageError(f"expected KEY=VALUE,VALUE,..., got {text!r}")
    return [f"{key.removeprefix(PREFIX)}={value}" for value in values]


def sweep(bench: Bench, sources: Sequence[Source], seats: tuple[str, str], games: int, base: int) -> list[Variation]:
    """Play the same games of the bench's scenario as it is, then of each source."""
    benches = [bench, *map(bench.beside, sources)]
    given, study = numbered(base, games), partial(played, seats=seats)
    works = [one.start(study, given) for one in benches]
    samples = [_measured(bench, work.result()) for work in works]
    usual = samples[0]
    return [
        Variation(
            one.source.changes,
            {name: estimate(column) for name, column in sample.items()},
            {name: estimate(column - usual[name]) for name, column in sample.items()},
        )
        for one, sample in zip(benches, samples, strict=True)
    ]


def _measured(bench: Bench, rows: Columns) -> dict[str, NDArray[Any]]:
    """Give what a sweep looks at, a number a game."""
    found = {"agreed": rows["agreed"].astype(float)}
    for seat, name in enumerate(bench.scenario.names.seats):
        found[f"{name}_claimed"] = rows["claimed"][:, seat] / PER_CENT
    for name in ("created", "kept", "health"):
        found[name] = rows[name] / PER_CENT
    return {name: np.asarray(column, np.float64) for name, column in found.items()}
