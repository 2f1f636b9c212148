"""Records of every format and rules version there ever was: untouched, and verified by today's game."""

import hashlib
from pathlib import Path

import pytest

from game.cli.entry import run
from game.files.entries import End, Entry
from game.files.record import read_record
from game.play.players import HUMAN
from game.play.restore import has_luck, is_quick
from game.play.setup import open_replay, record_lines

HERE = Path(__file__).parent
RECORDS = sorted(HERE.glob("*.summit"))
DIGESTS = (HERE / "digests.txt").read_text(encoding="ascii").splitlines()


def test_no_record_is_lost_and_every_kind_is_there():
    assert [row.split("  ")[1] for row in DIGESTS] == [path.name for path in RECORDS]
    opened = [open_replay(path) for path in RECORDS]
    headers = [item.header for item in opened]
    assert {(item.format, item.rules) for item in headers} >= {(1, 1)}
    assert {"first-table", "washington-2025"} < {item.scenario for item in headers}
    assert {is_quick(item) for item in headers} == {has_luck(item) for item in headers} == {True, False}
    assert any(seat.player == HUMAN for item in headers for seat in item.seats)
    lines = [item.timeline.lines for item in opened]
    assert any(isinstance(line, Entry) and line.note for several in lines for line in several)
    assert any(not isinstance(several[-1], End) for several in lines)
    assert max(len(item.timeline.leaves()) for item in opened) > 2


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_an_old_record_is_untouched_and_verified(path, capsys):
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert f"{digest}  {path.name}" in DIGESTS
    record = read_record(path)
    assert "".join(f"{line}\n" for line in record_lines(record)).encode() == path.read_bytes()
    assert run(["replay", str(path), "--verify"]) == 0
    state = "finished" if isinstance(record.lines[-1], End) else "unfinished"
    assert capsys.readouterr().out == f"{path}: {len(record.lines)} lines verified, {state}\n"
