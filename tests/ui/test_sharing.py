"""What is given away of a saved game: written beside its record, without keeping the window waiting."""

import time

import pygame
import pytest

from game.files.outlet import PNG_MARK
from game.play.setup import open_replay
from game.ui import sharing
from game.ui.audit import faults
from game.ui.context import Context
from game.ui.replay import ReplayScene
from game.ui.scene import Pop, Push
from game.ui.sharing import Sharing, free_name

PATIENCE = 60


@pytest.fixture(params=["en", "ko"])
def panel(request, assets, tmp_path, painting, played_record):
    """Open a replay, and what can be given away of it by its key."""
    painting()
    context = Context(assets, tmp_path / "saves", language=request.param, config=tmp_path / "settings.json")
    path = tmp_path / "game.summit"
    path.write_bytes(b"".join(played_record.read_bytes().splitlines(keepends=True)[:30]))  # no end, no review
    replay = ReplayScene(context, open_replay(path))
    asked = replay.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_s, unicode="s", mod=0))
    assert isinstance(asked, Push)
    assert isinstance(asked.scene, Sharing)
    return asked.scene


def chosen(panel, number):
    """Press a number and wait for the notice."""
    panel.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_1 + number, unicode=str(number + 1), mod=0))
    late = time.monotonic() + PATIENCE
    assert panel.notice == panel.context.words.text("share-busy")
    assert all(entry.reason for entry in panel.question.entries)
    while panel.notice == panel.context.words.text("share-busy"):
        assert time.monotonic() < late
        for event in pygame.event.get():
            panel.handle(event)
        time.sleep(0.01)


def test_a_page_is_written_and_told(panel):
    chosen(panel, 0)
    page = panel.path.with_suffix(".html")
    assert str(page) in panel.notice
    assert f'"{panel.context.words.language}"' in page.read_text(encoding="utf-8")
    assert not any(entry.reason for entry in panel.question.entries)


def test_pictures_do_not_replace_each_other(panel):
    for number in (1, 2):
        chosen(panel, 1)
        picture = panel.path.with_name(f"game-{number}.png")
        assert str(picture) in panel.notice
        assert PNG_MARK in picture.read_bytes()[:200]
        assert pygame.image.load(picture).get_size() == pygame.display.get_surface().get_size()
    assert free_name(panel.path).name == "game-3.png"


def test_the_folder_is_shown(panel, monkeypatch):
    monkeypatch.setattr(sharing.shutil, "which", lambda _name: None)
    chosen(panel, 2)
    assert str(panel.path.parent) in panel.notice


def test_what_went_wrong_is_told(panel):
    panel.path.with_suffix(".html").write_text("a letter", encoding="utf-8")
    chosen(panel, 0)
    assert "game.html" in panel.notice
    assert panel.path.with_suffix(".html").read_text(encoding="utf-8") == "a letter"
    panel.path.unlink()
    chosen(panel, 0)
    assert panel.notice


def test_it_draws_cleanly_and_is_left(panel, painting):
    for size, scale in (((1280, 720), 1.0), ((1920, 1080), 2.0)):
        painter = painting(size, scale)
        painter.begin()
        panel.controls.begin(painter.scale)
        panel.paint(painter)
        assert faults(painter.record) == []
    left = panel.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, unicode="", mod=0))
    assert isinstance(left, Pop)
