"""Present a review as a viewer may see it: one side's own grades, or both sides' with hindsight."""

from collections import Counter
from collections.abc import Sequence

from game.play.timeline import Node
from game.present.causes import moment, when
from game.present.figures import fine, percent, points, signed
from game.present.log import changes, role_of, target_name, tell
from game.present.models import GradeMark, Pair, ReviewModel, ReviewSide, Role
from game.present.story import Line, story
from game.present.voice import Voice
from game.review.grades import FAULTS, Grade
from game.review.judging import DEEP, QUICK, Judged
from game.review.ledger import Amount, Part
from game.review.reasons import Reason
from game.review.review import Asked, Review, Side
from game.rules.axes import Kind, Posture
from game.rules.moves import Moves
from game.rules.notation import parse

GLYPHS = {
    Grade.BEST: "!!", Grade.GOOD: "!", Grade.PLAIN: "", Grade.INACCURACY: "?!", Grade.MISTAKE: "?", Grade.BLUNDER: "??",
}  # fmt: skip
ROLES = {
    Grade.BEST: Role.GAIN, Grade.GOOD: Role.GAIN, Grade.PLAIN: Role.CAPTION, Grade.INACCURACY: Role.UNSURE,
    Grade.MISTAKE: Role.LOSS, Grade.BLUNDER: Role.CRISIS,
}  # fmt: skip
PLAYS = (Reason.MISSED_PLAY, Reason.OTHER_PLAY, Reason.SPENT)
TERMS_SHOWN = 4


def review_model(voice: Voice, found: Review, nodes: Sequence[Node], seat: int | None) -> ReviewModel:
    """Present a review to a seat, which sees its own could-know grades only, or with both sides shown."""
    say = voice.words.text
    lines = {line.node: line for line in story(nodes, seat)}
    seen = [judged for judged in found.decisions if seat in (None, judged.seat)]
    budget = DEEP if found.is_deep else QUICK
    sides = [side for side in found.sides if seat in (None, side.seat)]
    return ReviewModel(
        title=say("review-title"),
        note=say("review-worlds", first=budget.first, more=budget.second),
        how=say("review-how"),
        accuracy_label=say("review-accuracy"),
        claimed_label=voice.words.of("score", "claimed"),
        created_label=voice.words.of("score", "created"),
        marks_title=say("review-marks"),
        marks=tuple(_mark(voice, judged, nodes, lines[judged.node], seat) for judged in seen),
        marks_none=say("review-marks-none"),
        sides=tuple(_side(voice, found, side, nodes, seat) for side in sides),
        way_title=say("review-way"),
        belief_title=say("review-belief"),
        joint_title=say("review-joint", points=points(found.joint.created)),
        joint=_joint(voice, found) if seat is None else (),
        kept_title=say("review-kept", points=points(sum(part.amount for part in found.kept))),
        kept=tuple(_part(voice, part) for part in found.kept if part.amount),
        deeper="" if found.is_deep else say("review-deeper"),
    )


def _mark(voice: Voice, judged: Judged, nodes: Sequence[Node], line: Line, seat: int | None) -> GradeMark:
    say = voice.words.text
    value = "" if judged.kind == Kind.POSTURE else say("old-to-new", old=points(judged.best), new=points(judged.value))
    told = seat is None and judged.hindsight is not None
    return GradeMark(
        node=judged.node,
        seat=judged.seat,
        key=judged.grade.value,
        glyph=GLYPHS[judged.grade],
        name=voice.words.of("grade", judged.grade),
        role=ROLES[judged.grade],
        value=value if judged.better else points(judged.value) if value else "",
        reason=reason_text(voice, judged),
        when=moment(voice, line),
        actor=voice.seat(judged.seat),
        move=tell(voice, line),
        better=better_text(voice, judged, nodes) if judged.grade in FAULTS else "",
        hindsight=say("review-hindsight", change=signed(judged.hindsight or 0)) if told else "",
    )


def reason_text(voice: Voice, judged: Judged) -> str:
    """Say in a few words why a move is graded as it is; empty where it is not marked."""
    why = judged.why
    if why.reason == Reason.NONE:
        return ""
    about = ""
    if why.reason == Reason.POSTURE:
        about = voice.words.of("posture", Posture(why.about).name)
    elif why.about >= 0:
        about = voice.play(why.about) if why.reason in PLAYS else voice.issue(why.about)
    gain = fine(judged.best - judged.value if judged.grade in FAULTS else judged.margin)
    chances = [percent(voice.language, max(chance, 0)) for chance in (why.chance, why.better_chance)]
    return voice.words.of("why", why.reason, points=gain, about=about, chance=chances[0], better=chances[1])


def better_text(voice: Voice, judged: Judged, nodes: Sequence[Node]) -> str:
    """Say the best move on the list in words."""
    if not judged.better:
        return voice.words.of("posture", Posture(judged.why.about).name) if judged.kind == Kind.POSTURE else ""
    node = next(node for node in nodes if node.id == judged.node)
    before = nodes[node.depth - 1].state
    moves = parse(voice.scenario, before, judged.better)[1]
    return move_text(voice, moves, judged.seat, _base(node, judged.seat, nodes))


def _base(node: Node, seat: int, nodes: Sequence[Node]) -> list[int]:
    """Take the package that a better one is told against: the one tabled instead, else the last one, else fallbacks."""
    before = nodes[node.depth - 1].state
    if node.moves is not None and node.moves.kind[0] == Kind.OFFER:
        return [int(option) for option in node.moves.terms[0]]
    last = before.offers[0, seat]
    return [int(option) for option in (last if last[0] >= 0 else before.fallbacks[0])]


def move_text(voice: Voice, moves: Moves, seat: int, base: Sequence[int]) -> str:
    """Say a move that was not made: an offer by the terms in which it differs from a base."""
    say, kind = voice.words.text, Kind(int(moves.kind[0]))
    if kind == Kind.ACCEPT:
        return say("log-accept", seat=voice.seat(1 - seat))
    if kind == Kind.PLAY:
        play = int(moves.choice[0])
        target = target_name(voice, seat, play, int(moves.target[0]), int(moves.level[0]))
        return say("log-play-at", play=voice.play(play), target=target) if target else voice.play(play)
    if kind != Kind.OFFER:
        return say("log-walk" if kind == Kind.WALK else "log-hold")
    terms = moves.terms[0].tolist()
    changed = changes(voice, base, terms, TERMS_SHOWN)
    return say("log-offer", terms=changed) if changed else say("log-offer-same")


def _side(voice: Voice, found: Review, side: Side, nodes: Sequence[Node], seat: int | None) -> ReviewSide:
    say, name = voice.words.text, voice.seat(side.seat)
    counts = Counter(judged.grade for judged in found.faults(side.seat))
    told = [voice.words.text(f"count-{grade}", number=counts[grade]) for grade in reversed(FAULTS) if counts[grade]]
    other = voice.mandate(1 - side.seat, int(nodes[-1].state.mandates[0, 1 - side.seat]))
    first, last = side.belief[0][1], side.belief[-1][1]
    shares = [percent(voice.language, share) for share in (first, last)]
    total = sum(part.amount for part in side.parts)
    return ReviewSide(
        seat=side.seat,
        name=name,
        role=role_of(side.seat, seat),
        accuracy=points(side.claimed_accuracy),
        created=points(side.created_accuracy),
        counts=", ".join(told) or say("count-none"),
        parts_title=say("review-parts", seat=name, points=points(total)),
        parts=tuple(_part(voice, part) for part in side.parts),
        way=tuple(_asked(voice, asked) for asked in side.concessions) if seat is None else (),
        belief=say("review-believed", seat=name, mandate=other, first=shares[0], last=shares[1]),
    )


def _asked(voice: Voice, asked: Asked) -> Pair:
    values = voice.words.text("review-both-values", own=points(asked.own), other=points(asked.other))
    return Pair(when(voice, asked.round, 0), values)


def _part(voice: Voice, part: Amount) -> Pair:
    if part.part == Part.ISSUE:
        label = voice.issue(part.about)
    elif part.part == Part.METER:
        label = voice.meter(part.about)
    else:
        label = voice.words.of("part", part.part)
    return Pair(label, signed(part.amount), Role.GAIN if part.amount > 0 else Role.LOSS)


def _joint(voice: Voice, found: Review) -> tuple[Pair, ...]:
    return tuple(
        Pair(voice.seat(seat), voice.words.text("of-value", got=points(gained), all=points(possible)))
        for seat, (gained, possible) in enumerate(zip(found.joint.gains, found.joint.possible, strict=True))
    )
