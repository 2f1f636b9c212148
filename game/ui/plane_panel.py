"""Set the utility plane on the screen: axes, names, legend."""

import pygame

from game.present.models import PlaneModel, PlanePoint
from game.ui.layout import Frame
from game.ui.marks import inks, mark
from game.ui.painter import Painter
from game.ui.plane import GRID, PlaneInk, PlaneShape, Point, legend_mark, plane_shape

LEGEND = 236
ROW = 24
ROOMY = 520
FLOORS = 2


def plane_ink(painter: Painter) -> PlaneInk:
    """Take the colours of the plane from the theme."""
    colour = painter.theme.palette
    names = ("gold", "cinnabar", "jade_text", "gold_bright", "inset", "cinnabar_solid")
    return PlaneInk(*(colour[name] for name in names))


def plane_of(model: PlaneModel) -> PlaneShape:
    """Take the shapes out of a model."""

    def all_of(kind: str) -> tuple[Point, ...]:
        return tuple((point.x, point.y) for point in model.points if point.kind == kind)

    def one_of(kind: str) -> Point | None:
        return next(iter(all_of(kind)), None)

    first, second = (-1.0 if floor is None else floor for floor in model.walk_away)
    frontier = tuple(sorted(model.frontier))
    return PlaneShape(
        frontier, (first, second), all_of("first"), all_of("second"), one_of("nash"), one_of("deal"), one_of("better")
    )


def draw_plane(painter: Painter, frame: Frame, model: PlaneModel) -> None:
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
    ink = plane_ink(painter)
    painter.shape(plane_shape, field, plane_of(model), ink)
    _axes(painter, field, frame, model)
    if legend:
        _legend(painter, legend, model, ink)


def _axes(painter: Painter, field: Frame, frame: Frame, model: PlaneModel) -> None:
    for value in GRID:
        painter.text(str(value), field.x + value / 100 * field.w, field.bottom + 17, "caption", "caption", "middle")
        painter.text(str(value), field.x - 8, field.bottom - value / 100 * field.h + 5, "caption", "caption", "right")
    painter.text(model.x_label, field.cx, field.bottom + 35, "caption", "mine", "middle", field.w)
    line = painter.type.line(model.y_label, "caption", painter.theme.words("theirs"), field.h)
    turned = pygame.transform.rotate(line.surface, 90)
    left, middle = round((frame.x - 2) * painter.scale), round(field.cy * painter.scale)
    painter.surface.blit(turned, (left, middle - turned.get_height() // 2))


def _legend(painter: Painter, legend: Frame, model: PlaneModel, ink: PlaneInk) -> None:
    named = [point for point in model.points if point.kind in ("nash", "deal", "better")]
    kinds = ["first", "second", "ring", "wedge", *(point.kind for point in named)]
    y = legend.y + 12
    for number, pair in enumerate(model.legend):
        if y > legend.bottom:
            return
        kind = kinds[number] if number < len(kinds) else "frontier"
        _sign(painter, Frame(legend.x, y - 14, 22, 18), kind, ink)
        value = painter.text(pair.text, legend.right, y, "value", "text", "right")
        painter.text(pair.label, legend.x + 32, y, "body", "second", width=legend.w - 44 - value)
        y += ROW


def _sign(painter: Painter, frame: Frame, kind: str, ink: PlaneInk) -> None:
    if kind in ("ring", "wedge"):
        painter.shape(mark, frame, "offer", 1 if kind == "ring" else 2, inks(painter.theme))
        return
    painter.shape(legend_mark, frame, kind, ink)


def nearest(model: PlaneModel, field: Frame, x: float, y: float, within: float = 12.0) -> PlanePoint | None:
    """Find the named point or offer under the pointer."""
    best, found = within, None
    for point in model.points:
        px, py = field.x + point.x / 100 * field.w, field.bottom - point.y / 100 * field.h
        away = max(abs(px - x), abs(py - y))
        if away < best:
            best, found = away, point
    return found
