"""Advise a person: what the other side would want for a term.

The adviser reads the same view and the same belief as any negotiator and has no drives of its own.
"""

import numpy as np

from game.negotiators.desk import Desk
from game.negotiators.levels import AMBASSADOR, Level
from game.negotiators.personalities import NEUTRAL
from game.rules.axes import Array
from game.rules.view import View

FULL = 10_000
EVEN = 5000  # basis points: the chance that "what would they want" aims at
CLEAR_EYED = Level("adviser", AMBASSADOR.picks, AMBASSADOR.look_ahead, 0, FULL, 0)


def adviser_desk(view: View) -> Desk:
    """Lay out a desk for a view of one game."""
    return Desk(view, NEUTRAL, CLEAR_EYED)


def asking_price(view: View, draft: Array, issue: int, option: int) -> tuple[int, ...]:
    """Find what the other would want for a term: the draft with it and the change that costs me least; empty if none.

    Up to two other issues move so that the other is at least as likely to accept as the draft, or as likely as not.
    """
    desk = adviser_desk(view)
    wanted = draft.copy()
    wanted[issue] = option
    packages = _with_changes(view, wanted, issue)
    found = desk.appraise(packages[None])
    rounds = view.state.round
    chance = desk.acceptance(found.theirs, rounds)[0]
    base = int(desk.acceptance(desk.appraise(draft[None, None]).theirs, rounds)[0, 0])
    good = chance >= min(base, EVEN)
    if not good.any():
        return ()
    return tuple(packages[np.argmax(np.where(good, found.mine[0], -(1 << 40)))].tolist())


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
