"""Say in words what moved a meter."""

from collections.abc import Sequence

from game.present.figures import signed
from game.present.models import CauseLine, Role
from game.present.story import Booked, Line
from game.present.voice import Voice
from game.rules.axes import SEATS, Posture, Rule

HISTORY = 30


def cause_label(voice: Voice, rule: Rule, source: int) -> str:
    """Name a cause by its rule and what it came from."""
    say = voice.words.of
    if rule == Rule.MOTION:
        return voice.issue(source)
    if rule == Rule.POSTURE:
        posture, seat = divmod(source, SEATS)
        return say("cause", "posture", seat=voice.seat(seat), posture=voice.words.of("posture", Posture(posture).name))
    if rule in (Rule.EVENT, Rule.ANSWER):
        return say("cause", rule.name, name=voice.event(source))
    if rule in (Rule.PLAY, Rule.COST):
        return say("cause", rule.name, name=voice.play(source))
    if rule in (Rule.OFFER, Rule.WALK, Rule.SIGNATURE):
        return say("cause", rule.name, seat=voice.seat(source))
    if rule in (Rule.RETREAT, Rule.STATEMENT):
        return say("cause", rule.name, issue=voice.issue(source) if source >= 0 else voice.words.text("none"))
    if rule == Rule.INITIAL:
        return say("cause", rule.name, chapter=voice.chapter(source))
    if rule == Rule.PROMISE:
        return say("cause", rule.name, name=voice.promise(source))
    return say("cause", rule.name)


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
    return tuple(_cause(voice, key, sums[key], last[key]) for key in ordered)


def gauge_history(voice: Voice, lines: Sequence[Line], gauge: int) -> tuple[CauseLine, ...]:
    """List what moved a gauge, newest first."""
    found = [
        _cause(voice, (booked.rule, booked.source), booked.amounts[gauge], line)
        for line, booked in _newest(lines, gauge)
    ]
    return tuple(found)


def _newest(lines: Sequence[Line], gauge: int) -> list[tuple[Line, Booked]]:
    found: list[tuple[Line, Booked]] = []
    for line in reversed(lines):
        for booked in line.causes:
            if booked.amounts[gauge]:
                found.append((line, booked))
        if len(found) >= HISTORY:
            break
    return found[:HISTORY]


def _booked(lines: Sequence[Line], gauge: int) -> list[tuple[Line, Booked]]:
    return [(line, booked) for line in lines for booked in line.causes if booked.amounts[gauge]]


def _cause(voice: Voice, key: tuple[Rule, int], amount: int, line: Line) -> CauseLine:
    role = Role.GAIN if amount > 0 else Role.LOSS
    return CauseLine(cause_label(voice, *key), moment(voice, line), signed(amount), role)
