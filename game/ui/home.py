"""Do what the title offers: continue, begin, look back, learn, set, leave."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from game import __version__
from game.core.errors import SummitError, UsageError
from game.files.heads import SUFFIX, count, take_in, title_of
from game.files.shelf import Listing, latest_unfinished, paths
from game.play.start import GameOptions
from game.present import title
from game.present.title import TitleModel, title_model
from game.ui.context import Context
from game.ui.scene import Command, Push, Quit, Scene
from game.ui.title import LANGUAGE, TitleScene


def title_scene(context: Context) -> TitleScene:
    """Make the title of a context."""
    home = Home(context)
    return TitleScene(home.model, home.choose, home.take)


class Home:
    """What the title shows and opens."""

    def __init__(self, context: Context) -> None:
        """Have nothing to tell yet."""
        self.context = context
        self.notice = ""

    def model(self) -> TitleModel:
        """Look at the saved games and set up the title."""
        return title_model(
            self.context.words,
            __version__,
            continuing=self._progress(latest_unfinished(self.context.saves)),
            replays=len(paths(self.context.saves)),
            scenarios=count(),
            notice=self.notice or self.context.fonts.notice,
        )

    def choose(self, action: str) -> Command | None:
        """Do what an action or `language:code` means."""
        self.notice = ""
        if action.startswith(LANGUAGE):
            self.notice = self.context.apply(replace(self.context.settings, language=action.partition(":")[2]))
            return None
        if action == title.QUIT:
            return Quit()
        try:
            return Push(self._opened(action))
        except (SummitError, OSError) as error:
            self.notice = str(error)
            return None

    def take(self, result: Any) -> Command | None:
        """Go on with what a screen came back with or what was dropped: a scenario to begin or take in, a record."""
        try:
            if isinstance(result, Path):
                return Push(self._taken_in(result) if result.suffix == SUFFIX else self._resumed(result))
            return Push(self._begun(GameOptions(scenario=str(result))))
        except (SummitError, OSError) as error:
            self.notice = str(error)
            return None

    def _taken_in(self, path: Path) -> Scene:
        from game.ui.library import LibraryScene

        return LibraryScene(self.context, take_in(path).stem)

    def _opened(self, action: str) -> Scene:
        if action == title.CONTINUE:
            return self._resumed(self._unfinished())
        if action == title.NEW:
            return self._begun(GameOptions())
        if action == title.REPLAYS:
            from game.ui.saves import SavesScene

            return SavesScene(self.context)
        if action == title.SCENARIOS:
            from game.ui.library import LibraryScene

            return LibraryScene(self.context)
        from game.ui.plain import plain_page

        return plain_page(self.context, action)

    def _unfinished(self) -> Path:
        found = latest_unfinished(self.context.saves)
        if found is None:
            raise UsageError(f"expected an unfinished game in {self.context.saves}, found none")
        return found.path

    def _begun(self, options: GameOptions) -> Scene:
        from game.ui.briefing import new_briefing

        return new_briefing(self.context, options)

    def _resumed(self, path: Path) -> Scene:
        from game.play.setup import resume_table

        return self.context.scene_for(resume_table(path))

    def _progress(self, item: Listing | None) -> str:
        if item is None or item.header is None:
            return ""
        say = self.context.words.text
        progress, name = say("unfinished", moves=item.moves), item.header.scenario
        return say(
            "continue-note",
            progress=progress,
            scenario=title_of(name, self.context.words.language) or name,
        )
