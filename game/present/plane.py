"""Present the utility plane: what each package of a game is worth to both sides."""

from collections.abc import Sequence

import numpy as np

from game.present.figures import points
from game.present.models import Pair, PlaneModel, PlanePoint, Role
from game.present.story import Line
from game.present.voice import Voice
from game.review.swap import Swap
from game.rules.axes import SEATS, Kind
from game.rules.outcome import package_values
from game.rules.state import State
from game.theory.bargaining import nash_point

POINT = 100
SIDES = ("first", "second")


def plane_model(voice: Voice, state: State, lines: Sequence[Line], swap: Swap | None, *, is_shown: bool) -> PlaneModel:
    """Present frontier, walk-aways, offers and deal; nothing while a mandate is hidden."""
    say = voice.words.text
    x_label = say("value-of", seat=voice.seat(0))
    y_label = say("value-of", seat=voice.seat(1))
    if not is_shown or (state.mandates[0] < 0).any():
        return PlaneModel(
            say("plane"), say("plane-note"), x_label, y_label, (), (None, None), (), (), say("plane-hidden")
        )
    mandates = (int(state.mandates[0, 0]), int(state.mandates[0, 1]))
    frontier = voice.scenario.values.frontiers[mandates[0]][mandates[1]]
    floor = np.array([voice.scenario.values.reserve[seat, mandates[seat]] for seat in range(SEATS)])
    offers = _offers(voice, lines, mandates)
    named = _named(voice, state, mandates, floor, swap)
    counts = [sum(point.kind == kind for point in offers) for kind in SIDES]
    legend = (
        Pair(say("walk-away-of", seat=voice.seat(0)), points(int(floor[0])), Role.MINE),
        Pair(say("walk-away-of", seat=voice.seat(1)), points(int(floor[1])), Role.THEIRS),
        Pair(say("offers-of", seat=voice.seat(0)), str(counts[0]), Role.MINE),
        Pair(say("offers-of", seat=voice.seat(1)), str(counts[1]), Role.THEIRS),
        *(
            Pair(point.text, f"{points(round(point.x * POINT))} · {points(round(point.y * POINT))}", Role.GAIN)
            for point in named
        ),
    )
    return PlaneModel(
        title=say("plane"),
        note=say("plane-note"),
        x_label=x_label,
        y_label=y_label,
        frontier=tuple((first / POINT, second / POINT) for first, second in frontier.values.tolist()),
        walk_away=(int(floor[0]) / POINT, int(floor[1]) / POINT),
        points=(*offers, *named),
        legend=legend,
        hidden_note="",
    )


def _offers(voice: Voice, lines: Sequence[Line], mandates: tuple[int, int]) -> tuple[PlanePoint, ...]:
    tabled = [line for line in lines if line.kind == Kind.OFFER]
    if not tabled:
        return ()
    worth = package_values(voice.scenario, np.array([line.terms for line in tabled], np.int64))
    pairs = worth[:, np.arange(SEATS), mandates].tolist()
    return tuple(
        PlanePoint(SIDES[line.actor], x / POINT, y / POINT, voice.words.text("when-round", round=str(line.round)))
        for line, (x, y) in zip(tabled, pairs, strict=True)
    )


def _named(
    voice: Voice, state: State, mandates: tuple[int, int], floor: "np.ndarray[tuple[int], np.dtype[np.int64]]",
    swap: Swap | None,
) -> tuple[PlanePoint, ...]:  # fmt: skip
    say, frontier = voice.words.text, voice.scenario.values.frontiers[mandates[0]][mandates[1]]
    found = []
    nash = nash_point(frontier.values, floor)
    if nash >= 0:
        x, y = frontier.values[nash].tolist()
        found.append(PlanePoint("nash", x / POINT, y / POINT, say("nash-point")))
    if state.signed[0]:
        deal = package_values(voice.scenario, state.terms)[0, np.arange(SEATS), mandates].tolist()
        found.append(PlanePoint("deal", deal[0] / POINT, deal[1] / POINT, say("final-deal")))
        if swap:
            found.append(PlanePoint("better", swap.after[0] / POINT, swap.after[1] / POINT, say("better-for-both")))
    return tuple(found)
