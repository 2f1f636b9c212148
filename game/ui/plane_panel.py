"""Set the utility plane on the screen: axes, names, legend."""

from typing import NamedTuple

import pygame

from game.present.models import PlaneModel
from game.ui.controls import Controls, Hit
from game.ui.layout import Frame
from game.ui.marks import inks, mark
from game.ui.painter import Painter
from game.ui.plane import (
    WHOLE,
    PlaneGround,
    PlaneInk,
    PlaneShape,
    Point,
    Square,
    Window,
    grid,
    ground_shape,
    legend_mark,
    offers_shape,
)

LEGEND = 236
ROW, LEAST_ROW = 24.0, 19.0
ROOMY = 520


class PlaneLook(NamedTuple):
    """Which part of the plane is shown, and whether the package better for both is ringed."""

    is_near: bool = True
    is_better_lit: bool = False


def plane_ink(painter: Painter) -> PlaneInk:
    """Take the colours of the plane from the theme."""
    colour = painter.theme.palette
    names = ("gold", "cinnabar", "jade_text", "gold_bright", "inset", "cinnabar_solid")
    return PlaneInk(*(colour[name] for name in names))


def ground_of(model: PlaneModel) -> PlaneGround:
    """Take what lies under the offers out of a model."""
    first, second = (-1.0 if floor is None else floor for floor in model.walk_away)
    return PlaneGround(tuple(sorted(model.frontier)), (first, second))


def plane_of(model: PlaneModel) -> PlaneShape:
    """Take offers and named points out of a model."""

    def all_of(kind: str, *, is_ahead: bool = False) -> tuple[Point, ...]:
        return tuple((point.x, point.y) for point in model.points if (point.kind, point.is_ahead) == (kind, is_ahead))

    nash, deal, better = (next(iter(all_of(kind)), None) for kind in ("nash", "deal", "better"))
    return PlaneShape(
        (all_of("first"), all_of("second")), (all_of("first", is_ahead=True), all_of("second", is_ahead=True)),
        nash, deal, better,
    )  # fmt: skip


def draw_plane(painter: Painter, controls: Controls, frame: Frame, model: PlaneModel, look: PlaneLook) -> None:
    """Draw plane and legend, or say why they are hidden."""
    if model.hidden_note and not model.frontier:
        painter.icon("lock", frame.cx - 14, frame.cy - 44, 28, "caption")
        for number, line in enumerate(painter.type.wrap(model.hidden_note, "body", frame.w - 40)):
            painter.text(line, frame.cx, frame.cy + 14 + number * 22, "body", "caption", "middle", frame.w - 40)
        return
    field, legend = frame, None
    if frame.w >= ROOMY:
        legend, field = frame.cut_right(LEGEND, 22)
    field = field.cut_left(54)[1].cut_bottom(40)[1]
    ink, window = plane_ink(painter), model.window if look.is_near else WHOLE
    painter.shape(ground_shape, field, ground_of(model), window, ink)
    painter.shape(offers_shape, field, plane_of(model), window, ink)
    square = Square(field.w, field.h, window)
    if look.is_better_lit:
        _light(painter, field, square, model)
    _axes(painter, field, frame, model, window)
    _hits(controls, field, square, model)
    if legend:
        _legend(painter, legend, model, ink)


def _light(painter: Painter, field: Frame, square: Square, model: PlaneModel) -> None:
    """Ring the package that both would have preferred."""
    for point in model.points:
        if point.kind == "better":
            x, y = square.at((point.x, point.y))
            painter.tinted(Frame(field.x + x - 13, field.y + y - 13, 26, 26), "gain", radius=13, fill=0.25)


def _hits(controls: Controls, field: Frame, square: Square, model: PlaneModel) -> None:
    """Let the plane switch its part by a click, and let offers be sought and say what they are."""
    controls.add(Hit(field, ("near",), is_stop=False))
    for point in model.points:
        x, y = square.at((point.x, point.y))
        if 0 <= x <= field.w and 0 <= y <= field.h:
            spot = Frame(field.x + x - 8, field.y + y - 8, 16, 16)
            message = ("offer", point.node) if point.node >= 0 else ("named", point.kind)
            controls.add(Hit(spot, message, f"{point.text} · {point.x:.0f} · {point.y:.0f}", is_stop=False))


def _axes(painter: Painter, field: Frame, frame: Frame, model: PlaneModel, window: Window) -> None:
    square = Square(field.w, field.h, window)
    for value in grid(window[0], window[1]):
        x, _ = square.at((value, 0))
        painter.text(str(value), field.x + x, field.bottom + 17, "caption", "caption", "middle")
    for value in grid(window[2], window[3]):
        _, y = square.at((0, value))
        painter.text(str(value), field.x - 8, field.y + y + 5, "caption", "caption", "right")
    painter.text(model.x_label, field.cx, field.bottom + 35, "caption", "mine", "middle", field.w)
    line = painter.type.line(model.y_label, "caption", painter.theme.words("theirs"), field.h)
    turned = pygame.transform.rotate(line.surface, 90)
    left, middle = round((frame.x - 2) * painter.scale), round(field.cy * painter.scale)
    painter.canvas.blit(turned, left, middle - turned.get_height() // 2)


def _legend(painter: Painter, legend: Frame, model: PlaneModel, ink: PlaneInk) -> None:
    y = legend.y + 12
    row = min(ROW, max((legend.h - 12) / max(len(model.legend), 1), LEAST_ROW))
    for kind, pair in zip(model.signs, model.legend, strict=True):
        if y > legend.bottom:
            return
        _sign(painter, Frame(legend.x, y - 14, 22, 18), kind, ink)
        value = painter.text(pair.text, legend.right, y, "value", "text", "right")
        painter.text(pair.label, legend.x + 32, y, "body", "second", width=legend.w - 44 - value)
        y += row


def _sign(painter: Painter, frame: Frame, kind: str, ink: PlaneInk) -> None:
    if kind in ("ring", "wedge"):
        painter.shape(mark, frame, "offer", 1 if kind == "ring" else 2, inks(painter.theme))
        return
    painter.shape(legend_mark, frame, kind, ink)
