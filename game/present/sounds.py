"""Say which sound a stretch of play deserves, as one seat hears it."""

from collections.abc import Sequence
from enum import StrEnum

from game.present.story import Line
from game.rules.axes import FATE, METERS, Kind, Phase, Posture, Reply
from game.rules.scenario import Scenario


class Sound(StrEnum):
    """What can be heard, most telling first; a changed term is the interface's own and not in the story."""

    ALARM = "alarm"
    AGREEMENT = "agreement"
    ROLL_CALL = "roll-call"
    REFUSAL = "refusal"
    OFFER = "offer"
    TICK = "tick"


GLYPHS = {
    Sound.ALARM: "bolt", Sound.AGREEMENT: "seal", Sound.ROLL_CALL: "vote", Sound.REFUSAL: "cross",
    Sound.OFFER: "quill", Sound.TICK: "pen",
}  # fmt: skip


def sound_of(scenario: Scenario, lines: Sequence[Line]) -> Sound | None:
    """Choose the most telling sound of the lines that are new; most moves are silent."""
    heard = {found for line in lines if (found := _sound(scenario, line))}
    return next((sound for sound in Sound if sound in heard), None)


def _sound(scenario: Scenario, line: Line) -> Sound | None:
    if _is_alarming(scenario, line):
        return Sound.ALARM
    if line.phase == Phase.VOTE:
        return Sound.ROLL_CALL
    if line.phase == Phase.REOPEN:
        return Sound.AGREEMENT if line.choice == Reply.AGREE else Sound.REFUSAL
    return _spoken(line)


def _spoken(line: Line) -> Sound | None:
    match line.kind:
        case Kind.ACCEPT | Kind.INITIAL:
            return Sound.AGREEMENT
        case Kind.OFFER | Kind.HOLD if line.standing:
            return Sound.REFUSAL
        case Kind.OFFER:
            return Sound.OFFER
        case Kind.POSTURE if line.choice == Posture.RENEGOTIATE:
            return Sound.OFFER
    return None


def _is_alarming(scenario: Scenario, line: Line) -> bool:
    """Tell a walk-out, a hostile event, a meter of the alliance that fell into crisis."""
    if line.kind == Kind.WALK:
        return True
    if line.actor == FATE and line.kind == Kind.DRAW and line.choice >= 0 and scenario.events.hostile[line.choice]:
        return True
    crisis = scenario.meters.crisis
    pairs = zip(line.before[:METERS], line.after[:METERS], strict=True)
    return any(before >= crisis > after for before, after in pairs)
