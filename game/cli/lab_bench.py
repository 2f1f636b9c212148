"""Open the bench that a command works at."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from game.cli.progress import progress
from game.lab.bench import Bench, bench
from game.lab.hands import cores
from game.lab.jobs import Source


@contextmanager
def at_bench(
    scenario: str,
    label: str,
    workers: int,
    cluster: str,
    *,
    quick: bool = False,
    luck: bool = True,
    changes: Sequence[str] = (),
) -> Iterator[Bench]:
    """Load a scenario and find hands, with a progress bar."""
    source = Source.load(scenario, quick=quick, luck=luck, changes=changes)
    with progress(f"{label} {source.compiled().id}") as show, bench(source, workers or cores(), cluster, show) as found:
        yield found
