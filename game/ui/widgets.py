"""Draw what can be used and enter it into the controls: buttons, steppers, segments, toggles, rows, scrolled areas.

Each answers with a message of the screen's own; Enter, Space, arrows, Tab and the pointer reach all of them.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from game.ui.badges import keycap, keycap_width, seal
from game.ui.controls import Controls, Hit, Scroll
from game.ui.fitting import fitting
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.shapes import strokes

Kind = Literal["primary", "card", "plain", "chosen"]
SEGMENT_PADDING, STEP = 14.0, 30.0
BAR_WIDTH, BAR_LEAST = 4.0, 24.0
ROOMY, TWO_LINES, SEALED, NARROW = 40.0, 48.0, 56.0, 240.0  # design px at which a button has room for more


@dataclass(frozen=True)
class Button:
    """What a button says; a reason disables it and is told on hover."""

    message: Any
    label: str
    note: str = ""
    icon: str = ""
    key: str = ""
    kind: Kind = "card"
    reason: str = ""
    tooltip: str = ""


def button(painter: Painter, controls: Controls, frame: Frame, model: Button) -> None:
    """Draw a button: one line when low, label over note when high; with an icon in a disc when there is room."""
    is_off, is_gold = bool(model.reason), model.kind == "primary" and not model.reason
    if is_off:
        painter.card(frame, "flat", radius=8 if model.kind == "plain" else None)
    elif model.kind == "plain":
        painter.inset(frame, edge="gold")
    else:
        painter.card(frame, model.kind)
    ink = (
        "disabled"
        if is_off
        else "on_gold"
        if is_gold
        else "gold_bright"
        if model.kind in ("plain", "chosen")
        else "text"
    )
    _inside(painter, frame, model, ink)
    radius = 8.0 if model.kind == "plain" else 11.0
    controls.add(Hit(frame, model.message, model.tooltip, model.reason, radius))


def _inside(painter: Painter, frame: Frame, model: Button, ink: str) -> None:
    is_gold, is_high = ink == "on_gold", frame.h >= TWO_LINES
    is_narrow = is_high and frame.w < NARROW  # then the key stands below and the label has the width
    pad = 14.0 if frame.h >= ROOMY else 10.0
    right = below = frame.right - pad
    if model.key:
        top = frame.bottom - 28 if is_narrow else frame.cy - 10
        below -= keycap(painter, model.key, right, top, "right", is_on_gold=is_gold) + 8
        right = right if is_narrow else below
    if model.reason:
        right -= 15
        painter.icon("lock", right, frame.y + 11 if is_narrow else frame.cy - 8, 15, "cinnabar_text", 1.5)
        right, below = right - 7, below if is_narrow else right - 7
    left = frame.x + pad
    if model.icon:
        left += _sign(painter, frame, model, ink, left)
    style = "figure" if frame.h >= ROOMY else "value"
    note = model.reason or model.note
    if note and is_high:
        painter.text(model.label, left, frame.cy - 3, style, ink, width=right - left)
        colour = "cinnabar_text" if model.reason else "on_gold_second" if is_gold else "caption"
        painter.text(note, left, frame.cy + 17, "caption", colour, width=below - left)
        return
    words = Frame(left, frame.y, right - left, frame.h)
    is_bare = not (model.icon or model.key or model.reason)
    painter.text_in(model.label, words, style, ink, "middle" if is_bare else "left")


def _sign(painter: Painter, frame: Frame, model: Button, ink: str, left: float) -> float:
    if frame.h >= SEALED and not model.reason:
        seal(painter, model.icon, left, frame.cy - 19, 38, is_on_gold=ink == "on_gold")
        return 52
    painter.icon(model.icon, left, frame.cy - 10, 20, ink, 1.8)
    return 30


@dataclass(frozen=True)
class Stepper:
    """A value with one step less and one more; None = there is none."""

    text: str
    message: Any
    less: Any = None
    more: Any = None
    reason: str = ""
    tooltip: str = ""


def stepper(painter: Painter, controls: Controls, frame: Frame, model: Stepper, *, is_hot: bool = False) -> None:
    """Draw minus, value, plus; `is_hot` = its row has the focus. With no message it is no stop of its own."""
    painter.inset(frame, edge="gold" if is_hot and not model.reason else "edge", radius=7)
    live, dead = painter.theme.solid("gold"), painter.theme.solid("disabled")
    signs = tuple(dead if step is None or model.reason else live for step in (model.less, model.more))
    painter.shape(_steps, frame, signs, painter.theme.solid("hairline"))
    middle = frame.inset(STEP, 0)
    ink = "disabled" if model.reason else "text"
    fitting(painter, model.text, middle.cx, painter.baseline(frame), "value", ink, middle.w - 4, "middle")
    sides = ((frame.cut_left(STEP)[0], model.less), (frame.cut_right(STEP)[0], model.more))
    if model.message is not None:
        whole = Hit(
            frame, model.message, model.tooltip, model.reason, 7.0, takes_enter=False, less=model.less, more=model.more
        )
        controls.add(whole)
    for side, step in sides:
        if step is not None:
            controls.add(Hit(side, step, reason=model.reason, radius=7.0, is_stop=False))


def _steps(w: float, h: float, signs: tuple[str, str], line: str) -> str:
    m = h / 2
    minus, plus = f'<path d="M10 {m}h10"/>', f'<path d="M{w - 20} {m}h10M{w - 15} {m - 5}v10"/>'
    rules = f'<path d="M{STEP - 0.5} 1V{h - 1}M{w - STEP + 0.5} 1V{h - 1}" stroke="{line}"/>'
    return rules + strokes(minus, signs[0], 1.8) + strokes(plus, signs[1], 1.8)


@dataclass(frozen=True)
class Option:
    """One of few."""

    message: Any
    label: str
    tooltip: str = ""
    reason: str = ""


def segment_width(painter: Painter, options: Sequence[Option], padding: float = SEGMENT_PADDING) -> float:
    """Measure a segment."""
    return sum(painter.measure(option.label, "value") + 2 * padding for option in options)


def segment(
    painter: Painter, controls: Controls, frame: Frame, options: Sequence[Option], chosen: Any, *, is_even: bool = False
) -> None:
    """Draw a choice among few over the width of a frame; `chosen` is the message of the one that holds."""
    painter.inset(frame, radius=9)
    widths = [1.0 if is_even else painter.measure(option.label, "value") + 1 for option in options]
    spare = 0.0 if is_even else max(0.0, frame.w - sum(widths)) / max(1, len(options))
    cells = frame.columns(*(width + spare for width in widths)) if options else ()
    for number, (option, cell) in enumerate(zip(options, cells, strict=True)):
        is_on = option.message == chosen
        if is_on:
            painter.tinted(cell.inset(2), "gold", radius=7, fill=0.18)
        elif number and options[number - 1].message != chosen:
            painter.upright(cell.x, cell.y + 7, cell.h - 14)
        colour = "gold_bright" if is_on else "disabled" if option.reason else "second"
        painter.text_in(option.label, cell.inset(4, 0), "value" if is_on else "body", colour)
        controls.add(Hit(cell.inset(2), option.message, option.tooltip, option.reason, 7.0))


def toggle(
    painter: Painter, controls: Controls, x: float, y: float, label: str, message: Any, *, is_on: bool, key: str = "",
    tooltip: str = "", reason: str = "",
) -> float:  # fmt: skip
    """Draw a switch and its word on the baseline y; give the width."""
    theme = painter.theme
    colours = (
        (theme.solid("jade"), theme.solid("jade_text")) if is_on else (theme.solid("tick"), theme.solid("caption"))
    )
    painter.shape(_switch, Frame(x, y - 14, 34, 18), is_on, colours, theme.solid("inset"))
    width = 42 + painter.text(label, x + 42, y, "body", "disabled" if reason else "second")
    if key:
        width += 10 + keycap(painter, key, x + width + 10, y - 15)
    controls.add(Hit(Frame(x - 4, y - 18, width + 8, 26), message, tooltip, reason))
    return width


def _switch(w: float, h: float, is_on: bool, colours: tuple[str, str], ground: str) -> str:  # noqa: FBT001
    edge, knob = colours
    x = w - h / 2 if is_on else h / 2
    return (
        f'<rect x=".5" y=".5" width="{w - 1}" height="{h - 1}" rx="{h / 2 - 0.5}" fill="{ground}" stroke="{edge}"/>'
        f'<circle cx="{x}" cy="{h / 2}" r="{h / 2 - 3}" fill="{knob}"/>'
    )


def key_hint(painter: Painter, keys: Sequence[str], label: str, x: float, y: float) -> float:
    """Draw keycaps and what they do on the baseline y; give the width with a gap after it."""
    start = x
    for key in keys:
        x += keycap(painter, key, x, y - 15) + 6
    return x + 2 + painter.text(label, x + 2, y, "caption", "second") + 20 - start


def key_hint_width(painter: Painter, keys: Sequence[str], label: str) -> float:
    """Measure a hint."""
    return sum(keycap_width(painter, key) + 6 for key in keys) + 22 + painter.measure(label, "caption")


@contextmanager
def scroll_area(painter: Painter, controls: Controls, frame: Frame, scroll: Scroll, content: float) -> Iterator[Frame]:
    """Draw a scrolled area: yields the frame of its content, as high as `content` and moved by the scroll."""
    scroll.content, scroll.view = content, frame.h
    scroll.by(0)
    with painter.clipped(frame), controls.scrolled(frame, scroll):
        yield Frame(frame.x, frame.y - scroll.offset, frame.w, max(content, frame.h))
    if scroll.limit > 0:
        height = max(BAR_LEAST, frame.h * frame.h / content)
        top = frame.y + (frame.h - height) * scroll.offset / scroll.limit
        painter.fill(Frame(frame.right - BAR_WIDTH, frame.y, BAR_WIDTH, frame.h), "track", 0.5)
        painter.fill(Frame(frame.right - BAR_WIDTH, top, BAR_WIDTH, height), "tick")
