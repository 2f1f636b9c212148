"""Present a replay: any position of a line of play, as a seat saw it or with everything shown."""

from collections.abc import Sequence
from dataclasses import replace

from game.play.timeline import Node
from game.present.causes import when
from game.present.chart import course_model
from game.present.figures import points
from game.present.glyphs import lanes, legend, place_line
from game.present.header import Progress, header_model
from game.present.leftover import left_foot, left_note, left_shares
from game.present.log import log_line
from game.present.models import Choice, ReplayModel, TranscriptRow
from game.present.plane import plane_model
from game.present.retelling import Retelling
from game.present.review_choices import learn_choice, review_choice, show_choice
from game.present.steps import Step
from game.present.story import story
from game.present.voice import Voice
from game.rules.axes import SEATS, YEAR

HISTORY = 3  # causes of a meter that did not move


def replay_model(
    told: Retelling,
    here: int,
    *,
    offered: Sequence[int] = (0, 1),
    branches: Sequence[Node] = (),
    lines: int = 1,
    is_hiding: bool = False,
    step: Step = Step.MOVE,
    reviewing: int | None = None,
) -> ReplayModel:
    """Present position `here` (an index) of a line of play; what is still to come may be hidden.

    `reviewing` is how far a review is, in per cent.
    """
    voice, nodes, seat = told.voice, told.nodes, told.seat
    say, clock = voice.words.text, voice.scenario.clock
    past = told.lines[:here]
    is_hidden = is_hiding and here < len(nodes) - 1
    known = here if is_hidden else len(told.lines)
    is_open = seat is None and not is_hidden
    swap = told.swap if is_open else None
    now, at = (place_line(voice, past[-1]), told.places[len(past) - 1]) if past else (0.0, 0.0)
    seen = {line.node for line in told.lines[:known]}
    side = seat if seat is not None else max(nodes[here].turn, 0)
    return ReplayModel(
        header=header_model(voice, past, _progress(voice, len(past), nodes[here]), most=HISTORY),
        title=say("timeline"),
        position_text=say("move-of", number=str(here), all="?" if is_hidden else str(len(nodes) - 1)),
        position=here,
        length=len(nodes) - 1,
        legend=legend(voice),
        hide_label=say("hide-future"),
        is_hiding=is_hiding,
        view_label=say("view"),
        views=_views(voice, seat, offered),
        lanes=lanes(voice),
        table_label=say("the-table"),
        vote_label=say("ratify"),
        quarters_label=say("the-years", years=max(clock.quarters // YEAR, 1)),
        postures_note=say("postures-note"),
        rounds=clock.rounds,
        quarters=clock.quarters,
        glyphs=tuple(glyph for glyphs in told.glyphs[:known] for glyph in glyphs),
        turning_points=tuple(point for point in told.turning if point[0] in seen),
        playhead=now,
        speed_label=say("speed"),
        step_label=say("step-by"),
        steps=tuple(Choice(voice.words.of("step", name), "", name, is_chosen=name == step) for name in Step),
        stop_label=say("stop-at-mine"),
        branch=_branch(voice, nodes[here], side, offered),
        branch_other=_branch(voice, nodes[here], 1 - side, offered),
        branch_note=say("same-luck"),
        chart=course_model(voice, told.course, at, at if is_hidden else float("inf")),
        instants=told.instants[:known],
        plane=plane_model(voice, told.ground, nodes[known].state, swap, here, is_hiding=is_hidden),
        transcript_title=say("transcript"),
        transcript_note=say("moves-number", number=len(nodes) - 1),
        value_label=say("value-to-mover"),
        rows=_rows(told.rows[:known], here),
        left_title=say("left-on-table"),
        left_text=points(sum(swap.gains)) if swap else "0" if is_open else "?",
        left_note=left_note(voice, swap, is_open=is_open),
        left=left_shares(voice, swap),
        left_foot=left_foot(voice, nodes, swap),
        lines_label=say("lines-number", number=lines),
        branches=tuple(_variation(told, branch) for branch in branches),
        is_over=nodes[here].is_over,
        review=told.review,
        review_choice=review_choice(voice, told.review, reviewing, is_finished=nodes[-1].is_over),
        learn=learn_choice(voice, told.faults, is_finished=nodes[-1].is_over),
        show_better=show_choice(voice, swap),
    )


def _rows(rows: tuple[TranscriptRow, ...], here: int) -> tuple[TranscriptRow, ...]:
    """Mark the row of the position."""
    if not 0 < here <= len(rows):
        return rows
    return (*rows[: here - 1], replace(rows[here - 1], is_here=True), *rows[here:])


def _variation(told: Retelling, branch: Node) -> Choice:
    """Name another variation by its first move."""
    parent = next(node for node in told.nodes if node.id == branch.parent)
    line = story([parent, branch], told.seat)[0]
    return Choice(log_line(told.voice, line, told.seat).text, "", str(branch.id))


def _progress(voice: Voice, past: int, node: Node) -> Progress:
    state, clock = node.state, voice.scenario.clock
    round_, quarter = int(state.round[0]), int(state.quarter[0])
    label = voice.words.text("replay-at", when=when(voice, round_, quarter))
    since = max(past - 1, 0)
    text = voice.words.text("since-move", number=str(since))
    if quarter > 0:
        return Progress(label, quarter, clock.quarters, since, text)
    return Progress(label, max(round_, 1), clock.rounds, since, text)


def _views(voice: Voice, seat: int | None, offered: Sequence[int]) -> tuple[Choice, ...]:
    say = voice.words.text
    both = len(offered) == SEATS
    seats = tuple(
        Choice(voice.seat(number), "", str(number), number in offered, "" if number in offered else say("view-hidden"),
               number == seat)
        for number in range(SEATS)
    )  # fmt: skip
    return (*seats, Choice(say("both"), "", "both", both, "" if both else say("view-hidden"), seat is None))


def _branch(voice: Voice, node: Node, seat: int, offered: Sequence[int]) -> Choice:
    say = voice.words.text
    reason = say("game-over") if node.is_over else "" if seat in offered else say("view-hidden")
    label = say("play-from-here", seat=voice.seat(seat))
    return Choice(label, say("same-luck"), f"branch {seat}", not reason, reason)
