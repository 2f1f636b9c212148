"""Place moves on a replay's timeline, each with its mark."""

from game.present.log import tell
from game.present.models import Glyph, Marker, Role
from game.present.story import Line
from game.present.voice import Voice
from game.rules.axes import FATE, METERS, SEATS, Kind, Phase, Posture
from game.rules.state import State

HOMES = SEATS + 1
MARKS = {
    Kind.PLAY: "play", Kind.OFFER: "offer", Kind.ACCEPT: "accept", Kind.INITIAL: "initial", Kind.HOLD: "hold",
    Kind.WALK: "walk", Kind.ANSWER: "answer",
}  # fmt: skip
OFFSETS = {Kind.PLAY: 0.28, Kind.ANSWER: 0.2}
FATE_AT, TURN_AT, SECOND, REFUSAL = 0.12, 0.42, 0.36, 0.07
VOTE_AT = 0.5


def lanes(voice: Voice) -> tuple[str, ...]:
    """Name the lanes: fate, both seats, the homes."""
    return (voice.words.text("fate"), voice.seat(0), voice.seat(1), voice.words.text("homes"))


def legend(voice: Voice) -> tuple[Marker, ...]:
    """Explain the marks."""
    say = voice.words.text
    return (
        Marker("event", say("legend-event"), Role.IN_PLAY),
        Marker("offer", say("legend-offer", seat=voice.seat(0)), Role.MINE),
        Marker("offer-theirs", say("legend-offer", seat=voice.seat(1)), Role.THEIRS),
        Marker("refusal", say("legend-refusal"), Role.LOSS),
        Marker("play", say("legend-play"), Role.COHESION),
        Marker("vote", say("legend-vote"), Role.GAIN),
        Marker("turning", say("legend-turning"), Role.MINE),
        Marker("initial", say("legend-initial"), Role.GAIN),
        Marker("walk", say("legend-walk"), Role.LOSS),
        Marker("crisis", say("legend-crisis"), Role.CRISIS),
    )


def place_line(voice: Voice, line: Line) -> float:
    """Place a move on the axis of periods: round r spans r - 1 to r, then the vote, then the quarters."""
    clock = voice.scenario.clock
    if line.quarter > 0:
        start = clock.rounds + line.quarter
        return start + (FATE_AT if line.actor == FATE else 0.3 if line.kind == Kind.ANSWER else VOTE_AT)
    if line.phase in (Phase.VOTE, Phase.UPHOLD):
        return clock.rounds + VOTE_AT
    if line.phase in (Phase.DEAL, Phase.STAKE):
        return 0.0
    start = max(line.round, 1) - 1
    if line.kind == Kind.DRAW:
        return start + FATE_AT
    return start + OFFSETS.get(line.kind, TURN_AT)


def line_glyphs(voice: Voice, line: Line, after: State) -> tuple[Glyph, ...]:
    """Give the marks of a move; `after` is the state that followed."""
    return (*_move_glyphs(voice, line, after), *_crises(voice, line))


def _crises(voice: Voice, line: Line) -> tuple[Glyph, ...]:
    """Mark where a meter fell into crisis."""
    limit = int(voice.scenario.meters.crisis)
    fallen = [voice.meter(meter) for meter in range(METERS) if line.before[meter] >= limit > line.after[meter]]
    if not fallen:
        return ()
    text = voice.words.text("crisis-of", meters=", ".join(fallen))
    return (Glyph(line.node, HOMES, place_line(voice, line), "crisis", "", text),)


def _move_glyphs(voice: Voice, line: Line, after: State) -> tuple[Glyph, ...]:
    at, text = place_line(voice, line), tell(voice, line)
    if line.kind in (Kind.DEAL, Kind.STAKE):
        return ()
    if line.actor == FATE:
        return _fate(line, at, text, after, voice)
    lane = line.actor + 1
    if line.kind == Kind.POSTURE:
        letter = voice.words.of("posture-letter", Posture(line.choice).name)
        return (Glyph(line.node, lane, at, "posture", letter, text),)
    at += 0.0 if line.quarter or line.phase == Phase.UPHOLD else SECOND * _is_second(line, after)
    marks = [Glyph(line.node, lane, at, MARKS[line.kind], "", text)]
    if line.standing and line.kind in (Kind.OFFER, Kind.HOLD):
        marks.insert(0, Glyph(line.node, lane, at - REFUSAL, "refusal", "", text))
    return tuple(marks)


def _is_second(line: Line, after: State) -> bool:
    first = int(after.first[0])  # holds until the next round is drawn
    return first >= 0 and line.actor != first


def _fate(line: Line, at: float, text: str, after: State, voice: Voice) -> tuple[Glyph, ...]:
    marks = []
    if line.kind == Kind.DRAW and line.choice >= 0:
        marks.append(Glyph(line.node, 0, at, "event", "", text))
    if line.kind == Kind.DISCLOSE:
        marks.append(Glyph(line.node, 0, at, "disclose", "", text))
    if line.phase == Phase.VOTE:
        for home in range(SEATS):
            failed = int(after.failed[0, home]) > 0
            place = at - 0.2 + 0.4 * home
            marks.append(Glyph(line.node, HOMES, place, "failed" if failed else "passed", "", voice.assembly(home)))
    return tuple(marks)
