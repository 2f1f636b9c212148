"""Draw pictures of the game from a recorded one, without a window."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from game.files.places import assets_dir
from game.play.setup import open_replay
from game.play.start import Screen, StartRequest
from game.ui.context import Context
from game.ui.scene import Scene

SIZE = (1600, 900)
RECORD = "pictures/game.summit"
REPLAYED = 0.45  # how far into the game the replay stands
STEP = 0.2  # seconds: a count that may not move is told at once
TWICE = 2  # what is scrolled knows its height after a first drawing


def draw_pictures(folder: Path, *, language: str = "en", record: Path | None = None) -> Iterator[Path]:
    """Draw title, briefing, table, ratification, quarter, verdict and replay of a record into a folder, as PNG."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    import pygame

    from game.ui.images import Images
    from game.ui.layout import space_of
    from game.ui.painter import Painter

    folder.mkdir(parents=True, exist_ok=True)
    pygame.display.init()
    try:
        surface = pygame.display.set_mode(SIZE)
        with TemporaryDirectory() as empty:
            context = Context(assets_dir(), Path(empty), language=language, config=Path(empty) / "settings.json")
            context.settings = context.settings.with_value("hints", "off").with_value("motion", "on")
            painter = Painter(surface, context.theme, context.fonts, Images(), space_of(SIZE))
            for name, make in _screens(context, record or assets_dir() / RECORD).items():
                scene = make()
                scene.update(STEP)
                for _ in range(TWICE):
                    painter.generation += 1
                    scene.draw(painter)
                path = folder / f"{name}.png"
                pygame.image.save(surface, str(path))
                yield path
    finally:
        pygame.display.quit()


def _screens(context: Context, record: Path) -> Mapping[str, Callable[[], Scene]]:
    from game.ui.app import first_scene
    from game.ui.moments import Moment, moments, scene_at

    title = first_scene(context, StartRequest(Screen.TITLE))
    found = moments(open_replay(record))

    def at(moment: Moment) -> Callable[[], Scene]:
        return lambda: scene_at(context, open_replay(record), moment, found[moment])

    shown = {
        "briefing": Moment.BRIEFING, "table": Moment.RECEIPT, "event": Moment.EVENT,
        "ratification": Moment.RATIFICATION, "quarter": Moment.LATER, "verdict": Moment.VERDICT,
    }  # fmt: skip
    screens: dict[str, Callable[[], Scene]] = {"title": lambda: title}
    screens |= {name: at(moment) for name, moment in shown.items() if moment in found}
    return screens | {"replay": lambda: _replay(context, record)}


def _replay(context: Context, record: Path) -> Scene:
    from game.ui.replay import ReplayScene

    scene = ReplayScene(context, open_replay(record))
    scene.here = int(len(scene.nodes) * REPLAYED)
    return scene
