"""Look into the ledger from a briefing, from a term and from a cause; change a figure and take it back."""

import pygame
import pytest

from game.files.places import assets_dir
from game.play.setup import new_table
from game.play.start import GameOptions, Screen, StartRequest
from game.ui import app
from game.ui.briefing import new_briefing
from game.ui.context import Context
from game.ui.reader import Reader
from game.ui.scene import Pop, Push
from game.ui.sources import SourcesScene

KEY = "meters.speed"


@pytest.fixture
def context(display, tmp_path):
    del display
    made = Context(assets_dir(), tmp_path / "saves", language="en", config=tmp_path / "settings.json")
    app.first_scene(made, StartRequest(Screen.WATCH), opened=new_table(GameOptions("first-table", seed=1), None))
    return made


def key(code, text=""):
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=text)


def typed(scene, text):
    scene.act(("figure", KEY))
    for letter in text:
        scene.handle(pygame.event.Event(pygame.TEXTINPUT, text=letter))
    return scene.handle(key(pygame.K_RETURN))


def test_a_figure_is_changed_in_the_briefing_and_taken_back(context, painting):
    briefing = new_briefing(context, GameOptions("first-table", seed=3))
    opened = briefing.handle(key(pygame.K_b))
    assert isinstance(opened, Push)
    changing = typed(opened.scene, "2x000")
    assert changing == Pop(("change", KEY, "2000"))
    again = briefing.resume(changing.result)
    assert briefing.options.changes == (f"{KEY}=2000",)
    assert briefing.sitting.table.scenario.meters.speed == 2000
    assert briefing.model.dossier.is_changed
    assert isinstance(again.scene, SourcesScene)
    again.scene.draw(painting())
    assert [row.old for card in again.scene.model.cards for row in card.rows if row.key == KEY] == ["1667"]
    again.scene.act(("figure", KEY))
    again.scene.handle(key(pygame.K_ESCAPE))
    restored = again.scene.handle(key(pygame.K_DELETE))
    briefing.resume(restored.result)
    assert briefing.options.changes == ()
    assert briefing.sitting.table.scenario.meters.speed == 1667


def test_a_figure_out_of_bounds_changes_nothing_and_says_why(context):
    briefing = new_briefing(context, GameOptions("first-table", seed=3))
    again = briefing.resume(("change", KEY, "20000"))
    assert "at most 10000" in again.scene.asked.trouble
    assert briefing.options.changes == ()


def test_a_game_that_has_begun_keeps_its_figures(context):
    table = context.scene_for(app_sitting(context))
    opened = table.act(("sources",))
    assert typed(opened.scene, "2000") is None
    assert opened.scene.act(("restore",)) is None


def test_a_term_and_a_cause_lead_to_their_figures(context, painting):
    table = context.scene_for(app_sitting(context))
    table.draw(painting())
    table.act(("row", 0))
    opened = table.handle(key(pygame.K_b))
    about = {row.key for card in opened.scene.model.cards for row in card.rows if row.is_about}
    assert "issues[auto_tariff].meters.trust" in about
    assert "models.trade.sectors[cars].absorption" in about
    reader = table.act(("causes",)).scene
    assert isinstance(reader, Reader)
    reader.draw(painting())
    hits = [hit.message for hit in reader.controls.hits if hit.message[0] == "sources"]
    assert hits
    shown = reader.act(hits[0]).scene
    assert any(row.is_about for row in shown.model.cards[0].rows)


def app_sitting(context):
    from game.ui.sitting import Sitting

    sitting = Sitting(context, new_table(GameOptions("first-table", ("washington=linear",), 3), None))
    sitting.table.advance_all()
    sitting.play("seoul stake none")
    sitting.table.advance_all()
    sitting.play("seoul hold")
    sitting.table.advance_all()
    return sitting
