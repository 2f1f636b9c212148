"""Tell what may be done."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np

from game.rules.axes import (
    CAPITAL,
    GAUGES,
    PATIENCE,
    SEATS,
    Array,
    Disclosure,
    Flags,
    Kind,
    Phase,
    Posture,
    Reply,
    Target,
    Uphold,
)
from game.rules.scenario import Scenario
from game.rules.state import State, paired

ONCE = 99
STAKES_AT_MOST = 3
TURN, CLOSING, STAKE, ANSWER = Phase.TURN.value, Phase.CLOSING.value, Phase.STAKE.value, Phase.ANSWER.value
UPHOLD, REOPEN, POSTURE = Phase.UPHOLD.value, Phase.REOPEN.value, Phase.POSTURE.value
PROMISE, RULED_OUT = Target.PROMISE.value, Disclosure.RULED_OUT.value
ALL = slice(None)


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
    def _mine(self) -> Array:
        """Place the acting seat in columns by game and seat."""
        return self.rows * SEATS + self.seats

    @cached_property
    def _theirs(self) -> Array:
        """Place the other seat in columns by game and seat."""
        return self.rows * SEATS + 1 - self.seats

    @cached_property
    def mandates(self) -> Array:
        """Tell the actor's own mandate; 0 stands in before the deal."""
        return np.maximum(self.state.mandates.reshape(-1)[self._mine], 0)

    @cached_property
    def _holders(self) -> Array:
        """Number seat and mandate together."""
        return np.asarray(self.seats * self.scenario.values.offset.shape[1] + self.mandates, np.int64)

    def _gauge(self, first: int) -> Array:
        """Read the actor's own of two gauges: [G]."""
        return np.asarray(self.state.gauges.reshape(-1)[self.rows * GAUGES + first + self.seats], np.int64)

    @cached_property
    def kinds(self) -> Flags:
        """Tell the kinds of legal moves: [G, kinds]."""
        kinds = np.zeros((len(self.state), len(Kind)), bool)
        for kind in ALLOWED:
            kinds[:, kind] = self.allows(kind)
        return kinds

    def allows(self, kind: int) -> Flags:
        """Tell where a kind of move is legal: [G]."""
        phases, allowed = ALLOWED.get(kind, ((), None))
        now = np.zeros(len(self.state), bool)
        for phase in phases:
            now |= self.state.phase == phase
        return now & allowed(self) if allowed and now.any() else now

    @cached_property
    def is_patient(self) -> Flags:
        """Tell where the actor may still talk; after the last round nobody's patience counts."""
        return np.asarray((self._gauge(PATIENCE) > 0) | (self.state.phase != TURN))

    def _obstacles(self, rows: Array) -> Iterator[tuple[Reason, Array | slice, Flags]]:
        """List what may stand in the way of plays, lesser reasons first: which plays, and where [n, plays]."""
        state, table, mine = self.state, self.scenario.plays, self._mine[rows]
        now = state.round[rows][:, None]
        for play in table.aimed:
            yield Reason.NO_TARGET, np.array([play]), ~self._left_to(play, rows)[:, None]
        if len(table.bound):
            gauges = state.gauges.take(rows, 0).take(table.needs_gauge[table.bound], 1)
            low, high = table.needs_range[table.bound].T
            yield Reason.CONDITION, table.bound, (gauges < low) | (gauges > high)
        yield Reason.NO_CAPITAL, ALL, self._gauge(CAPITAL)[rows][:, None] < table.cost
        yield Reason.RESTING, ALL, paired(state.ready).take(mine, 0) > now
        yield Reason.SPENT, ALL, (paired(state.uses).take(mine, 0) > 0) & (table.pause >= ONCE)
        if len(table.exposable):
            out = (state.fired[rows][:, None] >> table.exposed_by[table.exposable]) & 1
            yield Reason.EXPOSED, table.exposable, out == 1
        yield Reason.TOO_EARLY, ALL, table.first_round > now
        yield Reason.PLAYED, ALL, (state.played[rows] == 1)[:, None]
        yield Reason.NOT_YOURS, ALL, ~table.open_to.T[self.seats[rows]]
        yield Reason.WRONG_PHASE, ALL, (state.phase[rows] != TURN)[:, None]

    @cached_property
    def play_reasons(self) -> Array:
        """Tell why each play may not be used, FINE where it may: [G, P]."""
        reasons = np.zeros((len(self.state), len(self.scenario.plays.target)), np.int64)
        for reason, plays, holds in self._obstacles(self.rows):
            reasons[:, plays] = np.where(holds, reason.value, reasons[:, plays])
        return reasons

    @cached_property
    def plays(self) -> Flags:
        """Tell the plays that may be used: [G, P]."""
        able = np.zeros((len(self.state), len(self.scenario.plays.target)), bool)
        rows = ((self.state.phase == TURN) & (self.state.played == 0)).nonzero()[0]
        if len(rows):
            barred = np.zeros((len(rows), able.shape[1]), bool)
            for _, plays, holds in self._obstacles(rows):
                barred[:, plays] |= holds
            able[rows] = ~barred
        return able

    def _left_to(self, play: int, rows: Array) -> Flags:
        """Tell where a promise or a doubt is left that the play may be aimed at: [n]."""
        state, scenario = self.state, self.scenario
        if scenario.plays.target[play] == PROMISE:
            mine = scenario.conduct.promise_seat == self.seats[rows][:, None]
            return np.asarray((mine & (state.promises.take(rows, 0) == 0)).any(-1))
        kinds = scenario.values.offset.shape[1]
        known = state.ruled_out.reshape(-1)[self._mine[rows]] & ((1 << kinds) - 1)
        return np.asarray(np.bitwise_count(known) < kinds - 1)

    def play_targets(self, play: int) -> Flags:
        """Tell what a play may be aimed at: issues, constituencies of the actor's home, or promises; [G, targets]."""
        target, games = self.scenario.plays.target[play], len(self.state)
        if target in (Target.ISSUE, Target.COMMITMENT):
            unsettled = (self.state.initialled[:, None] >> self.scenario.agenda.chapter_of) & 1
            return np.asarray(unsettled == 0)
        if target == Target.CONSTITUENCY:
            named = np.array([len(names) for names in self.scenario.names.constituencies])
            return np.asarray(np.arange(self.state.moods.shape[2]) < named[self.seats][:, None])
        if target == PROMISE:
            mine = self.scenario.conduct.promise_seat == self.seats[:, None]
            return np.asarray(mine & (self.state.promises == 0))
        return np.ones((games, 1), bool)

    @cached_property
    def options(self) -> Flags:
        """Tell the options that the actor may table: [G, I, O]."""
        allowed = self.scenario.values.allowed
        return allowed.reshape(-1, *allowed.shape[2:]).take(self._holders, 0)

    @cached_property
    def _offered(self) -> tuple[Array, Flags]:
        """Tell the rows in which the other's offer stands, and which of its terms the actor may accept: [n], [n, I]."""
        rows = (self.state.standing.reshape(-1)[self._theirs] == 1).nonzero()[0]
        allowed = self.scenario.values.allowed
        _, _, issues, options = allowed.shape
        terms = paired(self.state.offers).take(self._theirs[rows], 0) + np.arange(issues) * options
        terms += (self._holders[rows] * (issues * options))[:, None]
        return rows, allowed.reshape(-1).take(terms)

    @cached_property
    def accept(self) -> Flags:
        """Tell where the other's whole standing offer may be accepted: [G]."""
        rows, bearable = self._offered
        found = np.zeros(len(self.state), bool)
        found[rows] = bearable.all(-1)
        return found

    @cached_property
    def initial(self) -> Flags:
        """Tell which chapters of the other's standing offer may be initialled: [G, H]."""
        rows, bearable = self._offered
        chapters = np.arange(len(self.scenario.agenda.members))
        found = np.zeros((len(self.state), len(chapters)), bool)
        offered = self.state.alone.reshape(-1)[self._theirs[rows]]
        some = offered.nonzero()[0]
        if len(some):
            barred = np.where(bearable[some], 0, 1 << self.scenario.agenda.chapter_of)
            left = offered[some] & ~np.bitwise_or.reduce(barred, -1)
            found[rows[some]] = (left[:, None] >> chapters) & 1
        return found

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
        number = np.where(state.asking >= 0, table.answers[np.maximum(state.asking, 0)], 0)
        number[state.phase == REOPEN] = len(Reply)
        upholding = state.phase == UPHOLD
        number[upholding] = len(Uphold)
        found = np.arange(width) < number[:, None]
        if upholding.any():
            found[:, Uphold.FALLBACK] &= ~upholding | self.chapters.any(-1)
        return np.asarray(found)

    @cached_property
    def chapters(self) -> Flags:
        """Tell which chapters may be put back (after a vote) or renegotiated: [G, H]."""
        state, members = self.state, self.scenario.agenda.members
        found = np.repeat((state.signed == 1)[:, None], len(members), axis=1)
        rows = (state.phase == UPHOLD).nonzero()[0]
        if len(rows):
            moved = state.package.take(rows, 0) != state.fallbacks.take(rows, 0)
            failed = np.maximum(state.failed[rows, 0] | state.failed[rows, 1], 0)
            out = (failed[:, None] >> np.arange(len(members))) & 1
            found[rows] = (moved[:, None, :] & members).any(-1) & (out == 0)
        return found

    @cached_property
    def postures(self) -> Flags:
        """Tell the postures that may be chosen: [G, postures]."""
        state = self.state
        able = self._gauge(CAPITAL)[:, None] >= self.scenario.conduct.cost
        able[:, Posture.DELIVER] = True
        able[:, Posture.RENEGOTIATE] &= (state.signed == 1) & (state.reopened.reshape(-1)[self._mine] == 0)
        return np.asarray(able & (state.phase == POSTURE)[:, None])

    @cached_property
    def stakes(self) -> Flags:
        """Tell the bars that may be staked on: [G, B]."""
        return np.asarray(self.scenario.conduct.stake_issue.take(self.seats, 0) >= 0)


def legal(scenario: Scenario, state: State) -> Legal:
    """Ask what the actor of every row may do."""
    return Legal(scenario, state)


# the phases of a kind of move, and what else it takes
ALLOWED: dict[int, tuple[tuple[int, ...], Callable[[Legal], Flags] | None]] = {
    Kind.STAKE: ((STAKE,), None),
    Kind.PLAY: ((TURN,), lambda may: np.asarray(may.plays.any(-1))),
    Kind.OFFER: ((TURN,), lambda may: may.is_patient),
    Kind.ACCEPT: ((TURN, CLOSING), lambda may: may.accept),
    Kind.INITIAL: ((TURN,), lambda may: np.asarray(may.is_patient & may.initial.any(-1))),
    Kind.HOLD: ((TURN, CLOSING), lambda may: may.is_patient),
    Kind.WALK: ((TURN,), None),
    Kind.ANSWER: ((ANSWER, UPHOLD, REOPEN), None),
    Kind.POSTURE: ((POSTURE,), None),
}
