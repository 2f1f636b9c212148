"""Keep the small pictures of saved games: each record is read once, beside the frames, one at a time."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

import pygame

from game.core.errors import SummitError
from game.files.shelf import Listing
from game.play.setup import open_replay
from game.present.models import ThumbnailModel
from game.present.thumbnail import broken_thumbnail, thumbnail_model
from game.ui.worker import Worker, is_result

Key = tuple[Path, float]  # and time of change


class Gallery:
    """The pictures known so far, and the one being made."""

    def __init__(self, worker: Worker, known: dict[Key, ThumbnailModel]) -> None:
        """Go on from what is known; what is found is kept there too."""
        self._worker = worker
        self._known = known
        self._asked: Key | None = None
        self._ticket = 0

    @property
    def is_reading(self) -> bool:
        """Tell whether a record is being read."""
        return bool(self._ticket)

    def of(self, item: Listing) -> ThumbnailModel | None:
        """Give a record's picture, None until it is read."""
        return broken_thumbnail(item.fault) if item.fault else self._known.get((item.path, item.modified))

    def keep(self, items: Sequence[Listing]) -> None:
        """Forget every record that is not listed, and whatever answer is still awaited."""
        listed = {(item.path, item.modified) for item in items}
        for key in self._known.keys() - listed:
            del self._known[key]
        self._ticket = 0

    def ask(self, items: Sequence[Listing], first: int = 0) -> None:
        """Have the unknown record nearest to the first one in view read, unless one is being read."""
        missing = [number for number, item in enumerate(items) if self.of(item) is None]
        if self._ticket or not missing:
            return
        item = items[min(missing, key=lambda number: (abs(number - first), number))]
        path, self._asked = item.path, (item.path, item.modified)
        self._ticket = self._worker.submit(lambda: pictured(path))

    def receive(self, event: pygame.event.Event) -> bool:
        """Take a picture of the worker's; tell whether it is one.

        Whatever went wrong stands where the picture would: a record must not be able to shut its own list.
        """
        if not self._ticket or self._asked is None or not is_result(event, self._ticket):
            return False
        self._ticket = 0
        found = broken_thumbnail(str(event.error)) if event.error else cast("ThumbnailModel", event.result)
        self._known[self._asked] = found
        return True


def pictured(path: Path) -> ThumbnailModel:
    """Read a record, every line checked, and picture it; slow."""
    try:
        replay = open_replay(path)
    except (SummitError, OSError) as error:
        return broken_thumbnail(str(error))
    return thumbnail_model(replay.timeline, replay.header.seats)
