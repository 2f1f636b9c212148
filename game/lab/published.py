"""Set what was published about tariffs and the currency beside the figures of a scenario's models."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.files.places import assets_dir
from game.files.spec import Spec
from game.lab.tariffs import TOTAL, Question, ask
from game.theory.currency import Strain, stress

FILE = "published.toml"
YEAR = "3"
BILLION = 1_000


@dataclass(frozen=True)
class Target:
    """A published figure or range, and the model's."""

    shock: str
    measure: str
    unit: str
    low: float
    high: float
    model: float
    source: str
    by_construction: bool

    @property
    def off(self) -> float:
        """Tell how far the model is outside the range; 0 inside."""
        return max(self.low - self.model, self.model - self.high, 0.0)


def targets(spec: Spec) -> Iterator[Target]:
    """List what was published for a scenario's models."""
    told = tomllib.loads((assets_dir() / FILE).read_text(encoding="utf-8"))
    for kind, measure in (("tariff", _tariff), ("currency", _currency)):
        for entry in told[kind]:
            if entry["scenario"] == spec.id:
                yield Target(
                    entry["shock"],
                    entry["measure"],
                    entry["unit"],
                    entry["low"],
                    entry["high"],
                    measure(spec, entry),
                    entry["source"],
                    by_construction=entry.get("by_construction", False),
                )


def _tariff(spec: Spec, entry: Mapping[str, Any]) -> float:
    question = Question(entry["rates"], entry.get("rivals", {}), entry.get("exempts", False))
    answers = [answer for answer in ask(spec, question) if answer.year == entry.get("year", YEAR)]
    wanted = next((answer for answer in answers if answer.sector == TOTAL), answers[0])
    return float(getattr(wanted, entry["measure"]))


def _currency(spec: Spec, entry: Mapping[str, Any]) -> float:
    part = spec.models.currency
    if part is None:
        return float("nan")
    if entry["measure"] == "absorbed":
        return float(part.absorbed)
    strain = Strain(part.within, part.beyond, part.curvature)
    ladder = [option.quantity for issue in spec.issues if issue.stress == "outflow" for option in issue.options]
    flows = np.array([int(amount * BILLION) for amount in ladder], np.int64)
    cheap = stress(flows, part.absorbed, strain) * BILLION <= flows * part.within
    return float(flows[cheap].max())
