"""Expect what packages are worth to both sides once the homes have voted."""

from dataclasses import dataclass

import numpy as np

from game.negotiators.homefront import Situation, Stakes, at_the_start, by_chapter, failing, losses
from game.negotiators.personalities import NEUTRAL, Drives
from game.negotiators.worth import FORBIDDEN, Worth, worth_of
from game.rules.axes import SEATS, Array
from game.rules.scenario import Scenario

FULL = 10_000


@dataclass(frozen=True)
class Appraisal:
    """Packages [G, C, I] as one side sees them."""

    mine: Array  # [G, C] expected worth to me
    theirs: Array  # [G, C, K] expected worth to the other, by the mandate it may hold


@dataclass(frozen=True)
class Prospects:
    """One seat's eyes: its own drives, nobody's assumed of the other."""

    scenario: Scenario
    seat: int
    drives: Drives = NEUTRAL

    @property
    def worth(self) -> Worth:
        """Look up my own tables of worth."""
        return worth_of(self.scenario, self.drives)

    @property
    def theirs(self) -> Worth:
        """Look up the tables that I assume of the other."""
        return worth_of(self.scenario)

    @property
    def kinds(self) -> Array:
        """Number the other's mandates: [K]."""
        return np.arange(self.scenario.values.offset.shape[1])

    def appraise(self, mandate: Array, kinds: Array, terms: Array, situation: Situation, shift: Array) -> Appraisal:
        """Appraise packages [G, C, I] for my mandates [G].

        `kinds` [G, K] weighs the other's mandates in basis points; `shift` [G, D] moved the worth of no agreement.
        """
        other, offset = 1 - self.seat, self.scenario.values.offset
        fallbacks = situation.fallbacks[:, None, :]
        mine = self.worth.by_issue(self.seat, mandate[:, None], terms)
        theirs = self.theirs.by_issue(other, self.kinds, terms[:, :, None, :])
        my_base = self.worth.by_issue(self.seat, mandate[:, None], fallbacks)
        their_base = self.theirs.by_issue(other, self.kinds, fallbacks[:, :, None, :])
        stakes = Stakes(
            by_chapter(self.scenario, mine - my_base),
            by_chapter(self.scenario, theirs - their_base),
            offset[self.seat][mandate] + shift[:, self.seat],
            offset[other] + shift[:, other, None],
            kinds,
        )
        failed = failing(self.scenario, situation, terms, self.seat)
        my_loss, their_loss = losses(failed, stakes, self.seat)
        my_loss = my_loss * self.drives.caution // FULL
        my_links = self.worth.links(self.seat, mandate[:, None], terms)
        their_links = self.theirs.links(other, self.kinds, terms[:, :, None, :])
        return Appraisal(
            _uncrossed(mine, mine.sum(-1) + my_links - my_loss),
            _uncrossed(theirs, theirs.sum(-1) + their_links - their_loss),
        )

    def at_first(self, mandate: Array, terms: Array) -> Appraisal:
        """Appraise packages [G, C, I] as if the game had just begun: nothing learnt, nothing moved."""
        games = len(mandate)
        prior = np.broadcast_to(self.scenario.values.prior[1 - self.seat], (games, len(self.kinds)))
        shift = np.zeros((games, SEATS), np.int64)
        return self.appraise(mandate, prior, terms, at_the_start(self.scenario, games), shift)

    def first_reserve(self) -> Array:
        """Value no agreement at first to each mandate of mine: [K]."""
        fallback = self.scenario.agenda.fallback
        own = self.worth.packages(self.seat, self.kinds, fallback)
        return np.asarray(own + self.scenario.values.offset[self.seat], np.int64)


def _uncrossed(parts: Array, worth: Array) -> Array:
    """Make packages that cross a red line worthless, even where a vote might spare it: `parts` [..., I]."""
    return np.where((parts <= FORBIDDEN).any(-1), FORBIDDEN, worth)
