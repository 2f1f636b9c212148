"""Film a record: a picture of one moment, or every move as moving pictures, drawn as the window draws the replay."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pygame

from game.core.errors import UsageError
from game.files.outlet import FILM_MARK, MADE_BY
from game.play.setup import Replay
from game.ui.png import png
from game.ui.replay import ReplayScene
from game.ui.studio import SIZE, studio

SMALL = (960, 540)
MOVE, LAST = 600, 4_000  # milliseconds that a picture stays, and the last one
COLOURS = 128


def picture(replay: Replay, at: int, language: str) -> bytes:
    """Draw the replay at a position as PNG."""
    with studio(language) as room:
        scene = ReplayScene(room.context, replay)
        scene.here, scene.is_hiding = at, False
        return png(room.draw(scene))


def _moves(replay: Replay, language: str) -> Iterator[pygame.Surface]:
    """Draw every position in turn, on one surface."""
    with studio(language) as room:
        scene = ReplayScene(room.context, replay)
        scene.is_hiding = False
        for at in range(len(scene.nodes)):
            scene.here = at
            yield room.draw(scene)


def gif(replay: Replay, language: str) -> bytes:
    """Film a record as GIF; raise UsageError where Pillow is not installed."""
    try:
        from PIL import Image
    except ImportError:
        raise UsageError("expected Pillow for a GIF, found none; install it with: pip install pillow") from None
    frames = []
    for surface in _moves(replay, language):
        data = pygame.image.tobytes(pygame.transform.smoothscale(surface, SMALL), "RGB")
        frames.append(Image.frombytes("RGB", SMALL, data).quantize(COLOURS, dither=Image.Dither.NONE))
    file = io.BytesIO()
    frames[0].save(
        file, "GIF", save_all=True, append_images=frames[1:], duration=[MOVE] * (len(frames) - 1) + [LAST],
        loop=0, comment=FILM_MARK,
    )  # fmt: skip
    return file.getvalue()


def mp4(replay: Replay, language: str) -> bytes:
    """Film a record as MP4; raise UsageError where ffmpeg is not installed or fails."""
    program = shutil.which("ffmpeg")
    if program is None:
        raise UsageError("expected ffmpeg for an MP4, found none; install it from your system's packages or ffmpeg.org")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "film.mp4"
        still = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "{}x{}".format(*SIZE), "-framerate", f"1000/{MOVE}"]
        told = ["-vf", "fps=10", "-pix_fmt", "yuv420p", "-metadata", f"comment={MADE_BY}", "-loglevel", "error"]
        command = [program, "-y", *still, "-i", "-", *told, str(path)]
        said = _run(command, _stills(replay, language))
        if said is not None:
            raise UsageError(f"expected ffmpeg to write an MP4, it said: {said}")
        return path.read_bytes()


def _run(command: list[str], stills: Iterator[bytes]) -> str | None:
    """Feed a program picture by picture; give its last words where it fails."""
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603  # ours
        if process.stdin is not None:
            with suppress(BrokenPipeError):
                for still in stills:
                    process.stdin.write(still)
        _, told = process.communicate()
    if process.returncode == 0:
        return None
    return (told.decode(errors="replace").strip().splitlines() or ["no reason"])[-1]


def _stills(replay: Replay, language: str) -> Iterator[bytes]:
    last = b""
    for surface in _moves(replay, language):
        last = pygame.image.tobytes(surface, "RGB")
        yield last
    yield from [last] * (LAST // MOVE)
