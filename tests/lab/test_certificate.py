"""What a certificate measures, held against what is known beforehand."""

import json
from dataclasses import replace

import numpy as np
import pytest

from game.cli.entry import run
from game.cli.pages import print_lines
from game.core.dice import game_seed
from game.files.spec import Shortfalls
from game.lab.bench import Bench
from game.lab.jobs import Source
from game.lab.lines import Estimate, Verdict, estimated, judged, reasoned, share_of
from game.lab.luck import SEEDS, cells, luck_share
from game.lab.measures import agreement, options, zones
from game.lab.sample import sample
from game.lab.years import Deliverer, no_luck, play_years, signed_at
from game.rules.axes import METERS, Phase, Posture
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
    assert np.array_equal(found.course[:, 0], found.years.gauges[:, :METERS])
    assert np.array_equal(found.course[:, -1], found.state.gauges[:, :METERS])
    assert (found.course > 0).all()


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


def test_the_command_tells_every_line_and_draws(capsys, tmp_path, monkeypatch):
    pytest.importorskip("matplotlib")
    monkeypatch.setattr("game.lab.panel.PANEL", ("linear",))
    arguments = ["--games", "20", "--workers", "1", "--json", "--plots", str(tmp_path / "plots")]
    code = run(["lab", "certificate", "first-table", *arguments])
    told = json.loads(capsys.readouterr().out)
    assert {line["number"] for line in told["lines"]} == {"1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "9"}
    assert {line["name"] for line in told["lines"] if line["bar"]} <= {*Shortfalls.model_fields, "seats"}
    assert all(bool(line["why"]) == (line["verdict"] == "falls short") for line in told["lines"])
    assert told["holds"] == all(line["verdict"] != "falls short" for line in told["lines"])
    assert code == (0 if told["holds"] else 1)
    assert len([path for path in (tmp_path / "plots").iterdir() if path.read_bytes().startswith(b"\x89PNG")]) == 7


def test_a_page_counts_its_lines_and_says_why(capsys):
    short = judged("2", "asked", "1", "2", holds=False, why="of this")
    found = [judged("1", "asked", "1", "2", holds=True, why="of this"), short]
    assert print_lines("title", found) == 1
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "2 | asked: Of this.",
        "1 passes, 1 falls short, 0 not measured",
    ]


def test_what_may_be_luck_says_how_many_games_would_tell():
    """Half the interval is four times the miss: sixteen times as many games make it as narrow as the miss."""
    line = estimated("2", "asked", Estimate(0.69, 0.04, 100, is_share=True), ">= 70%", low=0.70)
    assert line.verdict == Verdict.SHORT
    assert (
        line.why
        == "short by 1%, within luck of 100 games (± 4.0): some 1,600 would be needed to tell (16.0 times as many)"
    )
    beyond = estimated("2", "asked", Estimate(50, 40, 100), "<= 0", high=0)
    assert beyond.why == "short by 0.5, beyond luck of 100 games (± 0.40)"
    assert not estimated("2", "asked", Estimate(0.71, 0.04, 100, is_share=True), ">= 70%", low=0.70).why


def test_a_share_of_none_has_an_interval():
    assert share_of(np.zeros(100)).half == pytest.approx(0.03)


def test_the_scenario_gives_its_reason_beside_what_falls_short_and_moves_no_verdict(bench):
    words = {"shortfall.agreement": {"en": "Because.", "ko": "까닭."}}
    told = replace(bench.scenario, words={**bench.scenario.words, **words})
    asked = [
        judged("2", "asked", "1", "2", holds=holds, name=name)
        for holds in (True, False)
        for name in ("agreement", "luck")
    ]
    found = list(reasoned(told, asked))
    assert [line.reason for line in found] == [{}, {}, words["shortfall.agreement"], {}]
    assert [line.verdict for line in found] == [line.verdict for line in asked]
    assert found[2].told == "The scenario says: Because."
