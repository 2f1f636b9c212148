"""Spell and read the first line of a record: which game this is, and who plays it."""

import json
from dataclasses import dataclass, fields

from game.core.errors import RecordError
from game.core.fingerprints import digest_text
from game.rules.version import RULES

FORMAT = 1
HEADER_LIMIT = 16_384
QUICK, LUCK, AFTER = SETTINGS = "quick", "luck", "after"

Plain = bool | int | str


@dataclass(frozen=True)
class Seat:
    """Who holds a seat; the level is empty for a person and for players without levels."""

    name: str
    player: str
    level: str = ""


@dataclass(frozen=True)
class Override:
    """A setting changed before the game."""

    key: str
    old: Plain
    new: Plain


@dataclass(frozen=True)
class Header:
    """The first line; digests are 16 hexadecimal digits, the date is UTC in ISO 8601."""

    format: int
    rules: int
    scenario: str
    original: str
    overrides: tuple[Override, ...]
    played: str
    compiled: str
    seed: int
    seats: tuple[Seat, ...]
    date: str
    app: str

    def override(self, key: str, *, default: Plain) -> Plain:
        """Look up what a setting was changed to."""
        return next((item.new for item in self.overrides if item.key == key), default)

    @property
    def changes(self) -> tuple[Override, ...]:
        """List the figures of the scenario that were changed."""
        return tuple(item for item in self.overrides if item.key not in SETTINGS)


SHOWN = 24  # characters of what came
KEYS = (*(field.name for field in fields(Header)), "check")
KINDS: dict[str, type] = {"format": int, "rules": int, "seed": int, "overrides": list, "seats": list}


def hex64(number: int) -> str:
    """Spell a 64-bit number as 16 hexadecimal digits."""
    return f"{number:016x}"


def compact(value: object) -> str:
    """Spell JSON in the one way that records use."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def plain_json(text: str, line: int) -> object:
    """Read JSON that a record may hold; raise RecordError for anything else."""
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        came = repr(rest) if (rest := text[error.pos : error.pos + SHOWN]) else "the end"
        raise RecordError(line, "json", f"{came} at column {error.pos + 1}") from error
    except (ValueError, RecursionError) as error:
        raise RecordError(line, "json", str(error)[:120] or "nesting too deep") from error


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is not a number")


def spell_header(header: Header) -> str:
    """Spell the first line; its last key is a digest of the rest."""
    data = dict(vars(header))
    data["overrides"] = [[item.key, item.old, item.new] for item in header.overrides]
    data["seats"] = [[seat.name, seat.player, seat.level] for seat in header.seats]
    return compact(data | {"check": hex64(digest_text(compact(data)))})


def parse_header(text: str) -> Header:
    """Read the first line; raise RecordError where it is not one that this version writes."""
    data = plain_json(text, 1)
    if not isinstance(data, dict) or "format" not in data:
        raise RecordError(1, "the header of a record", repr(text[:40]))
    _expect_version("format", FORMAT, data["format"])
    _expect_version("rules version", RULES, data.get("rules"))
    if tuple(data) != KEYS:
        odd = sorted(set(KEYS) ^ set(data)) or ["another order"]
        raise RecordError(1, f"the keys {', '.join(KEYS)}", f"difference at {', '.join(odd)[:120]}")
    header = _build(data)
    if spell_header(header) != text:
        raise RecordError(1, f"check {spell_header(header)[-18:-2]}", f"check {str(data['check'])[:20]}")
    return header


def _expect_version(what: str, ours: int, found: object) -> None:
    if not isinstance(found, int) or isinstance(found, bool) or found != ours:
        newer = isinstance(found, int) and found > ours
        raise RecordError(1, f"{what} {ours}", f"{str(found)[:20]}{' (made by a newer version)' if newer else ''}")


def _build(data: dict[str, object]) -> Header:
    for key in KEYS:
        kind = KINDS.get(key, str)
        if not isinstance(data[key], kind) or isinstance(data[key], bool):
            raise RecordError(1, f"{key} of type {kind.__name__}", repr(data[key])[:40])
    seats = tuple(Seat(*row) for row in _rows(data, "seats", (str, str, str)))
    overrides = tuple(Override(*row) for row in _rows(data, "overrides", (str, (bool, int, str), (bool, int, str))))
    named = {key: data[key] for key in KEYS[:-1]} | {"seats": seats, "overrides": overrides}
    return Header(**named)  # type: ignore[arg-type]  # every key was checked above


def _rows(data: dict[str, object], key: str, kinds: tuple[type | tuple[type, ...], ...]) -> list[list[str]]:
    rows = data[key]
    for row in rows if isinstance(rows, list) else ():
        fits = isinstance(row, list) and len(row) == len(kinds)
        if not fits or not all(isinstance(item, kind) for item, kind in zip(row, kinds, strict=True)):
            raise RecordError(1, f"{key} as lists of {len(kinds)}", repr(row)[:40])
    return rows  # type: ignore[return-value]  # checked row by row
