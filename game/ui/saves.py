"""Keep saved games: go on, look through, rename, delete and bring back, take in what is dropped on the window."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pygame

from game.core.errors import SummitError
from game.files import custody
from game.files.library import scenarios
from game.files.shelf import Listing, listings
from game.play.setup import open_replay
from game.present.models import SavesModel
from game.present.pages import saves_model
from game.ui.context import Context
from game.ui.controls import Hit, Scroll
from game.ui.gallery import Gallery
from game.ui.layout import Frame
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain_page import BACK_MESSAGE, draw_frame
from game.ui.saved_game import SavedGame, draw_game
from game.ui.scene import Command, Pop, Push
from game.ui.widgets import Button, button, scroll_area

ROW, SMALL_ROW, GAP = 96.0, 112.0, 8.0
FOOT = 48.0
LONGEST = 80
FAULT_LENGTH = 120  # letters that fit into a row


class SavesScene(Page):
    """The saved games; the result is the path of one to go on with."""

    def __init__(self, context: Context) -> None:
        """List the folder."""
        super().__init__()
        self.context = context
        self.titles = {item.id: item.title for item in scenarios()}
        self.rows: list[Listing] = listings(context.saves)
        self.scroll = Scroll()
        self._step = ROW + GAP
        self.aside: Path | None = None
        self.notice = ""
        self.naming: str | None = None
        self._last = -1
        self.gallery = Gallery(context.worker, context.pictures)
        self._picture()
        if self.rows:
            self.controls.put_focus(("row", 0))

    @property
    def model(self) -> SavesModel:
        """Give what is shown."""
        deleted = self.aside.stem.removeprefix(".") if self.aside else ""
        return saves_model(self.context.words, self.rows, self.titles, deleted)

    @property
    def chosen(self) -> int:
        """Give the row in focus, -1 none."""
        focus = self.controls.focus
        return focus[1] if isinstance(focus, tuple) and focus[0] == "row" and focus[1] < len(self.rows) else -1

    # What a person does

    def keys(self) -> Mapping[str, Any]:
        """Give every act a key."""
        keys = self.context.settings.keys
        return {
            "backspace": ("delete",), keys["confirm"]: ("open",), keys["saves-replay"]: ("replay",),
            keys["saves-rename"]: ("rename",), keys["saves-delete"]: ("delete",), keys["undo"]: ("undo",),
            keys["back"]: BACK_MESSAGE,
        }  # fmt: skip

    def act(self, message: Any) -> Command | None:
        """Do what a key or click means."""
        self.notice = ""
        match message:
            case ("row", number):
                return self._chosen(number)
            case ("undo",):
                self._bring_back()
            case ("aside",):
                self._forget()
                return Pop()
            case _ if self.chosen >= 0:
                return self._on_row(message[0], self.rows[self.chosen])
        return None

    def _chosen(self, number: int) -> Command | None:
        """Choose a row by pointing; a second time, or by key, opens it."""
        if self.controls.is_keyed or self._last == number:
            return self._on_row("open", self.rows[number])
        self._last = number
        self.controls.put_focus(("row", number), is_keyed=False)
        return None

    def _on_row(self, act: str, item: Listing) -> Command | None:
        if act == "delete":
            self._put_aside(item)
        elif act == "rename":
            self.naming = item.path.stem
            pygame.key.start_text_input()
        elif fault := self._fault(item):
            self.notice = fault
        elif act == "replay" or item.end is not None:
            return self._replay(item.path)
        else:
            self._forget()
            return Pop(item.path)
        return None

    def _fault(self, item: Listing) -> str:
        """Say why a record cannot be opened, as far as that is known by now."""
        picture = self.gallery.of(item)
        return picture.fault if picture else ""

    def _replay(self, path: Path) -> Command | None:
        from game.ui.replay import ReplayScene

        try:
            return Push(ReplayScene(self.context, open_replay(path)))
        except SummitError as error:
            self.notice = str(error)
            return None

    def _put_aside(self, item: Listing) -> None:
        self._forget()
        try:
            self.aside = custody.put_aside(item.path)
        except SummitError as error:
            self.notice = str(error)
        self._read()

    def _bring_back(self) -> None:
        if self.aside:
            try:
                custody.bring_back(self.aside)
            except SummitError as error:
                self.notice = str(error)
            self.aside = None
            self._read()

    def _forget(self) -> None:
        """Remove for good what was put aside before."""
        if self.aside:
            custody.remove(self.aside)
            self.aside = None

    def _read(self) -> None:
        at = max(self.chosen, 0)
        self.rows = listings(self.context.saves)
        self.controls.put_focus(("row", min(at, len(self.rows) - 1)) if self.rows else None)
        self._picture()
        self.refresh()

    def _picture(self) -> None:
        """Have pictures made of the records that are listed."""
        self.gallery.keep(self.rows)
        self.gallery.ask(self.rows)

    def listen(self, event: pygame.event.Event) -> Command | None:
        """Show a picture that is ready, and have the next one made, those in view first."""
        if self.gallery.receive(event):
            self.gallery.ask(self.rows, int(self.scroll.offset // self._step))
            self.refresh()
        return None

    def handle(self, event: pygame.event.Event) -> Command | None:
        """Take typed letters while a record is being named, dropped files at any time."""
        if event.type == pygame.DROPFILE:
            self._take_in(Path(event.file))
            return None
        if self.naming is not None and event.type in (pygame.TEXTINPUT, pygame.KEYDOWN):
            self._type(event)
            return None
        return super().handle(event)

    def _take_in(self, path: Path) -> None:
        try:
            self.notice = custody.take_in(path, self.context.saves).name
        except SummitError as error:
            self.notice = str(error)
        self._read()

    def _type(self, event: pygame.event.Event) -> None:
        name = self.naming or ""
        if event.type == pygame.TEXTINPUT:
            self.naming = (name + event.text)[:LONGEST]
        elif event.key == pygame.K_BACKSPACE:
            self.naming = name[:-1]
        elif event.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            self._rename(name)
        elif event.key == pygame.K_ESCAPE:
            self._stop_naming()
        self.refresh()

    def _rename(self, name: str) -> None:
        try:
            custody.rename(self.rows[self.chosen].path, name)
        except SummitError as error:
            self.notice = str(error)
        self._stop_naming()
        self._read()

    def _stop_naming(self) -> None:
        self.naming = None
        pygame.key.stop_text_input()

    def resume(self, result: Any) -> Command | None:  # noqa: ARG002
        """Read the folder again: a game may have been played on."""
        self._read()
        return None

    # What is shown

    def paint(self, painter: Painter) -> None:
        """Draw a row a game, and what can be done with the chosen one."""
        model = self.model
        high = SMALL_ROW if painter.space.is_small else ROW
        self._step = high + GAP
        body = draw_frame(painter, self.controls, self.context, model.title, model.note, model.back_label)
        foot, list_ = body.cut_bottom(FOOT, 10)
        if not model.rows:
            painter.text(model.empty, list_.cx, list_.cy, "lead", "caption", "middle", list_.w)
        with scroll_area(painter, self.controls, list_.inset(-4, 0), self.scroll, self._step * len(model.rows)) as area:
            for number, found in enumerate(model.rows):
                picture = self.gallery.of(self.rows[number])
                row = replace(found, fault=picture.fault) if picture else found
                frame = Frame(area.x + 4, area.y + number * self._step + 2, list_.w - 8, high)
                if frame.bottom > list_.y - high and frame.y < list_.bottom + high:
                    painter.card(frame, "chosen" if number == self.chosen else "flat" if row.fault else "card")
                    draw_game(painter, self.context.words, frame, SavedGame(row, picture, self._naming(number)))
                tip = row.fault if len(row.fault) > FAULT_LENGTH else ""
                self.controls.add(Hit(frame, ("row", number), tip, radius=11))
        self._foot(painter, foot, model)

    def _naming(self, number: int) -> str:
        """Give the name being typed for a row, as far as it is typed."""
        return f"{self.naming}|" if self.naming is not None and number == self.chosen else ""

    def _foot(self, painter: Painter, frame: Frame, model: SavesModel) -> None:
        choices: list[Button] = []
        if self.chosen >= 0:
            choices += [
                Button(("replay",), model.replay_label, key=self.context.key("saves-replay")),
                Button(("rename",), model.rename_label, key=self.context.key("saves-rename")),
                Button(("delete",), model.delete_label, key=self.context.key("saves-delete")),
            ]
        if self.chosen >= 0 and self.rows[self.chosen].is_unfinished:
            go_on = Button(("open",), model.resume_label, key=self.context.key("confirm"), kind="primary")
            choices.insert(0, go_on)
        if self.aside:
            choices.append(Button(("undo",), model.undo_label, key=self.context.key("undo")))
        wide = min(frame.w, 165.0 * len(choices))
        cells, words = frame.cut_right(wide, 18)
        for cell, choice in zip(cells.columns(*[1] * len(choices), gap=8), choices, strict=False):
            button(painter, self.controls, cell.centred(cell.w, 42), choice)
        told = self.notice or model.deleted_text or model.import_label
        colour = "crisis" if self.notice else "caption"
        painter.paragraph(told, words.x + 4, words.y + 20, words.w - 8, "caption", colour, lines=2)
