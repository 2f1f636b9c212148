"""Follow the money of an issue through the published models: yearly flows by option, in $m."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext

import numpy as np

from game.core.points import divide_half_away
from game.files.issue_parts import Flows, Issue, Models, Trade
from game.files.issue_parts import Sector as SectorPart
from game.rules.axes import Array
from game.theory import ledger
from game.theory.currency import Strain, capacity, stress
from game.theory.trade import MONEY, Numbers, Sector, respond

YEARS = 3
BILLION = 1_000  # $m
PERCENT = 100
FULL = 10_000
SPREAD_YEARS = 5  # over which a sum is spread when the option names no years
PRECISE = Context(prec=24, rounding=ROUND_HALF_EVEN)
FLOWS = {
    "tariff": MONEY,
    "cash": ("paid", "investor", "host"),
    "pledge": ("paid",),
    "burden": ("paid",),
    "defence": ("extra",),
    "purchase": ("paid", "premium"),
}

Streams = dict[str, Array]  # flow: [O, years] $m


@dataclass(frozen=True)
class Ladder:
    """The options of an issue as numbers."""

    quantities: tuple[Decimal, ...]
    years: tuple[int, ...]

    @classmethod
    def from_issue(cls, issue: Issue) -> "Ladder":
        """Read the ladder of an issue."""
        return cls(
            tuple(option.quantity for option in issue.options),
            tuple(option.over or SPREAD_YEARS for option in issue.options),
        )

    def scaled(self, factor: int) -> Array:
        """Give the quantities in whole units of 1 / factor."""
        return np.array([int((value * factor).to_integral_value()) for value in self.quantities], np.int64)


def streams(issue: Issue, models: Models) -> Streams:
    """Tell the yearly flows of every option of an issue that has money."""
    if issue.money is None:
        return {}
    return MODELS[issue.money.model](Ladder.from_issue(issue), models, issue.money)


def _tariff(ladder: Ladder, models: Models, money: Flows) -> Streams:
    if models.trade is None:
        return {}
    sectors = [sector for sector in models.trade.sectors if sector.applies == money.sectors]
    with localcontext(PRECISE):
        found = [_responses(models.trade, sector, ladder) for sector in sectors]
    return {name: np.sum([part[name] for part in found], axis=0) for name in MONEY}


def sector_of(part: SectorPart) -> Sector:
    """Read the coefficients of a sector."""
    return Sector(
        part.id, part.substitution, part.substitution_long, part.import_demand, part.demand, part.import_share,
        part.absorption,
    )  # fmt: skip


def _responses(trade: Trade, part: SectorPart, ladder: Ladder) -> Streams:
    """Answer one sector's demand for each rate, year by year of the phase-in."""
    sector = sector_of(part)
    reach = Decimal(part.reach) / FULL
    rivals = [Decimal(rate) / FULL for rate in part.rivals]
    rates = np.array([[rate / PERCENT * reach, *rivals] for rate in ladder.quantities], object)
    imports = np.array([Decimal(flow) for flow in part.imports], object)
    by_year = [respond(sector, imports, rates, phase=phase) for phase in trade.phase]
    return {name: np.stack([_whole(getattr(response, name)[:, 0]) for response in by_year], -1) for name in MONEY}


def _whole(values: Numbers) -> Array:
    return np.array([int(value.to_integral_value()) for value in values.tolist()], np.int64)


def _cash(ladder: Ladder, models: Models, money: Flows) -> Streams:
    part = models.cash
    if part is None:
        return {}
    calls = ledger.cash_calls(part.total, FULL, ladder.scaled(BILLION), YEARS)
    investor, host = ledger.profit_shares(calls, part.profit, part.before, part.after)
    return {"paid": calls, "investor": investor, "host": host}


def _pledge(ladder: Ladder, models: Models, money: Flows) -> Streams:
    return {"paid": ledger.instalments(ladder.scaled(BILLION), np.array(ladder.years), YEARS)}


def _burden(ladder: Ladder, models: Models, money: Flows) -> Streams:
    part = models.burden
    if part is None:
        return {}
    local = ladder.scaled(BILLION) * part.per_dollar
    return {"paid": ledger.burden_shares(local, part.indexation, part.per_dollar, YEARS)}


def _defence(ladder: Ladder, models: Models, money: Flows) -> Streams:
    part = models.defence
    if part is None:
        return {}
    path = ledger.defence_path(part.start, ladder.scaled(PERCENT), np.array(ladder.years), YEARS)
    return {"extra": ledger.defence_spending(path - part.start, part.gdp, part.growth)}


def _purchase(ladder: Ladder, models: Models, money: Flows) -> Streams:
    paid = ledger.instalments(ladder.scaled(BILLION), np.array(ladder.years), YEARS)
    premium = ledger.share_of(paid, models.purchase.premium if models.purchase else 0)
    return {"paid": paid, "premium": premium}


MODELS: dict[str, Callable[[Ladder, Models, Flows], Streams]] = {
    "tariff": _tariff,
    "cash": _cash,
    "pledge": _pledge,
    "burden": _burden,
    "defence": _defence,
    "purchase": _purchase,
}


def dollars(issue: Issue, models: Models, seats: Sequence[str]) -> Array:
    """Tell what each option brings each seat against the fallback: $m a year [D, years, O]."""
    found = np.zeros((len(seats), YEARS, len(issue.options)), np.int64)
    flows = streams(issue, models)
    for name, shares in issue.money.flows.items() if issue.money else ():
        for seat, share in shares.items():
            found[seats.index(seat)] += divide_half_away(flows[name].T * share, FULL)
    fallback = [option.id for option in issue.options].index(issue.fallback)
    return found - found[:, :, fallback, None]


def stake(issue: Issue, gains: Array, seats: Sequence[str]) -> int:
    """Tell the stake of an issue in hundredths of a raw point: as written, or what money a year it moves at its rates.

    `gains`: $m a year [D, years, O]; the mean over the seats that have a rate.
    """
    if issue.stake is not None:
        return issue.stake
    rates = issue.money.rates if issue.money else {}
    spans = [
        int(abs(gains[seats.index(seat), :, -1].sum() - gains[seats.index(seat), :, 0].sum())) * rate
        for seat, rate in rates.items()
    ]
    return max(divide_half_away(sum(spans), YEARS * BILLION * max(len(spans), 1)), 1)


def market_stress(issue: Issue, models: Models) -> Array:
    """Tell what each option does to the currency against the fallback: hundredths of a point [O]."""
    part = models.currency
    if issue.stress is None or part is None:
        return np.zeros(len(issue.options), np.int64)
    strain = Strain(part.within, part.beyond, part.curvature)
    amounts = Ladder.from_issue(issue).scaled(BILLION)
    outflow = amounts if issue.stress == "outflow" else np.full_like(amounts, part.reference)
    lines = np.zeros_like(amounts) if issue.stress == "outflow" else amounts
    found = stress(outflow, capacity(part.absorbed, lines), strain)
    return np.asarray(found - found[[option.id for option in issue.options].index(issue.fallback)], np.int64)
