"""Test hints and captions over the real screens: they point, stay inside, go when followed, leave no trace."""

import numpy as np
import pygame
import pytest

from game.files.places import assets_dir
from game.files.settings import load_settings
from game.play.setup import new_table
from game.play.start import GameOptions, Screen, StartRequest
from game.present.lesson import Step
from game.present.sounds import Sound
from game.ui import app
from game.ui.audit import faults
from game.ui.callout import caption_frame, draw_callout, draw_caption, place
from game.ui.context import Context
from game.ui.overlay import Overlay
from game.ui.scene import Stack
from game.ui.sitting import Sitting
from game.ui.speaker import Speaker
from game.ui.table import TableScene
from game.ui.window import OVER, Window

SIZES = ((1280, 720, "100"), (1600, 900, "100"), (1920, 1080, "150"), (1280, 720, "200"))


@pytest.fixture(autouse=True)
def quiet(monkeypatch):
    monkeypatch.setattr(Speaker, "play", lambda *_: None)


@pytest.fixture
def context(display, tmp_path):
    del display

    def make(language="en", scale="100"):
        made = Context(assets_dir(), tmp_path / "saves", language=language, config=tmp_path / "settings.json")
        made.apply(made.settings.with_value("scale", scale))
        app.first_scene(made, StartRequest(Screen.WATCH), opened=new_table(GameOptions("first-table", seed=1), None))
        return made

    return make


def seated(context, scenario="first-table"):
    sitting = Sitting(context, new_table(GameOptions(scenario, ("washington=linear",), 3), None))
    sitting.table.advance_all()
    stakes = sitting.table.scenario.names.stakes[0]
    assert sitting.play(f"seoul stake {stakes[0]}") == ""
    sitting.table.advance_all()
    return sitting


class Room:
    """A window with one table in it."""

    def __init__(self, context, size=(1600, 900), scenario="first-table"):
        self.context = context
        self.window = Window(context, size=size, audit=True, cover=lambda _: Overlay(context))
        self.scene = TableScene(context, seated(context, scenario))
        self.stack = Stack(self.scene)
        self.pump()
        self.pump()

    @property
    def over(self):
        return self.window._over

    @property
    def hint(self):
        found = self.over.hints.hint
        return found.step if found else None

    def pump(self):
        self.window._take(self.stack, pygame.event.get())
        self.window._advance(self.stack, 0.05, is_new=False)

    def press(self, *names):
        for name in names:
            key = pygame.key.key_code(name)
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
            self.pump()

    def click(self, x, y):
        spot = (round(x * self.window.painter.scale), round(y * self.window.painter.scale))
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=spot, button=1))
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=spot, button=1))
        self.pump()

    def pixels(self):
        return pygame.surfarray.array3d(self.window.painter.surface)


def test_the_lesson_goes_on_as_it_is_followed(context):
    room = Room(context())
    assert room.hint == Step.TRACK
    room.press("down")
    assert room.hint == Step.TERM
    room.press("right")
    assert room.hint == Step.TABLE
    assert load_settings(room.context.config).learned >= {"stake", "track", "term"}


def test_a_key_puts_a_hint_away_for_good(context):
    made = context()
    room = Room(made)
    room.press("delete")
    assert room.hint == Step.TERM
    assert Room(made).hint == Step.TERM


def test_the_cross_puts_a_hint_away_and_the_rest_of_the_callout_takes_clicks(context):
    room = Room(context())
    frame = room.over._placing.frame
    room.click(frame.cx, frame.cy)
    assert room.hint == Step.TRACK
    cross = room.over._placing.cross
    room.click(cross.cx, cross.cy)
    assert room.hint == Step.TERM


def test_hints_can_be_switched_off_and_begin_again(context):
    made = context()
    made.apply(made.settings.with_value("hints", "off"))
    assert Room(made).hint is None
    made.apply(made.settings.with_learned(frozenset({"track"})).with_value("hints", "on"))
    assert made.settings.learned == frozenset()
    assert Room(made).hint == Step.TRACK


def test_other_scenarios_have_no_hints(context):
    assert Room(context(), scenario="washington-2025").hint is None


def test_what_was_under_a_hint_comes_back(context):
    made = context()
    made.apply(made.settings.with_value("hints", "off"))
    bare = Room(made)
    bare.window._show(bare.scene)
    plain = bare.pixels()
    made.apply(made.settings.with_value("hints", "on"))
    room = Room(made)
    assert (room.pixels() != plain).any()
    room.window.painter.canvas.show((), layer=OVER)
    assert np.array_equal(room.pixels(), plain)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("step", [Step.TRACK, Step.TABLE, Step.SOUND, Step.ACCEPT])
def test_a_callout_is_inside_whole_and_beside_what_it_is_about(context, size, language, step):
    wide, high, scale = size
    room = Room(context(language, scale), (wide, high))
    from game.present.lesson import HINTS

    hints = room.over.hints
    hints.hint = HINTS[step]
    painter, controls = room.window.painter, room.scene.controls
    target = hints.target(controls)
    assert target is not None
    placing = place(painter, hints.advice, target, controls.hits)
    whole = painter.frame
    assert placing.frame.x >= 0
    assert placing.frame.y >= 0
    assert placing.frame.right <= whole.w
    assert placing.frame.bottom <= whole.h
    shared = placing.frame.within(placing.target)
    assert shared.w * shared.h < 0.25 * placing.target.w * placing.target.h
    painter.begin()
    painter.background()
    draw_callout(painter, hints.advice, placing)
    assert faults(painter.record) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_captions_are_whole(context, size, language):
    wide, high, scale = size
    made = context(language, scale)
    painter = Window(made, size=(wide, high), audit=True).painter
    for sound in Sound:
        painter.begin()
        words = made.words.of("sound", sound)
        draw_caption(painter, "bolt", words, caption_frame(painter, words))
        assert faults(painter.record) == []


def test_offers_are_heard_and_a_changed_term_ticks(context, monkeypatch):
    made = context()
    made.apply(made.settings.with_value("captions", "on"))
    room = Room(made)
    heard = []
    monkeypatch.setattr(room.over.sounds.speaker, "play", lambda sound, volume: heard.append((sound, volume)))
    room.press("down", "right")
    assert heard == [(Sound.TICK, 0.25)]
    assert room.over.sounds.caption == Sound.TICK
    assert room.over.pace is not None
    room.press("return")
    assert heard[1][0] in (Sound.OFFER, Sound.REFUSAL)
    assert heard[1][1] == 0.75


def test_a_game_just_opened_is_not_heard(context):
    room = Room(context())
    assert room.over.sounds._caption is None
