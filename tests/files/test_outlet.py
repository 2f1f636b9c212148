"""What is exported is written whole or not at all, and never over somebody else's file."""

import errno
import re
from pathlib import Path

import pytest

from game.core.errors import UsageError
from game.files.outlet import LOOK, write_output

MARK = b"made here"


def test_a_new_file_is_written_and_nothing_is_left_beside_it(tmp_path):
    path = write_output(tmp_path / "out.html", b"first " + MARK, MARK)
    assert path.read_bytes() == b"first " + MARK
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("old", [MARK + b"x" * 9000, b"x" * 9000 + MARK, MARK])
def test_a_file_of_ours_makes_room(tmp_path, old):
    path = tmp_path / "out"
    path.write_bytes(old)
    write_output(path, b"new", MARK)
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("old", [b"", b"a letter", b"x" * LOOK + MARK + b"x" * LOOK])
def test_another_file_stays_unless_it_is_forced_out(tmp_path, old):
    path = tmp_path / "out"
    path.write_bytes(old)
    with pytest.raises(UsageError, match="--force"):
        write_output(path, b"new", MARK)
    assert path.read_bytes() == old
    write_output(path, b"new", MARK, is_forced=True)
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("is_forced", [False, True])
def test_a_folder_is_no_file(tmp_path, is_forced):
    with pytest.raises(UsageError, match="name of a file"):
        write_output(tmp_path, b"new", MARK, is_forced=is_forced)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UsageError, match=r"nowhere.*no such folder"):
        write_output(tmp_path / "nowhere" / "out", b"new", MARK)


def test_a_full_disk_leaves_the_old_file_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "out"
    path.write_bytes(MARK)
    whole = Path.write_bytes

    def half(self, data):
        whole(self, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(UsageError, match=re.escape(f"{path}: no space left on device")):
        write_output(path, b"new", MARK)
    assert path.read_bytes() == MARK
    assert list(tmp_path.iterdir()) == [path]
