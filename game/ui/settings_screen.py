"""Change settings: they hold at once and are kept."""

from collections.abc import Mapping
from typing import Any

import pygame

from game.files.settings import LADDERS, Settings
from game.present.models import Setting, SettingGroup, SettingsModel
from game.present.pages import settings_model
from game.present.words import LANGUAGES
from game.ui.badges import keycap
from game.ui.context import Context, key_name
from game.ui.controls import Hit, Scroll
from game.ui.layout import Frame
from game.ui.page import Page, key_of
from game.ui.painter import Painter
from game.ui.plain_page import BACK_MESSAGE, draw_frame
from game.ui.scene import Command, Pop
from game.ui.widgets import Button, Option, button, scroll_area, segment

ROW, KEY_ROW, HEAD = 56.0, 42.0, 44.0
FOOT = 48.0
FIELD = 0.5
KEY_WIDTH = 420.0


class SettingsScene(Page):
    """The settings."""

    def __init__(self, context: Context) -> None:
        """Begin with the language."""
        super().__init__()
        self.context = context
        self.scroll = Scroll()
        self.waiting = ""  # the action whose key is being chosen
        self.clash = ""
        self.trouble = ""
        self.controls.put_focus(("setting", "language"))

    @property
    def model(self) -> SettingsModel:
        """Give what is shown."""
        settings = self.context.settings
        names = {action: key_name(key) for action, key in settings.keys.items()}
        return settings_model(self.context.words, settings.values, names, self.clash)

    # What a person does

    def keys(self) -> Mapping[str, Any]:
        """Go back."""
        return {self.context.settings.keys["back"]: BACK_MESSAGE}

    def act(self, message: Any) -> Command | None:
        """Do what a key or click means."""
        self.clash = ""
        match message:
            case ("choose", name, value):
                self._choose(name, value)
                self.controls.put_focus(("setting", name), is_keyed=self.controls.is_keyed)
            case ("turn", name, by):
                self._turn(name, by)
            case ("setting", name):
                self._turn(name, 1)
            case ("key", action):
                self.waiting = action
            case ("reset",):
                self._keep(Settings(self.context.settings.language))
            case ("aside",):
                return Pop()
        return None

    def _choose(self, name: str, value: str) -> None:
        settings = self.context.settings
        self._keep(settings.with_language(value) if name == "language" else settings.with_value(name, value))

    def _turn(self, name: str, by: int) -> None:
        is_language = name == "language"
        steps: tuple[str, ...] = LANGUAGES if is_language else LADDERS[name]
        now = self.context.words.language if is_language else self.context.settings.values[name]
        self._choose(name, steps[(steps.index(now) + by) % len(steps)])

    def _keep(self, settings: Settings) -> None:
        self.trouble = self.context.apply(settings)
        self.refresh()

    def handle(self, event: pygame.event.Event) -> Command | None:
        """Take the next key while one is being chosen."""
        if self.waiting and event.type == pygame.KEYDOWN:
            self._take_key(key_of(event))
            return None
        return super().handle(event)

    def _take_key(self, key: str) -> None:
        settings, action = self.context.settings, self.waiting
        self.waiting = ""
        self.refresh()
        if key == "escape" and action != "back":
            return
        self.clash = settings.conflict(action, key)
        if not self.clash:
            self._keep(settings.with_key(action, key))

    # What is shown

    def paint(self, painter: Painter) -> None:
        """Draw the groups one under the other."""
        model = self.model
        body = draw_frame(painter, self.controls, self.context, model.title, "", model.back_label)
        foot, list_ = body.cut_bottom(FOOT, 10)
        painter.card(list_, accent="gold")
        room = list_.inset(22, 12)
        columns = 2 if room.w > 2 * KEY_WIDTH else 1
        heights = [_height(group, columns) for group in model.groups]
        with scroll_area(painter, self.controls, room, self.scroll, sum(heights)) as area:
            y = area.y
            for group, height in zip(model.groups, heights, strict=True):
                painter.label(group.label, area.x, y + 24, width=room.w)
                self._group(painter, Frame(area.x, y + HEAD, room.w - 16, height - HEAD), group, columns)
                y += height
        self._foot(painter, foot, model)

    def _group(self, painter: Painter, frame: Frame, group: SettingGroup, columns: int) -> None:
        if group.settings and group.settings[0].kind == "key":
            rows = -(-len(group.settings) // columns)
            for number, setting in enumerate(group.settings):
                column, row = divmod(number, rows)
                width = frame.w / columns
                cell = Frame(frame.x + column * width, frame.y + row * KEY_ROW, width - 20, KEY_ROW)
                self._key(painter, cell, setting)
            return
        for number, setting in enumerate(group.settings):
            self._setting(painter, Frame(frame.x, frame.y + number * ROW, frame.w, ROW), setting)

    def _setting(self, painter: Painter, row: Frame, setting: Setting) -> None:
        painter.hairline(row.x, row.y, row.w)
        field, name = row.cut_right(row.w * FIELD, 16)
        hit = Hit(row.inset(-4, 2), ("setting", setting.key), setting.note, radius=8,
                  less=("turn", setting.key, -1), more=("turn", setting.key, 1))  # fmt: skip
        self.controls.add(hit)
        has_note = bool(setting.note)
        painter.text(setting.label, name.x, row.cy + (-1 if has_note else 6), "body", "text", width=name.w)
        if has_note:
            painter.text(setting.note, name.x, row.cy + 18, "caption", "caption", width=name.w)
        options = tuple(Option(("choose", setting.key, choice.command), choice.label) for choice in setting.choices)
        chosen = next((("choose", setting.key, choice.command) for choice in setting.choices if choice.is_chosen), None)
        segment(painter, self.controls, field.centred(field.w, 34), options, chosen, is_even=True)

    def _key(self, painter: Painter, row: Frame, setting: Setting) -> None:
        is_waiting = self.waiting == setting.key
        if is_waiting:
            painter.card(row.inset(-4, 2), "row")
        self.controls.add(Hit(row.inset(-4, 2), ("key", setting.key), radius=8))
        base = painter.baseline(row)
        if is_waiting:
            wide = painter.text(self.model.press_key, row.right - 6, base, "note", "gold_bright", "right")
        else:
            wide = keycap(painter, setting.value, row.right - 6, row.cy - 10, "right", colour="text")
        painter.text(setting.label, row.x, base, "body", "second", width=row.w - wide - 20)

    def _foot(self, painter: Painter, frame: Frame, model: SettingsModel) -> None:
        cell, words = frame.cut_right(min(280.0, frame.w * 0.5), 16)
        button(painter, self.controls, cell.centred(cell.w, 42), Button(("reset",), model.reset_label, icon="again"))
        told = model.conflict or self.trouble
        painter.text(told, words.x + 4, words.cy + 5, "body", "crisis", width=words.w)


def _height(group: SettingGroup, columns: int) -> float:
    if group.settings and group.settings[0].kind == "key":
        return HEAD + KEY_ROW * -(-len(group.settings) // columns) + 10
    return HEAD + ROW * len(group.settings) + 10
