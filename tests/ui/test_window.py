"""The window runs scenes, sleeps between changes, and says so when there is no display."""

import os
import subprocess
import sys
from types import SimpleNamespace

import pygame
import pytest

from game.ui.scene import Pop, Push, Quit, Replace, Reset, Stack
from game.ui.window import Window


class Recorder:
    def __init__(self, *answers):
        self.answers = list(answers)
        self.drawn = 0
        self.results = []
        self.pace = None

    def handle(self, event):
        return self.answers.pop(0) if event.type == pygame.KEYDOWN and self.answers else None

    def update(self, _dt):
        return False

    def draw(self, painter):
        self.drawn += 1
        painter.dirty = None

    def resume(self, result):
        self.results.append(result)


def test_stack_does_what_scenes_want():
    first, second, third = Recorder(), Recorder(), Recorder()
    stack = Stack(first)
    stack.apply(Push(second))
    stack.apply(Replace(third))
    assert stack.top is third
    stack.apply(Pop("done"))
    assert (stack.top, first.results) == (first, ["done"])
    stack.apply(Push(second))
    stack.apply(Reset(third))
    assert (stack.top, len(stack)) == (third, 1)
    stack.apply(Quit())
    assert len(stack) == 0


@pytest.fixture
def looks(theme, fonts):
    return SimpleNamespace(theme=theme, fonts=fonts, scale=1.0, full_key="f11")


@pytest.mark.usefixtures("display")
def test_window_runs_until_the_last_scene_is_left(looks):
    second = Recorder(Pop(7))
    first = Recorder(Push(second), Quit())
    window = Window(looks, size=(640, 360))
    for _ in range(3):
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_a, mod=0, unicode="a"))
    window.run(first)
    assert first.results == [7]
    assert first.drawn >= 1


@pytest.mark.usefixtures("display")
def test_window_notices_another_scale(looks):
    window = Window(looks, size=(800, 450))
    looks.scale = 2.0
    assert window._has_changed()
    assert window._painter().scale == pytest.approx(1.0)


def test_no_display_is_said_in_words():
    hidden = ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY")
    plain = {name: value for name, value in os.environ.items() if name not in hidden}
    code = (
        "from types import SimpleNamespace\nfrom game.core.errors import DisplayError\n"
        "from game.ui.window import Window\n"
        "try:\n    Window(SimpleNamespace())\nexcept DisplayError as error:\n    print(error)\n"
    )
    if sys.platform != "linux":
        pytest.skip("only here can the display be taken away")
    said = subprocess.run([sys.executable, "-c", code], env=plain, capture_output=True, text=True, check=True).stdout
    assert said.startswith("no display: ")
    assert "--text" in said
