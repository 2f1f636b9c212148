"""Present two lines of play side by side from where they part: moves, luck, terms, meters, scores."""

from collections.abc import Sequence
from itertools import zip_longest

import numpy as np

from game.files.entries import End
from game.files.header import Seat
from game.play.audience import offered
from game.play.timeline import Node, Timeline
from game.present.causes import when
from game.present.figures import points, signed
from game.present.lines import line_name
from game.present.log import log_line
from game.present.models import Beside, BesideGroup, ComparisonModel, MovePair, Role
from game.present.story import Line, story
from game.present.voice import Voice
from game.review.fork import Fork, Missed, Throw, Why, fork_of, moment_of
from game.rules.axes import METERS, SEATS
from game.rules.outcome import health

Period = tuple[int, int, bool]


def comparison_model(
    voice: Voice, timeline: Timeline, seats: Sequence[Seat], leaves: tuple[int, int]
) -> ComparisonModel:
    """Compare the lines that stop at two positions, as far as both may be seen."""
    say = voice.words.text
    paths = (timeline.path(leaves[0]), timeline.path(leaves[1]))
    fork = fork_of(voice.scenario, *paths)
    seat = _eyes(timeline, seats, paths)
    moves = _moves(voice, fork, seat)
    ends = (timeline.end(leaves[0]), timeline.end(leaves[1]))
    names = (line_name(voice, timeline, leaves[0]), line_name(voice, timeline, leaves[1]))
    last = fork.last
    at = when(voice, int(last.state.round[0]), int(last.state.quarter[0]))
    return ComparisonModel(
        title=say("comparison"),
        note=say("comparison-note", first=names[0], second=names[1], number=str(last.depth), when=at),
        back_label=say("back"),
        names=names,
        moves_title=say("comparison-moves"),
        moves=moves,
        scores=_scores(voice, ends),
        meters=_meters(voice, (paths[0][-1], paths[1][-1])),
        terms=_terms(voice, (paths[0][-1], paths[1][-1])),
        luck=_luck(voice, fork, seat),
        summary=_summary(voice, fork, moves),
    )


def _eyes(timeline: Timeline, seats: Sequence[Seat], paths: tuple[Sequence[Node], Sequence[Node]]) -> int | None:
    """Look with everybody's eyes where both lines allow it, else with those of the person who plays."""
    eyes = [offered(timeline, seats, path[-1]) for path in paths]
    few = min(eyes, key=len)
    return None if len(few) == SEATS else few[0]


def _moves(voice: Voice, fork: Fork, seat: int | None) -> tuple[MovePair, ...]:
    """Set the moves of each period beside each other."""
    told = [_by_period(fork.last, line, seat) for line in fork.after]
    pairs: list[MovePair] = []
    for period in sorted({*told[0], *told[1]}, key=_order):
        label = voice.words.text("ratify") if period[2] else when(voice, period[0], period[1])
        both = zip_longest(told[0].get(period, ()), told[1].get(period, ()))
        pairs += [
            _pair(voice, first, second, seat, label if not row else "") for row, (first, second) in enumerate(both)
        ]
    return tuple(pairs)


def _order(period: Period) -> tuple[int, bool, int]:
    round_, quarter, is_vote = period
    return (quarter, is_vote, round_)


def _by_period(last: Node, line: Sequence[Node], seat: int | None) -> dict[Period, list[Line]]:
    nodes = (last, *line)
    found: dict[Period, list[Line]] = {}
    for told, before in zip(story(nodes, seat), nodes, strict=False):
        found.setdefault(moment_of(before), []).append(told)
    return found


def _pair(voice: Voice, first: Line | None, second: Line | None, seat: int | None, label: str) -> MovePair:
    one, other = (log_line(voice, line, seat) if line else None for line in (first, second))
    nodes = (first.node if first else -1, second.node if second else -1)
    is_same = one is not None and other is not None and (one.actor, one.text) == (other.actor, other.text)
    return MovePair(label, one, other, nodes, is_same)


def _scores(voice: Voice, ends: tuple[End | None, End | None]) -> BesideGroup:
    say = voice.words.text
    none = say("comparison-open")

    def figure(end: End | None, number: int) -> int | None:
        return None if end is None else (*end.claimed, end.created, end.kept)[number]

    names = (
        *(say("comparison-claimed", seat=voice.seat(seat)) for seat in range(SEATS)),
        voice.words.of("score", "created"), voice.words.of("score", "kept"),
    )  # fmt: skip
    rows = [_beside(name, (figure(ends[0], n), figure(ends[1], n)), none) for n, name in enumerate(names)]
    return BesideGroup(say("comparison-scores"), tuple(rows))


def _beside(label: str, values: tuple[int | None, int | None], none: str) -> Beside:
    """Set two figures in hundredths beside each other."""
    first, second = values
    one, other = (none if value is None else points(value) for value in values)
    if first is None or second is None or first == second:
        return Beside(label, one, other)
    change = signed(second - first)
    role = Role.GAIN if second > first else Role.LOSS
    return Beside(label, one, other, change, role) if change != "0" else Beside(label, one, other)


def _meters(voice: Voice, last: tuple[Node, Node]) -> BesideGroup:
    say = voice.words.text
    gauges = np.concatenate([node.state.gauges for node in last])
    whole = health(voice.scenario, gauges).tolist()
    none = say("none")
    first, second = gauges[:, :METERS].tolist()
    rows = (_beside(voice.meter(meter), (first[meter], second[meter]), none) for meter in range(METERS))
    return BesideGroup(say("comparison-meters"), (_beside(say("health"), (whole[0], whole[1]), none), *rows))


def _terms(voice: Voice, last: tuple[Node, Node]) -> BesideGroup:
    """List the issues whose terms in force differ at the ends."""
    say = voice.words.text
    first, second = (node.state.terms[0].tolist() for node in last)
    rows = [
        Beside(voice.issue(issue), voice.option(issue, one), voice.option(issue, other))
        for issue, (one, other) in enumerate(zip(first, second, strict=True))
        if one != other
    ]
    signed_ = [say("comparison-signed" if node.state.signed[0] else "comparison-unsigned") for node in last]
    deal = Beside(say("comparison-deal"), signed_[0], signed_[1])
    note = "" if rows else say("comparison-same-terms")
    return BesideGroup(say("comparison-terms"), (deal, *rows), note, is_wordy=True)


def _luck(voice: Voice, fork: Fork, seat: int | None) -> BesideGroup:
    say = voice.words.text
    rows = [_throw(voice, throw, seat) for throw in fork.throws if not throw.is_same or max(throw.events) >= 0]
    same = sum(throw.is_same for throw in fork.throws)
    note = say("fork-luck-note", same=same, all=len(fork.throws))
    return BesideGroup(say("fork-luck"), tuple(rows), note, is_wordy=True)


def _throw(voice: Voice, throw: Throw, seat: int | None) -> Beside:
    """Tell a draw of fate; that an event waits is known only where all is shown."""
    round_, quarter, is_vote = throw.moment
    label = voice.words.text("ratify") if is_vote else when(voice, round_, quarter)
    first, second = (voice.event(event) if event >= 0 else voice.words.text("log-no-event") for event in throw.events)
    why = "; ".join(_missed(voice, missed) for missed in throw.missed if seat is None or missed.why != Why.WAITS)
    return Beside(label, first, second, why, Role.PLAIN if throw.is_same else Role.WARNING)


def _missed(voice: Voice, missed: Missed) -> str:
    return voice.words.of("missed", missed.why, event=voice.event(missed.event))


def _summary(voice: Voice, fork: Fork, moves: Sequence[MovePair]) -> str:
    say = voice.words.text
    if not all(fork.after):
        return say("comparison-within")
    decided = sum(not pair.is_same and any(line and line.role != Role.IN_PLAY for line in (pair.first, pair.second))
                  for pair in moves)  # fmt: skip
    other = sum(not throw.is_same for throw in fork.throws)
    key = "comparison-luck-same" if not other else "comparison-luck-other"
    return say(key, decisions=decided, draws=len(fork.throws), other=other)
