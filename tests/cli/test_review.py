from pathlib import Path

import pytest

from game.cli.entry import run

SEATS = ["--seat", "seoul=conceder", "--seat", "washington=hardliner", "--seed", "4"]


@pytest.fixture
def record(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("SUMMIT_SAVES", str(tmp_path))
    assert run(["watch", "first-table", *SEATS, "--text"]) == 0
    return Path(capsys.readouterr().out.splitlines()[-1])


@pytest.mark.parametrize(("lang", "title", "seat"), [("en", "The review", "Seoul"), ("ko", "복기", "서울")])
def test_a_finished_game_is_reviewed(record, capsys, lang, title, seat):
    assert run(["review", str(record), "--lang", lang]) == 0
    out = capsys.readouterr().out
    assert title in out
    assert seat in out


def test_one_side_reads_only_its_own_grades(record, capsys):
    assert run(["review", str(record), "--seat", "seoul"]) == 0
    out = capsys.readouterr().out
    assert "What Seoul claimed" in out
    assert "What Washington claimed" not in out
    assert "in truth" not in out


def test_what_cannot_be_reviewed_is_one_line(record, capsys):
    lines = record.read_text(encoding="utf-8").splitlines()
    record.write_text("\n".join(lines[:9]) + "\n", encoding="utf-8")
    for arguments, said in (
        (["review", str(record)], "finished"),
        (["review", str(record), "--seat", "rome"], "seoul"),
    ):
        assert run(arguments) == 2
        err = capsys.readouterr().err
        assert said in err
        assert len(err.splitlines()) == 1
