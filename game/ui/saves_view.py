"""Draw the saved games: what they are chosen by, the rows in view, what can be done with the chosen one."""

from dataclasses import replace
from typing import Protocol

from game.files.shelf import Listing
from game.present.models import SaveRow, SavesModel
from game.ui.badges import keycap, keycap_width
from game.ui.context import Context
from game.ui.controls import Controls, Hit, Scroll
from game.ui.fitting import several, shortened
from game.ui.gallery import Gallery
from game.ui.layout import DESIGN_HEIGHT, Frame
from game.ui.painter import Painter
from game.ui.plain_page import draw_frame
from game.ui.saved_game import SavedGame, draw_game
from game.ui.typing_line import TypingLine
from game.ui.widgets import Button, button, scroll_area

ROW, SMALL_ROW, GAP = 96.0, 112.0, 8.0
FOOT, HEAD = 48.0, 40.0
FAULT_LENGTH = 120  # letters that fit into a row
AROUND = 2  # rows above and below the view that the focus may go to
SEARCH = 0.28  # of the head
LEAST_VALUE = 110.0  # design px for what is asked for beside its name
TOLD = 18.0  # design px for what is told over the buttons in a small window


class Kept(Protocol):
    """What the screen knows."""

    rows: list[Listing]
    gallery: Gallery
    naming: TypingLine
    searching: TypingLine
    notice: str

    @property
    def model(self) -> SavesModel:
        """Give what is shown."""

    @property
    def chosen(self) -> int:
        """Give the row in focus, -1 none."""

    @property
    def aside(self) -> object:
        """Give what was deleted and may be brought back."""


class SavesView:
    """Where the list is drawn; `first` to `last` are the rows in view."""

    def __init__(self, context: Context, controls: Controls) -> None:
        """Begin at the top."""
        self.context = context
        self.controls = controls
        self.scroll = Scroll()
        self.first, self.last = 0, 12
        self._step = ROW + GAP

    def reveal(self, number: int) -> None:
        """Bring a row into view."""
        self.scroll.reveal(number * self._step, (number + 1) * self._step)

    def draw(self, painter: Painter, kept: Kept) -> None:
        """Draw the whole screen."""
        high = SMALL_ROW if painter.space.is_small else ROW
        self._step = high + GAP
        self._look(len(kept.rows))
        model = kept.model
        body = draw_frame(painter, self.controls, self.context, model.title, model.note, model.back_label)
        foot, rest = body.cut_bottom(FOOT + (TOLD if painter.space.is_small else 0.0), 10)
        head, list_ = rest.cut_top(HEAD, 10)
        self._head(painter, head, model, kept.searching)
        if not kept.rows:
            painter.text(model.empty, list_.cx, list_.cy, "lead", "caption", "middle", list_.w)
        content = self._step * len(kept.rows)
        with scroll_area(painter, self.controls, list_.inset(-4, 0), self.scroll, content) as area:
            for row, number in zip(model.rows, range(self.first, self.last), strict=True):
                frame = Frame(area.x + 4, area.y + number * self._step + 2, list_.w - 8, high)
                self._row(painter, frame, row, number, kept)
        self._foot(painter, foot, model, kept)

    def _look(self, many: int) -> None:
        """Tell which rows are in view, by what the last drawing knew of its height."""
        self.scroll.content = self._step * many
        self.scroll.by(0)
        height = self.scroll.view or DESIGN_HEIGHT
        self.first = max(int(self.scroll.offset // self._step) - AROUND, 0)
        self.last = min(int((self.scroll.offset + height) // self._step) + 1 + AROUND, many)
        self.first = min(self.first, self.last)

    def _head(self, painter: Painter, frame: Frame, model: SavesModel, searching: TypingLine) -> None:
        """Draw what records may be asked for by."""
        search, rest = frame.cut_right(frame.w * SEARCH, 10)
        for number, (cell, choice) in enumerate(zip(rest.columns(1, 1, 1, gap=8), model.filters, strict=True), 1):
            painter.inset(cell, edge="gold" if choice.is_chosen else "edge")
            width = keycap(painter, str(number), cell.x + 10, cell.cy - 10) + 20
            name = painter.measure(choice.label, "caption")
            if cell.w - width - name > LEAST_VALUE:
                painter.text(choice.label, cell.x + width, cell.cy + 5, "caption", "caption")
                width += name + 10
            room = cell.w - width - 10
            colour = "gold_bright" if choice.is_chosen else "second"
            painter.text(shortened(painter, choice.note, "body", room), cell.x + width, cell.cy + 5, "body", colour)
            self.controls.add(Hit(cell, ("filter", choice.command), f"{choice.label}: {choice.note}"))
        typed = f"{searching.text}|" if searching.is_open else model.search
        painter.inset(search, edge="gold" if typed else "edge")
        width = keycap(painter, self.context.key("saves-search"), search.x + 10, search.cy - 10) + 20
        words, colour = (typed, "gold_bright") if typed else (model.search_label, "caption")
        room = search.w - width - 10
        painter.text(shortened(painter, words, "body", room), search.x + width, search.cy + 5, "body", colour)
        self.controls.add(Hit(search, ("search",), model.search_label))

    def _row(self, painter: Painter, frame: Frame, found: SaveRow, number: int, kept: Kept) -> None:
        picture = kept.gallery.of(kept.rows[number])
        row = replace(found, fault=picture.fault) if picture else found
        naming = f"{kept.naming.text}|" if kept.naming.is_open and number == kept.chosen else ""
        painter.card(frame, "chosen" if number == kept.chosen else "flat" if row.fault else "card")
        draw_game(painter, self.context.words, frame, SavedGame(row, picture, naming))
        tip = row.fault if len(row.fault) > FAULT_LENGTH else ""
        self.controls.add(Hit(frame, ("row", number), tip, radius=11))

    def _foot(self, painter: Painter, frame: Frame, model: SavesModel, kept: Kept) -> None:
        choices: list[Button] = []
        if kept.chosen >= 0:
            choices += [
                Button(("replay",), model.replay_label, key=self.context.key("saves-replay")),
                Button(("rename",), model.rename_label, key=self.context.key("saves-rename")),
                Button(("delete",), model.delete_label, key=self.context.key("saves-delete")),
            ]
        if kept.chosen >= 0 and kept.rows[kept.chosen].is_unfinished:
            go_on = Button(("open",), model.resume_label, key=self.context.key("confirm"), kind="primary")
            choices.insert(0, go_on)
        if kept.aside:
            choices.append(Button(("undo",), model.undo_label, key=self.context.key("undo")))
        wide = min(frame.w, 165.0 * len(choices))
        is_small = painter.space.is_small
        shares = [painter.measure(one.label, "value") + keycap_width(painter, one.key) + 40 for one in choices]
        words, row = frame.cut_top(TOLD if is_small else 0.0)
        cells, beside = row.cut_right(wide, 18)
        words, lines = (words, 1) if is_small else (beside, 2)
        for cell, choice in zip(cells.columns(*shares, gap=8), choices, strict=True):
            button(painter, self.controls, cell.centred(cell.w, 42), choice)
        told = kept.notice or model.deleted_text or model.import_label
        colour = "crisis" if kept.notice else "caption"
        several(painter, told, words.x + 4, words.y + 8 + 6 * lines, words.w - 8, lines, colour=colour)
