"""Open a game: fate deals the mandates, each delegation stakes its name."""

import numpy as np

from game.core.points import add_up
from game.rules.axes import CAPITAL, FATE, Array, Phase, Rule
from game.rules.belief import prior_log_odds
from game.rules.draft import Draft
from game.rules.moves import Moves


def deal(draft: Draft, rows: Array, moves: Moves) -> None:
    """Deal the hidden mandates."""
    draft.put(rows, mandates=np.stack([moves.choice, moves.target], -1), phase=Phase.STAKE, actor=0, half=0)
    draft.edit("belief")[rows] = prior_log_odds(draft.scenario)


def stake(draft: Draft, rows: Array, moves: Moves) -> None:
    """Stake up to three interests; each lends capital at once."""
    seats = draft.actor[rows]
    draft.edit("stakes")[rows, seats] = moves.mask
    table = draft.scenario.conduct.stake_capital[seats]
    chosen = (moves.mask[:, None] >> np.arange(table.shape[1])) & 1
    draft.book_one(rows, Rule.STAKE, -1, CAPITAL + seats, add_up(table * chosen))
    first = seats == 0
    draft.put(rows[first], actor=1, half=1)
    draft.put(rows[~first], actor=FATE, half=0, phase=Phase.ROUND, round=1)
