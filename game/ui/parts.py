"""Keep a drawing piece by piece: a piece is drawn again only where what it shows is no longer equal."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from game.ui.canvas import Canvas, Chunk
from game.ui.controls import Controls, Hit, Scroll
from game.ui.layout import Frame


@dataclass(frozen=True, slots=True)
class Part:
    """A piece as it was drawn: of what, what is laid, what can be hit and scrolled, its answer, its own pieces."""

    shown: tuple[Any, ...]
    chunks: tuple[Chunk, ...]
    hits: list[Hit]
    scrolls: list[tuple[Frame, Scroll]]
    answer: Any
    inner: "list[Part]"


class Parts:
    """The pieces of the drawing before, in the order in which they are drawn."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._kept: list[Part] = []
        self._next = 0

    def begin(self) -> None:
        """Begin a drawing; forget what the one before did not draw."""
        del self._kept[self._next :]
        self._next = 0

    def lay(self, canvas: Canvas, controls: Controls, shown: tuple[Any, ...], draw: Callable[[], Any]) -> Any:
        """Lay a piece as it was drawn where it showed the same, else draw it; give its answer."""
        number = self._next
        part = self._kept[number] if number < len(self._kept) else None
        if part is None or part.shown != shown:
            same = part.inner if part and part.shown[0] is shown[0] else []
            part = self._drawn(canvas, controls, shown, draw, same)
            self._kept[number : number + 1] = [part]
        self._next = number + 1
        canvas.lay(part.chunks)
        controls.hits += part.hits
        controls.scrolls += part.scrolls
        return part.answer

    def _drawn(
        self, canvas: Canvas, controls: Controls, shown: tuple[Any, ...], draw: Callable[[], Any], inner: list[Part]
    ) -> Part:
        before = self._kept, self._next, controls.hits, controls.scrolls
        self._kept, self._next, controls.hits, controls.scrolls = inner, 0, [], []
        try:
            with canvas.apart() as piece:
                answer = draw()
            self.begin()
            return Part(shown, piece.chunks(), controls.hits, controls.scrolls, answer, inner)
        finally:
            self._kept, self._next, controls.hits, controls.scrolls = before
