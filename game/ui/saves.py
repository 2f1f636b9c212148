"""Keep saved games: find, go on, look through, rename, delete and bring back, take in what is dropped on the window."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pygame

from game.core.errors import SummitError
from game.files import custody
from game.files.library import scenarios
from game.files.shelf import Listing, listings
from game.files.sieve import Sieve, choices
from game.play.setup import open_replay
from game.present.models import SavesModel
from game.present.saves import Found, saves_model
from game.ui.context import Context
from game.ui.gallery import Gallery
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain_page import BACK_MESSAGE
from game.ui.saves_view import SavesView
from game.ui.scene import Command, Pop, Push
from game.ui.typing_line import TypingLine

FILTERS = {"1": "scenario", "2": "seat", "3": "result"}


class SavesScene(Page):
    """The saved games; the result is the path of one to go on with."""

    def __init__(self, context: Context) -> None:
        """List the folder."""
        super().__init__()
        self.context = context
        self.titles = {item.id: item.title for item in scenarios()}
        self.every: list[Listing] = []
        self.rows: list[Listing] = []
        self.sieve = Sieve()
        self.view = SavesView(context, self.controls)
        self.aside: Path | None = None
        self.notice = ""
        self.naming, self.searching = TypingLine(), TypingLine()
        self._last = -1
        self.gallery = Gallery(context.worker, context.pictures, context.picture)
        self._read()

    @property
    def model(self) -> SavesModel:
        """Give the part of the list that is in view."""
        deleted = self.aside.stem.removeprefix(".") if self.aside else ""
        found = Found(self.sieve, len(self.rows), len(self.every))
        return saves_model(self.context.words, self.in_view, self.titles, found, deleted)

    @property
    def in_view(self) -> list[Listing]:
        """Give the records in view."""
        return self.rows[self.view.first : self.view.last]

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
            keys["back"]: BACK_MESSAGE, keys["saves-search"]: ("search",), "ctrl+f": ("search",),
            **{key: ("filter", name) for key, name in FILTERS.items()},
            "home": ("to", 0), "end": ("to", len(self.rows) - 1),
        }  # fmt: skip

    def act(self, message: Any) -> Command | None:
        """Do what a key or click means."""
        self.notice = ""
        match message:
            case ("row", number):
                return self._chosen(number)
            case ("filter", name):
                self._sift(self.sieve.with_next(name, choices(self.every)[name]))
            case ("search",):
                self.searching.begin(self.sieve.words)
            case ("to", number):
                self.view.reveal(number)
                self.controls.put_focus(("row", max(number, 0)))
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
            self.naming.begin(item.path.stem)
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
        self.every = listings(self.context.saves)
        self.gallery.keep(self.every)
        self._sift(self.sieve, max(self.chosen, 0))

    def _sift(self, sieve: Sieve, at: int = 0) -> None:
        """Show the records that are asked for."""
        self.sieve = sieve
        self.rows = sieve.sift(self.every)
        self._last = -1
        self.controls.put_focus(("row", min(at, len(self.rows) - 1)) if self.rows else None)
        self.gallery.ask(self.in_view)
        self.refresh()

    def listen(self, event: pygame.event.Event) -> Command | None:
        """Show a picture that is ready, and have the next one in view made."""
        if self.gallery.receive(event):
            self.refresh()
        return None

    def handle(self, event: pygame.event.Event) -> Command | None:
        """Take typed letters while a record is being named or looked for, dropped files at any time."""
        command = None
        if event.type == pygame.DROPFILE:
            self._take_in(Path(event.file))
        elif (naming := self.naming.take(event)) or (search := self.searching.take(event)):
            self._name(naming) if naming else self._search(search)
            self.refresh()
        else:
            command = super().handle(event)
        self.gallery.ask(self.in_view)
        return command

    def _take_in(self, path: Path) -> None:
        try:
            self.notice = custody.take_in(path, self.context.saves).name
        except SummitError as error:
            self.notice = str(error)
        self._read()

    def _search(self, typed: str) -> None:
        """Look for what was typed so far; Escape takes it back."""
        words = "" if typed == "left" else self.searching.text or ""
        if typed != "typed":
            self.searching.end()
        self._sift(replace(self.sieve, words=words))

    def _name(self, typed: str) -> None:
        if typed == "typed":
            return
        name = self.naming.end()
        if typed == "done":
            try:
                custody.rename(self.rows[self.chosen].path, name)
            except SummitError as error:
                self.notice = str(error)
        self._read()

    def resume(self, result: Any) -> Command | None:  # noqa: ARG002
        """Read the folder again: a game may have been played on."""
        self._read()
        return None

    # What is shown

    def paint(self, painter: Painter) -> None:
        """Draw what asks, a row a game in view, and what can be done with the chosen one."""
        self.view.draw(painter, self)
