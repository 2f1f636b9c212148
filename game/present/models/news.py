"""Hold what has been told so far: what changed since my last move, the press, the log."""

from dataclasses import dataclass

from game.present.models.marks import LogLine, PressLine


@dataclass(frozen=True)
class News:
    """What the table and the quarters tell alike."""

    brief_label: str
    brief: tuple[str, ...]  # what changed since my last move, and why
    press_label: str
    press: tuple[PressLine, ...]
    log_label: str
    log: tuple[LogLine, ...]  # newest last
