"""Whole games as readable text, their first line the command that makes them; every scenario has some.

After a change of rules, scenarios or players that is meant: `python -m pytest tests/golden --renew`, and say in the
commit why the games moved.
"""

from itertools import zip_longest
from pathlib import Path

import pytest

from game.cli.entry import run
from game.files.library import load_scenario, scenarios

HERE = Path(__file__).parent
RENEW = "python -m pytest tests/golden --renew"
SCENARIOS = [item.id for item in scenarios() if not item.is_own]
GAMES = {  # by the file's ending: who sits at the first seat and at the second, the seed, more options
    "random": ("random", "random", 7, ""),
    "boulware-linear": ("boulware", "linear", 2, ""),
    "linear-tit-for-tat": ("linear", "tit-for-tat", 5, ""),
    "planners": ("ledger-keeper@ambassador", "institution-builder@ambassador", 3, ""),
}
EXPECTED = [(scenario, ending) for scenario in SCENARIOS for ending in GAMES]
FILES = sorted(path.name for path in HERE.glob("*.txt"))


def prompt(scenario, ending):
    first, second, seed, more = GAMES[ending]
    seats = " ".join(
        f"--seat {seat}={player}"
        for seat, player in zip(load_scenario(scenario).names.seats, (first, second), strict=True)
    )
    return f"$ summit transcript {scenario} {seats} --seed {seed}{more}"


def written(line, capsys):
    """Run the command of a file's first line."""
    words = line.split()
    assert words[:2] == ["$", "summit"], line
    assert run(words[2:]) == 0
    return capsys.readouterr().out


def renewed(path, line, capsys):
    path.write_text(written(line, capsys), encoding="utf-8")


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_scenario_has_a_playthrough(scenario, request, capsys):
    if request.config.getoption("--renew", default=False):
        for ending in GAMES:
            renewed(HERE / f"{scenario}-{ending}.txt", prompt(scenario, ending), capsys)
    assert list(HERE.glob(f"{scenario}-*.txt")), f"{scenario} has no golden playthrough; write them by: {RENEW}"


@pytest.mark.parametrize("name", FILES)
def test_the_command_makes_the_same_game(name, request, capsys):
    path = HERE / name
    kept = path.read_text(encoding="utf-8")
    if request.config.getoption("--renew", default=False):
        renewed(path, kept.splitlines()[0], capsys)
        return
    played = written(kept.splitlines()[0], capsys)
    for number, (old, new) in enumerate(zip_longest(kept.splitlines(), played.splitlines()), 1):
        assert new == old, f"{name} moved at line {number}; if that is meant: {RENEW}"
    assert played == kept
