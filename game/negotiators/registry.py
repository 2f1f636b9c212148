"""Find negotiators: a module of this package that has `offered()` is asked whom it can seat."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from game.core.errors import UsageError
from game.negotiators.protocol import Negotiator

Seating = Callable[[str], Negotiator]  # a level's name in, a negotiator out
STANDARD = "ambassador"


@lru_cache(maxsize=1)
def _seatings() -> Mapping[str, Seating]:
    package = __name__.rpartition(".")[0]
    found: dict[str, Seating] = {}
    for module in sorted(info.name for info in iter_modules(import_module(package).__path__)):
        offered = getattr(import_module(f"{package}.{module}"), "offered", None)
        found |= offered() if offered else {}
    return found


def names() -> tuple[str, ...]:
    """List everyone who can be seated."""
    return tuple(_seatings())


def negotiator(name: str, level: str = STANDARD) -> Negotiator:
    """Seat one by name; a tactic has no levels and plays the same at each. Raises UsageError."""
    seating = _seatings().get(name)
    if seating is None:
        raise UsageError(f"expected a negotiator (one of {', '.join(names())}), got {name!r}")
    return seating(level)
