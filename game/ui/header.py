"""Draw the head of table, quarters and replay: brand and progress, five dials with their causes, overall health."""

from collections.abc import Callable
from typing import Any

from game.present.models import DialModel, HeaderModel
from game.ui.badges import change, sparkline
from game.ui.bars import bar, progress
from game.ui.controls import Controls, Hit
from game.ui.dial import dial
from game.ui.fitting import best, fitting, fitting_label, several
from game.ui.layout import Frame
from game.ui.painter import Painter

BRAND, HEALTH = 320.0, 194.0
DIAL = 92.0
FULL = 1560.0  # design px of width from which brand and health are not squeezed
PROGRESS = 0.72  # of the brand's width that the words of progress may take before its bar
LEAST_BRAND = 176.0  # design px for the name of alliance health beside its figure
LOW = 80.0  # design px of height under which dials become bars
CAUSES_SHOWN = 4
CLEAR = 5.0  # between the cause at one dial and the marks round the next
MENU = ("menu",)
CausesMessage = Callable[[str], Any]


def draw_header(
    painter: Painter,
    controls: Controls,
    frame: Frame,
    model: HeaderModel,
    causes: CausesMessage | None = None,
) -> None:
    """Draw the header in its frame; `causes` makes the message of a dial from the meter's key."""
    painter.card(frame, "panel", accent="gold", radius=16)
    if frame.h < LOW:
        _draw_low(painter, controls, frame.inset(12, 6), model, causes)
        return
    inner = frame.inset(16, 0)
    brand, rest = inner.cut_left(BRAND * min(1.0, frame.w / FULL), 6)
    rest = rest.cut_right(HEALTH * min(1.0, frame.w / FULL), 8)[1]
    _draw_brand(painter, brand, model)
    _menu(painter, controls, Frame(brand.x - 6, frame.y + 4, brand.w, frame.h - 8), model)
    for cell, meter in zip(rest.columns(*[1] * len(model.dials)), model.dials, strict=True):
        _draw_dial(painter, controls, cell, meter, causes)
    painter.upright(rest.right + 2, frame.y + 14, frame.h - 28)
    _draw_health(painter, Frame(rest.right + 18, frame.y, frame.right - rest.right - 30, frame.h), model)


def _menu(painter: Painter, controls: Controls, frame: Frame, model: HeaderModel) -> None:
    """Let the brand open the menu, so that the mouse alone can leave."""
    painter.icon("list", frame.right - 32, frame.y + (42 if frame.h > LOW else frame.h - 26), 16, "caption")
    controls.add(Hit(frame, MENU, model.brand, radius=12, is_stop=False))


def _draw_brand(painter: Painter, frame: Frame, model: HeaderModel) -> None:
    painter.brand(frame.x, frame.y + 8)
    painter.text(model.brand.upper(), frame.x + 56, frame.y + 37, "brand", width=frame.w - 84)
    fitting(painter, model.scenario, frame.x + 56, frame.y + 61, "body", "second", frame.w - 108)
    width = fitting(painter, model.progress, frame.x + 2, frame.y + 89, "note", "gold", frame.w * PROGRESS)
    left = frame.x + width + 14
    if model.trouble:
        painter.text(model.trouble, left, frame.y + 89, "caption", "crisis", width=frame.right - left - 8)
    else:
        progress(painter, Frame(left, frame.y + 81, frame.right - left - 14, 6), model.step, model.steps)


def _draw_dial(
    painter: Painter, controls: Controls, cell: Frame, model: DialModel, causes: CausesMessage | None
) -> None:
    size = min(DIAL, cell.h - 8)
    dial(
        painter, Frame(cell.x, cell.y + 6, size, size), model.key, model.value, text=model.text,
        previous=model.previous, crisis=model.crisis, warning=model.warning,
    )  # fmt: skip
    left, room = cell.x + size + 7, cell.w - size - 11
    fitting(painter, model.name, left, cell.y + 31, "value", "text", room)
    moved = change(painter, model.delta, model.direction, left, cell.y + 51)
    y = cell.y + (69 if model.delta or model.state else 51)
    if model.state:
        has_room = painter.measure(model.state, "note") <= cell.right - left - moved - 8
        at = (left + moved + 6, y - 18) if has_room else (left, y - 1)
        painter.text(model.state, *at, "note", "warning", width=cell.right - at[0])
        y += 0 if has_room else 14
    several(painter, model.cause, left, y, cell.right - left - CLEAR, 2, leading=15)
    if causes:
        hit = Hit(Frame(cell.x, cell.y + 6, cell.w - 6, cell.h - 12), causes(model.key), dial_words(model), radius=12)
        controls.add(hit)


def dial_words(model: DialModel) -> str:
    """Say in a tooltip what a meter is and what moved it."""
    lines = [f"{cause.label}  {cause.amount}" for cause in model.causes[:CAUSES_SHOWN]]
    return "\n".join((model.tooltip, *lines))


def _draw_health(painter: Painter, frame: Frame, model: HeaderModel) -> None:
    fitting_label(painter, model.health_label, frame.x, frame.y + 27, frame.w)
    width = painter.text(model.health_text, frame.x - 2, frame.y + 82, "score")
    left = frame.x + width + 10
    change(painter, model.health_delta, model.health_direction, left, frame.y + 61)
    painter.text(model.since, left, frame.y + 84, "caption", "caption", width=frame.right - left)
    sparkline(painter, Frame(frame.right - 76, frame.y + 32, 76, 36), model.sparkline)


def _draw_low(
    painter: Painter, controls: Controls, frame: Frame, model: HeaderModel, causes: CausesMessage | None
) -> None:
    """Draw the header in little room: progress at the left, a figure and a bar for every meter."""
    first, rest = frame.cut_left(max(frame.w * 0.19, LEAST_BRAND), 8)
    words = (model.trouble,) if model.trouble else (model.progress, model.progress.rpartition(" · ")[2])
    painter.text(best(painter, words, "note", first.w), first.x, first.y + 17, "note", "gold")
    wide = painter.text(model.health_text, first.x, first.y + 39, "figure")
    room = first.w - wide - 34
    if painter.measure(model.health_label, "caption") <= room:
        fitting(painter, model.health_label, first.x + wide + 8, first.y + 38, "body", "caption", room)
    _menu(painter, controls, Frame(first.x - 6, first.y - 6, first.w + 12, frame.h + 12), model)
    for cell, meter in zip(rest.columns(*[1] * len(model.dials), gap=10), model.dials, strict=True):
        painter.icon(meter.key, cell.x, cell.y + 4, 16, painter.theme.meters[meter.key].line)
        painter.text(meter.text, cell.x + 22, cell.y + 18, "value")
        change(painter, meter.delta, meter.direction, cell.x + 50, cell.y + 18)
        bar(painter, Frame(cell.x, cell.y + 30, cell.w, 6), meter.value / 100, meter.key, meter.warning / 100)
        if causes:
            controls.add(Hit(cell, causes(meter.key), f"{meter.name}\n{dial_words(meter)}"))
