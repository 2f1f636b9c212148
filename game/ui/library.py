"""Choose a scenario; those of a person's own are checked beside the frames, and a broken one says why."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pygame

from game.core.errors import SummitError
from game.files.heads import scenarios, take_in
from game.present.models import LibraryModel, ScenarioCard
from game.present.pages import library_model
from game.ui.badges import keycap
from game.ui.context import Context
from game.ui.controls import Hit, Scroll
from game.ui.fitting import shortened
from game.ui.layout import Frame
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain_page import BACK_MESSAGE, draw_frame
from game.ui.scene import Command, Pop
from game.ui.widgets import scroll_area
from game.ui.worker import is_result, result_of

CARD, GAP, PADDING, FOOT = 132.0, 14.0, 22.0, 22.0
MOST = 9
SHOWN, FAULTS = 8, 3  # faults of a file that are told, and that fit on its card


class LibraryScene(Page):
    """The scenarios; the result is the id of the one chosen."""

    def __init__(self, context: Context, first: str = "") -> None:
        """List what there is; `first` has the focus."""
        super().__init__()
        self.context = context
        self.scroll = Scroll()
        self.notice = ""
        self._read(first)

    def _read(self, first: str) -> None:
        self.items = scenarios()
        self.faults: dict[str, str] = {item.id: item.fault for item in self.items if item.fault or not item.is_own}
        self._ticket, self._asked = 0, ""
        known = [item.id for item in self.items]
        chosen = first if first in known else next((name for name in known if not self.faults.get(name)), "")
        if chosen:
            self.controls.put_focus(("open", chosen))
        self._unseen = chosen
        self._check()

    @property
    def model(self) -> LibraryModel:
        """Give what is shown."""
        items = [replace(item, fault=self.faults.get(item.id, "")) for item in self.items]
        return library_model(self.context.words, items, self.notice)

    # What a person's own files are worth

    def _check(self) -> None:
        """Have the next unchecked file looked at."""
        item = next((item for item in self.items if item.id not in self.faults), None)
        if item is not None and not self._ticket:
            path, self._asked = item.path, item.id
            self._ticket = self.context.worker.submit(lambda: told(path))

    def listen(self, event: pygame.event.Event) -> Command | None:
        """Take what was found out about a file, or a file that is dropped."""
        if event.type == pygame.DROPFILE:
            self._take_in(Path(event.file))
        elif self._ticket and is_result(event, self._ticket):
            self._ticket = 0
            self.faults[self._asked] = str(result_of(event))
            self._check()
            self.refresh()
        return None

    def _take_in(self, path: Path) -> None:
        self.refresh()
        try:
            target = take_in(path)
        except SummitError as error:
            self.notice = str(error)
            return
        self.notice = ""
        self._read(target.stem)

    # What a person does

    def keys(self) -> Mapping[str, Any]:
        """Put the scenarios on digits."""
        numbered = {str(number + 1): ("open", item.id) for number, item in enumerate(self.items[:MOST])}
        return {**numbered, self.context.settings.keys["back"]: BACK_MESSAGE}

    def act(self, message: Any) -> Command | None:
        """Choose a scenario, or go back."""
        match message:
            case ("open", name):
                item = next(item for item in self.items if item.id == name)
                if name not in self.faults:
                    self.faults[name] = told(item.path)
                return None if self.faults[name] else Pop(name)
        return Pop()

    def paint(self, painter: Painter) -> None:
        """Draw a card a scenario."""
        model = self.model
        body = draw_frame(painter, self.controls, self.context, model.title, model.note, model.back_label)
        foot, body = body.cut_bottom(FOOT, 6)
        painter.text_in(model.drop_label, foot, "caption", "caption", "left")
        if not model.cards:
            painter.text(model.empty, body.cx, body.cy, "lead", "caption", "middle", body.w)
        whole = (CARD + GAP) * len(model.cards)
        self._reveal(body.h, whole)
        with scroll_area(painter, self.controls, body.inset(-4, 0), self.scroll, whole) as area:
            for number, card in enumerate(model.cards):
                frame = Frame(area.x + 4, area.y + number * (CARD + GAP) + 4, body.w - 8, CARD)
                if body.y - CARD < frame.y < body.bottom + CARD:
                    self._card(painter, frame, card, str(number + 1) if number < MOST else "")
                self.controls.add(Hit(frame, ("open", card.id), reason=card.fault, radius=11))

    def _reveal(self, view: float, whole: float) -> None:
        """Bring the one that has the focus into view, once."""
        focus, self._unseen = self._unseen, ""
        if focus:
            at = [item.id for item in self.items].index(focus) * (CARD + GAP)
            self.scroll.content, self.scroll.view = whole, view
            self.scroll.reveal(at, at + CARD + GAP)

    def _card(self, painter: Painter, frame: Frame, card: ScenarioCard, key: str) -> None:
        painter.card(frame, "flat" if card.fault else "card", accent=None if card.fault else "gold")
        inner = frame.inset(PADDING, 0)
        painter.icon("lock" if card.fault else "bridge", inner.x, frame.y + 20, 26, "caption" if card.fault else "gold")
        own = painter.text(card.own, inner.right, frame.y + 38, "caption", "caption", "right")
        ink, room = "disabled" if card.fault else "text", inner.w - 60
        painter.text(card.title, inner.x + 42, frame.y + 40, "menu", ink, width=room - own)
        if card.fault:
            for number, fault in enumerate(card.fault.split("\n")[:FAULTS]):
                words = shortened(painter, fault, "body", room)
                painter.text(words, inner.x + 42, frame.y + 68 + 21 * number, "body", "crisis")
        else:
            painter.paragraph(card.note, inner.x + 42, frame.y + 68, room, "body", "second", leading=21, lines=2)
        if key:
            keycap(painter, key, inner.x + 2, frame.bottom - 31)
        x = inner.x + 42
        for pair in card.facts:
            x += painter.text(pair.text, x, frame.bottom - 15, "value", "gold_bright") + 7
            x += painter.text(pair.label, x, frame.bottom - 15, "caption", "caption") + 24


def told(path: Path) -> str:
    """Say what keeps a file from being a scenario; nothing where it is one."""
    from game.files.library import faults_in

    return "\n".join(faults_in(path)[:SHOWN])
