"""Spell and read the lines of play of a record.

id parent notation [@annotation] #fingerprint
id parent end claimed=A,B created=C kept=K #fingerprint
"""

import re
from dataclasses import dataclass

from game.core.errors import RecordError
from game.files.header import compact, hex64, plain_json

Note = dict[str, object]

ENTRY_LIMIT = 65_536
SHAPE = re.compile(r"(0|[1-9][0-9]{0,7}) (0|[1-9][0-9]{0,7}) (\S.*) #([0-9a-f]{16})")
END_SHAPE = re.compile(r"end claimed=(\S+),(\S+) created=(\S+) kept=(\S+)")
HUNDREDTHS = re.compile(r"-?(0|[1-9][0-9]{0,6})\.[0-9]{2}")


@dataclass(frozen=True)
class Entry:
    """One move of a line of play; parent 0 is the start of the game."""

    id: int
    parent: int
    text: str
    note: str
    fingerprint: int


@dataclass(frozen=True)
class End:
    """The end of a line of play, scores in hundredths of a point."""

    id: int
    parent: int
    claimed: tuple[int, int]
    created: int
    kept: int
    fingerprint: int

    @property
    def text(self) -> str:
        """Spell the scores."""
        claimed = ",".join(spell_hundredths(value) for value in self.claimed)
        return f"end claimed={claimed} created={spell_hundredths(self.created)} kept={spell_hundredths(self.kept)}"


Line = Entry | End


def spell_note(note: Note | None) -> str:
    """Spell an annotation as canonical JSON; nothing for no annotation."""
    return compact(dict(sorted(note.items()))) if note else ""


def parse_note(text: str, line: int) -> Note:
    """Read an annotation back."""
    note = plain_json(text, line)
    if not isinstance(note, dict) or not note:
        raise RecordError(line, "an annotation with at least one key", text[:40])
    return note


def spell_hundredths(value: int) -> str:
    """Spell hundredths of a point with two decimals."""
    whole, rest = divmod(abs(value), 100)
    return f"{'-' if value < 0 else ''}{whole}.{rest:02d}"


def parse_hundredths(text: str, line: int) -> int:
    """Read hundredths of a point."""
    if not HUNDREDTHS.fullmatch(text):
        raise RecordError(line, "a score with two decimals", repr(text[:40]))
    return int(text.replace(".", ""))


def spell_line(entry: Line) -> str:
    """Spell one line, without its line break."""
    note = f" @{entry.note}" if isinstance(entry, Entry) and entry.note else ""
    return f"{entry.id} {entry.parent} {entry.text}{note} #{hex64(entry.fingerprint)}"


def parse_line(text: str, line: int) -> Line:
    """Read one line of play; raise RecordError unless it is spelled as this version spells it."""
    match = SHAPE.fullmatch(text)
    if match is None:
        raise RecordError(line, "`id parent notation #fingerprint`", repr(text[:60]))
    number, parent, fingerprint = int(match[1]), int(match[2]), int(match[4], 16)
    if parent >= number:
        raise RecordError(line, f"a parent before {number}", str(parent))
    body, mark, note = match[3].partition(" @")
    entry: Line = Entry(number, parent, body, note, fingerprint)
    if not mark and body.startswith("end"):
        entry = _parse_end(number, parent, body, fingerprint, line)
    if mark and (canonical := _respell(note, line)) != note:
        raise RecordError(line, f"the annotation {canonical[:60]!r}", repr(note[:60]))
    if spell_line(entry) != text:
        raise RecordError(line, repr(spell_line(entry)[:80]), repr(text[:80]))
    return entry


def _respell(note: str, line: int) -> str:
    try:
        return spell_note(parse_note(note, line))
    except ValueError as error:
        raise RecordError(line, "finite numbers", repr(note[:60])) from error


def _parse_end(number: int, parent: int, body: str, fingerprint: int, line: int) -> End:
    match = END_SHAPE.fullmatch(body)
    if match is None:
        raise RecordError(line, "`end claimed=A,B created=C kept=K`", repr(body[:60]))
    mine, theirs, created, kept = (parse_hundredths(part, line) for part in match.groups())
    return End(number, parent, (mine, theirs), created, kept, fingerprint)
