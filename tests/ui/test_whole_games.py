"""A killed window loses nothing: the flagship game goes on from the title, is finished, and verifies."""

import os
import subprocess
import sys

import pytest

from game.cli.entry import run
from game.files.places import assets_dir
from game.files.shelf import latest_unfinished
from game.negotiators.registry import negotiator
from game.play.setup import resume_table
from game.present.title import CONTINUE
from game.ui.context import Context
from game.ui.flow import scene_for
from game.ui.home import Home
from game.ui.scene import Push
from game.ui.table import TableScene

KILLED = """
import os, signal, sys
from pathlib import Path
from game.negotiators.registry import negotiator
from game.play.setup import new_table
from game.play.start import GameOptions
table = new_table(GameOptions(sys.argv[2], ("washington=hawk",), 3), Path(sys.argv[1]))
bot = negotiator("hedger")
while table.here.state.round[0] < 2 or not table.is_waiting:
    if table.is_waiting:
        table.play(bot.decide(table.view(table.turn), table.timeline.dice(table.turn)))
    else:
        table.advance()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="only elsewhere is there such a signal")
@pytest.mark.parametrize("scenario", ["first-table", "washington-2025"])
def test_a_killed_game_is_continued_and_verified(scenario, display, tmp_path, capsys):
    del display  # it only has to be there
    saves = tmp_path / "saves"
    done = subprocess.run([sys.executable, "-c", KILLED, str(saves), scenario], env=dict(os.environ), check=False)
    assert done.returncode < 0
    context = Context(assets_dir(), saves, language="en", config=tmp_path / "settings.json")
    context.scene_for = lambda game: scene_for(context, game)
    opened = Home(context).choose(CONTINUE)
    assert isinstance(opened, Push)
    assert isinstance(opened.scene, TableScene)
    table, bot = resume_table(latest_unfinished(saves).path), negotiator("hedger")
    while not table.is_over:
        if table.is_waiting:
            table.play(bot.decide(table.view(table.turn), table.timeline.dice(table.turn)))
        else:
            table.advance()
    assert run(["replay", str(table.path), "--verify"]) == 0
    assert "verified, finished" in capsys.readouterr().out
