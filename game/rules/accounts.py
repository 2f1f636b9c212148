"""Keep the accounts of a game: days of terms in force, delay, flows, the tail."""

import numpy as np

from game.core.points import divide_half_away
from game.rules.axes import METERS, YEAR, Array, Gauge
from game.rules.draft import Draft
from game.rules.outcome import FULL, dividends, option_points, package_values, targets
from game.rules.scenario import Scenario

YEAR_DAYS = 365


def spend_rounds(draft: Draft, rows: Array, rounds: Array | int, *, delayed: bool = True) -> None:
    """Count rounds' days at the terms in force, and the delay that each round of talks costs."""
    clock = draft.scenario.clock
    worth = package_values(draft.scenario, draft.terms[rows]) * (clock.round_days * FULL)
    if delayed:
        worth = worth - clock.delay * (FULL * clock.horizon)
    draft.edit("realised")[rows] += worth * np.reshape(rounds, (-1, 1, 1))


def spend_rest(draft: Draft, rows: Array) -> None:
    """Count the days of the rounds that talks did not use, at what is in force after them."""
    clock = draft.scenario.clock
    left = np.maximum(clock.rounds - draft.round[rows], 0)
    worth = package_values(draft.scenario, draft.terms[rows]) + unsigned_worth(draft, rows)
    draft.edit("realised")[rows] += worth * (left * clock.round_days * FULL)[:, None, None]


def unsigned_worth(draft: Draft, rows: Array) -> Array:
    """Value what no agreement is worth beyond its terms: [n, D, K], zero where a package is signed."""
    beyond = draft.scenario.values.offset + draft.shift[rows][:, :, None]
    return np.asarray(beyond * (1 - draft.signed[rows])[:, None, None], np.int64)


def credit(draft: Draft, rows: Array, points: Array) -> None:
    """Credit value units x basis points over one year: [n, D, K]."""
    if points.any():
        draft.edit("realised")[rows] += points * YEAR_DAYS


def delivered(draft: Draft, rows: Array, shares: Array) -> Array:
    """Value a quarter's terms, each issue delivered by its share [n, I]: [n, D, K] value units x basis points."""
    scenario = draft.scenario
    terms, fallbacks = draft.terms[rows], draft.fallbacks[rows]
    promised, otherwise = option_points(scenario, terms), option_points(scenario, fallbacks)
    flow = (otherwise * FULL + (promised - otherwise) * shares).sum(-1)
    if len(scenario.values.link_pairs):
        flow = flow + _linked(scenario, terms, fallbacks, shares)
    return np.asarray(np.moveaxis(flow, -1, 0), np.int64)


def _linked(scenario: Scenario, terms: Array, fallbacks: Array, shares: Array) -> Array:
    pairs, points = scenario.values.link_pairs, scenario.values.link_points
    numbers = np.arange(len(pairs))
    both = np.minimum(shares[:, pairs[:, 0]], shares[:, pairs[:, 1]])
    promised = points[:, :, numbers, terms[:, pairs[:, 0]], terms[:, pairs[:, 1]]]
    otherwise = points[:, :, numbers, fallbacks[:, pairs[:, 0]], fallbacks[:, pairs[:, 1]]]
    return np.asarray((otherwise * FULL + (promised - otherwise) * both).sum(-1), np.int64)


def meter_flow(draft: Draft, rows: Array) -> Array:
    """Value the meters that pay (dividends) and the market stress that costs: [n, D, K] value units x basis points."""
    scenario = draft.scenario
    above = draft.gauges[rows] - scenario.meters.start
    paid = dividends(scenario, above[:, :METERS])[:, :, None]
    stress = above[:, Gauge.MARKETS][:, None, None] * scenario.meters.market_cost * (FULL // 100)
    return np.asarray(paid - stress, np.int64)


def spend_quarter(draft: Draft, rows: Array, shares: Array) -> None:
    """Count one quarter at its delivery: accounts, the last year's flows, dollars."""
    clock = draft.scenario.clock
    flow = delivered(draft, rows, shares) + meter_flow(draft, rows) + unsigned_worth(draft, rows) * FULL
    draft.edit("realised")[rows] += flow * clock.quarter_days
    draft.edit("recent")[rows, draft.quarter[rows] % YEAR] = flow
    draft.edit("ledger")[rows] += _dollars(draft, rows, shares)


def _dollars(draft: Draft, rows: Array, shares: Array) -> Array:
    table = draft.scenario.dollars
    years = np.minimum((draft.quarter[rows] - 1) // YEAR, table.shape[1] - 1)
    issues = np.arange(table.shape[2])
    yearly = table[:, years[:, None], issues, draft.terms[rows]]
    kept = table[:, years[:, None], issues, draft.fallbacks[rows]]
    sums = (kept * FULL + (yearly - kept) * shares).sum(-1)
    return np.asarray(divide_half_away(sums, FULL * YEAR).T, np.int64)


def spend_tail(draft: Draft, rows: Array) -> None:
    """Carry on the last year's flows for the tail, meters having gone half the way to their targets."""
    scenario = draft.scenario
    gaps = targets(scenario, draft.terms[rows]) - draft.gauges[rows][:, :METERS]
    ahead = divide_half_away(dividends(scenario, gaps), 2)[:, :, None]
    flow = divide_half_away(np.moveaxis(draft.recent[rows], 1, -1).sum(-1), YEAR) + ahead
    draft.edit("realised")[rows] += flow * scenario.clock.tail_days
