"""Collect what is laid on a surface and repaint only where that differs from what it shows.

A drawing is a row of chunks, each laid at once: a piece that was drawn before is the same chunks again. Where two
drawings differ, everything that shows there is laid again in order, so that no pixel can be stale.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pygame

Box = tuple[int, int, int, int]  # left, top, width, height, real px
Op = tuple[pygame.Surface | str, Box, Box | None]  # a picture or a colour, where it shows, what part of the picture


class Chunk:
    """What is laid at once, and where it shows."""

    __slots__ = ("bounds", "boxes", "ops")

    def __init__(self, ops: Sequence[Op]) -> None:
        """Take one or more ops in the order in which they are laid."""
        self.ops = tuple(ops)
        self.boxes = [op[1] for op in ops]
        self.bounds = pygame.Rect(self.boxes[0]).unionall(self.boxes)


Drawing = tuple[Chunk, ...]


class Piece:
    """What is being collected: loose ops become a chunk when a finished one follows."""

    __slots__ = ("_chunks", "_loose")

    def __init__(self) -> None:
        """Begin empty."""
        self._chunks: list[Chunk] = []
        self._loose: list[Op] = []

    def put(self, op: Op) -> None:
        """Add an op."""
        self._loose.append(op)

    def lay(self, chunks: Drawing) -> None:
        """Add finished chunks."""
        self._close()
        self._chunks += chunks

    def chunks(self) -> Drawing:
        """Give what was collected."""
        self._close()
        return tuple(self._chunks)

    def _close(self) -> None:
        if self._loose:
            self._chunks.append(Chunk(self._loose))
            self._loose = []


class Canvas:
    """A surface, what it shows by layers, and the drawing that is being collected."""

    def __init__(self, surface: pygame.Surface) -> None:
        """Lay everything at once until a drawing is begun."""
        self.surface = surface
        self.clip = surface.get_rect()
        self._open: Piece | None = None
        self._layers: dict[int, Drawing] = {}

    @property
    def is_collecting(self) -> bool:
        """Tell whether a drawing has begun."""
        return self._open is not None

    def begin(self) -> None:
        """Begin a drawing."""
        self._open = Piece()

    def end(self) -> Drawing:
        """End it and give what was collected."""
        drawn, self._open = self._open, None
        return drawn.chunks() if drawn else ()

    def blit(self, picture: pygame.Surface, x: int, y: int) -> None:
        """Lay a picture."""
        box = self.clip.clip((x, y, *picture.get_size()))
        if box.w and box.h:
            self._put((picture, (box.x, box.y, box.w, box.h), (box.x - x, box.y - y, box.w, box.h)))

    def fill(self, colour: str, rect: pygame.Rect) -> None:
        """Lay a colour."""
        box = self.clip.clip(rect)
        if box.w and box.h:
            self._put((colour, (box.x, box.y, box.w, box.h), None))

    def lay(self, chunks: Drawing) -> None:
        """Lay a piece that was drawn before."""
        if self._open is not None:
            self._open.lay(chunks)

    @contextmanager
    def apart(self) -> Iterator[Piece]:
        """Collect a piece for itself; it is not laid yet."""
        before, self._open = self._open, Piece()
        try:
            yield self._open
        finally:
            self._open = before

    def _put(self, op: Op) -> None:
        if self._open is None:
            _lay(self.surface, op)
        else:
            self._open.put(op)

    def show(self, drawing: Drawing, *, layer: int = 0, is_new: bool = False) -> list[pygame.Rect] | None:
        """Have a layer show a drawing; tell where the surface changed, None = everywhere."""
        before = None if is_new else self._layers.get(layer, ())
        self._layers[layer] = drawing
        changed = None if before is None else differences(before, drawing)
        self._repaint([self.surface.get_rect()] if changed is None else changed)
        return changed

    def _repaint(self, rects: Sequence[pygame.Rect]) -> None:
        chunks = [chunk for _, drawing in sorted(self._layers.items()) for chunk in drawing]
        bounds = [chunk.bounds for chunk in chunks]
        for rect in rects:
            self.surface.set_clip(rect)
            for number in rect.collidelistall(bounds):
                chunk = chunks[number]
                for place in rect.collidelistall(chunk.boxes):
                    _lay(self.surface, chunk.ops[place])
        self.surface.set_clip(None)


def _lay(surface: pygame.Surface, op: Op) -> None:
    what, box, part = op
    if isinstance(what, str):
        surface.fill(what, box)
    else:
        surface.blit(what, box, part)


def differences(old: Drawing, new: Drawing) -> list[pygame.Rect] | None:
    """Find where two drawings differ, None where what they share comes in another order."""
    shared = set(map(id, old)) & set(map(id, new))
    gone, come = _items(old, shared), _items(new, shared)
    both = set(gone) & set(come)
    if [item for item in gone if item in both] != [item for item in come if item in both]:
        return None
    return merged([item[1] for item in (*gone, *come) if item not in both and not isinstance(item, int)])


def _items(drawing: Drawing, shared: set[int]) -> list[Op | int]:
    """List the ops of a drawing; a chunk that the other has too counts as one."""
    found: list[Op | int] = []
    for chunk in drawing:
        if id(chunk) in shared:
            found.append(id(chunk))
        else:
            found += chunk.ops
    return found


def merged(boxes: Sequence[Box]) -> list[pygame.Rect]:
    """Join boxes until none overlaps another."""
    rects: list[pygame.Rect] = []
    for box in boxes:
        rect = pygame.Rect(box)
        while (hit := rect.collidelist(rects)) >= 0:
            rect.union_ip(rects.pop(hit))
        rects.append(rect)
    return rects
