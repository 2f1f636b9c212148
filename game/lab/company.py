"""Draw who sits at a seat from a company, evenly and by the game's own seed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.core.dice import Dice, Purpose, below, roll
from game.negotiators.personalities import PERSONALITIES
from game.negotiators.protocol import Negotiator
from game.negotiators.registry import negotiator
from game.rules.moves import Moves, blank, scatter
from game.rules.view import View


@dataclass(frozen=True)
class Company:
    """Players of whom one is drawn for each game; `number` keeps two companies at one table apart."""

    name: str
    players: Sequence[Negotiator]
    number: int = 0

    def decide(self, view: View, dice: Dice) -> Moves:
        """Let the player drawn for each game decide."""
        drawn = below(roll(dice.seeds, 0, Purpose.SEATING, 0, self.number), len(self.players))
        moves = blank(len(view), len(view.scenario.names.issues))
        for player in np.unique(drawn).tolist():
            rows = np.flatnonzero(drawn == player)
            scatter(moves, rows, self.players[player].decide(view.take(rows), dice.take(rows)))
        return moves


def seated(name: str, number: int = 0) -> Negotiator:
    """Seat NAME or NAME@LEVEL; NAME `standard` stands for every personality, drawn evenly."""
    player, _, level = name.partition("@")
    if player != "standard":
        return negotiator(player, level or "ambassador")
    everyone = tuple(negotiator(personality.name, level or "ambassador") for personality in PERSONALITIES)
    return Company(name, everyone, number)
