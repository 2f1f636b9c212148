"""Bad days at the window: saves that cannot be written, a tiny window, a broken record, another language mid-game."""

import pygame
import pytest

from game.core.errors import SummitError
from game.files.places import assets_dir
from game.play.setup import new_table, open_replay
from game.play.start import GameOptions, Screen, StartRequest
from game.ui import app
from game.ui.audit import faults
from game.ui.context import Context
from game.ui.layout import space_of
from game.ui.moments import Moment, moments, scene_at
from game.ui.painter import Painter
from game.ui.pictures import RECORD
from game.ui.sitting import Sitting
from game.ui.table import TableScene

TINY = ((640, 360), (320, 200), (900, 200), (200, 900))


@pytest.fixture
def context(display, tmp_path):
    del display  # it only has to be there
    context = Context(assets_dir(), tmp_path / "saves", language="en", config=tmp_path / "settings.json")
    app.first_scene(context, StartRequest(Screen.TITLE))
    return context


def shown(scene, painter):
    for _ in range(2):
        scene.refresh()
        scene.draw(painter)
    return " ".join(mark.text for mark in painter.record.texts)


def test_the_table_says_that_it_is_not_being_saved(context, tmp_path, painting):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    table = new_table(GameOptions("first-table", ("washington=linear",), 5), blocked)
    sitting = Sitting(context, table)
    table.advance_all()
    assert sitting.play("seoul stake none") == ""
    table.advance_all()
    assert table.trouble
    scene = TableScene(context, sitting)
    painter = painting()
    assert "not being saved" in shown(scene, painter).lower()
    assert faults(painter.record) == []
    assert sitting.play(scene.model.moves.offer.command) == ""


@pytest.mark.parametrize("size", TINY)
def test_a_tiny_window_draws_every_moment(context, fonts, images, size):
    replay = open_replay(assets_dir() / RECORD)
    surface = pygame.display.set_mode(size)
    painter = Painter(surface, context.theme, fonts, images, space_of(size), audit=True)
    for moment, node in moments(replay).items():
        scene = scene_at(context, replay, moment, node)
        scene.draw(painter)


def test_another_language_in_the_middle_of_a_game(context, painting):
    replay = open_replay(assets_dir() / RECORD)
    scene = scene_at(context, replay, Moment.RECEIPT, moments(replay)[Moment.RECEIPT])
    painter = painting()
    english, draft = shown(scene, painter), scene.sitting.proposal.terms
    context.apply(context.settings.with_language("ko"))
    korean = shown(scene, painter)
    assert "Term sheet" in english
    assert "Term sheet" not in korean
    assert scene.sitting.proposal.terms == draft
    assert faults(painter.record) == []


def test_a_broken_record_is_refused_with_its_line(tmp_path):
    whole = (assets_dir() / RECORD).read_text(encoding="utf-8").splitlines(keepends=True)
    whole[20] = whole[20].replace("#", "#f", 1)[: len(whole[20]) - 2] + "\n"
    broken = tmp_path / "broken.summit"
    broken.write_text("".join(whole), encoding="utf-8")
    with pytest.raises(SummitError, match="line 21"):
        open_replay(broken)
