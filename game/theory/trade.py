"""Follow a tariff through suppliers, buyers and the treasury: nested CES demand, one sector at a time.

Source: Armington (1969) for demand by supplier; nests, rivals' own tariffs and near-complete pass-through as in
Fajgelbaum, Goldberg, Kennedy and Khandelwal (2020); losses as trapezoids under a linear chord (Harberger 1964).

The same code runs on float64 arrays and on object arrays of `decimal.Decimal`, in the precision of the caller's
decimal context; what becomes an integer of a scenario takes the second way. Axes: X sectors, S suppliers, last.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]  # float64, or objects of Decimal
Number = Any  # one element of such an array

DECIMAL_EXP = np.frompyfunc(Decimal.exp, 1, 1)  # correctly rounded, as is ln; a power would not be
DECIMAL_LN = np.frompyfunc(Decimal.ln, 1, 1)
CHANGES = ("volume_change", "value_change")
MONEY = ("export_loss", "duty", "exporters_loss", "buyers_loss", "deadweight_loss")


@dataclass(frozen=True)
class Sector:
    """Coefficients of demand for one sector; all positive."""

    name: str
    substitution: Decimal  # elasticity between suppliers in the first years, not 1
    substitution_long: Decimal  # the same in the long run
    import_demand: Decimal  # elasticity of imports against home goods
    demand: Decimal  # elasticity of the whole sector
    import_share: Decimal  # imports in home sales, 0..1
    absorption: Decimal  # elasticity by which exporters cut their price


@dataclass(frozen=True)
class Response:
    """What tariffs do, against free trade; [..., S], money in the unit of the imports, a year."""

    volume_change: Numbers  # %
    value_change: Numbers  # % of exports, duty not included
    export_loss: Numbers  # exports lost
    duty: Numbers
    exporters_loss: Numbers  # by lower prices, on what is sold and half of what is not
    buyers_loss: Numbers  # by higher prices, the same
    deadweight_loss: Numbers  # both losses less duty


def _number(value: Decimal | int, like: Numbers) -> Number:
    return Decimal(value) if like.dtype == object else float(value)


def _exp(values: Numbers) -> Numbers:
    return np.asarray(DECIMAL_EXP(values) if values.dtype == object else np.exp(values))


def _ln(values: Numbers) -> Numbers:
    return np.asarray(DECIMAL_LN(values) if values.dtype == object else np.log(values))


def log_quantities(sector: Sector, imports: Numbers, log_prices: Numbers, *, long_run: bool) -> Numbers:
    """Tell the logarithm of demand for each supplier, against free trade, from that of buyers' prices [..., S]."""
    one = _number(1, log_prices)
    between = _number(sector.substitution_long if long_run else sector.substitution, log_prices)
    against_home, whole = _number(sector.import_demand, log_prices), _number(sector.demand, log_prices)
    share = _number(sector.import_share, log_prices)
    weights = imports / imports.sum(-1)
    sums = (weights * _exp(log_prices * (one - between))).sum(-1, keepdims=True)
    of_imports = _ln(np.asarray(sums)) / (one - between)
    if against_home == one:
        of_sector = of_imports * share
    else:
        rest = one - against_home
        of_sector = _ln(_exp(of_imports * rest) * share + (one - share)) / rest
    quantity = log_prices * -between + of_imports * (between - against_home) + of_sector * (against_home - whole)
    return np.asarray(quantity)


def respond(
    sector: Sector, imports: Numbers, tariffs: Numbers, *, phase: Decimal | int = 1, long_run: bool = False
) -> Response:
    """Follow tariffs [..., S] (fractions) on imports [S] at free trade.

    Exporters cut their price by (1 + tariff)^-absorption. `phase`: how much of the response of quantities has come
    about, 0..1, in logarithms; prices move at once.
    """
    one, half, hundred = (_number(Decimal(value), tariffs) for value in ("1", "0.5", "100"))
    log_tariffs = _ln(tariffs + one)
    log_net = log_tariffs * -_number(sector.absorption, tariffs)
    log_volume = log_quantities(sector, imports, log_tariffs + log_net, long_run=long_run)
    net, volume = _exp(log_net), _exp(log_volume * _number(phase, tariffs))
    paid = net * (tariffs + one)
    kept = (volume + one) * half * imports
    duty = imports * volume * net * tariffs
    exporters, buyers = (one - net) * kept, (paid - one) * kept
    return Response(
        volume_change=(volume - one) * hundred,
        value_change=(volume * net - one) * hundred,
        export_loss=(one - volume * net) * imports,
        duty=duty,
        exporters_loss=exporters,
        buyers_loss=buyers,
        deadweight_loss=exporters + buyers - duty,
    )


def respond_all(
    sectors: Sequence[Sector], imports: Numbers, tariffs: Numbers, *, phase: Decimal | int = 1, long_run: bool = False
) -> list[Response]:
    """Follow tariffs [X, ..., S] on imports [X, S], sector by sector."""
    rows = zip(sectors, imports, tariffs, strict=True)
    return [respond(sector, flows, rates, phase=phase, long_run=long_run) for sector, flows, rates in rows]


def totals(responses: Sequence[Response], imports: Numbers, supplier: int) -> Response:
    """Add up the sectors for one supplier: [...]; changes in % are weighted by its imports [X, S] at free trade."""
    flows = imports[:, supplier]
    summed = {name: np.asarray(sum(getattr(response, name)[..., supplier] for response in responses)) for name in MONEY}
    shifted = {
        name: np.asarray(
            sum(getattr(response, name)[..., supplier] * flow for response, flow in zip(responses, flows, strict=True))
            / flows.sum()
        )
        for name in CHANGES
    }
    return Response(**shifted, **summed)
