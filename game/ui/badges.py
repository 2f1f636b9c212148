"""Draw small signs: chips, keycaps, changes, pips, sparklines, round seals for icons."""

from collections.abc import Sequence
from typing import Protocol

from game.ui import shapes
from game.ui.icons import ICONS
from game.ui.layout import Frame
from game.ui.painter import Anchor, Painter
from game.ui.shapes import gradient
from game.ui.surfaces import Look

KEY_HEIGHT, KEY_PADDING, KEY_LEAST = 20.0, 6.0, 20.0
CHIP_HEIGHT, CHIP_PADDING, CHIP_ICON = 24.0, 11.0, 18.0
KEYCAP = Look("inset", "inset", "raised_edge", opacity=0.75, edge_opacity=(1.0, 1.0))
KEYCAP_ON_GOLD = Look("on_gold", "on_gold", "on_gold_second", opacity=0.12, edge_opacity=(0.7, 0.7))
BEFORE = {"left": 0.0, "middle": 0.5, "right": 1.0}


class Sign(Protocol):
    """What a chip shows; the screen models' chips are such (importing them all would cost the first frame)."""

    @property
    def text(self) -> str:
        """Give the word."""

    @property
    def glyph(self) -> str:
        """Name the shape."""

    @property
    def role(self) -> str:
        """Name the colour's role."""


def keycap(
    painter: Painter,
    key: str,
    x: float,
    y: float,
    anchor: Anchor = "left",
    *,
    is_on_gold: bool = False,
    colour: str = "caption",
) -> float:
    """Draw a key, 20 high from its top y, and give its width."""
    if not key:
        return 0.0
    width = keycap_width(painter, key)
    frame = Frame(x - width * BEFORE[anchor], y, width, KEY_HEIGHT)
    painter.card(frame, KEYCAP_ON_GOLD if is_on_gold else KEYCAP, radius=5)
    painter.text(key, frame.cx, y + 15, "caption", "on_gold" if is_on_gold else colour, "middle")
    return width


def keycap_width(painter: Painter, key: str) -> float:
    """Measure a keycap."""
    return max(KEY_LEAST, round(painter.measure(key, "caption")) + 2 * KEY_PADDING) if key else 0.0


def chip(
    painter: Painter,
    model: Sign,
    x: float,
    y: float,
    width: float | None = None,
    *,
    anchor: Anchor = "left",
    height: float = CHIP_HEIGHT,
) -> float:
    """Draw a glyph, a word and a colour in a round field from its top y; give its width."""
    has_icon = model.glyph in ICONS
    text = painter.measure(model.text, "caption")
    needed = text + 2 * CHIP_PADDING + (CHIP_ICON if has_icon else 0)
    width = needed if width is None else width
    frame = Frame(x - width * BEFORE[anchor], y, width, height)
    painter.tinted(frame, painter.theme.words(model.role), radius=height / 2)
    room = min(text, width - 12 - (CHIP_ICON if has_icon else 0))
    left = frame.cx - (room + (CHIP_ICON if has_icon else 0)) / 2
    if has_icon:
        painter.icon(model.glyph, left - 1, frame.cy - 7, 14, painter.theme.words(model.role), 1.5)
        left += CHIP_ICON
    painter.text(model.text, left, painter.baseline(frame, "caption"), "caption", model.role, width=room + 1)
    return width


def change(painter: Painter, text: str, direction: int, x: float, y: float, *, style: str = "note") -> float:
    """Draw a change on the baseline y: a triangle up or down and its size; nothing for none. Give the width."""
    if direction == 0 or not text:
        return 0.0
    colour = "jade_text" if direction > 0 else "cinnabar_text"
    painter.shape(_triangle, Frame(x, y - 10, 9, 8), painter.theme.solid(colour), direction > 0)
    return 14 + painter.text(text, x + 14, y, style, colour)


def change_width(painter: Painter, text: str, direction: int, *, style: str = "note") -> float:
    """Measure a change."""
    return 14 + painter.measure(text, style) if direction and text else 0.0


def _triangle(w: float, h: float, colour: str, is_up: bool) -> str:  # noqa: FBT001  # an argument of a picture
    return shapes.triangle(w, h, colour, is_up=is_up)


def arrow(painter: Painter, x: float, y: float, width: float = 18, colour: str = "gold") -> float:
    """Draw an arrow from this to that, its middle 5 above the baseline y; give its width."""
    painter.shape(shapes.arrow, Frame(x, y - 11, width, 12), painter.theme.solid(colour))
    return width


def pips(
    painter: Painter, x: float, y: float, full: int, total: int, colour: str = "gold", size: float = 10, gap: float = 15
) -> float:
    """Draw capital from its upper left corner: full and hollow diamonds; give the width."""
    if total <= 0:
        return 0.0
    width = size + 4 + (total - 1) * gap
    painter.shape(shapes.pips, Frame(x, y, width, size + 4), full, total, size / 2, gap, painter.theme.solid(colour))
    return width


def seal(
    painter: Painter, icon: str, x: float, y: float, size: float = 38, *, is_on_gold: bool = False, line: float = 1.6
) -> None:
    """Draw an icon in a disc from its upper left corner."""
    theme = painter.theme
    fill, edge, ink = ("on_gold", "on_gold", "gold_bright") if is_on_gold else ("inset", "edge", "gold")
    painter.shape(_disc, Frame(x, y, size, size), theme.solid(fill), theme.solid(edge))
    inner = size * 0.55
    painter.icon(icon, x + (size - inner) / 2, y + (size - inner) / 2, inner, ink, line)


def _disc(w: float, _h: float, fill: str, edge: str) -> str:
    return f'<circle cx="{w / 2}" cy="{w / 2}" r="{w / 2 - 0.5}" fill="{fill}" stroke="{edge}"/>'


def sparkline(painter: Painter, frame: Frame, values: Sequence[float], colour: str = "gold_bright") -> None:
    """Draw how a value went, its last point marked."""
    if len(values) > 1:
        shown = tuple(round(value, 2) for value in values)
        painter.shape(sparkline_body, frame, shown, painter.theme.solid(colour), painter.theme.solid("gold"))


def sparkline_body(w: float, h: float, values: tuple[float, ...], colour: str, light: str) -> str:
    """Draw the sparkline's picture."""
    low, span = min(values), max(max(values) - min(values), 1e-9)
    points = [
        (2 + n * (w - 6) / (len(values) - 1), 4 + (1 - (v - low) / span) * (h - 14)) for n, v in enumerate(values)
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    area = f"M{points[0][0]:.1f} {h}L{' '.join(f'{x:.1f} {y:.1f}' for x, y in points)}V{h}Z"
    x, y = points[-1]
    return (
        f"<defs>{gradient('g', (0, 0, 0, h), ((0, light, 0.35), (1, light, 0)))}</defs>"
        f'<path d="{area}" fill="url(#g)"/>'
        f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="1.8" stroke-linejoin="round"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.6" fill="{colour}"/>'
    )
