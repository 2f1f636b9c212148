"""Say why a decision was good or bad: one reason, what it is about, and by how much."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from game.review.grades import FAULTS, Grade
from game.review.reading import Reading
from game.rules.axes import Array, Kind
from game.rules.moves import Moves

SURER = 1_500  # basis points by which another offer's chance must be higher, so that asking too much is the fault


class Reason(StrEnum):
    """Why a decision is graded as it is."""

    NONE = "none"
    SOLD_EARLY = "sold-early"
    PASSED_UP = "passed-up"
    ASKED_TOO_MUCH = "asked-too-much"
    GAVE_TOO_MUCH = "gave-too-much"
    REPEATED = "repeated"
    WRONG_TERMS = "wrong-terms"
    HELD_BACK = "held-back"
    TOO_SOON = "too-soon"
    WALKED = "walked"
    MISSED_PLAY = "missed-play"
    OTHER_PLAY = "other-play"
    SPENT = "spent"
    POSTURE = "posture"
    TOOK_IT = "took-it"
    TURNED = "turned"
    STRONG = "strong"
    HELD_FIRM = "held-firm"
    PAID = "paid"


@dataclass(frozen=True)
class Why:
    """A reason; `about` is an issue, a play or a posture, -1 none; chances of the move and of the better one."""

    reason: Reason = Reason.NONE
    about: int = -1
    chance: int = -1  # basis points
    better_chance: int = -1


GOOD = {Kind.ACCEPT: Reason.TOOK_IT, Kind.HOLD: Reason.HELD_FIRM, Kind.PLAY: Reason.PAID}


def why(reading: Reading, row: int, better: Moves, grade: Grade, *, is_turning: bool) -> Why:
    """Give the reason for a grade at the table; `better` is the best of the list, a batch of one."""
    made = Kind(int(reading.moves.kind[row]))
    if grade == Grade.PLAIN:
        return Why()
    if grade not in FAULTS:
        return Why(Reason.TURNED if is_turning else GOOD.get(made, Reason.STRONG))
    return _of_fault(reading, row, made, better)


def _of_fault(reading: Reading, row: int, made: Kind, better: Moves) -> Why:
    """Compare a fault with the best of the list by their kinds."""
    other = Kind(int(better.kind[0]))
    if other == Kind.PLAY and made not in (Kind.WALK, Kind.ACCEPT):
        return Why(Reason.OTHER_PLAY if made == Kind.PLAY else Reason.MISSED_PLAY, int(better.choice[0]))
    if made == Kind.PLAY and other != Kind.ACCEPT:
        return Why(Reason.SPENT, int(reading.moves.choice[row]))
    if made != Kind.WALK and other == Kind.ACCEPT:
        return Why(Reason.PASSED_UP)
    if made in (Kind.WALK, Kind.ACCEPT):
        return Why(Reason.WALKED if made == Kind.WALK else Reason.SOLD_EARLY)
    return _of_offers(reading, row, better) if other == Kind.OFFER else Why(Reason.TOO_SOON)


def _of_offers(reading: Reading, row: int, better: Moves) -> Why:
    """Compare what was tabled, or not, with a better offer."""
    place = int((reading.packages[row] == better.terms[0]).all(-1).argmax())
    chance = int(reading.plan.chance[row, place])
    if reading.moves.kind[row] != Kind.OFFER:
        return Why(Reason.HELD_BACK, better_chance=chance)
    made, mine = int(reading.chance[row]), reading.plan.found.mine[row]
    issue = _dearest(reading, row, better.terms[0])
    if (reading.moves.terms[row] == reading.desk.last_terms[row]).all():
        return Why(Reason.REPEATED, issue, made, chance)
    if chance >= made + SURER:
        return Why(Reason.ASKED_TOO_MUCH, issue, made, chance)
    if mine[place] > mine[-1]:
        return Why(Reason.GAVE_TOO_MUCH, issue, made, chance)
    return Why(Reason.WRONG_TERMS, issue, made, chance)


def _dearest(reading: Reading, row: int, terms: Array) -> int:
    """Name the issue on which two offers differ most in what they are worth to their maker."""
    desk = reading.desk
    parts = [
        desk.worth.by_issue(desk.seat, desk.view.mandate[row : row + 1], package[None])[0]
        for package in (reading.moves.terms[row], terms)
    ]
    return int(np.argmax(np.abs(parts[0] - parts[1])))
