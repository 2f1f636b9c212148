"""Bid along the frontier: the package that is best for the other among those worth what I ask."""

from functools import cached_property

import numpy as np

from game.rules.axes import PATIENCE, Array, Flags, Kind, Phase
from game.rules.belief import type_probabilities
from game.rules.moves import Moves, blank
from game.rules.outcome import own_values
from game.rules.view import View


class Ladder:
    """The frontier between each row's own mandate and the likelier mandate of the other."""

    def __init__(self, view: View) -> None:
        """Look from a seat at a batch of games."""
        self.view, self.seat, self.other = view, view.seat, 1 - view.seat
        self.scenario, self.state = view.scenario, view.state

    @cached_property
    def likely(self) -> Array:
        """Name the other's likelier mandate: [G]."""
        return np.asarray(np.argmax(type_probabilities(self.scenario, self.state, self.seat), -1), np.int64)

    @cached_property
    def reserve(self) -> Array:
        """Value my own reservation now: [G]."""
        fallback = own_values(self.scenario, self.state.fallbacks, self.seat, self.view.mandate)
        offset = self.scenario.values.offset[self.seat][self.view.mandate]
        return np.asarray(fallback + offset + self.state.shift[:, self.seat], np.int64)

    @cached_property
    def best(self) -> Array:
        """Value the best that a package can give me while the other keeps its reservation: [G]."""
        best = self.scenario.values.best[self.seat, self.view.mandate, self.likely]
        return np.asarray(np.maximum(best, self.reserve), np.int64)

    @cached_property
    def span(self) -> Array:
        """Measure my room above reservation: [G]."""
        return self.best - self.reserve

    def worth(self, terms: Array) -> Array:
        """Value packages [G, I] to me: [G]; a missing package is worth nothing."""
        return own_values(self.scenario, np.maximum(terms, 0), self.seat, self.view.mandate)

    @cached_property
    def standing(self) -> Flags:
        """Tell where the other's standing offer may be accepted: [G]."""
        return self.view.legal().accept

    @cached_property
    def offered(self) -> Array:
        """Value the other's standing offer to me: [G], -1 where none stands."""
        stands = self.state.standing[:, self.other] == 1
        return np.where(stands, self.worth(self.state.offers[:, self.other]), -1)

    def bid(self, asked: Array) -> Array:
        """Find packages [G, I] worth at least `asked` [G] to me, else my best; initialled chapters stay as they are."""
        terms = np.zeros_like(self.state.terms)
        pairs = self.view.mandate * len(self.scenario.values.frontiers[0]) + self.likely
        if self.seat == 1:
            pairs = self.view.mandate + self.likely * len(self.scenario.values.frontiers[0])
        for pair in np.flatnonzero(np.bincount(pairs)).tolist():
            rows = np.flatnonzero(pairs == pair)
            first, second = divmod(pair, len(self.scenario.values.frontiers[0]))
            found = self.scenario.values.frontiers[first][second]
            terms[rows] = found.packages[self._places(found.values, asked[rows])]
        done = ((self.state.initialled[:, None] >> self.scenario.agenda.chapter_of) & 1) == 1
        return np.where(done, self.state.terms, terms)

    def _places(self, values: Array, asked: Array) -> Array:
        """Place the points with the least own value that still meets what is asked."""
        if self.seat == 0:
            return np.asarray(np.minimum(np.searchsorted(values[:, 0], asked), len(values) - 1), np.int64)
        return np.asarray(np.maximum(np.searchsorted(-values[:, 1], -asked, side="right") - 1, 0), np.int64)


def table_move(ladder: Ladder, asked: Array, settle: Array) -> Moves:
    """Accept what is worth `settle` [G], else ask for `asked` [G]; walk when out of patience; hold at the close."""
    state, view = ladder.state, ladder.view
    moves = blank(len(view), state.terms.shape[1])
    terms = ladder.bid(asked)
    same = (terms == state.offers[:, ladder.other]).all(-1)
    accepting = ladder.standing & ((ladder.offered >= settle) | same)
    closing = state.phase == Phase.CLOSING
    patient = state.gauges[:, PATIENCE + ladder.seat] > 0
    moves.kind[:] = np.where(
        accepting, Kind.ACCEPT, np.where(closing, Kind.HOLD, np.where(patient, Kind.OFFER, Kind.WALK))
    )
    moves.choice[moves.kind == Kind.HOLD] = 0
    tabling = moves.kind == Kind.OFFER
    moves.terms[tabling] = terms[tabling]
    return moves
