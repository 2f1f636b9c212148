"""List every coefficient of a scenario with its sources, and change some of them before a game."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache, partial
from typing import Any, get_args

from game.core.errors import Fault, ScenarioError
from game.files.agenda_references import SECTIONS
from game.files.faults import suggestion
from game.files.fields import Part, Unit
from game.files.issue_parts import Issue, Option
from game.files.schema import spec_from_json
from game.files.spec import Spec
from game.rules.assumptions import Assumptions, Change, Coefficient, Ledger, Source

STEP = re.compile(r"[^.\[\]]+")
ASKED = "--set"
HELD = ("status_quo", "fallback")  # options, which may be changed as figures are

Value = str | int | Decimal | tuple[int | Decimal, ...]


@dataclass(frozen=True)
class _Figure:
    path: tuple[str | int, ...]
    value: Value
    unit: str
    sources: tuple[str, ...]
    key: str


def compile_assumptions(spec: Spec, changes: tuple[Change, ...] = ()) -> Assumptions:
    """Say what a scenario assumes."""
    return Assumptions(changes, partial(drawn_up, spec))


def drawn_up(spec: Spec) -> Ledger:
    """List every source and every figure of a scenario."""
    sources = tuple(
        Source(key, entry.figure, entry.unit, entry.source, entry.confidence, entry.note)
        for key, entry in spec.ledger.items()
    )
    found = tuple(Coefficient(item.key, spelled(item.value), item.unit, item.sources) for item in _figures(spec))
    models = {
        issue.id: f"models.{SECTIONS[issue.money.model]}"
        for issue in spec.issues
        if issue.money and issue.money.model in SECTIONS
    }
    return Ledger(sources, found, models)


def spelled(value: Value) -> str:
    """Spell a figure, or a row of them."""
    return ",".join(str(item) for item in value) if isinstance(value, tuple) else str(value)


def changed(spec: Spec, asked: Sequence[str]) -> tuple[Spec, tuple[Change, ...]]:
    """Change coefficients, each asked for as KEY=VALUE; raise ScenarioError with every fault."""
    figures = {_plain(item.key): item for item in _figures(spec)}
    raw = spec.model_dump(mode="json") if asked else {}
    changes, faults = [], []
    for text in asked:
        try:
            changes.append(_change(raw, figures, text))
        except ValueError as error:
            faults.append(Fault(ASKED, "", str(error)))
    if faults:
        raise ScenarioError(faults)
    return (spec_from_json(json.dumps(raw), ASKED) if asked else spec), tuple(changes)


def _change(raw: dict[str, Any], figures: dict[str, _Figure], text: str) -> Change:
    key, mark, value = text.partition("=")
    figure = figures.get(_plain(key.strip()))
    if not mark:
        raise ValueError(f"expected KEY=VALUE, got {text[:60]!r}")
    if figure is None:
        keys = {name: item.key for name, item in figures.items()}
        close = suggestion(_plain(key.strip()), list(keys))
        meant = next((spelt for name, spelt in keys.items() if repr(name) in close), "")
        hint = f"; did you mean {meant!r}?" if meant else ""
        raise ValueError(f"expected the key of a coefficient, got {key[:60]!r}{hint}")
    new = _read(figure, value.strip())
    _put(raw, figure.path, new)
    return Change(figure.key, spelled(figure.value), spelled(new))


def _read(figure: _Figure, text: str) -> Value:
    """Read a value of the kind that stands there."""
    if isinstance(figure.value, tuple):
        parts = text.split(",")
        if len(parts) != len(figure.value):
            raise ValueError(f"expected {len(figure.value)} values for {figure.key}, got {text[:60]!r}")
        return tuple(_number(figure.key, old, part.strip()) for old, part in zip(figure.value, parts, strict=True))
    return text if isinstance(figure.value, str) else _number(figure.key, figure.value, text)


def _number(key: str, old: int | Decimal, text: str) -> int | Decimal:
    try:
        return int(text) if isinstance(old, int) else Decimal(text)
    except (ValueError, InvalidOperation):
        kind = "a whole number" if isinstance(old, int) else "a number"
        raise ValueError(f"expected {kind} for {key}, got {text[:40]!r}") from None


def _put(raw: Any, path: Sequence[str | int], value: Value) -> None:
    for step in path[:-1]:
        raw = raw[step]
    plain = [_json(item) for item in value] if isinstance(value, tuple) else _json(value)
    raw[path[-1]] = plain


def _json(value: str | int | Decimal) -> int | str:
    return value if isinstance(value, int) else str(value)


def _plain(key: str) -> str:
    """Spell a key path with dots alone, as is easier to type."""
    return ".".join(STEP.findall(key))


def _figures(spec: Spec) -> Iterator[_Figure]:
    return _walk(spec, _Place((), ""), ())


@dataclass(frozen=True)
class _Place:
    path: tuple[str | int, ...]
    key: str

    def below(self, step: str | int, name: str = "") -> "_Place":
        """Go into an entry of a table, or into one of a list that has a name."""
        key = f"{self.key}.{step}".lstrip(".") if isinstance(step, str) else f"{self.key}[{name or step}]"
        return _Place((*self.path, step), key)


def _walk(part: Part, place: _Place, sources: tuple[str, ...]) -> Iterator[_Figure]:
    """Walk a table; figures name the nearest sources above them. An option's quantity is the option itself."""
    if isinstance(part, Issue):
        for name in HELD:
            yield _Figure((*place.path, name), getattr(part, name), "option", part.source, f"{place.key}.{name}")
    own = getattr(part, "source", None)
    sources = own if isinstance(own, tuple) else sources
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if (value == field.default and not value) or isinstance(part, Option):
            continue
        yield from _inside(value, place.below(name), _unit(type(part), name), sources)


def _inside(value: object, place: _Place, unit: str, sources: tuple[str, ...]) -> Iterator[_Figure]:
    if isinstance(value, Part):
        yield from _walk(value, place, sources)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _inside(inner, place.below(key), unit, sources)
    elif _is_number(value) or (isinstance(value, tuple) and value and all(_is_number(item) for item in value)):
        yield _Figure(place.path, value, unit, sources, place.key)  # type: ignore[arg-type]  # looked at above
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _inside(inner, place.below(number, getattr(inner, "id", "")), unit, sources)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)


@lru_cache(maxsize=1024)
def _unit(part: type[Part], name: str) -> str:
    field = part.model_fields[name]
    return next(_units((*field.metadata, field.annotation)), "plain")


def _units(kinds: Sequence[Any]) -> Iterator[str]:
    for kind in kinds:
        if isinstance(kind, Unit):
            yield kind.name
        yield from _units((*getattr(kind, "__metadata__", ()), *get_args(kind)))
