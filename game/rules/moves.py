"""Hold one move for every game of a batch."""

from dataclasses import dataclass, fields

import numpy as np

from game.rules.axes import Array, Flags, numbered


@dataclass(frozen=True)
class Moves:
    """One move a game; unused columns are -1 (`mask` 0), so equal moves are equal arrays.

    DEAL choice, target = mandates of the seats. DRAW choice = event or -1, target = first speaker, mask = events that
    wait. DISCLOSE choice = issue or -1, target, level = lowest and highest option, or target = mandate ruled out.
    STAKE mask = stakes. PLAY choice = play, target = issue, constituency or promise, level = option committed to.
    OFFER terms, mask = chapters that stand alone. INITIAL choice = chapter. HOLD choice = Statement, target = issue.
    ANSWER choice = answer (target = chapter for Uphold.FALLBACK). POSTURE choice = posture, target = chapter, terms =
    its new terms (-1 elsewhere) when it renegotiates.
    """

    kind: Array  # [G]
    choice: Array  # [G]
    target: Array  # [G]
    level: Array  # [G]
    mask: Array  # [G]
    terms: Array  # [G, I]

    def __len__(self) -> int:
        """Count the games."""
        return len(self.kind)

    def take(self, rows: Array | Flags) -> "Moves":
        """Keep the moves of some rows."""
        numbers = numbered(rows)
        return Moves(*(getattr(self, name).take(numbers, 0) for name in MOVE_FIELDS))


MOVE_FIELDS = tuple(field.name for field in fields(Moves))


def blank(games: int, issues: int, kind: int = -1) -> Moves:
    """Make writable moves with every column unused."""
    kinds, choice, target, level = np.full((4, games), -1, np.int64)
    kinds[:] = kind
    return Moves(kinds, choice, target, level, np.zeros(games, np.int64), np.full((games, issues), -1, np.int64))


def single(
    kind: int,
    issues: int,
    *,
    choice: int = -1,
    target: int = -1,
    level: int = -1,
    mask: int = 0,
    terms: Array | None = None,
) -> Moves:
    """Make the move of one game, a batch of one."""
    moves = blank(1, issues, kind)
    moves.choice[0], moves.target[0], moves.level[0], moves.mask[0] = choice, target, level, mask
    if terms is not None:
        moves.terms[0] = terms
    return moves


def scatter(into: Moves, rows: Array, part: Moves) -> None:
    """Write the moves of some rows into a writable batch."""
    for name in MOVE_FIELDS:
        getattr(into, name)[rows] = getattr(part, name)
