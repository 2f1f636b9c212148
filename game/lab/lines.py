"""Say what one line of a certificate asks, what was measured, and whether it holds."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.lab.duel import estimate

PER_CENT = 100


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


def judged(
    number: str, asked: str, value: str, bar: str, *, holds: bool, interval: str = "", figure: float | None = None
) -> Line:
    """Make a line that passes or falls short."""
    return Line(number, asked, value, interval, bar, Verdict.PASSES if holds else Verdict.SHORT, figure)


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


def share_of(flags: NDArray[Any]) -> tuple[float, str]:
    """Estimate a share and spell its interval."""
    found, half = estimate(flags.astype(np.float64))
    return found, around(half, is_share=True)


def mean_of(samples: NDArray[Any]) -> tuple[float, str]:
    """Estimate a mean in hundredths and spell its interval."""
    found, half = estimate(samples)
    return found, around(half)
