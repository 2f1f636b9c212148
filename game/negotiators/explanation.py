"""Write receipts: what weighed against an offer, beside what was asked instead, blurred for its reader."""

import numpy as np

from game.negotiators.aspiration import credit_now, hold_out
from game.negotiators.desk import Desk
from game.negotiators.homefront import failing
from game.negotiators.receipt import CONSTITUENCY, ISSUE, METER, RED_LINE, VOTES, WORTH, Receipt, Weight
from game.negotiators.smallest import settled_worth, smallest_change
from game.negotiators.worth import meter_yields
from game.rules import homes
from game.rules.axes import Array, Kind
from game.rules.moves import Moves

FULL = 10_000
HALF = FULL // 2
COARSE, FINE = 400, 150  # basis points of the room to which a reader sees what weighs; fine where it was told a bound
SHOWN = 5
LIKELY = 5000
REFUSALS = (Kind.OFFER, Kind.HOLD)


def receipts(desk: Desk, moves: Moves) -> list[Receipt | None]:
    """Explain every row in which something stood and was not taken."""
    rows = range(len(desk.view))
    refused = desk.stands & np.isin(moves.kind, REFUSALS)
    found: list[Receipt | None] = []
    for row in rows:
        here = np.array([row])
        alone = Desk(desk.view.take(here), desk.drives, desk.level)
        found.append(_receipt(alone, moves.take(here)) if refused[row] else None)
    return found


def _receipt(desk: Desk, moves: Moves) -> Receipt:
    offer, asked = desk.standing_terms[0], _asked(desk, moves)
    worth = int(settled_worth(desk, offer[None])[0])
    bar = int(hold_out(desk, credit_now(desk))[0])
    if asked is not None:
        bar = min(bar, int(settled_worth(desk, asked[None])[0]))
    goal = _favourite(desk) if asked is None else asked
    package = smallest_change(desk, offer, goal, bar)
    base, blur = int(desk.first_reserve[0]), _blur(desk)
    parts = _parts(desk, offer, goal, blur)
    return Receipt(
        _cause(desk, offer),
        int(desk.view.state.round[0]),
        tuple(offer.tolist()),
        _band(worth - base, blur),
        _band(bar - base, blur),
        tuple(sorted((part for part in parts if part.low > 0), key=lambda part: -part.high)[:SHOWN]),
        tuple(sorted((part for part in parts if part.high < 0), key=lambda part: part.low)[:SHOWN]),
        tuple(package.tolist()),
    )


def _asked(desk: Desk, moves: Moves) -> Array | None:
    """Take what was asked instead: the counter-offer, else my last one; None before I tabled any."""
    if int(moves.kind[0]) == Kind.OFFER:
        return np.asarray(moves.terms[0], np.int64)
    return np.asarray(desk.last_terms[0], np.int64) if int(desk.view.state.tabled[0, desk.seat]) else None


def _favourite(desk: Desk) -> Array:
    best = np.argmax(desk.worth.points[desk.seat][desk.view.mandate[0]], -1)
    done = ((desk.view.state.initialled[0] >> desk.view.scenario.agenda.chapter_of) & 1) == 1
    return np.asarray(np.where(done, desk.view.state.terms[0], best), np.int64)


def _cause(desk: Desk, offer: Array) -> str:
    allowed = desk.view.scenario.values.allowed[desk.seat, desk.view.mandate[0]]
    if not allowed[np.arange(len(offer)), offer].all():
        return RED_LINE
    failed = failing(desk.view.scenario, desk.situation, offer[None, None], desk.seat)[0, desk.seat, 0]
    return VOTES if failed.max() > LIKELY else WORTH


def _blur(desk: Desk) -> int:
    return max(int(desk.span[0]) * COARSE // FULL, 1)


def _band(amount: int, step: int) -> tuple[int, int]:
    """Blur an amount to the band of whole steps around it."""
    low = amount // step * step
    return low, low + step


def _parts(desk: Desk, offer: Array, goal: Array, blur: int) -> list[Weight]:
    """List what the offer gives more or less than what was asked: by issue, by meter, by constituency."""
    fine = max(int(desk.span[0]) * FINE // FULL, 1)
    told = desk.view.state.bounds[0, desk.other, :, 0] >= 0
    parts = []
    for issue, amount in enumerate(_by_issue(desk, offer, goal).tolist()):
        if amount:
            parts.append(Weight(ISSUE, issue, *_band(amount, fine if told[issue] else blur)))
    for meter, amount in enumerate(_by_meter(desk, offer, goal).tolist()):
        if abs(amount) >= fine:
            parts.append(Weight(METER, meter, *_band(amount, blur)))
    for voice, amount in enumerate(_by_constituency(desk, offer).tolist()):
        if amount <= -fine:
            parts.append(Weight(CONSTITUENCY, voice, *_band(amount, fine)))
    return parts


def _by_issue(desk: Desk, offer: Array, goal: Array) -> Array:
    points = desk.view.scenario.values.points[desk.seat, desk.view.mandate[0]]
    issues = np.arange(len(offer))
    return np.asarray(points[issues, offer] - points[issues, goal], np.int64)


def _by_meter(desk: Desk, offer: Array, goal: Array) -> Array:
    """Sum what the meters that terms move are worth: [M]."""
    yields = meter_yields(desk.view.scenario, desk.drives, desk.seat)
    issues = np.arange(len(offer))
    return np.asarray((yields[:, issues, offer] - yields[:, issues, goal]).sum(-1), np.int64)


def _by_constituency(desk: Desk, offer: Array) -> Array:
    """Share what the vote at my home would cost among the constituencies that lean against: [C], at most 0."""
    scenario = desk.view.scenario
    whole = desk.worth.packages(desk.seat, desk.view.mandate, offer[None])[0]
    lost = max(int(whole - desk.appraise(offer[None, None]).mine[0, 0]), 0) * FULL // max(desk.drives.caution, 1)
    lean = homes.favour(scenario, offer[None], desk.situation.moods)[0, desk.seat]
    against = (np.maximum(HALF - lean, 0) * scenario.agenda.needs_vote[desk.seat]).sum(-1) * scenario.homes.seats[
        desk.seat
    ]
    return np.asarray(-lost * against // max(int(against.sum()), 1), np.int64)
