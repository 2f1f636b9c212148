"""Ask a scenario's tariff model: what rates on some sectors do, sector by sector, year by year of the phase-in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from math import log

import numpy as np
from numpy.typing import NDArray

from game.core.errors import UsageError
from game.files.issue_parts import Sector, Trade
from game.files.money import sector_of
from game.files.spec import Spec
from game.theory.trade import MONEY, Response, respond

ALL = "all"
TOTAL = "total"
LONG_RUN = "long run"
FULL, PERCENT = 10_000, 100
HIGHEST = 1_000.0  # percent


@dataclass(frozen=True)
class Question:
    """Rates in percent by sector or group of sectors; rivals as the scenario has them unless named."""

    rates: Mapping[str, float] = field(default_factory=dict)
    rivals: Mapping[str, float] = field(default_factory=dict)
    exempts: bool = True  # the part of a sector's imports that the scenario says is exempt pays nothing


@dataclass(frozen=True)
class Answer:
    """One sector in one year, against free trade; $m a year."""

    sector: str
    year: str
    imports: float  # at free trade
    change: float  # of imports, %
    cut: float  # of the exporters' price, %
    export_loss: float
    duty: float
    exporters_loss: float
    buyers_loss: float
    deadweight_loss: float
    elasticity: float  # of imports: ln(1 + change) / ln(1 + rate)


def trade_of(spec: Spec) -> Trade:
    """Find the tariff model of a scenario; raise UsageError where it has none."""
    if spec.models.trade is None:
        raise UsageError(f"expected a scenario with a tariff model ([models.trade]), {spec.id} has none")
    return spec.models.trade


def ask(spec: Spec, question: Question) -> list[Answer]:
    """Answer for every sector with a rate, and for all of them together."""
    trade = trade_of(spec)
    rates = _rates(spec, trade, question.rates)
    years: list[tuple[str, Decimal]] = [(str(year), phase) for year, phase in enumerate(trade.phase, 1)]
    answers: list[Answer] = []
    for year, phase in [*years, (LONG_RUN, Decimal(1))]:
        found = {
            part.id: respond(
                sector_of(part),
                np.array(part.imports, float),
                _paid(trade, part, rates[part.id], question),
                phase=phase,
                long_run=year == LONG_RUN,
            )
            for part in trade.sectors
            if part.id in rates
        }
        answers += _told(trade, year, rates, found)
    return answers


def _told(trade: Trade, year: str, rates: Mapping[str, float], found: Mapping[str, Response]) -> Iterator[Answer]:
    sizes = {part.id: float(part.imports[0]) for part in trade.sectors if part.id in found}
    for name, response in found.items():
        yield _answer(name, year, sizes[name], rates[name], [response], [sizes[name]])
    if len(found) > 1:
        whole = sum(sizes.values())
        mean = sum(rates[name] * size for name, size in sizes.items()) / whole
        yield _answer(TOTAL, year, whole, mean, list(found.values()), list(sizes.values()))


def _answer(
    name: str, year: str, imports: float, rate: float, found: Sequence[Response], sizes: Sequence[float]
) -> Answer:
    money = {key: float(sum(getattr(response, key)[0] for response in found)) for key in MONEY}
    kept = 1 - money["export_loss"] / imports
    volumes = [1 + float(response.volume_change[0]) / PERCENT for response in found]
    volume = sum(size * left for size, left in zip(sizes, volumes, strict=True))
    elasticity = log(kept) / log(1 + rate / PERCENT) if rate else 0.0
    cut = PERCENT * (1 - kept * imports / volume)
    return Answer(name, year, imports, PERCENT * (kept - 1), cut, **money, elasticity=elasticity)


def _rates(spec: Spec, trade: Trade, asked: Mapping[str, float]) -> dict[str, float]:
    """Give a rate to every sector asked about, or to those on the agenda as they stand today."""
    sectors = [part.id for part in trade.sectors]
    groups: dict[str, list[str]] = {}
    for part in trade.sectors:
        groups.setdefault(part.applies, []).append(part.id)
    found: dict[str, float] = {}
    for name, rate in (asked or _today(spec)).items():
        _expect("a sector or a group of sectors", name, (ALL, *sectors, *groups))
        _check_rate(name, rate)
        named = sectors if name == ALL else groups.get(name, [name])
        found |= dict.fromkeys(named, rate)
    return {sector: found[sector] for sector in sectors if sector in found}


def _today(spec: Spec) -> dict[str, float]:
    """Read the rates in force from the issues that set them."""
    return {
        issue.money.sectors or ALL: float(option.quantity)
        for issue in spec.issues
        if issue.money and issue.money.model == "tariff"
        for option in issue.options
        if option.id == issue.status_quo
    }


def _paid(trade: Trade, part: Sector, rate: float, question: Question) -> NDArray[np.float64]:
    """Line up what each supplier pays, as fractions: [S]."""
    reach = part.reach / FULL if question.exempts else 1.0
    paid = [rate / PERCENT * reach, *(rival / FULL for rival in part.rivals)]
    for name, rival in question.rivals.items():
        _expect("a rival", name, (ALL, *trade.suppliers[1:]))
        _check_rate(name, rival)
        for place in range(1, len(paid)) if name == ALL else [trade.suppliers.index(name)]:
            paid[place] = rival / PERCENT
    return np.array(paid)


def _check_rate(name: str, rate: float) -> None:
    if not 0 <= rate <= HIGHEST:
        raise UsageError(f"expected a rate from 0 to {HIGHEST:g} percent, got {name}={rate:g}")


def _expect(what: str, name: str, known: Sequence[str]) -> None:
    if name not in known:
        close = get_close_matches(name, known, 1)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        raise UsageError(f"expected {what} (one of {', '.join(dict.fromkeys(known))}), got {name!r}{hint}")
