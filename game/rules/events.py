"""Let an event happen, and its answer."""

import numpy as np

from game.core.points import divide_half_away
from game.rules.accounts import credit
from game.rules.axes import Array, Gauge, Rule
from game.rules.draft import TOP, Draft, damped
from game.rules.features import standing


def draw(draft: Draft, rows: Array, events: Array, waiting: Array) -> Array:
    """Apply fate's draw to some rows; return the rows in which the event asks for an answer."""
    draft.put(rows, waiting=waiting, last_event=events, asking=-1)
    draft.edit("warned")[rows] = standing(draft.scenario, draft, rows)
    struck = rows[events >= 0]
    if not len(struck):
        return struck
    happened = events[events >= 0]
    _happen(draft, struck, happened)
    asks = draft.scenario.events.asks[happened]
    asked = struck[asks >= 0]
    draft.put(asked, asking=happened[asks >= 0], actor=asks[asks >= 0])
    return asked


def _happen(draft: Draft, rows: Array, events: Array) -> None:
    table = draft.scenario.events
    institutions = draft.gauges[rows, Gauge.INSTITUTIONS]
    strength = table.damping[events]
    once = table.once[events].astype(np.int64) << events
    draft.edit("fired")[rows] |= once
    draft.book(rows, Rule.EVENT, events, damped(table.effects[events], strength, institutions))
    draft.stir(rows, table.moods[events])
    draft.edit("shift")[rows] += table.fallback[events]
    left = np.maximum(TOP - divide_half_away(strength * institutions, TOP), 0)
    credit(draft, rows, table.points[events] * left[:, None, None])
    disrupt(draft, rows, damped(table.delivery[events], strength, institutions))


def disrupt(draft: Draft, rows: Array, losses: Array) -> None:
    """Disrupt delivery of chapters: [n, H] basis points; the larger of two disruptions counts."""
    if losses.any():
        draft.edit("disruption")[rows] = np.minimum(np.maximum(draft.disruption[rows], losses), TOP)


def answer(draft: Draft, rows: Array, choices: Array) -> None:
    """Apply the answers [n] to the events that ask."""
    table = draft.scenario.events
    events = draft.asking[rows]
    draft.book(rows, Rule.ANSWER, events, table.answer_effects[events, choices])
    draft.stir(rows, table.answer_moods[events, choices])
    credit(draft, rows, table.answer_points[events, choices] * TOP)
    disrupt(draft, rows, table.answer_delivery[events, choices])
    draft.put(rows, asking=-1)
