"""Be a screen: paint it when it changed, lay hover, focus and tooltip over it, turn keys and clicks into messages."""

from collections.abc import Mapping
from typing import Any

import pygame

from game.ui.canvas import Drawing
from game.ui.controls import Controls, Hit
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.scene import Command
from game.ui.surfaces import Look

HOVER = Look("text", "text", "gold_bright", opacity=0.05, edge_opacity=(0.55, 0.55), line=1.2)
FOCUS = Look("gold", "gold", "gold", opacity=0.04, edge_opacity=(1.0, 1.0), line=1.6)
AGAIN = 0.02  # seconds until a drawing that found out how much an area holds is mended
TIP_WIDTH, TIP_PADDING, TIP_GAP = 320.0, 12.0, 8.0
FOCUS_BAR = (4.0, 0.5)  # width in design px, height as a share of what has the focus
PREFIXES = ((pygame.KMOD_CTRL | pygame.KMOD_META, "ctrl+"), (pygame.KMOD_ALT, "alt+"), (pygame.KMOD_SHIFT, "shift+"))


def key_of(event: pygame.event.Event) -> str:
    """Name a key with its modifiers, as key tables are written: "t", "return", "f1", "ctrl+z", "shift+tab"."""
    prefix = "".join(name for mask, name in PREFIXES if event.mod & mask)
    name = pygame.key.name(event.key)
    return prefix + {"enter": "return", "keypad enter": "return"}.get(name, name)


class Page:
    """A scene made of one painting and the controls in it.

    A screen overrides `paint`, `act`, and where it needs them `keys`, `listen`, `tick`, `resume`; it calls `refresh`
    when what it shows has changed, and sets `tempo` while it wants `tick` without an event.
    """

    def __init__(self) -> None:
        """Begin unpainted."""
        self.controls = Controls()
        self.tempo: float | None = None
        self._is_stale = True
        self._painted: Drawing = ()
        self._seen: tuple[Painter, int] | None = None

    # For screens

    def paint(self, painter: Painter) -> None:
        """Draw the whole screen and fill `controls`."""
        raise NotImplementedError

    def act(self, message: Any) -> Command | None:
        """Do what a click or key means."""
        raise NotImplementedError

    def keys(self) -> Mapping[str, Any]:
        """Map keys, as `key_of` names them, to messages."""
        return {}

    def listen(self, event: pygame.event.Event) -> Command | None:  # noqa: ARG002  # for screens that override it
        """Take an event that is neither mouse nor a known key: a worker's result, a dropped file."""
        return None

    def tick(self, dt: float) -> Command | None:  # noqa: ARG002
        """Let seconds pass."""
        return None

    def resume(self, result: Any) -> Command | None:  # noqa: ARG002
        """Be on top again."""
        self.refresh()
        return None

    def refresh(self) -> None:
        """Have the screen painted again."""
        self._is_stale = True

    # The scene

    @property
    def pace(self) -> float | None:
        """Give the seconds until the next update."""
        again = AGAIN if self.controls.is_stale else None
        wished = [pace for pace in (self.tempo, self.controls.pace, again) if pace is not None]
        return min(wished, default=None)

    def handle(self, event: pygame.event.Event) -> Command | None:
        """Turn an event into a message and do it."""
        message = self.controls.handle(event)
        if message is None:
            message = self.controls.enter(event)
        if message is None and event.type == pygame.KEYDOWN:
            message = self.keys().get(key_of(event))
        if message is not None:
            self.refresh()
            return self.act(message)
        if self.controls.steer(event):
            return None
        return self.listen(event)

    def update(self, dt: float) -> bool | Command:
        """Let seconds pass; tell whether to draw."""
        self.controls.advance(dt)
        command = self.tick(dt)
        if command is not None:
            return command
        return self._is_stale or self.controls.is_stale or self.controls.is_changed

    def draw(self, painter: Painter) -> None:
        """Paint what changed: the whole screen, or only what lies over it."""
        seen = painter, painter.generation
        is_new = seen != self._seen
        if self._is_stale or self.controls.is_stale or is_new:
            self._seen, self._is_stale = seen, False
            painter.begin()
            self.controls.begin(painter.scale)
            self.paint(painter)
            self._painted = painter.canvas.end()
        painter.canvas.begin()
        self._overlay(painter)
        painter.dirty = painter.canvas.show((*self._painted, *painter.canvas.end()), is_new=is_new)
        self.controls.is_changed = False

    def _overlay(self, painter: Painter) -> None:
        controls = self.controls
        hover, focus = controls.of(controls.hover), controls.of(controls.focus) if controls.is_keyed else None
        if hover and not hover.reason:
            _outline(painter, hover, HOVER)
        if focus:
            _outline(painter, focus, FOCUS)
        if controls.tip:
            _tooltip(painter, controls.tip)


def _outline(painter: Painter, hit: Hit, look: Look) -> None:
    frame = hit.frame.inset(-2)
    clip = hit.view.inset(-2) if hit.view else painter.frame
    record, painter.record = painter.record, None
    with painter.clipped(clip):
        painter.card(frame, look, radius=hit.radius + 2)
        if look is FOCUS:
            width, share = FOCUS_BAR
            bar = Frame(frame.x - 1, frame.cy - frame.h * share / 2, width, frame.h * share)
            painter.fill(bar, "gold_bright")
    painter.record = record


def _tooltip(painter: Painter, hit: Hit) -> None:
    words, colour = (hit.reason, "cinnabar_text") if hit.reason else (hit.tooltip, "second")
    width = min(TIP_WIDTH, painter.frame.w - 4 * TIP_GAP)
    broken = painter.type.wrap(words, "caption", width - 2 * TIP_PADDING)
    wide = max(painter.measure(line, "caption") for line in broken) + 2 * TIP_PADDING
    high = len(broken) * painter.leading("caption") + 2 * TIP_PADDING - 4
    near = hit.seen
    y = near.bottom + TIP_GAP if near.bottom + TIP_GAP + high < painter.frame.h else near.y - TIP_GAP - high
    x = min(max(TIP_GAP, near.cx - wide / 2), painter.frame.w - wide - TIP_GAP)
    frame = Frame(x, max(TIP_GAP, y), wide, high)
    painter.card(frame, "popup", radius=8)
    baseline = frame.y + TIP_PADDING + painter.theme.style("caption").size * 0.8
    painter.paragraph(words, frame.x + TIP_PADDING, baseline, wide - 2 * TIP_PADDING + 1, "caption", colour)
