"""Keep saved games: go on, look through, rename, delete and bring back, take in what is dropped on the window."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pygame

from game.core.errors import SummitError
from game.files import custody
from game.files.library import scenarios
from game.files.shelf import Listing, listings
from game.play.setup import open_replay
from game.present.models import SaveRow, SavesModel
from game.present.pages import saves_model
from game.ui.context import Context
from game.ui.controls import Hit, Scroll
from game.ui.layout import Frame
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain_page import BACK_MESSAGE, draw_frame
from game.ui.scene import Command, Pop, Push
from game.ui.widgets import Button, button, scroll_area

ROW, GAP, PADDING = 74.0, 8.0, 18.0
FOOT = 48.0
LONGEST = 80


class SavesScene(Page):
    """The saved games; the result is the path of one to go on with."""

    def __init__(self, context: Context) -> None:
        """List the folder."""
        super().__init__()
        self.context = context
        self.titles = {item.id: item.title for item in scenarios()}
        self.rows: list[Listing] = listings(context.saves)
        self.scroll = Scroll()
        self.aside: Path | None = None
        self.notice = ""
        self.naming: str | None = None
        self._last = -1
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
            keys["confirm"]: ("open",), "r": ("replay",), "n": ("rename",), "delete": ("delete",),
            "backspace": ("delete",), keys["undo"]: ("undo",), keys["back"]: BACK_MESSAGE,
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
        elif item.header is None:
            self.notice = item.fault
        elif act == "replay" or item.end is not None:
            return self._replay(item.path)
        else:
            self._forget()
            return Pop(item.path)
        return None

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
        self.refresh()

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
        body = draw_frame(painter, self.controls, self.context, model.title, model.note, model.back_label)
        foot, list_ = body.cut_bottom(FOOT, 10)
        if not model.rows:
            painter.text(model.empty, list_.cx, list_.cy, "lead", "caption", "middle", list_.w)
        with scroll_area(
            painter, self.controls, list_.inset(-4, 0), self.scroll, (ROW + GAP) * len(model.rows)
        ) as area:
            for number, row in enumerate(model.rows):
                frame = Frame(area.x + 4, area.y + number * (ROW + GAP) + 2, list_.w - 8, ROW)
                if frame.bottom > list_.y - ROW and frame.y < list_.bottom + ROW:
                    self._row(painter, frame, row, is_chosen=number == self.chosen)
                self.controls.add(Hit(frame, ("row", number), row.fault, radius=11))
        self._foot(painter, foot, model)

    def _row(self, painter: Painter, frame: Frame, row: SaveRow, *, is_chosen: bool) -> None:
        painter.card(frame, "chosen" if is_chosen else "flat" if row.fault else "card")
        inner = frame.inset(PADDING, 0)
        icon = "lock" if row.fault else "film" if row.is_finished else "play"
        painter.icon(icon, inner.x, frame.cy - 12, 24, "caption" if row.fault else "gold")
        left = inner.x + 42
        half = inner.w * 0.5 - 42
        name = f"{self.naming}|" if is_chosen and self.naming is not None else Path(row.path).stem
        painter.text(row.title, left, frame.y + 30, "figure", "text", width=half)
        quiet = "gold_bright" if is_chosen and self.naming is not None else "caption"
        painter.text(name, left, frame.y + 54, "caption", quiet, width=half)
        right = left + half + 20
        room = inner.right - right
        if row.fault:
            painter.paragraph(row.fault, right, frame.y + 30, room, "caption", "crisis", lines=2)
            return
        date = painter.text(row.date, inner.right, frame.y + 29, "caption", "caption", "right")
        painter.text(row.seats, right, frame.y + 29, "body", "second", width=room - date - 12)
        told = row.scores or row.progress
        painter.text(told, right, frame.y + 54, "caption", "gain" if row.is_finished else "gold_bright", width=room)

    def _foot(self, painter: Painter, frame: Frame, model: SavesModel) -> None:
        choices: list[Button] = []
        if self.chosen >= 0:
            choices += [
                Button(("replay",), model.replay_label, key="R"),
                Button(("rename",), model.rename_label, key="N"),
                Button(("delete",), model.delete_label, key="Del"),
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
