"""Records of every format and rules version there ever was: untouched, and verified by today's game."""

import hashlib
from pathlib import Path

import pytest

from game.cli.entry import run
from game.files.entries import End
from game.files.record import read_record
from game.play.setup import record_lines

HERE = Path(__file__).parent
RECORDS = sorted(HERE.glob("*.summit"))


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_an_old_record_is_untouched_and_verified(path, capsys):
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert f"{digest}  {path.name}" in (HERE / "digests.txt").read_text(encoding="ascii").splitlines()
    record = read_record(path)
    assert "".join(f"{line}\n" for line in record_lines(record)).encode() == path.read_bytes()
    assert run(["replay", str(path), "--verify"]) == 0
    state = "finished" if isinstance(record.lines[-1], End) else "unfinished"
    assert capsys.readouterr().out == f"{path}: {len(record.lines)} lines verified, {state}\n"
