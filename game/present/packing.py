"""Pack screen models into a small JSON: every distinct value is written once and named by its number.

A node is a text, a number, true, false or null; a list is [-1, node, ...] and a model [shape, node, ...], its shape the
list of its fields. Nodes come before what is made of them, the last one is the whole.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from game.files.header import compact

LIST = -1
DIGITS = 2


class _Pool:
    def __init__(self) -> None:
        self.nodes: list[object] = []
        self.places: dict[Hashable, int] = {}
        self.shapes: dict[tuple[str, ...], int] = {}
        self.known: dict[int, int] = {}  # models met before, by identity

    def add(self, value: Any) -> int:
        """Give a value its number, after whatever it is made of."""
        if is_dataclass(value):
            return self._model(value)
        if isinstance(value, Mapping):
            return self._composed(self._shape(tuple(value)), list(value.values()))
        if isinstance(value, (list, tuple)):
            return self._composed(LIST, value)
        if isinstance(value, float):
            value = round(value, DIGITS)
        return self._put((type(value), value), value if not isinstance(value, str) else str(value))

    def _model(self, model: Any) -> int:
        if id(model) not in self.known:
            names = tuple(field.name for field in fields(model))
            self.known[id(model)] = self._composed(self._shape(names), [getattr(model, name) for name in names])
        return self.known[id(model)]

    def _composed(self, head: int, parts: Sequence[Any]) -> int:
        node = (head, *(self.add(part) for part in parts))
        return self._put(node, node)

    def _shape(self, names: tuple[str, ...]) -> int:
        return self.shapes.setdefault(names, len(self.shapes))

    def _put(self, key: Hashable, node: object) -> int:
        if key not in self.places:
            self.places[key] = len(self.nodes)
            self.nodes.append(node)
        return self.places[key]


def packed(value: Any) -> str:
    """Spell models, lists, mappings and plain values as JSON that may stand inside a script element."""
    pool = _Pool()
    pool.add(value)
    text = compact({"shapes": list(pool.shapes), "nodes": pool.nodes})
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
