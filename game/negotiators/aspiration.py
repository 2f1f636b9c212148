"""Say what I hold out for: less as time goes and as the other gives, never on time alone.

Aspiration by time follows Faratin, Sierra and Jennings (1998); the part that answers concessions is Axelrod's (1984)
reciprocity. What has been said with a refusal binds: it is worked out again from what the view still shows.
"""

import numpy as np

from game.negotiators.desk import Desk
from game.rules.axes import Array

FULL = 10_000
START, SETTLE = 10_500, 6500  # basis points of the room asked at first and at last
LEAST = 8200  # asked of somebody who gives nothing, however late it is
SLACK_A_ROUND = 80  # how far that falls in one of twelve rounds
FLOOR = 6100  # basis points of the room below which nothing is signed
TWELVE = 12


def hold_out(desk: Desk, given: Array) -> Array:
    """Value what I hold out for now, above the first reservation: [G]; `given` is the other's credit [G].

    Falls with the round and with credit, and with nothing else.
    """
    scenario, state, drives = desk.view.scenario, desk.view.state, desk.drives
    last = max(scenario.clock.rounds - 1, 1)
    gone = np.minimum((state.round - 1) * FULL // last, FULL)
    scale = drives.ambition * desk.level.patience // FULL
    start, end = START * scale // FULL, SETTLE * scale * drives.settling // (FULL * FULL)
    by_time = desk.first_reserve + desk.span * (start - (start - end) * gone // FULL) // FULL
    return np.asarray(np.maximum(by_time, in_return(desk, given)), np.int64)


def in_return(desk: Desk, given: Array) -> Array:
    """Value below which I do not go for what the other has given so far: [G]."""
    rounds = desk.view.scenario.clock.rounds
    free = SLACK_A_ROUND * (desk.view.state.round - 1) * TWELVE // rounds
    share = LEAST * desk.drives.ambition // FULL - free - given * desk.drives.credit // FULL
    return np.asarray(desk.first_reserve + desk.span * share // FULL, np.int64)


def credit(desk: Desk, worth: Array) -> Array:
    """Credit the other for an offer worth that much to me apart from fate [G]: basis points of my room [G]."""
    gain = np.maximum(worth - desk.first_reserve, 0)
    return np.asarray(np.minimum(gain * FULL // np.maximum(desk.span, 1), FULL), np.int64)


def credit_now(desk: Desk) -> Array:
    """Credit the other's last offer; nothing before it made one: [G]."""
    return np.where(desk.stands, credit(desk, desk.settled_offers[:, 0]), 0)


def credit_before(desk: Desk) -> Array:
    """Credit the other's offer before its last one; nothing before it made two: [G]."""
    known = desk.view.state.tabled[:, desk.other] > 1
    return np.where(known, credit(desk, desk.settled_offers[:, 1]), 0)


def promised(desk: Desk, given: Array) -> Array:
    """Value, apart from fate, at which I have promised to accept: [G].

    What I hold out for, and never more than my own last offer would give me, or the one before it: fate may let me
    speak twice before the other answers.
    """
    tabled, bar = desk.view.state.tabled[:, desk.seat], hold_out(desk, given)
    for number in (1, 2):
        bar = np.where(tabled >= number, np.minimum(bar, desk.settled_offers[:, number + 1]), bar)
    return np.asarray(bar, np.int64)


def floor(desk: Desk) -> Array:
    """Value below which nothing is signed: [G]."""
    share = FLOOR * desk.drives.ambition // FULL * desk.drives.settling // FULL
    return np.asarray(desk.reserve + desk.span * share // FULL, np.int64)
