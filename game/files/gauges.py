"""Name gauges as files spell them: by seat in events, by side (own, their) in plays and postures."""

from collections.abc import Mapping

from game.files.spec import Spec
from game.rules.axes import CAPITAL, METERS, PATIENCE, PRESSURES, SEATS, SUPPORT, Array, Gauge

METER_NAMES = tuple(Gauge(meter).name.lower() for meter in range(METERS))
HOME = {"support": SUPPORT, "capital": CAPITAL, "patience": PATIENCE}
SIDES = ("own", "their")


def _shared(spec: Spec) -> dict[str, int]:
    """Name the gauges that belong to no seat."""
    meters = {name: number for number, name in enumerate(METER_NAMES)}
    return meters | {part.id: int(gauge) for part, gauge in zip(spec.pressures, PRESSURES, strict=True)}


def seat_gauges(spec: Spec) -> dict[str, int]:
    """Name every gauge, those at home by seat: support_seoul."""
    homes = {
        f"{word}_{seat.id}": gauge + number for word, gauge in HOME.items() for number, seat in enumerate(spec.seats)
    }
    return _shared(spec) | homes


def side_gauges(spec: Spec, user: int) -> dict[str, int]:
    """Name every gauge as one user sees it: own_support, their_patience."""
    homes = {
        f"{side}_{word}": gauge + (user ^ number)
        for word, gauge in HOME.items()
        for number, side in enumerate(SIDES[:SEATS])
    }
    return _shared(spec) | homes


def fill(row: Array, effects: Mapping[str, int], names: Mapping[str, int]) -> None:
    """Write effects into one row of gauges."""
    for name, amount in effects.items():
        row[names[name]] = amount
