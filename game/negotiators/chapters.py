"""Let chapters stand alone, and initial the other's, as insurance against talks that fail.

An initialled chapter moves both reservation values: it is kept if talks fail, and shifts what is left to share by half
the difference of the two gains if they do not.
"""

import numpy as np

from game.negotiators.desk import Desk
from game.negotiators.homefront import by_chapter
from game.rules.axes import Array

FULL = 10_000
FAILING, FAILING_LATE = 500, 3500  # basis points: talks fail, seen from the first round, and added by the last
WORTHWHILE = 200  # basis points of my room


def loose_chapters(desk: Desk, terms: Array) -> Array:
    """Choose the chapters of an offer [G, I] that may stand alone: masks [G]."""
    mine, theirs = _gains(desk, terms)
    good = (_insured(desk, mine, theirs) > _threshold(desk)) & (theirs > 0) & desk.view.legal().alone
    return np.asarray((good * (1 << np.arange(good.shape[1]))).sum(-1), np.int64)


def worth_initialling(desk: Desk) -> Array:
    """Choose the chapter of the other's offer to initial: [G], -1 for none."""
    may = desk.view.legal().initial
    if not may.any():
        return np.full(len(desk.view), -1, np.int64)
    mine, theirs = _gains(desk, desk.standing_terms)
    worth = np.where(may, _insured(desk, mine, theirs) - _threshold(desk), -1)
    return np.where(worth.max(-1) > 0, np.argmax(worth, -1), -1)


def _gains(desk: Desk, terms: Array) -> tuple[Array, Array]:
    """Measure by chapter what terms give me and, as believed, the other over the fallbacks: two [G, H]."""
    scenario, fallbacks, mandate = desk.view.scenario, desk.situation.fallbacks, desk.view.mandate
    mine = desk.worth.by_issue(desk.seat, mandate, terms) - desk.worth.by_issue(desk.seat, mandate, fallbacks)
    believed = desk.belief.sum(-1)
    parts = [
        desk.theirs.by_issue(desk.other, part, package[:, None])
        for part, package in ((desk.kinds, terms), (desk.kinds, fallbacks))
    ]
    theirs = ((parts[0] - parts[1]) * believed[:, :, None]).sum(1) // FULL
    return by_chapter(scenario, mine), by_chapter(scenario, theirs)


def _insured(desk: Desk, mine: Array, theirs: Array) -> Array:
    rounds = desk.view.scenario.clock.rounds
    late = np.minimum(desk.view.state.round * FULL // rounds, FULL)
    failing = (FAILING + FAILING_LATE * late // FULL * late // FULL)[:, None]
    return np.asarray((failing * mine + (FULL - failing) * ((mine - theirs) // 2)) // FULL, np.int64)


def _threshold(desk: Desk) -> Array:
    return np.asarray((desk.span * WORTHWHILE // FULL)[:, None], np.int64)
