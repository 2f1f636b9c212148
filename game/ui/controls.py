"""Share one table between mouse and keyboard: what can be hit, what has the focus, what the pointer is over.

Every drawing fills the table anew; what has the focus is known by its message, so it outlives the drawing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pygame

from game.ui.layout import Frame

TIP_DELAY = 0.4  # seconds that the pointer rests before a tooltip comes
WHEEL = 48  # design px a notch
AHEAD = 2.0  # a step aside counts this much more than a step ahead when the focus looks for its neighbour
PRIMARY = 1
ARROWS = {pygame.K_LEFT: (-1, 0), pygame.K_RIGHT: (1, 0), pygame.K_UP: (0, -1), pygame.K_DOWN: (0, 1)}
ENTER = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)


class Scroll:
    """How far an area is scrolled, design px."""

    def __init__(self) -> None:
        """Begin at the top; `content` and `view` are told by each drawing."""
        self.offset = 0.0
        self.content = 0.0
        self.view = 0.0

    @property
    def state(self) -> tuple[float, float, float]:
        """Give what a drawing of the area depends on."""
        return self.offset, self.content, self.view

    @property
    def limit(self) -> float:
        """Give the largest offset."""
        return max(0.0, self.content - self.view)

    def by(self, distance: float) -> bool:
        """Scroll and tell whether that moved anything."""
        before, self.offset = self.offset, min(max(0.0, self.offset + distance), self.limit)
        return self.offset != before

    def reveal(self, top: float, bottom: float) -> bool:
        """Scroll until the content between two heights is in view; tell whether that moved anything."""
        if top < self.offset:
            return self.by(top - self.offset)
        return self.by(max(0.0, bottom - self.view - self.offset))


class Hit(NamedTuple):
    """Something that answers with a message; `less` and `more` answer the left and right arrows."""

    frame: Frame
    message: Any
    tooltip: str = ""
    reason: str = ""  # why it is disabled, in words; empty = enabled
    radius: float = 8.0
    is_stop: bool = True  # Tab and arrows reach it
    takes_enter: bool = True
    less: Any = None
    more: Any = None
    scroll: Scroll | None = None
    view: Frame | None = None  # the scrolled area that shows it

    @property
    def seen(self) -> Frame:
        """Give the part that shows."""
        return self.frame.within(self.view) if self.view else self.frame


class Controls:
    """The hits of a screen and where pointer and focus are."""

    def __init__(self) -> None:
        """Begin with nothing under the pointer and nothing in focus."""
        self.hits: list[Hit] = []
        self.focus: Any = None
        self.hover: Any = None
        self.is_keyed = False  # the focus shows once a key moved it
        self.is_told = False  # and its words, where a person moved it
        self.is_changed = False  # pointer or focus moved: only what lies over the screen must be drawn again
        self.is_stale = False  # the screen itself must be drawn again
        self.rested = 0.0
        self.scale = 1.0
        self.scrolls: list[tuple[Frame, Scroll]] = []  # the areas that page keys and the wheel scroll
        self.area: tuple[Frame, Scroll] | None = None  # the scrolled area that hits are added to
        self._pressed: Any = None

    def begin(self, scale: float) -> None:
        """Forget the hits of the drawing before."""
        self.hits = []
        self.scrolls = []
        self.scale = scale
        self.is_stale = self.is_changed = False

    def learn(self, scroll: Scroll, content: float) -> None:
        """Take how much an area was found to hold; what was drawn without knowing it is drawn again."""
        self.is_stale |= content != scroll.content
        scroll.content = content

    def add(self, hit: Hit) -> None:
        """Take a hit; a later one lies over an earlier one."""
        if self.area:
            view, scroll = self.area
            hit = hit._replace(scroll=scroll, view=view)
        self.hits.append(hit)

    def block(self) -> None:
        """Forget all hits so far: a dialog lies over them."""
        self.hits = []
        self.scrolls = []

    @contextmanager
    def scrolled(self, frame: Frame, scroll: Scroll) -> Iterator[None]:
        """Add hits that are scrolled within a frame."""
        self.scrolls.append((frame, scroll))
        before, self.area = self.area, (frame, scroll)
        try:
            yield
        finally:
            self.area = before

    # Looking

    def at(self, x: float, y: float) -> Hit | None:
        """Find the topmost hit at a point."""
        return next((hit for hit in reversed(self.hits) if hit.seen.holds(x, y)), None)

    def of(self, message: Any) -> Hit | None:
        """Find the hit of a message."""
        if message is None:
            return None
        return next((hit for hit in self.hits if hit.message == message), None)

    @property
    def stops(self) -> list[Hit]:
        """List what Tab reaches, in the order of drawing; what is drawn twice is reached once."""
        return list({hit.message: hit for hit in reversed(self.hits) if hit.is_stop}.values())[::-1]

    @property
    def tip(self) -> Hit | None:
        """Give the hit whose words are to be shown: under a resting pointer, or in focus by key."""
        hit = self.of(self.hover)
        if hit and (hit.reason or self.rested >= TIP_DELAY) and (hit.tooltip or hit.reason):
            return hit
        hit = self.of(self.focus) if self.is_keyed and self.is_told and self.hover is None else None
        return hit if hit and (hit.reason or hit.tooltip) else None

    @property
    def pace(self) -> float | None:
        """Seconds until a tooltip may come, None when none will."""
        hit = self.of(self.hover)
        return TIP_DELAY - self.rested + 0.01 if hit and hit.tooltip and self.rested < TIP_DELAY else None

    def advance(self, dt: float) -> None:
        """Let the pointer rest."""
        if self.pace is not None:
            self.rested += dt
            self.is_changed |= self.rested >= TIP_DELAY

    # Listening

    def handle(self, event: pygame.event.Event) -> Any:
        """Answer mouse events with the message of what they hit."""
        if event.type == pygame.MOUSEMOTION:
            self._point(event.pos)
        elif event.type == pygame.WINDOWLEAVE:
            self._hover(None)
        elif event.type == pygame.MOUSEWHEEL:
            self._wheel(-event.y * WHEEL)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == PRIMARY:
            self._pressed = self._point(event.pos)
        elif event.type == pygame.MOUSEBUTTONUP and event.button == PRIMARY:
            released = self._point(event.pos)
            if released is not None and released == self._pressed:
                self.is_keyed = False
                return self.activate(released)
        return None

    def activate(self, message: Any) -> Any:
        """Use a hit: its message, or nothing when it is disabled."""
        hit = self.of(message)
        if hit is None or hit.reason:
            return None
        if hit.is_stop:
            self.focus = message
        self.is_changed = True
        return message

    def enter(self, event: pygame.event.Event) -> Any:
        """Answer Enter, Space and the arrows that belong to what has the focus."""
        hit = self.of(self.focus) if self.is_keyed else None
        if event.type != pygame.KEYDOWN or hit is None or event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            return None
        if event.key in ENTER and hit.takes_enter:
            return self.activate(hit.message)
        if event.key in (pygame.K_LEFT, pygame.K_RIGHT) and not hit.reason:
            return hit.less if event.key == pygame.K_LEFT else hit.more
        return None

    def steer(self, event: pygame.event.Event) -> bool:
        """Move the focus with Tab and the arrows; tell whether the key was taken."""
        if event.type != pygame.KEYDOWN:
            return False
        if event.key == pygame.K_TAB:
            self.tab(-1 if event.mod & pygame.KMOD_SHIFT else 1)
        elif event.key in ARROWS:
            self.go(*ARROWS[event.key])
        elif event.key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN):
            sign = -1 if event.key == pygame.K_PAGEUP else 1
            self.is_stale |= sum(scroll.by(sign * scroll.view * 0.8) for _, scroll in self.scrolls) > 0
        else:
            return False
        return True

    def tab(self, step: int) -> None:
        """Move the focus along the order of drawing, round the ends."""
        stops = self.stops
        if not stops:
            return
        here = next((number for number, hit in enumerate(stops) if hit.message == self.focus), None)
        if here is None:
            self.put_focus(stops[0 if step > 0 else -1].message)
        else:
            self.put_focus(stops[(here + step) % len(stops)].message)

    def go(self, dx: int, dy: int) -> None:
        """Move the focus to the nearest stop in a direction."""
        hit = self.of(self.focus)
        if hit is None:
            self.tab(1)
            return
        ranked = [
            (rank, n) for n, other in enumerate(self.stops) if (rank := _distance(hit.frame, other.frame, dx, dy))
        ]
        if ranked:
            self.put_focus(self.stops[min(ranked)[1]].message)

    def put_focus(self, message: Any, *, is_keyed: bool = True, is_told: bool = True) -> None:
        """Give the focus to the hit of a message and bring it into view."""
        self.focus, self.is_keyed, self.is_told, self.is_changed = message, is_keyed, is_told, True
        self._hover(None)
        hit = self.of(message)
        if hit and hit.scroll and hit.view:
            top = hit.frame.y - hit.view.y + hit.scroll.offset
            self.is_stale |= hit.scroll.reveal(top, top + hit.frame.h)

    def _point(self, position: tuple[int, int]) -> Any:
        hit = self.at(position[0] / self.scale, position[1] / self.scale)
        self._hover(hit.message if hit else None)
        return hit.message if hit else None

    def _hover(self, message: Any) -> None:
        if message != self.hover:
            self.hover, self.rested, self.is_changed = message, 0.0, True

    def _wheel(self, distance: float) -> None:
        x, y = pygame.mouse.get_pos()
        for frame, scroll in reversed(self.scrolls):
            if frame.holds(x / self.scale, y / self.scale):
                self.is_stale |= scroll.by(distance)
                return


def _distance(here: Frame, there: Frame, dx: int, dy: int) -> float:
    """Weigh how far a stop lies in a direction; 0 = not in that direction."""
    ahead = (there.cx - here.cx) * dx + (there.cy - here.cy) * dy
    aside = abs((there.cx - here.cx) * dy) + abs((there.cy - here.cy) * dx)
    gap = max(0.0, aside - (here.h + there.h if dx else here.w + there.w) / 2)
    edge = here.w + there.w if dx else here.h + there.h
    return ahead + AHEAD * gap + aside * 0.2 if ahead > edge * 0.25 else 0.0
