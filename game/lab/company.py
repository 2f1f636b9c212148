"""Draw who sits at a seat from a company, evenly and by the game's own seed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.core.dice import Dice, Purpose, below, roll
from game.core.errors import UsageError
from game.negotiators.levels import AMBASSADOR
from game.negotiators.personalities import PERSONALITIES
from game.negotiators.protocol import Negotiator
from game.negotiators.registry import names as registered
from game.negotiators.registry import negotiator
from game.play.players import parse_player, parse_seat
from game.rules.axes import Array, Hashes
from game.rules.moves import Moves, blank, scatter
from game.rules.view import View

STANDARD = "standard"  # every personality, drawn evenly


@dataclass(frozen=True)
class Company:
    """Players of whom one is drawn for each game; `number` keeps two companies at one table apart."""

    name: str
    players: Sequence[Negotiator]
    number: int = 0

    def drawn(self, seeds: Hashes) -> Array:
        """Draw a player for each game."""
        return below(roll(seeds, 0, Purpose.SEATING, 0, self.number), len(self.players))

    def decide(self, view: View, dice: Dice) -> Moves:
        """Let the player drawn for each game decide."""
        return decide_each(self.players, self.drawn(dice.seeds), view, dice)


def decide_each(players: Sequence[Negotiator], named: Array, view: View, dice: Dice) -> Moves:
    """Let the player named for each game [G] decide."""
    moves = blank(len(view), len(view.scenario.names.issues))
    for player in np.unique(named).tolist():
        rows = np.flatnonzero(named == player)
        scatter(moves, rows, players[player].decide(view.take(rows), dice.take(rows)))
    return moves


def seated(name: str, number: int = 0) -> Negotiator:
    """Seat NAME or NAME@LEVEL; as a game's own seed draws where it is the standard."""
    player, _, level = name.partition("@")
    if player != STANDARD:
        return negotiator(player, level or AMBASSADOR.name)
    everyone = tuple(negotiator(personality.name, level or AMBASSADOR.name) for personality in PERSONALITIES)
    return Company(name, everyone, number)


def sitting(name: str, seeds: Hashes, number: int = 0) -> list[str]:
    """Tell who sits in each game, as one game alone spells it."""
    level = name.partition("@")[2]
    found = seated(name, number)
    if not isinstance(found, Company):
        return [name] * len(seeds)
    spelled = [f"{one.name}@{level or AMBASSADOR.name}" for one in found.players]
    return [spelled[place] for place in found.drawn(seeds).tolist()]


def parse_seats(texts: Sequence[str], names: Sequence[str]) -> tuple[str, str]:
    """Read NAME=PLAYER[@LEVEL] for each seat; one not named gets the standard players. Raises UsageError."""
    found = [parse_seat(text, names, known()) for text in texts]
    by_name = {seat.name: _spelled(seat.player, seat.level) for seat in found}
    if len(by_name) < len(found):
        raise UsageError(f"expected each seat once, got {', '.join(seat.name for seat in found)}")
    first, second = (by_name.get(name, STANDARD) for name in names)
    return first, second


def parse_players(texts: Sequence[str]) -> list[str]:
    """Read PLAYER[@LEVEL] each. Raises UsageError."""
    return [_spelled(*parse_player(text, known())) for text in texts]


def known() -> tuple[str, ...]:
    """List who can be seated in the lab."""
    return (STANDARD, *registered())


def _spelled(player: str, level: str) -> str:
    """Leave out the level where there is none to choose."""
    has_levels = player == STANDARD or player in {one.name for one in PERSONALITIES}
    return f"{player}@{level}" if has_levels else player
