"""Say what a negotiator is: a view in, a move out, nothing kept in between."""

from collections.abc import Mapping
from typing import Any, Protocol

from game.core.dice import Dice
from game.rules.moves import Moves
from game.rules.view import View


class Note(Protocol):
    """Something said beside a move, kept in the record as an annotation."""

    def to_note(self) -> Mapping[str, Any]:
        """Return plain values that JSON can hold."""


class Negotiator(Protocol):
    """Decide for one seat in a batch of games, in whatever phase each stands; the same view and dice, the same move.

    A negotiator may also offer `explain(view, moves) -> list[Note | None]`: why it did not take what stood.
    """

    @property
    def name(self) -> str:
        """Name it as the registry does."""

    def decide(self, view: View, dice: Dice) -> Moves:
        """Choose a legal move for every row; the seat acts in all of them."""
