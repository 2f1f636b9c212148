"""Take one step of every unfinished game: a pure function of scenario, state and moves."""

from collections.abc import Callable

import numpy as np

from game.rules import events, opening, quarters, ratification, statecraft, turns
from game.rules.axes import Array, Phase
from game.rules.causes import Causes
from game.rules.draft import Draft
from game.rules.moves import Moves
from game.rules.scenario import Scenario
from game.rules.state import State


def step(scenario: Scenario, state: State, moves: Moves, rows: Array | None = None) -> tuple[State, list[Causes]]:
    """Carry out one legal move in every unfinished game; return the next state and the causes of its changes.

    With `rows` only in those: one move for each, the other games wait.
    """
    draft = Draft(scenario, state)
    moving = np.arange(len(state)) if rows is None else rows
    phases = state.phase[moving]
    counts = np.bincount(phases).tolist()
    for phase, act in PHASES.items():
        many = counts[phase] if phase < len(counts) else 0
        if many == len(moving):
            act(draft, moving, moves)
        elif many:
            chosen = (phases == phase).nonzero()[0]
            act(draft, moving[chosen], moves.take(chosen))
    return draft.freeze(), draft.causes


def _round(draft: Draft, rows: Array, moves: Moves) -> None:
    """Open a round with fate's draw; an event may cost the round."""
    draft.put(rows, first=moves.target, half=0, played=0, phase=Phase.TURN, actor=moves.target)
    asked = events.draw(draft, rows, moves.choice, moves.mask)
    draft.put(asked, phase=Phase.ANSWER)
    quiet = rows[draft.asking[rows] < 0]
    struck = draft.last_event[quiet]
    lost = np.where(struck >= 0, draft.scenario.events.rounds_lost[struck], 0)
    if lost.any():
        turns.lose_rounds(draft, quiet, lost - 1)
        turns.end_round(draft, quiet[lost > 0])


def _vote(draft: Draft, rows: Array, moves: Moves) -> None:
    asked = events.draw(draft, rows, moves.choice, moves.mask)
    draft.put(asked, phase=Phase.ANSWER)
    ratification.vote(draft, rows[draft.asking[rows] < 0])


def _quarter(draft: Draft, rows: Array, moves: Moves) -> None:
    draft.put(rows, phase=Phase.POSTURE, actor=0, half=0)
    asked = events.draw(draft, rows, moves.choice, moves.mask)
    draft.put(asked, phase=Phase.ANSWER)


def _answer(draft: Draft, rows: Array, moves: Moves) -> None:
    """Answer the event, then go on where fate had interrupted."""
    events.answer(draft, rows, moves.choice)
    implementing, voting = draft.quarter[rows] > 0, draft.signed[rows] == 1
    later = rows[implementing]
    draft.put(later, phase=Phase.POSTURE, actor=0, half=0)
    ratification.vote(draft, rows[~implementing & voting])
    table = rows[~implementing & ~voting]
    draft.put(table, phase=Phase.TURN, actor=draft.first[table])


PHASES: dict[int, Callable[[Draft, Array, Moves], None]] = {
    Phase.DEAL: opening.deal,
    Phase.STAKE: opening.stake,
    Phase.ROUND: _round,
    Phase.TURN: turns.take_turn,
    Phase.DISCLOSE: statecraft.disclose,
    Phase.ANSWER: _answer,
    Phase.CLOSING: turns.close,
    Phase.VOTE: _vote,
    Phase.UPHOLD: ratification.uphold,
    Phase.QUARTER: _quarter,
    Phase.POSTURE: quarters.choose,
    Phase.REOPEN: quarters.reply,
}
