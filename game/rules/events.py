"""Let an event happen, and its answer."""

import numpy as np

from game.rules.accounts import credit
from game.rules.axes import Array, Gauge, Rule
from game.rules.draft import TOP, Draft, damped, remaining
from game.rules.features import standing

INSTITUTIONS = Gauge.INSTITUTIONS.value


def draw(draft: Draft, rows: Array, events: Array, waiting: Array) -> Array:
    """Apply fate's draw to some rows; return the rows in which the event asks for an answer."""
    draft.put(rows, waiting=waiting, last_event=events, asking=-1, warned=standing(draft.scenario, draft, rows))
    drawn = events >= 0
    struck, happened = rows[drawn], events[drawn]
    if not len(struck):
        return struck
    _happen(draft, struck, happened)
    asks = draft.scenario.events.asks[happened]
    asking = asks >= 0
    asked = struck[asking]
    draft.put(asked, asking=happened[asking], actor=asks[asking])
    return asked


def _happen(draft: Draft, rows: Array, events: Array) -> None:
    table = draft.scenario.events
    institutions = draft.gauges[rows, INSTITUTIONS]
    strength = table.damping[events]
    draft.edit("fired")[rows] |= np.where(table.once, table.bits, 0)[events]
    draft.book(rows, Rule.EVENT, events, damped(table.effects.take(events, 0), strength, institutions))
    draft.stir(rows, table.moods.take(events, 0))
    draft.add(rows, shift=table.fallback.take(events, 0))
    credit(draft, rows, table.points.take(events, 0) * remaining(strength, institutions)[:, None, None])
    disrupt(draft, rows, damped(table.delivery.take(events, 0), strength, institutions))


def disrupt(draft: Draft, rows: Array, losses: Array) -> None:
    """Disrupt delivery of chapters: [n, H] basis points; the larger of two disruptions counts."""
    if np.count_nonzero(losses):
        before = draft.disruption.take(rows, 0)
        draft.edit("disruption")[rows] = np.minimum(np.maximum(before, losses), TOP)


def answer(draft: Draft, rows: Array, choices: Array) -> None:
    """Apply the answers [n] to the events that ask."""
    table = draft.scenario.events
    events = draft.asking[rows]
    draft.book(rows, Rule.ANSWER, events, table.answer_effects[events, choices])
    draft.stir(rows, table.answer_moods[events, choices])
    credit(draft, rows, table.answer_points[events, choices] * TOP)
    disrupt(draft, rows, table.answer_delivery[events, choices])
    draft.put(rows, asking=-1)
