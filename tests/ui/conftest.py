"""Give the tests of the window a display that nobody sees, and painters that remember what they drew."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import pygame

from game.files.places import assets_dir
from game.ui.fonts import Fonts
from game.ui.images import Images
from game.ui.layout import space_of
from game.ui.painter import Painter
from game.ui.theme import Theme, load_theme

Painting = Callable[..., Painter]


@pytest.fixture(scope="session")
def assets() -> Path:
    return assets_dir()


@pytest.fixture(scope="session")
def theme(assets: Path) -> Theme:
    return load_theme(assets)


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return Fonts()


@pytest.fixture(scope="session")
def images() -> Images:
    return Images()


@pytest.fixture(scope="session")
def display() -> Iterator[None]:
    pygame.display.init()
    yield
    pygame.display.quit()


@pytest.fixture
def painting(display: None, theme: Theme, fonts: Fonts, images: Images) -> Painting:
    """Make a painter of a window's size and scale that records for the audit."""
    del display  # it only has to be there

    def make(size: tuple[int, int] = (1600, 900), scale: float = 1.0, *, audit: bool = True) -> Painter:
        surface = pygame.display.set_mode(size)
        return Painter(surface, theme, fonts, images, space_of(size, scale), audit=audit)

    return make
