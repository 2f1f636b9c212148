"""Choose among listed records: by scenario, by the seat that a person held, by how it went, by words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from game.files.shelf import Listing

PERSON = "human"
ALL = ""


class Result(StrEnum):
    """How a game went for the person who played it, or for the first seat where only computers did."""

    ALL = ""
    UNFINISHED = "unfinished"
    FINISHED = "finished"
    AHEAD = "ahead"
    BEHIND = "behind"


@dataclass(frozen=True)
class Sieve:
    """What records must be to be shown; empty texts ask for nothing. The seat NOBODY is where no person played."""

    scenario: str = ALL
    seat: str = ALL
    result: Result = Result.ALL
    words: str = ""

    def sift(self, items: Iterable[Listing]) -> list[Listing]:
        """Keep what is wanted, in order."""
        words = self.words.casefold().split()
        return [item for item in items if self._holds(item) and all(word in searched(item) for word in words)]

    def _holds(self, item: Listing) -> bool:
        if self == Sieve(words=self.words):
            return True
        header = item.header
        if header is None:
            return False
        is_scenario = self.scenario in (ALL, header.scenario)
        return is_scenario and self.seat in (ALL, *held(item)) and self._went(item)

    def _went(self, item: Listing) -> bool:
        end = item.end
        if self.result == Result.ALL:
            return True
        if end is None or self.result == Result.UNFINISHED:
            return end is None and self.result == Result.UNFINISHED
        mine = seat_of(item)
        is_ahead = end.claimed[mine] >= end.claimed[1 - mine]
        return self.result == Result.FINISHED or is_ahead == (self.result == Result.AHEAD)

    def with_next(self, key: str, choices: Sequence[str]) -> "Sieve":
        """Ask for the next choice of a kind: scenario, seat or result."""
        now = {"scenario": self.scenario, "seat": self.seat, "result": self.result}[key]
        following = choices[(choices.index(now) + 1) % len(choices)] if now in choices else choices[0]
        if key == "result":
            return replace(self, result=Result(following))
        return replace(self, scenario=following) if key == "scenario" else replace(self, seat=following)


NOBODY = "nobody"


def held(item: Listing) -> tuple[str, ...]:
    """Name the seats that persons held."""
    seats = item.header.seats if item.header else ()
    return tuple(seat.name for seat in seats if seat.player == PERSON) or (NOBODY,)


def seat_of(item: Listing) -> int:
    """Find the first seat that a person held, else the first of all."""
    seats = item.header.seats if item.header else ()
    return next((number for number, seat in enumerate(seats) if seat.player == PERSON), 0)


def searched(item: Listing) -> str:
    """Collect what a search looks through: the record's name, scenario, players and date."""
    header = item.header
    if header is None:
        return item.path.stem.casefold()
    players = (f"{seat.name} {seat.player} {seat.level}" for seat in header.seats)
    return " ".join((item.path.stem, header.scenario, header.date, *players)).casefold()


def choices(items: Iterable[Listing]) -> dict[str, tuple[str, ...]]:
    """List what may be asked for among these records, everything first."""
    known = [item for item in items if item.header is not None]
    scenarios = sorted({item.header.scenario for item in known if item.header})
    seats = sorted({name for item in known for name in held(item)})
    return {"scenario": (ALL, *scenarios), "seat": (ALL, *seats), "result": tuple(Result)}
