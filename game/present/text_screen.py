"""Talk with a terminal or a pipe: print models, read lines."""

import io
import sys
from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.console import Console, RenderableType
from rich.text import Text

WIDTH = 110


class Screen:
    """A console that prints, and lines that are read; a pipe gets a fixed width and no colour."""

    def __init__(self, lines: Iterable[str] | None = None, output: TextIO | None = None) -> None:
        """Read standard input and write standard output unless told otherwise."""
        stream = output or sys.stdout
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
        self.is_terminal = bool(stream.isatty())
        width = None if self.is_terminal else WIDTH
        self.console = Console(file=stream, width=width, markup=False, highlight=False, emoji=False)
        self._lines: Iterator[str] = iter(sys.stdin if lines is None else lines)
        self._echoes = lines is not None or not sys.stdin.isatty()

    def show(self, *parts: RenderableType) -> None:
        """Print."""
        for part in parts:
            self.console.print(part)

    def say(self, text: str, style: str = "") -> None:
        """Print a line."""
        self.console.print(Text(text, style=style))

    def ask(self, prompt: str) -> str | None:
        """Read a line that is not empty or a comment; None at the end of input."""
        while True:
            self.console.print(Text(f"{prompt}> ", style="bold"), end="")
            self.console.file.flush()
            line = self._next()
            if line is None:
                self.console.print()
                return None
            if self._echoes:
                self.console.print(Text(line))
            if line and not line.startswith("#"):
                return line

    def _next(self) -> str | None:
        try:
            return next(self._lines).strip()
        except (StopIteration, KeyboardInterrupt, UnicodeDecodeError):
            return None
