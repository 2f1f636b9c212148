"""Present a replay: any position of a line of play, as a seat saw it or with everything shown."""

from collections.abc import Sequence

import numpy as np

from game.play.timeline import Node
from game.present.causes import cause_label, when
from game.present.chart import chart_model
from game.present.figures import points
from game.present.glyphs import lanes, legend, line_glyphs, place_line
from game.present.header import Progress, header_model
from game.present.log import log_line
from game.present.models import Bar, Choice, ReplayModel, Role, Share, TranscriptRow
from game.present.plane import plane_model
from game.present.story import Line, story
from game.present.voice import Voice
from game.review.swap import Swap, best_swap
from game.review.turning import Turn, TurningPoint, turning_points
from game.rules.axes import SEATS, YEAR, Kind
from game.rules.outcome import package_values

POINT, TOP = 100, 10_000
STEPS = ("move", "turn", "turning")


def replay_model(
    voice: Voice,
    nodes: Sequence[Node],
    here: int,
    seat: int | None,
    *,
    offered: Sequence[int] = (0, 1),
    branches: Sequence[Node] = (),
    is_hiding: bool = False,
    step: str = "move",
) -> ReplayModel:
    """Present position `here` (an index) of a line of play; seat None shows both sides, where both are offered."""
    say, clock = voice.words.text, voice.scenario.clock
    lines = story(nodes, seat)
    known = lines[:here] if is_hiding else lines
    past, state = lines[:here], nodes[here].state
    is_open = seat is None and not is_hiding
    swap = _swap(voice, nodes) if is_open else None
    turns = turning_points(voice.scenario, nodes) if is_open else ()
    now = place_line(voice, past[-1]) if past else 0.0
    return ReplayModel(
        header=header_model(voice, past, _progress(voice, past, nodes, here)),
        title=say("timeline"),
        position_text=say("move-of", number=str(here), all=str(len(nodes) - 1) if not is_hiding else "?"),
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
        glyphs=tuple(glyph for line in known for glyph in line_glyphs(voice, line, nodes[line.number].state)),
        turning_points=tuple(_turn(voice, point, lines) for point in turns),
        playhead=now,
        speed_label=say("speed"),
        step_label=say("step-by"),
        steps=tuple(Choice(say(f"step-{name}"), "", name, is_chosen=name == step) for name in STEPS),
        stop_label=say("stop-at-mine"),
        branch=_branch(voice, nodes[here], seat),
        branch_note=say("same-luck"),
        chart=chart_model(voice, known, float(int(now + 0.999))),
        plane=plane_model(voice, state, past, swap, is_shown=is_open),
        transcript_title=say("transcript"),
        transcript_note=say("moves-number", number=len(nodes) - 1),
        value_label=say("value-to-mover"),
        rows=tuple(_row(voice, line, nodes, seat, is_here=line.number == here) for line in known),
        left_title=say("left-on-table"),
        left_text=points(sum(swap.gains)) if swap else "0" if is_open else "?",
        left_note=_left_note(voice, swap, is_open=is_open),
        left=_left(voice, swap),
        left_foot=_left_foot(voice, nodes, swap),
        branches=tuple(
            Choice(log_line(voice, _of(branch, nodes, seat), seat).text, "", str(branch.id)) for branch in branches
        ),
        is_over=nodes[here].is_over,
    )


def _of(branch: Node, nodes: Sequence[Node], seat: int | None) -> Line:
    parents = {node.id: node for node in nodes}
    return story([parents[branch.parent], branch], seat)[0]


def _progress(voice: Voice, past: Sequence[Line], nodes: Sequence[Node], here: int) -> Progress:
    state, clock = nodes[here].state, voice.scenario.clock
    round_, quarter = int(state.round[0]), int(state.quarter[0])
    label = voice.words.text("replay-at", when=when(voice, round_, quarter))
    since = max(len(past) - 1, 0)
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


def _branch(voice: Voice, node: Node, seat: int | None) -> Choice:
    who = seat if seat is not None else max(node.turn, 0)
    label = voice.words.text("play-from-here", seat=voice.seat(who))
    reason = voice.words.text("game-over") if node.is_over else ""
    return Choice(label, voice.words.text("same-luck"), f"branch {who}", not node.is_over, reason)


def _turn(voice: Voice, point: TurningPoint, lines: Sequence[Line]) -> tuple[int, float, str]:
    line = next(line for line in lines if line.node == point.node)
    cause = ""
    if point.turn in (Turn.ROSE, Turn.FELL) and line.causes:
        largest = max(line.causes, key=lambda booked: sum(abs(amount) for amount in booked.amounts[:5]))
        cause = cause_label(voice, largest.rule, largest.source)
    return point.node, place_line(voice, line), voice.words.of("turning", point.turn, cause=cause)


def _row(voice: Voice, line: Line, nodes: Sequence[Node], seat: int | None, *, is_here: bool) -> TranscriptRow:
    return TranscriptRow(log_line(voice, line, seat), line.node, _value(voice, line, nodes, seat), is_here)


def _value(voice: Voice, line: Line, nodes: Sequence[Node], seat: int | None) -> str:
    """Say what an offer did to its value for its maker, where the viewer may know."""
    if line.kind != Kind.OFFER or (seat is not None and seat != line.actor):
        return ""
    mandate = int(nodes[line.number].state.mandates[0, line.actor])
    packages = [line.terms] if line.previous[0] < 0 else [line.previous, line.terms]
    worth = package_values(voice.scenario, np.array(packages, np.int64))[:, line.actor, mandate].tolist()
    return (
        voice.words.text("old-to-new", old=points(worth[0]), new=points(worth[1]))
        if len(worth) > 1
        else points(worth[0])
    )


def _swap(voice: Voice, nodes: Sequence[Node]) -> Swap | None:
    state = nodes[-1].state
    if not nodes[-1].is_over or (state.mandates[0] < 0).any():
        return None
    return best_swap(voice.scenario, state.terms[0], (int(state.mandates[0, 0]), int(state.mandates[0, 1])))


def _left_note(voice: Voice, swap: Swap | None, *, is_open: bool) -> str:
    if not is_open:
        return voice.words.text("left-hidden")
    if swap is None:
        return voice.words.text("left-none")
    return voice.words.text("left-note", first=voice.seat(0), mine=points(swap.gains[0]),
                            second=voice.seat(1), theirs=points(swap.gains[1]))  # fmt: skip


def _left(voice: Voice, swap: Swap | None) -> tuple[Share, ...]:
    if swap is None:
        return ()
    roles = (Role.MINE, Role.THEIRS)
    return tuple(
        Share(
            voice.seat(seat),
            voice.words.text("of-value", got=points(swap.before[seat]), all=points(swap.after[seat])),
            Bar(swap.before[seat] / TOP, swap.after[seat] / TOP, swap.after[seat] / TOP, roles[seat]),
        )
        for seat in range(SEATS)
    )  # fmt: skip


def _left_foot(voice: Voice, nodes: Sequence[Node], swap: Swap | None) -> str:
    if swap is None:
        return ""
    terms = nodes[-1].state.terms[0].tolist()
    changes = [
        voice.words.text(
            "term-change", issue=voice.issue(issue), old=voice.option(issue, old), new=voice.option(issue, new)
        )
        for issue, (old, new) in enumerate(zip(terms, swap.terms, strict=True))
        if old != new
    ]
    return "; ".join(changes)
