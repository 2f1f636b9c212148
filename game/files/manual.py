"""Give the page that documents the format, the JSON Schema made of the models and that page, and a starter."""

import json
import re
from typing import Any

from game.core.errors import UsageError
from game.files.places import assets_dir, scenarios_dir
from game.files.spec import Spec

PAGE, STARTER = "README.md", "starter.toml"
HEADING = re.compile(r"^## (\w+): (.*)$")
LINE = re.compile(r"^- \*?`(\w+)`\*?: (.*)$")
DRAFT = "https://json-schema.org/draft/2020-12/schema"
NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
LONGEST = 40

Described = dict[str, dict[str, str]]  # by model, then by key


def page() -> str:
    """Read the page."""
    return (scenarios_dir() / PAGE).read_text(encoding="utf-8")


def described() -> Described:
    """Read what each key of each table means from the page."""
    found: Described = {}
    keys: dict[str, str] = {}
    for line in page().splitlines():
        if heading := HEADING.match(line):
            keys = found.setdefault(heading[1], {})
        elif entry := LINE.match(line):
            keys[entry[1]] = entry[2]
    return found


def schema() -> str:
    """Spell the JSON Schema of a scenario file."""
    whole = Spec.model_json_schema()
    words = described()
    for name, table in {"Spec": whole, **whole.get("$defs", {})}.items():
        for key, part in table.get("properties", {}).items():
            _describe(part, words.get(name, {}).get(key, ""))
    return json.dumps({"$schema": DRAFT, **_plain(whole)}, indent=1, ensure_ascii=False)


def _describe(part: dict[str, Any], words: str) -> None:
    part.pop("title", None)
    if words:
        part["description"] = words


def _plain(part: Any) -> Any:
    """Leave only numbers where a model also reads their text, as records carry it."""
    if isinstance(part, list):
        return [_plain(item) for item in part]
    if not isinstance(part, dict):
        return part
    choices = part.get("anyOf", [])
    if {item.get("type") for item in choices} >= {"number", "string"}:
        kept = [item for item in choices if item.get("type") != "string"]
        part = {key: value for key, value in part.items() if key != "anyOf"}
        part |= kept[0] if len(kept) == 1 else {"anyOf": kept}
    return {key: _plain(value) for key, value in part.items()}


def starter(name: str) -> str:
    """Write a small scenario of that name; raise UsageError where it is no name."""
    if not NAME.fullmatch(name) or len(name) > LONGEST:
        raise UsageError(f"expected a name of small letters, digits, - and _ (at most {LONGEST}), got {name[:80]!r}")
    text = (assets_dir() / STARTER).read_text(encoding="utf-8")
    return text.replace('id = "starter"', f'id = "{name}"', 1)
