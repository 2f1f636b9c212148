"""Tell what may be done, and why something may not."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np

from game.rules.axes import CAPITAL, PATIENCE, Array, Disclosure, Flags, Gauge, Kind, Phase, Posture, Target, Uphold
from game.rules.moves import Moves
from game.rules.scenario import Scenario
from game.rules.state import State

ONCE = 99
STAKES_AT_MOST = 3
SILENT = 0


class Reason(IntEnum):
    """Why a move is refused or a control is disabled; FINE is zero."""

    FINE = 0
    NOT_YOUR_TURN = 1
    WRONG_PHASE = 2
    PLAYED = 3
    NO_CAPITAL = 4
    TOO_EARLY = 5
    RESTING = 6
    SPENT = 7
    CONDITION = 8
    EXPOSED = 9
    NO_TARGET = 10
    NOT_YOURS = 11
    NO_PATIENCE = 12
    NOTHING_STANDS = 13
    RED_LINE = 14
    ACCEPT_IT = 15
    NOT_ALONE = 16
    CANNOT_SPLIT = 17
    TOO_MANY_STAKES = 18
    NO_SUCH_CHOICE = 19
    NO_DEAL = 20
    REOPENED = 21
    UNCHANGED = 22
    MALFORMED = 23


@dataclass(frozen=True)
class Legal:
    """What the actor of every row may do; each table is worked out when it is asked for."""

    scenario: Scenario
    state: State

    @cached_property
    def rows(self) -> Array:
        """Number the rows."""
        return np.arange(len(self.state))

    @cached_property
    def seats(self) -> Array:
        """Name the acting seat; 0 stands in where nobody or fate acts."""
        return np.maximum(self.state.actor, 0)

    @cached_property
    def mandates(self) -> Array:
        """Tell the actor's own mandate; 0 stands in before the deal."""
        return np.maximum(self.state.mandates[self.rows, self.seats], 0)

    @cached_property
    def kinds(self) -> Flags:
        """Tell the kinds of legal moves: [G, kinds]."""
        state, kinds = self.state, np.zeros((len(self.state), len(Kind)), bool)
        phase = np.where(state.actor >= 0, state.phase, -1)
        turn = phase == Phase.TURN
        if turn.any():
            patient = turn & (state.gauges[self.rows, PATIENCE + self.seats] > 0)
            kinds[:, Kind.OFFER] = kinds[:, Kind.HOLD] = patient
            kinds[:, Kind.WALK] = turn
            kinds[:, Kind.PLAY] = turn & self.plays.any(-1)
            kinds[:, Kind.INITIAL] = patient & self.initial.any(-1)
        closing = phase == Phase.CLOSING
        kinds[:, Kind.HOLD] |= closing
        if turn.any() or closing.any():
            kinds[:, Kind.ACCEPT] = (turn | closing) & self.accept
        kinds[:, Kind.STAKE] = phase == Phase.STAKE
        kinds[:, Kind.ANSWER] = (phase == Phase.ANSWER) | (phase == Phase.UPHOLD) | (phase == Phase.REOPEN)
        kinds[:, Kind.POSTURE] = phase == Phase.POSTURE
        return kinds

    @cached_property
    def _obstacles(self) -> dict[Reason, Flags]:
        """List what may stand in the way of each play, the lesser reasons first: [G or 1, P] each."""
        state, table, seats, rows = self.state, self.scenario.plays, self.seats, self.rows
        capital = state.gauges[rows, CAPITAL + seats][:, None]
        round_, ready, uses = state.round[:, None], state.ready[rows, seats], state.uses[rows, seats]
        gauge = state.gauges[:, np.maximum(table.needs_gauge, 0)]
        unfit = (table.needs_gauge >= 0) & ((gauge < table.needs_range[:, 0]) | (gauge > table.needs_range[:, 1]))
        return {
            Reason.NO_TARGET: ~self._has_target,
            Reason.CONDITION: unfit,
            Reason.NO_CAPITAL: capital < table.cost,
            Reason.RESTING: ready > round_,
            Reason.SPENT: (uses > 0) & (table.pause >= ONCE),
            Reason.EXPOSED: self._exposed,
            Reason.TOO_EARLY: table.first_round > round_,
            Reason.PLAYED: (state.played == 1)[:, None],
            Reason.NOT_YOURS: ~table.open_to.T[seats],
            Reason.WRONG_PHASE: (state.phase != Phase.TURN)[:, None],
        }

    @cached_property
    def play_reasons(self) -> Array:
        """Tell why each play may not be used, FINE where it may: [G, P]."""
        reasons = np.zeros((len(self.state), len(self.scenario.plays.target)), np.int64)
        for reason, holds in self._obstacles.items():
            reasons = np.where(holds, int(reason), reasons)
        return reasons

    @cached_property
    def plays(self) -> Flags:
        """Tell the plays that may be used: [G, P]."""
        barred = np.zeros((len(self.state), len(self.scenario.plays.target)), bool)
        for holds in self._obstacles.values():
            barred |= holds
        return ~barred

    @cached_property
    def _exposed(self) -> Flags:
        events = self.scenario.plays.exposed_by
        out = (self.state.fired[:, None] >> np.maximum(events, 0)) & 1
        return np.asarray((events >= 0) & (out == 1))

    @cached_property
    def _has_target(self) -> Flags:
        table, state = self.scenario.plays, self.state
        found = np.ones((len(state), len(table.target)), bool)
        for number in np.flatnonzero((table.target == Target.PROMISE) | (table.disclosure == Disclosure.RULED_OUT)):
            found[:, number] = self._left_to(int(number))
        return found

    def _left_to(self, play: int) -> Flags:
        table, state = self.scenario.plays, self.state
        if table.target[play] == Target.PROMISE:
            return self.play_targets(play).any(-1)
        kinds = self.scenario.values.offset.shape[1]
        out = ((state.ruled_out[self.rows, self.seats][:, None] >> np.arange(kinds)) & 1).sum(-1)
        return np.asarray(out < kinds - 1)

    def play_targets(self, play: int) -> Flags:
        """Tell what a play may be aimed at: issues, constituencies of the actor's home, or promises; [G, targets]."""
        target, games = self.scenario.plays.target[play], len(self.state)
        if target in (Target.ISSUE, Target.COMMITMENT):
            unsettled = (self.state.initialled[:, None] >> self.scenario.agenda.chapter_of) & 1
            return np.asarray(unsettled == 0)
        if target == Target.CONSTITUENCY:
            named = np.array([len(names) for names in self.scenario.names.constituencies])
            return np.asarray(np.arange(self.state.moods.shape[2]) < named[self.seats][:, None])
        if target == Target.PROMISE:
            mine = self.scenario.conduct.promise_seat == self.seats[:, None]
            return np.asarray(mine & (self.state.promises == 0))
        return np.ones((games, 1), bool)

    @cached_property
    def options(self) -> Flags:
        """Tell the options that the actor may table: [G, I, O]."""
        return np.asarray(self.scenario.values.allowed[self.seats, self.mandates])

    @cached_property
    def _theirs(self) -> Array:
        return self.state.offers[self.rows, 1 - self.seats]

    @cached_property
    def _bearable(self) -> Flags:
        issues = np.arange(self._theirs.shape[1])
        allowed = self.scenario.values.allowed
        return np.asarray(allowed[self.seats[:, None], self.mandates[:, None], issues, np.maximum(self._theirs, 0)])

    @cached_property
    def accept(self) -> Flags:
        """Tell where the other's whole standing offer may be accepted: [G]."""
        return np.asarray((self.state.standing[self.rows, 1 - self.seats] == 1) & self._bearable.all(-1))

    @cached_property
    def initial(self) -> Flags:
        """Tell which chapters of the other's standing offer may be initialled: [G, H]."""
        members = self.scenario.agenda.members
        offered = (self.state.alone[self.rows, 1 - self.seats][:, None] >> np.arange(len(members))) & 1
        bearable = (self._bearable[:, None, :] | ~members).all(-1)
        return np.asarray((offered == 1) & bearable & (self.state.standing[self.rows, 1 - self.seats] == 1)[:, None])

    @cached_property
    def alone(self) -> Flags:
        """Tell which chapters an offer may let stand alone: [G, H]."""
        done = (self.state.initialled[:, None] >> np.arange(len(self.scenario.agenda.splittable))) & 1
        return np.asarray(self.scenario.agenda.splittable & (done == 0))

    @cached_property
    def answers(self) -> Flags:
        """Tell the answers that exist: [G, A]."""
        table, state = self.scenario.events, self.state
        width = max(len(Uphold), table.answer_effects.shape[1])
        asked = np.where(state.asking >= 0, table.answers[np.maximum(state.asking, 0)], 0)
        number = np.where(state.phase == Phase.UPHOLD, len(Uphold), np.where(state.phase == Phase.REOPEN, 2, asked))
        found = np.arange(width) < number[:, None]
        found[:, Uphold.FALLBACK] &= (state.phase != Phase.UPHOLD) | self.chapters.any(-1)
        return np.asarray(found)

    @cached_property
    def chapters(self) -> Flags:
        """Tell which chapters may be put back (after a vote) or renegotiated: [G, H]."""
        state, agenda = self.state, self.scenario.agenda
        upholding = state.phase == Phase.UPHOLD
        terms = np.where(upholding[:, None], state.package, state.terms)
        changed = ((terms != state.fallbacks)[:, None, :] & agenda.members).any(-1)
        failed = np.bitwise_or(state.failed[:, 0], state.failed[:, 1])
        standing = ((np.maximum(failed, 0)[:, None] >> np.arange(len(agenda.members))) & 1) == 0
        return np.asarray(np.where(upholding[:, None], changed & standing, (state.signed == 1)[:, None]))

    @cached_property
    def postures(self) -> Flags:
        """Tell the postures that may be chosen: [G, postures]."""
        state, cost = self.state, self.scenario.conduct.cost
        able = state.gauges[self.rows, CAPITAL + self.seats][:, None] >= cost
        able[:, Posture.DELIVER] = True
        able[:, Posture.RENEGOTIATE] &= (state.signed == 1) & (state.reopened[self.rows, self.seats] == 0)
        return np.asarray(able & (state.phase == Phase.POSTURE)[:, None])

    @cached_property
    def stakes(self) -> Flags:
        """Tell the bars that may be staked on: [G, B]."""
        return np.asarray(self.scenario.conduct.stake_issue[self.seats] >= 0)


def legal(scenario: Scenario, state: State) -> Legal:
    """Ask what the actor of every row may do."""
    return Legal(scenario, state)


def refusal(scenario: Scenario, state: State, moves: Moves) -> Reason | None:
    """Check the move of one game; None when it is legal."""
    may = Legal(scenario, state)
    kind = int(moves.kind[0])
    if state.actor[0] < 0:
        return Reason.NOT_YOUR_TURN
    if not 0 <= kind < len(Kind):
        return Reason.MALFORMED
    if not may.kinds[0, kind]:
        return _kind_refusal(may, kind)
    check = CHECKS.get(kind)
    return check(may, moves) if check else None


def _kind_refusal(may: Legal, kind: int) -> Reason:
    state = may.state
    phase = int(state.phase[0])
    if phase not in (Phase.TURN, Phase.CLOSING) or kind not in (
        Kind.PLAY, Kind.OFFER, Kind.ACCEPT, Kind.INITIAL, Kind.HOLD, Kind.WALK
    ) or (phase == Phase.CLOSING and kind not in (Kind.ACCEPT, Kind.HOLD)):
        return Reason.WRONG_PHASE
    if kind == Kind.ACCEPT:
        return Reason.RED_LINE if state.standing[0, 1 - may.seats[0]] == 1 else Reason.NOTHING_STANDS
    if kind == Kind.PLAY:
        return Reason.PLAYED if state.played[0] else Reason.NO_CAPITAL
    if state.gauges[0, Gauge.PATIENCE_0 + may.seats[0]] == 0:
        return Reason.NO_PATIENCE
    return Reason.NOT_ALONE


def _check_stake(may: Legal, moves: Moves) -> Reason | None:
    chosen = (int(moves.mask[0]) >> np.arange(63)) & 1
    if chosen.sum() > STAKES_AT_MOST:
        return Reason.TOO_MANY_STAKES
    known = may.stakes.shape[1]
    return None if not chosen[known:].any() and not chosen[:known][~may.stakes[0]].any() else Reason.NO_SUCH_CHOICE


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
    alone = (int(moves.mask[0]) >> np.arange(63)) & 1
    known = may.alone.shape[1]
    return Reason.CANNOT_SPLIT if alone[known:].any() or alone[:known][~may.alone[0]].any() else None


def _check_initial(may: Legal, moves: Moves) -> Reason | None:
    chapter = int(moves.choice[0])
    if not 0 <= chapter < may.initial.shape[1]:
        return Reason.NO_SUCH_CHOICE
    return None if may.initial[0, chapter] else Reason.NOT_ALONE


def _check_hold(may: Legal, moves: Moves) -> Reason | None:
    choice, target = int(moves.choice[0]), int(moves.target[0])
    if choice == SILENT:
        return None if target < 0 else Reason.MALFORMED
    closing = may.state.phase[0] == Phase.CLOSING
    known = 0 < choice <= 3 and 0 <= target < len(may.scenario.names.issues)  # noqa: PLR2004
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
    if choice != Posture.RENEGOTIATE:
        return None
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


CHECKS = {
    Kind.STAKE: _check_stake,
    Kind.PLAY: _check_play,
    Kind.OFFER: _check_offer,
    Kind.INITIAL: _check_initial,
    Kind.HOLD: _check_hold,
    Kind.ANSWER: _check_answer,
    Kind.POSTURE: _check_posture,
}
