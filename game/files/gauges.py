"""Name gauges as files spell them: by seat in events, by side (own, their) in plays and postures."""

from collections.abc import Mapping, Sequence

from game.rules.axes import CAPITAL, METERS, PATIENCE, SEATS, SUPPORT, Array, Gauge

METER_NAMES = tuple(Gauge(meter).name.lower() for meter in range(METERS))
PRESSURES = ("pyongyang", "beijing", "markets")
HOME = {"support": SUPPORT, "capital": CAPITAL, "patience": PATIENCE}
SIDES = ("own", "their")


def shared_gauges() -> dict[str, int]:
    """Name the gauges that belong to no seat."""
    return {name: int(Gauge[name.upper()]) for name in (*METER_NAMES, *PRESSURES)}


def seat_gauges(seats: Sequence[str]) -> dict[str, int]:
    """Name every gauge, those at home by seat: support_seoul."""
    homes = {f"{word}_{seat}": gauge + number for word, gauge in HOME.items() for number, seat in enumerate(seats)}
    return shared_gauges() | homes


def side_gauges(user: int) -> dict[str, int]:
    """Name every gauge as one user sees it: own_support, their_patience."""
    homes = {
        f"{side}_{word}": gauge + (user ^ number)
        for word, gauge in HOME.items()
        for number, side in enumerate(SIDES[:SEATS])
    }
    return shared_gauges() | homes


def fill(row: Array, effects: Mapping[str, int], names: Mapping[str, int]) -> None:
    """Write effects into one row of gauges."""
    for name, amount in effects.items():
        row[names[name]] = amount
