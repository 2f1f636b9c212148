"""Files to share of a saved game, asked for on the command line."""

import csv
import io
import json
from pathlib import Path

import pygame
import pytest

from game.cli.entry import run
from game.play.setup import open_replay
from game.rules.axes import METERS, Gauge
from game.ui.studio import SIZE

TOO_LATE = 9_999


@pytest.fixture
def export(tmp_path, monkeypatch, capsys, played_record):
    """Export into a folder: (exit code, standard output, standard error)."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments, source=played_record):
        code = run(["export", str(source), *map(str, arguments)])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        assert len(err.splitlines()) <= 1
        return code, out, err

    return call


def rows_of(path):
    return list(csv.DictReader(io.StringIO(Path(path).read_text(encoding="utf-8-sig"))))


def test_all_at_once_and_again_over_the_same(export):
    code, out, err = export("--html", "a.html", "--csv", "a.csv", "--json", "a.json", "--png", "a.png")
    assert (code, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()] == ["a.html", "a.csv", "a.json", "a.png"]
    assert export("--csv", "a.csv", "--json", "a.json")[0] == 0
    assert sorted(path.name for path in Path().iterdir()) == ["a.csv", "a.html", "a.json", "a.png"]


def test_the_minutes_hold_every_move_with_its_meters(export, played_record):
    assert export("--csv", "a.csv", "--json", "a.json")[0] == 0
    rows, data = rows_of("a.csv"), json.loads(Path("a.json").read_text(encoding="utf-8"))
    nodes = open_replay(played_record).timeline.main_line()
    assert [int(row["move"]) for row in rows] == list(range(1, len(nodes)))
    for row, node in zip(rows, nodes[1:], strict=True):
        assert row["notation"] == node.text
        gauges = [round(float(row[Gauge(meter).name.lower()]) * 100) for meter in range(METERS)]
        assert gauges == node.state.gauges[0, :METERS].tolist()
    assert list(data["columns"]) == list(rows[0])
    assert data["moves"] == rows
    assert data["scores"]["created"] == f"{open_replay(played_record).timeline.end(nodes[-1].id).created / 100:.2f}"


def test_a_cell_is_never_a_formula(export):
    assert export("--csv", "a.csv", "--lang", "ko")[0] == 0
    assert not [cell for row in rows_of("a.csv") for cell in row.values() if cell[:1] in ("=", "+", "@")]


def test_a_picture_is_of_the_moment_asked_for(export):
    assert export("--png", "a.png", "--at", 0)[0] == export("--png", "b.png")[0] == 0
    first, last = (pygame.image.load(path) for path in ("a.png", "b.png"))
    assert first.get_size() == last.get_size() == SIZE
    assert pygame.image.tobytes(first, "RGB") != pygame.image.tobytes(last, "RGB")


def test_an_unfinished_game_keeps_its_secrets(export, tmp_path, played_record):
    lines = played_record.read_bytes().splitlines(keepends=True)
    cut = tmp_path / "cut.summit"
    cut.write_bytes(b"".join(lines[:20]))
    assert export("--csv", "a.csv", "--json", "a.json", source=cut)[0] == 0
    rows = rows_of("a.csv")
    assert "washington=?" in rows[0]["notation"]
    assert {row["value_washington"] + row["capital_washington"] for row in rows} == {""}
    assert any(row["value_seoul"] for row in rows)
    assert json.loads(Path("a.json").read_text(encoding="utf-8"))["scores"] is None
    assert export("--csv", "b.csv", "--reveal", source=cut)[0] == 0
    assert any(row["value_washington"] for row in rows_of("b.csv"))


def test_a_torn_record_is_exported_with_a_notice(export, tmp_path, played_record):
    torn = tmp_path / "torn.summit"
    torn.write_bytes(b"".join(played_record.read_bytes().splitlines(keepends=True)[:20])[:-5])
    code, _, err = export("--html", "a.html", source=torn)
    assert code == 0
    assert "was cut off" in err
    assert "was cut off" in Path("a.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "at least one of --html"),
        (("--html", "nowhere/a.html"), "no such folder"),
        (("--html", "."), "name of a file"),
        (("--html", "letter.txt"), "--force"),
        (("--csv", "page.html"), "--force"),
        (("--png", "a.png", "--at", TOO_LATE), "from 0 to "),
        (("--png", "a.png", "--at", -1), "0"),
        (("--pdf", "a.pdf"), "--pdf"),
    ],
)
def test_bad_input_is_one_line_and_nothing_is_written(export, arguments, said):
    Path("letter.txt").write_text("dear", encoding="utf-8")
    Path("page.html").write_text("<html>", encoding="utf-8")
    code, out, err = export(*arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert sorted(path.name for path in Path().iterdir()) == ["letter.txt", "page.html"]


def test_what_is_no_record_is_named(export, tmp_path):
    (tmp_path / "x.summit").write_text("nothing\n", encoding="utf-8")
    for source in ("x.summit", "nowhere.summit"):
        code, _, err = export("--html", "a.html", source=source)
        assert code == 2
        assert source in err


def test_a_film_needs_its_program(export, monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(__import__("sys").modules, "PIL", None)
    for asked, wanted in (("--gif", "pip install pillow"), ("--mp4", "ffmpeg")):
        code, _, err = export(asked, "film")
        assert code == 2
        assert wanted in err
    assert not Path("film").exists()


def test_a_folder_becomes_a_class_with_a_table_beside_it(export, tmp_path, played_record):
    (tmp_path / "class").mkdir()
    (tmp_path / "class" / "Ann.summit").write_bytes(played_record.read_bytes())
    (tmp_path / "class" / "Bob.summit").write_bytes(b"")
    code, out, _ = export("--html", "a.html", source=tmp_path / "class")
    assert (code, [line.split()[0] for line in out.splitlines()]) == (0, ["a.html", "a.csv"])
    assert [row["game"] for row in rows_of("a.csv")] == ["Ann", "Bob"]
    assert export("--csv", "b.csv", "--anonymous", source=tmp_path / "class")[0] == 0
    assert [row["game"] for row in rows_of("b.csv")] == ["1", ""]
    code, _, err = export("--png", "a.png", source=tmp_path / "class")
    assert code == 2
    assert "--html or --csv for a folder, got --png" in err
    (tmp_path / "none").mkdir()
    assert "found none" in export("--html", "a.html", source=tmp_path / "none")[2]
