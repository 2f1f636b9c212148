"""Read decisions as a master would who sees what the seat saw: full width, no noise, nobody's drives.

The worth of a move is what the negotiators' own plan makes of it: an offer its chance times its worth and otherwise
what going on is worth, an acceptance its worth, a wait what going on is worth.
"""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from game.core.dice import Dice
from game.negotiators.bargaining import Bargain
from game.negotiators.conduct import Quarter
from game.negotiators.desk import Desk
from game.negotiators.levels import MASTER
from game.negotiators.personalities import NEUTRAL
from game.negotiators.plan import Plan, delay, plan
from game.negotiators.statecraft import Statecraft
from game.review.decisions import Decisions
from game.rules.axes import Array, Flags, Kind, Phase, Target
from game.rules.moves import Moves, blank
from game.rules.scenario import Scenario
from game.rules.view import view

FULL = 10_000
NEVER = 1 << 40
LIKELY = 5_000  # basis points: an offer that is rather taken than not
READER = replace(MASTER, name="reader", patience=FULL, bluff=0)


def desk_of(scenario: Scenario, made: Decisions) -> Desk:
    """Lay out what the seat could know at each decision."""
    return Desk(view(scenario, made.state, made.seat), NEUTRAL, READER)


def undrawn(many: int, seat: int) -> Dice:
    """Make dice for those who throw none."""
    return Dice(np.zeros(many, np.uint64), np.zeros(many, np.int64), seat)


@dataclass(frozen=True)
class Reading:
    """Decisions at the table, read: value units [G], moves by row."""

    desk: Desk
    moves: Moves

    @property
    def rows(self) -> Array:
        """Number the decisions."""
        return np.arange(len(self.moves))

    @cached_property
    def deal(self) -> Bargain:
        """Bargain in the seat's place."""
        return Bargain(self.desk, undrawn(len(self.moves), self.desk.seat))

    @cached_property
    def packages(self) -> Array:
        """List what might be tabled, the move's own package last: [G, C, I]."""
        own = np.where(self.moves.terms >= 0, self.moves.terms, self.desk.last_terms)
        return np.concatenate([self.deal.packages, own[:, None]], 1)

    @cached_property
    def plan(self) -> Plan:
        """Plan from every package on."""
        return plan(self.desk, self.desk.appraise(self.packages))

    @cached_property
    def waiting(self) -> Array:
        """Value going on without an offer: [G]."""
        closing = self.desk.view.state.phase == Phase.CLOSING
        return np.where(closing, self.desk.reserve, self.plan.later)

    @cached_property
    def tabling(self) -> Array:
        """Value tabling each package, where it may be tabled: [G, C]."""
        may, state = self.desk.view.legal(), self.desk.view.state
        issues = np.arange(self.packages.shape[2])
        allowed = may.options[self.rows[:, None, None], issues, self.packages].all(-1)
        same = (self.packages == self.desk.standing_terms[:, None]).all(-1) & self.desk.stands[:, None]
        turn = (state.phase == Phase.TURN) & may.is_patient
        return np.where(allowed & ~same & turn[:, None], self.plan.expected, -NEVER)

    @cached_property
    def accepting(self) -> Array:
        """Value accepting what stands, where it may be accepted: [G]."""
        return np.asarray(np.where(self.desk.view.legal().accept, self.desk.standing.mine[:, 0], -NEVER), np.int64)

    @cached_property
    def at_table(self) -> Array:
        """Value the best table move: [G]."""
        return np.asarray(np.maximum(np.maximum(self.tabling.max(-1), self.accepting), self.waiting), np.int64)

    @cached_property
    def craft(self) -> Statecraft:
        """Weigh statecraft around the best offer."""
        best = self.packages[self.rows, self.tabling.argmax(-1)]
        return Statecraft(self.desk, undrawn(len(self.moves), self.desk.seat), best)

    @cached_property
    def playing(self) -> Array:
        """Value each variant of statecraft over none, where it may be used: [G, V]."""
        state = self.desk.view.state
        free = (state.phase == Phase.TURN) & (state.played == 0)
        return np.where(self.craft.able & free[:, None], self.craft.reckoned, -NEVER)

    @cached_property
    def value(self) -> Array:
        """Value the move made: [G]."""
        kind = self.moves.kind
        found = np.where(kind == Kind.ACCEPT, self.accepting, self.waiting)
        found = np.where(kind == Kind.OFFER, self.plan.expected[:, -1], found)
        lost = delay(self.desk) * self.desk.view.scenario.conduct.walk_rounds
        found = np.where(kind == Kind.WALK, self.waiting - lost, found)
        found = np.where(kind == Kind.INITIAL, self.at_table, found)
        return np.where(kind == Kind.PLAY, self.at_table + self._played, found)

    @cached_property
    def _played(self) -> Array:
        """Value the statecraft used over none: [G], zero where none was."""
        plays, targets = self.craft.variants.T
        aimed = (plays == self.moves.choice[:, None]) & ((targets == self.moves.target[:, None]) | (targets < 0))
        used = aimed.any(-1) & (self.moves.kind == Kind.PLAY)
        return np.where(used, self.craft.reckoned[self.rows, aimed.argmax(-1)], 0)

    @cached_property
    def best(self) -> Array:
        """Value the best there was: plays are held against plays, table moves against table moves: [G]."""
        better = self.at_table + np.maximum(self.playing.max(-1), 0)
        return np.maximum(np.where(self.moves.kind == Kind.PLAY, better, self.at_table), self.value)

    @cached_property
    def chance(self) -> Array:
        """Give the chance that the package tabled was taken: basis points [G]."""
        return np.asarray(self.plan.chance[:, -1], np.int64)

    @cached_property
    def given_away(self) -> Array:
        """Value what the package tabled or taken left that would have cost the other nothing, as believed: [G]."""
        believed = self.desk.belief.sum(-1)[:, None]
        terms = np.where((self.moves.kind == Kind.ACCEPT)[:, None], self.desk.standing_terms, self.packages[:, -1])
        settled = self.desk.appraise(terms[:, None])
        theirs = (self.plan.found.theirs * believed).sum(-1)
        able = theirs >= (settled.theirs * believed).sum(-1)
        better = np.where(able, self.plan.found.mine, -NEVER).max(-1) - settled.mine[:, 0]
        return np.where(np.isin(self.moves.kind, (Kind.ACCEPT, Kind.OFFER)), np.maximum(better, 0), 0)

    @cached_property
    def alternatives(self) -> list[tuple[Flags, Moves]]:
        """List other moves worth trying, and where: acceptance, the best offer, a likely one, a wait, a play."""
        kind, likely = self.moves.kind, np.where(self.plan.chance >= LIKELY, self.tabling, -NEVER)
        likely = np.where(likely.max(-1, keepdims=True) > -NEVER, likely, self.tabling)
        waits = self.desk.view.legal().is_patient & (kind != Kind.HOLD)
        takes = (self.accepting > self.desk.reserve) & (kind != Kind.ACCEPT)
        offers = [self._tabled(merit) for merit in (self.tabling, likely)]
        offers[1] = offers[1][0] & (offers[1][1].terms != offers[0][1].terms).any(-1), offers[1][1]
        return [(takes, self._all(Kind.ACCEPT)), *offers, (waits, self._all(Kind.HOLD)), self._best_play()]

    def _all(self, kind: Kind) -> Moves:
        moves = blank(len(self.moves), self.packages.shape[2], kind)
        if kind == Kind.HOLD:
            moves.choice[:] = 0
        return moves

    def _tabled(self, merit: Array) -> tuple[Flags, Moves]:
        moves = self._all(Kind.OFFER)
        moves.terms[:] = self.packages[self.rows, merit.argmax(-1)]
        is_new = (moves.terms != self.moves.terms).any(-1)
        return (merit.max(-1) > -NEVER) & is_new, moves

    def _best_play(self) -> tuple[Flags, Moves]:
        moves, worth = self._all(Kind.PLAY), self.playing
        play, target = self.craft.variants[worth.argmax(-1)].T
        moves.choice[:], moves.target[:] = play, target
        tabled = self.craft.package[self.rows, np.maximum(target, 0) % self.packages.shape[2]]
        commits = self.desk.view.scenario.plays.target[play] == Target.COMMITMENT
        moves.level[:] = np.where(commits, tabled, -1)
        is_same = (self.moves.choice == play) & (self.moves.target == target) & (self.moves.kind == Kind.PLAY)
        return (worth.max(-1) > 0) & ~is_same, moves


def read(scenario: Scenario, made: Decisions) -> Reading:
    """Read decisions at the table."""
    return Reading(desk_of(scenario, made), made.moves)


def read_postures(scenario: Scenario, made: Decisions) -> tuple[Array, Array]:
    """Value every posture open at each decision, and the one taken: [G, postures], [G] value units."""
    desk = desk_of(scenario, made)
    quarter = Quarter(desk, undrawn(len(made), made.seat))
    worth = np.where(desk.view.legal().postures, quarter.reckoned, -NEVER)
    return worth, worth[np.arange(len(made)), made.moves.choice]
