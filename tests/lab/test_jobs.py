"""Jobs give the same rows whoever does them, however games are parted, and refuse another version's tables."""

from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from game.core.errors import UsageError
from game.lab.bench import Bench, bench, numbered
from game.lab.jobs import Job, Source, do, joined, portions
from game.lab.play import played

SEATS = ("linear", "random")
STUDY = partial(played, seats=SEATS, fingerprints=True)


@pytest.fixture(scope="module")
def source():
    return Source.load("first-table")


@pytest.fixture(scope="module")
def alone(source):
    return Bench(source).do(STUDY, numbered(3, 24))


def same(first, second):
    return first.keys() == second.keys() and all(np.array_equal(first[name], second[name]) for name in first)


@pytest.mark.parametrize("size", [1, 5])
def test_portions_do_not_matter(source, alone, size):
    table = Bench(source)
    table.portion = size
    assert same(table.do(STUDY, numbered(3, 24)), alone)


def test_processes_find_the_same_and_tell_of_every_game(source, alone):
    told = []
    with bench(source, 2, show=lambda done, total: told.append((done, total))) as table:
        table.portion = 6
        assert same(table.do(STUDY, numbered(3, 24)), alone)
        found = list(table.stream(STUDY, portions(numbered(3, 24), 5)))
    assert told[-1] == (48, 24)  # a stream's total is its caller's to tell
    parts = [rows for _, rows in sorted(found, key=lambda part: part[0]["game"][0])]
    assert same(joined(parts), alone)


def test_an_error_of_a_worker_is_the_command_s_own(source):
    with bench(source, 2) as table, pytest.raises(UsageError, match="expected a negotiator"):
        table.do(partial(played, seats=("nobody", "random")), numbered(1, 2))


def test_other_tables_are_refused(source):
    job = Job(source, source.compiled().digest, STUDY, numbered(1, 1))
    assert len(do(job)["steps"]) == 1
    with pytest.raises(UsageError, match="same version"):
        do(replace(job, digest=job.digest ^ 1))
