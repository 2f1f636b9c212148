"""Stack scenes: the one on top listens and is drawn; what it wants done with the stack are values."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import pygame

from game.ui.painter import Painter


class Scene(Protocol):
    """A screen: it takes events, moves with time and draws itself."""

    @property
    def pace(self) -> float | None:
        """Seconds until it wants `update` again, None = only after an event."""

    def handle(self, event: pygame.event.Event) -> "Command | None":
        """Take an event; answer with what to do with the stack."""

    def update(self, dt: float) -> "bool | Command":
        """Let seconds pass; tell whether to draw again, or what to do with the stack."""

    def draw(self, painter: Painter) -> None:
        """Draw everything that changed since the last drawing on this painter."""

    def resume(self, result: Any) -> "Command | None":
        """Be on top again, with what the scene above left."""


@dataclass(frozen=True)
class Push:
    """Put a scene on top."""

    scene: Scene


@dataclass(frozen=True)
class Pop:
    """Take the top scene away and tell the one below the result."""

    result: Any = None


@dataclass(frozen=True)
class Replace:
    """Put a scene in the place of the top one."""

    scene: Scene


@dataclass(frozen=True)
class Reset:
    """Put a scene in the place of all."""

    scene: Scene


@dataclass(frozen=True)
class Quit:
    """Leave the game."""


Command = Push | Pop | Replace | Reset | Quit
EMPTY = "an empty stack has no scene on top"


class Stack:
    """The scenes that are open."""

    def __init__(self, scene: Scene) -> None:
        """Begin with one scene."""
        self._scenes: list[Scene] = [scene]

    def __len__(self) -> int:
        """Count the open scenes."""
        return len(self._scenes)

    @property
    def top(self) -> Scene:
        """Give the scene that listens."""
        if not self._scenes:
            raise IndexError(EMPTY)
        return self._scenes[-1]

    def apply(self, command: Command | None) -> bool:
        """Do what a scene wants; tell whether the top changed."""
        if command is None:
            return False
        steps: dict[type, Callable[[Any], Command | None]] = {
            Push: self._push, Pop: self._pop, Replace: self._replace, Reset: self._reset, Quit: self._quit,
        }  # fmt: skip
        self.apply(steps[type(command)](command))
        return True

    def _push(self, command: Push) -> None:
        self._scenes.append(command.scene)

    def _pop(self, command: Pop) -> Command | None:
        self._scenes.pop()
        return self._scenes[-1].resume(command.result) if self._scenes else None

    def _replace(self, command: Replace) -> None:
        self._scenes[-1] = command.scene

    def _reset(self, command: Reset) -> None:
        self._scenes = [command.scene]

    def _quit(self, _command: Quit) -> None:
        self._scenes.clear()
