"""Read a record: a saved game, which is also its replay.

Line 1 is the header, line 2 the scenario as played, then the lines of play (see `entries`). A cut at a line's end is an
unfinished game; a last line without its line break is dropped with a notice; anything else is a RecordError.
"""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from game.core.errors import RecordError
from game.core.fingerprints import digest_text
from game.files.entries import ENTRY_LIMIT, Line, parse_line
from game.files.header import HEADER_LIMIT, Header, hex64, parse_header

SUFFIX = ".summit"
SIZE_LIMIT = 20_000_000
LINE_COUNT_LIMIT = 50_000
SCENARIO_LIMIT = 4_000_000
HEAD_LINES = 2


@dataclass(frozen=True)
class Record:
    """A record as text, checked for spelling and not yet for play; bytes of its whole lines and of the torn one."""

    header: Header
    scenario: str
    lines: tuple[Line, ...]
    notice: str
    size: int
    torn: int


def read_record(path: Path) -> Record:
    """Read a record file; raise RecordError or OSError."""
    return parse_record(read_bytes(path))


def read_bytes(path: Path) -> bytes:
    """Read a regular file of at most the allowed size."""
    checked_size(path.stat())
    with path.open("rb") as file:
        return file.read(SIZE_LIMIT)


def checked_size(status: os.stat_result) -> int:
    """Take a file's size in bytes; raise RecordError unless it is a regular one of at most the allowed size."""
    if not stat.S_ISREG(status.st_mode):
        raise RecordError(1, "a file", "something else under that name")
    if status.st_size > SIZE_LIMIT:
        raise RecordError(1, f"at most {SIZE_LIMIT // 1_000_000} MB", f"{status.st_size / 1_000_000:.1f} MB")
    return status.st_size


def parse_record(data: bytes) -> Record:
    """Read a record from its bytes."""
    whole, _, torn = data.rpartition(b"\n")
    rows = whole.split(b"\n") if whole else []
    if len(rows) < HEAD_LINES:
        raise RecordError(len(rows) + 1, "a header line and a scenario line", f"{len(rows)} whole lines")
    if len(rows) > LINE_COUNT_LIMIT:
        raise RecordError(LINE_COUNT_LIMIT + 1, f"at most {LINE_COUNT_LIMIT} lines", f"{len(rows)} lines")
    header = parse_header(decode(rows[0], 1, HEADER_LIMIT))
    scenario = decode(rows[1], 2, SCENARIO_LIMIT)
    if (digest := hex64(digest_text(scenario))) != header.played:
        raise RecordError(2, f"a scenario with digest {header.played}", digest)
    lines = tuple(_numbered(row, index) for index, row in enumerate(rows[HEAD_LINES:], HEAD_LINES + 1))
    return Record(header, scenario, lines, _notice(torn, len(rows) + 1), len(whole) + 1, len(torn))


def decode(row: bytes, line: int, limit: int) -> str:
    """Decode one line of at most `limit` bytes."""
    if len(row) > limit:
        raise RecordError(line, f"a line of at most {limit} bytes", f"{len(row)} bytes")
    try:
        return row.decode()
    except UnicodeDecodeError as error:
        raise RecordError(line, "text in utf-8", f"byte {row[error.start]:#04x} at column {error.start + 1}") from error


def _numbered(row: bytes, line: int) -> Line:
    entry = parse_line(decode(row, line, ENTRY_LIMIT), line)
    if entry.id != line - HEAD_LINES:
        raise RecordError(line, f"id {line - HEAD_LINES}", f"id {entry.id}")
    return entry


def _notice(torn: bytes, line: int) -> str:
    return f"line {line} was cut off and is dropped" if torn else ""
