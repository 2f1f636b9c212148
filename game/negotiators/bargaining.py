"""Bargain: take what stands, or table the package that promises most."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.core.dice import Dice, Purpose, below
from game.negotiators.aspiration import credit_before, credit_now, floor, hold_out, in_return, promised
from game.negotiators.candidates import candidates
from game.negotiators.chapters import loose_chapters, worth_initialling
from game.negotiators.desk import Desk
from game.negotiators.plan import Plan, plan
from game.negotiators.prospects import Appraisal
from game.rules.axes import PATIENCE, Array, Flags, Kind, Phase, Statement
from game.rules.moves import Moves, blank
from game.rules.view import View

FULL = 10_000
NEVER = 1 << 40
STAKE_UNIT = 1_000
STANDING = 1 << 20  # index of the die for the other's offer
BAND = 600  # basis points of my room above what I ask within which an offer is chosen
ASIDE = 200  # basis points of my room below my last offer to which another one may step aside
GIVING = 5000  # basis points: what the other gains by an offer counts beside its expected worth
LOW = 3_000  # patience below which wear is dear


@dataclass(frozen=True)
class Bargain:
    """One decision at the table, in every row of a desk."""

    desk: Desk
    dice: Dice

    @property
    def view(self) -> View:
        """Take the view."""
        return self.desk.view

    @cached_property
    def packages(self) -> Array:
        """List what may be tabled: [G, C, I]."""
        return candidates(self.desk)

    @cached_property
    def found(self) -> Appraisal:
        """Appraise what may be tabled, as well as the level can."""
        found = self.desk.appraise(self.packages)
        if not self.desk.level.noise:
            return found
        indices = np.arange(self.packages.shape[1])
        return Appraisal(found.mine + self._misjudged(indices), found.theirs)

    def _misjudged(self, indices: Array) -> Array:
        """Draw by how much packages are misjudged: [G, C] value units."""
        swing = below(self.dice.roll(Purpose.NEGOTIATOR_NOISE, indices), 2 * FULL + 1) - FULL
        wide = self.desk.span * self.desk.level.noise // FULL
        return np.asarray(swing * wide[:, None] // FULL, np.int64)

    @cached_property
    def offered(self) -> Array:
        """Value the other's standing offer, as well as the level can: [G]."""
        return np.asarray(self.desk.standing.mine[:, 0] + self._misjudged(np.array([STANDING]))[:, 0], np.int64)

    @cached_property
    def plan(self) -> Plan:
        """Plan from here on."""
        return plan(self.desk, self.found)

    @cached_property
    def is_tabled(self) -> Flags:
        """Tell where I have tabled an offer before: [G]."""
        return np.asarray(self.view.state.tabled[:, self.desk.seat] > 0)

    @cached_property
    def asked(self) -> Array:
        """Value below which I table nothing: [G]."""
        given, state = credit_now(self.desk), self.view.state
        asked = hold_out(self.desk, given)
        late = state.round >= self.view.scenario.clock.rounds
        low = np.maximum(self.plan.later, in_return(self.desk, given))
        asked = np.where(late, np.minimum(asked, low), asked)
        return np.asarray(np.maximum(asked, floor(self.desk)), np.int64)

    @cached_property
    def bar(self) -> Array:
        """Value at which I accept what stands: [G].

        What I hold out for, my own last offer, or what going on is worth, but that not without something in return: the
        least of them, above the floor.
        """
        given = credit_before(self.desk)
        own = np.where(self.is_tabled, self.desk.last.mine[:, 0], NEVER)
        going = np.where(self.view.state.phase == Phase.CLOSING, self.desk.reserve, self.best_expected)
        going = np.maximum(going, in_return(self.desk, given))
        bar = np.minimum(np.minimum(hold_out(self.desk, given), own), going)
        return np.asarray(np.maximum(bar, floor(self.desk)), np.int64)

    @cached_property
    def accepting(self) -> Flags:
        """Tell where I accept the other's standing offer: [G]."""
        desk = self.desk
        kept = desk.settled_offers[:, 0] >= promised(desk, credit_before(desk))
        good = self.offered >= self.bar
        patient = self.view.state.gauges[:, PATIENCE + desk.seat] > 0
        cornered = ~patient & (self.offered >= floor(desk))
        return np.asarray(self.view.legal().accept & (kept | good | cornered))

    @cached_property
    def best_expected(self) -> Array:
        """Value the best offer that I could table: [G]."""
        return np.asarray(self._merit.max(-1), np.int64)

    @cached_property
    def _merit(self) -> Array:
        """Rank what may be tabled, wear of the other's patience counted: [G, C]."""
        return np.asarray(self.plan.expected - self._wear, np.int64)

    @cached_property
    def _wear(self) -> Array:
        """Price what an offer takes from the other's patience: [G, C] value units."""
        conduct, state = self.view.scenario.conduct, self.view.state
        agenda, desk = self.view.scenario.agenda, self.desk
        end = agenda.counts - 1 if desk.seat == 0 else np.zeros_like(agenda.counts)
        theirs = state.offers[:, desk.other]
        goal = np.where(theirs < 0, end, theirs)
        moved = np.abs(desk.last_terms - goal)[:, None] - np.abs(self.packages - goal[:, None])
        conceded = (moved * agenda.public_stake).sum(-1)
        plain = conceded < conduct.minimum_concession
        worn = np.where(plain, conduct.wear_no_concession, -conceded * conduct.relief // STAKE_UNIT)
        dear = np.where(state.gauges[:, PATIENCE + desk.other] < LOW, 4, 1)
        price = np.maximum(worn, -conduct.wear_no_concession) * (desk.span * dear // 4)[:, None] // FULL
        return np.where(self.is_tabled[:, None], price, 0)

    @cached_property
    def chosen(self) -> Array:
        """Choose what to table: index of a package by row, -1 where nothing new is worth it: [G]."""
        desk, mine = self.desk, self.found.mine
        last = np.where(self.is_tabled, desk.last.mine[:, 0] - desk.span * ASIDE // FULL, NEVER)
        asked = np.minimum(self.asked, last)
        able = ~self._said & (mine >= asked[:, None])
        closer = able & (self._given >= self._given_last[:, None])
        line = np.where(closer, mine, NEVER).min(-1)
        line = np.maximum(line, asked) + desk.span * BAND // FULL
        merit = np.where(closer & (mine <= line[:, None]), self._merit + self._given, -NEVER)
        nearest = np.where(able, self._given, np.where(self._said, -2 * NEVER, mine - NEVER))
        return np.asarray(np.where(closer.any(-1), np.argmax(merit, -1), np.argmax(nearest, -1)), np.int64)

    @cached_property
    def _said(self) -> Flags:
        """Tell which packages stand from the other side, or were my last two offers: [G, C]."""
        desk, state = self.desk, self.view.state
        said = (self.packages == desk.standing_terms[:, None]).all(-1) & desk.stands[:, None]
        for last in (state.offers[:, desk.seat], state.before[:, desk.seat]):
            said = said | (self.packages == last[:, None]).all(-1)
        return np.asarray(said)

    @cached_property
    def _given(self) -> Array:
        """Count what an offer gives the other, as believed, so that every one comes closer: [G, C] value units."""
        return self._worth_giving(self.found.theirs)

    @cached_property
    def _given_last(self) -> Array:
        """Count what my last offer gave the other, as believed now: [G], never where I tabled none."""
        return np.where(self.is_tabled, self._worth_giving(self.desk.last.theirs)[:, 0], -NEVER)

    def _worth_giving(self, theirs: Array) -> Array:
        desk = self.desk
        gain = np.maximum(theirs - desk.their_reserve[:, None], -desk.their_span)
        share = (gain * FULL // desk.their_span * desk.belief.sum(-1)[:, None]).sum(-1) // FULL
        return np.asarray(share * desk.span[:, None] // FULL * GIVING // FULL, np.int64)

    @cached_property
    def proposal(self) -> Array:
        """Take the package chosen: [G, I]."""
        return np.asarray(self.packages[np.arange(len(self.packages)), self.chosen], np.int64)


def table_moves(desk: Desk, deal: Bargain) -> Moves:
    """Decide at the table, statecraft apart."""
    state = desk.view.state
    moves = blank(len(state), state.terms.shape[1])
    patient = state.gauges[:, PATIENCE + desk.seat] > 0
    closing = state.phase == Phase.CLOSING
    repeating = deal.is_tabled & (deal.proposal == desk.last_terms).all(-1)
    kind = np.where(repeating, int(Kind.HOLD), int(Kind.OFFER))
    chapter = np.where(patient & ~closing, worth_initialling(desk), -1)
    kind = np.where(chapter >= 0, int(Kind.INITIAL), kind)
    kind = np.where(patient, kind, int(Kind.WALK))
    kind = np.where(closing, int(Kind.HOLD), kind)
    moves.kind[:] = np.where(deal.accepting, int(Kind.ACCEPT), kind)
    _fill(desk, deal, moves, chapter)
    return moves


def _fill(desk: Desk, deal: Bargain, moves: Moves, chapter: Array) -> None:
    tabling, holding = moves.kind == Kind.OFFER, moves.kind == Kind.HOLD
    initialling = moves.kind == Kind.INITIAL
    moves.choice[initialling] = chapter[initialling]
    if tabling.any():
        moves.terms[tabling] = deal.proposal[tabling]
        moves.mask[tabling] = loose_chapters(desk, deal.proposal)[tabling]
    if holding.any():
        moves.choice[holding], moves.target[holding] = _said(desk, holding)


def _said(desk: Desk, holding: Flags) -> tuple[Array, Array]:
    """Say on which issue there is room, where talks go on: the one where my last offer costs me least to move."""
    state = desk.view.state
    gaps = np.abs(desk.last_terms - desk.standing_terms)
    parts = desk.worth.by_issue(desk.seat, desk.view.mandate, desk.last_terms)
    given = desk.worth.by_issue(desk.seat, desk.view.mandate, desk.standing_terms)
    cost = np.where(gaps > 0, np.maximum(parts - given, 0), NEVER)
    talking = (state.phase == Phase.TURN) & desk.stands & (gaps > 0).any(-1)
    choice = np.where(talking, int(Statement.FLEXIBILITY), int(Statement.SILENT))
    return choice[holding], np.where(talking, np.argmin(cost, -1), -1)[holding]
