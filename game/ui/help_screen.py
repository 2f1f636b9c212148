"""Read how to play, a page a subject."""

from collections.abc import Mapping
from typing import Any

from game.present.models import HelpModel, HelpPage
from game.present.pages import help_model
from game.ui.badges import keycap, keycap_width
from game.ui.context import Context, key_name
from game.ui.controls import Scroll
from game.ui.layout import Frame
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain_page import BACK_MESSAGE, draw_frame
from game.ui.scene import Command, Pop, Push
from game.ui.widgets import Button, Kind, button, scroll_area

LIST, LINE, KEY_ROW = 250.0, 44.0, 30.0
LEADING = 26.0


class HelpScene(Page):
    """The pages of how to play."""

    def __init__(self, context: Context) -> None:
        """Begin with the first page."""
        super().__init__()
        self.context = context
        self.page = 0
        self.list, self.text = Scroll(), Scroll()

    @property
    def model(self) -> HelpModel:
        """Give what is shown."""
        keys = {action: key_name(key) for action, key in self.context.settings.keys.items()}
        return help_model(self.context.words, keys)

    def keys(self) -> Mapping[str, Any]:
        """Turn the pages with the arrows."""
        keys = self.context.settings.keys
        return {
            keys["left"]: ("turn", -1), keys["right"]: ("turn", 1), keys["up"]: ("turn", -1), keys["down"]: ("turn", 1),
            keys["confirm"]: ("turn", 1), keys["back"]: BACK_MESSAGE, keys["help"]: BACK_MESSAGE,
            keys["glossary"]: ("glossary",),
        }  # fmt: skip

    def act(self, message: Any) -> Command | None:
        """Turn a page, open the glossary, or go back."""
        last = len(self.model.pages) - 1
        match message:
            case ("turn", by):
                self.page = min(max(self.page + by, 0), last)
                self.text.offset = 0.0
                return None
            case ("page", number):
                self.page = number
                self.text.offset = 0.0
                return None
            case ("glossary",):
                from game.ui.glossary import GlossaryScene

                return Push(GlossaryScene(self.context))
        return Pop()

    def paint(self, painter: Painter) -> None:
        """Draw the subjects at the left, the page at the right."""
        model = self.model
        note = f"{self.page + 1} / {len(model.pages)}"
        body = draw_frame(painter, self.controls, self.context, model.title, note, model.back_label)
        left, right = body.cut_left(min(LIST, body.w * 0.3), 14)
        self._subjects(painter, left, model)
        painter.card(right, accent="gold")
        foot, page = right.inset(26, 0).cut_bottom(66)
        self._page(painter, page, model.pages[self.page])
        self._foot(painter, foot, model)

    def _subjects(self, painter: Painter, frame: Frame, model: HelpModel) -> None:
        list_, foot = frame.cut_bottom(LINE, 10)[::-1]
        self.list.content, self.list.view = LINE * len(model.pages), list_.h
        self.list.reveal(self.page * LINE, (self.page + 1) * LINE)
        with scroll_area(painter, self.controls, list_, self.list, LINE * len(model.pages)) as area:
            for number, page in enumerate(model.pages):
                cell = Frame(area.x, area.y + number * LINE, area.w - 8, LINE - 6)
                kind: Kind = "chosen" if number == self.page else "card"
                button(painter, self.controls, cell, Button(("page", number), page.title, kind=kind))
        words = self.context.words.text("glossary")
        item = Button(("glossary",), words, icon="book", key=self.context.key("glossary"))
        button(painter, self.controls, foot, item)

    def _page(self, painter: Painter, frame: Frame, page: HelpPage) -> None:
        painter.text(page.title, frame.x, frame.y + 44, "start", "gold_bright", width=frame.w)
        room = frame.cut_top(62)[1]
        width = min(room.w - 14, 760.0)
        heights = [len(painter.type.wrap(text, "lead", width)) * LEADING + 14 for text in page.paragraphs]
        columns = 2 if room.w > 620 else 1  # noqa: PLR2004  # a key and its name need 300 px
        content = sum(heights) + KEY_ROW * -(-len(page.keys) // columns)
        with scroll_area(painter, self.controls, room, self.text, content) as area:
            y = area.y + 18
            for text in page.paragraphs:
                y = painter.paragraph(text, area.x, y, width, "lead", "second", leading=LEADING) + 14
            rows = -(-len(page.keys) // columns)
            for number, pair in enumerate(page.keys):
                column, row = divmod(number, rows)
                cell = Frame(area.x + column * room.w / columns, area.y + row * KEY_ROW, room.w / columns - 16, KEY_ROW)
                wide = max(keycap_width(painter, pair.text), 62)
                keycap(painter, pair.text, cell.x, cell.y + 4, colour="text")
                painter.text(pair.label, cell.x + wide + 14, cell.y + 19, "body", "second", width=cell.w - wide - 14)

    def _foot(self, painter: Painter, frame: Frame, model: HelpModel) -> None:
        row = frame.centred(frame.w, 40)
        first, second = row.cut_right(min(340.0, row.w))[0].columns(1, 1, gap=10)
        if self.page:
            button(painter, self.controls, first, Button(("turn", -1), model.previous_label, icon="left"))
        if self.page + 1 < len(model.pages):
            button(painter, self.controls, second, Button(("turn", 1), model.next_label, icon="right", kind="primary"))
