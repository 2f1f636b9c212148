"""The verdict of a summit that another follows leads to its briefing, which says what was carried over."""

import pytest

from game.files.places import assets_dir
from game.play.setup import new_table
from game.play.start import GameOptions, Screen, StartRequest
from game.ui import app
from game.ui.audit import faults
from game.ui.briefing import BriefingScene
from game.ui.context import Context
from game.ui.scene import Reset
from game.ui.sitting import Sitting
from game.ui.verdict import VerdictScene

SEATS = ("seoul=deal-hungry@envoy", "washington=deal-hungry@envoy")


@pytest.fixture
def context(display, tmp_path):
    del display
    made = Context(assets_dir(), tmp_path / "saves", language="en", config=tmp_path / "settings.json")
    app.first_scene(made, StartRequest(Screen.TITLE))
    return made


def verdict(context, scenario):
    table = new_table(GameOptions(scenario, SEATS, 2, quick=True), context.saves, with_person=False)
    table.advance_all()
    return VerdictScene(context, Sitting(context, table))


def test_one_goes_on_to_the_briefing_of_what_follows(context):
    scene = verdict(context, "korus-2018")
    command = scene.act(("next",))
    assert isinstance(command, Reset)
    assert isinstance(command.scene, BriefingScene)
    assert command.scene.sitting.table.scenario.id == "sma-2019"
    assert command.scene.model.dossier.is_changed
    command.scene.act(("choose", "length", "quick"))
    assert command.scene.options.after == scene.sitting.table.path
    assert command.scene.model.dossier.is_changed


def test_where_nothing_follows_nothing_is_offered(context):
    assert all(choice.command != "next" for choice in verdict(context, "first-table").model.actions)


def test_the_way_on_is_drawn_cleanly(context, painting):
    scene, painter = verdict(context, "washington-2025"), painting()
    scene.draw(painter)
    assert [str(fault) for fault in faults(painter.record)] == []
