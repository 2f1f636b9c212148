"""Say what to open: the one value that the command line hands to the window and to the text twin."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Screen(StrEnum):
    """Where to begin."""

    TITLE = "title"
    PLAY = "play"
    WATCH = "watch"
    REPLAY = "replay"
    RESUME = "resume"


@dataclass(frozen=True)
class GameOptions:
    """A new game; no scenario means the flagship, no seed a drawn one.

    Seats are spelled NAME=PLAYER[@LEVEL], those not named are filled; changed coefficients are spelled KEY=VALUE.
    `after` is the record of the summit before in a campaign; with it no scenario means what follows that one.
    """

    scenario: str = ""
    seats: tuple[str, ...] = ()
    seed: int | None = None
    quick: bool = False
    luck: bool = True
    changes: tuple[str, ...] = ()
    after: Path | None = None


@dataclass(frozen=True)
class StartRequest:
    """What to open; `path` is the record of a replay or of the game to resume, no saves folder means the usual one."""

    screen: Screen = Screen.TITLE
    game: GameOptions = GameOptions()
    path: Path | None = None
    saves: Path | None = None
    language: str | None = None
