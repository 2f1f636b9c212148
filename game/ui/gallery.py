"""Keep the small pictures of saved games: each record is read once, beside the frames, one at a time."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

import pygame

from game.files.shelf import Listing
from game.present.models import ThumbnailModel
from game.present.thumbnail import broken_thumbnail
from game.ui.worker import Worker, is_result

Key = tuple[Path, float]  # and time of change
Picture = Callable[[Path], ThumbnailModel]


class Gallery:
    """The pictures known so far, and the one being made."""

    def __init__(self, worker: Worker, known: dict[Key, ThumbnailModel], picture: Picture) -> None:
        """Go on from what is known; what is found is kept there too; `picture` reads a record, slowly."""
        self._worker = worker
        self._picture = picture
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

    def ask(self, items: Sequence[Listing]) -> None:
        """Have the first unknown one of the records in view read, unless one is being read."""
        item = None if self._ticket else next((item for item in items if self.of(item) is None), None)
        if item is None:
            return
        path, self._asked = item.path, (item.path, item.modified)
        self._ticket = self._worker.submit(lambda: self._picture(path))

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
