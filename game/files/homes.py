"""Compile the two domestic tables and the meters."""

from collections.abc import Mapping

import numpy as np

from game.core.points import divide_half_away
from game.files.agenda import option_index
from game.files.gauges import METER_NAMES, fill, seat_gauges
from game.files.money import market_stress
from game.files.preferences import Raw
from game.files.seat_parts import Constituency
from game.files.spec import Spec
from game.rules.axes import GAUGES, METERS, SEATS, Array
from game.rules.scenario import Names
from game.rules.tables import Homes, Meters

WHOLE = 100


def compile_homes(spec: Spec, names: Names, raw: Raw) -> Homes:
    """Compile constituencies: seats, moods, stances against the fallback."""
    widest = max(len(voices) for voices in names.constituencies)
    seats, mood = np.zeros((2, SEATS, widest), np.int64)
    stance = np.zeros((SEATS, widest, *raw.interests.shape[2:]), np.int64)
    for seat, part in enumerate(spec.seats):
        for number, voice in enumerate(part.constituencies):
            seats[seat, number], mood[seat, number] = voice.seats, voice.mood
            stance[seat, number] = _stance(names, seat, voice, raw)
    fallback = np.array([option_index(names, issue.id, issue.fallback) for issue in spec.issues], np.int64)
    stance -= np.take_along_axis(stance, fallback[None, None, :, None], -1)
    exists = np.arange(stance.shape[-1]) < np.array([len(options) for options in names.options])[:, None]
    return Homes(
        seats=seats,
        quorum=np.array([part.quorum for part in spec.seats], np.int64),
        stance=np.where(exists, stance, 0),
        mood=mood,
        chapter_weight=spec.homes.chapter_weight,
        package_weight=spec.homes.package_weight,
        mood_weight=spec.homes.mood_weight,
        signature_weight=spec.homes.signature_weight,
    )


def _stance(names: Names, seat: int, voice: Constituency, raw: Raw) -> Array:
    """Weigh the delegation's interests as a constituency does: [I, O]; its own points where it names an issue."""
    weights = np.zeros(raw.interests.shape[1], np.int64)
    for interest, weight in voice.weights.items():
        weights[names.interests[seat].index(interest)] = weight
    found = np.asarray(divide_half_away((weights[:, None, None] * raw.interests[seat]).sum(0), WHOLE), np.int64)
    for issue, row in voice.stances.items():
        found[names.issues.index(issue), : len(row)] = row
    return found


def compile_meters(spec: Spec, names: Names) -> Meters:
    """Compile how gauges start, drift and bind."""
    part = spec.meters
    start = np.zeros(GAUGES, np.int64)
    fill(start, part.start, seat_gauges(spec))
    markets = np.zeros((len(names.issues), max(len(options) for options in names.options)), np.int64)
    for number, issue in enumerate(spec.issues):
        markets[number, : len(issue.options)] = market_stress(issue, spec.models)
    return Meters(
        start=start,
        weights=_by_meter(part.weights),
        base=_by_meter(part.base),
        contributions=_contributions(spec, names),
        speed=part.speed,
        cap=part.cap,
        crisis=part.crisis,
        warning=part.warning,
        snap_delivery=part.snap_delivery,
        dividend=np.array([_by_meter(part.dividend.get(seat, {})) for seat in names.seats], np.int64),
        dollars=np.array([_by_meter(part.dollars.get(seat, {})) for seat in names.seats], np.int64),
        home_drift=part.home_drift,
        capital_income=part.capital_income,
        market_flow=markets,
        market_cost=np.array([[kind.market_cost for kind in seat.mandates] for seat in spec.seats], np.int64),
    )


def _by_meter(values: Mapping[str, int]) -> Array:
    return np.array([values.get(name, 0) for name in METER_NAMES], np.int64)


def _contributions(spec: Spec, names: Names) -> Array:
    """Tell what each option adds to the meters' targets against the fallback: [M, I, O]."""
    found = np.zeros((METERS, len(names.issues), max(len(options) for options in names.options)), np.int64)
    for number, issue in enumerate(spec.issues):
        fallback = option_index(names, issue.id, issue.fallback)
        for meter, row in issue.meters.items():
            found[METER_NAMES.index(meter), number, : len(row)] = np.array(row, np.int64) - row[fallback]
    return found
