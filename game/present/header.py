"""Present the head of a screen: progress, five dials with causes, overall health."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.present.causes import HISTORY, gauge_causes, gauge_history, when
from game.present.figures import fine, points, visible
from game.present.models import CauseLine, DialModel, HeaderModel, Role
from game.present.story import Line, since_decision
from game.present.voice import Voice
from game.rules.axes import METERS, Gauge
from game.rules.outcome import health

POINT = 100
MOST_SPARKS = 26


@dataclass(frozen=True)
class Progress:
    """How far a game has come, and since which line changes are counted."""

    text: str
    step: int
    steps: int
    since: int
    since_text: str


def progress(voice: Voice, lines: Sequence[Line], seat: int, round_: int, quarter: int) -> Progress:
    """Tell how far a seat's game has come."""
    clock, say = voice.scenario.clock, voice.words.text
    since = since_decision(lines, seat)
    start = lines[since - 1] if since else None
    text = say("since", when=when(voice, start.round, start.quarter)) if start else say("since-start")
    if quarter > 0:
        year, part = divmod(quarter - 1, 4)
        label = say("progress-quarter", year=str(year + 1), quarter=str(part + 1))
        return Progress(label, quarter, clock.quarters, since, text)
    label = say("progress-round", round=str(max(round_, 1)), rounds=str(clock.rounds))
    return Progress(label, max(round_, 1), clock.rounds, since, text)


def header_model(
    voice: Voice, lines: Sequence[Line], at: Progress, trouble: str = "", *, most: int = HISTORY
) -> HeaderModel:
    """Present the head after the last of these lines, with the `most` latest causes of each meter."""
    start = tuple(voice.scenario.meters.start.tolist())
    now = lines[-1].after if lines else start
    before = lines[at.since - 1].after if at.since else start
    both = health(voice.scenario, np.array([now, before], np.int64))
    change = visible(int(both[0] - both[1]))
    say = voice.words.text
    return HeaderModel(
        brand=say("brand"),
        scenario=voice.heading,
        progress=at.text,
        step=at.step,
        steps=at.steps,
        dials=tuple(_dial(voice, lines, at.since, meter, (now[meter], before[meter]), most) for meter in range(METERS)),
        health_label=say("health"),
        health=int(both[0]) / POINT,
        health_text=points(int(both[0])),
        health_delta=fine(abs(change)) if change else "",
        health_direction=(change > 0) - (change < 0),
        since=at.since_text,
        sparkline=sparks(voice, lines),
        warning_label=say("warning"),
        crisis_label=say("crisis"),
        causes_label=say("causes"),
        trouble=say("not-saved", why=trouble) if trouble else "",
    )


def sparks(voice: Voice, lines: Sequence[Line]) -> tuple[float, ...]:
    """Take the overall health at the end of each round and quarter, in points."""
    ends: list[tuple[int, ...]] = []
    following: Line | None = None
    for line in reversed(lines):
        if following is None or (following.round, following.quarter) != (line.round, line.quarter):
            ends.append(line.after)
        if len(ends) == MOST_SPARKS:
            break
        following = line
    else:
        ends.append(tuple(voice.scenario.meters.start.tolist()))
    found = health(voice.scenario, np.array(ends[::-1], np.int64))
    return tuple(float(value) / POINT for value in found)


def _dial(voice: Voice, lines: Sequence[Line], since: int, meter: int, values: tuple[int, int], most: int) -> DialModel:
    now, before = values
    meters, say = voice.scenario.meters, voice.words.text
    causes = gauge_causes(voice, lines[since:], meter)
    change = visible(now - before)
    state = say("crisis") if now < meters.crisis else say("warning") if now < meters.warning else ""
    name = Gauge(meter).name.lower()
    return DialModel(
        key=name,
        name=voice.meter(meter),
        value=now / POINT,
        previous=before / POINT,
        text=points(now),
        delta=fine(abs(change)) if change else "",
        direction=(change > 0) - (change < 0),
        cause=_foremost(causes, change) or say("no-change"),
        warning=meters.warning / POINT,
        crisis=meters.crisis / POINT,
        state=state,
        causes=causes,
        history=gauge_history(voice, lines, meter, most),
        tooltip=voice.words.of("meter-note", name),
    )


def _foremost(causes: Sequence[CauseLine], change: int) -> str:
    """Name the strongest cause that points the way the meter went; the strongest of all where it stands still."""
    wanted = {1: Role.GAIN, -1: Role.LOSS}.get((change > 0) - (change < 0))
    same = [cause for cause in causes if wanted in (None, cause.role)]
    return same[0].label if same else ""
