"""Say what one line of a certificate asks, what was measured, whether it holds, and why where it does not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from math import ceil, inf
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.lab.duel import estimate
from game.rules.scenario import Scenario

PER_CENT = 100
MANY = 1_000_000  # games that nobody waits for
LANGUAGE = "en"  # of these pages
EXACT = "exact"
SHORTFALL = "shortfall."  # before a line's name, the key of the scenario's own reason


class Verdict(StrEnum):
    """Whether a line holds; ASIDE is printed beside a line and judged by nothing."""

    PASSES = "passes"
    SHORT = "falls short"
    UNMEASURED = "not measured"
    ASIDE = ""


@dataclass(frozen=True)
class Line:
    """One line, ready to print."""

    number: str  # of the design's list
    asked: str
    value: str
    interval: str
    bar: str
    verdict: Verdict
    figure: float | None = None  # what was judged, where it is one number: a share of 1, points, $bn
    name: str = ""  # by which a scenario gives its reason
    why: str = ""  # by how much it falls short, whether that may be luck, and what was seen of the cause
    reason: Mapping[str, str] = field(default_factory=dict)  # what the scenario says of it, by language

    @property
    def told(self) -> str:
        """Tell why it falls short: what was computed, then what the scenario says."""
        parts = [f"{self.why[:1].upper()}{self.why[1:]}."] if self.why else []
        parts += [f"The scenario says: {self.reason[LANGUAGE]}"] if self.reason else []
        return " ".join(parts)


@dataclass(frozen=True)
class Estimate:
    """A share of 1, or hundredths of a point, with half its 95% interval and of how many games it is."""

    value: float
    half: float
    many: int
    is_share: bool = False
    unit: str = "games"

    @property
    def spelled(self) -> str:
        """Spell the value."""
        return share(self.value) if self.is_share else points(self.value)

    @property
    def interval(self) -> str:
        """Spell half the interval."""
        return around(self.half, is_share=self.is_share)

    def against(self, low: float, high: float) -> str:
        """Say by how much it misses a range, and how many games would tell that from luck."""
        miss = max(low - self.value, self.value - high, 0.0)
        told = f"{miss * PER_CENT:.2g}%" if self.is_share else f"{miss / PER_CENT:.2g}"
        if miss > self.half:
            return f"short by {told}, beyond luck of {self.many:,} {self.unit} ({self.interval})"
        said = f"short by {told}, within luck of {self.many:,} {self.unit} ({self.interval})"
        return f"{said}: {self._enough(miss)}"

    def _enough(self, miss: float) -> str:
        """Say how many would do: an interval narrows with the root of their number."""
        times = (self.half / miss) ** 2 if miss else inf
        if times * self.many > MANY:
            return f"more than {MANY:,} would be needed to tell"
        return f"some {ceil(times * self.many):,} would be needed to tell ({times:.1f} times as many)"


def judged(
    number: str,
    asked: str,
    value: str,
    bar: str,
    *,
    holds: bool,
    interval: str = "",
    figure: float | None = None,
    name: str = "",
    why: str = "",
) -> Line:
    """Make a line that passes or falls short; `why` is kept where it falls short."""
    verdict = Verdict.PASSES if holds else Verdict.SHORT
    if interval == EXACT and not why:
        why = "follows from the scenario's tables, without luck"
    return Line(number, asked, value, interval, bar, verdict, figure, name, "" if holds else why)


def estimated(
    number: str,
    asked: str,
    found: Estimate,
    bar: str,
    *,
    low: float = -inf,
    high: float = inf,
    is_strict: bool = False,
    value: str = "",
    interval: str = "",
    name: str = "",
    why: str = "",
) -> Line:
    """Judge an estimate by a range; `why` is what was seen of the cause besides."""
    inside = low < found.value < high if is_strict else low <= found.value <= high
    reasons = "; ".join(part for part in (found.against(low, high), why) if part)
    figure = found.value if found.is_share else found.value / PER_CENT
    return judged(
        number,
        asked,
        value or found.spelled,
        bar,
        holds=inside,
        interval=interval or found.interval,
        figure=figure,
        name=name,
        why=reasons,
    )


def reasoned(scenario: Scenario, lines: Iterable[Line]) -> Iterator[Line]:
    """Put the scenario's own reason beside every line that falls short; it changes no verdict."""
    for line in lines:
        told = scenario.words.get(f"{SHORTFALL}{line.name}", {})
        yield replace(line, reason=told) if told and line.verdict == Verdict.SHORT else line


def aside(number: str, asked: str, value: str, interval: str = "") -> Line:
    """Make a line that is only printed."""
    return Line(number, asked, value, interval, "", Verdict.ASIDE)


def unmeasured(number: str, asked: str, why: str, bar: str = "") -> Line:
    """Make a line for what is not measured."""
    return Line(number, asked, why, "", bar, Verdict.UNMEASURED)


def share(value: float) -> str:
    """Spell a share in per cent."""
    return f"{value * PER_CENT:.1f}%"


def points(value: float) -> str:
    """Spell hundredths of a point in points."""
    return f"{value / PER_CENT:+.2f}"


def around(half: float, *, is_share: bool = False) -> str:
    """Spell half an interval, of a share or of hundredths of a point."""
    return f"± {half * PER_CENT:.1f}" if is_share else f"± {half / PER_CENT:.2f}"


def share_of(flags: NDArray[Any], unit: str = "games") -> Estimate:
    """Estimate a share; of all or none the interval is 3 / n (rule of three; Hanley and Lippman-Hand 1983)."""
    value, half = estimate(flags.astype(np.float64))
    return Estimate(value, half or min(3 / max(len(flags), 1), 1.0), len(flags), is_share=True, unit=unit)


def mean_of(samples: NDArray[Any], unit: str = "games") -> Estimate:
    """Estimate a mean in hundredths."""
    return Estimate(*estimate(samples), len(samples), unit=unit)
