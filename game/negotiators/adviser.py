"""Advise a person: how likely they accept, a trade worth trying, what they would want for a term, one warning at most.

The adviser reads the same view and the same belief as any negotiator, has no drives of its own, and keeps count of how
often its forecasts came true.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from game.core.dice import Dice
from game.negotiators.bargaining import Bargain
from game.negotiators.chances import logistic
from game.negotiators.desk import Desk
from game.negotiators.homefront import failing
from game.negotiators.levels import AMBASSADOR, Level
from game.negotiators.personalities import NEUTRAL
from game.rules.axes import PATIENCE, Array, Phase
from game.rules.view import View

FULL = 10_000
HALF = FULL // 2
EVEN = 5000  # basis points: the chance that "what would they want" aims at
LOW = 2500  # patience that calls for a warning
LAST_ROUNDS = 2
SURE = 1.0  # standard deviations of belief on each side of a forecast
CLEAR_EYED = Level("adviser", AMBASSADOR.picks, AMBASSADOR.look_ahead, 0, FULL, 0)


@dataclass(frozen=True)
class Forecast:
    """The chance that the other accepts, and the band that our doubt about it spans; basis points."""

    chance: int
    low: int
    high: int

    @property
    def is_likely(self) -> bool:
        """Tell whether acceptance is the likelier side."""
        return self.chance >= HALF


@dataclass(frozen=True)
class Record:
    """How the forecasts did: hits on the likelier side, and the Brier score (1950), 0 best, basis points."""

    checked: int
    hits: int
    brier: int


class Alarm(IntEnum):
    """What a warning is about; the first that holds is said."""

    NONE = 0
    THEIR_PATIENCE = 1
    OUR_PATIENCE = 2
    OUR_HOME = 3
    THEIR_HOME = 4
    DEADLINE = 5


@dataclass(frozen=True)
class Suggestion:
    """A package to table, what it is expected to be worth over the draft, and the trade at its heart."""

    terms: tuple[int, ...]
    gain: int  # value units to me over the draft
    taken: int  # issue on which it asks for more than the draft, -1 none
    given: int  # issue on which it gives more, -1 none
    forecast: Forecast


def adviser_desk(view: View) -> Desk:
    """Lay out a desk for a view of one game."""
    return Desk(view, NEUTRAL, CLEAR_EYED)


def forecast(view: View, terms: Array) -> Forecast:
    """Forecast whether the other would accept a package [I] now."""
    desk = adviser_desk(view)
    theirs = desk.appraise(terms[None, None]).theirs[0, 0]
    chances = logistic(theirs[:, None] - desk.their_aspiration(view.state.round)[0], desk.their_rate[:, None])
    belief = desk.belief[0]
    mean = int((chances * belief).sum()) // FULL
    spread = round(float(((chances - mean) ** 2 * belief).sum() / FULL) ** 0.5 * SURE)
    return Forecast(mean, max(mean - spread, 0), min(mean + spread, FULL))


def record(calls: Iterable[tuple[Forecast, bool]]) -> Record:
    """Count how forecasts did against what happened."""
    listed = list(calls)
    hits = sum(call.is_likely == came for call, came in listed)
    missed = sum((call.chance - (FULL if came else 0)) ** 2 for call, came in listed)
    return Record(len(listed), hits, missed // (FULL * len(listed)) if listed else 0)


def suggestion(view: View, draft: Array, dice: Dice) -> Suggestion:
    """Suggest what a clear-eyed ambassador without drives would table."""
    desk = adviser_desk(view)
    terms = Bargain(desk, dice).proposal[0]
    packages = np.stack([draft, terms])[None]
    worth = desk.appraise(packages).mine[0]
    mandate = view.mandate
    parts = (
        desk.worth.by_issue(desk.seat, mandate, terms[None])[0]
        - desk.worth.by_issue(desk.seat, mandate, draft[None])[0]
    )
    taken = int(np.argmax(parts)) if parts.max() > 0 else -1
    given = int(np.argmin(parts)) if parts.min() < 0 else -1
    return Suggestion(tuple(terms.tolist()), int(worth[1] - worth[0]), taken, given, forecast(view, terms))


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


def whip_outlook(view: View, terms: Array) -> Array:
    """Give the chance that each chapter of a package fails at each home: basis points [D, H]."""
    desk = adviser_desk(view)
    return np.asarray(failing(view.scenario, desk.situation, terms[None, None], desk.seat)[0, :, 0], np.int64)


def warning(view: View, draft: Array) -> Alarm:
    """Say the one thing that should not be overlooked."""
    state, seat = view.state, view.seat
    if state.phase[0] not in (Phase.TURN, Phase.CLOSING):
        return Alarm.NONE
    fails = whip_outlook(view, draft).max(-1)
    left = view.scenario.clock.rounds - int(state.round[0])
    holding = (
        (Alarm.THEIR_PATIENCE, state.gauges[0, PATIENCE + 1 - seat] <= LOW),
        (Alarm.OUR_PATIENCE, state.gauges[0, PATIENCE + seat] <= LOW),
        (Alarm.OUR_HOME, fails[seat] >= HALF),
        (Alarm.THEIR_HOME, fails[1 - seat] >= HALF),
        (Alarm.DEADLINE, left < LAST_ROUNDS),
    )
    return next((alarm for alarm, holds in holding if holds), Alarm.NONE)
