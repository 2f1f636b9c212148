"""Offer what can be given away of a saved game: its page, a picture of this moment, the record itself."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pygame

from game.files.outlet import PNG_MARK, write_output
from game.present.page_file import page_beside
from game.present.words import Words
from game.ui.context import Context
from game.ui.dialog import Dialog, Entry, Question
from game.ui.page import Page
from game.ui.png import png
from game.ui.scene import Command, Pop
from game.ui.worker import is_result

PAGE, PICTURE, FOLDER = "page", "picture", "folder"
MOST_PICTURES = 1_000
OPENERS = {"darwin": "open", "win32": "explorer"}


class Sharing(Dialog):
    """What can be given away, and where it was written; the screen below goes on."""

    def __init__(self, context: Context, below: Page, path: Path, node: int) -> None:
        """Offer the line of play through a node; the picture is what the window shows now."""
        shown = pygame.display.get_surface()
        self.path, self.node = path, node
        self.picture = None if shown is None else shown.copy()
        self.notice = ""
        self._ticket = 0
        super().__init__(context, below, self._asked(context.words))

    def _asked(self, words: Words) -> Question:
        say, is_busy = words.text, bool(self._ticket)
        reason = say("share-busy") if is_busy else ""
        entries = (
            Entry(say("share-page"), say("share-page-note"), PAGE, reason, "film"),
            Entry(say("share-picture"), say("share-picture-note"), PICTURE, reason, "eye"),
            Entry(say("share-folder"), say("share-folder-note"), FOLDER, reason, "scroll"),
        )
        return Question(say("share"), entries, "", tuple(filter(None, (str(self.path), self.notice))))

    def act(self, message: Any) -> Command | None:
        """Begin what was chosen; it stays open to say where it was written."""
        kind, number = message
        if kind != "answer":
            return Pop()
        if not self._ticket:
            self._ticket = self.context.worker.submit(self._work(self.question.entries[number].answer))
            self._tell(self.context.words.text("share-busy"))
        return None

    def _tell(self, notice: str) -> None:
        self.notice = notice
        self.question = self._asked(self.context.words)
        self.refresh()

    def _work(self, answer: str) -> Callable[[], Path]:
        path, node, shown, language = self.path, self.node, self.picture, self.context.words.language
        if answer == PAGE:
            return lambda: page_beside(path, node, language)
        if answer == PICTURE and shown is not None:
            return lambda: write_output(free_name(path), png(shown), PNG_MARK)
        return lambda: opened(path)

    def listen(self, event: pygame.event.Event) -> Command | None:
        """Say where a file was written, or why it was not."""
        if not self._ticket or not is_result(event, self._ticket):
            return super().listen(event)
        self._ticket = 0
        if event.error:
            self._tell(str(event.error))
            return None
        path = cast("Path", event.result)
        self._tell(self.context.words.text("share-opened" if path.is_dir() else "share-done", path=str(path)))
        return None


def free_name(path: Path) -> Path:
    """Name a picture beside a record so that none is replaced."""
    names = (path.with_name(f"{path.stem}-{number}.png") for number in range(1, MOST_PICTURES))
    return next((name for name in names if not name.exists()), path.with_suffix(".png"))


def opened(path: Path) -> Path:
    """Show a record's folder in the desktop's file manager; give the folder."""
    program = shutil.which(OPENERS.get(sys.platform, "xdg-open"))
    if program is not None and os.environ.get("SDL_VIDEODRIVER") != "dummy":
        subprocess.Popen([program, str(path.parent)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    return path.parent
