"""What a certificate measures, held against what is known beforehand."""

import numpy as np
import pytest

from game.cli.entry import run
from game.core.dice import game_seed
from game.lab.bench import Bench
from game.lab.jobs import Source
from game.lab.lines import Verdict
from game.lab.luck import SEEDS, cells, luck_share
from game.lab.measures import agreement, options, zones
from game.lab.sample import sample
from game.lab.years import Deliverer, no_luck, play_years, signed_at
from game.rules.axes import Phase, Posture
from game.rules.outcome import FULL, package_values, realised


@pytest.fixture(scope="module")
def bench():
    return Bench(Source.load("first-table"))


@pytest.fixture(scope="module")
def scenario(bench):
    return bench.scenario


@pytest.fixture(scope="module")
def found(bench):
    return sample(bench, ("linear", "random"), 40, 5).result()


def test_a_sample_sees_what_was_played(scenario, found):
    assert (found.state.phase == Phase.OVER).all()
    assert (found.could | (found.state.uses == 0)).all()  # nothing was played that was never legal
    assert found.postures.sum() == 40 * 2 * scenario.clock.quarters
    assert (found.years.quarter == 1).all()
    assert np.array_equal(found.years.mandates, found.state.mandates)


def test_the_fullest_round_is_a_share_of_the_agreements(found):
    agreed, fullest, _ = agreement(found)
    assert agreed.value == f"{100 * found.agreed.mean():.1f}%"
    assert float(fullest.value[:-1]) >= 100 / 6


def test_what_needs_no_games_passes(scenario):
    assert all(line.verdict != Verdict.SHORT for line in (*zones(scenario), *options(scenario)))


def test_luck_is_nothing_where_cells_never_differ_inside_and_all_where_only_they_do():
    cell = np.repeat(np.arange(20), 30)
    assert luck_share(cell[:, None] * 100, cell) == 0
    alike = np.tile(np.arange(30), 20)[:, None]
    assert luck_share(alike, cell) == 1


def test_luck_splits_a_known_variance():
    """Two equal independent parts, one of the cell and one of the game: half is luck."""
    chance = np.random.default_rng(1)
    cell = np.repeat(np.arange(400), 30)
    values = chance.normal(size=400)[cell] + chance.normal(size=len(cell))
    assert abs(luck_share(values[:, None], cell) - 0.5) < 0.05


def test_cells_share_their_mandates(bench):
    drawn = cells(bench, 2, 3).result()
    assert np.bincount(drawn.cell).tolist() == [SEEDS, SEEDS]


def test_years_without_luck_are_worth_what_was_signed(scenario):
    """Delivered in full, meters aside: take the dividends away and the realised value is the table's."""
    terms = scenario.agenda.fallback[None].repeat(3, 0)
    start = signed_at(scenario, terms, np.zeros((3, 2), np.int64))
    ends = play_years(scenario, (Deliverer(), Deliverer()), start, game_seed(1, np.arange(3)), luck=no_luck)
    assert (ends.phase == Phase.OVER).all()
    assert (ends.last_postures == Posture.DELIVER).all()
    days = scenario.clock.quarters * scenario.clock.quarter_days + scenario.clock.tail_days
    table = package_values(scenario, terms) * days // scenario.clock.horizon
    assert (np.abs(realised(scenario, ends) - table) < FULL // 10).all()


def test_the_command_prints_every_line(capsys):
    code = run(["lab", "certificate", "first-table", "--games", "20", "--workers", "1"])
    out = capsys.readouterr().out
    assert code in {0, 1}
    numbers = {line.split(" | ")[0] for line in out.splitlines()[1:-1]}
    assert numbers == {"1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "9"}
    assert (code == 1) == ("falls short" in out.rpartition("\n")[0].rpartition("\n")[0])
