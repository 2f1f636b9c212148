"""Compile chance: rates by period, conditions, consequences, answers."""

from collections.abc import Mapping, Sequence

import numpy as np

from game.core.points import divide_half_away
from game.files.agenda import option_range
from game.files.fate_parts import Answer, Condition, Event, Toll
from game.files.fate_references import POSTURES
from game.files.gauges import fill, seat_gauges
from game.files.spec import Spec
from game.rules.axes import GAUGES, SEATS, Array
from game.rules.scenario import Names
from game.rules.tables import Events

FULL = 10_000
WHOLE = 100
TOP = 10_000


def compile_events(spec: Spec, names: Names, weights: Array, voices: int, *, luck: bool) -> Events:
    """Compile the events; `weights` [D, K, X] weigh tolls, `voices` = constituencies of the larger home."""
    events, gauges = spec.events, seat_gauges(spec)
    table = _Consequences(names, gauges, weights, voices)
    most = max([1, *(len(event.answers) for event in events)])
    answers = [[*event.answers, *[None] * (most - len(event.answers))] for event in events]

    def column(values: Sequence[int]) -> Array:
        return np.array(values, np.int64)

    return Events(
        rate=np.array([_rates(spec, event, luck=luck) for event in events], np.int64).reshape(len(events), -1),
        slope_gauge=column([gauges[event.slope.gauge] if event.slope else -1 for event in events]),
        slope=column([event.slope.share if event.slope else 0 for event in events]),
        conditions=_conditions(events, names, gauges),
        hostile=np.array([event.hostile for event in events], np.bool_),
        once=np.array([event.once for event in events], np.bool_),
        effects=table.effects(events),
        damping=column([event.damping for event in events]),
        moods=table.moods(events),
        fallback=column([event.fallback.get(seat, 0) for event in events for seat in names.seats]).reshape(-1, SEATS),
        points=table.points(events),
        delivery=table.delivery(events),
        rounds_lost=column([event.rounds_lost for event in events]),
        asks=column([names.seats.index(event.asks) if event.asks else -1 for event in events]),
        answers=column([len(event.answers) for event in events]),
        answer_effects=_rows([table.effects(row) for row in answers], (most, GAUGES)),
        answer_moods=_rows([table.moods(row) for row in answers], (most, SEATS, voices)),
        answer_points=_rows([table.points(row) for row in answers], (most, *weights.shape[:2])),
        answer_delivery=_rows([table.delivery(row) for row in answers], (most, len(names.chapters))),
    )


def _rows(tables: list[Array], shape: tuple[int, ...]) -> Array:
    return np.array(tables, np.int64).reshape(len(tables), *shape)


def _rates(spec: Spec, event: Event, *, luck: bool) -> Array:
    """Lay out an event's rate over the periods: rounds 1..R, the vote, quarters."""
    clock = spec.clock
    found = np.zeros(clock.rounds + clock.quarters + 2, np.int64)
    if not (luck or event.calendar):
        return found
    rate = event.rate if luck else FULL
    later = rate if event.quarter_rate is None or not luck else event.quarter_rate
    if event.rounds:
        found[event.rounds[0] : event.rounds[1] + 1] = rate
    if event.vote:
        found[clock.rounds + 1] = rate
    if event.quarters:
        found[clock.rounds + 1 + event.quarters[0] : clock.rounds + 2 + event.quarters[1]] = later
    return found


def _conditions(events: tuple[Event, ...], names: Names, gauges: Mapping[str, int]) -> Array:
    most = max([1, *(len(event.when) for event in events)])
    found = np.full((len(events), most, 3), -1, np.int64)
    for number, event in enumerate(events):
        for place, condition in enumerate(event.when):
            found[number, place] = _feature(condition, names, gauges)
    return found


def _feature(condition: Condition, names: Names, gauges: Mapping[str, int]) -> tuple[int, int, int]:
    """Find a feature and its range: gauges, terms by issue, last postures, signed, walks, as rules line them up."""
    issues = len(names.issues)
    postures = GAUGES + issues
    low = 0 if condition.low is None else condition.low
    high = TOP if condition.high is None else condition.high
    if condition.gauge is not None:
        return gauges[condition.gauge], low, high
    if condition.issue is not None:
        return GAUGES + names.issues.index(condition.issue), *option_range(names, condition.issue, condition.options)
    if condition.posture is not None:
        places = [POSTURES.index(choice) for choice in condition.choices]
        return postures + names.seats.index(condition.posture), min(places), max(places)
    if condition.walks is not None:
        return postures + SEATS + 1 + names.seats.index(condition.walks), low, high
    return postures + SEATS, int(bool(condition.signed)), int(bool(condition.signed))


class _Consequences:
    """Lay out what events and answers do; None stands for an answer that an event has not."""

    def __init__(self, names: Names, gauges: Mapping[str, int], weights: Array, voices: int) -> None:
        self.names, self.gauges, self.weights, self.voices = names, gauges, weights, voices

    def effects(self, parts: Sequence[Event | Answer | None]) -> Array:
        """Change gauges: [n, N]."""
        found = np.zeros((len(parts), GAUGES), np.int64)
        for number, part in enumerate(parts):
            fill(found[number], part.effects if part else {}, self.gauges)
        return found

    def moods(self, parts: Sequence[Event | Answer | None]) -> Array:
        """Move moods: [n, D, C]."""
        found = np.zeros((len(parts), SEATS, self.voices), np.int64)
        for number, part in enumerate(parts):
            self._stir(found[number], part.moods if part else {})
        return found

    def _stir(self, row: Array, moods: Mapping[str, int]) -> None:
        for key, amount in moods.items():
            name, _, voice = key.partition(".")
            seat = self.names.seats.index(name)
            named = self.names.constituencies[seat]
            row[seat, named.index(voice) if voice else slice(len(named))] += amount

    def points(self, parts: Sequence[Event | Answer | None]) -> Array:
        """Give or take value over a year: [n, D, K]."""
        found = np.zeros((len(parts), *self.weights.shape[:2]), np.int64)
        for number, part in enumerate(parts):
            for toll in part.tolls if part else ():
                seat = self.names.seats.index(toll.seat)
                found[number, seat] += self._weighed(toll, seat)
        return found

    def _weighed(self, toll: Toll, seat: int) -> Array | int:
        if toll.interest is None:
            return toll.value
        place = self.names.interests[seat].index(toll.interest)
        return divide_half_away(toll.value * self.weights[seat, :, place], WHOLE)

    def delivery(self, parts: Sequence[Event | Answer | None]) -> Array:
        """Disrupt chapters: [n, H]."""
        found = np.zeros((len(parts), len(self.names.chapters)), np.int64)
        for number, part in enumerate(parts):
            for chapter, share in (part.delivery if part else {}).items():
                found[number, self.names.chapters.index(chapter)] = share
        return found
