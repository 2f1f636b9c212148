"""Picture saved games in a process of its own: a path a line comes in, a picture a line goes out, both as JSON."""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from game.core.errors import SummitError
from game.play.restore import Progress, silent
from game.play.setup import open_replay
from game.present.models import ThumbnailLine, ThumbnailModel, ThumbnailScore
from game.present.thumbnail import broken_thumbnail, thumbnail_model

LOWER = 10  # steps by which the process stands back behind the window's


def pictured(path: Path, progress: Progress = silent) -> ThumbnailModel:
    """Read a record, every line checked, and picture it; slow."""
    try:
        replay = open_replay(path, progress)
    except (SummitError, OSError) as error:
        return broken_thumbnail(str(error))
    return thumbnail_model(replay.timeline, replay.header.seats)


def spell_picture(model: ThumbnailModel) -> str:
    """Spell a picture on one line."""
    return json.dumps(asdict(model))


def parse_picture(text: str) -> ThumbnailModel:
    """Read a picture back; raise ValueError, KeyError or TypeError where it is none."""
    data: dict[str, Any] = json.loads(text)
    lines = tuple(
        ThumbnailLine(line["key"], tuple((float(x), float(y)) for x, y in line["points"])) for line in data["lines"]
    )
    scores = tuple(ThumbnailScore(**score) for score in data["scores"])
    return ThumbnailModel(**(data | {"lines": lines, "scores": scores}))


def serve(paths: TextIO, pictures: TextIO) -> None:
    """Answer every path with its picture until there are no more."""
    for line in paths:
        pictures.write(f"{spell_picture(pictured(Path(json.loads(line))))}\n")
        pictures.flush()


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(LOWER)
    serve(sys.stdin, sys.stdout)
