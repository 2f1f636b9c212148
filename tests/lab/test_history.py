"""The tariff model answers questions, published figures stand beside it, and history beside computer games."""

import json
from dataclasses import replace

import numpy as np
import pytest

from game.cli.entry import run
from game.core.errors import UsageError
from game.files.library import load_spec
from game.lab.backtest import _usual, backtest
from game.lab.bench import Bench
from game.lab.jobs import Source
from game.lab.published import targets
from game.lab.tariffs import TOTAL, Question, ask


@pytest.fixture(scope="module")
def spec():
    return load_spec("washington-2025")


def test_sectors_add_up_to_the_total(spec):
    answers = ask(spec, Question({"all": 20}, {"japan": 0, "china": 60}))
    for year in ("1", "2", "3", "long run"):
        *sectors, total = (answer for answer in answers if answer.year == year)
        assert total.sector == TOTAL
        for name in ("imports", "export_loss", "duty", "deadweight_loss"):
            assert getattr(total, name) == pytest.approx(sum(getattr(sector, name) for sector in sectors))


def test_today_s_rates_are_those_on_the_agenda(spec):
    today = {issue.money.sectors: float(issue.status_quo) for issue in spec.issues if issue.id.endswith("_tariff")}
    asked = ask(spec, Question({**today, "chips": 0}))
    assert asked == ask(spec, Question())


def test_the_compiled_scenario_says_the_same_as_the_model(spec):
    """Between two options of the flagship's auto tariff: the duty in the third year."""
    scenario = Source.load("washington-2025").compiled()
    issue, seat = scenario.names.issues.index("auto_tariff"), 1
    years = {rate: [one for one in ask(spec, Question({"auto": rate})) if one.year == "3"] for rate in (15, 25)}
    at = {rate: next(one for one in answers if one.sector == TOTAL) for rate, answers in years.items()}
    options = [scenario.names.options[issue].index(str(rate)) for rate in (15, 25)]
    gained = scenario.dollars[seat, 2, issue, options]
    assert gained[1] - gained[0] == pytest.approx(at[25].duty - at[15].duty, abs=2)


def test_published_figures_are_met_or_missed_by_little(spec):
    found = list(targets(spec))
    assert len(found) >= 8
    assert sum(not target.off for target in found if not target.by_construction) >= 6
    for target in found:
        assert target.off <= abs(target.high) / 10


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--rate", "car=25"], "did you mean 'cars'"),
        (["--rate", "cars"], "NAME=PERCENT"),
        (["--rate", "cars=-3"], "0 to 1000 percent"),
        (["--rival", "japn=3"], "did you mean 'japan'"),
    ],
)
def test_bad_questions_are_one_line(arguments, told, capsys):
    assert run(["lab", "tariffs", *arguments]) == 2
    assert told in capsys.readouterr().err


def test_a_question_from_the_command_line(capsys):
    assert run(["lab", "tariffs", "--rate", "cars=25", "--rival", "all=25", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [answer["year"] for answer in told] == ["1", "2", "3", "long run"]
    assert told[2]["change"] == pytest.approx(-17.22, abs=0.01)


@pytest.fixture(scope="module")
def settled():
    """Take the small scenario as if its opening positions' middle had happened."""
    bench = Bench(Source.load("first-table", quick=True))
    bench.scenario = replace(bench.scenario, history=np.array([2, -1, 1]))
    return bench


def test_history_is_compared_issue_by_issue(settled):
    found = backtest(settled, 20, 3)
    options = settled.scenario.names.options
    assert [test.real for test in found.issues] == [options[0][2], options[2][1]]
    assert found.package is None
    for test in found.issues:
        assert sum(test.shares) == pytest.approx(1)
    assert found.within(20) == (2, 2)


def test_a_whole_package_is_ranked(settled):
    settled.scenario = replace(settled.scenario, history=np.array([2, 1, 1]))
    package = backtest(settled, 20, 3).package
    rank, many = package.frontier
    assert 1 <= rank <= many + 1
    assert 0 <= package.created <= 100
    assert 0 <= package.played <= 1


def test_usual_steps_are_the_mean_over_pairs():
    packages = np.random.default_rng(1).integers(0, 5, (7, 3))
    pairs = [np.abs(packages[a] - packages[b]).mean() for a in range(7) for b in range(a)]
    assert _usual(packages) == pytest.approx(np.mean(pairs))


def test_a_scenario_without_history_says_so():
    with pytest.raises(UsageError, match="has none"):
        backtest(Bench(Source.load("first-table")), 2, 1)
