"""A batch goes to a file: the same bytes however it was parted or stopped, and any game of it opens alone."""

import csv
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.cli.entry import run
from game.core.errors import UsageError
from game.lab.batch import Batch, Pace
from game.lab.bench import Bench
from game.lab.jobs import Source
from game.play.setup import new_table
from game.play.start import GameOptions

ROOT = Path(__file__).parents[2]
GAMES = 30
SEATS = ("standard@envoy", "random")


@pytest.fixture(scope="module")
def source():
    return Source.load("first-table", quick=True)


@pytest.fixture(scope="module")
def whole(source, tmp_path_factory):
    path = tmp_path_factory.mktemp("batch") / "whole.csv"
    Batch(Bench(source), SEATS, GAMES, 7, path).play()
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_a_killed_run_goes_on_and_ends_with_the_same_bytes(source, whole, tmp_path):
    path = tmp_path / "again.csv"
    seats = [f"--seat={name}={player}" for name, player in zip(("seoul", "washington"), SEATS, strict=True)]
    sizes = ["--games", "3000", "--seed", "7", "--quick", "--batch", "1", "--workers", "2"]
    command = [sys.executable, "-m", "game", "lab", "run", "first-table", "-o", str(path), *sizes, *seats]
    batch = Batch(Bench(source, show=lambda done, _: told.append(done)), SEATS, GAMES, 7, path)
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as playing:
        until = time.monotonic() + 60
        while not list(batch.folder.glob("*.npz")) and time.monotonic() < until:
            time.sleep(0.01)
        playing.kill()
    done = sum(int(part.stem.split("-")[0]) < GAMES for part in batch.folder.glob("*.npz"))
    assert done > 0
    (batch.folder / "5-9.torn").write_bytes(b"half a part")
    told = []
    batch.play(4)
    assert told[0] == done
    assert told[-1] == GAMES
    assert path.read_bytes() == whole.read_bytes()
    assert not batch.folder.exists()


def test_parts_of_another_run_are_refused(source, tmp_path):
    path = tmp_path / "rows.csv"
    first = Batch(Bench(source), SEATS, 2, 7, path)
    first._open()
    with pytest.raises(UsageError, match="seed is 7"):
        Batch(Bench(source), SEATS, 2, 8, path).play()


def test_any_game_opens_alone_with_the_same_moves(whole):
    rows = list(csv.DictReader(whole.open(encoding="utf-8")))
    assert [int(row["game"]) for row in rows] == list(range(GAMES))
    for row in rows[:3]:
        seats = tuple(f"{name}={row[name]}" for name in ("seoul", "washington"))
        table = new_table(GameOptions("first-table", seats, int(row["seed"]), quick=True), None)
        nodes = table.advance_all()
        assert len(nodes) == int(row["steps"])
        state = table.here.state
        assert int(state.signed_round[0]) == int(row["signed_round"])
        trust = float(row["trust"])
        assert int(state.gauges[0, 0]) == round(100 * trust)


def test_a_parquet_file_holds_the_same(source, whole, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    paths = [tmp_path / name for name in ("one.parquet", "two.parquet")]
    for path, size in zip(paths, (7, 30), strict=True):
        Batch(Bench(source), SEATS, GAMES, 7, path).play(size)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    rows = parquet.read_table(paths[0]).to_pylist()
    spelled = list(csv.DictReader(whole.open(encoding="utf-8")))
    assert [{name: str(value) for name, value in row.items()} for row in rows] == spelled


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-o", "rows.txt"], ".csv or .parquet"),
        (["-o", "nowhere/rows.csv"], "found none"),
        (["-o", "rows.csv", "--seat", "seoul=human"], "'human'"),
        (["-o", "rows.csv", "--seat", "seoul=hawk", "--seat", "seoul=hawk"], "each seat once"),
        (["-o", "rows.csv", "--seat", "seoul=hawk@tall"], "a level"),
        (["-o", "rows.csv", "--cluster", "tcp://127.0.0.1:1"], "Dask scheduler"),
    ],
)
def test_bad_input_is_one_line(arguments, told, capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("game.lab.hands.REACHED", 0.5)
    assert run(["lab", "run", "first-table", "--games", "2", "--workers", "1", *arguments]) == 2
    err = capsys.readouterr().err
    assert told in err
    assert len(err.splitlines()) == 1


def test_the_command_says_how_to_open_a_game(capsys, tmp_path):
    path = tmp_path / "rows.csv"
    seats = ["--seat", "seoul=random", "--seat", "washington=linear"]
    assert run(["lab", "run", "first-table", "--games", "3", "--workers", "1", "-o", str(path), *seats]) == 0
    first, command = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{path}: 3 games, agreed ")
    row = next(csv.DictReader(path.open(encoding="utf-8")))
    assert f"--seed {row['seed']} --seat seoul=random --seat washington=linear" in command


def test_parts_grow_while_they_are_quick_and_never_shrink(monkeypatch):
    clock = iter([0.0, 1.0, 2.0, 1_000.0])
    monkeypatch.setattr("game.lab.batch.perf_counter", lambda: next(clock))
    pace = Pace(1_000, 8_000, 2, begun=next(clock))
    sizes = [pace.size]
    for games in (4_000, 1_000, 1_000):
        pace.note(games)
        sizes.append(pace.size)
    assert sizes == [1_000, 6_000, 6_000, 6_000]  # 2,000 a second and worker, three seconds
    assert Pace.of(100, 2).size == 25
    assert Pace.of(1_000_000, 2).most == 8_000
