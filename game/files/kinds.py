"""Walk the types of a file's models: which keys a table may have, what may stand at a place, an example of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

Place = tuple[int | str, ...]
BOUNDS = ("ge", "gt", "le", "lt", "min_length", "max_length", "pattern")
PATTERNED = ("name", "star", "guess", "M8 8h28v28z", "...")  # texts of which one fits every pattern


@dataclass(frozen=True)
class Kind:
    """A type without its annotations, and what they ask of it."""

    plain: Any
    bounds: dict[str, Any]

    @property
    def table(self) -> type[BaseModel] | None:
        """Give the model where this is a table."""
        return self.plain if isinstance(self.plain, type) and issubclass(self.plain, BaseModel) else None


def kind_of(annotation: Any, metadata: Sequence[Any] = ()) -> Kind:
    """Strip annotations and the None of optional fields."""
    bounds = {name: found for item in metadata for name, found in _asked(item)}
    while True:
        if hasattr(annotation, "__metadata__"):
            inner = {name: found for item in annotation.__metadata__ for name, found in _asked(item)}
            annotation, bounds = annotation.__origin__, {**inner, **bounds}
        elif get_origin(annotation) in {Union, UnionType}:
            annotation = next(part for part in get_args(annotation) if part is not type(None))
        else:
            return Kind(annotation, bounds)


def _asked(item: Any) -> list[tuple[str, Any]]:
    parts = item.metadata if isinstance(item, FieldInfo) else (item,)
    return [(name, value) for part in parts for name in BOUNDS if (value := getattr(part, name, None)) is not None]


def kind_at(model: type[BaseModel], place: Place) -> Kind | None:
    """Find what may stand at a place of a file; None where nothing may."""
    here: Kind | None = Kind(model, {})
    for step in place:
        here = _below(here, step) if here else None
    return here


def _below(kind: Kind, step: int | str) -> Kind | None:
    if kind.table:
        field = kind.table.model_fields.get(str(step))
        return kind_of(field.annotation, field.metadata) if field else None
    inner = [part for part in get_args(kind.plain) if part is not Ellipsis]
    if get_origin(kind.plain) is tuple and isinstance(step, int) and Ellipsis not in get_args(kind.plain):
        return kind_of(inner[step]) if step < len(inner) else None
    return kind_of(inner[-1]) if inner else None


def keys_at(model: type[BaseModel], place: Place) -> list[str]:
    """List the keys that a table at some place may have."""
    kind = kind_at(model, place)
    return list(kind.table.model_fields) if kind and kind.table else []


def example(kind: Kind) -> Any:
    """Make the smallest value that may stand there."""
    if kind.table:
        fields = kind.table.model_fields
        return {name: example(kind_of(f.annotation, f.metadata)) for name, f in fields.items() if f.is_required()}
    origin, inner = get_origin(kind.plain), get_args(kind.plain)
    if origin is Literal:
        return inner[0]
    if origin is tuple:
        many = kind.bounds.get("min_length", 0)
        parts = [inner[0]] * many if Ellipsis in inner else list(inner)
        return [example(kind_of(part)) for part in parts]
    if origin is dict:
        return {"name": example(kind_of(inner[1]))} if kind.bounds.get("min_length") else {}
    return _plain(kind)


def _plain(kind: Kind) -> Any:
    if kind.plain is bool:
        return False
    if kind.plain in (int, Decimal):
        low = kind.bounds.get("ge", kind.bounds.get("gt", 0))
        return max(0, low) if "gt" not in kind.bounds else _above(low, kind.bounds.get("lt"))
    return next((text for text in PATTERNED if _fits(text, kind.bounds.get("pattern"))), PATTERNED[-1])


def _above(low: Any, high: Any) -> Any:
    return low + 1 if high is None or low + 1 < high else (Decimal(low) + Decimal(high)) / 2


def _fits(text: str, pattern: Any) -> bool:
    import re

    return pattern is None or re.search(pattern, text) is not None


def nearest(kind: Kind, value: Any) -> Any:
    """Make a value that may stand there of one that may not: a number is brought within its bounds."""
    if kind.plain is int and isinstance(value, int) and not isinstance(value, bool):
        low, high = kind.bounds.get("ge", value), kind.bounds.get("le", value)
        return min(max(value, low), high)
    return example(kind)


def spelled(kind: Kind) -> str:
    """Spell an example as a file would; nothing for what takes several lines."""
    found = example(kind)
    if kind.table or isinstance(found, dict):
        inner = ", ".join(f"{key} = {_toml(value)}" for key, value in found.items()) if isinstance(found, dict) else ""
        is_short = all(not isinstance(value, (dict, list)) for value in found.values())
        return f"{{ {inner} }}" if is_short and inner else ""
    return "" if isinstance(found, list) and any(isinstance(item, dict) for item in found) else _toml(found)


def _toml(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_toml(item) for item in value)}]"
    return f'"{value}"' if isinstance(value, str) else str(value).lower()
