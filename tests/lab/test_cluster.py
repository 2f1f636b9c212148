"""A cluster finds the same rows as one process, though a worker is killed while it works."""

import os
import signal
import sys
from functools import partial

import numpy as np
import pytest

from game.lab.bench import Bench, bench, numbered
from game.lab.jobs import Source, joined, portions
from game.lab.play import played

distributed = pytest.importorskip("distributed")
GAMES = 24
STUDY = partial(played, seats=("hawk", "linear"), fingerprints=True)


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
@pytest.mark.filterwarnings("ignore")  # what the cluster says of the worker it lost
def test_a_worker_killed_midway_costs_only_a_retry():
    source, given = Source.load("first-table", quick=True), numbered(5, GAMES)
    alone = Bench(source).do(STUDY, given)
    sizes = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None}
    with distributed.LocalCluster(**sizes) as cluster, bench(source, cluster=cluster.scheduler_address) as table:
        assert table.workers == 2
        parts = []
        for part, found in table.stream(STUDY, portions(given, 2)):
            if not parts:
                os.kill(cluster.workers[0].pid, signal.SIGKILL)
            parts.append((int(part["game"][0]), found))
    rows = joined([found for _, found in sorted(parts, key=lambda part: part[0])])
    assert rows.keys() == alone.keys()
    assert all(np.array_equal(rows[name], alone[name]) for name in rows)
