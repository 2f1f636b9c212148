"""Read aloud what has the focus, where a voice is installed (the extra `speech`) and wished for."""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any

from game.ui.audit import Record
from game.ui.controls import Controls, Hit
from game.ui.painter import Painter

Say = Callable[[str], None]


class Speech:
    """A voice on a thread of its own; it is looked for when something is first to be said."""

    def __init__(self, open_voice: Callable[[], Say | None] | None = None) -> None:
        """Open no voice yet."""
        self._open = open_voice or installed_voice
        self._wishes: SimpleQueue[str] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._focus: Any = None

    def look(self, painter: Painter, controls: Controls, *, is_wished: bool) -> None:
        """Read what has the focus when that changed; a painter is told to remember its texts for that."""
        if not is_wished:
            self._focus = None
            return
        if painter.record is None:
            painter.record = Record(painter.size, painter.theme.space.smallest_text)
            controls.is_stale = True
            return
        hit = controls.of(controls.focus)
        if hit is None or controls.focus == self._focus:
            return
        self._focus = controls.focus
        if words := spoken(painter, painter.record, hit):
            self.say(words)

    def say(self, words: str) -> None:
        """Have words read soon; what still waits is forgotten."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="speech", daemon=True)
            self._thread.start()
        if self._thread.is_alive():
            self._wishes.put(words)

    def _run(self) -> None:
        say = self._open()
        while say is not None:
            words = self._wishes.get()
            while not self._wishes.empty():
                words = self._wishes.get()
            say(words)


def spoken(painter: Painter, record: Record, hit: Hit) -> str:
    """Say what a widget says: the texts drawn in it, why it is disabled, else its tooltip."""
    frame = painter.real(hit.seen)
    texts = [mark.text for mark in record.texts if frame.collidepoint(mark.rect.center)]
    parts = [*texts, *([hit.reason] if hit.reason else [])] or [hit.tooltip]
    return ", ".join(part for part in parts if part)


def installed_voice() -> Say | None:
    """Open the platform's voice; none where the package or the voice is missing."""
    try:
        import pyttsx3

        engine = pyttsx3.init()
    except Exception:  # noqa: BLE001  # every platform fails in its own way, and silence is the answer to all
        return None

    def say(words: str) -> None:
        engine.say(words)
        engine.runAndWait()

    return say
