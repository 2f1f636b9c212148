"""Append a game to its record file, line by line; a failure is reported and tried again, never raised."""

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from game.files.record import SUFFIX


class Journal:
    """The writer of one record; keeps every line, so that whatever failed to be written can be written later."""

    def __init__(self, path: Path, lines: Sequence[str], *, on_disk: int = 0, size: int = 0, torn: int = 0) -> None:
        """Take the lines so far; `on_disk` of them fill the file's first `size` bytes, before `torn` bytes to drop."""
        self.path = path
        self.trouble = ""
        self._lines = list(lines)
        self._on_disk = on_disk
        self._size = size
        self._torn = torn
        self._has_failed = False

    @property
    def is_saved(self) -> bool:
        """Tell whether every line is in the file."""
        return not self.trouble and self._on_disk == len(self._lines)

    def hold(self, *lines: str) -> None:
        """Take lines that the next `save` writes."""
        self._lines.extend(lines)

    def save(self) -> bool:
        """Write whatever waits; tell whether all is saved, else see `trouble`."""
        waiting = "".join(line + "\n" for line in self._lines[self._on_disk :]).encode()
        try:
            if self._on_disk and self._is_ours():
                self._append(waiting)
            else:
                waiting = "".join(line + "\n" for line in self._lines).encode()
                self._create(waiting)
        except OSError as error:
            self._has_failed = True
            self.trouble = (error.strerror or type(error).__name__).lower()
        else:
            self.trouble = ""
            self._on_disk = len(self._lines)
        return self.is_saved

    def _is_ours(self) -> bool:
        """Tell whether the file stands as it was left; another program's file is left alone and a new one begun."""
        try:
            found = self.path.stat().st_size
        except FileNotFoundError:
            return False
        if found == self._size + self._torn or (self._has_failed and found > self._size):
            return True
        self.path = unused(self.path)
        return False

    def _append(self, data: bytes) -> None:
        with self.path.open("r+b") as file:
            file.truncate(self._size)
            file.seek(self._size)
            file.write(data)
        self._size += len(data)
        self._torn, self._has_failed = 0, False

    def _create(self, data: bytes) -> None:
        """Write a whole file under another name first, so that no half a header is ever found."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path = unused(self.path)
        part = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        try:
            part.write_bytes(data)
            part.replace(self.path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
        self._size = len(data)
        self._torn, self._has_failed = 0, False


def record_path(folder: Path, scenario: str, seed: int, now: datetime) -> Path:
    """Name a new record after its moment, scenario and seed."""
    return unused(folder / f"{now.astimezone(UTC):%Y%m%d-%H%M%S}-{scenario}-{seed & 0xFFFF:04x}{SUFFIX}")


def unused(path: Path) -> Path:
    """Count up until the name is free."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem.removesuffix(f'~{number - 1}')}~{number}{path.suffix}")
    return free
