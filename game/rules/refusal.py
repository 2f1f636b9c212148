"""Say why the rules refuse a move of one game."""

from collections.abc import Callable

import numpy as np

from game.rules.axes import PATIENCE, Flags, Kind, Phase, Posture, Statement, Target, Uphold
from game.rules.legal import STAKES_AT_MOST, Legal, Reason
from game.rules.moves import Moves
from game.rules.scenario import Scenario
from game.rules.state import State

TABLE_MOVES = (Kind.PLAY, Kind.OFFER, Kind.ACCEPT, Kind.INITIAL, Kind.HOLD, Kind.WALK)
LAST_MOVES = (Kind.ACCEPT, Kind.HOLD)
WORD = 2**64 - 1


def refusal(scenario: Scenario, state: State, moves: Moves) -> Reason | None:
    """Check the move of one game; None when it is legal."""
    may = Legal(scenario, state)
    kind = int(moves.kind[0])
    if state.actor[0] < 0:
        return Reason.NOT_YOUR_TURN
    if not 0 <= kind < len(Kind):
        return Reason.MALFORMED
    if not may.allows(kind)[0]:
        return _kind_refusal(may, kind)
    check = CHECKS.get(kind)
    return check(may, moves) if check else None


def _kind_refusal(may: Legal, kind: int) -> Reason:
    state = may.state
    open_to = {Phase.TURN: TABLE_MOVES, Phase.CLOSING: LAST_MOVES}.get(Phase(int(state.phase[0])), ())
    if kind not in open_to:
        return Reason.WRONG_PHASE
    if kind == Kind.ACCEPT:
        return Reason.RED_LINE if state.standing[0, 1 - may.seats[0]] == 1 else Reason.NOTHING_STANDS
    if kind == Kind.PLAY:
        return Reason.PLAYED if state.played[0] else Reason.NO_CAPITAL
    if state.gauges[0, PATIENCE + may.seats[0]] == 0:
        return Reason.NO_PATIENCE
    return Reason.NOT_ALONE


def _check_stake(may: Legal, moves: Moves) -> Reason | None:
    chosen = int(moves.mask[0]) & WORD
    if chosen.bit_count() > STAKES_AT_MOST:
        return Reason.TOO_MANY_STAKES
    return Reason.NO_SUCH_CHOICE if chosen & ~_mask(may.stakes[0]) else None


def _mask(flags: Flags) -> int:
    return sum(1 << number for number, flag in enumerate(flags.tolist()) if flag)


def _check_play(may: Legal, moves: Moves) -> Reason | None:
    play, target = int(moves.choice[0]), int(moves.target[0])
    if not 0 <= play < may.plays.shape[1]:
        return Reason.NO_SUCH_CHOICE
    if not may.plays[0, play]:
        return Reason(int(may.play_reasons[0, play]))
    aim = may.scenario.plays.target[play]
    if aim == Target.NONE:
        return None if target < 0 else Reason.MALFORMED
    targets = may.play_targets(play)[0]
    if not (0 <= target < len(targets) and targets[target]):
        return Reason.NO_TARGET
    if aim == Target.COMMITMENT:
        level = int(moves.level[0])
        known = 0 <= level < may.scenario.agenda.counts[target]
        return None if known and may.options[0, target, level] else Reason.NO_SUCH_CHOICE
    return None


def _check_offer(may: Legal, moves: Moves) -> Reason | None:
    terms, seat = moves.terms[0], int(may.seats[0])
    if ((terms < 0) | (terms >= may.scenario.agenda.counts)).any():
        return Reason.MALFORMED
    if not may.options[0, np.arange(len(terms)), terms].all():
        return Reason.RED_LINE
    if may.state.standing[0, 1 - seat] == 1 and (may.state.offers[0, 1 - seat] == terms).all():
        return Reason.ACCEPT_IT
    return Reason.CANNOT_SPLIT if int(moves.mask[0]) & WORD & ~_mask(may.alone[0]) else None


def _check_initial(may: Legal, moves: Moves) -> Reason | None:
    chapter = int(moves.choice[0])
    if not 0 <= chapter < may.initial.shape[1]:
        return Reason.NO_SUCH_CHOICE
    return None if may.initial[0, chapter] else Reason.NOT_ALONE


def _check_hold(may: Legal, moves: Moves) -> Reason | None:
    choice, target = int(moves.choice[0]), int(moves.target[0])
    if choice == Statement.SILENT:
        return None if target < 0 else Reason.MALFORMED
    closing = may.state.phase[0] == Phase.CLOSING
    known = 0 < choice < len(Statement) and 0 <= target < len(may.scenario.names.issues)
    return None if known and not closing else Reason.NO_SUCH_CHOICE


def _check_answer(may: Legal, moves: Moves) -> Reason | None:
    choice = int(moves.choice[0])
    if not (0 <= choice < may.answers.shape[1] and may.answers[0, choice]):
        return Reason.NO_SUCH_CHOICE
    if may.state.phase[0] == Phase.UPHOLD and choice == Uphold.FALLBACK:
        chapter = int(moves.target[0])
        return None if 0 <= chapter < may.chapters.shape[1] and may.chapters[0, chapter] else Reason.NO_TARGET
    return None


def _check_posture(may: Legal, moves: Moves) -> Reason | None:
    choice = int(moves.choice[0])
    if not 0 <= choice < len(Posture):
        return Reason.NO_SUCH_CHOICE
    if not may.postures[0, choice]:
        return _posture_refusal(may, choice)
    return _check_reopening(may, moves) if choice == Posture.RENEGOTIATE else None


def _check_reopening(may: Legal, moves: Moves) -> Reason | None:
    chapter, terms = int(moves.target[0]), moves.terms[0]
    if not 0 <= chapter < may.chapters.shape[1]:
        return Reason.NO_TARGET
    inside = may.scenario.agenda.members[chapter]
    if ((terms >= 0) != inside).any() or (terms >= may.scenario.agenda.counts).any():
        return Reason.MALFORMED
    if not may.options[0, inside, terms[inside]].all():
        return Reason.RED_LINE
    return Reason.UNCHANGED if (terms[inside] == may.state.terms[0, inside]).all() else None


def _posture_refusal(may: Legal, choice: int) -> Reason:
    if choice == Posture.RENEGOTIATE and may.state.signed[0] == 0:
        return Reason.NO_DEAL
    if choice == Posture.RENEGOTIATE and may.state.reopened[0, may.seats[0]] == 1:
        return Reason.REOPENED
    return Reason.NO_CAPITAL


CHECKS: dict[int, Callable[[Legal, Moves], Reason | None]] = {
    Kind.STAKE: _check_stake,
    Kind.PLAY: _check_play,
    Kind.OFFER: _check_offer,
    Kind.INITIAL: _check_initial,
    Kind.HOLD: _check_hold,
    Kind.ANSWER: _check_answer,
    Kind.POSTURE: _check_posture,
}
