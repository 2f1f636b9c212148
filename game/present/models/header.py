"""Hold the header that the table, the quarters and the replay wear: brand, progress, five dials, overall health."""

from dataclasses import dataclass

from game.present.models.marks import CauseLine


@dataclass(frozen=True)
class DialModel:
    """One meter of the alliance, 0..100; thresholds in points."""

    key: str  # trust, deterrence, prosperity, cohesion, institutions
    name: str
    value: float
    previous: float
    text: str
    delta: str  # size of the change, without sign; empty when none
    direction: int  # -1, 0, 1
    cause: str  # the strongest cause since the last round or quarter
    warning: float
    crisis: float
    state: str  # word below a threshold, else empty
    causes: tuple[CauseLine, ...]  # since the last round or quarter; they add up to the change
    history: tuple[CauseLine, ...]  # everything that moved it, newest first
    tooltip: str


@dataclass(frozen=True)
class HeaderModel:
    """The head of a screen."""

    brand: str
    scenario: str
    progress: str  # "Round 5 of 12"
    step: int
    steps: int
    dials: tuple[DialModel, ...]
    health_label: str
    health: float
    health_text: str
    health_delta: str
    health_direction: int
    since: str
    sparkline: tuple[float, ...]  # points
    warning_label: str
    crisis_label: str
    causes_label: str  # "causes of every change"
    trouble: str  # why the game is not being saved, else empty
