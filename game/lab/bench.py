"""Put a scenario on the bench and let hands study games of it."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager

import numpy as np

from game.core.dice import game_seed
from game.lab.hands import OwnHands, hands
from game.lab.jobs import Columns, Job, Source, Study, do, joined, length, portions

PORTION = 250  # games in a job; planners think about more at once no faster
LEAST = 50
AHEAD = 2  # jobs waiting for each hand

Show = Callable[[int, int], None]  # told how many games are done, and of how many


def silent(done: int, total: int) -> None:
    """Tell nobody."""


class Work:
    """Jobs under way."""

    def __init__(self, futures: list[Future[Columns]]) -> None:
        self.futures = futures

    def result(self) -> Columns:
        """Wait for every job and put what was found behind one another, in the order of the games."""
        return joined([future.result() for future in self.futures])


class Count:
    """How many games are done, and of how many."""

    def __init__(self, show: Show) -> None:
        self.show = show
        self.done = self.total = 0

    def expect(self, games: int, done: int = 0) -> None:
        """Say that so many games are to come, and how many of them are done already."""
        self.total += games
        self.add(done)

    def add(self, games: int) -> None:
        """Say that so many more are done."""
        self.done += games
        self.show(self.done, self.total)


class Bench:
    """A scenario and who works on it; `show(done, total)` is told of every job done."""

    def __init__(self, source: Source, executor: Executor | None = None, workers: int = 1, show: Show = silent) -> None:
        self.source, self.scenario = source, source.compiled()
        self.executor, self.workers, self.count = executor or OwnHands(), workers, Count(show)
        self.portion = max(min(PORTION, 2 * PORTION // workers), LEAST)

    def beside(self, source: Source) -> "Bench":
        """Put another scenario beside this one, for the same hands and in the same count."""
        other = Bench(source, self.executor, self.workers)
        other.count = self.count
        return other

    def start(self, study: Study, given: Columns) -> Work:
        """Let the games be studied while others go on."""
        self.count.expect(length(given))
        return Work([self._submit(study, part) for part in portions(given, self.portion)])

    def do(self, study: Study, given: Columns) -> Columns:
        """Study games and wait for what is found."""
        return self.start(study, given).result()

    def stream(self, study: Study, parts: Iterable[Columns]) -> Iterator[tuple[Columns, Columns]]:
        """Study portion after portion, few at a time: what each was given and what was found, as they are done."""
        running: dict[Future[Columns], Columns] = {}
        for part in parts:
            running[self._submit(study, part)] = part
            while len(running) >= AHEAD * self.workers:
                yield from _finished(running)
        while running:
            yield from _finished(running)

    def _submit(self, study: Study, given: Columns) -> Future[Columns]:
        future = self.executor.submit(do, Job(self.source, self.scenario.digest, study, given))
        future.add_done_callback(lambda _: self.count.add(length(given)))
        return future


def _finished(running: dict[Future[Columns], Columns]) -> Iterator[tuple[Columns, Columns]]:
    for future in wait(running, return_when=FIRST_COMPLETED).done:
        yield running.pop(future), future.result()


@contextmanager
def bench(source: Source, workers: int = 1, cluster: str = "", show: Show = silent) -> Iterator[Bench]:
    """Put a scenario on the bench, with that many processes of this machine or a cluster to work on it."""
    with hands(workers, cluster) as (executor, many):
        yield Bench(source, executor, many, show)


def numbered(base: int, games: int, first: int = 0) -> Columns:
    """Give each game, by its number, a seed of its own."""
    numbers = np.arange(first, first + games)
    return {"game": numbers, "seed": game_seed(base, numbers)}
