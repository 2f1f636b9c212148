"""Check what moves a game: plays, events, postures, meters."""

from collections.abc import Mapping

from game.files.fate_parts import Answer, Condition, Event, Play, Toll
from game.files.gauges import METER_NAMES, SIDES
from game.files.lookup import Found, Lookup, repeated, unknown, unknowns
from game.rules.axes import Posture

POSTURES = tuple(posture.name.lower() for posture in Posture)
LEAST_ANSWERS = 2


def fate_faults(lookup: Lookup) -> Found:
    """Report faults of plays, events, postures and meters."""
    spec = lookup.spec
    for play in spec.plays:
        yield from _play(lookup, play)
    for event in spec.events:
        yield from _event(lookup, event)
    for name in POSTURES:
        posture = getattr(spec.conduct, name)
        yield from unknowns(f"conduct.{name}.effects", "gauge", posture.effects, lookup.side_gauges)
        yield from unknowns(f"conduct.{name}.points", "side", posture.points, SIDES)
    meters = spec.meters
    yield from unknowns("meters.start", "gauge", meters.start, lookup.seat_gauges)
    for name, row in (("weights", meters.weights), ("base", meters.base)):
        yield from unknowns(f"meters.{name}", "meter", row, METER_NAMES)
    if not sum(meters.weights.values()):
        yield "meters.weights", "expected a weight above zero"
    for key, table in (("dividend", meters.dividend), ("dollars", meters.dollars)):
        yield from unknowns(f"meters.{key}", "seat", table, lookup.seats)
        for seat, row in table.items():
            yield from unknowns(f"meters.{key}.{seat}", "meter", row, METER_NAMES)


def _play(lookup: Lookup, play: Play) -> Found:
    key = f"plays[{play.id}]"
    yield from unknowns(f"{key}.seats", "seat", play.seats, lookup.seats)
    yield from unknowns(f"{key}.effects", "gauge", play.effects, lookup.side_gauges)
    yield from unknowns(f"{key}.moods", "constituency", play.moods, lookup.side_voices)
    yield from unknowns(f"{key}.fallback", "side", play.fallback, SIDES)
    if play.exposed_by is not None:
        yield from unknown(f"{key}.exposed_by", "event", play.exposed_by, lookup.events)
    if play.needs:
        yield from unknown(f"{key}.needs.gauge", "gauge", play.needs.gauge, lookup.seat_gauges)
    if (play.disclosure == "bound") != (play.disclosure != "none" and play.target == "issue"):
        yield f"{key}.target", "expected target = 'issue' with a disclosed bound, and with no other disclosure"
    if (play.target == "commitment") != (play.commits > 0):
        yield f"{key}.commits", "expected a price with target = 'commitment', and only there"
    if play.first_round > lookup.spec.clock.rounds:
        yield f"{key}.first_round", f"expected at most the {lookup.spec.clock.rounds} rounds, got {play.first_round}"


def _event(lookup: Lookup, event: Event) -> Found:
    key, clock = f"events[{event.id}]", lookup.spec.clock
    windows = (("rounds", event.rounds, clock.rounds), ("quarters", event.quarters, clock.quarters))
    for name, span, most in windows:
        if span and not span[0] <= span[1] <= most:
            yield f"{key}.{name}", f"expected a span within 1..{most}, got {span[0]}..{span[1]}"
    if not (event.rounds or event.quarters or event.vote):
        yield key, "expected a window: rounds, quarters or vote"
    for condition in event.when:
        yield from _condition(lookup, f"{key}.when", condition)
    if event.hostile and not event.when:
        yield f"{key}.when", "expected a condition that warns of a hostile event"
    if event.slope:
        yield from unknown(f"{key}.slope.gauge", "gauge", event.slope.gauge, lookup.seat_gauges)
    yield from unknowns(f"{key}.fallback", "seat", event.fallback, lookup.seats)
    yield from _consequences(lookup, key, event)
    yield from repeated(f"{key}.answers", [answer.id for answer in event.answers])
    if event.asks is not None:
        yield from unknown(f"{key}.asks", "seat", event.asks, lookup.seats)
    if (event.asks is not None) != (len(event.answers) >= LEAST_ANSWERS):
        yield f"{key}.answers", "expected at least two answers together with asks"
    for answer in event.answers:
        yield from _consequences(lookup, f"{key}.answers[{answer.id}]", answer)


def _consequences(lookup: Lookup, key: str, part: Event | Answer) -> Found:
    yield from unknowns(f"{key}.effects", "gauge", part.effects, lookup.seat_gauges)
    yield from unknowns(f"{key}.moods", "constituency", part.moods, lookup.voices)
    yield from unknowns(f"{key}.delivery", "chapter", part.delivery, lookup.chapters)
    for toll in part.tolls:
        yield from _toll(lookup, f"{key}.tolls", toll)


def _toll(lookup: Lookup, key: str, toll: Toll) -> Found:
    yield from unknown(f"{key}.seat", "seat", toll.seat, lookup.seats)
    if toll.interest is not None:
        yield from unknown(f"{key}.interest", "interest", toll.interest, lookup.interests.get(toll.seat, []))


def _condition(lookup: Lookup, key: str, condition: Condition) -> Found:
    named: Mapping[str, object] = {
        name: getattr(condition, name) for name in ("gauge", "issue", "posture", "signed", "walks")
    }
    if sum(value is not None for value in named.values()) != 1:
        yield key, "expected one of gauge, issue, posture, signed, walks"
    if condition.gauge is not None:
        yield from unknown(f"{key}.gauge", "gauge", condition.gauge, lookup.seat_gauges)
    if condition.issue is not None:
        yield from lookup.ladder(f"{key}.options", condition.issue, condition.options)
        if not condition.options:
            yield f"{key}.options", "expected the options that are meant"
    for seat in (condition.posture, condition.walks):
        if seat is not None:
            yield from unknown(key, "seat", seat, lookup.seats)
    if condition.posture is not None:
        yield from unknowns(f"{key}.choices", "posture", condition.choices, POSTURES)
        places = sorted(POSTURES.index(word) for word in condition.choices if word in POSTURES)
        if not places or places != list(range(places[0], places[-1] + 1)):
            yield f"{key}.choices", f"expected neighbouring postures of {', '.join(POSTURES)}"
