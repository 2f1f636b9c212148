"""Value terms, reservation values, meters' targets and the three scores."""

from dataclasses import dataclass

import numpy as np

from game.core.points import add_rows, add_up, divide_half_away, geometric_mean
from game.rules.axes import METERS, SEATS, Array
from game.rules.scenario import Scenario
from game.rules.state import State
from game.theory.bargaining import created_share

FULL = 10_000  # basis points; also one hundred points in hundredths
KEPT_START, KEPT_SLOPE = 5_000, 25  # kept = 50 + 2.5 x change of health


def option_points(scenario: Scenario, terms: Array) -> Array:
    """Look up the points of terms [G, I] by issue for every seat and mandate: [D, K, G, I]."""
    values = scenario.values
    seats, kinds, issues, options = values.points.shape
    flat = values.points.reshape(seats, kinds, issues * options)
    return flat[:, :, terms + np.arange(issues) * options]


def package_values(scenario: Scenario, terms: Array) -> Array:
    """Value terms [G, I] to every mandate: [G, D, K] in 0..10000."""
    values = scenario.values
    return add_rows(values.table.take(values.places.of(terms), 0)).reshape(-1, *values.offset.shape)


def own_values(scenario: Scenario, terms: Array, seat: int, mandates: Array) -> Array:
    """Value terms [G, I] to the mandates [G] of one seat: [G]."""
    values = scenario.values
    seats, kinds = values.offset.shape
    column = (seat * kinds + mandates)[:, None]
    return add_up(values.table.reshape(-1).take(values.places.of(terms) * (seats * kinds) + column))


def reservation(scenario: Scenario, state: State) -> Array:
    """Value no agreement now: [G, D, K]."""
    fallback = package_values(scenario, state.fallbacks)
    return fallback + scenario.values.offset + state.shift[:, :, None]


def health(scenario: Scenario, gauges: Array) -> Array:
    """Take the weighted geometric mean of the five meters: [G]."""
    return geometric_mean(gauges[:, :METERS], scenario.meters.weights)


def contributions(scenario: Scenario, terms: Array) -> Array:
    """List what each issue's terms add to the meters' targets and, last, to the market's: [G, I, M + 1]."""
    _, issues, options = scenario.meters.contributions.shape
    return np.asarray(scenario.meters.table.take(terms + np.arange(issues) * options, 0), np.int64)


def targets(scenario: Scenario, terms: Array) -> Array:
    """Tell where terms [G, I] would take the meters in the end: [G, M]."""
    added = add_rows(contributions(scenario, terms))[:, :METERS]
    return np.asarray(np.minimum(np.maximum(added + scenario.meters.base, 0), FULL), np.int64)


def dividends(scenario: Scenario, above_start: Array) -> Array:
    """Turn meters above their start [G, M] into value units x basis points: [G, D]."""
    paid = np.einsum("gm,dm->gd", above_start, scenario.meters.dividend)
    return np.asarray(paid * (FULL // 100), np.int64)


def realised(scenario: Scenario, state: State) -> Array:
    """Read the accounts as values over the whole horizon: [G, D, K]."""
    return divide_half_away(state.realised, FULL * scenario.clock.horizon)


@dataclass(frozen=True)
class Scores:
    """The three scores, hundredths of a point."""

    claimed: Array  # [G, D] -10000..10000
    created: Array  # [G] 0..10000
    kept: Array  # [G] 0..10000


def claimed(scenario: Scenario, state: State) -> Array:
    """Score each seat's realised value between its reservation and its best: [G, D] hundredths."""
    games = np.arange(len(state))
    own, values = state.mandates, scenario.values
    scale = FULL * scenario.clock.horizon
    scores = np.empty((len(state), SEATS), np.int64)
    for seat in range(SEATS):
        mine, theirs = own[:, seat], own[:, 1 - seat]
        reserve = values.reserve[seat, mine]
        best = values.best[seat, mine, theirs]
        gained = state.realised[games, seat, mine] - reserve * scale
        room = np.maximum(best - reserve, 1)
        scores[:, seat] = divide_half_away(divide_half_away(gained * 100, scale) * 100, room)
    return np.minimum(np.maximum(scores, -FULL), FULL)


def created(scenario: Scenario, state: State) -> Array:
    """Score the joint gain of the terms in force against the frontier: [G] hundredths."""
    shares = np.zeros(len(state), np.int64)
    values = package_values(scenario, state.terms)
    kinds = scenario.values.offset.shape[1]
    pairs = state.mandates[:, 0] * kinds + state.mandates[:, 1]
    for pair in np.unique(pairs):
        first, second = divmod(int(pair), kinds)
        rows = np.flatnonzero(pairs == pair)
        reserve = np.array([scenario.values.reserve[0, first], scenario.values.reserve[1, second]])
        gains = np.stack([values[rows, 0, first], values[rows, 1, second]], -1) - reserve
        possible = scenario.values.frontiers[first][second].values - reserve
        zone = possible[(possible > 0).all(-1)]
        if len(zone):
            shares[rows] = created_share(gains, zone)
            shares[rows[state.signed[rows] == 0]] = 0
        else:
            shares[rows] = np.where(state.signed[rows] == 0, FULL, 0)
    return shares


def kept(scenario: Scenario, state: State) -> Array:
    """Score the alliance's health of the last year against its start: [G] hundredths."""
    begin = int(health(scenario, scenario.meters.start[None])[0])
    change = divide_half_away(add_up(state.health), state.health.shape[1]) - begin
    return np.asarray(np.minimum(np.maximum(KEPT_START + divide_half_away(change * KEPT_SLOPE, 10), 0), FULL), np.int64)


def scores(scenario: Scenario, state: State) -> Scores:
    """Score finished games."""
    return Scores(claimed(scenario, state), created(scenario, state), kept(scenario, state))
