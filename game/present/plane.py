"""Present the utility plane: what each package of a game is worth to both sides."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.present.figures import points
from game.present.models import Pair, PlaneModel, PlanePoint, Role
from game.present.story import Line
from game.present.voice import Voice
from game.review.swap import Swap
from game.rules.axes import SEATS, Array, Kind
from game.rules.outcome import package_values
from game.rules.state import State
from game.theory.bargaining import nash_point

POINT, TOP = 100, 100.0
SIDES = ("first", "second")
MARGIN, STEP, LEAST = 5.0, 5.0, 25.0  # points of the window round what matters


@dataclass(frozen=True)
class Ground:
    """What the plane of one pair of mandates shows at every position: frontier, walk-aways, all offers of the line."""

    mandates: tuple[int, int]
    frontier: tuple[tuple[float, float], ...]
    floor: tuple[float, float]
    nash: tuple[PlanePoint, ...]
    offers: tuple[PlanePoint, ...]
    numbers: tuple[int, ...]  # of the moves that tabled them


def ground_of(voice: Voice, state: State, lines: Sequence[Line]) -> Ground | None:
    """Lay out a line of play; nothing while a mandate is hidden."""
    if (state.mandates[0] < 0).any():
        return None
    mandates = (int(state.mandates[0, 0]), int(state.mandates[0, 1]))
    values = voice.scenario.values.frontiers[mandates[0]][mandates[1]].values
    floor = np.array([voice.scenario.values.reserve[seat, mandates[seat]] for seat in range(SEATS)])
    tabled = [line for line in lines if line.kind == Kind.OFFER]
    return Ground(
        mandates,
        tuple((first / POINT, second / POINT) for first, second in values.tolist()),
        (int(floor[0]) / POINT, int(floor[1]) / POINT),
        _nash(voice, values, floor),
        _offers(voice, tabled, mandates),
        tuple(line.number for line in tabled),
    )


def _nash(voice: Voice, values: Array, floor: Array) -> tuple[PlanePoint, ...]:
    best = nash_point(values, floor)
    if best < 0:
        return ()
    x, y = values[best].tolist()
    return (PlanePoint("nash", x / POINT, y / POINT, voice.words.text("nash-point")),)


def _offers(voice: Voice, tabled: Sequence[Line], mandates: tuple[int, int]) -> tuple[PlanePoint, ...]:
    if not tabled:
        return ()
    worth = package_values(voice.scenario, np.array([line.terms for line in tabled], np.int64))
    pairs = worth[:, np.arange(SEATS), mandates].tolist()
    return tuple(
        PlanePoint(
            SIDES[line.actor], x / POINT, y / POINT, voice.words.text("when-round", round=str(line.round)), line.node
        )
        for line, (x, y) in zip(tabled, pairs, strict=True)
    )


def plane_model(
    voice: Voice, ground: Ground | None, state: State, swap: Swap | None, here: int, *, is_hiding: bool
) -> PlaneModel:
    """Present frontier, walk-aways, offers and the deal of `state`; offers after move `here` are ahead, or hidden."""
    say = voice.words.text
    title, note = say("plane"), say("plane-note")
    x_label, y_label = (say("value-of", seat=voice.seat(seat)) for seat in range(SEATS))
    if ground is None:
        whole = (0.0, TOP, 0.0, TOP)
        return PlaneModel(title, note, x_label, y_label, (), (None, None), (), (), (), whole, say("plane-hidden"))
    offers = tuple(
        replace(point, is_ahead=number > here)
        for point, number in zip(ground.offers, ground.numbers, strict=True)
        if number <= here or not is_hiding
    )
    named = (*ground.nash, *_deal(voice, ground, state, swap))
    return PlaneModel(
        title=title,
        note=note,
        x_label=x_label,
        y_label=y_label,
        frontier=ground.frontier,
        walk_away=ground.floor,
        points=(*offers, *named),
        legend=_legend(voice, ground, offers, named),
        signs=("frontier", "zone", "first", "second", "ring", "wedge", *(point.kind for point in named)),
        window=_window(ground, (*ground.offers, *named)),
        hidden_note="",
    )


def _deal(voice: Voice, ground: Ground, state: State, swap: Swap | None) -> tuple[PlanePoint, ...]:
    if not state.signed[0]:
        return ()
    x, y = package_values(voice.scenario, state.terms)[0, np.arange(SEATS), ground.mandates].tolist()
    deal = PlanePoint("deal", x / POINT, y / POINT, voice.words.text("final-deal"))
    if swap is None:
        return (deal,)
    better = PlanePoint("better", swap.after[0] / POINT, swap.after[1] / POINT, voice.words.text("better-for-both"))
    return (deal, better)


def _legend(
    voice: Voice, ground: Ground, offers: Sequence[PlanePoint], named: Sequence[PlanePoint]
) -> tuple[Pair, ...]:
    say, roles = voice.words.text, (Role.MINE, Role.THEIRS)
    counts = [sum(point.kind == kind for point in offers) for kind in SIDES]
    return (
        Pair(say("plane-frontier"), ""),
        Pair(say("plane-zone"), "", Role.GAIN),
        *(
            Pair(say("walk-away-of", seat=voice.seat(seat)), points(round(ground.floor[seat] * POINT)), roles[seat])
            for seat in range(SEATS)
        ),
        *(Pair(say("offers-of", seat=voice.seat(seat)), str(counts[seat]), roles[seat]) for seat in range(SEATS)),
        *(
            Pair(point.text, f"{points(round(point.x * POINT))} · {points(round(point.y * POINT))}", Role.GAIN)
            for point in named
        ),
    )


def _window(ground: Ground, shown: Sequence[PlanePoint]) -> tuple[float, float, float, float]:
    left, right = _range([ground.floor[0], *(point.x for point in shown)])
    low, high = _range([ground.floor[1], *(point.y for point in shown)])
    return left, right, low, high


def _range(values: Sequence[float]) -> tuple[float, float]:
    """Choose whole steps round values, a least apart, within the plane."""
    low = (min(values) - MARGIN) // STEP * STEP
    high = -((-max(values) - MARGIN) // STEP) * STEP
    short = max(LEAST - (high - low), 0.0)
    low, high = low - short // (2 * STEP) * STEP, high + short - short // (2 * STEP) * STEP
    low, high = (low - max(high - TOP, 0.0), min(high, TOP)) if high > TOP else (low, high)
    return max(low, 0.0), high
