"""Test the sounds: quiet tones, a device that may be missing, captions that stand long enough."""

import time

import numpy as np
import pygame
import pytest

from game.files.settings import Settings
from game.present.sounds import Sound
from game.ui import speaker
from game.ui.sound import READING, Sounds
from game.ui.speaker import Speaker
from game.ui.tones import FULL, PEAK, RATE, seconds, tone


@pytest.mark.parametrize("sound", Sound)
def test_a_tone_is_short_quiet_and_ends_in_silence(sound):
    wave = tone(sound)
    assert wave.dtype == np.int16
    assert len(wave) == round(seconds(sound) * RATE) <= 2 * RATE
    assert 0 < np.abs(wave.astype(int)).max() <= PEAK * FULL + 1
    assert wave[0] == 0
    assert abs(int(wave[-1])) <= 1


def test_tones_differ():
    assert len({tone(sound).tobytes() for sound in Sound}) == len(Sound)


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def heard(monkeypatch):
    found = []
    monkeypatch.setattr(Speaker, "play", lambda _, sound, volume: found.append((sound, volume)))
    return found


def with_captions():
    return Settings().with_value("captions", "on")


def test_events_and_the_interface_have_volumes_of_their_own(heard):
    settings = Settings().with_value("volume", "100").with_value("interface", "0")
    sounds = Sounds(lambda: settings)
    sounds.make(Sound.OFFER)
    sounds.make(Sound.TICK)
    assert heard == [(Sound.OFFER, 1.0), (Sound.TICK, 0.0)]


def test_a_caption_stands_long_enough_to_be_read(heard):
    clock = Clock()
    sounds = Sounds(with_captions, clock)
    assert sounds.caption is None
    assert sounds.pace is None
    sounds.make(Sound.AGREEMENT)
    sounds.make(Sound.TICK)
    assert sounds.caption == Sound.AGREEMENT
    clock.now += READING - 0.01
    assert sounds.caption == Sound.AGREEMENT
    assert sounds.pace is not None
    clock.now += 0.02
    assert sounds.caption is None
    assert len(heard) == 2


def test_captions_are_asked_for(heard):
    sounds = Sounds(Settings)
    sounds.make(Sound.ALARM)
    assert sounds.caption is None
    assert heard


def test_volume_nought_opens_no_device(monkeypatch):
    monkeypatch.setattr(speaker, "_is_open", lambda: pytest.fail("opened"))
    made = Speaker()
    made.play(Sound.OFFER, 0.0)
    assert made._thread is None


def test_without_a_device_there_is_silence_and_no_wait(monkeypatch):
    monkeypatch.setattr(speaker, "has_device", lambda: False)
    made = Speaker()
    before = time.monotonic()
    made.play(Sound.OFFER, 1.0)
    assert time.monotonic() - before < 0.05
    made._thread.join(2)
    assert made.is_silent
    made.play(Sound.OFFER, 1.0)


def test_a_device_that_refuses_is_silence(monkeypatch):
    def refuse(*_arguments, **_options):
        raise pygame.error

    monkeypatch.setattr(speaker, "has_device", lambda: True)
    monkeypatch.setattr(pygame.mixer, "init", refuse)
    made = Speaker()
    made.play(Sound.OFFER, 1.0)
    made._thread.join(2)
    assert made.is_silent


def test_a_sound_is_played_once_a_device_is_there():
    made = Speaker()
    made.play(Sound.AGREEMENT, 0.5)
    end = time.monotonic() + 3
    while not (pygame.mixer.get_init() and pygame.mixer.get_busy()):
        assert time.monotonic() < end
        assert not made.is_silent
        time.sleep(0.01)
    pygame.mixer.quit()


def test_on_linux_nothing_is_looked_for_where_no_device_can_be(monkeypatch):
    for name in ("SDL_AUDIODRIVER", "PULSE_SERVER", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(speaker.sys, "platform", "linux")
    monkeypatch.setattr(speaker.Path, "exists", lambda _: False)
    assert not speaker.has_device()
    monkeypatch.setattr(speaker.sys, "platform", "darwin")
    assert speaker.has_device()
