"""Draw screens where no window is: onto a surface that nobody sees, with settings of its own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pygame

from game.files.places import assets_dir
from game.ui.context import Context
from game.ui.images import Images
from game.ui.layout import space_of
from game.ui.painter import Painter
from game.ui.scene import Scene

SIZE = (1600, 900)
STEP = 0.2  # seconds: a count that may not move is told at once
TWICE = 2  # what is scrolled knows its height after a first drawing


class Studio:
    """A surface to draw on; `context` is what the scenes share."""

    def __init__(self, context: Context) -> None:
        """Set a surface up; the display must be there."""
        self.context = context
        self.surface = pygame.display.set_mode(SIZE)
        self._painter = Painter(self.surface, context.theme, context.fonts, Images(), space_of(SIZE))

    def draw(self, scene: Scene) -> pygame.Surface:
        """Draw a scene as it stands; the surface is the same every time."""
        scene.update(STEP)
        for _ in range(TWICE):
            self._painter.generation += 1
            scene.draw(self._painter)
        return self.surface


@contextmanager
def studio(language: str) -> Iterator[Studio]:
    """Open a studio without a window, nothing moving and nothing hinted; a person's settings are not read."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    pygame.display.init()
    try:
        with TemporaryDirectory() as empty:
            context = Context(assets_dir(), Path(empty), language=language, config=Path(empty) / "settings.json")
            context.settings = context.settings.with_value("hints", "off").with_value("motion", "on")
            yield Studio(context)
    finally:
        pygame.display.quit()
