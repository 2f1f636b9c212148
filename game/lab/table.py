"""Lay out the rows of a batch: a column for everything asked of a game, one row a game.

game            number in the batch, from 0
seed            seed of the game alone: `summit watch SCENARIO --seed SEED --seat NAME=PLAYER ...` opens it
NAME            who sat at that seat, as `--seat` spells it
NAME_mandate    mandate drawn
agreed          1 if a full package was signed
signed_round    round of signature, 0 if none
voided          1 if the package was voided when it came to the vote
ISSUE           option signed, empty if none
NAME_claimed    score, points -100..100
created, kept   scores, points 0..100
health          overall figure at the end, points; then the five meters by name
NAME_support    support at the end, points; NAME_capital, NAME_patience likewise
pressure_1..    the scenario's pressures at the end, in its order, points
NAME_ledger     dollars gained over three years against the fallbacks, $m
fingerprint     of the moves and states of the game, annotations left out
steps           lines of play
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from game.lab.company import sitting
from game.lab.jobs import Columns
from game.rules.axes import PRESSURES, SUPPORT, Gauge
from game.rules.scenario import Scenario

Column = list[int] | list[float] | list[str]
HUNDRED = 100


@dataclass(frozen=True)
class Layout:
    """How rows of a scenario between two players are laid out."""

    scenario: Scenario
    seats: tuple[str, str]

    def table(self, rows: Columns) -> dict[str, Column]:
        """Give every column by its name, in order."""
        return dict(self._columns(rows))

    def _columns(self, rows: Columns) -> Iterator[tuple[str, Column]]:
        names = self.scenario.names
        yield "game", rows["game"].tolist()
        yield "seed", rows["seed"].tolist()
        for seat, name in enumerate(names.seats):
            yield name, sitting(self.seats[seat], rows["seed"], seat)
        for seat, name in enumerate(names.seats):
            yield f"{name}_mandate", [names.mandates[seat][kind] for kind in rows["mandates"][:, seat].tolist()]
        yield "agreed", rows["agreed"].tolist()
        yield "signed_round", rows["signed_round"].tolist()
        yield "voided", (rows["agreed"] & (1 - rows["signed"])).tolist()
        for issue, name in enumerate(names.issues):
            options = (*names.options[issue], "")
            yield name, [options[option] for option in rows["package"][:, issue].tolist()]
        yield from self._measures(rows)
        yield "fingerprint", [f"{mark:016x}" for mark in rows["fingerprint"].tolist()]
        yield "steps", rows["steps"].tolist()

    def _measures(self, rows: Columns) -> Iterator[tuple[str, Column]]:
        seats = self.scenario.names.seats
        for seat, name in enumerate(seats):
            yield f"{name}_claimed", _points(rows["claimed"][:, seat])
        for score in ("created", "kept", "health"):
            yield score, _points(rows[score])
        for gauge, name in zip(Gauge, gauge_names(seats), strict=True):
            yield name, _points(rows["gauges"][:, gauge])
        for seat, name in enumerate(seats):
            yield f"{name}_ledger", rows["ledger"][:, seat].tolist()


def gauge_names(seats: Sequence[str]) -> list[str]:
    """Name the gauges: meters as they are, a home's by its seat, pressures in the scenario's order."""
    names = [gauge.name.lower() for gauge in Gauge if gauge < SUPPORT]
    names += [f"{seat}_{what}" for what in ("support", "capital", "patience") for seat in seats]
    return names + [f"pressure_{number}" for number in range(1, len(PRESSURES) + 1)]


def _points(hundredths: NDArray[Any]) -> list[float]:
    return [value / HUNDRED for value in hundredths.tolist()]
