"""Find scenarios by name or path, and load them."""

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from game.core.errors import Fault, ScenarioError, UsageError
from game.files.compile import compile_scenario
from game.files.places import scenarios_dir
from game.files.schema import SIZE_LIMIT, spec_from_json, spec_from_toml, spec_to_json
from game.files.spec import Spec
from game.rules.scenario import Scenario

__all__ = ["Item", "compile_scenario", "load_scenario", "load_spec", "scenarios", "spec_from_json", "spec_to_json"]

SUFFIX = ".toml"
LANGUAGES = ("en", "ko")
LESSON, FLAGSHIP = "lesson", "flagship"
ROLES = (LESSON, FLAGSHIP, "")
HEAD_LIMIT = 65_536


@dataclass(frozen=True)
class Item:
    """A scenario on the shelf; titles and summaries by language."""

    id: str
    path: Path
    title: dict[str, str]
    summary: dict[str, str]
    role: str


def scenarios() -> list[Item]:
    """List the scenarios that come with the game, lesson and flagship first; a broken one is named by its file."""
    items = [_item(path) for path in scenarios_dir().glob(f"*{SUFFIX}")]
    return sorted(items, key=lambda item: (ROLES.index(item.role), item.id))


def _item(path: Path) -> Item:
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        raw = {}
    role = raw.get("role")
    return Item(
        path.stem, path, _text(raw.get("title"), path.stem), _text(raw.get("summary"), ""),
        role if role in ROLES else "",
    )  # fmt: skip


def _text(found: object, otherwise: str) -> dict[str, str]:
    table = found if isinstance(found, dict) else {}
    return {language: str(table.get(language, otherwise)) for language in LANGUAGES}


def scenario_path(name: str) -> Path:
    """Find a scenario's file by its name, or take a path; no name means the flagship.

    Raise UsageError with the name that was probably meant.
    """
    if not name and (flagship := next((item for item in scenarios() if item.role == FLAGSHIP), None)):
        return flagship.path
    if name.endswith(SUFFIX) or "/" in name or "\\" in name:
        return Path(name)
    known = {path.stem: path for path in scenarios_dir().glob(f"*{SUFFIX}")}
    if name not in known:
        close = get_close_matches(name, known, 1)
        meant = f"; did you mean {close[0]!r}?" if close else ""
        raise UsageError(f"expected a scenario ({', '.join(sorted(known))}) or a path, got {name[:80]!r}{meant}")
    return known[name]


def load_spec(name: str) -> Spec:
    """Read a scenario by name or path; raise ScenarioError or UsageError."""
    path = scenario_path(name)
    return spec_from_toml(_bytes(path), str(path))


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise ScenarioError([Fault(str(path), "", "expected a file, found none")])
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise ScenarioError([Fault(str(path), "", (error.strerror or str(error)).lower())]) from error


def load_scenario(name: str, *, quick: bool = False, luck: bool = True) -> Scenario:
    """Read and compile a scenario by name or path."""
    return compile_scenario(load_spec(name), quick=quick, luck=luck)
