"""Lay out what a planner looks at before a decision: its own worth, its belief of the other, where both stand."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.negotiators.chances import logistic, rate_for
from game.negotiators.homefront import Situation
from game.negotiators.levels import Level
from game.negotiators.personalities import Drives
from game.negotiators.prospects import Appraisal, Prospects
from game.negotiators.shortlist import room
from game.negotiators.worth import Worth
from game.rules.axes import Array, Flags
from game.rules.view import View
from game.theory.inference import probabilities_bp

FULL = 10_000
WIDTH = 700  # basis points of its span by which the other's answer is uncertain


@dataclass(frozen=True)
class Desk:
    """A view of games in which this seat decides, with what its drives and level make of it."""

    view: View
    drives: Drives
    level: Level

    @property
    def seat(self) -> int:
        """Name my seat."""
        return self.view.seat

    @property
    def other(self) -> int:
        """Name the other seat."""
        return 1 - self.view.seat

    @cached_property
    def eyes(self) -> Prospects:
        """See packages as this seat does."""
        return Prospects(self.view.scenario, self.seat, self.drives)

    @cached_property
    def worth(self) -> Worth:
        """Look up my own tables of worth."""
        return self.eyes.worth

    @cached_property
    def theirs(self) -> Worth:
        """Look up the tables that I assume of the other: nobody's drives."""
        return self.eyes.theirs

    @cached_property
    def kinds(self) -> Array:
        """Number the other's mandates: [K]."""
        return self.eyes.kinds

    @cached_property
    def belief(self) -> Array:
        """Read my belief: basis points [G, K, T]."""
        return probabilities_bp(self.view.state.belief[:, self.seat])

    @cached_property
    def situation(self) -> Situation:
        """Read what votes depend on now."""
        state = self.view.state
        return Situation(state.moods, state.fallbacks, state.initialled)

    @cached_property
    def reserve(self) -> Array:
        """Value no agreement to me now: [G]."""
        values, state = self.view.scenario.values, self.view.state
        kept = self.worth.packages(self.seat, self.view.mandate, state.fallbacks)
        return np.asarray(kept + values.offset[self.seat][self.view.mandate] + state.shift[:, self.seat], np.int64)

    @cached_property
    def first_reserve(self) -> Array:
        """Value no agreement to me as the game began: [G]."""
        return self.eyes.first_reserve()[self.view.mandate]

    @cached_property
    def span(self) -> Array:
        """Measure my room above reservation: [G]."""
        return room(self.view.scenario, self.seat, self.drives)[self.view.mandate]

    @cached_property
    def their_span(self) -> Array:
        """Measure the room of each mandate of the other: [K]."""
        return room(self.view.scenario, self.other)

    @cached_property
    def their_reserve(self) -> Array:
        """Value no agreement to each mandate of the other now: [G, K]."""
        values, state = self.view.scenario.values, self.view.state
        kept = self.theirs.packages(self.other, self.kinds, state.fallbacks[:, None, :])
        return np.asarray(kept + values.offset[self.other] + state.shift[:, self.other, None], np.int64)

    @cached_property
    def their_rate(self) -> Array:
        """Give the rate of the other's answer for each of its mandates: [K]."""
        return rate_for(self.their_span * WIDTH // FULL)

    @cached_property
    def stands(self) -> Flags:
        """Tell where an offer of the other's stands: [G]."""
        return np.asarray(self.view.state.standing[:, self.other] == 1)

    @cached_property
    def standing_terms(self) -> Array:
        """Take the other's last offer, the fallbacks where there is none: [G, I]."""
        offered = self.view.state.offers[:, self.other]
        return np.where(offered >= 0, offered, self.view.state.fallbacks)

    @cached_property
    def last_terms(self) -> Array:
        """Take my own last offer, the fallbacks where there is none: [G, I]."""
        offered = self.view.state.offers[:, self.seat]
        return np.where(offered >= 0, offered, self.view.state.fallbacks)

    @cached_property
    def standing(self) -> Appraisal:
        """Appraise the other's standing offer: [G, 1]."""
        return self.appraise(self.standing_terms[:, None, :])

    @cached_property
    def last(self) -> Appraisal:
        """Appraise my own last offer: [G, 1]."""
        return self.appraise(self.last_terms[:, None, :])

    def appraise(self, terms: Array) -> Appraisal:
        """Appraise packages [G, C, I] as things look now."""
        kinds, shift = self.belief.sum(-1), self.view.state.shift
        return self.eyes.appraise(self.view.mandate, kinds, terms, self.situation, shift)

    @cached_property
    def settled_offers(self) -> Array:
        """Value, apart from fate, the last offers and those before them, the other's and then mine: [G, 4].

        A missing offer counts as the fallbacks.
        """
        state, seats = self.view.state, (self.other, self.seat)
        offers = [part[:, seat] for seat in seats for part in (state.offers, state.before)]
        terms = np.stack([np.where(offer >= 0, offer, state.fallbacks) for offer in offers], 1)
        return np.asarray(self.eyes.at_first(self.view.mandate, terms).mine, np.int64)

    @cached_property
    def their_schedule(self) -> Array:
        """Scale the aspirations that the rules assume to the room that votes leave: [K, T, R + 2]."""
        values = self.view.scenario.values
        span = np.maximum(values.span[self.other], 1)[:, None, None]
        above = values.aspiration[self.other] - values.reserve[self.other][:, None, None]
        first = Prospects(self.view.scenario, self.other).first_reserve()
        return np.asarray(first[:, None, None] + above * self.their_span[:, None, None] // span, np.int64)

    def their_aspiration(self, rounds: Array) -> Array:
        """Tell what the other would settle for at rounds [G], by mandate and toughness: [G, K, T].

        No more than its own last offer gave it, no less than its reservation.
        """
        state = self.view.state
        asked = np.moveaxis(self.their_schedule[:, :, rounds], -1, 0)
        tabled = (state.tabled[:, self.other] > 0)[:, None, None]
        offered = self.standing.theirs[:, 0, :, None]
        asked = np.where(tabled, np.minimum(asked, offered), asked)
        return np.asarray(np.maximum(asked, self.their_reserve[:, :, None]), np.int64)

    def acceptance(self, theirs: Array, rounds: Array) -> Array:
        """Give the chance that the other accepts packages worth `theirs` [G, C, K] to it: basis points [G, C]."""
        asked = self.their_aspiration(rounds)
        chance = logistic(theirs[:, :, :, None] - asked[:, None], self.their_rate[:, None])
        return np.asarray((chance * self.belief[:, None]).sum((-2, -1)) // FULL, np.int64)
