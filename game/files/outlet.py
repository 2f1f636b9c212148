"""Write a file that was asked for: whole or not at all, and never over one that is not ours."""

import os
from pathlib import Path

from game.core.errors import UsageError

LOOK = 4_096  # bytes from either end in which a file of ours shows its mark


def write_output(path: Path, data: bytes, mark: bytes, *, is_forced: bool = False) -> Path:
    """Write a file whose first or last bytes hold a mark; an older one makes room only if it holds the mark too.

    Raise UsageError when another file is in the way, or when there is no writing here.
    """
    part = path.parent / f".{path.name}.part"
    try:
        if path.exists() and not path.is_file():
            raise UsageError(f"expected the name of a file, got {path}")
        if not is_forced and not may_replace(path, mark):
            raise UsageError(f"expected a new file or one written by this command, got {path}; --force replaces it")
        try:
            part.write_bytes(data)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    return path


def may_replace(path: Path, mark: bytes) -> bool:
    """Tell whether nothing stands in a path's way, or a file that holds the mark."""
    if not path.exists():
        return True
    with path.open("rb") as file:
        start = file.read(LOOK)
        file.seek(-min(LOOK, path.stat().st_size), os.SEEK_END)
        return mark in start or mark in file.read()
