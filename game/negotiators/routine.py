"""Carry out what is not bargaining in the plainest way: stakes, answers, votes, quarters."""

import numpy as np

from game.rules.axes import Array, Flags, Kind, Phase, Posture, Reply, Uphold
from game.rules.moves import Moves, blank
from game.rules.outcome import own_values
from game.rules.view import View


def is_bargaining(view: View) -> Flags:
    """Tell where the table waits for a move: [G]."""
    phase = view.state.phase
    return np.asarray((phase == Phase.TURN) | (phase == Phase.CLOSING))


def plain_moves(view: View) -> Moves:
    """Stake nothing, take the first answer, uphold what beats no agreement, deliver, agree to what is no worse."""
    state = view.state
    moves = blank(len(view), state.terms.shape[1])
    staking, delivering = state.phase == Phase.STAKE, state.phase == Phase.POSTURE
    moves.kind[:] = np.where(staking, Kind.STAKE, np.where(delivering, Kind.POSTURE, Kind.ANSWER))
    moves.choice[:] = np.where(staking, -1, np.where(delivering, int(Posture.DELIVER), 0))
    upholding, reopening = state.phase == Phase.UPHOLD, state.phase == Phase.REOPEN
    if upholding.any():
        moves.choice[:] = np.where(upholding, _uphold(view), moves.choice)
    if reopening.any():
        moves.choice[:] = np.where(reopening, _reply(view), moves.choice)
    return moves


def remaining_terms(view: View) -> Array:
    """Tell what would be in force if the rest of the package were upheld: [G, I]."""
    state = view.state
    failed = np.maximum(state.failed[:, 0], 0) | np.maximum(state.failed[:, 1], 0)
    lost = ((failed[:, None] >> view.scenario.agenda.chapter_of) & 1) == 1
    return np.where(lost, state.fallbacks, state.package)


def worthless(view: View) -> Array:
    """Value no agreement to me now: [G]."""
    fallback = own_values(view.scenario, view.state.fallbacks, view.seat, view.mandate)
    return np.asarray(
        fallback + view.scenario.values.offset[view.seat][view.mandate] + view.state.shift[:, view.seat], np.int64
    )


def _uphold(view: View) -> Array:
    rest = own_values(view.scenario, np.maximum(remaining_terms(view), 0), view.seat, view.mandate)
    return np.where(rest >= worthless(view), int(Uphold.UPHOLD), int(Uphold.VOID))


def _reply(view: View) -> Array:
    proposed = view.state.proposals[:, 1 - view.seat]
    terms = np.where(proposed >= 0, proposed, view.state.terms)
    now, then = (own_values(view.scenario, part, view.seat, view.mandate) for part in (view.state.terms, terms))
    return np.where(then >= now, int(Reply.AGREE), int(Reply.REFUSE))
