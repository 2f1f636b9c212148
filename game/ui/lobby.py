"""Lead from the title to everything else, and take what the screens come back with."""

from pathlib import Path
from typing import Any

from game import __version__
from game.core.errors import SummitError
from game.files.places import scenarios_dir
from game.files.shelf import latest_unfinished, listings
from game.play.start import GameOptions
from game.present.title import TitleModel, title_model
from game.ui.context import Context
from game.ui.scene import Command, Push, Quit, Replace, Scene
from game.ui.title import LANGUAGE, TitleScene


class Lobby:
    """What the title's menu means."""

    def __init__(self, context: Context) -> None:
        """Serve a window."""
        self.context = context
        self.notice = ""

    def title(self) -> Scene:
        """Make the title."""
        return TitleScene(self.read, self.choose, self.take)

    def read(self) -> TitleModel:
        """Look up what can be continued and how much there is to open."""
        context, found = self.context, latest_unfinished(self.context.saves)
        words, continuing = context.words, ""
        if found and found.header:
            name = found.header.scenario.replace("-", " ").capitalize()
            progress = words.text("moves-number", number=found.moves)
            continuing = words.text("continue-note", progress=progress, scenario=name)
        scenarios = len(list(scenarios_dir().glob("*.toml")))
        notice = self.notice or context.fonts.notice
        return title_model(
            words, __version__, continuing=continuing, replays=len(listings(context.saves)), scenarios=scenarios,
            notice=notice,
        )  # fmt: skip

    def choose(self, action: str) -> Command | None:
        """Open what an entry names, or switch the language."""
        self.notice = ""
        if action.startswith(f"{LANGUAGE}:"):
            self.context.apply(self.context.settings.with_language(action.partition(":")[2]))
            return None
        try:
            return self._open(action)
        except (SummitError, OSError) as error:
            self.notice = str(error)
            return None

    def _open(self, action: str) -> Command | None:
        match action:
            case "continue":
                found = latest_unfinished(self.context.saves)
                return Replace(self._resumed(found.path)) if found else None
            case "new":
                return Push(self._briefing(GameOptions().scenario))
            case "replays":
                from game.ui.saves import SavesScene

                return Push(SavesScene(self.context))
            case "scenarios":
                from game.ui.library import LibraryScene

                return Push(LibraryScene(self.context))
            case "quit":
                return Quit()
        from game.ui.plain import plain_page

        return Push(plain_page(self.context, action))

    def take(self, result: Any) -> Command | None:
        """Go on with a scenario's id or the path of a game to resume."""
        try:
            if isinstance(result, Path):
                return Replace(self._resumed(result))
            return Push(self._briefing(result)) if isinstance(result, str) else None
        except (SummitError, OSError) as error:
            self.notice = str(error)
            return None

    def _briefing(self, scenario: str) -> Scene:
        from game.ui.briefing import new_briefing

        return new_briefing(self.context, GameOptions(scenario))

    def _resumed(self, path: Path) -> Scene:
        from game.play.setup import resume_table

        return self.context.scene_for(resume_table(path))
