"""Draft a package: every change can be undone until it is tabled."""

from dataclasses import dataclass

import numpy as np

from game.rules.axes import Array, Flags, Kind, Posture
from game.rules.belief import type_probabilities
from game.rules.moves import Moves, single
from game.rules.scenario import Scenario
from game.rules.view import View

NORMAL = 1  # toughness
Terms = tuple[int, ...]
Step = tuple[Terms, int]


@dataclass(frozen=True)
class Proposal:
    """Terms by issue and the chapters let stand alone, with the steps that led here."""

    terms: Terms
    alone: int = 0
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    def _then(self, terms: Terms, alone: int) -> "Proposal":
        if (terms, alone) == (self.terms, self.alone):
            return self
        return Proposal(terms, alone, (*self.past, (self.terms, self.alone)))

    def with_option(self, issue: int, option: int) -> "Proposal":
        """Set one issue."""
        return self._then((*self.terms[:issue], option, *self.terms[issue + 1 :]), self.alone)

    def with_terms(self, terms: Terms) -> "Proposal":
        """Set every issue, such as a receipt's package."""
        return self._then(tuple(terms), self.alone)

    def with_alone(self, chapter: int) -> "Proposal":
        """Let a chapter stand alone, or no longer."""
        return self._then(self.terms, self.alone ^ (1 << chapter))

    def step(self, issue: int, steps: int, may: Flags) -> "Proposal":
        """Move one issue to the next option that may be tabled ([O]); stay where there is none."""
        option = self.terms[issue] + (1 if steps > 0 else -1)
        while 0 <= option < len(may):
            if may[option]:
                return self.with_option(issue, option)
            option += 1 if steps > 0 else -1
        return self

    def take(self, seen: View, issue: int) -> "Proposal":
        """Take their term on an issue, as near to it as my red lines let me."""
        theirs = int(seen.state.offers[0, 1 - seen.seat, issue])
        return self if theirs < 0 else self.with_option(issue, nearest(may_table(seen)[issue], theirs))

    def take_chapter(self, seen: View, chapter: int) -> "Proposal":
        """Take their terms of a whole chapter."""
        terms, may = list(self.terms), may_table(seen)
        theirs = seen.state.offers[0, 1 - seen.seat]
        for issue in np.flatnonzero(seen.scenario.agenda.members[chapter]):
            if theirs[issue] >= 0:
                terms[issue] = nearest(may[issue], int(theirs[issue]))
        return self._then(tuple(terms), self.alone)

    def meet(self, seen: View, issue: int) -> "Proposal":
        """Meet halfway between the draft and their term, the odd step being theirs."""
        theirs = int(seen.state.offers[0, 1 - seen.seat, issue])
        if theirs < 0:
            return self
        mine = self.terms[issue]
        gap = theirs - mine
        half = (abs(gap) + 1) // 2 * (1 if gap > 0 else -1)
        return self.with_option(issue, nearest(may_table(seen)[issue], mine + half))

    def undo(self) -> "Proposal":
        """Take back the last change."""
        if not self.past:
            return self
        terms, alone = self.past[-1]
        return Proposal(terms, alone, self.past[:-1], ((self.terms, self.alone), *self.future))

    def redo(self) -> "Proposal":
        """Make the change taken back again."""
        if not self.future:
            return self
        terms, alone = self.future[0]
        return Proposal(terms, alone, (*self.past, (self.terms, self.alone)), self.future[1:])

    def reset(self) -> "Proposal":
        """Go back to the draft as it opened; this too can be undone."""
        return self._then(*self.past[0]) if self.past else self

    def moves(self, scenario: Scenario) -> Moves:
        """Make the offer."""
        return single(Kind.OFFER, len(scenario.names.issues), mask=self.alone, terms=np.array(self.terms, np.int64))

    def renegotiation(self, scenario: Scenario, chapter: int) -> Moves:
        """Make the posture that reopens a chapter with the drafted terms."""
        inside = scenario.agenda.members[chapter]
        terms = np.where(inside, np.array(self.terms, np.int64), -1)
        return single(Kind.POSTURE, len(self.terms), choice=int(Posture.RENEGOTIATE), target=chapter, terms=terms)


def may_table(seen: View) -> Flags:
    """Tell the options that the viewer may table: [I, O]."""
    allowed = seen.scenario.values.allowed[seen.seat, int(seen.mandate[0])]
    return np.asarray(allowed & (np.arange(allowed.shape[1]) < seen.scenario.agenda.counts[:, None]))


def nearest(may: Flags, option: int) -> int:
    """Find the option that may be tabled nearest to another, ties to the lower."""
    options = np.flatnonzero(may)
    return int(options[np.argmin(np.abs(options - option))])


def opening(seen: View) -> Proposal:
    """Open the draft from my last offer; the first one from what a delegation of my mandate would ask now."""
    last: Array = seen.state.offers[0, seen.seat]
    if (last >= 0).all():
        return Proposal(tuple(last.tolist()), _still_open(seen))
    return Proposal(tuple(_settled(seen, _asked(seen)).tolist()))


def _asked(seen: View) -> Array:
    """Find the efficient package against the likelier mandate that is worth what my mandate aspires to: [I]."""
    values, seat, mandate = seen.scenario.values, seen.seat, int(seen.mandate[0])
    likely = int(np.argmax(type_probabilities(seen.scenario, seen.state, seat)[0]))
    pair = (mandate, likely) if seat == 0 else (likely, mandate)
    frontier = values.frontiers[pair[0]][pair[1]]
    mine = frontier.values[:, seat]
    goal = int(values.aspiration[seat, mandate, NORMAL, min(int(seen.state.round[0]), values.aspiration.shape[-1] - 1)])
    enough = np.flatnonzero(mine >= goal)
    chosen = enough[np.argmin(mine[enough])] if len(enough) else np.argmax(mine)
    return np.asarray(frontier.packages[int(chosen)], np.int64)


def _settled(seen: View, terms: Array) -> Array:
    """Keep the terms in force on chapters that were initialled."""
    initialled = (int(seen.state.initialled[0]) >> seen.scenario.agenda.chapter_of) & 1
    return np.asarray(np.where(initialled == 1, seen.state.terms[0], terms), np.int64)


def best(seen: View) -> Array:
    """Find my best option on every issue that is still open, terms in force on the others: [I]."""
    points = seen.scenario.values.points[seen.seat, int(seen.mandate[0])]
    return _settled(seen, np.argmax(np.where(may_table(seen), points, -1), -1))


def _still_open(seen: View) -> int:
    may = 0
    for chapter, splittable in enumerate(seen.scenario.agenda.splittable):
        may |= int(splittable) << chapter
    return int(seen.state.alone[0, seen.seat]) & may & ~int(seen.state.initialled[0])


def reopening(seen: View) -> Proposal:
    """Open the draft of a renegotiation from the terms in force."""
    return Proposal(tuple(seen.state.terms[0].tolist()))
