"""Advise a person: would they accept, and what would they want for a term.

The adviser reads the same view and the same belief as any negotiator and has no drives of its own.
"""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from game.core.dice import Dice
from game.negotiators.bargaining import Bargain
from game.negotiators.chances import logistic, rate_for
from game.negotiators.desk import Desk
from game.negotiators.levels import AMBASSADOR
from game.negotiators.personalities import NEUTRAL
from game.rules.axes import Array
from game.rules.view import View

FULL = 10_000
DESKS_KEPT = 2
EVEN = 5000  # basis points: the chance that "what would they want" aims at
MARGIN, DOUBT = 2000, 1400  # basis points of the other's room: asked beyond what the rules assume; worth one nat
CLEAR_EYED = replace(AMBASSADOR, name="adviser", noise=0, patience=FULL, bluff=0)


@lru_cache(DESKS_KEPT)
def adviser_desk(view: View) -> Desk:
    """Lay out a desk for a view of one game; what a draft does not change is worked out once."""
    return Desk(view, NEUTRAL, CLEAR_EYED)


def answers(view: View, terms: Array) -> tuple[Array, Array]:
    """Forecast whether the other side accepts terms [I] before I speak again: chances and belief, basis points [K, T].

    A mandate holds out for what the rules assume at this round, and for no more than its own last offer gave it.
    MARGIN and DOUBT were fitted on 4200 offers of computers on the flagship and held against 2619 others: Brier score
    .040, the base rate's .048; on 3740 offers of the first table .056 and .080.
    """
    desk = adviser_desk(view)
    return _chances(desk, desk.appraise(terms[None, None]).theirs[0])[0], desk.belief[0]


def _chances(desk: Desk, theirs: Array) -> Array:
    """Give the chance that packages worth `theirs` [C, K] are accepted: basis points [C, K, T]."""
    wide = desk.their_span[:, None]
    beyond = theirs[:, :, None] - desk.their_aspiration(desk.view.state.round)[0] - wide * MARGIN // FULL
    return logistic(beyond, rate_for(wide * DOUBT // FULL))


def asking_price(view: View, draft: Array, issue: int, option: int) -> tuple[int, ...]:
    """Find what the other would want for a term: the draft with it and the change that costs me least; empty if none.

    Up to two other issues move so that the other is at least as likely to accept as the draft, or as likely as not.
    """
    desk = adviser_desk(view)
    wanted = draft.copy()
    wanted[issue] = option
    packages = _with_changes(view, wanted, issue)
    found = desk.appraise(packages[None])
    chance = (_chances(desk, found.theirs[0]) * desk.belief).sum((-2, -1)) // FULL
    base = _chances(desk, desk.appraise(draft[None, None]).theirs[0]) * desk.belief
    good = chance >= min(int(base.sum()) // FULL, EVEN)
    if not good.any():
        return ()
    return tuple(packages[np.argmax(np.where(good, found.mine[0], -(1 << 40)))].tolist())


@lru_cache(DESKS_KEPT)
def holding_out(view: View) -> tuple[int, ...]:
    """Find what an ambassador without drives would table next."""
    desk = adviser_desk(view)
    undrawn = Dice(np.zeros(1, np.uint64), np.zeros(1, np.int64), view.seat)  # a clear eye needs no die
    return tuple(Bargain(desk, undrawn).proposal[0].tolist())


def _with_changes(view: View, wanted: Array, kept: int) -> Array:
    """List a package and its changes on one or two issues that my mandate allows: [C, I]."""
    allowed = view.scenario.values.allowed[view.seat, view.mandate[0]]
    settled = (view.state.initialled[0] >> view.scenario.agenda.chapter_of) & 1
    steps = [
        (issue, option)
        for issue, count in enumerate(view.scenario.agenda.counts.tolist())
        for option in range(count)
        if issue != kept and not settled[issue] and allowed[issue, option] and option != wanted[issue]
    ]
    rows = [wanted]
    for number, (issue, option) in enumerate(steps):
        one = wanted.copy()
        one[issue] = option
        rows.append(one)
        for other, second in steps[number + 1 :]:
            if other != issue:
                two = one.copy()
                two[other] = second
                rows.append(two)
    return np.array(rows, np.int64)
