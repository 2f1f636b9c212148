"""Set what every test shares: the same examples on every run, no scenarios of a person's own, a game played out."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from game.files.places import SCENARIOS_VARIABLE
from game.play.setup import new_table
from game.play.start import GameOptions
from game.play.table import Table

settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")
os.environ[SCENARIOS_VARIABLE] = str(Path(__file__).parent / "scenarios")


@pytest.fixture(scope="session")
def played_record(tmp_path_factory):
    """Give the record of a finished game that a person led, one line of play from start to end."""
    rival = "washington=deal-hungry"
    folder = tmp_path_factory.mktemp("played")
    table = new_table(GameOptions("washington-2025", ("seoul=human", rival), 3, quick=True), folder)
    bots = new_table(GameOptions("washington-2025", ("seoul=hedger", rival), 3, quick=True), None, with_person=False)
    table = Table(table.timeline, table.seats, bots.players, table.journal)
    table.advance_all()
    return table.path
