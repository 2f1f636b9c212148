"""Write a file that was asked for: whole or not at all, and never over one that is not ours."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from game.core.errors import UsageError

MADE_BY = "Alliance Summit"
PNG_MARK = b"tEXtSoftware\0" + MADE_BY.encode()  # a chunk of text
FILM_MARK = MADE_BY.encode()  # a comment
LOOK = 4_096  # bytes from either end in which a file of ours shows its mark


def write_output(path: Path, data: bytes, mark: bytes, *, is_forced: bool = False) -> Path:
    """Write a file whose first or last bytes hold a mark; raise UsageError as `check_output`, or where a disk fails."""
    check_output(path, mark, is_forced=is_forced)
    part = path.parent / f".{path.name}.part"
    with _naming(path):
        try:
            part.write_bytes(data)
            part.replace(path)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    return path


def check_output(path: Path, mark: bytes, *, is_forced: bool = False) -> None:
    """Raise UsageError unless a file may be written there: an older one makes room only if it holds the mark."""
    with _naming(path):
        if path.exists() and not path.is_file():
            raise UsageError(f"expected the name of a file, got {path}")
        if not path.parent.is_dir():
            raise UsageError(f"{path}: no such folder")
        if not is_forced and not may_replace(path, mark):
            raise UsageError(f"expected a new file or one written by this command, got {path}; --force replaces it")


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}") from error


def may_replace(path: Path, mark: bytes) -> bool:
    """Tell whether nothing stands in a path's way, or a file that holds the mark."""
    if not path.exists():
        return True
    with path.open("rb") as file:
        start = file.read(LOOK)
        file.seek(-min(LOOK, path.stat().st_size), os.SEEK_END)
        return mark in start or mark in file.read()
