"""Present a side's faults as positions to solve; anything close to the best is right."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from game.play.timeline import Node
from game.present.causes import when
from game.present.figures import fine, percent, points, signed
from game.present.models import Chip, Choice, DealRow, LearnModel, Pair, Role
from game.present.review import move_text, reason_text
from game.present.voice import Voice
from game.review.judging import Judged
from game.review.review import Review
from game.rules.axes import PATIENCE, Kind
from game.rules.belief import type_probabilities
from game.rules.moves import Moves
from game.rules.notation import parse
from game.rules.outcome import own_values
from game.rules.state import State

CLOSE = 300  # hundredths of claimed: as good as the best
NO_CHIP = Chip("", "open", Role.CAPTION)


@dataclass(frozen=True)
class Lesson:
    """How far a person is: the position, the choices made at it, what was shown or solved."""

    number: int = 0
    tries: tuple[int, ...] = ()
    is_shown: bool = False
    solved: frozenset[int] = field(default_factory=frozenset)

    def chosen(self, place: int, *, is_right: bool) -> "Lesson":
        """Choose a move; what is right at the first try counts as solved."""
        first = not self.tries and not self.is_shown
        solved = self.solved | {self.number} if is_right and first else self.solved
        return replace(self, tries=(*self.tries, place), is_shown=self.is_shown or is_right, solved=solved)

    def shown(self) -> "Lesson":
        """Give up and look."""
        return replace(self, is_shown=True)

    def onward(self) -> "Lesson":
        """Go to the next position."""
        return Lesson(self.number + 1, solved=self.solved)


def positions(found: Review, seat: int) -> tuple[Judged, ...]:
    """List the faults that are asked about: those with something to choose among."""
    return tuple(judged for judged in found.faults(seat) if judged.better)


def listed(judged: Judged) -> tuple[tuple[str, int], ...]:
    """List the moves to choose among, in an order that tells nothing."""
    return tuple(sorted(judged.options))


def is_right(judged: Judged, place: int) -> bool:
    """Tell whether a choice is as good as the best."""
    return listed(judged)[place][1] >= judged.best - CLOSE


def learn_model(voice: Voice, found: Review, nodes: Sequence[Node], seat: int, lesson: Lesson) -> LearnModel:
    """Present the position that a lesson stands at."""
    asked = positions(found, seat)
    if lesson.number >= len(asked):
        return _ended(voice, asked, lesson)
    say, judged = voice.words.text, asked[lesson.number]
    node = next(node for node in nodes if node.id == judged.node)
    before = nodes[node.depth - 1].state
    answer, role = _answer(voice, judged, lesson)
    return LearnModel(
        title=say("learn"),
        position_text=say("learn-position", number=lesson.number + 1, all=len(asked)),
        when=when(voice, judged.round, 0),
        question=say("learn-question", seat=voice.seat(seat)),
        seen=_seen(voice, before, seat),
        issue_label=say("issue"),
        mine_label=say("learn-mine" if before.tabled[0, seat] else "learn-none-yet"),
        theirs_label=say("learn-theirs"),
        rows=_rows(voice, before, seat),
        choices=tuple(_choice(voice, before, judged, place, lesson) for place in range(len(judged.options))),
        answer=answer,
        role=role,
        why=reason_text(voice, judged) if lesson.is_shown else "",
        hindsight=_hindsight(voice, judged) if lesson.is_shown else "",
        is_open=lesson.is_shown,
        is_last=lesson.number == len(asked) - 1,
        result=say("learn-result", solved=len(lesson.solved), all=len(asked)),
        actions=_actions(voice, lesson, is_last=lesson.number == len(asked) - 1),
        empty="",
    )


def _ended(voice: Voice, asked: Sequence[Judged], lesson: Lesson) -> LearnModel:
    say = voice.words.text
    result = say("learn-result", solved=len(lesson.solved), all=len(asked))
    return LearnModel(
        say("learn"), "", "", "", (), "", "", "", (), (), "", Role.PLAIN, "", "", is_open=True, is_last=True,
        result=result, actions=(), empty=say("learn-over", result=result) if asked else say("learn-none"),
    )  # fmt: skip


def _choice(voice: Voice, before: State, judged: Judged, place: int, lesson: Lesson) -> Choice:
    text, value = listed(judged)[place]
    moves = parse(voice.scenario, before, text)[1]
    last = before.offers[0, judged.seat]
    base = [int(option) for option in (last if last[0] >= 0 else before.fallbacks[0])]
    told = lesson.is_shown or place in lesson.tries
    key = "learn-played" if text == judged.options[0][0] else "learn-expected"
    note = voice.words.text(key, points=points(value)) if told else _worth(voice, before, judged.seat, moves)
    label = move_text(voice, moves, judged.seat, base)
    return Choice(
        label, note, str(place), is_chosen=is_right(judged, place) if lesson.is_shown else place in lesson.tries
    )


def _worth(voice: Voice, before: State, seat: int, moves: Moves) -> str:
    """Say what a package is worth to the one who would table or take it."""
    kind = Kind(int(moves.kind[0]))
    terms = moves.terms if kind == Kind.OFFER else before.offers[:, 1 - seat] if kind == Kind.ACCEPT else None
    if terms is None:
        return ""
    worth = own_values(voice.scenario, terms, seat, before.mandates[:, seat])
    return voice.words.text("learn-worth", points=points(int(worth[0])))


def _answer(voice: Voice, judged: Judged, lesson: Lesson) -> tuple[str, Role]:
    """Say what came of the last choice."""
    say = voice.words.text
    if lesson.tries:
        value = listed(judged)[lesson.tries[-1]][1]
        if is_right(judged, lesson.tries[-1]):
            return say("learn-right", points=points(value), best=points(judged.best)), Role.GAIN
        if not lesson.is_shown:
            return say("learn-wrong", points=fine(judged.best - value)), Role.LOSS
    return (say("learn-shown", best=points(judged.best)), Role.SECOND) if lesson.is_shown else ("", Role.PLAIN)


def _hindsight(voice: Voice, judged: Judged) -> str:
    return "" if judged.hindsight is None else voice.words.text("review-hindsight", change=signed(judged.hindsight))


def _seen(voice: Voice, before: State, seat: int) -> tuple[Pair, ...]:
    """List what the side could see besides the terms: what stood was worth, patience, belief."""
    say, other = voice.words.text, 1 - seat
    mandates = before.mandates[:, seat]
    pairs = []
    for label, who in (("learn-worth-theirs", other), ("learn-worth-mine", seat)):
        if before.standing[0, who] == 1:
            worth = int(own_values(voice.scenario, before.offers[:, who], seat, mandates)[0])
            pairs.append(Pair(say(label), points(worth)))
    believed = type_probabilities(voice.scenario, before, seat)[0]
    likely = int(np.argmax(believed))
    share = percent(voice.language, int(believed[likely]))
    pairs.append(Pair(say("learn-belief"), say("learn-believed", mandate=voice.mandate(other, likely), share=share)))
    pairs.append(Pair(say("learn-patience"), points(int(before.gauges[0, PATIENCE + seat]))))
    return tuple(pairs)


def _rows(voice: Voice, before: State, seat: int) -> tuple[DealRow, ...]:
    mine, theirs = before.offers[0, seat].tolist(), before.offers[0, 1 - seat].tolist()
    base = before.fallbacks[0].tolist()
    return tuple(
        DealRow(
            voice.issue(issue), int(voice.scenario.agenda.counts[issue]), mine[issue] if mine[issue] >= 0 else option,
            theirs[issue], voice.option(issue, mine[issue] if mine[issue] >= 0 else option),
            voice.option(issue, theirs[issue]) if theirs[issue] >= 0 else "", NO_CHIP, voice.issue_note(issue),
        )
        for issue, option in enumerate(base)
    )  # fmt: skip


def _actions(voice: Voice, lesson: Lesson, *, is_last: bool) -> tuple[Choice, ...]:
    say = voice.words.text
    reason = say("learn-already") if lesson.is_shown else ""
    return (
        Choice(say("learn-show"), "", "show", not reason, reason, icon="eye"),
        Choice(say("learn-finish" if is_last else "learn-next"), "", "next", icon="play"),
        Choice(say("learn-play"), say("same-luck"), "play", icon="flag"),
    )
