"""Seat the players: a person, a tactic or a personality at each delegation."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches

from game.core.errors import UsageError
from game.files.header import Seat
from game.negotiators.levels import LEVELS as LIMITS
from game.negotiators.protocol import Negotiator
from game.negotiators.registry import STANDARD, names, negotiator

HUMAN = "human"
OPPONENT = "institution-builder"
LEVELS = tuple(LIMITS)


def parse_seat(text: str, seats: Sequence[str], known: Sequence[str] | None = None) -> Seat:
    """Read NAME=PLAYER[@LEVEL], the player one of those known; raise UsageError with what was expected."""
    name, equals, rest = text.partition("=")
    if not equals or not rest:
        raise UsageError(f"expected NAME=PLAYER[@LEVEL], got {text!r}")
    _expect("a seat", name, seats)
    player, level = parse_player(rest, known or (HUMAN, *names()))
    return Seat(name, player, "" if player == HUMAN else level)


def parse_player(text: str, known: Sequence[str]) -> tuple[str, str]:
    """Read PLAYER[@LEVEL]; raise UsageError with what was expected."""
    player, at, level = text.partition("@")
    if player in LEVELS and player not in known:
        raise UsageError(f"expected PLAYER@LEVEL, got the level {player!r} alone; for example {OPPONENT}@{player}")
    _expect("a player", player, known)
    if at:
        _expect("a level", level, LEVELS)
    return player, level or STANDARD


def fill_seats(texts: Sequence[str], seats: Sequence[str], *, with_person: bool = True) -> tuple[Seat, ...]:
    """Read the seats named and fill the rest: a person first if none is there and one is wanted, then an opponent."""
    found: dict[str, Seat] = {}
    for text in texts:
        seat = parse_seat(text, seats)
        if seat.name in found:
            raise UsageError(f"expected each seat once, got {seat.name!r} twice")
        found[seat.name] = seat
    for name in seats:
        if name not in found:
            is_person = with_person and not any(seat.player == HUMAN for seat in found.values())
            found[name] = Seat(name, HUMAN) if is_person else Seat(name, OPPONENT, STANDARD)
    return tuple(found[name] for name in seats)


def seat_players(seats: Sequence[Seat]) -> tuple[Negotiator | None, ...]:
    """Call the players of every seat; None where a person decides."""
    return tuple(None if seat.player == HUMAN else _call(seat) for seat in seats)


def _call(seat: Seat) -> Negotiator:
    _expect("a player", seat.player, (HUMAN, *names()))
    return negotiator(seat.player, seat.level or STANDARD)


def _expect(what: str, word: str, known: Sequence[str]) -> None:
    if word not in known:
        close = get_close_matches(word, known, 1)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        raise UsageError(f"expected {what} (one of {', '.join(known)}), got {word!r}{hint}")


def seated(seats: Sequence[Seat], who: int) -> tuple[Seat, ...]:
    """Seat a person at a seat; whoever sat there takes the seat that the person held before."""
    if seats[who].player == HUMAN:
        return tuple(seats)
    former = seats[who]
    return tuple(
        replace(seat, player=HUMAN, level="") if number == who
        else replace(seat, player=former.player, level=former.level) if seat.player == HUMAN
        else seat
        for number, seat in enumerate(seats)
    )  # fmt: skip
