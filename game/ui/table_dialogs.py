"""Open what is asked and read over the table: questions before a move, the log, causes, sources, plain pages."""

from collections.abc import Callable, Mapping

from game.present.assumptions import issue_places
from game.present.models import TermRow
from game.ui import questions
from game.ui.context import Context
from game.ui.dialog import Dialog, Question
from game.ui.page import Page
from game.ui.plain import plain_page
from game.ui.reader import Reader
from game.ui.scene import Command, Push
from game.ui.sitting import Sitting
from game.ui.sources import Asked, SourcesScene
from game.ui.table_models import TableModels


class TableDialogs:
    """What opens over a table; each opening answers with the screen to put on top."""

    def __init__(self, context: Context, sitting: Sitting, models: TableModels, table: Page) -> None:
        """Take the table that lies below."""
        self.context = context
        self.sitting = sitting
        self.models = models
        self.table = table

    @property
    def acts(self) -> Mapping[str, Callable[..., Command | None]]:
        """Map messages to what opens."""
        return {
            "accept": self._accept, "hold": self._hold, "say": self._say, "statecraft": self._statecraft,
            "event": self._event, "log": self._log, "causes": self._causes, "menu": self._menu, "plain": self._plain,
        }  # fmt: skip

    def open(self, question: Question) -> Command:
        """Ask a question."""
        return Push(Dialog(self.context, self.table, question))

    def sources(self, row: TermRow | None) -> Command:
        """Say where the figures behind a row come from."""
        scenario = self.sitting.table.scenario
        places = issue_places(scenario, row.issue) if row else ()
        return Push(SourcesScene(self.context, scenario.assumptions, Asked(places)))

    def _accept(self) -> Command:
        return self.open(questions.of_accepting(self.models.whole))

    def _hold(self) -> Command:
        return self.open(questions.of_holding(self.models.whole))

    def _say(self, command: str) -> Command:
        return self.open(questions.of_statement(self.models.whole, command))

    def _statecraft(self) -> Command:
        return self.open(questions.of_statecraft(self.models.whole.craft))

    def _event(self) -> Command | None:
        event = self.models.whole.event
        return self.open(questions.of_event(event)) if event else None

    def _log(self) -> Command:
        return Push(Reader(self.context, self.table, questions.log_text(self.models.whole)))

    def _causes(self, _key: str = "") -> Command:
        assumptions = self.sitting.table.scenario.assumptions
        return Push(Reader(self.context, self.table, questions.causes_text(self.models.whole.header, assumptions)))

    def _menu(self) -> Command:
        return self.open(questions.of_menu(self.context.words))

    def _plain(self, name: str) -> Command:
        return Push(plain_page(self.context, name))
