"""Live through an implementation quarter: choose a posture, answer events and reopened chapters, reopen one."""

from collections.abc import Mapping
from typing import Any

import pygame

from game.present.models import QuarterModel
from game.present.proposal import Proposal, reopening
from game.present.quarter import quarter_model
from game.rules.axes import Phase, Posture
from game.ui import questions
from game.ui.context import Context
from game.ui.dialog import Dialog, Question, choices
from game.ui.flow import onward
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain import PLAIN, plain_page
from game.ui.quarter_view import PAGES, QuarterView
from game.ui.reader import Reader
from game.ui.reopening import ReopeningScene
from game.ui.scene import Command, Push
from game.ui.sitting import Sitting, Stage
from game.ui.sources import SourcesScene
from game.ui.tabs import tab_keys

PACE = 0.05
WATCHED = 0.4  # seconds between moves when only computers play


class QuarterScene(Page):
    """The quarters after the summit."""

    def __init__(self, context: Context, sitting: Sitting) -> None:
        """Take a game in its implementation."""
        super().__init__()
        self.context = context
        self.sitting = sitting
        self.view = QuarterView(context, self.controls)
        self.proposal: Proposal = reopening(sitting.view())
        self.is_running = False
        self.notice = ""
        self.tempo = PACE
        self._shown: tuple[int, str] = (-1, "")
        self._model: QuarterModel | None = None
        self._asked = -1

    @property
    def model(self) -> QuarterModel:
        """Give what is shown, made again when the game moved or the language changed."""
        now = (self.sitting.version, self.context.words.language)
        if self._model is None or self._shown != now:
            self._shown = now
            sitting = self.sitting
            self.proposal = reopening(sitting.view())
            self._model = quarter_model(
                sitting.voice, sitting.view(), sitting.lines(), self.proposal, trouble=sitting.table.trouble
            )
        return self._model

    def paint(self, painter: Painter) -> None:
        """Draw the quarter."""
        self.view.draw(painter, self.model)

    def keys(self) -> Mapping[str, Any]:
        """Put the postures on digits, going on as before on one key."""
        keys = self.context.settings.keys
        postures = {str(number + 1): ("posture", card.posture) for number, card in enumerate(self.model.postures)}
        return {
            keys["before"]: ("before",), keys["confirm"]: ("before",), keys["run"]: ("run",),
            keys["back"]: ("menu",), keys["undo"]: ("back-up",),
            keys["take-back"]: ("back-up",),
            keys["causes"]: ("causes",), keys["sources"]: ("sources",),
            keys["help"]: ("help",), keys["glossary"]: ("glossary",),
            **postures, **tab_keys(len(PAGES)),
        }  # fmt: skip

    def act(self, message: Any) -> Command | None:
        """Do what a key or click means."""
        match message:
            case ("page", number):
                self.view.page = number
            case ("posture", posture):
                return self._choose(posture)
            case ("before",):
                return self._play(self.model.as_before.command) if self.model.as_before.is_enabled else None
            case ("run",):
                self.is_running = True
                self.tempo = PACE
            case ("undo",) | ("back-up",):
                self.is_running = False
                return self._moved() if self.sitting.undo() else None
            case ("leave",):
                return self.context.leave()
            case _:
                return self._open(message[0])
        return None

    def _choose(self, posture: int) -> Command | None:
        self.is_running = False
        card = next(card for card in self.model.postures if card.posture == posture)
        if not card.is_enabled:
            return None
        if posture == Posture.RENEGOTIATE:
            return Push(ReopeningScene(self.context, self.sitting, self.model.renegotiate_label))
        return self._play(card.command)

    def _play(self, command: str) -> Command | None:
        self.notice = self.sitting.play(command)
        return self._moved()

    def _moved(self) -> Command | None:
        self.tempo = PACE
        self.refresh()
        return onward(self.context, self.sitting, Stage.QUARTERS)

    def _open(self, name: str) -> Command:
        if name == "menu":
            return Push(Dialog(self.context, self, questions.of_menu(self.context.words)))
        if name in PLAIN:
            return Push(plain_page(self.context, name))
        if name == "sources":
            return Push(SourcesScene(self.context, self.sitting.table.scenario.assumptions))
        return Push(
            Reader(
                self.context, self, questions.causes_text(self.model.header, self.sitting.table.scenario.assumptions)
            )
        )

    def listen(self, event: pygame.event.Event) -> Command | None:
        """Take what the others thought of."""
        return self._moved() if self.sitting.receive(event) else None

    def tick(self, dt: float) -> Command | None:  # noqa: ARG002
        """Let the others move; ask what has to be answered; run on when asked to."""
        before = self.sitting.version
        self.sitting.tick()
        if self.sitting.version != before:
            return self._moved()
        self.tempo = None
        if not self.sitting.is_mine:
            return None
        phase = self.sitting.table.here.state.phase[0]
        if phase in (Phase.ANSWER, Phase.REOPEN):
            self.is_running = False
            return self._ask()
        if self.is_running and self.model.as_before.is_enabled:
            return self._play(self.model.as_before.command)
        self.is_running = False
        return None

    def _ask(self) -> Command | None:
        if self._asked == self.sitting.table.here.id:
            return None
        self._asked = self.sitting.table.here.id
        model = self.model
        if model.reopen:
            facts = tuple((pair.label, pair.text, "text") for pair in model.reopen.changes)
            paragraphs = (model.reopen.text, model.reopen.value_text)
            question = Question(
                model.reopen.title, choices(model.reopen.choices), "", paragraphs, facts, "cinnabar", is_forced=True
            )
            return Push(Dialog(self.context, self, question))
        if model.event and model.event.choices:
            event = model.event
            facts = tuple((pair.label, pair.text, pair.role.value) for pair in event.effects)
            question = Question(
                event.name,
                choices(event.choices),
                event.label,
                (event.text, event.question),
                facts,
                "sky",
                is_forced=True,
            )
            return Push(Dialog(self.context, self, question))
        return None

    def resume(self, result: Any) -> Command | None:
        """Take the answer of a dialog: a move in notation, or leaving."""
        self.refresh()
        self.tempo = PACE
        self._asked = -1
        if isinstance(result, tuple):
            return self.act(result)
        if isinstance(result, str) and result:
            return self._play(result)
        return onward(self.context, self.sitting, Stage.QUARTERS)
