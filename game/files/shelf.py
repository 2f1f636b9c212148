"""List the records of a folder by their first line and last block only."""

from dataclasses import dataclass
from pathlib import Path

from game.core.errors import RecordError
from game.files.entries import ENTRY_LIMIT, End, Line, parse_line
from game.files.header import HEADER_LIMIT, Header, parse_header
from game.files.record import HEAD_LINES, SUFFIX, decode, size_of

BLOCK = 8_192


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
    try:
        found = [listing(path) for path in folder.iterdir() if path.suffix == SUFFIX and not path.name.startswith(".")]
    except OSError:
        return []
    return sorted(found, key=lambda item: (item.modified, item.path.name), reverse=True)


def latest_unfinished(folder: Path) -> Listing | None:
    """Find the game to continue."""
    return next((item for item in listings(folder) if item.is_unfinished), None)


def listing(path: Path) -> Listing:
    """Read a record's first line and last block."""
    modified = 0.0
    try:
        modified = path.stat().st_mtime
        header, last = _ends_of(path, size_of(path))
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
