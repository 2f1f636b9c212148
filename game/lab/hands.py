"""Find hands to do jobs: this process, every core of this machine, or a cluster of machines.

A cluster is Dask's. On one machine `dask scheduler` prints the address to pass on; on each machine, with the same
version of the game installed, `dask worker ADDRESS --nthreads 1 --nworkers auto` joins it.
"""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import Any

from game.core.errors import UsageError

RETRIES = 5  # of a job whose worker died
REACHED = 20  # seconds to wait for a cluster


class OwnHands(Executor):
    """Do every job at once, in this process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do it now."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001  # it is raised where the result is asked for
            future.set_exception(error)
        return future


def cores() -> int:
    """Count the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def hands(workers: int, cluster: str = "") -> Iterator[tuple[Executor, int]]:
    """Give an executor and how many jobs it does side by side; raise UsageError where a cluster cannot be reached."""
    if cluster:
        with _cluster(cluster) as found:
            yield found
    elif workers == 1:
        yield OwnHands(), 1
    else:
        pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_leave_with_parent)
        try:
            yield pool, workers
            pool.shutdown()
        except BrokenProcessPool as error:
            raise UsageError("a worker process ended before its job was done (out of memory?)") from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            for child in active_children():
                child.terminate()


def _leave_with_parent() -> None:
    """Let a worker end with its parent, whether that is interrupted or killed."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_outlive_parent, daemon=True).start()


def _outlive_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def _cluster(address: str) -> Iterator[tuple[Executor, int]]:
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError("expected the package `distributed` for a cluster; install `alliance-summit[lab]`") from error
    try:
        client = Client(address, timeout=REACHED)
    except (OSError, ValueError, TimeoutError) as error:
        raise UsageError(f"expected a Dask scheduler at {address!r}, could not reach one") from error
    with client:
        workers = len(client.nthreads())
        if not workers:
            raise UsageError(f"expected workers at {address}, got none; start `dask worker {address} --nthreads 1`")
        yield client.get_executor(pure=False, retries=RETRIES), workers
