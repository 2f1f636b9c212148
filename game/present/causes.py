"""Say in words what moved a meter."""

from collections.abc import Callable, Sequence

from game.present.assumptions import cause_places
from game.present.figures import signed
from game.present.models import CauseLine, Role
from game.present.story import Booked, Line
from game.present.voice import Voice
from game.rules.axes import SEATS, Posture, Rule

HISTORY = 30


def cause_label(voice: Voice, rule: Rule, source: int) -> str:
    """Name a cause by its rule and what it came from."""
    if rule == Rule.MOTION:
        return voice.issue(source)
    return voice.words.of("cause", rule.name, **_source(voice, rule, source))


def _source(voice: Voice, rule: Rule, source: int) -> dict[str, str]:
    """Name what a rule's causes come from."""
    if source < 0:
        return {"issue": voice.words.text("none")}
    namers: dict[Rule, tuple[str, Callable[[int], str]]] = {
        Rule.EVENT: ("name", voice.event),
        Rule.ANSWER: ("name", voice.event),
        Rule.PLAY: ("name", voice.play),
        Rule.COST: ("name", voice.play),
        Rule.PROMISE: ("name", voice.promise),
        Rule.OFFER: ("seat", voice.seat),
        Rule.WALK: ("seat", voice.seat),
        Rule.SIGNATURE: ("seat", voice.seat),
        Rule.RETREAT: ("issue", voice.issue),
        Rule.STATEMENT: ("issue", voice.issue),
        Rule.INITIAL: ("chapter", voice.chapter),
    }
    if rule == Rule.POSTURE:
        posture, seat = divmod(source, SEATS)
        return {"seat": voice.seat(seat), "posture": voice.words.of("posture", Posture(posture).name)}
    if rule not in namers:
        return {}
    argument, name = namers[rule]
    return {argument: name(source)}


def moment(voice: Voice, line: Line) -> str:
    """Say when a move was made."""
    return when(voice, line.round, line.quarter)


def when(voice: Voice, round_: int, quarter: int) -> str:
    """Say a round or a quarter."""
    if quarter > 0:
        year, part = divmod(quarter - 1, 4)
        return voice.words.text("when-quarter", year=str(year + 1), quarter=str(part + 1))
    return voice.words.text("when-round", round=str(round_)) if round_ > 0 else voice.words.text("when-start")


def gauge_causes(voice: Voice, lines: Sequence[Line], gauge: int) -> tuple[CauseLine, ...]:
    """Sum what moved a gauge, the strongest first; the amounts add up to the change."""
    sums: dict[tuple[Rule, int], int] = {}
    last: dict[tuple[Rule, int], Line] = {}
    for line, booked in _booked(lines, gauge):
        key = (booked.rule, booked.source)
        sums[key] = sums.get(key, 0) + booked.amounts[gauge]
        last[key] = line
    ordered = sorted((key for key, amount in sums.items() if amount), key=lambda key: -abs(sums[key]))
    return tuple(_cause(voice, (*key, gauge), sums[key], last[key]) for key in ordered)


def gauge_history(voice: Voice, lines: Sequence[Line], gauge: int, most: int = HISTORY) -> tuple[CauseLine, ...]:
    """List what moved a gauge, newest first."""
    found = [
        _cause(voice, (booked.rule, booked.source, gauge), booked.amounts[gauge], line)
        for line, booked in _newest(lines, gauge, most)
    ]
    return tuple(found)


def _newest(lines: Sequence[Line], gauge: int, most: int) -> list[tuple[Line, Booked]]:
    found: list[tuple[Line, Booked]] = []
    for line in reversed(lines):
        found.extend((line, booked) for booked in line.causes if booked.amounts[gauge])
        if len(found) >= most:
            break
    return found[:most]


def _booked(lines: Sequence[Line], gauge: int) -> list[tuple[Line, Booked]]:
    return [(line, booked) for line in lines for booked in line.causes if booked.amounts[gauge]]


def _cause(voice: Voice, key: tuple[Rule, int, int], amount: int, line: Line) -> CauseLine:
    role = Role.GAIN if amount > 0 else Role.LOSS
    label, places = cause_label(voice, *key[:2]), cause_places(voice.scenario, *key)
    return CauseLine(label, moment(voice, line), signed(amount), role, places)
