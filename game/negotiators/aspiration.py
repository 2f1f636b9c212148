"""Say what I hold out for: less as time goes and as the other gives, never on time alone.

Aspiration by time follows Faratin, Sierra and Jennings (1998); the part that answers concessions is Axelrod's (1984)
reciprocity. What has been said with a refusal binds: it is worked out again from what the view still shows.
"""

import numpy as np

from game.negotiators.desk import Desk
from game.rules.axes import Array

FULL = 10_000
START, SETTLE = 7500, 4000  # basis points of the room asked at first and at last
SLACK, SLACK_A_ROUND = 1500, 80  # how far aspiration may fall below its start for nothing
FLOOR = 1800  # basis points of the room below which nothing is signed
NEVER = 1 << 40


def hold_out(desk: Desk, given: Array) -> Array:
    """Value what I hold out for now, above the first reservation: [G]; `given` is the other's credit [G].

    Falls with the round and with credit, and with nothing else.
    """
    scenario, state, drives = desk.view.scenario, desk.view.state, desk.drives
    last = max(scenario.clock.rounds - 1, 1)
    gone = np.minimum((state.round - 1) * FULL // last, FULL)
    scale = drives.ambition * desk.level.patience // FULL
    start, end = START * scale // FULL, SETTLE * scale * drives.settling // (FULL * FULL)
    by_time = start - (start - end) * gone // FULL
    free = SLACK + SLACK_A_ROUND * (state.round - 1) * 12 // (last + 1)
    by_credit = start - free - given * drives.credit // FULL
    share = np.maximum(by_time, by_credit)
    return np.asarray(desk.first_reserve + desk.span * share // FULL, np.int64)


def credit(desk: Desk, terms: Array) -> Array:
    """Credit the other for what an offer [G, I] gives me above reservation: basis points of my room [G]."""
    gain = desk.settled(terms) - desk.first_reserve
    return np.asarray(np.minimum(np.maximum(gain, 0) * FULL // np.maximum(desk.span, 1), FULL), np.int64)


def credit_before(desk: Desk) -> Array:
    """Credit the other's offer before its last one; nothing before it made two: [G]."""
    before = desk.view.state.before[:, desk.other]
    known = desk.view.state.tabled[:, desk.other] > 1
    return np.where(known, credit(desk, np.maximum(before, 0)), 0)


def promised(desk: Desk, given: Array) -> Array:
    """Value, apart from fate, at which I have promised to accept: [G].

    What I hold out for, and never more than my own last offer would give me.
    """
    tabled = desk.view.state.tabled[:, desk.seat] > 0
    own = np.where(tabled, desk.settled(desk.last_terms), NEVER)
    return np.asarray(np.minimum(hold_out(desk, given), own), np.int64)


def floor(desk: Desk) -> Array:
    """Value below which nothing is signed: [G]."""
    return np.asarray(desk.reserve + desk.span * FLOOR // FULL, np.int64)
