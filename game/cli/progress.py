"""Show progress on the terminal, but only for what takes over a second."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

PATIENCE = 1.0
SLOW = 600.0  # seconds over which the time left is estimated: jobs may take a minute each


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
        self.first = -1  # what was done before
        self.hide: Callable[[], None] | None = None
        self.update: Callable[[int, int], None] | None = None

    def show(self, done: int, total: int) -> None:
        if self.first < 0:
            self.first = done
        if self.update is None and monotonic() - self.started > PATIENCE and sys.stderr.isatty():
            self._open()
        if self.update:
            self.update(done, total)

    def _open(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        left = TimeRemainingColumn()
        parts = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
        bar = Progress(*parts, left, console=Console(file=sys.stderr), transient=True, speed_estimate_period=SLOW)
        task = bar.add_task(self.label, total=None, rate="")
        bar.start()
        self.hide = bar.stop

        def update(done: int, total: int) -> None:
            rate = (done - self.first) / max(monotonic() - self.started, PATIENCE)
            bar.update(task, completed=done, total=total, rate=f"{rate:.1f}/s" if done > self.first else "")

        self.update = update

    def stop(self) -> None:
        if self.hide:
            self.hide()
