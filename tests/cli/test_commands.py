import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game import __version__
from game.cli.entry import run

ROOT = Path(__file__).parents[2]
RANDOM = ["--seat", "seoul=random", "--seat", "washington=random", "--seed", "4"]


@pytest.fixture
def summit(tmp_path, monkeypatch, capsys):
    """Run a command in this process: (exit code, standard output, standard error)."""
    monkeypatch.setenv("SUMMIT_SAVES", str(tmp_path / "saves"))

    def call(*arguments):
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return call


@pytest.fixture
def saved(summit):
    """Give the record of a finished game."""
    code, out, err = summit("watch", "first-table", *RANDOM, "--text")
    assert code == 0, err
    return Path(out.splitlines()[-1])


def test_saved_games_are_listed_and_chosen(summit, saved):
    code, out, _ = summit("saves")
    assert code == 0
    assert str(saved) in out
    assert summit("saves", "--result", "unfinished")[1].count("\n") == 2
    assert str(saved) in summit("saves", saved.stem, "--seat", "nobody", "--lang", "ko")[1]
    code, _, err = summit("saves", "--scenario", "nowhere")
    assert code == 2
    assert "expected a scenario of the saved games (first-table), got 'nowhere'" in err


def test_version(summit):
    assert summit("--version") == (0, f"summit {__version__}\n", "")


def test_watch_saves_a_record_and_prints_its_path_last(saved, tmp_path):
    assert saved.parent == tmp_path / "saves"
    assert saved.suffix == ".summit"


def test_verify(summit, saved):
    code, out, _ = summit("replay", saved, "--verify")
    assert code == 0
    assert "verified, finished" in out


def test_verify_names_the_first_line_that_differs(summit, saved):
    rows = saved.read_text(encoding="utf-8").splitlines()
    rows[9] = rows[9][:-1] + ("0" if rows[9][-1] != "0" else "1")
    saved.write_text("\n".join(rows) + "\n", encoding="utf-8")
    code, _, err = summit("replay", saved, "--verify")
    assert code == 2
    assert "line 10: expected fingerprint" in err
    assert len(err.splitlines()) == 1


def test_check_takes_scenarios_and_records(summit, saved):
    path = ROOT / "scenarios" / "first-table.toml"
    code, out, _ = summit("check", path, saved)
    assert code == 0
    assert len(out.splitlines()) == 2


def test_check_names_every_bad_file(summit, saved, tmp_path):
    broken, toml = tmp_path / "broken.summit", tmp_path / "bad.toml"
    broken.write_bytes(saved.read_bytes()[:100])
    toml.write_text("nothing = 1", encoding="utf-8")
    code, out, err = summit("check", broken, saved, toml, tmp_path / "nowhere.summit")
    assert code == 2
    assert len(out.splitlines()) == 1
    for name in ("broken.summit", "bad.toml", "nowhere.summit"):
        assert name in err


def test_scenarios_are_listed_one_a_line(summit):
    code, out, _ = summit("scenarios")
    assert code == 0
    assert {line.split()[0] for line in out.splitlines()} >= {"first-table"}
    assert summit("scenarios", "--lang", "ko")[1] != out


def test_doctor(summit, tmp_path):
    code, out, _ = summit("doctor")
    assert code == 0
    for word in ("python", "numpy", "display", "fonts", str(tmp_path / "saves")):
        assert word in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["play", "nowhere", "--text"], "nowhere"),
        (["play", "first-table", "--text", "--seat", "seol=human"], "did you mean 'seoul'"),
        (["play", "first-table", "--text", "--seat", "seoul=humn"], "did you mean 'human'"),
        (["play", "first-table", "--text", "--seed", "x"], "integer"),
        (["play", "first-table", "--text", "--seed", "-1"], "greater"),
        (["play", "first-table", "--txt"], "--txt"),
        (["watch", "first-table", "--seat", "seoul=human", "--text"], "human"),
        (["replay", "nowhere.summit"], "nowhere.summit"),
        (["replay", "."], "a file"),
        (["replay"], "file"),
        (["resume"], "unfinished"),
        (["resume", "nowhere.summit", "--text"], "nowhere.summit"),
        (["nothing"], "nothing"),
        (["scenarios", "--lang", "xx"], "xx"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_two(summit, arguments, said, tmp_path):
    code, _, err = summit(*arguments)
    assert code == 2
    assert len(err.splitlines()) == 1
    assert said.lower() in err.lower()
    assert not (tmp_path / "saves").exists()


def test_a_large_file_is_refused_at_once(summit, tmp_path):
    for name in ("large.summit", "large.toml"):
        path = tmp_path / name
        with path.open("wb") as file:
            file.truncate(100_000_000)
        started = time.perf_counter()
        code, _, err = summit("check", path)
        assert code == 2
        assert "at most" in err
        assert time.perf_counter() - started < 1


def process(*arguments, **options):
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.pop("SDL_VIDEODRIVER", None)
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=environment | options.pop("env", {}),
        **options,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="a display can be taken away here")
def test_no_display_is_one_line_that_names_text(tmp_path):
    for arguments in ((), ("play", "first-table")):
        done = process(*arguments, env={"SUMMIT_SAVES": str(tmp_path)})
        assert done.returncode == 2
        assert "--text" in done.stderr
        assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
def test_a_closed_pipe_is_no_error():
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "game", "scenarios"]
    done = subprocess.run(command, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert done.stderr == ""


def test_the_version_needs_nothing_heavy():
    code = "import sys; from game.cli.entry import run; run(['--version']); print([m for m in sys.modules if m in %r])"
    heavy = ("numpy", "pydantic", "typer", "rich", "pygame", "click")
    done = subprocess.run(
        [sys.executable, "-c", code % (heavy,)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_a_text_game_is_killed_resumed_and_verified(tmp_path):
    saves = {"SUMMIT_SAVES": str(tmp_path)}
    command = [sys.executable, "-m", "game", "play", "first-table", "--text", "--seed", "3"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=ROOT, env=os.environ | saves, text=True, **pipes) as playing:
        playing.stdin.write("stake none\n")
        playing.stdin.flush()
        until = time.monotonic() + 60
        while not list(tmp_path.glob("*.summit")) and time.monotonic() < until:
            time.sleep(0.02)
        playing.kill()
    (record,) = tmp_path.iterdir()
    before = record.read_text(encoding="utf-8").splitlines()
    done = process("resume", "--text", env=saves, input="hold\nhold\nquit\n")
    assert done.returncode == 0, done.stderr
    after = record.read_text(encoding="utf-8").splitlines()
    assert len(after) > len(before)
    assert after[: len(before) - 1] == before[:-1]
    assert "unfinished" in process("replay", str(record), "--verify", env=saves).stdout


def test_a_new_scenario_passes_every_check_and_plays(summit, tmp_path, monkeypatch):
    monkeypatch.setenv("SUMMIT_SCENARIOS", str(tmp_path / "own"))
    code, out, err = summit("new", "tea-road")
    assert code == 0, err
    path = Path(out.strip())
    assert path == tmp_path / "own" / "tea-road.toml"
    code, out, err = summit("check", "--strict", path)
    assert (code, err.strip()) == (0, "")
    assert "proven in 80 games" in out
    code, out, err = summit("watch", "tea-road", "--text", "--seed", "1")
    assert code == 0, err
    assert "tea-road" in out.splitlines()[-1]
    assert summit("new", "tea-road")[0] == 2
    assert summit("new", "Tea Road")[0] == 2
    assert summit("new", "other", "--folder", tmp_path)[1].strip() == str(tmp_path / "other.toml")


def test_a_broken_scenario_is_listed_with_its_faults(summit, tmp_path, monkeypatch):
    monkeypatch.setenv("SUMMIT_SCENARIOS", str(tmp_path))
    summit("new", "good")
    (tmp_path / "bad.toml").write_text((tmp_path / "good.toml").read_text().replace("cap = 1000\n", ""))
    code, out, _ = summit("scenarios")
    assert code == 0
    assert "meters.cap: expected this key, it is missing; write cap = 0" in out
    assert {"good", "bad", "first-table"} <= {line.split()[0] for line in out.splitlines()}
    code, _, err = summit("check", tmp_path / "bad.toml")
    assert (code, len(err.splitlines())) == (2, 1)


def test_strict_checking_says_what_cannot_be_played(summit, tmp_path):
    summit("new", "odd", "--folder", tmp_path)
    path = tmp_path / "odd.toml"
    path.write_text(path.read_text().replace("quarter_rate = 2500", "quarter_rate = 0"))
    assert summit("check", path)[0] == 0
    code, _, err = summit("check", "--strict", path)
    assert code == 2
    assert "events[raid]: expected an event that can happen" in err


def test_the_format_and_its_schema_are_printed(summit):
    assert "## Clock: `[clock]`" in summit("format")[1]
    assert json.loads(summit("schema")[1])["title"] == "Spec"


def test_figures_are_told_and_changed(summit):
    code, out, _ = summit("sources", "first-table", "raid")
    assert code == 0
    assert "events[raid].quarter_rate" in out
    code, out, _ = summit("watch", "first-table", *RANDOM, "--set", "meters.speed=2000", "--text")
    assert code == 0
    record = Path(out.splitlines()[-1])
    assert '["meters.speed","1667","2000"]' in record.read_text(encoding="utf-8").splitlines()[0]
    assert summit("replay", record, "--verify")[0] == 0
    code, _, err = summit("watch", "first-table", *RANDOM, "--set", "meters.sped=2000", "--text")
    assert code == 2
    assert "did you mean 'meters.speed'" in err


def test_options_of_a_command_stand_after_it(summit, tmp_path):
    code, _, err = summit("--saves", tmp_path, "watch", "first-table", "--text")
    assert (code, err) == (2, "summit: expected --saves after watch, got it before\n")
