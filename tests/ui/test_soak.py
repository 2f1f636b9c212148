"""Play game after game in one window, every screen drawn, and see that it does not grow."""

import sys
from pathlib import Path

import pytest

from game.files.places import assets_dir
from game.play.setup import new_table
from game.play.start import GameOptions, Screen, StartRequest
from game.ui import app
from game.ui.context import Context
from game.ui.memory import give_back
from game.ui.sitting import Sitting

SEATS = ("seoul=hedger", "washington=hawk")
WARM, GAMES = 4, 16
GROWTH = 30_000  # KiB, by which one game differs from another
MOST = 240_000  # KiB, some 20,000 of them the test's own tools


def resident() -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(sys.platform != "linux", reason="only here a process tells its own size")
def test_games_leave_nothing_behind(tmp_path, painting, watch, capsys):
    give_back()
    painter = painting(audit=False)
    context = Context(assets_dir(), tmp_path / "saves", language="en", config=tmp_path / "settings.json")
    app.first_scene(context, StartRequest(Screen.TITLE))
    sizes, frames = [], 0
    for seed in range(GAMES):
        table = new_table(GameOptions("washington-2025", SEATS, seed), None, with_person=False)
        frames += watch(Sitting(context, table), painter)
        sizes.append(resident())
    with capsys.disabled():
        print(f"\n{frames} frames; MiB after each game: {[size // 1024 for size in sizes]}")  # noqa: T201
    assert sizes[-1] - sizes[WARM] < GROWTH
    assert sizes[-1] < MOST
