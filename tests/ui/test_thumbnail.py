"""Pictures of saved games: read beside the frames, one at a time, once; clean at every size; honest about faults."""

import os
import time

import pygame
import pytest

from game.negotiators.registry import negotiator
from game.play.setup import new_table
from game.play.start import GameOptions
from game.present import picturing
from game.present.picturing import parse_picture, pictured, spell_picture
from game.ui.audit import faults
from game.ui.context import Context
from game.ui.darkroom import Darkroom
from game.ui.saves import SavesScene
from game.ui.scene import Pop

PATIENCE = 30.0  # seconds
SIZES = ((1280, 720), (1600, 900))
SCALES = (1.0, 1.5, 2.0)
GAMES = (
    ("first-table", "random", 1, 10_000), ("first-table", "random", 2, 9),
    ("washington-2025", "institution-builder", 3, 40),
)  # fmt: skip


@pytest.fixture(params=["en", "ko"])
def context(request, assets, tmp_path, painting):
    """Save a finished game, two unfinished ones, one that is damaged within, and something that is no record."""
    painting()
    made = Context(assets, tmp_path / "saves", language=request.param, config=tmp_path / "settings.json")
    bot = negotiator("random")
    for scenario, player, seed, most in GAMES:
        table = new_table(GameOptions(scenario, ("seoul=human", f"washington={player}"), seed), made.saves)
        for _ in range(most):
            if table.is_over:
                break
            if table.is_waiting:
                table.play(bot.decide(table.view(table.turn), table.timeline.dice(table.turn)))
            else:
                table.advance()
    rows = next(made.saves.glob("*0002.summit")).read_text(encoding="utf-8").splitlines()
    rows[6] = rows[6][:-1] + ("0" if rows[6][-1] != "0" else "1")
    (made.saves / "damaged.summit").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (made.saves / "broken.summit").write_text("no record\n", encoding="utf-8")
    return made


def settle(scene):
    """Let the worker finish what is asked of it."""
    until = time.monotonic() + PATIENCE
    while scene.gallery.is_reading:
        assert time.monotonic() < until
        for event in pygame.event.get():
            scene.handle(event)
        time.sleep(0.002)


def named(scene, part):
    return next(item for item in scene.rows if part in item.path.name)


def test_every_record_has_its_picture_and_a_faulty_one_its_fault(context):
    scene = SavesScene(context)
    assert scene.gallery.of(named(scene, "0001")) is None
    settle(scene)
    assert scene.gallery.of(named(scene, "0001")).scores
    assert not scene.gallery.of(named(scene, "0003")).scores
    assert scene.gallery.of(named(scene, "damaged")).fault.startswith("line 7")
    assert "line 1" in scene.gallery.of(named(scene, "broken")).fault


def test_with_pictures_it_draws_cleanly(context, painting):
    scene = SavesScene(context)
    scene.controls.put_focus(("row", 0), is_keyed=False)
    for is_ready in (False, True):
        if is_ready:
            settle(scene)
        for size in SIZES:
            for scale in SCALES:
                painter = painting(size, scale)
                painter.begin()
                scene.controls.begin(painter.scale)
                scene.paint(painter)
                assert faults(painter.record) == [], (is_ready, size, scale)


def test_a_record_is_read_once_and_again_only_when_it_changed(context):
    read = []
    context.picture = lambda path: read.append(path.name) or pictured(path)
    settle(SavesScene(context))
    assert len(read) == len(set(read)) == len(GAMES) + 1  # what is no record is known from its listing
    again = SavesScene(context)
    assert not again.gallery.is_reading
    path = named(again, "0002").path
    os.utime(path, (1, 1))
    again.resume(None)
    settle(again)
    assert read[len(GAMES) + 1 :] == [path.name]
    assert len(context.pictures) == len(GAMES) + 1


def test_nothing_is_read_while_drawing(context, painting, monkeypatch):
    scene = SavesScene(context)
    settle(scene)

    def never(*_):
        raise AssertionError("expected no reading on a frame")

    monkeypatch.setattr(picturing, "open_replay", never)
    painter = painting()
    for _ in range(3):
        scene.refresh()
        scene.draw(painter)


def test_a_record_known_to_be_damaged_is_not_resumed(context):
    scene = SavesScene(context)
    settle(scene)
    damaged = scene.rows.index(named(scene, "damaged"))
    scene.controls.put_focus(("row", damaged))
    assert scene.act(("open",)) is None
    assert scene.notice.startswith("line 7")
    sound = named(scene, "0002")
    scene.controls.put_focus(("row", scene.rows.index(sound)))
    assert scene.act(("open",)) == Pop(sound.path)


def test_whatever_goes_wrong_with_a_record_stands_in_its_place(context, monkeypatch):
    def fail(*_):
        raise RuntimeError("expected anything but this")

    monkeypatch.setattr(picturing, "open_replay", fail)
    scene = SavesScene(context)
    settle(scene)
    assert scene.gallery.of(named(scene, "0001")).fault == "expected anything but this"


def test_a_picture_is_spelled_and_read_back(context):
    for path in context.saves.glob("*.summit"):
        model = pictured(path)
        assert parse_picture(spell_picture(model)) == model


def test_another_process_pictures_the_same(context):
    darkroom = Darkroom()
    try:
        for path in sorted(context.saves.glob("*.summit")):
            assert darkroom.picture(path) == pictured(path)
        darkroom._process.kill()
        darkroom._process.wait()
        assert darkroom.picture(path) == pictured(path)
    finally:
        darkroom.close()
