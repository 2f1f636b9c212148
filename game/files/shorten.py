"""Shorten a scenario: half the rounds and quarters, every window moved to its half."""

from game.files.fate_parts import Clock, Event, Play
from game.files.seat_parts import Mandate, Promise, Seat
from game.files.spec import Spec

LEAST_QUARTERS = 4


def halved(number: int) -> int:
    """Halve, rounding up."""
    return (number + 1) // 2


def shortened(spec: Spec) -> Spec:
    """Halve rounds and quarters, rounding up, never below four quarters.

    A round then stands for twice the days and costs twice the delay: waiting to the end costs as much as before.
    """
    clock = spec.clock
    quarters = max(halved(clock.quarters), LEAST_QUARTERS)
    short = _clock(clock, quarters)
    return spec.model_copy(
        update={
            "clock": short,
            "seats": tuple(_seat(seat) for seat in spec.seats),
            "plays": tuple(_play(play) for play in spec.plays),
            "events": tuple(_event(event, short) for event in spec.events),
            "promises": tuple(_promise(promise, quarters) for promise in spec.promises),
        }
    )


def _clock(clock: Clock, quarters: int) -> Clock:
    rounds = max(halved(clock.rounds), 2)
    return clock.model_copy(update={"rounds": rounds, "quarters": quarters, "round_days": clock.round_days * 2})


def _seat(seat: Seat) -> Seat:
    return seat.model_copy(update={"mandates": tuple(_mandate(mandate) for mandate in seat.mandates)})


def _mandate(mandate: Mandate) -> Mandate:
    return mandate.model_copy(update={"delay": mandate.delay * 2})


def _play(play: Play) -> Play:
    return play.model_copy(update={"first_round": halved(play.first_round)})


def _promise(promise: Promise, quarters: int) -> Promise:
    return promise.model_copy(update={"due": min(halved(promise.due), quarters)})


def _event(event: Event, clock: Clock) -> Event:
    return event.model_copy(
        update={"rounds": _span(event.rounds, clock.rounds), "quarters": _span(event.quarters, clock.quarters)}
    )


def _span(span: tuple[int, int] | None, most: int) -> tuple[int, int] | None:
    return (min(halved(span[0]), most), min(halved(span[1]), most)) if span else None
