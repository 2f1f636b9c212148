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
AGREED = (Kind.ACCEPT, Kind.INITIAL)


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
    if line.kind in AGREED:
        return Sound.AGREEMENT
    if line.kind == Kind.OFFER:
        return Sound.REFUSAL if line.standing else Sound.OFFER
    if line.kind == Kind.HOLD and line.standing:
        return Sound.REFUSAL
    return Sound.OFFER if line.kind == Kind.POSTURE and line.choice == Posture.RENEGOTIATE else None


def _is_alarming(scenario: Scenario, line: Line) -> bool:
    """Tell a walk-out, a hostile event, a meter of the alliance that fell into crisis."""
    if line.kind == Kind.WALK:
        return True
    if line.actor == FATE and line.kind == Kind.DRAW and line.choice >= 0 and scenario.events.hostile[line.choice]:
        return True
    crisis = scenario.meters.crisis
    pairs = zip(line.before[:METERS], line.after[:METERS], strict=True)
    return any(before >= crisis > after for before, after in pairs)
