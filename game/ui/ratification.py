"""Watch both homes vote: the roll-call, chapter by chapter, and the answer when a chapter failed."""

from collections.abc import Mapping
from typing import Any

import pygame

from game.present.models import RatificationModel
from game.present.ratification import ratification_model
from game.rules.axes import Phase
from game.ui import questions
from game.ui.context import Context
from game.ui.controls import Scroll
from game.ui.count import Called, called_at, draw_home, steps
from game.ui.dialog import Dialog, Question, choices
from game.ui.flow import onward
from game.ui.header import draw_header
from game.ui.layout import Frame
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain import PLAIN, plain_page
from game.ui.reader import Reader
from game.ui.scene import Command, Push
from game.ui.sitting import Sitting, Stage
from game.ui.tabs import draw_tabs, tab_keys
from game.ui.ticker import draw_ticker
from game.ui.widgets import Button, button

CALL_SECONDS = 0.11
PACE = 0.03
HOMES = 2
ASKING = (Phase.ANSWER, Phase.UPHOLD)  # an event may ask something on the way to the vote
BEFORE_RESULT = (Phase.VOTE, *ASKING)


class RatificationScene(Page):
    """The count of a signed deal."""

    def __init__(self, context: Context, sitting: Sitting) -> None:
        """Take a game whose deal is before the homes."""
        super().__init__()
        self.context = context
        self.sitting = sitting
        self.scrolls = tuple((Scroll(), Scroll()) for _ in range(HOMES))
        self.chosen = [-1] * HOMES
        self.page = 0
        self.step = 0
        self.waited = 0.0
        self.notice = ""
        self._asked = -1
        self.tempo = PACE
        self._shown: tuple[Any, ...] = ()
        self._model: RatificationModel | None = None

    @property
    def model(self) -> RatificationModel:
        """Give what is shown, made again when the game moved or the language changed."""
        sitting = self.sitting
        now = (sitting.version, self.context.words.language)
        if self._model is None or self._shown != now:
            self._shown = now
            self._model = ratification_model(
                sitting.voice, sitting.view(), sitting.lines(), trouble=sitting.table.trouble
            )
        return self._model

    @property
    def is_called(self) -> bool:
        """Tell whether every vote is shown."""
        return self.model.is_counted and self.step >= self._last

    # What is shown

    def paint(self, painter: Painter) -> None:
        """Draw both homes, side by side or as pages, and what follows from the count."""
        painter.background((0.5, 0.3))
        model, whole = self.model, painter.frame
        if not painter.space.is_small:
            draw_header(painter, self.controls, whole.part(0.0125, 0.9875, 0.013, 0.129), model.header, causes)
            self._title(painter, whole.part(0.0125, 0.9875, 0.138, 0.2), model)
            homes = whole.part(0.0125, 0.9875, 0.205, 0.795).columns(1, 1, gap=12)
            for number, frame in enumerate(homes):
                self._home(painter, frame, number)
            self._foot(painter, whole.part(0.0125, 0.9875, 0.808, 0.935), model)
            draw_ticker(
                painter, whole.part(0.0125, 0.9875, 0.948, 0.988), self.context.words.text("press"), model.press
            )
            return
        body = whole.inset(12, 8).cut_top(64, 8)
        draw_header(painter, self.controls, body[0], model.header, causes)
        labels = tuple(home.assembly for home in model.homes)
        rest = draw_tabs(painter, self.controls, body[1], labels, self.page)
        foot, rest = rest.cut_bottom(64, 8)
        self._home(painter, rest, self.page)
        self._foot(painter, foot, model)

    def _title(self, painter: Painter, frame: Frame, model: RatificationModel) -> None:
        painter.text(model.title, frame.cx, frame.y + 28, "heading", "text", "middle", frame.w)
        painter.text(model.subtitle, frame.cx, frame.y + 52, "caption", "second", "middle", frame.w)

    def _home(self, painter: Painter, frame: Frame, number: int) -> None:
        home = self.model.homes[number]
        called = called_at(home, self.step) if self.model.is_counted else Called(len(home.chapters), 0)
        chosen = self.chosen[number]
        if chosen < 0:
            chosen = min(called.chapters, len(home.chapters) - 1)
            if called.chapters >= len(home.chapters):
                chosen = next((n for n, chapter in enumerate(home.chapters) if chapter.is_voted), 0)
        draw_home(painter, self.controls, frame, home, called, chosen, self.scrolls[number])

    def _foot(self, painter: Painter, frame: Frame, model: RatificationModel) -> None:
        painter.card(frame, "raised", accent="gold")
        inner = frame.inset(18, 8)
        go, words = inner.cut_right(min(300.0, inner.w * 0.36), 18)
        is_done = self.is_called
        said = model.outcome if is_done else model.title
        style = "panel" if painter.measure(said, "panel") <= words.w else "value"
        after = painter.paragraph(said, words.x, words.y + 22, words.w, style, "text", leading=24, lines=2)
        line = self.notice or (model.question if is_done else "")
        if after < words.bottom + 2:
            painter.text(line, words.x, after, "body", "gold_bright", width=words.w)
        label = model.continue_label if is_done else model.skip_label
        keys = self.context.key("confirm")
        slot = go.centred(go.w, min(go.h, 60.0))
        button(painter, self.controls, slot, Button(("go",), label, "", "", keys, "primary"))

    # What a person does

    def keys(self) -> Mapping[str, Any]:
        """Go on or skip with the confirming key and with Space."""
        keys = self.context.settings.keys
        return {
            keys["confirm"]: ("go",), keys["before"]: ("go",), keys["back"]: ("menu",), keys["causes"]: ("causes",),
            keys["help"]: ("help",), keys["glossary"]: ("glossary",), **tab_keys(HOMES),
        }  # fmt: skip

    def act(self, message: Any) -> Command | None:
        """Do what a key or click means."""
        match message:
            case ("page", number):
                self.page = number
            case ("chapter", home, number):
                self.chosen[home] = number
            case ("go",):
                return self._go()
            case ("leave",):
                return self.context.leave()
            case ("menu",):
                return Push(Dialog(self.context, self, questions.of_menu(self.context.words)))
            case (name, *_) if name in PLAIN:
                return Push(plain_page(self.context, name))
            case ("causes", *_):
                return Push(
                    Reader(
                        self.context,
                        self,
                        questions.causes_text(self.model.header, self.sitting.table.scenario.assumptions),
                    )
                )
        return None

    def _go(self) -> Command | None:
        if not self.model.is_counted:
            return None
        if not self.is_called:
            self.step = self._last
            return None
        if self.model.choices and self.sitting.is_mine:
            return self._ask()
        if self._phase in BEFORE_RESULT:
            return None
        self.sitting.leave_ratification()
        return onward(self.context, self.sitting, Stage.RATIFICATION)

    def _ask(self) -> Command:
        """Ask what an event on the way to the vote asks, or whether the rest is upheld."""
        self._asked, model = self.sitting.table.here.id, self.model
        question = Question(model.question, choices(model.choices), accent="cinnabar")
        if model.event is not None and self._phase == Phase.ANSWER:
            question = questions.of_event(model.event)
        return Push(Dialog(self.context, self, question))

    @property
    def _phase(self) -> Phase:
        return Phase(int(self.sitting.table.here.state.phase[0]))

    @property
    def _last(self) -> int:
        return max(steps(home) for home in self.model.homes)

    def listen(self, event: pygame.event.Event) -> Command | None:
        """Take what the others thought of."""
        if self.sitting.receive(event):
            self.tempo = PACE
            self.refresh()
        return None

    def tick(self, dt: float) -> Command | None:
        """Call the next constituency; let fate count and the others answer once the votes are seen."""
        self.tempo = PACE
        if self.model.is_counted and not self.is_called:
            self._call(dt)
            return None
        if self.sitting.is_mine and self._phase in ASKING and self._asked != self.sitting.table.here.id:
            return self._ask()
        if self.sitting.is_mine or self._phase not in BEFORE_RESULT or self.sitting.is_thinking:
            self.tempo = None
            return None
        before = self.sitting.version
        self.sitting.tick()
        if self.sitting.version != before:
            self.refresh()
        return None

    def _call(self, dt: float) -> None:
        self.waited += dt
        if self.context.settings.is_still:
            self.step = self._last
            self.refresh()
        elif self.waited >= CALL_SECONDS:
            self.step, self.waited = self.step + 1, 0.0
            self.refresh()

    def resume(self, result: Any) -> Command | None:
        """Take the answer of a dialog."""
        self.refresh()
        self.tempo = PACE
        if isinstance(result, tuple):
            return self.act(result)
        if isinstance(result, str) and result:
            self.notice = self.sitting.play(result)
        return None


def causes(meter: str) -> tuple[str, str]:
    """Ask what moved a meter."""
    return ("causes", meter)
