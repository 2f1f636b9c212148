"""Pictures come from the record that is shipped, which still replays bit for bit."""

import pygame

from game.cli.entry import run
from game.files.places import assets_dir
from game.play.setup import open_replay
from game.ui.moments import Moment, moments
from game.ui.pictures import RECORD
from game.ui.studio import SIZE


def test_the_record_shows_every_moment():
    assert set(moments(open_replay(assets_dir() / RECORD))) == set(Moment)


def test_pictures_are_drawn(tmp_path, capsys):
    assert run(["pictures", str(tmp_path / "new"), "--lang", "ko"]) == 0
    drawn = sorted((tmp_path / "new").glob("*.png"))
    assert len(drawn) == len(capsys.readouterr().out.splitlines()) == 8
    for path in drawn:
        picture = pygame.image.load(path)
        assert picture.get_size() == SIZE
        assert len({tuple(picture.get_at((x, 450))) for x in range(0, SIZE[0], 16)}) > 3


def test_a_file_that_is_no_record_is_named(tmp_path, capsys):
    (tmp_path / "none.summit").write_text("nothing\n", encoding="utf-8")
    assert run(["pictures", str(tmp_path), "--record", str(tmp_path / "none.summit")]) == 2
    assert "line 2" in capsys.readouterr().err
