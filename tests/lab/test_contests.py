"""Tournaments, sweeps and the search for exploits, held against what must come out."""

import json
from itertools import combinations

import pytest

from game.cli.entry import run
from game.core.errors import UsageError
from game.lab.bench import Bench
from game.lab.duel import duel
from game.lab.jobs import Source
from game.lab.lines import share_of
from game.lab.panel import PANEL
from game.lab.ploys import SPACE, Ployer, draw_ploys
from game.lab.search import search
from game.lab.sweep import sweep, variations
from game.lab.tournament import table, tournament
from game.negotiators.registry import negotiator
from game.play.timeline import Timeline
from game.rules.axes import FATE, NOBODY
from game.rules.view import view


@pytest.fixture(scope="module")
def bench():
    return Bench(Source.load("first-table", quick=True))


@pytest.fixture
def small_panel(monkeypatch):
    monkeypatch.setattr("game.lab.panel.PANEL", PANEL[:2])


@pytest.mark.usefixtures("small_panel")
def test_a_tournament_is_its_duels(bench):
    players = ["linear", "random", "boulware"]
    standings = tournament(bench, players, 12, 5)
    by_name = {standing.player: standing for standing in standings}
    for first, second in combinations(players, 2):
        found = share_of(duel(bench, first, second, 12, 5).result().wins / 2).value
        assert by_name[first].against[second].value == pytest.approx(found)
        assert by_name[second].against[first].value == pytest.approx(1 - found)
    shares = [standing.won.value for standing in standings]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == pytest.approx(len(players) / 2)
    assert {len(row) for row in table(standings)} == {6 + len(players)}


def test_a_tournament_needs_two_who_differ(bench):
    with pytest.raises(UsageError, match="2 different players"):
        tournament(bench, ["linear", "linear"], 2, 1)


def test_the_tournament_of_the_command_line(capsys):
    assert run(["lab", "tournament", "first-table", "linear", "lineer", "--workers", "1"]) == 2
    assert "did you mean 'linear'" in capsys.readouterr().err


def test_variations_are_every_combination():
    assert variations(["a.b=1,2", "assumptions.c=3"]) == [("a.b=1", "c=3"), ("a.b=2", "c=3")]
    assert variations(["phase=0.1,0.2,1;0.3,0.6,1"]) == [("phase=0.1,0.2,1",), ("phase=0.3,0.6,1",)]
    for wrong in ("a", "a=", "=1", "a=1,,2"):
        with pytest.raises(UsageError, match="KEY=VALUE"):
            variations([wrong])


def test_a_sweep_over_what_stands_changes_nothing_and_over_the_clock_much(bench):
    days = Source.load("first-table").compiled().clock.round_days  # as the file has it
    changes = [(f"clock.round_days={value}",) for value in (days, days + 60)]
    sources = [Source.load("first-table", quick=True, changes=change) for change in changes]
    usual, same, other = sweep(bench, sources, ("linear", "linear"), 20, 3)
    assert usual.means == same.means
    assert all(apart == (0, 0) for apart in same.apart.values())
    assert other.means["seoul_claimed"] != usual.means["seoul_claimed"]
    apart = other.means["seoul_claimed"][0] - usual.means["seoul_claimed"][0]
    assert other.apart["seoul_claimed"][0] == pytest.approx(apart)


def test_a_sweep_of_the_command_line_draws(capsys, tmp_path):
    pytest.importorskip("matplotlib")
    seats = ["--seat", "seoul=random", "--seat", "washington=random", "--quick", "--workers", "1"]
    arguments = ["--set", "clock.round_days=7,14", "--games", "4", "--plot", str(tmp_path / "sweep.png"), "--json"]
    assert run(["lab", "sweep", "first-table", *seats, *arguments]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [variation["changes"] for variation in told] == [[], ["clock.round_days=7"], ["clock.round_days=14"]]
    assert (tmp_path / "sweep.png").stat().st_size > 1_000


def test_ploys_are_different_and_their_moves_legal():
    ploys = draw_ploys(40, 3)
    assert len(set(ploys)) == 40
    for name, choices in SPACE.items():
        assert {getattr(ploy, name) for ploy in ploys} == set(choices)
    scenario = Source.load("first-table", quick=True).compiled()
    for number, ploy in enumerate(ploys[:12]):
        players = (Ployer(ploy, negotiator("linear")), Ployer(ploy, negotiator("random")))
        timeline = Timeline(scenario, number)
        while (actor := int(timeline.here.state.actor[0])) != NOBODY:
            if actor == FATE:
                moves = timeline.fate()
            else:
                moves = players[actor].decide(view(scenario, timeline.here.state, actor), timeline.dice(actor))
            timeline.play(moves)  # raises where a move is not legal


def test_a_search_ends_with_few_ploys_on_fresh_luck(bench, monkeypatch):
    monkeypatch.setattr("game.lab.exploits.PLAIN", "linear")
    monkeypatch.setattr("game.lab.search.PLAIN", "linear")
    rungs = list(search(bench, 7, 40, 2))
    assert [(games, len(found)) for games, found in rungs] == [(16, 7), (40, 3)]
    assert all(0 <= one.agreed <= 1 for one in rungs[-1][1])
