"""Show progress on the terminal, but only for what takes over a second."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

PATIENCE = 1.0


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """Give a function to call with (done, total)."""
    bar = _Bar(label)
    try:
        yield bar.show
    finally:
        bar.stop()


class _Bar:
    def __init__(self, label: str) -> None:
        self.label = label
        self.started = monotonic()
        self.hide: Callable[[], None] | None = None
        self.update: Callable[[int, int], None] | None = None

    def show(self, done: int, total: int) -> None:
        if self.update is None and monotonic() - self.started > PATIENCE:
            self._open()
        if self.update:
            self.update(done, total)

    def _open(self) -> None:
        from rich.console import Console
        from rich.progress import Progress

        bar = Progress(console=Console(file=sys.stderr), transient=True)
        task = bar.add_task(self.label, total=None)
        bar.start()
        self.hide = bar.stop
        self.update = lambda done, total: bar.update(task, completed=done, total=total)

    def stop(self) -> None:
        if self.hide:
            self.hide()
