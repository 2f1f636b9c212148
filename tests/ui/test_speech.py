"""Test speech with a voice that only writes down what it is told."""

import sys
import time

import pytest

from game.ui.controls import Controls, Hit
from game.ui.layout import Frame
from game.ui.speech import Speech, installed_voice, spoken

BOX = Frame(100, 100, 300, 40)
LATER = Frame(100, 200, 300, 40)


@pytest.fixture
def said():
    return []


@pytest.fixture
def speech(said):
    return Speech(lambda: said.append)


def drawn(painter):
    controls = Controls()
    controls.begin(painter.scale)
    painter.begin()
    painter.text("Table this offer", 120, 125)
    painter.text("elsewhere", 120, 400)
    controls.add(Hit(BOX, ("offer",)))
    controls.add(Hit(LATER, ("walk",), tooltip="leave the room"))
    return controls


def wait_for(said, number):
    end = time.monotonic() + 2
    while len(said) < number:
        assert time.monotonic() < end
        time.sleep(0.005)


def test_what_has_the_focus_is_read_once(painting, speech, said):
    painter = painting()
    controls = drawn(painter)
    controls.put_focus(("offer",))
    speech.look(painter, controls, is_wished=True)
    wait_for(said, 1)
    speech.look(painter, controls, is_wished=True)
    controls.put_focus(("walk",))
    speech.look(painter, controls, is_wished=True)
    wait_for(said, 2)
    assert said == ["Table this offer", "leave the room"]


def test_nothing_is_said_unasked(painting, speech, said):
    painter = painting()
    controls = drawn(painter)
    controls.put_focus(("offer",))
    speech.look(painter, controls, is_wished=False)
    assert speech._thread is None
    assert said == []


def test_a_painter_that_remembers_nothing_is_told_to(painting, speech):
    painter = painting(audit=False)
    controls = drawn(painter)
    controls.put_focus(("offer",))
    speech.look(painter, controls, is_wished=True)
    assert painter.record is not None
    assert controls.is_stale


def test_a_disabled_widget_says_why(painting):
    painter = painting()
    drawn(painter)
    hit = Hit(BOX, ("offer",), reason="nothing changed")
    assert spoken(painter, painter.record, hit) == "Table this offer, nothing changed"


def test_without_a_voice_there_is_silence(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyttsx3", None)
    assert installed_voice() is None
    speech = Speech()
    speech.say("hello")
    speech._thread.join(2)
    assert not speech._thread.is_alive()
    speech.say("again")
