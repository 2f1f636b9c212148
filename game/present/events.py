"""Present an event and the answers that it asks of a seat."""

from collections.abc import Sequence

import numpy as np

from game.present.craft import effect_pairs, gauge_name
from game.present.figures import signed
from game.present.models import Choice, EventModel
from game.present.story import Line
from game.present.voice import Voice
from game.rules.axes import Array, Kind, Phase, Rule
from game.rules.view import View


def event_model(voice: Voice, seen: View, lines: Sequence[Line]) -> EventModel | None:
    """Present the event of this period with what it did; None where nothing happened."""
    event = int(seen.state.last_event[0])
    if event < 0:
        return None
    paper, headline = voice.headline(event)
    asks = bool(
        seen.state.asking[0] == event and seen.state.actor[0] == seen.seat and seen.state.phase[0] == Phase.ANSWER
    )
    return EventModel(
        key=voice.scenario.names.events[event],
        label=voice.words.text("event"),
        name=voice.event(event),
        source=paper,
        headline=headline,
        text=voice.event_note(event),
        effects=effect_pairs(voice, seen.seat, happened(lines, event, len(seen.state.gauges[0]))),
        question=voice.words.text("event-question") if asks else "",
        choices=_answers(voice, seen, event) if asks else (),
    )


def happened(lines: Sequence[Line], event: int, gauges: int) -> Array:
    """Sum what an event did the last time it happened, damped as it was: [N]."""
    total = np.zeros(gauges, np.int64)
    for line in reversed(lines):
        if line.kind == Kind.DRAW and line.choice == event:
            for cause in line.causes:
                if cause.rule in (Rule.EVENT, Rule.CLAMP, Rule.CAP) and cause.source == event:
                    total += np.array(cause.amounts, np.int64)
            break
    return total


def _answers(voice: Voice, seen: View, event: int) -> tuple[Choice, ...]:
    names, table = voice.scenario.names, voice.scenario.events
    return tuple(
        Choice(
            voice.answer(event, number),
            effects_text(voice, seen.seat, table.answer_effects[event, number]),
            f"{names.seats[seen.seat]} answer {token}",
        )
        for number, token in enumerate(names.answers[event])
    )


def effects_text(voice: Voice, seat: int, effects: Array) -> str:
    """Say in one line which gauges effects [N] move."""
    parts = [
        voice.words.text("effect", gauge=gauge_name(voice, gauge, seat), amount=signed(int(amount)))
        for gauge, amount in enumerate(effects.tolist())
        if amount
    ]
    return ", ".join(parts) if parts else voice.words.text("effect-none")
