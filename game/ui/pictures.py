"""Draw pictures of the game from a recorded one, without a window."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pygame

from game.files.places import assets_dir
from game.play.players import seat_players
from game.play.setup import open_replay
from game.play.start import Screen, StartRequest
from game.review.review import review
from game.ui.context import Context
from game.ui.scene import Scene
from game.ui.studio import studio

RECORD = "pictures/game.summit"
REPLAYED = 0.45  # how far into the game the replay stands


def draw_pictures(folder: Path, *, language: str = "en", record: Path | None = None) -> Iterator[Path]:
    """Draw title, briefing, table, ratification, quarter, verdict and replay of a record into a folder, as PNG."""
    folder.mkdir(parents=True, exist_ok=True)
    with studio(language) as room:
        for name, make in _screens(room.context, record or assets_dir() / RECORD).items():
            path = folder / f"{name}.png"
            pygame.image.save(room.draw(make()), str(path))
            yield path


def _screens(context: Context, record: Path) -> Mapping[str, Callable[[], Scene]]:
    from game.ui.app import first_scene
    from game.ui.moments import Moment, moments, scene_at

    title = first_scene(context, StartRequest(Screen.TITLE))
    opened = open_replay(record)
    found, nodes = moments(opened), opened.timeline.main_line()
    if nodes[-1].is_over:
        players, timeline = seat_players(opened.header.seats), opened.timeline
        context.reviews[nodes[-1].fingerprint] = review(timeline.scenario, nodes, players, timeline.seed)

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
    scene.is_hiding = False
    return scene
