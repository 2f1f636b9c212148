"""Find the chapter whose reopening promises most: small moves on its terms that both sides would want."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product

import numpy as np

from game.negotiators.chances import logistic, rate_for
from game.negotiators.desk import Desk
from game.negotiators.prices import Prices
from game.negotiators.worth import Key
from game.rules.axes import Array, Gauge

FULL = 10_000
NEVER = 1 << 40
THOUSAND = 1000
AT_MOST = 5  # issues of a chapter that are moved together
FEW, WIDE = 3, (-2, -1, 0, 1, 2)  # where they are few, by up to two steps
DOUBT = 150  # basis points of the other's room that are worth one nat of doubt
MARGIN = 400  # basis points of the other's room that a proposal leaves it, to be safe


@lru_cache(maxsize=16)
def _steps(key: Key) -> tuple[Array, Array]:
    """List small moves within one chapter: steps [V, I] and the chapter of each [V]."""
    members = key.scenario.agenda.members
    rows, chapters = [], []
    for chapter, inside in enumerate(members):
        issues = np.flatnonzero(inside)[:AT_MOST]
        for steps in product(WIDE if len(issues) <= FEW else (-1, 0, 1), repeat=len(issues)):
            if any(steps):
                row = np.zeros(members.shape[1], np.int64)
                row[issues] = steps
                rows.append(row)
                chapters.append(chapter)
    return np.array(rows, np.int64), np.array(chapters, np.int64)


@dataclass(frozen=True)
class Reopening:
    """Proposals to reopen one chapter, in every row of a desk."""

    desk: Desk
    prices: Prices

    @cached_property
    def _found(self) -> tuple[Array, Array, Array]:
        """Weigh every small move: packages [G, V, I], expected worth [G, V], chapters [V]."""
        desk, scenario = self.desk, self.desk.view.scenario
        steps, chapters = _steps(Key(scenario))
        now = desk.view.state.terms[:, None]
        moved = now + steps
        inside = np.asarray(((moved >= 0) & (moved < scenario.agenda.counts)).all(-1))
        terms = np.where(inside[..., None], moved, now)
        mandate = desk.view.mandate[:, None]
        mine = desk.worth.packages(desk.seat, mandate, terms) - desk.worth.packages(desk.seat, mandate, now)
        wide = desk.their_span
        base = desk.theirs.packages(desk.other, desk.kinds, now[:, :, None])
        theirs = desk.theirs.packages(desk.other, desk.kinds, terms[:, :, None]) - base
        chance = logistic(theirs - wide * MARGIN // FULL, rate_for(wide * DOUBT // FULL))
        agreed = (chance * desk.belief.sum(-1)[:, None]).sum(-1) // FULL
        price = self.prices.gauges[desk.view.mandate, Gauge.TRUST] * scenario.conduct.reopen_trust // THOUSAND
        worth = (agreed * mine - (FULL - agreed) * price[:, None]) // FULL
        return terms, np.where(inside & (mine > 0), worth, -NEVER), chapters

    @cached_property
    def best(self) -> Array:
        """Index the best small move: [G]."""
        return np.asarray(np.argmax(self._found[1], -1), np.int64)

    @cached_property
    def expected(self) -> Array:
        """Expect what it brings over all the years: [G]."""
        worth = self._found[1][np.arange(len(self.best)), self.best]
        return np.asarray(np.maximum(worth, -FULL), np.int64)

    @cached_property
    def chapter(self) -> Array:
        """Name its chapter, -1 where nothing is worth asking: [G]."""
        return np.where(self.expected > 0, self._found[2][self.best], -1)

    @cached_property
    def terms(self) -> Array:
        """Take its new terms, -1 outside the chapter: [G, I]."""
        rows = np.arange(len(self.best))
        inside = self.desk.view.scenario.agenda.members[self._found[2][self.best]]
        return np.where(inside, self._found[0][rows, self.best], -1)
