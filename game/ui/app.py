"""Open the window on what was asked for: the title, a game, a replay."""

from game.files.places import assets_dir, saves_dir
from game.play.start import Screen, StartRequest
from game.ui.ahead import import_screens
from game.ui.context import Context
from game.ui.darkroom import Darkroom
from game.ui.memory import give_back
from game.ui.scene import Scene
from game.ui.window import Over, Window


def run(start: StartRequest, opened: object = None) -> None:
    """Run the window until it is closed; `opened` is the Table or Replay where it was set up already."""
    give_back()
    context = Context(assets_dir(), saves_dir(start.saves), language=start.language)
    context.picture = (darkroom := Darkroom()).picture
    window = Window(context, cover=lambda scene: _cover(context, scene))
    try:
        window.run(first_scene(context, start, opened), then=lambda: context.worker.submit(import_screens))
    finally:
        window.close()
        darkroom.close()


def first_scene(context: Context, start: StartRequest, opened: object = None) -> Scene:
    """Make the scene to begin with."""
    context.scene_for = lambda sitting: _scene_for(context, sitting)
    context.home = lambda: _title(context)
    if start.screen == Screen.TITLE:
        return context.home()
    if start.screen == Screen.REPLAY:
        return _replay(context, start, opened)
    if opened is None and start.screen == Screen.PLAY:
        from game.ui.briefing import new_briefing

        return new_briefing(context, start.game)
    return context.scene_for(opened if opened is not None else _table(context, start))


def _cover(context: Context, scene: Scene) -> Over | None:
    """Make captions and hints for the first screen of a game; a title that is not read aloud starts sooner without."""
    if not (hasattr(scene, "sitting") or context.settings.is_spoken):
        return None
    from game.ui.overlay import Overlay

    return Overlay(context)


def _table(context: Context, start: StartRequest) -> object:
    from game.play.setup import new_table, resume_table

    if start.screen == Screen.RESUME and start.path:
        return resume_table(start.path)
    return new_table(start.game, context.saves, with_person=start.screen != Screen.WATCH)


def _replay(context: Context, start: StartRequest, opened: object) -> Scene:
    from game.play.setup import Replay, open_replay
    from game.ui.replay import ReplayScene

    if not isinstance(opened, Replay):
        if start.path is None:
            return context.home()
        opened = open_replay(start.path)
    return ReplayScene(context, opened)


def _scene_for(context: Context, game: object) -> Scene:
    from game.ui.flow import scene_for

    return scene_for(context, game)  # type: ignore[arg-type]


def _title(context: Context) -> Scene:
    from game.ui.home import title_scene

    return title_scene(context)
