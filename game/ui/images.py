"""Turn pictures into pixels and keep them: SVG bodies, soft shadows, grounds; least recently used ones go first."""

import io
import math
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any

import pygame

BUDGET = 5_000_000  # pixels kept, 4 bytes each
WINDOWS = 4  # or as many as this many windows have


class Images:
    """Pictures by what they show and their size in real pixels."""

    def __init__(self, budget: int = BUDGET) -> None:
        """Keep nothing yet."""
        self.budget = budget
        self.pixels = 0
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def suit(self, size: tuple[int, int]) -> None:
        """Keep as much as a window of real px needs: one screen takes three times its pixels."""
        self.budget = max(BUDGET, WINDOWS * size[0] * size[1])

    def __len__(self) -> int:
        """Count the pictures kept."""
        return len(self._kept)

    def get(self, key: Hashable, make: Callable[..., pygame.Surface], *arguments: Any) -> pygame.Surface:
        """Give a picture, made at its first use."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        made = make(*arguments)
        self._kept[key] = made
        self.pixels += made.get_width() * made.get_height()
        while self.pixels > self.budget and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self.pixels -= dropped.get_width() * dropped.get_height()
        return made

    def shape(
        self, build: Callable[..., str], w: float, h: float, scale: float, arguments: tuple[Any, ...]
    ) -> pygame.Surface:
        """Give the picture of a builder from `shapes` and its kind; w and h in design px."""
        return self.get((build, w, h, scale, arguments), _built, build, w, h, scale, arguments)

    def shadow(self, size: tuple[int, int], radius: int, blur: int, alpha: float, colour: str) -> pygame.Surface:
        """Give a soft shadow `blur` wider than its box on every side; all in real px."""
        return self.get(("shadow", size, radius, blur, alpha, colour), _shadowed, size, radius, blur, alpha, colour)

    def ground(
        self, size: tuple[int, int], centre: tuple[float, float], colours: tuple[str, ...], scale: float
    ) -> pygame.Surface:
        """Give the ground of a window of real px: colours above, below, of the light, of the lattice."""
        return self.get(("ground", size, centre, colours, scale), _grounded, size, centre, colours, scale)


def native(surface: pygame.Surface) -> pygame.Surface:
    """Bring a picture into the display's own pixel order, where there is a display."""
    return surface.convert_alpha() if pygame.display.get_surface() else surface


def rasterised(body: str, w: float, h: float, scale: float) -> pygame.Surface:
    """Draw an SVG body of w by h design px."""
    wide, high = max(1, math.ceil(w * scale)), max(1, math.ceil(h * scale))
    view = f"{wide / scale:.4f} {high / scale:.4f}"
    source = f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {view}">{body}</svg>'
    return native(pygame.image.load(io.BytesIO(source.encode()), "shape.svg"))


def _built(build: Callable[..., str], w: float, h: float, scale: float, arguments: tuple[Any, ...]) -> pygame.Surface:
    return rasterised(build(w, h, *arguments), w, h, scale)


def _shadowed(size: tuple[int, int], radius: int, blur: int, alpha: float, colour: str) -> pygame.Surface:
    from game.ui.light import soft_shadow

    return native(soft_shadow(size, radius, blur, alpha, colour))


def _grounded(
    size: tuple[int, int], centre: tuple[float, float], colours: tuple[str, ...], scale: float
) -> pygame.Surface:
    from game.ui.light import ground

    return ground(size, centre, colours, scale)
