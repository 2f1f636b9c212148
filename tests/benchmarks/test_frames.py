"""Measure frames: the title's first, a screen painted again, a moved focus."""

import os

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.files.places import assets_dir
from game.present.title import title_model
from game.present.words import Words
from game.ui.fonts import Fonts
from game.ui.images import Images
from game.ui.layout import space_of
from game.ui.painter import Painter
from game.ui.scenery import scenery
from game.ui.theme import load_theme
from game.ui.title import TitleScene

SIZE = (1600, 900)
pytestmark = pytest.mark.benchmark


@pytest.fixture
def painter():
    pygame.display.init()
    surface = pygame.display.set_mode(SIZE)
    return Painter(surface, load_theme(assets_dir()), Fonts(), Images(), space_of(SIZE))


@pytest.fixture
def title(painter):
    words = Words("en", assets_dir() / "words")
    scene = TitleScene(lambda: title_model(words, "1.0", continuing="Round 5 of 12", replays=7, scenarios=6), print)
    scene.draw(painter)
    return scene


@pytest.mark.usefixtures("painter")
def test_scenery_of_the_title(benchmark):
    benchmark(scenery, SIZE)


def test_title_painted_again(benchmark, painter, title):
    def again():
        title.refresh()
        title.draw(painter)

    benchmark(again)


def test_focus_moved(benchmark, painter, title):
    def move():
        title.controls.tab(1)
        title.draw(painter)

    benchmark(move)
