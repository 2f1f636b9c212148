"""Lay out: pure functions of a rectangle, in design pixels (a window 900 high at 100 %)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

DESIGN_HEIGHT = 900
SMALL_WIDTH, SMALL_HEIGHT = 1200, 700


class Frame(NamedTuple):
    """A rectangle that knows how to be divided."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Give the x of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Give the y of the lower edge."""
        return self.y + self.h

    @property
    def cx(self) -> float:
        """Give the x of the middle."""
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        """Give the y of the middle."""
        return self.y + self.h / 2

    def inset(self, dx: float, dy: float | None = None) -> "Frame":
        """Shrink on every side; a negative amount grows."""
        dy = dx if dy is None else dy
        return Frame(self.x + dx, self.y + dy, max(0.0, self.w - 2 * dx), max(0.0, self.h - 2 * dy))

    def moved(self, dx: float, dy: float) -> "Frame":
        """Shift."""
        return Frame(self.x + dx, self.y + dy, self.w, self.h)

    def part(self, left: float, right: float, top: float, bottom: float) -> "Frame":
        """Take a part by fractions of width and height, as the grid of the screens is written."""
        return Frame(self.x + left * self.w, self.y + top * self.h, (right - left) * self.w, (bottom - top) * self.h)

    def columns(self, *shares: float, gap: float = 0.0) -> tuple["Frame", ...]:
        """Divide the width by shares, which need not add up to one."""
        frames, x, free = [], self.x, self.w - gap * (len(shares) - 1)
        for share in shares:
            width = free * share / sum(shares)
            frames.append(Frame(x, self.y, width, self.h))
            x += width + gap
        return tuple(frames)

    def rows(self, *shares: float, gap: float = 0.0) -> tuple["Frame", ...]:
        """Divide the height by shares, which need not add up to one."""
        frames, y, free = [], self.y, self.h - gap * (len(shares) - 1)
        for share in shares:
            height = free * share / sum(shares)
            frames.append(Frame(self.x, y, self.w, height))
            y += height + gap
        return tuple(frames)

    def cut_top(self, height: float, gap: float = 0.0) -> tuple["Frame", "Frame"]:
        """Cut a strip off the top: the strip and the rest."""
        strip, used = min(height, self.h), min(height + gap, self.h)
        return Frame(self.x, self.y, self.w, strip), Frame(self.x, self.y + used, self.w, self.h - used)

    def cut_bottom(self, height: float, gap: float = 0.0) -> tuple["Frame", "Frame"]:
        """Cut a strip off the bottom: the strip and the rest."""
        strip, used = min(height, self.h), min(height + gap, self.h)
        return Frame(self.x, self.bottom - strip, self.w, strip), Frame(self.x, self.y, self.w, self.h - used)

    def cut_left(self, width: float, gap: float = 0.0) -> tuple["Frame", "Frame"]:
        """Cut a strip off the left: the strip and the rest."""
        strip, used = min(width, self.w), min(width + gap, self.w)
        return Frame(self.x, self.y, strip, self.h), Frame(self.x + used, self.y, self.w - used, self.h)

    def cut_right(self, width: float, gap: float = 0.0) -> tuple["Frame", "Frame"]:
        """Cut a strip off the right: the strip and the rest."""
        strip, used = min(width, self.w), min(width + gap, self.w)
        return Frame(self.right - strip, self.y, strip, self.h), Frame(self.x, self.y, self.w - used, self.h)

    def grid(self, columns: int, rows: int, gap: float = 0.0) -> tuple["Frame", ...]:
        """Divide into equal cells, row by row."""
        return tuple(cell for row in self.rows(*[1] * rows, gap=gap) for cell in row.columns(*[1] * columns, gap=gap))

    def centred(self, width: float, height: float) -> "Frame":
        """Take a rectangle of a size from the middle, no larger than this one."""
        width, height = min(width, self.w), min(height, self.h)
        return Frame(self.x + (self.w - width) / 2, self.y + (self.h - height) / 2, width, height)

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def within(self, other: "Frame") -> "Frame":
        """Clip to another rectangle."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Frame(x, y, max(0.0, min(self.right, other.right) - x), max(0.0, min(self.bottom, other.bottom) - y))


@dataclass(frozen=True)
class Space:
    """The design space of a window: its size in design px and the scale to real px."""

    frame: Frame
    scale: float

    @property
    def is_small(self) -> bool:
        """Tell whether columns must become pages."""
        return self.frame.w < SMALL_WIDTH or self.frame.h < SMALL_HEIGHT


def space_of(size: Sequence[int], ui_scale: float = 1.0) -> Space:
    """Measure a window of real pixels at a scale of 1 (100 %) to 2 (200 %)."""
    scale = size[1] / DESIGN_HEIGHT * ui_scale
    return Space(Frame(0.0, 0.0, size[0] / scale, size[1] / scale), scale)
