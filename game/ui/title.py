"""Show the title: the view, the name of the game, a menu."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pygame

from game.present.title import HELP, TitleEntry, TitleModel
from game.ui.controls import Hit
from game.ui.layout import Frame
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.scene import Command
from game.ui.shapes import ornament
from game.ui.surfaces import Look
from game.ui.widgets import key_hint, key_hint_width

LEFT, RIGHT, FOOT = 104.0, 44.0, 48.0  # design px from the window's edges
SMALL_LEFT, SMALL_FOOT = 52.0, 26.0
MENU_WIDTH, MENU_SHARE = 470.0, 0.5
CALM = Look("ground_bottom", "ground_bottom", "ground_bottom", opacity=0.6, edge_opacity=(0.0, 0.0))
CHOSEN = Look(
    "chosen_top", "panel_bottom", "gold_bright", 18, 0.55, 6, opacity=0.95, edge_opacity=(1.0, 0.35), line=1.4
)
MOVE, OPEN, LANGUAGE = "move", "open", "language"


class Plan(NamedTuple):
    """Where the words stand; baselines and heights in design px."""

    left: float
    mark: tuple[float, float]  # top, size
    brand: tuple[float, float, float]  # first baseline, leading, size
    rule: float
    tagline: float
    menu: float
    first: float  # height of the large entry
    pitch: float
    entry: float  # size of an entry's words
    foot: float


TALL = Plan(LEFT, (78, 76), (232, 70, 62), 326, 364, 398, 76, 45, 22, FOOT)
LOW = Plan(SMALL_LEFT, (16, 40), (56, 0, 30), 66, 100, 117, 62, 35, 19, SMALL_FOOT)


class TitleScene(Page):
    """The first screen.

    `read` gives its model, `choose` does what an action or `language:code` means, `take` what a screen came back with.
    """

    def __init__(
        self,
        read: Callable[[], TitleModel],
        choose: Callable[[str], Command | None],
        take: Callable[[Any], Command | None] | None = None,
    ) -> None:
        """Begin with the first entry chosen."""
        super().__init__()
        self.read = read
        self.choose = choose
        self.take = take
        self.model = read()
        self.place = 0

    def keys(self) -> Mapping[str, Any]:
        """Map arrows to the menu."""
        last = len(self.model.entries) - 1
        return {
            "up": (MOVE, -1), "down": (MOVE, 1), "home": (MOVE, -self.place), "end": (MOVE, last - self.place),
            "return": (OPEN, self.model.entries[self.place].action), "f1": (OPEN, HELP),
        }  # fmt: skip

    def act(self, message: Any) -> Command | None:
        """Move along the menu, open an entry, switch the language."""
        kind, value = message
        if kind == MOVE:
            self.place = (self.place + value) % len(self.model.entries)
            self.controls.put_focus(None, is_keyed=False)
            return None
        if kind == LANGUAGE:
            command = self.choose(f"{LANGUAGE}:{value}")
        else:
            actions = [entry.action for entry in self.model.entries]
            self.place = actions.index(value) if value in actions else self.place
            command = self.choose(value)
        self.model = self.read()
        return command

    def listen(self, event: pygame.event.Event) -> Command | None:
        """Take what is dropped on the window."""
        if event.type != pygame.DROPFILE or self.take is None:
            return None
        command = self.take(Path(event.file))
        self.model = self.read()
        self.refresh()
        return command

    def resume(self, result: Any) -> Command | None:
        """Read the model again: games may have been played."""
        self.model = self.read()
        self.place = min(self.place, len(self.model.entries) - 1)
        self.refresh()
        return self.take(result) if self.take and result is not None else None

    def paint(self, painter: Painter) -> None:
        """Draw the view and the words on it."""
        painter.canvas.blit(painter.images.get(("scenery", painter.size), _viewed, painter.size), 0, 0)
        plan = LOW if painter.space.is_small else TALL
        self._brand(painter, plan)
        self._menu(painter, plan)
        self._foot(painter, plan)

    def _brand(self, painter: Painter, plan: Plan) -> None:
        baseline, leading, size = plan.brand
        style = painter.theme.style("title").resized(size)
        painter.brand(plan.left - 4, *plan.mark)
        if leading:
            for number, line in enumerate(self.model.brand):
                painter.text(line, plan.left - 3, baseline + number * leading, style)
        else:
            painter.text(" ".join(self.model.brand), plan.left + plan.mark[1] + 14, baseline - 6, style)
        gold = painter.theme.solid("gold"), painter.theme.solid("gold_bright")
        painter.shape(_rule, Frame(plan.left, plan.rule, 420, 10), *gold)
        painter.text(
            self.model.tagline, plan.left, plan.tagline, "lead", "second", width=painter.frame.w - 2 * plan.left
        )

    def _menu(self, painter: Painter, plan: Plan) -> None:
        y = plan.menu
        for number, entry in enumerate(self.model.entries):
            is_large = number == 0 and bool(entry.note)
            height = plan.first if is_large else plan.pitch - 5
            frame = Frame(plan.left - 20, y, min(MENU_WIDTH, painter.frame.w * MENU_SHARE), height)
            self._entry(painter, plan, frame, entry, is_chosen=number == self.place, is_large=is_large)
            self.controls.add(Hit(frame, (OPEN, entry.action), radius=12, is_stop=False))
            y += height + (plan.pitch * 0.36 if is_large else 5)

    def _entry(
        self, painter: Painter, plan: Plan, frame: Frame, entry: TitleEntry, *, is_chosen: bool, is_large: bool
    ) -> None:
        x, style = frame.x + 26, painter.theme.style("menu").resized(plan.entry + (3 if is_large else 0))
        colour = "gold_bright" if is_chosen else "text"
        if is_chosen:
            painter.card(frame, CHOSEN, radius=12)
            painter.fill(Frame(frame.x, frame.cy - frame.h * 0.24, 4, frame.h * 0.48), "gold_bright")
            size = 40.0 if is_large else 26.0
            painter.shape(
                _go, Frame(frame.right - size - 14, frame.cy - size / 2, size, size), painter.theme.solid("gold")
            )
        if is_large:
            painter.text(entry.label, x, frame.cy - 5, style, colour)
            painter.text(entry.note, x, frame.cy + 21, "body", "second", width=frame.w - 100)
            return
        y = painter.baseline(frame, style)
        width = painter.text(entry.label, x, y, style, colour)
        painter.text(entry.note, x + width + 12, y - 1, "body", "gold")

    def _foot(self, painter: Painter, plan: Plan) -> None:
        y, x = painter.frame.h - plan.foot, painter.frame.w - RIGHT
        width = sum(painter.measure(language.name, "value") + 28 for language in self.model.languages)
        width += painter.measure(self.model.version) + 42
        painter.card(Frame(x - width, y - 22, width + 16, 34), CALM, radius=17)
        x -= painter.text(self.model.version, x, y, "body", "second", "right") + 42
        for number, language in enumerate(reversed(self.model.languages)):
            if number:
                x -= 14
                painter.upright(x, y - 13, 16, "tick")
                x -= 14
            style, colour = ("value", "gold_bright") if language.is_current else ("body", "second")
            width = painter.text(language.name, x, y, style, colour, "right")
            self.controls.add(Hit(Frame(x - width - 8, y - 20, width + 16, 30), (LANGUAGE, language.code)))
            x -= width
        left = plan.left + 6
        for hint in self.model.hints:
            if left + key_hint_width(painter, hint.keys, hint.label) < x - 20:
                left += key_hint(painter, hint.keys, hint.label, left, y)
        if self.model.notice:
            room = painter.frame.w - plan.left - RIGHT
            painter.text(self.model.notice, plan.left + 6, y - 30, "caption", "warning", width=room)


def _viewed(size: tuple[int, int]) -> Any:
    from game.ui.scenery import scenery

    return scenery(size)


def _rule(w: float, h: float, colour: str, bright: str) -> str:
    return ornament(w, h, colour, bright, at=0)


def _go(w: float, _h: float, colour: str) -> str:
    k = w / 40
    return (
        f'<circle cx="{w / 2}" cy="{w / 2}" r="{w / 2 - 0.7}" fill="{colour}"/>'
        f'<g transform="scale({k})"><path d="M15.5 12l11.5 8-11.5 8z" fill="#20160a"/></g>'
    )
