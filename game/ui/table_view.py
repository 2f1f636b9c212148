"""Compose the table: header, two sides, the sheet with its preview, the drawer, statecraft, moves and the press."""

from typing import Any

from game.present.models import DrawerModel, PressLine, TableModel
from game.ui.badges import keycap, keycap_width
from game.ui.controls import Controls, Hit, Scroll
from game.ui.craft import draw_craft, draw_moves
from game.ui.drawer import draw_drawer
from game.ui.header import draw_header
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.preview import HEIGHT, LOW_HEIGHT, draw_preview
from game.ui.sides import draw_mine, draw_theirs
from game.ui.table_sheet import SheetDrawing
from game.ui.ticker import draw_ticker

KEYCAPS = (
    "take", "take-chapter", "meet", "alone", "undo", "redo", "reset", "accept", "hold", "walk", "put", "want",
    "statecraft", "log", "causes", "confirm", "back",
)  # fmt: skip
HEADER = (0.013, 0.129)
MAIN = (0.138, 0.822)
PLAYS = (0.83, 0.944)
PRESS = (0.953, 0.988)
LEFT, SHEET, RIGHT, DRAWER = (0.0125, 0.1625), (0.17, 0.6175), (0.625, 0.775), (0.7825, 0.9875)
SMALL_HEADER, SMALL_FOOT, TABS = 58.0, 74.0, 34.0
MARGIN = 12.0


class TableView:
    """The drawing of the table; it keeps how far its panels are scrolled."""

    def __init__(self) -> None:
        """Begin unscrolled."""
        self.mine = Scroll()
        self.theirs = Scroll()
        self.drawer = Scroll()

    def draw(self, painter: Painter, scene: Any, model: TableModel) -> None:
        """Draw all of it, or one page of it where there is little room."""
        painter.background()
        keys = {action: scene.context.key(action) for action in KEYCAPS}
        if painter.space.is_small:
            self._small(painter, scene, model, keys)
        else:
            self._large(painter, scene, model, keys)

    def _large(self, painter: Painter, scene: Any, model: TableModel, keys: dict[str, str]) -> None:
        whole, controls = painter.frame, scene.controls
        self._sheet(painter, scene, whole.part(*SHEET, *MAIN), model, keys)
        plays = whole.part(0.0125, 0.645, *PLAYS)
        painter.part(controls, draw_craft, plays, model.craft, keys["statecraft"])
        moves = whole.part(0.6575, 0.9875, *PLAYS)
        painter.part(controls, draw_moves, moves, model.moves, keys, _turn(scene, model))
        self._notes(painter, scene, whole.part(*DRAWER, *MAIN), model, keys)
        self._side(painter, scene, whole.part(*LEFT, *MAIN), draw_mine, model.mine, self.mine)
        self._side(painter, scene, whole.part(*RIGHT, *MAIN), draw_theirs, model.theirs, self.theirs)
        painter.part(controls, draw_header, whole.part(0.0125, 0.9875, *HEADER), model.header, _causes)
        press = (model.news.press_label, model.news.press)
        painter.part(controls, _press, whole.part(0.0125, 0.9875, *PRESS), press, model.news.log_label, keys["log"])

    def _sheet(self, painter: Painter, scene: Any, frame: Frame, model: TableModel, keys: dict[str, str]) -> None:
        painter.card(frame, "panel", accent="gold")
        drawing = SheetDrawing(painter, scene.controls, keys, is_mine=model.is_my_turn)
        is_low = painter.space.is_small
        high = LOW_HEIGHT if is_low else HEIGHT
        preview, rows = frame.cut_bottom(high + 9, 6)
        drawing.draw(rows, model.sheet, scene.scroll, scene.folded, is_low=is_low)
        under = Frame(frame.x + 10, preview.y, frame.w - 20, high)
        painter.part(scene.controls, draw_preview, under, model.preview, scene.forecast.spans)

    def _notes(self, painter: Painter, scene: Any, frame: Frame, model: TableModel, keys: dict[str, str]) -> None:
        brief, scroll = (model.news.brief_label, model.news.brief), self.drawer
        painter.part(scene.controls, _drawer, frame, scroll, scroll.state, model.drawer, keys["put"], brief)

    def _side(self, painter: Painter, scene: Any, frame: Frame, draw: Any, model: Any, scroll: Scroll) -> None:
        painter.part(scene.controls, _panel, frame, scroll, scroll.state, draw, model)

    def _small(self, painter: Painter, scene: Any, model: TableModel, keys: dict[str, str]) -> None:
        whole, controls = painter.frame.inset(MARGIN, 8), scene.controls
        header, rest = whole.cut_top(SMALL_HEADER, 6)
        tabs, rest = rest.cut_top(TABS, 6)
        foot, body = rest.cut_bottom(SMALL_FOOT, 6)
        names = (model.sheet.title, model.mine.name, model.theirs.name, model.drawer.title)
        match scene.page:
            case 0:
                self._sheet(painter, scene, body, model, keys)
            case 1:
                self._side(painter, scene, body, draw_mine, model.mine, self.mine)
            case 2:
                self._side(painter, scene, body, draw_theirs, model.theirs, self.theirs)
            case _:
                self._notes(painter, scene, body, model, keys)
        self._foot(painter, scene, foot, model, keys)
        draw_tabs(painter, scene, tabs, names)
        painter.part(controls, draw_header, header, model.header, _causes)

    def _foot(self, painter: Painter, scene: Any, foot: Frame, model: TableModel, keys: dict[str, str]) -> None:
        craft, moves = foot.columns(0.3, 0.7, gap=10)
        painter.card(craft, "card")
        painter.text(model.craft.title, craft.x + 12, craft.y + 30, "value", width=craft.w - 50)
        painter.text(model.craft.capital_text, craft.x + 12, craft.y + 54, "caption", "gold_bright", width=craft.w - 24)
        keycap(painter, keys["statecraft"], craft.right - 10, craft.y + 12, "right")
        scene.controls.add(Hit(craft, ("statecraft",), radius=11))
        painter.part(scene.controls, draw_moves, moves, model.moves, keys, _turn(scene, model))


def draw_tabs(painter: Painter, scene: Any, frame: Frame, names: tuple[str, ...]) -> None:
    """Draw the pages of a small window and their keys; `scene.page` is the open one."""
    for number, (cell, name) in enumerate(zip(frame.columns(*[1] * len(names), gap=8), names, strict=True)):
        is_open = number == scene.page
        painter.card(cell, "chosen" if is_open else "flat")
        cap = f"F{number + 2}"
        wide = keycap_width(painter, cap)
        keycap(painter, cap, cell.right - 8, cell.cy - 10, "right")
        colour = "gold_bright" if is_open else "second"
        painter.text(name, cell.x + 10, painter.baseline(cell, "body"), "body", colour, width=cell.w - wide - 26)
        scene.controls.add(Hit(cell, ("page", number), radius=11))


def _panel(
    painter: Painter, controls: Controls, frame: Frame, scroll: Scroll, _state: object, draw: Any, model: Any
) -> None:
    draw(painter, controls, frame, model, scroll)


def _drawer(
    painter: Painter, controls: Controls, frame: Frame, scroll: Scroll, _state: object, model: DrawerModel, key: str,
    brief: tuple[str, tuple[str, ...]],
) -> None:  # fmt: skip
    draw_drawer(painter, controls, frame, model, scroll, key, brief)


def _press(
    painter: Painter, controls: Controls, frame: Frame, press: tuple[str, tuple[PressLine, ...]], words: str, key: str
) -> None:
    width = painter.measure(words, "caption") + keycap_width(painter, key) + 34
    line, log = frame.cut_right(width, 8)[1], frame.cut_right(width)[0]
    draw_ticker(painter, line, *press)
    painter.card(log, "inset", radius=9)
    painter.text(words, log.x + 12, painter.baseline(log, "caption"), "caption", "second")
    keycap(painter, key, log.right - 10, log.cy - 10, "right")
    controls.add(Hit(log, ("log",), is_stop=True, radius=9))


def _causes(key: str) -> tuple[str, str]:
    return ("causes", key)


def _turn(scene: Any, model: TableModel) -> tuple[str, str]:
    if scene.trouble:
        return scene.trouble, "warning"
    return model.turn_text, "gold_bright" if model.is_my_turn else "caption"
