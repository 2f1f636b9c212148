"""Advise a person: would they accept, and what would they want for a term.

The adviser reads the same view and the same belief as any negotiator and has no drives of its own.
"""

from dataclasses import dataclass, replace
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
DOUBT = 600  # basis points of the other's room that are worth one nat
AT_ONCE = 2500  # basis points: how often what is good enough is taken at once, and not held out on for more
CLEAR_EYED = replace(AMBASSADOR, name="adviser", noise=0, patience=FULL, bluff=0)


@lru_cache(DESKS_KEPT)
def adviser_desk(view: View) -> Desk:
    """Lay out a desk for a view of one game; what a draft does not change is worked out once."""
    return Desk(view, NEUTRAL, CLEAR_EYED)


@dataclass(frozen=True)
class Forecast:
    """Whether the other side takes a package before I speak again."""

    chances: Array  # [K, T] basis points
    belief: Array  # [K, T] basis points
    short: int  # value units that the package lacks of what it is believed to hold out for; 0 where it lacks none


def forecast(view: View, terms: Array) -> Forecast:
    """Forecast the answer to terms [I].

    A mandate holds out for what the rules assume at this round, and for no more than its own last offer gave it.
    DOUBT and AT_ONCE were fitted on 6163 offers of computers of every level and one tactic, half on the flagship, and
    held against 6027 others: Brier score .0271 on the flagship, the base rate's .0283; .0614 and .0701 on the first
    table.
    """
    desk = adviser_desk(view)
    theirs = desk.appraise(terms[None, None]).theirs[0]
    lacking = np.clip(-_beyond(desk, theirs)[0], 0, desk.their_span[:, None])
    short = int((lacking * desk.belief[0]).sum()) // FULL
    return Forecast(_chances(desk, theirs)[0], desk.belief[0], short)


def _beyond(desk: Desk, theirs: Array) -> Array:
    """Measure packages worth `theirs` [C, K] against what the other holds out for: value units [C, K, T]."""
    return np.asarray(theirs[:, :, None] - desk.their_aspiration(desk.view.state.round)[0], np.int64)


def _chances(desk: Desk, theirs: Array) -> Array:
    """Give the chance that packages worth `theirs` [C, K] are accepted: basis points [C, K, T]."""
    enough = logistic(_beyond(desk, theirs), rate_for(desk.their_span[:, None] * DOUBT // FULL))
    return np.asarray(enough * AT_ONCE // FULL, np.int64)


def asking_price(view: View, draft: Array, issue: int, option: int) -> tuple[int, ...]:
    """Find what the other would want for a term: the draft with it and the change that costs me least; empty if none.

    Up to two other issues move so that the other is at least as likely to accept as the draft, or half as likely as
    it ever is.
    """
    desk = adviser_desk(view)
    wanted = draft.copy()
    wanted[issue] = option
    packages = _with_changes(view, wanted, issue)
    found = desk.appraise(packages[None])
    chance = (_chances(desk, found.theirs[0]) * desk.belief).sum((-2, -1)) // FULL
    base = _chances(desk, desk.appraise(draft[None, None]).theirs[0]) * desk.belief
    good = chance >= min(int(base.sum()) // FULL, AT_ONCE // 2)
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
