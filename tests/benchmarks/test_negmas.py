"""Compare with NegMAS, extra `compare`: the same bilateral domains beside each other, interleaved, medians of five.

Ours are whole games: belief, meters, the vote and a year after the table besides the offers. Seconds are the
processor's. A cell that takes long is measured fewer times, and a row says how often.
"""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

pytest.importorskip("negmas", reason="install `alliance-summit[compare]`")
pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]

CELL = Path(__file__).with_name("negmas_cell.py")
ROOT = Path(__file__).parents[2]
RUNS = 5
SIZES = (4, 6, 8, 10, 12)
LINKS = 5
SLOWEST = 60  # seconds of the processor that one process may take, as the cell has it
ENOUGH = 90  # seconds of both sides together after which a cell is measured no more


def measure(side, what, issues, links):
    """Measure one side in a process of its own; None where it is not done in time."""
    command = [sys.executable, "-W", "ignore", str(CELL), side, what, str(issues), str(links)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode == -signal.SIGXCPU:
        return None
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def both(what, issues, links):
    """Measure both sides in turn; a side that was too slow is not asked again."""
    found = {"ours": [], "theirs": []}
    for _ in range(RUNS):
        for side, cells in found.items():
            if None not in cells:
                cells.append(measure(side, what, issues, links))
        if sum(cell["seconds"] if cell else SLOWEST for cells in found.values() for cell in cells) > ENOUGH:
            break
    return found["ours"], found["theirs"]


def rate(cells, name):
    """Give the median rate a second, or at most one for all the seconds waited."""
    return median(cell[name] / cell["seconds"] for cell in cells) if None not in cells else 1 / SLOWEST


def row(label, ours, theirs, names):
    """Spell rates and their ratio, and memory beyond the libraries'."""
    parts = [label]
    for name in names:
        mine, yours = rate(ours, name), rate(theirs, name)
        under, over = ("<", ">") if None in theirs else ("", "")
        parts.append(f"{name}/s {mine:,.0f} : {under}{yours:,.3g} = {over}{mine / max(yours, 1e-9):,.0f}x")
    memory = [median(cell["megabytes"] for cell in cells) if None not in cells else None for cells in (ours, theirs)]
    parts.append(f"MB {memory[0]:.0f} : {'?' if memory[1] is None else f'{memory[1]:.0f}'}")
    parts += [f"{len(ours)} and {len(theirs)} runs"] * (min(len(ours), len(theirs)) < RUNS)
    return "; ".join(parts)


@pytest.mark.parametrize("links", [0, LINKS], ids=["additive", "linked"])
@pytest.mark.parametrize("player", ["boulware", "conceder", "random"])
def test_negotiations(player, links, capsys):
    for issues in SIZES:
        pairs = min(links, issues // 2)
        ours, theirs = both(player, issues, pairs)
        with capsys.disabled():
            label = f"{player} 5^{issues}{f' {pairs} pairs' if pairs else ''}"
            print(f"\n{row(label, ours, theirs, ('games', 'offers'))}", end="")  # noqa: T201  # what was measured


def test_frontiers(capsys):
    for issues in (3, 4, 5, 6):
        ours, theirs = both("frontier", issues, 0)
        assert None in theirs or ours[0]["nash"] == theirs[0]["nash"]
        with capsys.disabled():
            print(f"\n{row(f'frontier and Nash point 10^{issues}', ours, theirs, ('games',))}", end="")  # noqa: T201
