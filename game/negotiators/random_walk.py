"""Play at random among what is legal: the floor that every player must beat, and the measure of the engine's speed."""

from collections.abc import Callable

import numpy as np

from game.core.dice import Dice, Purpose, below
from game.negotiators.protocol import Negotiator
from game.rules.axes import PATIENCE, Array, Flags, Hashes, Kind, Phase, Posture, Statement, Target, Uphold
from game.rules.legal import Legal
from game.rules.moves import Moves, blank, scatter
from game.rules.view import View

OFFER, PLAY, HOLD, ACCEPT, INITIAL, WALK = (
    int(kind) for kind in (Kind.OFFER, Kind.PLAY, Kind.HOLD, Kind.ACCEPT, Kind.INITIAL, Kind.WALK)
)
WISHES = np.repeat(np.array([OFFER, PLAY, HOLD, ACCEPT, INITIAL, WALK]), [36, 10, 8, 6, 3, 1])  # 64 equal chances
DIGITS, DIGIT = 6, 10  # small dice cut from one hash, and the bits of each


class RandomWalk:
    """Choose a kind of move by weight, then anything legal of that kind."""

    name = "random"

    def decide(self, view: View, dice: Dice) -> Moves:
        """Choose a move at random for every row."""
        moves = blank(len(view), len(view.scenario.names.issues))
        acts = ACT_OF_PHASE[view.state.phase]
        for act in np.flatnonzero(np.bincount(acts)).tolist():
            rows = np.flatnonzero(acts == act)
            if len(rows) == len(view):
                ACTS[act](view, dice, moves)
            else:
                part = blank(len(rows), moves.terms.shape[1])
                ACTS[act](view.take(rows), dice.take(rows), part)
                scatter(moves, rows, part)
        return moves


def _pick(flags: Flags, rolls: Hashes) -> Array:
    """Pick one flag of each row [n, J] by a die; -1 where there is none."""
    ranks = np.cumsum(flags, -1)
    many = ranks[:, -1]
    place = below(rolls, np.maximum(many, 1))
    return np.where(many > 0, (ranks <= place[:, None]).sum(-1), -1)


def _turn(view: View, dice: Dice, moves: Moves) -> None:
    """Wish for a kind of move; where it is not legal, offer, or walk once patience is gone."""
    may, seat = view.legal(), view.seat
    rolls = dice.roll(Purpose.NEGOTIATOR_KIND)
    wish = WISHES[(rolls >> np.uint64(58)).astype(np.int64)]
    patient = view.state.gauges[:, PATIENCE + seat] > 0
    _propose(view, dice, moves)
    offered = (moves.terms == view.state.offers[:, 1 - seat]).all(-1) & (view.state.standing[:, 1 - seat] == 1)
    accepting = ((wish == ACCEPT) | offered) & may.accept
    holding = (wish == HOLD) & patient
    kind = np.where(patient & ~offered, OFFER, np.where(patient, HOLD, WALK))
    kind[holding] = HOLD
    kind[accepting] = ACCEPT
    kind[wish == WALK] = WALK
    _play(may, np.flatnonzero(wish == PLAY), rolls, kind, moves)
    _initial(may, np.flatnonzero((wish == INITIAL) & patient), rolls, kind, moves)
    moves.kind[:] = kind
    plain = kind != OFFER
    moves.terms[plain] = -1
    moves.mask[plain] = 0
    _say(np.flatnonzero(kind == HOLD), rolls, moves)


def _propose(view: View, dice: Dice, moves: Moves) -> None:
    """Draw an allowed option of every issue: a few small dice are cut from each hash."""
    listed, counts = _choices(view)
    issues = counts.shape[1]
    words = dice.roll(Purpose.NEGOTIATOR_TERMS, np.arange(-(-issues // DIGITS)))
    shifts = np.arange(DIGITS, dtype=np.uint64) * np.uint64(DIGIT)
    small = ((words[:, :, None] >> shifts) & np.uint64((1 << DIGIT) - 1)).astype(np.int64)
    digits = small.reshape(len(words), -1)[:, :issues]
    place = (digits * counts[view.mandate]) >> DIGIT
    width = listed.shape[-1]
    flat = (view.mandate[:, None] * issues + np.arange(issues)) * width + place
    moves.terms[:] = np.take(listed.ravel(), flat)
    done = view.state.initialled
    if done.any():
        settled = ((done[:, None] >> view.scenario.agenda.chapter_of) & 1) == 1
        moves.terms[:] = np.where(settled, view.state.terms, moves.terms)
    loose = words[:, 0] >> np.uint64(62)
    if (loose == 0).any():
        bits = (view.legal().alone * (1 << np.arange(view.scenario.agenda.splittable.shape[0]))).sum(-1)
        moves.mask[:] = np.where(loose == 0, bits, 0)


def _choices(view: View) -> tuple[Array, Array]:
    """List the allowed options of every mandate, lowest first [K, I, O], and count them [K, I]."""
    allowed = view.scenario.values.allowed[view.seat]
    return np.argsort(~allowed, -1, kind="stable"), allowed.sum(-1)


def _play(may: Legal, rows: Array, rolls: Hashes, kind: Array, moves: Moves) -> None:
    if not len(rows):
        return
    chosen = _pick(may.plays[rows], rolls[rows] << np.uint64(8))
    rows, chosen = rows[chosen >= 0], chosen[chosen >= 0]
    kind[rows] = PLAY
    moves.choice[rows] = chosen
    targets = may.scenario.plays.target
    for play in np.flatnonzero(np.bincount(chosen)).tolist():
        aim = targets[play]
        if aim == Target.NONE:
            continue
        at = rows[chosen == play]
        moves.target[at] = _pick(may.play_targets(play)[at], rolls[at] << np.uint64(16))
        if aim == Target.COMMITMENT:
            moves.level[at] = moves.terms[at, moves.target[at]]


def _initial(may: Legal, rows: Array, rolls: Hashes, kind: Array, moves: Moves) -> None:
    if not len(rows):
        return
    chosen = _pick(may.initial[rows], rolls[rows] << np.uint64(8))
    taken = rows[chosen >= 0]
    kind[taken] = INITIAL
    moves.choice[taken] = chosen[chosen >= 0]


def _say(rows: Array, rolls: Hashes, moves: Moves) -> None:
    if len(rows):
        said = below(rolls[rows] << np.uint64(8), len(Statement))
        moves.choice[rows] = said
        moves.target[rows] = np.where(said > 0, below(rolls[rows] << np.uint64(16), moves.terms.shape[1]), -1)


def _stake(view: View, dice: Dice, moves: Moves) -> None:
    stakes = view.legal().stakes
    rolls = dice.roll(Purpose.NEGOTIATOR_CHOICE, np.arange(2))
    moves.kind[:] = Kind.STAKE
    picked = np.stack([_pick(stakes, rolls[:, 0]), _pick(stakes, rolls[:, 1])], -1)
    bits = np.where(picked >= 0, 1 << np.maximum(picked, 0), 0)
    moves.mask[:] = bits[:, 0] | bits[:, 1]


def _answer(view: View, dice: Dice, moves: Moves) -> None:
    may, rolls = view.legal(), dice.roll(Purpose.NEGOTIATOR_CHOICE)
    moves.kind[:] = Kind.ANSWER
    moves.choice[:] = _pick(may.answers, rolls)
    back = (view.state.phase == Phase.UPHOLD) & (moves.choice == Uphold.FALLBACK)
    if back.any():
        moves.target[:] = np.where(back, _pick(may.chapters, rolls << np.uint64(16)), -1)


def _close(view: View, dice: Dice, moves: Moves) -> None:
    accepting = view.legal().accept & (dice.below(4, Purpose.NEGOTIATOR_KIND) == 0)
    moves.kind[:] = np.where(accepting, ACCEPT, HOLD)
    moves.choice[:] = np.where(accepting, -1, int(Statement.SILENT))


def _posture(view: View, dice: Dice, moves: Moves) -> None:
    rolls = dice.roll(Purpose.NEGOTIATOR_POSTURE)
    moves.kind[:] = Kind.POSTURE
    chosen = _pick(view.legal().postures, rolls)
    asking = np.flatnonzero(chosen == Posture.RENEGOTIATE)
    if len(asking):
        chosen[asking] = _renegotiate(view.take(asking), dice.take(asking), moves, asking)
    moves.choice[:] = chosen


def _renegotiate(view: View, dice: Dice, moves: Moves, rows: Array) -> Array:
    """Ask for random terms of a random chapter; deliver where they would change nothing."""
    part = blank(len(rows), moves.terms.shape[1])
    _propose(view, dice, part)
    chapter = dice.below(len(view.scenario.names.chapters), Purpose.NEGOTIATOR_CHOICE)
    inside = view.scenario.agenda.members[chapter]
    changed = (inside & (part.terms != view.state.terms)).any(-1)
    at = rows[changed]
    moves.target[at] = chapter[changed]
    moves.terms[at] = np.where(inside, part.terms, -1)[changed]
    return np.where(changed, int(Posture.RENEGOTIATE), int(Posture.DELIVER))


ACTS: tuple[Callable[[View, Dice, Moves], None], ...] = (_stake, _turn, _answer, _close, _posture)
PHASES = {
    Phase.STAKE: 0,
    Phase.TURN: 1,
    Phase.ANSWER: 2,
    Phase.UPHOLD: 2,
    Phase.REOPEN: 2,
    Phase.CLOSING: 3,
    Phase.POSTURE: 4,
}
ACT_OF_PHASE = np.array([PHASES.get(phase, 0) for phase in Phase])


def offered() -> dict[str, Callable[[str], Negotiator]]:
    """Seat the random player."""
    return {"random": lambda _level: RandomWalk()}
