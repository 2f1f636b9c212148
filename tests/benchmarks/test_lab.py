"""Measure batches of the lab: games a second against batch size and workers, memory, growth to a million games."""

import os
import resource
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from game.lab.bench import Bench, bench, numbered
from game.lab.jobs import Source
from game.lab.play import played

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]
ROOT = Path(__file__).parents[2]
PLAYERS = {"random": 8_000, "standard": 256, "hawk@ambassador": 256}
SHORTEST = 3.0  # seconds


def say(capsys, line):
    with capsys.disabled():
        print(f"\n{line}", end="")  # noqa: T201  # what was measured


@pytest.mark.parametrize("player", PLAYERS)
def test_batches_on_one_core(player, capsys):
    """Play for a few seconds of the processor at each size."""
    table, study = Bench(Source.load("washington-2025")), partial(played, seats=(player, player))
    for size in (1, 16, 64, 256, 1024, 4096, 8000):
        if size > PLAYERS[player]:
            break
        table.portion, games, begun = size, 0, time.process_time()
        while time.process_time() - begun < SHORTEST:
            table.do(study, numbered(1, size, games))
            games += size
        rate = games / (time.process_time() - begun)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        say(capsys, f"{player} in batches of {size}: {rate:,.1f} games/s, {memory} MB at most so far")


@pytest.mark.parametrize("player", PLAYERS)
def test_workers(player, capsys):
    games, study = 2 * PLAYERS[player], partial(played, seats=(player, player))
    for workers in sorted({1, 2, os.cpu_count() or 1}):
        with bench(Source.load("washington-2025"), workers) as table:
            table.portion = max(games // (4 * workers), 1)
            table.do(study, numbered(2, workers * 4))
            begun = time.perf_counter()
            table.do(study, numbered(1, games))
            say(capsys, f"{player} with {workers} workers: {games / (time.perf_counter() - begun):,.1f} games/s")


@pytest.mark.parametrize("games", [10**3, 10**4, 10**5, 10**6])
def test_growth(games, capsys, tmp_path):
    """Run the command in a process of its own: seconds by the clock and of processors, the largest memory."""
    seats = ["--seat", "seoul=random", "--seat", "washington=random", "--workers", "2"]
    command = [sys.executable, "-m", "game", "lab", "run", "washington-2025", "-o", str(tmp_path / "rows.csv"), *seats]
    begun, used = time.perf_counter(), _processor()
    subprocess.run([*command, "--games", str(games)], cwd=ROOT, check=True, capture_output=True)
    seconds, used = time.perf_counter() - begun, _processor() - used
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    rate = f"{games / seconds:,.0f} games/s"
    say(capsys, f"{games:,} random games: {seconds:,.1f} s, {used:,.1f} s of processors, {rate}, {memory} MB")


def _processor():
    """Tell the seconds of every process that was waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
