"""Moving pictures of a record, where what makes them is installed."""

import io
import shutil
import subprocess

import pytest

from game.files.outlet import FILM_MARK
from game.play.setup import new_table, open_replay
from game.play.start import GameOptions
from game.ui.film import SMALL, gif, mp4

MOVES = 2


@pytest.fixture
def replay(tmp_path):
    table = new_table(GameOptions("first-table", ("seoul=random", "washington=random"), 5), tmp_path, with_person=False)
    for _ in range(MOVES):
        table.advance()
    return open_replay(table.path)


def test_a_gif_shows_every_move(replay):
    image = pytest.importorskip("PIL.Image")
    data = gif(replay, "en")
    film = image.open(io.BytesIO(data))
    assert (film.n_frames, film.size) == (MOVES + 1, SMALL)
    assert FILM_MARK in data[:4096]


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not installed")
def test_an_mp4_can_be_played(replay, tmp_path):
    path = tmp_path / "film.mp4"
    path.write_bytes(mp4(replay, "en"))
    data = path.read_bytes()
    assert FILM_MARK in data[:4096] + data[-4096:]
    subprocess.run(["ffmpeg", "-v", "error", "-xerror", "-i", str(path), "-f", "null", "-"], check=True)  # noqa: S607
