"""Present a saved game as a small picture: the public meters through time, how far it came, the scores at its end."""

from collections.abc import Sequence

from game.files.entries import End
from game.files.header import Seat
from game.play.audience import is_choosing
from game.play.players import HUMAN
from game.play.timeline import Node, Timeline
from game.present.chart import place
from game.present.figures import points
from game.present.models import ThumbnailLine, ThumbnailModel, ThumbnailScore
from game.present.story import Line, story
from game.present.words import Words
from game.rules.axes import METERS, YEAR, Gauge
from game.rules.scenario import Scenario
from game.rules.state import State

POINT, TOP = 100, 10_000
MARGIN = 400  # hundredths kept free above and below the lines
LEAST_SPAN = 4_000


def thumbnail_model(timeline: Timeline, seats: Sequence[Seat]) -> ThumbnailModel:
    """Present the line of play that a record ends with; an open posture is left out, so only public values show."""
    nodes = timeline.main_line()
    end = timeline.end(nodes[-1].id)
    shown = _public(nodes)
    scenario, state = timeline.scenario, shown[-1].state
    low, high = _reach(scenario, shown)
    lines = story(shown, None)
    return ThumbnailModel(
        lines=tuple(_line(scenario, lines, meter, low, high) for meter in range(METERS)),
        warning=_height(scenario.meters.warning, low, high),
        crisis=_height(scenario.meters.crisis, low, high),
        round=max(int(state.round[0]), 0),
        rounds=scenario.clock.rounds,
        deal=_deal(state, is_over=shown[-1].is_over),
        quarter=max(int(state.quarter[0]), 0),
        quarters=scenario.clock.quarters,
        scores=_scores(end, seats) if end else (),
    )


def broken_thumbnail(fault: str) -> ThumbnailModel:
    """Present a record that cannot be read."""
    return ThumbnailModel((), 0.0, 0.0, 0, 0, "ahead", 0, 0, (), fault)


def stage_text(words: Words, model: ThumbnailModel) -> str:
    """Say how far a game came."""
    if model.quarter:
        year, part = divmod(model.quarter - 1, YEAR)
        return words.text("progress-quarter", year=str(year + 1), quarter=str(part + 1))
    return words.text("progress-round", round=str(max(model.round, 1)), rounds=str(model.rounds))


def _public(nodes: Sequence[Node]) -> Sequence[Node]:
    return nodes[:-1] if is_choosing(nodes[-1]) else nodes


def _reach(scenario: Scenario, nodes: Sequence[Node]) -> tuple[int, int]:
    """Choose a range that holds every value and the threshold of crisis, hundredths."""
    values = [value for node in nodes for value in node.state.gauges[0, :METERS].tolist()]
    low = max(min(*values, scenario.meters.crisis) - MARGIN, 0)
    return low, max(min(max(values) + MARGIN, TOP), low + LEAST_SPAN)


def _height(value: int, low: int, high: int) -> float:
    return round(1 - (value - low) / (high - low), 4)


def _line(scenario: Scenario, lines: Sequence[Line], meter: int, low: int, high: int) -> ThumbnailLine:
    last = scenario.clock.rounds + 1 + scenario.clock.quarters
    found = {0.0: int(scenario.meters.start[meter])}
    for line in lines:
        found[place(scenario, line)] = line.after[meter]
    shares = tuple((round(at / last, 4), _height(value, low, high)) for at, value in found.items())
    return ThumbnailLine(Gauge(meter).name.lower(), shares)


def _deal(state: State, *, is_over: bool) -> str:
    if state.signed[0]:
        return "signed"
    return "none" if is_over or state.quarter[0] > 0 else "ahead"


def _scores(end: End, seats: Sequence[Seat]) -> tuple[ThumbnailScore, ...]:
    """Put what the first person's seat claimed before what the other did."""
    mine = next((number for number, seat in enumerate(seats) if seat.player == HUMAN), 0)
    own, other = end.claimed[mine], end.claimed[1 - mine]
    return (
        ThumbnailScore("claimed", own / POINT, points(own), other / POINT),
        ThumbnailScore("created", end.created / POINT, points(end.created)),
        ThumbnailScore("kept", end.kept / POINT, points(end.kept)),
    )
