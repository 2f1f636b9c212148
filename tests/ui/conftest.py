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
from game.negotiators.registry import negotiator
from game.play.table import Table
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


@pytest.fixture(scope="session")
def finish() -> Callable[..., Path]:
    """Play a game to its end in the place of its person; give its record."""

    def finished(table: Table, player: str = "random") -> Path:
        mine = negotiator(player)
        while not table.is_over:
            if table.is_waiting:
                table.play(mine.decide(table.view(table.turn), table.timeline.dice(table.turn)))
            else:
                table.advance()
        return table.path

    return finished


@pytest.fixture
def watch() -> Callable[..., int]:
    """Watch a game in the window to its verdict, every so many updates drawn; count the frames."""
    from game.ui.scene import Stack

    def watched(sitting: object, painter: Painter, every: int = 1, steps: int = 6000) -> int:
        stack = Stack(sitting.context.scene_for(sitting))
        for frame in range(steps):
            for event in pygame.event.get():
                stack.apply(stack.top.handle(event))
            wish = stack.top.update(0.7)
            if not isinstance(wish, bool):
                stack.apply(wish)
            is_over = type(stack.top).__name__ == "VerdictScene"
            if is_over or frame % every == 0:
                stack.top.draw(painter)
            if is_over:
                return frame
            if type(stack.top).__name__ == "RatificationScene":
                stack.apply(stack.top.act(("go",)))
            pygame.time.wait(1)
        raise AssertionError(f"{stack.top} after {steps} frames")

    return watched
