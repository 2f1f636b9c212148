"""Open the display and run the scenes: draw when something changed, sleep otherwise."""

import os
import sys
import time
import warnings
from collections.abc import Callable
from typing import Protocol

import pygame

from game.core.errors import DisplayError
from game.ui.canvas import Drawing
from game.ui.fonts import Fonts
from game.ui.images import Images, rasterised
from game.ui.layout import space_of
from game.ui.page import key_of
from game.ui.painter import Painter
from game.ui.scene import Scene, Stack
from game.ui.shapes import brandmark
from game.ui.theme import Theme

TITLE = "Alliance Summit"
SIZE = (1600, 900)
DESKTOP_SHARE = 0.92  # of the desktop that the window takes at most
LEAST = (640, 360)
ICON = 64
OVER = 1  # the layer of what lies over the scenes
LONGEST_WAIT = 0.5  # seconds, so that an interrupt is noticed
SHORTEST_NAP, LONGEST_NAP = 0.004, 0.025  # pygame's own wait looks a thousand times a second; this looks forty times
INVISIBLE = ("dummy", "offscreen")
SESSION = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")
RESIZED = (pygame.WINDOWSIZECHANGED, pygame.WINDOWMAXIMIZED, pygame.WINDOWRESTORED)
SHOWN = (pygame.WINDOWEXPOSED, pygame.WINDOWSHOWN)


class Looks(Protocol):
    """What a window needs to know; a change of theme or scale is noticed and everything is painted anew."""

    @property
    def theme(self) -> Theme:
        """Give the look."""

    @property
    def fonts(self) -> Fonts:
        """Give the fonts."""

    @property
    def scale(self) -> float:
        """Give the scale of the interface, 1 to 2."""

    @property
    def full_key(self) -> str:
        """Name the key that fills the screen or leaves it."""


class Over(Protocol):
    """What lies over the scenes."""

    @property
    def pace(self) -> float | None:
        """Give the seconds until it wants `look` again, None = only after an event."""

    def handle(self, event: pygame.event.Event, scale: float) -> bool:
        """Tell whether it took an event."""

    def look(self, scene: Scene) -> bool:
        """Look at the top scene; tell whether to draw again."""

    def draw(self, painter: Painter, scene: Scene) -> Drawing:
        """Draw over a scene."""


class Window:
    """A display with a painter for it; `cover` makes what lies over the scenes once one calls for it."""

    def __init__(
        self,
        looks: Looks,
        *,
        size: tuple[int, int] | None = None,
        audit: bool = False,
        cover: Callable[[Scene], Over | None] | None = None,
    ) -> None:
        """Open a window; raise DisplayError where none can be shown."""
        _open_display()
        self.looks = looks
        self.images = Images()
        self.is_full = False
        self._audit = audit
        self._cover = cover
        self._over: Over | None = None
        self._size = size or _fitting_size()
        self._set_mode()
        self.painter = self._painter()

    def run(self, scene: Scene, then: Callable[[], object] | None = None) -> None:
        """Run a scene and those that it opens until the last is left or the window is closed; `then` once it shows."""
        stack = Stack(scene)
        self._show(stack.top)
        if then:
            then()
        before = time.monotonic()
        while len(stack):
            is_new = self._take(stack, _events_within(self._pace(stack.top)))
            if is_new is None:
                return
            now = time.monotonic()
            before, dt = now, now - before
            self._advance(stack, dt, is_new=is_new)

    def close(self) -> None:
        """Close the display."""
        pygame.display.quit()

    def _take(self, stack: Stack, events: list[pygame.event.Event]) -> bool | None:
        """Hand events to the top scene; tell whether all must be drawn again, None when it is time to go."""
        is_new = False
        for event in events:
            if event.type == pygame.QUIT:
                return None
            if event.type == pygame.KEYDOWN and key_of(event) == self.looks.full_key:
                self._toggle_full()
                is_new = True
            elif event.type in RESIZED or event.type in SHOWN:
                is_new = True
            elif not (self._over and self._over.handle(event, self.painter.scale)):
                is_new |= stack.apply(stack.top.handle(event))
            if not len(stack):
                return None
        return is_new

    def _advance(self, stack: Stack, dt: float, *, is_new: bool) -> None:
        wish = stack.top.update(dt)
        if not isinstance(wish, bool):
            is_new |= stack.apply(wish)
            wish = True
        if not len(stack):
            return
        wish |= self._look(stack.top)
        if self._has_changed():
            self.painter, is_new = self._painter(), True
        if is_new:
            self.painter.generation += 1
        if is_new or wish:
            self._show(stack.top)

    def _pace(self, scene: Scene) -> float | None:
        wished = [pace for pace in (scene.pace, self._over.pace if self._over else None) if pace is not None]
        return min(wished, default=None)

    def _look(self, scene: Scene) -> bool:
        """Let what lies over the scenes look at the top one; tell whether to draw again."""
        if self._over is None and self._cover:
            self._over = self._cover(scene)
        return self._over is not None and self._over.look(scene)

    def _show(self, scene: Scene) -> None:
        painter = self.painter
        scene.draw(painter)
        if self._over:
            come = painter.canvas.show(self._over.draw(painter, scene), layer=OVER)
            if painter.dirty is not None:
                painter.dirty = None if come is None else [*painter.dirty, *come]
        if painter.dirty is None:
            pygame.display.flip()
        elif painter.dirty:
            pygame.display.update(painter.dirty)

    def _has_changed(self) -> bool:
        painter, surface = self.painter, pygame.display.get_surface()
        if surface is not painter.surface or surface.get_size() != painter.size:
            return True
        space = space_of(surface.get_size(), self.looks.scale)
        return self.looks.theme is not painter.theme or space != painter.space

    def _painter(self) -> Painter:
        surface = pygame.display.get_surface()
        if surface is None:
            raise DisplayError("no display: the window was closed")
        space = space_of(surface.get_size(), self.looks.scale)
        return Painter(surface, self.looks.theme, self.looks.fonts, self.images, space, audit=self._audit)

    def _set_mode(self) -> None:
        try:
            with warnings.catch_warnings(category=RuntimeWarning, action="ignore"):  # a desktop may choose another size
                if self.is_full:
                    pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
                else:
                    pygame.display.set_mode(self._size, pygame.RESIZABLE)
        except pygame.error as error:
            raise _no_display(str(error)) from error
        pygame.display.set_caption(TITLE)

    def _toggle_full(self) -> None:
        if not self.is_full:
            self._size = pygame.display.get_window_size()
        self.is_full = not self.is_full
        self._set_mode()


def _events_within(pace: float | None) -> list[pygame.event.Event]:
    """Wait for events, as long as a scene wants to be left alone; naps grow while nothing happens."""
    end = time.monotonic() + (LONGEST_WAIT if pace is None else min(pace, LONGEST_WAIT))
    nap = SHORTEST_NAP
    while True:
        events = pygame.event.get()
        rest = end - time.monotonic()
        if events or rest <= 0:
            return events
        time.sleep(min(nap, rest))
        nap = min(nap * 1.25, LONGEST_NAP)


def _open_display() -> None:
    wanted = os.environ.get("SDL_VIDEODRIVER", "")
    if sys.platform == "linux" and not wanted and not any(map(os.environ.get, SESSION)):
        raise _no_display("no graphical session")  # looking for one would print libraries' complaints
    try:
        pygame.display.init()
    except pygame.error as error:
        raise _no_display(str(error)) from error
    driver = pygame.display.get_driver()
    if driver in INVISIBLE and driver not in wanted:
        pygame.display.quit()
        raise _no_display(f"only the {driver} driver was found")
    if driver == "x11":
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")  # shared memory starts faster than OpenGL
    pygame.display.set_icon(_icon())


def _no_display(reason: str) -> DisplayError:
    return DisplayError(f"no display: {reason.lower()}; run with --text to play in the terminal")


def _fitting_size() -> tuple[int, int]:
    wide, high = pygame.display.get_desktop_sizes()[0]
    share = min(1.0, wide * DESKTOP_SHARE / SIZE[0], high * DESKTOP_SHARE / SIZE[1])
    return max(LEAST[0], round(SIZE[0] * share)), max(LEAST[1], round(SIZE[1] * share))


def _icon() -> pygame.Surface:
    mark = brandmark(ICON - 16, ICON - 16, "#d6ae62", "#f0d696")
    disc = f'<rect width="{ICON}" height="{ICON}" rx="14" fill="#0e1930"/><g transform="translate(8 6)">{mark}</g>'
    return rasterised(disc, ICON, ICON, 1.0)
