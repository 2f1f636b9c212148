"""Check what one part of a scenario says of another: names that must exist, ladders, sums, sources."""

from collections.abc import Iterator, Sequence

from game.core.errors import Fault
from game.files.agenda_references import agenda_faults
from game.files.fate_references import fate_faults
from game.files.fields import Part
from game.files.gauges import METER_NAMES
from game.files.lookup import Found, Lookup, repeated, unknown
from game.files.seat_references import seat_faults
from game.files.spec import Spec


def reference_faults(spec: Spec, file: str) -> list[Fault]:
    """Report every reference that leads nowhere and every table that does not fit the others."""
    lookup = Lookup(spec)
    found = [*_frame(spec), *agenda_faults(lookup), *seat_faults(lookup), *fate_faults(lookup), *_ledger(spec)]
    return [Fault(file, key, message) for key, message in found]


def _frame(spec: Spec) -> Found:
    lists: dict[str, Sequence[str]] = {
        name: [item.id for item in getattr(spec, name)]
        for name in ("chapters", "issues", "seats", "pressures", "promises", "plays", "events")
    }
    for name, words in lists.items():
        yield from repeated(name, words)
    for pressure in spec.pressures:
        if pressure.id in METER_NAMES:
            yield f"pressures[{pressure.id}].id", "expected another name, this is a meter's"
    for seat in spec.seats:
        if seat.id == "fate":
            yield "seats[fate].id", "expected a seat's name, got the name of chance"
    if sum(date.today for date in spec.calendar) != 1:
        yield "calendar", "expected one date with today = true"


def _ledger(spec: Spec) -> Found:
    known = list(spec.ledger)
    used: set[str] = set()
    for key, word in _sources(spec, ""):
        used.add(word)
        yield from unknown(key, "ledger key", word, known)
    for word in known:
        if word not in used:
            yield f"ledger.{word}", "expected a figure that names this source, found none"


def _sources(part: object, place: str) -> Iterator[tuple[str, str]]:
    """Walk every source that a part names."""
    if isinstance(part, Part):
        for name in type(part).model_fields:
            inner = getattr(part, name)
            if name == "source" and isinstance(inner, tuple):
                yield from ((f"{place}.source".lstrip("."), word) for word in inner)
            else:
                yield from _sources(inner, f"{place}.{name}".lstrip("."))
    elif isinstance(part, tuple):
        for number, inner in enumerate(part):
            yield from _sources(inner, f"{place}[{getattr(inner, 'id', number)}]")
    elif isinstance(part, dict):
        for name, inner in part.items():
            yield from _sources(inner, f"{place}.{name}")
