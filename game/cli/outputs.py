"""What a saved game can be exported as: each kind's mark, which tells a file as ours, and how it is made."""

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from game.cli.naming import naming
from game.cli.progress import progress
from game.core.errors import UsageError
from game.files.outlet import FILM_MARK, PNG_MARK
from game.play.setup import Replay, open_replay
from game.present.class_file import CSV_MARK as CLASS_MARK
from game.present.class_file import class_csv, class_page, read_class
from game.present.minutes import CSV_MARK, JSON_MARK, minutes, minutes_csv, minutes_json
from game.present.page import showing
from game.present.page_file import MARK, game_page, voices


class Asked(NamedTuple):
    """What was asked for beside the files."""

    language: str
    at: int | None
    is_revealed: bool
    is_anonymous: bool


class Output(NamedTuple):
    """A kind of file."""

    mark: bytes
    make: Callable[[Replay, Asked], bytes]


def opened(source: Path) -> Replay:
    """Open a record; raise UsageError that names it."""
    with naming(source), progress(f"reading {source.name}") as show:
        return open_replay(source, show)


def _page(replay: Replay, asked: Asked) -> bytes:
    with progress(f"reviewing {replay.path.name}") as show:
        shown = showing(replay, is_revealed=asked.is_revealed, progress=show)
    return game_page(shown, asked.language).encode()


def _csv(replay: Replay, asked: Asked) -> bytes:
    voice = voices(replay, asked.language)[0]
    return minutes_csv(voice, minutes(voice, replay, is_revealed=asked.is_revealed))


def _json(replay: Replay, asked: Asked) -> bytes:
    voice = voices(replay, asked.language)[0]
    return minutes_json(voice, replay, minutes(voice, replay, is_revealed=asked.is_revealed))


def _png(replay: Replay, asked: Asked) -> bytes:
    last = len(replay.timeline.main_line()) - 1
    at = last if asked.at is None else asked.at
    if at > last:
        raise UsageError(f"expected a move from 0 to {last} for --at, got {at}")
    from game.ui.film import picture

    return picture(replay, at, asked.language)


def _gif(replay: Replay, asked: Asked) -> bytes:
    from game.ui.film import gif

    return gif(replay, asked.language)


def _mp4(replay: Replay, asked: Asked) -> bytes:
    from game.ui.film import mp4

    return mp4(replay, asked.language)


OUTPUTS = MappingProxyType({
    "html": Output(MARK, _page), "csv": Output(CSV_MARK, _csv), "json": Output(JSON_MARK, _json),
    "png": Output(PNG_MARK, _png), "gif": Output(FILM_MARK, _gif), "mp4": Output(FILM_MARK, _mp4),
})  # fmt: skip
CLASS_MARKS = MappingProxyType({"html": MARK, "csv": CLASS_MARK})


def class_files(folder: Path, asked: Asked) -> dict[str, bytes]:
    """Read a folder's records and write their class page and table."""
    with progress(f"reading {folder.name}") as show:
        found = read_class(folder, show, is_anonymous=asked.is_anonymous)
    page = class_page(found, asked.language).encode()
    return {"html": page, "csv": class_csv(found, is_anonymous=asked.is_anonymous)}
