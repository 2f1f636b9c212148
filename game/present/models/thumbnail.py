"""Hold the small picture of a saved game: public values only, without words of any language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ThumbnailLine:
    """One meter through time; points x, y as shares 0..1 of the picture, y from the top."""

    key: str  # trust, deterrence, prosperity, cohesion, institutions
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class ThumbnailScore:
    """One score of a finished game, in points; `other` is what the other seat claimed."""

    key: str  # claimed, created, kept
    value: float
    text: str
    other: float | None = None


@dataclass(frozen=True)
class ThumbnailModel:
    """How a game went and how far it came; one period of the picture is a round, the vote, or a quarter."""

    lines: tuple[ThumbnailLine, ...]
    warning: float  # heights of the thresholds, shares from the top
    crisis: float
    round: int  # rounds begun
    rounds: int
    deal: str  # ahead, signed, none
    quarter: int  # quarters begun
    quarters: int
    scores: tuple[ThumbnailScore, ...]  # claimed, created, kept; empty until the end
    fault: str = ""  # why the record could not be read; the rest is empty then
