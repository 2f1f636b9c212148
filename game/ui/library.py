"""Choose a scenario."""

from collections.abc import Mapping
from typing import Any

from game.core.errors import SummitError
from game.files.library import Item, load_spec, scenarios
from game.present.models import LibraryModel, ScenarioCard
from game.present.pages import Entry, library_model
from game.ui.context import Context
from game.ui.controls import Hit, Scroll
from game.ui.layout import Frame
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain_page import BACK_MESSAGE, draw_frame
from game.ui.scene import Command, Pop
from game.ui.widgets import scroll_area

CARD, GAP, PADDING = 132.0, 14.0, 22.0
MOST = 9


class LibraryScene(Page):
    """The scenarios; the result is the id of the one chosen."""

    def __init__(self, context: Context) -> None:
        """List what there is."""
        super().__init__()
        self.context = context
        self.entries = tuple(_entry(item) for item in scenarios())
        self.scroll = Scroll()
        first = next((entry.id for entry in self.entries if not entry.fault), None)
        if first:
            self.controls.put_focus(("open", first))

    @property
    def model(self) -> LibraryModel:
        """Give what is shown."""
        return library_model(self.context.words, self.entries)

    def keys(self) -> Mapping[str, Any]:
        """Put the scenarios on digits."""
        numbered = {str(number + 1): ("open", entry.id) for number, entry in enumerate(self.entries[:MOST])}
        return {**numbered, self.context.settings.keys["back"]: BACK_MESSAGE}

    def act(self, message: Any) -> Command | None:
        """Choose a scenario, or go back."""
        match message:
            case ("open", name):
                entry = next(entry for entry in self.entries if entry.id == name)
                return None if entry.fault else Pop(name)
        return Pop()

    def paint(self, painter: Painter) -> None:
        """Draw a card a scenario."""
        model = self.model
        body = draw_frame(painter, self.controls, self.context, model.title, model.note, model.back_label)
        if not model.cards:
            painter.text(model.empty, body.cx, body.cy, "lead", "caption", "middle", body.w)
        with scroll_area(
            painter, self.controls, body.inset(-4, 0), self.scroll, (CARD + GAP) * len(model.cards)
        ) as area:
            for number, card in enumerate(model.cards):
                frame = Frame(area.x + 4, area.y + number * (CARD + GAP) + 4, body.w - 8, CARD)
                self._card(painter, frame, card)

    def _card(self, painter: Painter, frame: Frame, card: ScenarioCard) -> None:
        painter.card(frame, "flat" if card.fault else "card", accent=None if card.fault else "gold")
        inner = frame.inset(PADDING, 0)
        painter.icon("lock" if card.fault else "bridge", inner.x, frame.y + 20, 26, "caption" if card.fault else "gold")
        ink = "disabled" if card.fault else "text"
        painter.text(card.title, inner.x + 42, frame.y + 40, "menu", ink, width=inner.w - 60)
        words, colour = (card.fault, "crisis") if card.fault else (card.note, "second")
        painter.paragraph(words, inner.x + 42, frame.y + 68, inner.w - 60, "body", colour, leading=21, lines=2)
        x = inner.x + 42
        for pair in card.facts:
            x += painter.text(pair.text, x, frame.bottom - 15, "value", "gold_bright") + 7
            x += painter.text(pair.label, x, frame.bottom - 15, "caption", "caption") + 24
        self.controls.add(Hit(frame, ("open", card.id), reason=card.fault, radius=11))


def _entry(item: Item) -> Entry:
    try:
        spec = load_spec(item.id)
    except SummitError as error:
        return Entry(item.id, item.title, item.summary, 0, 0, 0, str(error).partition("\n")[0])
    return Entry(item.id, item.title, item.summary, len(spec.issues), spec.clock.rounds, spec.clock.quarters)
