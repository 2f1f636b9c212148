"""Look up concepts; those that a meaning mentions are one key away."""

from collections.abc import Mapping
from typing import Any

from game.present.models import GlossaryEntry, GlossaryModel
from game.present.pages import glossary_model
from game.ui.context import Context
from game.ui.controls import Hit, Scroll
from game.ui.layout import Frame
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain_page import BACK_MESSAGE, draw_frame
from game.ui.scene import Command, Pop
from game.ui.widgets import Button, button, scroll_area

LIST, LINE = 300.0, 36.0
LINK = 40.0


class GlossaryScene(Page):
    """The concepts of the game."""

    def __init__(self, context: Context, key: str = "") -> None:
        """Open at a concept, or at the first."""
        super().__init__()
        self.context = context
        self.key = key
        self.scroll = Scroll()
        self.been: tuple[str, ...] = ()
        self._revealed: tuple[str, float] = ("", 0.0)
        self.controls.put_focus(("term", self._entry(self.model).key))

    @property
    def model(self) -> GlossaryModel:
        """Give what is shown."""
        return glossary_model(self.context.words)

    def _entry(self, model: GlossaryModel) -> GlossaryEntry:
        return next((entry for entry in model.entries if entry.key == self.key), model.entries[0])

    def keys(self) -> Mapping[str, Any]:
        """Walk along the concepts with the arrows; digits follow links."""
        keys = self.context.settings.keys
        links = self._entry(self.model).links
        numbered = {str(number + 1): ("link", key) for number, key in enumerate(links[:9])}
        return {
            **numbered, keys["up"]: ("walk", -1), keys["down"]: ("walk", 1), "backspace": ("return",),
            keys["back"]: BACK_MESSAGE, keys["glossary"]: BACK_MESSAGE,
        }  # fmt: skip

    def act(self, message: Any) -> Command | None:
        """Look something up, or go back."""
        model = self.model
        match message:
            case ("walk", by):
                order = [entry.key for entry in model.entries]
                at = order.index(self._entry(model).key)
                self._look(order[min(max(at + by, 0), len(order) - 1)])
                return None
            case ("term" | "link", key):
                self.been = (*self.been, self._entry(model).key)
                self._look(key)
                return None
            case ("return",):
                if self.been:
                    *rest, last = self.been
                    self.been = tuple(rest)
                    self._look(last)
                return None
        return Pop()

    def _look(self, key: str) -> None:
        self.key = key
        self.controls.put_focus(("term", key))
        self.refresh()

    def paint(self, painter: Painter) -> None:
        """Draw the terms at the left, the meaning of one at the right."""
        model = self.model
        body = draw_frame(painter, self.controls, self.context, model.title, model.note, model.back_label)
        left, right = body.cut_left(min(LIST, body.w * 0.36), 14)
        chosen = self._entry(model)
        self._terms(painter, left, model, chosen)
        self._meaning(painter, right, model, chosen)

    def _terms(self, painter: Painter, frame: Frame, model: GlossaryModel, chosen: GlossaryEntry) -> None:
        painter.card(frame)
        room = frame.inset(10, 10)
        at = model.entries.index(chosen)
        if self._revealed != (chosen.key, room.h):
            self._revealed = (chosen.key, room.h)
            self.scroll.content, self.scroll.view = LINE * len(model.entries), room.h
            self.scroll.reveal(max(at - 1, 0) * LINE, (at + 2) * LINE)
        with scroll_area(painter, self.controls, room, self.scroll, LINE * len(model.entries)) as area:
            for number, entry in enumerate(model.entries):
                cell = Frame(area.x, area.y + number * LINE, area.w - 10, LINE - 4)
                is_on = entry.key == chosen.key
                if is_on:
                    painter.card(cell, "row")
                style = "value" if is_on else "body"
                colour = "gold_bright" if is_on else "second"
                painter.text_in(entry.term, cell.inset(12, 0), style, colour, "left")
                self.controls.add(Hit(cell, ("term", entry.key)))

    def _meaning(self, painter: Painter, frame: Frame, model: GlossaryModel, entry: GlossaryEntry) -> None:
        painter.card(frame, "raised", accent="gold")
        inner = frame.inset(30, 0)
        painter.text(entry.term, inner.x, frame.y + 54, "start", "gold_bright", width=inner.w)
        y = painter.paragraph(entry.text, inner.x, frame.y + 96, min(inner.w, 720.0), "lead", "second", leading=27) + 10
        names = {other.key: other.term for other in model.entries}
        x = inner.x
        for number, key in enumerate(entry.links[:9]):
            width = min(painter.measure(names[key], "figure") + 106, inner.w)
            if x > inner.x and x + width > inner.right:
                x, y = inner.x, y + LINK + 8
            if y + LINK > frame.bottom - 8:
                return
            item = Button(("link", key), names[key], icon="book", key=str(number + 1))
            button(painter, self.controls, Frame(x, y, width, LINK), item)
            x += width + 10
