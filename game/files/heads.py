"""List scenarios by the heads of their files, those that come with the game and a person's own; take in another."""

import re
import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.core.errors import UsageError
from game.files.places import own_scenarios_dir, scenarios_dir

SUFFIX = ".toml"
LANGUAGES = ("en", "ko")
LESSON, FLAGSHIP = "lesson", "flagship"
ROLES = (LESSON, FLAGSHIP, "")
SIZE_LIMIT = 1_000_000  # bytes of a file
TABLE = re.compile(rb"^\[(?!\[?\s*\{)", re.MULTILINE)  # where the head of a file ends
ISSUE, CLOCK_TABLE = b"\n[[issues]]", b"\n[clock]"
CLOCK_ROOM = 400  # bytes of that table that are looked through
CLOCK = re.compile(rb"^(rounds|quarters) *= *(\d{1,3})", re.MULTILINE)


@dataclass(frozen=True)
class Item:
    """A scenario on the shelf; titles and summaries by language, figures 0 where the file does not tell at a glance."""

    id: str
    path: Path
    title: dict[str, str]
    summary: dict[str, str]
    role: str
    is_own: bool
    issues: int = 0
    rounds: int = 0
    quarters: int = 0
    fault: str = ""


def scenarios() -> list[Item]:
    """List lesson, flagship, the others that come with the game, then a person's own; nothing is checked.

    A broken one is named by its file; one of a person's own never takes the place of another.
    """
    shipped = [_item(path, is_own=False) for path in scenarios_dir().glob(f"*{SUFFIX}")]
    known = {item.id for item in shipped}
    own = [_item(path, is_own=True, is_taken=path.stem in known) for path in own_files()]
    return sorted([*shipped, *own], key=lambda item: (item.is_own, ROLES.index(item.role), item.id))


def own_files() -> Iterator[Path]:
    """Find the files of a person's own folder."""
    try:
        yield from sorted(own_scenarios_dir().glob(f"*{SUFFIX}"))
    except OSError:
        return


def count() -> int:
    """Count them without reading any."""
    return sum(1 for _ in (*scenarios_dir().glob(f"*{SUFFIX}"), *own_files()))


def title_of(name: str, language: str) -> str:
    """Name a scenario from the head of its file; nothing where there is none of that name."""
    for folder in (scenarios_dir(), own_scenarios_dir()):
        if (path := folder / f"{name}{SUFFIX}").is_file():
            return _item(path, is_own=False).title.get(language, name)
    return ""


def _item(path: Path, *, is_own: bool, is_taken: bool = False) -> Item:
    try:
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT)
    except OSError:
        data = b""
    head = _head(data)
    role = "" if is_own else head.get("role", "")
    timed = data.find(CLOCK_TABLE)
    clock = {match[1]: int(match[2]) for match in CLOCK.finditer(data, max(timed, 0), timed + CLOCK_ROOM)}
    return Item(
        path.stem, path, _text(head.get("title"), path.stem), _text(head.get("summary"), ""),
        role if role in ROLES else "", is_own, data.count(ISSUE), clock.get(b"rounds", 0),
        clock.get(b"quarters", 0), f"expected a name of its own, the game has a {path.stem}" if is_taken else "",
    )  # fmt: skip


def _head(data: bytes) -> dict[str, Any]:
    """Read what stands before the first table; nothing where that is no TOML."""
    end = TABLE.search(data)
    try:
        return tomllib.loads(data[: end.start() if end else len(data)].decode())
    except (ValueError, RecursionError):
        return {}


def _text(found: object, otherwise: str) -> dict[str, str]:
    table = found if isinstance(found, dict) else {}
    return {language: str(table.get(language, otherwise)) for language in LANGUAGES}


def take_in(path: Path) -> Path:
    """Copy a scenario file into a person's folder, in place of an older one of that name; raise UsageError."""
    if path.suffix != SUFFIX:
        raise UsageError(f"expected a scenario (*{SUFFIX}), got {path.name[:80]!r}")
    folder = own_scenarios_dir()
    target = folder / path.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.resolve() != target.resolve():
            shutil.copyfile(path, target)
    except OSError as error:
        raise UsageError(f"expected to copy {path.name}, got: {error.strerror or error}") from error
    return target
