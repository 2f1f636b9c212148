"""Look after records: rename, put aside and bring back, remove for good, take in from elsewhere."""

import re
import shutil
from pathlib import Path

from game.core.errors import RecordError, UsageError
from game.files.record import SUFFIX, read_record

NAME = re.compile(r"[\w][\w .,()+-]{0,79}")
HIDDEN = "."


def rename(path: Path, name: str) -> Path:
    """Give a record another name; raise UsageError."""
    name = name.strip().removesuffix(SUFFIX)
    if not NAME.fullmatch(name):
        raise UsageError(f"expected a name of letters, digits, spaces and .,()+-_ (at most 80), got {name[:80]!r}")
    target = path.with_name(name + SUFFIX)
    if target == path:
        return path
    if target.exists():
        raise UsageError(f"expected a name that is free, got {name!r}")
    return _moved(path, target)


def put_aside(path: Path) -> Path:
    """Hide a record from lists, so that deleting can be undone."""
    return _moved(path, path.with_name(HIDDEN + path.name))


def bring_back(path: Path) -> Path:
    """Show a record again that was put aside."""
    return _moved(path, _free(path.with_name(path.name.removeprefix(HIDDEN))))


def remove(path: Path) -> None:
    """Remove a record that was put aside, for good."""
    path.unlink(missing_ok=True)


def take_in(path: Path, folder: Path) -> Path:
    """Copy a record into a folder once it has been read whole; raise RecordError or UsageError."""
    read_record(path)
    target = _free(folder / path.with_suffix(SUFFIX).name.removeprefix(HIDDEN))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    except OSError as error:
        raise UsageError(f"expected to copy {path.name}, got: {error.strerror or error}") from error
    return target


def _free(path: Path) -> Path:
    """Find a name that is free, numbered where it is taken."""
    found, number = path, 1
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return found


def _moved(path: Path, target: Path) -> Path:
    try:
        return path.rename(target)
    except OSError as error:
        raise UsageError(f"expected to rename {path.name}, got: {error.strerror or error}") from error


__all__ = ["RecordError", "bring_back", "put_aside", "remove", "rename", "take_in"]
