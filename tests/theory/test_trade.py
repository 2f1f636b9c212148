"""Tariff incidence, CES identities, and the published estimates for Korea that the model has to meet."""

from dataclasses import replace
from decimal import Decimal, localcontext

import numpy as np
import pytest

from game.theory.trade import CHANGES, MONEY, Sector, respond, respond_all, totals

COEFFICIENTS = {
    "cars": "2.5 5 .95 .70 .45 .06",
    "parts": "2.5 5 .90 .60 .45 .05",
    "semiconductors": "2.5 5 .70 .50 .55 .04",
    "machinery": "2.5 5 .90 .50 .45 .05",
    "steel": "2.5 5 1.10 .60 .25 .10",
    "batteries": "2.5 5 .90 .50 .55 .05",
    "other": "2.5 5 .90 .50 .30 .05",
}
SECTORS = [Sector(name, *map(Decimal, row.split())) for name, row in COEFFICIENTS.items()]
CARS = SECTORS[0]
# US imports of 2024, $m: Korea, Japan, EU, Mexico, Canada, China, Taiwan, rest
IMPORTS = np.array(
    [
        [36856, 41904, 50612, 49753, 28260, 3541, 92, 13591],
        [9352, 11839, 11826, 50176, 16389, 11545, 2828, 15836],
        [14716, 2889, 7894, 52259, 1241, 41646, 65550, 64548],
        [26237, 44605, 111833, 125326, 35934, 136632, 21746, 171420],
        [6494, 3269, 17369, 13255, 28545, 15717, 4783, 32422],
        [2884, 1814, 2667, 1671, 798, 17005, 336, 2250],
        [33920, 45021, 395271, 210998, 300526, 203341, 19941, 569648],
    ],
    float,
)
KOREA = 0


def test_no_tariff_changes_nothing():
    result = respond(CARS, IMPORTS[0], np.zeros(8))
    for name in (*CHANGES, *MONEY):
        assert getattr(result, name) == pytest.approx(np.zeros(8), abs=1e-9)


def test_cars_at_25_on_everyone():
    """IBK -18.6%, KIET -20.5%, observed April to August 2025 about -16.5%."""
    result = respond(CARS, IMPORTS[0], np.full(8, 0.25))
    assert -21 < result.volume_change[KOREA] < -15
    assert -21 < result.value_change[KOREA] < -15


def test_ten_percent_on_everything():
    """KIET (2024): exports to the US fall by 8.4% in value."""
    result = totals(respond_all(SECTORS, IMPORTS, np.full((7, 8), 0.10)), IMPORTS, KOREA)
    assert -9 < result.value_change < -7
    assert -9 < result.volume_change < -6.5


def test_a_uniform_shock_does_not_depend_on_substitution():
    """With every supplier hit alike relative prices stand still (Armington 1969)."""
    short = respond(CARS, IMPORTS[0], np.full(8, 0.25))
    long_run = respond(CARS, IMPORTS[0], np.full(8, 0.25), long_run=True)
    assert short.volume_change == pytest.approx(long_run.volume_change)


def test_without_home_goods_or_rivals_demand_has_one_elasticity():
    alone = replace(CARS, import_share=Decimal(1), absorption=Decimal(0))
    result = respond(alone, np.array([100.0]), np.array([0.25]))
    assert result.volume_change[0] == pytest.approx(100 * (1.25**-0.70 - 1))
    assert result.duty[0] == pytest.approx(25 * 1.25**-0.70)


def test_splitting_a_supplier_in_two_changes_nothing():
    whole = respond(CARS, np.array([100.0, 60.0]), np.array([0.25, 0.1]))
    split = respond(CARS, np.array([100.0, 30.0, 30.0]), np.array([0.25, 0.1, 0.1]))
    assert split.volume_change == pytest.approx(whole.volume_change[[0, 1, 1]])
    assert split.duty.sum() == pytest.approx(whole.duty.sum())


def test_unit_elasticity_against_home_is_the_limit():
    near, at = (
        respond(replace(CARS, import_demand=Decimal(e)), IMPORTS[0], np.full(8, 0.25)) for e in ("1.00001", "1")
    )
    assert near.volume_change == pytest.approx(at.volume_change, rel=1e-4)


def test_losses_add_up_to_duty_and_deadweight():
    result = respond(CARS, IMPORTS[0], np.linspace(0.05, 0.4, 8))
    assert result.exporters_loss + result.buyers_loss == pytest.approx(result.duty + result.deadweight_loss)


def test_incidence_with_large_and_small_elasticities():
    """Elastic demand means less duty and more deadweight; absorption shifts the loss (Harberger 1964)."""
    only_korea = np.array([0.25] + [0.0] * 7)
    rigid, elastic = (respond(CARS, IMPORTS[0], only_korea, long_run=late) for late in (False, True))
    assert elastic.volume_change[KOREA] < rigid.volume_change[KOREA] < -25
    assert elastic.duty[KOREA] < rigid.duty[KOREA]
    assert elastic.deadweight_loss[KOREA] > rigid.deadweight_loss[KOREA]
    assert elastic.volume_change[1] > rigid.volume_change[1] > 0
    yielding = respond(replace(CARS, absorption=Decimal("0.5")), IMPORTS[0], only_korea)
    assert yielding.exporters_loss[KOREA] > rigid.exporters_loss[KOREA]
    assert yielding.buyers_loss[KOREA] < rigid.buyers_loss[KOREA]


def test_rivals_tariffs_soften_the_blow():
    alone = respond(CARS, IMPORTS[0], np.array([0.25] + [0.0] * 7))
    level = respond(CARS, IMPORTS[0], np.full(8, 0.25))
    assert alone.volume_change[KOREA] < level.volume_change[KOREA]


def test_quantities_phase_in():
    losses = [
        respond(CARS, IMPORTS[0], np.full(8, 0.25), phase=Decimal(p)).export_loss[0] for p in ("0.33", "0.66", "1")
    ]
    assert losses == sorted(losses)
    assert 0.3 < losses[0] / losses[2] < 0.45


def test_decimals_and_floats_agree_and_options_broadcast():
    ladder = np.tile([0.25, 0.15, 0.15, 0.15, 0.13, 0.45, 0.25, 0.13], (3, 1))
    ladder[:, 0] = [0.1, 0.15, 0.25]
    floats = respond(CARS, IMPORTS[0], ladder)
    as_decimal = np.vectorize(lambda value: Decimal(str(value)), otypes=[object])
    with localcontext() as context:
        context.prec = 28
        exact = respond(CARS, as_decimal(IMPORTS[0]), as_decimal(ladder))
    assert exact.duty.shape == (3, 8)
    for name in (*CHANGES, *MONEY):
        assert getattr(floats, name) == pytest.approx(getattr(exact, name).astype(float), rel=1e-9)
    assert isinstance(exact.duty[0, 0], Decimal)
