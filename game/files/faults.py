"""Turn what pydantic finds into faults in the house's words, with the key that was probably meant."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from game.core.errors import Fault
from game.files.kinds import Place, example, keys_at, kind_at, nearest, spelled

MESSAGES = {
    "too_long": "expected at most {max_length} entries, got {actual_length}",
    "too_short": "expected at least {min_length} entries, got {actual_length}",
    "string_too_long": "expected at most {max_length} characters",
    "string_too_short": "expected at least {min_length} character",
    "greater_than_equal": "expected at least {ge}",
    "less_than_equal": "expected at most {le}",
    "greater_than": "expected more than {gt}",
    "less_than": "expected less than {lt}",
    "int_type": "expected a whole number",
    "int_from_float": "expected a whole number",
    "string_type": "expected text",
    "bool_type": "expected true or false",
    "dict_type": "expected a table",
    "model_type": "expected a table",
    "tuple_type": "expected a list",
}
SHOWN = 40
CLOSE = 0.6  # likeness of words from which one was probably meant


def suggestion(word: str, known: Sequence[str]) -> str:
    """Name the known word that was probably meant."""
    close = get_close_matches(word[:SHOWN], list(known), 1, CLOSE)
    return f"; did you mean {close[0]!r}?" if close else ""


def faults_of(model: type[BaseModel], raw: Mapping[str, Any], found: Sequence[ErrorDetails], file: str) -> list[Fault]:
    """Word what was found; what merely follows from another fault is left out."""
    renamed = set(_meant(model, found).values())
    return [
        Fault(file, spell(raw, item["loc"]), _message(model, item))
        for item in leading(found)
        if not (item["type"] == "missing" and item["loc"] in renamed)
    ]


def leading(found: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out lists that are short only because an entry of theirs is faulty."""
    places = [item["loc"] for item in found]
    return [
        item
        for item in found
        if not (item["type"] == "too_short" and any(_inside(place, item["loc"]) for place in places))
    ]


def _meant(model: type[BaseModel], found: Sequence[ErrorDetails]) -> dict[Place, Place]:
    """Pair unknown keys with the missing ones that were probably meant."""
    missing = {item["loc"] for item in found if item["type"] == "missing"}
    pairs: dict[Place, Place] = {}
    for item in found:
        if item["type"] == "extra_forbidden":
            *table, word = item["loc"]
            close = get_close_matches(str(word)[:SHOWN], keys_at(model, tuple(table)), 1, CLOSE)
            if close and (*table, close[0]) in missing:
                pairs[item["loc"]] = (*table, close[0])
    return pairs


def _inside(place: Place, outer: Place) -> bool:
    return len(place) > len(outer) and place[: len(outer)] == outer


def spell(raw: object, place: Place) -> str:
    """Spell a key path; entries of lists are named by their id where they have one."""
    words: list[str] = []
    for step in place:
        raw = _child(raw, step)
        if isinstance(step, int):
            name = raw.get("id") if isinstance(raw, dict) else None
            words[-1:] = [f"{words[-1] if words else ''}[{name[:SHOWN] if isinstance(name, str) else step}]"]
        else:
            words.append(str(step)[:SHOWN])
    return ".".join(words)


def _child(raw: object, step: int | str) -> object:
    if isinstance(raw, dict):
        return raw.get(step)
    if isinstance(raw, list) and isinstance(step, int) and step < len(raw):
        return raw[step]
    return None


def _message(model: type[BaseModel], item: ErrorDetails) -> str:
    if item["type"] == "extra_forbidden":
        return f"unknown key{suggestion(str(item['loc'][-1]), keys_at(model, item['loc'][:-1]))}"
    if item["type"] == "missing":
        return _missing(model, item["loc"])
    words = MESSAGES.get(item["type"], "")
    said = words.format(**item.get("ctx", {})) if words else item["msg"][:1].lower() + item["msg"][1:]
    found = item.get("input")
    plain = isinstance(found, (str, int, float, bool)) and item["type"] not in {"too_long", "too_short"}
    return f"{said}, got {_shown(found)}" if plain else said


def _missing(model: type[BaseModel], place: Place) -> str:
    kind = kind_at(model, place)
    text = spelled(kind) if kind else ""
    return "expected this key, it is missing" + (f"; write {place[-1]} = {text}" if text else "")


def _shown(found: object) -> str:
    try:
        text = repr(found)
    except ValueError:  # an integer too long to print
        text = "a very long number"
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}..."


def mended(model: type[BaseModel], raw: Mapping[str, Any], found: Sequence[ErrorDetails]) -> dict[str, Any]:
    """Put something that may stand there wherever a fault is, so that the rest can be looked at."""
    copy = deepcopy(dict(raw))
    meant = _meant(model, found)
    for item in leading(found):
        *above, last = item["loc"]
        table = _holder(copy, tuple(above))
        if item["type"] == "extra_forbidden" and isinstance(table, dict):
            value = table.pop(last, None)
            if item["loc"] in meant:
                table[meant[item["loc"]][-1]] = value
        elif (kind := kind_at(model, item["loc"])) is not None and item["loc"] not in meant.values():
            _set(table, last, example(kind) if item["type"] == "missing" else nearest(kind, item.get("input")))
    return copy


def _holder(raw: object, place: Place) -> Any:
    for step in place:
        raw = _child(raw, step)
    return raw if isinstance(raw, (dict, list)) else None


def _set(table: Any, step: int | str, value: Any) -> None:
    if isinstance(table, dict) or (isinstance(step, int) and step < len(table)):
        table[step] = value
