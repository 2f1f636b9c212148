"""Keep the accounts of a game: days of terms in force, delay, flows, the tail."""

import numpy as np

from game.core.points import divide_half_away
from game.rules.axes import METERS, YEAR, Array, Gauge
from game.rules.draft import Draft
from game.rules.outcome import FULL, dividends, package_values, targets

YEAR_DAYS = 365
MARKETS = Gauge.MARKETS.value
POINT = 100  # hundredths


def spend_rounds(draft: Draft, rows: Array, rounds: Array | int, *, delayed: bool = True) -> None:
    """Count rounds' days at the terms in force, and the delay that each round of talks costs."""
    clock = draft.scenario.clock
    worth = package_values(draft.scenario, draft.terms.take(rows, 0)) * (clock.round_days * FULL)
    if delayed:
        worth = worth - clock.delay * (FULL * clock.horizon)
    draft.add(rows, realised=worth * (rounds if isinstance(rounds, int) else rounds[:, None, None]))


def spend_rest(draft: Draft, rows: Array) -> None:
    """Count the days of the rounds that talks did not use, at what is in force after them."""
    clock = draft.scenario.clock
    left = np.maximum(clock.rounds - draft.round[rows], 0)
    worth = package_values(draft.scenario, draft.terms.take(rows, 0)) + unsigned_worth(draft, rows)
    draft.add(rows, realised=worth * (left * clock.round_days * FULL)[:, None, None])


def unsigned_worth(draft: Draft, rows: Array) -> Array:
    """Value what no agreement is worth beyond its terms: [n, D, K], zero where a package is signed."""
    beyond = draft.scenario.values.offset + draft.shift.take(rows, 0)[:, :, None]
    return np.asarray(beyond * (1 - draft.signed[rows])[:, None, None], np.int64)


def credit(draft: Draft, rows: Array, points: Array) -> None:
    """Credit value units x basis points over one year: [n, D, K]."""
    if np.count_nonzero(points):
        draft.add(rows, realised=points * YEAR_DAYS)


def delivered(draft: Draft, rows: Array, shares: Array) -> tuple[Array, Array]:
    """Value a quarter's terms, each issue delivered by its share [n, I], a link by the smaller of its two.

    Value units x basis points a year [n, D, K]; $m this quarter [n, D].
    """
    scenario = draft.scenario
    table, values = scenario.flows, scenario.values
    terms, fallbacks = draft.terms.take(rows, 0), draft.fallbacks.take(rows, 0)
    weights = values.places.weighed(shares)
    years = np.minimum((draft.quarter[rows] - 1) // YEAR, scenario.dollars.shape[1] - 1)
    start = (years * len(values.table))[:, None]
    promised = np.einsum("gew,ge->gw", table.take(values.places.of(terms) + start, 0), weights)
    otherwise = np.einsum("gew,ge->gw", table.take(values.places.of(fallbacks) + start, 0), FULL - weights)
    flow = promised + otherwise
    mandates = values.offset.size
    return flow[:, :mandates].reshape(-1, *values.offset.shape), divide_half_away(flow[:, mandates:], FULL * YEAR)


def meter_flow(draft: Draft, rows: Array) -> Array:
    """Value the meters that pay (dividends) and the market stress that costs: [n, D, K] value units x basis points."""
    scenario = draft.scenario
    above = draft.gauges.take(rows, 0) - scenario.meters.start
    paid = dividends(scenario, above[:, :METERS])[:, :, None]
    stress = above[:, MARKETS][:, None, None] * (scenario.meters.market_cost * (FULL // 100))
    return np.asarray(paid - stress, np.int64)


def meter_dollars(draft: Draft, rows: Array) -> Array:
    """Count what meters above their start bring in a quarter: $m [n, D]."""
    meters = draft.scenario.meters
    above = draft.gauges.take(rows, 0)[:, :METERS] - meters.start[:METERS]
    return np.asarray(divide_half_away(np.einsum("gm,dm->gd", above, meters.dollars), YEAR * POINT), np.int64)


def spend_quarter(draft: Draft, rows: Array, shares: Array) -> None:
    """Count one quarter in which each issue is delivered by its share [n, I]: accounts and dollars."""
    flow, dollars = delivered(draft, rows, shares)
    flow = flow + meter_flow(draft, rows) + unsigned_worth(draft, rows) * FULL
    dollars = dollars + meter_dollars(draft, rows)
    draft.add(rows, realised=flow * draft.scenario.clock.quarter_days, ledger=dollars)


def spend_tail(draft: Draft, rows: Array, shares: Array) -> None:
    """Carry on at shares [n, I] for the tail, meters having gone half the way to their targets."""
    scenario = draft.scenario
    gaps = targets(scenario, draft.terms.take(rows, 0)) - draft.gauges.take(rows, 0)[:, :METERS]
    ahead = divide_half_away(dividends(scenario, gaps), 2)[:, :, None]
    flow, _ = delivered(draft, rows, shares)
    flow = flow + meter_flow(draft, rows) + unsigned_worth(draft, rows) * FULL + ahead
    draft.add(rows, realised=flow * scenario.clock.tail_days)
