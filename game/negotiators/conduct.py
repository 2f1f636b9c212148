"""Carry a deal out, and answer: postures, failed votes, reopened chapters, events, stakes, all by expected worth."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.core.dice import Dice, Purpose, below, chance
from game.negotiators.desk import Desk
from game.negotiators.homefront import by_chapter
from game.negotiators.prices import Prices, prices_for, yearly
from game.negotiators.reopening import Reopening
from game.rules.axes import SUPPORT, YEAR, Array, Flags, Gauge, Kind, Phase, Posture, Reply, Uphold
from game.rules.legal import STAKES_AT_MOST
from game.rules.moves import Moves, blank, scatter

FULL = 10_000
NEVER = 1 << 40
THOUSAND = 1000
ANSWERED, FORGIVING = 5000, 2000  # basis points: how likely the other answers in kind, and one that did not last time
FIRST_ANSWER = 2  # quarters before one can have been seen
STAKES = 1170  # basis points of a quarter's part of the room; so that delegations of the lesson invest above 5 %
ANSWERING = 99  # index of the die
MOOD_PRICE = 30  # value units for a whole home's mood from nothing to everything, before the vote


@dataclass(frozen=True)
class Quarter:
    """One quarter's choice of posture in every row of a desk."""

    desk: Desk
    dice: Dice

    @cached_property
    def prices(self) -> Prices:
        """Look up what a gauge is worth."""
        return prices_for(self.desk.view.scenario, self.desk.seat, self.desk.drives)

    @cached_property
    def gains(self) -> Array:
        """Measure what each chapter in force gives me over its fallback: [G, H]."""
        desk, state = self.desk, self.desk.view.state
        now = desk.worth.by_issue(desk.seat, desk.view.mandate, state.terms)
        return by_chapter(desk.view.scenario, now - desk.worth.by_issue(desk.seat, desk.view.mandate, state.fallbacks))

    @cached_property
    def echo(self) -> Array:
        """Value to me of what I withhold this quarter being withheld by both in the tail: [G].

        In the tail each delivers no more than the other did in the last year, so only the one that has not delivered
        more than the other so far lowers what both deliver.
        """
        scenario, state = self.desk.view.scenario, self.desk.view.state
        clock = scenario.clock
        year = np.arange(clock.quarters - YEAR + 1, clock.quarters + 1)
        done = (year < state.quarter[:, None])[:, :, None]
        given = np.where(done, state.given[:, year % YEAR], 0).sum(1)
        lowers = (state.quarter > clock.quarters - YEAR) & (given[:, self.desk.seat] <= given[:, self.desk.other])
        owed = np.where(scenario.agenda.owed_by.any(0), self.gains, 0).sum(-1)
        lost = -owed * self._short // FULL * (clock.tail_days // YEAR) // clock.horizon
        return np.asarray(np.where(lowers, lost, 0), np.int64)

    @property
    def _short(self) -> int:
        """Tell what share is withheld by slow-walking: basis points."""
        return FULL - int(self.desk.view.scenario.conduct.share[Posture.SLOW_WALK])

    @cached_property
    def ahead(self) -> Array:
        """Tell what share of the years after signature is still ahead: basis points [G]."""
        clock = self.desk.view.scenario.clock
        left = clock.quarters - self.desk.view.state.quarter + 1
        whole = clock.quarters * clock.quarter_days + clock.tail_days
        return np.asarray((left * clock.quarter_days + clock.tail_days) * FULL // whole, np.int64)

    def withheld(self, owner: int) -> Array:
        """Value to me of a quarter in which `owner` slow-walks what it owes: [G]."""
        clock = self.desk.view.scenario.clock
        owed = np.where(self.desk.view.scenario.agenda.owed_by[owner], self.gains, 0).sum(-1)
        return np.asarray(-owed * self._short // FULL * clock.quarter_days // clock.horizon, np.int64)

    @cached_property
    def reckoned(self) -> Array:
        """Expect what each posture brings, misjudged by nobody: [G, postures]."""
        desk, scenario = self.desk, self.desk.view.scenario
        conduct, state, seat = scenario.conduct, desk.view.state, desk.seat
        firm = desk.drives.firmness
        worth = self._motion + yearly(scenario, conduct.points[:, seat, seat]) // YEAR
        harm = self.withheld(desk.other)
        last = state.quarter >= scenario.clock.quarters
        answer = np.where(last, 0, harm * np.where(self._forgave, FORGIVING, ANSWERED) // FULL)
        crossed = np.isin(state.last_postures[:, desk.other], (Posture.SLOW_WALK, Posture.PRESS))
        deterring = np.where(crossed & ~last & self._answers, -harm, 0)
        saving = self.withheld(seat)
        saving = np.where(saving > 0, saving * firm // FULL, saving)
        worth[:, Posture.SLOW_WALK] += saving + answer + deterring + self.echo
        worth[:, Posture.PRESS] += (answer + deterring) * FULL // max(firm, 1)
        worth[:, Posture.RENEGOTIATE] += self.reopening.expected * self.ahead // FULL
        return np.asarray(worth, np.int64)

    @cached_property
    def worth(self) -> Array:
        """Expect what each posture brings, as well as the level can: [G, postures]."""
        return self.reckoned + self._misjudged

    @cached_property
    def reopening(self) -> Reopening:
        """Look for a chapter worth reopening."""
        return Reopening(self.desk, self.prices)

    @cached_property
    def _motion(self) -> Array:
        """Price the gauges that a posture moves and the capital it takes: [G, postures]."""
        desk, scenario = self.desk, self.desk.view.scenario
        conduct, gauges = scenario.conduct, desk.view.state.gauges
        effects = np.repeat(conduct.effects[None, :, desk.seat], len(gauges), 0)
        gap = FULL - gauges[:, Gauge.INSTITUTIONS]
        effects[:, Posture.INVEST, Gauge.INSTITUTIONS] += gap * conduct.invest_gap // FULL
        moved = self.prices.of(desk.view.mandate, effects) * self.ahead[:, None] // FULL
        spent = conduct.cost * self.prices.capital[desk.view.mandate][:, None] // (3 * THOUSAND)
        return np.asarray(moved - spent, np.int64)

    @cached_property
    def _misjudged(self) -> Array:
        """Draw by how much postures are misjudged: [G, postures] value units."""
        swing = below(self.dice.roll(Purpose.NEGOTIATOR_POSTURE, np.arange(len(Posture))), 2 * FULL + 1) - FULL
        clock = self.desk.view.scenario.clock
        scale = self.desk.span * clock.quarter_days // clock.horizon * STAKES // FULL
        return np.asarray(swing * self.desk.level.whim // FULL * scale[:, None] // FULL, np.int64)

    @cached_property
    def _forgave(self) -> Flags:
        """Tell where I withheld the quarter before last and the other delivered all the same after it: [G]."""
        state, rows = self.desk.view.state, np.arange(len(self.desk.view))
        mine = state.given[rows, (state.quarter - 2) % YEAR, self.desk.seat]
        theirs = state.given[rows, (state.quarter - 1) % YEAR, self.desk.other]
        return np.asarray((state.quarter > FIRST_ANSWER) & (mine < FULL) & (theirs == FULL))

    @cached_property
    def _answers(self) -> Flags:
        """Tell where I answer in kind if I was crossed: not always, lest it never ends: [G]."""
        return chance(self.dice.roll(Purpose.NEGOTIATOR_POSTURE, ANSWERING), ANSWERED)

    def moves(self) -> Moves:
        """Choose a posture."""
        desk = self.desk
        may = desk.view.legal().postures.copy()
        may[:, Posture.RENEGOTIATE] &= self.reopening.chapter >= 0
        chosen = np.argmax(np.where(may, self.worth, -NEVER), -1)
        moves = blank(len(desk.view), desk.view.state.terms.shape[1], Kind.POSTURE)
        moves.choice[:] = chosen
        rows = np.flatnonzero(chosen == Posture.RENEGOTIATE)
        moves.target[rows] = self.reopening.chapter[rows]
        moves.terms[rows] = self.reopening.terms[rows]
        return moves


def carry_out(desk: Desk, dice: Dice) -> Moves:
    """Decide whatever is not bargaining."""
    moves = blank(len(desk.view), desk.view.state.terms.shape[1], Kind.ANSWER)
    for phase, act in ACTS.items():
        rows = np.flatnonzero(desk.view.state.phase == phase)
        if len(rows) == len(moves):
            return act(desk, dice)
        if len(rows):
            scatter(moves, rows, act(Desk(desk.view.take(rows), desk.drives, desk.level), dice.take(rows)))
    return moves


def _choose_posture(desk: Desk, dice: Dice) -> Moves:
    return Quarter(desk, dice).moves()


def _stake(desk: Desk, dice: Dice) -> Moves:  # noqa: ARG001
    """Stake on the bars that lend most for the risk they carry."""
    scenario, seat = desk.view.scenario, desk.seat
    conduct, prices = scenario.conduct, prices_for(scenario, seat, desk.drives)
    lent = conduct.stake_capital[seat] * prices.capital[desk.view.mandate][:, None] // THOUSAND
    price = prices.gauges[desk.view.mandate, SUPPORT + seat][:, None]
    risk = (2 * conduct.stake_rarity[seat] - FULL) * conduct.stake_support[seat] // FULL * price // THOUSAND
    worth = np.where(desk.view.legal().stakes, lent + risk, -NEVER)
    rank = np.argsort(np.argsort(-worth, -1, kind="stable"), -1, kind="stable")
    chosen = (worth > 0) & (rank < STAKES_AT_MOST)
    moves = blank(len(desk.view), desk.view.state.terms.shape[1], Kind.STAKE)
    moves.mask[:] = (chosen * (1 << np.arange(chosen.shape[1]))).sum(-1)
    return moves


def _answer_event(desk: Desk, dice: Dice) -> Moves:
    """Answer an event by what each answer moves."""
    scenario, state, mandate = desk.view.scenario, desk.view.state, desk.view.mandate
    events, event = scenario.events, np.maximum(state.asking, 0)
    quarter = Quarter(desk, dice)
    worth = quarter.prices.of(mandate, events.answer_effects[event])
    worth = worth + yearly(scenario, events.answer_points[event, :, desk.seat, mandate])
    halted = (events.answer_delivery[event] * quarter.gains[:, None]).sum(-1) // FULL
    worth = worth - 2 * halted * scenario.clock.quarter_days // scenario.clock.horizon
    seats = scenario.homes.seats[desk.seat]
    moods = (events.answer_moods[event, :, desk.seat] * seats).sum(-1) // np.maximum(seats.sum(), 1)
    worth = worth + np.where(state.quarter == 0, 1, 0)[:, None] * moods * MOOD_PRICE // FULL
    may = desk.view.legal().answers[:, : worth.shape[1]]
    moves = blank(len(desk.view), state.terms.shape[1], Kind.ANSWER)
    moves.choice[:] = np.argmax(np.where(may, worth, -NEVER), -1)
    return moves


def _answer_vote(desk: Desk, dice: Dice) -> Moves:  # noqa: ARG001
    """Uphold the rest, put one chapter back, or void the whole: whichever is worth most to me."""
    state, agenda, legal = desk.view.state, desk.view.scenario.agenda, desk.view.legal()
    failed = np.maximum(state.failed[:, 0], 0) | np.maximum(state.failed[:, 1], 0)
    lost = ((failed[:, None] >> agenda.chapter_of) & 1) == 1
    rest = np.where(lost, state.fallbacks, state.package)
    packages = np.where(agenda.members, state.fallbacks[:, None], rest[:, None])
    mandate = desk.view.mandate
    whole = desk.worth.packages(desk.seat, mandate, rest)
    without = np.where(legal.chapters, desk.worth.packages(desk.seat, mandate[:, None], packages), -NEVER)
    options = np.stack([whole, without.max(-1), desk.reserve], -1)
    moves = blank(len(desk.view), state.terms.shape[1], Kind.ANSWER)
    moves.choice[:] = np.argmax(options, -1)
    moves.target[:] = np.where(moves.choice == Uphold.FALLBACK, np.argmax(without, -1), -1)
    return moves


def _answer_reopened(desk: Desk, dice: Dice) -> Moves:  # noqa: ARG001
    """Agree to new terms that are no worse for me than the trust that a refusal costs."""
    state, mandate, scenario = desk.view.state, desk.view.mandate, desk.view.scenario
    trust = prices_for(scenario, desk.seat, desk.drives).gauges[mandate, Gauge.TRUST]
    price = trust * scenario.conduct.reopen_trust // THOUSAND
    asked = state.proposals[:, desk.other]
    terms = np.where(asked >= 0, asked, state.terms)
    lost = desk.worth.packages(desk.seat, mandate, state.terms) - desk.worth.packages(desk.seat, mandate, terms)
    moves = blank(len(desk.view), state.terms.shape[1], Kind.ANSWER)
    moves.choice[:] = np.where(lost <= price, int(Reply.AGREE), int(Reply.REFUSE))
    return moves


ACTS: dict[int, Callable[[Desk, Dice], Moves]] = {
    int(Phase.STAKE): _stake,
    int(Phase.ANSWER): _answer_event,
    int(Phase.UPHOLD): _answer_vote,
    int(Phase.REOPEN): _answer_reopened,
    int(Phase.POSTURE): _choose_posture,
}
