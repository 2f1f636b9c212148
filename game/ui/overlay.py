"""Lie over every screen: captions of sounds, hints of the lesson."""

from typing import Any

import pygame

from game.present.sounds import GLYPHS, Sound
from game.ui.callout import Placing, caption_frame, draw_callout, draw_caption, place
from game.ui.canvas import Drawing
from game.ui.context import Context
from game.ui.hints import Hints, draft_of
from game.ui.page import key_of
from game.ui.painter import Painter
from game.ui.sound import Sounds
from game.ui.speech import Speech

BUTTONS = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)


class Overlay:
    """What lies over the screen on top."""

    def __init__(self, context: Context) -> None:
        """Begin with nothing."""
        self.context = context
        self.sounds = Sounds(lambda: context.settings)
        self.hints = Hints(context)
        self.speech = Speech()
        self._followed: tuple[Any, ...] = ()
        self._placing: Placing | None = None
        self._shown: Sound | None = None

    # Listening

    def handle(self, event: pygame.event.Event, scale: float) -> bool:
        """Take a click on the hint, and the key that puts it away; tell whether the event was taken."""
        if self.hints.hint is None or self._placing is None:
            return False
        if event.type == pygame.KEYDOWN and key_of(event) == self.context.settings.keys["dismiss"]:
            self.hints.dismiss()
            return True
        if event.type not in BUTTONS or event.button != 1:
            return False
        x, y = event.pos[0] / scale, event.pos[1] / scale
        if not self._placing.frame.holds(x, y):
            return False
        if event.type == pygame.MOUSEBUTTONUP and self._placing.cross.holds(x, y):
            self.hints.dismiss()
        return True

    def look(self, scene: Any) -> bool:
        """Look at the screen on top; tell whether what lies over it must be drawn again."""
        sitting = sitting_of(scene)
        if sitting is not None:
            self._listen(sitting)
        is_new = self.hints.look(scene, sitting)
        return is_new or self.sounds.caption != self._shown

    def _listen(self, sitting: Any) -> None:
        """Hear what is new in a game and the terms that changed in its draft."""
        draft = draft_of(sitting)
        now = (sitting, sitting.version, sitting.seat, draft.terms if draft else ())
        before, self._followed = self._followed, now
        if before[:2] != now[:2]:
            self.sounds.follow(sitting, sitting.table.scenario, sitting.lines())
        elif before[2] == now[2] and before[3] != now[3]:
            self.sounds.make(Sound.TICK)

    @property
    def pace(self) -> float | None:
        """Give the seconds until the caption goes, None when nothing will change by itself."""
        return self.sounds.pace

    # Drawing

    def draw(self, painter: Painter, scene: Any) -> Drawing:
        """Draw over a screen that was drawn."""
        self._shown = self.sounds.caption
        words = self.context.words.of("sound", self._shown) if self._shown else ""
        advice, controls = self.hints.advice, getattr(scene, "controls", None)
        if controls is not None:
            self.speech.look(painter, controls, is_wished=self.context.settings.is_spoken)
        target = self.hints.target(controls) if controls else None
        self._placing = place(painter, advice, target, controls.hits) if target and controls else None
        record, painter.record = painter.record, None  # the screen's own texts are remembered, not what lies over them
        painter.canvas.begin()
        if self._placing:
            draw_callout(painter, advice, self._placing)
        if self._shown:
            draw_caption(painter, GLYPHS[self._shown], words, caption_frame(painter, words))
        painter.record = record
        return painter.canvas.end()


def sitting_of(scene: Any) -> Any:
    """Find the game that a screen shows, or the screen below it."""
    while scene is not None:
        sitting = getattr(scene, "sitting", None)
        if sitting is not None:
            return sitting
        scene = getattr(scene, "below", None)
    return None
