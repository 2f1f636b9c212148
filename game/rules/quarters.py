"""Implement the deal quarter by quarter: postures, delivery, promises, motion, the end."""

import numpy as np

from game.core.points import add_rows, add_up, divide_half_away, largest_remainder
from game.rules.accounts import credit, spend_quarter, spend_tail
from game.rules.axes import (
    CAPITAL,
    FATE,
    GAUGES,
    METERS,
    NOBODY,
    SEATS,
    SUPPORT,
    YEAR,
    Array,
    Gauge,
    Phase,
    Posture,
    Reply,
    Rule,
)
from game.rules.draft import TOP, Draft
from game.rules.moves import Moves
from game.rules.outcome import contributions, health
from game.rules.state import paired

OWED, KEPT, BROKEN = 1, 2, 3
TRUST, INSTITUTIONS, MARKETS = Gauge.TRUST.value, Gauge.INSTITUTIONS.value, Gauge.MARKETS.value
INVEST, RENEGOTIATE, AGREE = Posture.INVEST.value, Posture.RENEGOTIATE.value, Reply.AGREE.value


def choose(draft: Draft, rows: Array, moves: Moves) -> None:
    """Choose a posture; the second choice settles the quarter unless a chapter was reopened."""
    seats = draft.actor[rows]
    paired(draft.edit("postures"))[rows * SEATS + seats] = moves.choice
    reopening = moves.choice == RENEGOTIATE
    if reopening.any():
        draft.edit("proposals")[rows[reopening], seats[reopening]] = moves.terms[reopening]
        draft.edit("reopened")[rows[reopening], seats[reopening]] = 1
    first = draft.half[rows] == 0
    draft.put(rows[first], half=1, actor=1)
    _ask_reopened(draft, rows[~first])


def reply(draft: Draft, rows: Array, moves: Moves) -> None:
    """Answer a reopened chapter: agreed terms are in force at once; a refusal costs trust."""
    asker = 1 - draft.actor[rows]
    proposed = draft.proposals[rows, asker]
    agreed = moves.choice == AGREE
    changed = agreed[:, None] & (proposed >= 0)
    draft.edit("terms")[rows] = np.where(changed, proposed, draft.terms[rows])
    price = np.where(agreed, 0, -draft.scenario.conduct.reopen_trust)
    draft.book_one(rows, Rule.REOPEN, asker, TRUST, price)
    draft.edit("proposals")[rows, asker] = -1
    _ask_reopened(draft, rows)


def _ask_reopened(draft: Draft, rows: Array) -> None:
    asked = np.any(draft.proposals.take(rows, 0) >= 0, axis=-1)
    if asked.any():
        for seat in range(SEATS):
            pending = asked[:, seat]
            draft.put(rows[pending], phase=Phase.REOPEN, actor=1 - seat)
            rows, asked = rows[~pending], asked[~pending]
    if len(rows):
        _settle(draft, rows)


def _settle(draft: Draft, rows: Array) -> None:
    """Settle one quarter."""
    given = draft.scenario.conduct.share[draft.postures.take(rows, 0)]
    chapters = delivery(draft, rows, given) * (TOP - draft.disruption.take(rows, 0)) // TOP
    draft.edit("given")[rows, draft.quarter[rows] % YEAR] = given
    _apply_postures(draft, rows)
    _settle_promises(draft, rows)
    spend_quarter(draft, rows, chapters.take(draft.scenario.agenda.chapter_of, 1))
    _move_meters(draft, rows)
    _move_homes(draft, rows)
    recovered = draft.disruption.take(rows, 0) * (TOP - draft.scenario.conduct.recovery) // TOP
    draft.put(rows, disruption=recovered, last_postures=draft.postures.take(rows, 0), postures=-1)
    draft.edit("health")[rows, draft.quarter[rows] % YEAR] = health(draft.scenario, draft.gauges.take(rows, 0))
    last = draft.quarter[rows] >= draft.scenario.clock.quarters
    going_on = rows[~last]
    draft.put(going_on, phase=Phase.QUARTER, actor=FATE, half=0, quarter=draft.quarter[going_on] + 1)
    _finish(draft, rows[last])


def delivery(draft: Draft, rows: Array, shares: Array) -> Array:
    """Tell what share of each chapter is delivered when the seats deliver shares [n, D] of what they owe: [n, H]."""
    agenda = draft.scenario.agenda
    by_seat = np.where(agenda.owed_by, shares[:, :, None], TOP)
    chapters = np.minimum(by_seat[:, 0], by_seat[:, 1])
    crisis = draft.gauges[rows, TRUST] < draft.scenario.meters.crisis
    if crisis.any():
        snapped = crisis[:, None] & agenda.snaps_back
        chapters = np.where(snapped, np.minimum(chapters, draft.scenario.meters.snap_delivery), chapters)
    return np.asarray(chapters, np.int64)


def _apply_postures(draft: Draft, rows: Array) -> None:
    conduct = draft.scenario.conduct
    for seat in range(SEATS):
        postures = draft.postures[rows, seat]
        source = postures * SEATS + seat
        effects = paired(conduct.effects).take(source, 0)
        effects[:, CAPITAL + seat] -= conduct.cost[postures]
        investing = postures == INVEST
        if investing.any():
            gap = TOP - draft.gauges[rows, INSTITUTIONS]
            effects[:, INSTITUTIONS] += np.where(investing, divide_half_away(gap * conduct.invest_gap, TOP), 0)
        draft.book(rows, Rule.POSTURE, source, effects)
        credit(draft, rows, paired(conduct.points).take(source, 0)[:, :, None] * (TOP // YEAR))


def _settle_promises(draft: Draft, rows: Array) -> None:
    quarters = draft.quarter[rows][:, None]
    due = (draft.promises.take(rows, 0) == OWED) & (quarters >= draft.scenario.conduct.promise_due)
    if np.count_nonzero(due):
        for number in np.flatnonzero(due.any(0)).tolist():
            _settle_promise(draft, rows[due[:, number]], number)


def _settle_promise(draft: Draft, rows: Array, number: int) -> None:
    """Keep a promise by a term in force or by capital; else twice the mood it bought is lost."""
    conduct = draft.scenario.conduct
    seat = int(conduct.promise_seat[number])
    issue = int(conduct.promise_issue[number])
    term = draft.terms[rows, max(issue, 0)]
    low, high = conduct.promise_range[number]
    by_term = (issue >= 0) & (term >= low) & (term <= high)
    price = int(conduct.promise_capital[number])
    by_capital = ~by_term & (draft.gauges[rows, CAPITAL + seat] >= price)
    draft.book_one(rows, Rule.PROMISE, number, CAPITAL + seat, np.where(by_capital, -price, 0))
    kept = by_term | by_capital
    moods = np.zeros((len(rows), *draft.moods.shape[1:]), np.int64)
    lost = -2 * int(conduct.promise_mood[number])
    moods[:, seat, conduct.promise_constituency[number]] = np.where(kept, 0, lost)
    draft.stir(rows, moods)
    draft.edit("promises")[rows, number] = np.where(kept, KEPT, BROKEN)


def _move_meters(draft: Draft, rows: Array) -> None:
    """Move the meters a share of the way to their targets, booked per issue and as settling."""
    meters = draft.scenario.meters
    now = draft.gauges.take(rows, 0)[:, :METERS]
    added = contributions(draft.scenario, draft.terms.take(rows, 0))
    sums = add_rows(added)
    gap = np.minimum(np.maximum(sums[:, :METERS] + meters.base, 0), TOP) - now
    step = divide_half_away(gap * meters.speed, TOP)
    step = np.where(step == 0, np.sign(gap), step)
    issues = added.shape[1]
    parts = np.empty((len(rows), METERS, issues + 1), np.int64)
    np.multiply(added[:, :, :METERS].swapaxes(1, 2), meters.speed, out=parts[:, :, :issues])
    parts[:, :, issues] = (meters.base - now) * meters.speed
    changes = np.zeros((len(rows), GAUGES), np.int64)
    changes[:, :METERS] = step
    draft.book_motion(rows, changes, largest_remainder(parts, TOP, step))
    _move_markets(draft, rows, sums[:, METERS])


def _move_markets(draft: Draft, rows: Array, flow: Array) -> None:
    meters = draft.scenario.meters
    stress = np.minimum(np.maximum(flow + meters.start[MARKETS], 0), TOP)
    gap = stress - draft.gauges[rows, MARKETS]
    draft.book_one(rows, Rule.MARKETS, -1, MARKETS, divide_half_away(gap * meters.speed, TOP))


def _move_homes(draft: Draft, rows: Array) -> None:
    """Let support drift back toward its start and capital grow."""
    meters = draft.scenario.meters
    support = slice(SUPPORT, SUPPORT + SEATS)
    gap = meters.start[support] - draft.gauges.take(rows, 0)[:, support]
    changes = np.zeros((len(rows), GAUGES), np.int64)
    changes[:, support] = divide_half_away(gap * meters.home_drift, TOP)
    changes[:, CAPITAL : CAPITAL + SEATS] = meters.capital_income
    draft.book(rows, Rule.HOME, -1, changes)


def _finish(draft: Draft, rows: Array) -> None:
    """Close the accounts and settle the stakes; in the tail each side delivers no more than the other did last year."""
    if not len(rows):
        return
    faith = divide_half_away(draft.given.take(rows, 0).sum(1), YEAR)
    answered = np.minimum(faith, faith[:, ::-1])
    spend_tail(draft, rows, delivery(draft, rows, answered).take(draft.scenario.agenda.chapter_of, 1))
    conduct = draft.scenario.conduct
    for seat in range(SEATS):
        reached = stakes_reached(draft, rows, seat)
        chosen = (draft.stakes[rows, seat][:, None] >> np.arange(reached.shape[1])) & 1
        change = add_up(np.where(reached, 1, -1) * chosen * conduct.stake_support[seat])
        draft.book_one(rows, Rule.STAKE, seat, SUPPORT + seat, change)
    draft.put(rows, phase=Phase.OVER, actor=NOBODY)


def stakes_reached(draft: Draft, rows: Array, seat: int) -> Array:
    """Tell which bars of a seat the terms in force reach: bool [n, B]."""
    conduct = draft.scenario.conduct
    terms = draft.terms.take(rows, 0).take(np.maximum(conduct.stake_issue[seat], 0), 1)
    low, high = conduct.stake_range[seat, :, 0], conduct.stake_range[seat, :, 1]
    return np.asarray((terms >= low) & (terms <= high))
