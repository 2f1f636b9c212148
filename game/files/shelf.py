"""List the records of a folder by their first line and last block only."""

import os
from dataclasses import dataclass
from pathlib import Path

from game.core.errors import RecordError
from game.files.entries import ENTRY_LIMIT, End, Line, parse_line
from game.files.header import HEADER_LIMIT, Header, parse_header
from game.files.record import HEAD_LINES, SUFFIX, checked_size, decode

BLOCK = 8_192
RECENT = 200  # records among which the game to continue is looked for


@dataclass(frozen=True)
class Listing:
    """A record in a list; header is absent where fault says why it cannot be read."""

    path: Path
    modified: float
    header: Header | None
    moves: int
    end: End | None
    fault: str

    @property
    def is_unfinished(self) -> bool:
        """Tell whether the last line of play can go on."""
        return self.header is not None and self.end is None


def listings(folder: Path) -> list[Listing]:
    """List a folder's records, the latest first; broken ones are listed with their fault."""
    return [listing(path) for path in paths(folder)]


def latest_unfinished(folder: Path) -> Listing | None:
    """Find the game to continue among the latest."""
    return next((item for item in map(listing, paths(folder)[:RECENT]) if item.is_unfinished), None)


def paths(folder: Path) -> list[Path]:
    """Find a folder's records without reading any, the latest first."""
    try:
        with os.scandir(folder) as entries:
            found = [(_modified(entry), entry.name) for entry in entries if _is_record(entry.name)]
    except OSError:
        return []
    return [folder / name for _, name in sorted(found, reverse=True)]


def _is_record(name: str) -> bool:
    return name.endswith(SUFFIX) and not name.startswith(".")


def _modified(entry: os.DirEntry[str]) -> float:
    try:
        return entry.stat().st_mtime
    except OSError:
        return 0.0


def listing(path: Path) -> Listing:
    """Read a record's first line and last block."""
    modified = 0.0
    try:
        status = path.stat()
        modified = status.st_mtime
        header, last = _ends_of(path, checked_size(status))
    except (OSError, RecordError) as error:
        return Listing(path, modified, None, 0, None, str(error))
    moves = last.id if last else 0
    return Listing(path, modified, header, moves, last if isinstance(last, End) else None, "")


def _ends_of(path: Path, size: int) -> tuple[Header, Line | None]:
    with path.open("rb") as file:
        first = file.readline(HEADER_LIMIT + 1)
        header = parse_header(decode(first.removesuffix(b"\n"), 1, HEADER_LIMIT))
        for block in (BLOCK, 2 * ENTRY_LIMIT):
            start = max(len(first), size - block)
            file.seek(start)
            rows = file.read(block).split(b"\n")
            if len(rows) > HEAD_LINES:
                return header, _last_line(rows[-2])
    return header, None


def _last_line(row: bytes) -> Line:
    text = decode(row, 0, ENTRY_LIMIT)
    number = text.split(" ", 1)[0]
    return parse_line(text, int(number) + HEAD_LINES if number.isdigit() else 0)
