"""Hide the table while one person makes room for another."""

from collections.abc import Mapping
from typing import Any

from game.ui.context import Context
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.scene import Command, Pop, Replace, Scene
from game.ui.sitting import Sitting
from game.ui.widgets import Button, button

WIDTH, HEIGHT, PADDING = 460.0, 216.0, 28.0
OPEN = ("open",)


class Curtain(Page):
    """What both persons may see between two turns."""

    def __init__(self, context: Context, sitting: Sitting, following: Scene | None = None) -> None:
        """Close before the seat that is to decide now; what follows is the screen below where none is given."""
        super().__init__()
        self.context = context
        self.sitting = sitting
        self.following = following
        self.controls.put_focus(OPEN)

    def keys(self) -> Mapping[str, Any]:
        """Map the keys that confirm."""
        keys = self.context.settings.keys
        return {keys["confirm"]: OPEN, keys["before"]: OPEN}

    def act(self, message: Any) -> Command | None:
        """Open."""
        self.sitting.is_passing = message != OPEN
        return Replace(self.following) if self.following else Pop()

    def paint(self, painter: Painter) -> None:
        """Draw the name of the seat and nothing of the game."""
        painter.background()
        words, seat = self.context.words, self.sitting.seat
        frame = painter.frame.centred(WIDTH, HEIGHT)
        painter.card(frame, "raised", accent="sky" if seat == 0 else "cinnabar")
        inner = frame.inset(PADDING)
        painter.emblem(self.sitting.voice.emblem(seat), seat, inner.x, inner.y)
        painter.text(self.sitting.voice.seat(seat), inner.x + 60, inner.y + 20, "panel", width=inner.w - 60)
        painter.text(words.text("your-delegation"), inner.x + 60, inner.y + 42, "caption", "caption")
        painter.paragraph(words.text("pass-seat", seat=self.sitting.voice.seat(seat)), inner.x, inner.y + 80, inner.w)
        field = inner.cut_bottom(48)[0]
        model = Button(OPEN, words.text("continue-game"), key=self.context.key("confirm"), kind="primary")
        button(painter, self.controls, field, model)
