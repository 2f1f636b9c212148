"""Think in the background: tasks run one after another on a thread, their results come back as events of the window."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from queue import SimpleQueue
from typing import ClassVar

import pygame

DONE = pygame.USEREVENT + 7


@dataclass(frozen=True)
class Task:
    """Something to work out, and the number its result will bear."""

    ticket: int
    work: Callable[[], object]


class Worker:
    """One thread that works while the window goes on drawing; no two workers give the same ticket."""

    tickets: ClassVar[Iterator[int]] = count(1)

    def __init__(self) -> None:
        """Start no thread before the first task."""
        self._tasks: SimpleQueue[Task] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def submit(self, work: Callable[[], object]) -> int:
        """Queue a task; an event DONE with this ticket, `result` and `error` follows."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="thinking", daemon=True)
            self._thread.start()
        ticket = next(self.tickets)
        self._tasks.put(Task(ticket, work))
        return ticket

    def _run(self) -> None:
        while True:
            task = self._tasks.get()
            result, error = None, None
            try:
                result = task.work()
            except Exception as problem:  # noqa: BLE001  # it is raised again where the result is taken
                error = problem
            if not pygame.display.get_init():
                return
            pygame.event.post(pygame.event.Event(DONE, ticket=task.ticket, result=result, error=error))


def is_result(event: pygame.event.Event, ticket: int) -> bool:
    """Tell whether an event brings the result of a ticket."""
    return event.type == DONE and event.ticket == ticket


def result_of(event: pygame.event.Event) -> object:
    """Take a result; raise what went wrong while it was worked out."""
    if event.error is not None:
        raise event.error
    return event.result
