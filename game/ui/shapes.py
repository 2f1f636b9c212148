"""Build bodies of SVG pictures: strings in design pixels without a surrounding element.

Every builder takes width and height first, so that a picture is known by its builder, its size and its arguments.
"""

import math
from collections.abc import Iterable, Sequence

from game.ui.icons import FALLBACK, ICONS

HALO = "#0b1222"
IVORY = "#f0e7d4"
ICON_SQUARE = 20
Stop = tuple[float, str, float]  # offset, colour, opacity


def gradient(name: str, ends: Sequence[float], stops: Iterable[Stop]) -> str:
    """Define a linear gradient between two points x1 y1 x2 y2."""
    x1, y1, x2, y2 = ends
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="{x1:.2f}" y1="{y1:.2f}" x2="{x2:.2f}" '
        f'y2="{y2:.2f}">{_stops(stops)}</linearGradient>'
    )


def glow(name: str, centre: Sequence[float], stops: Iterable[Stop]) -> str:
    """Define a radial gradient round cx cy with a radius."""
    cx, cy, r = centre
    return (
        f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="{cx:.2f}" cy="{cy:.2f}" r="{r:.2f}">'
        f"{_stops(stops)}</radialGradient>"
    )


def _stops(stops: Iterable[Stop]) -> str:
    return "".join(f'<stop offset="{at}" stop-color="{colour}" stop-opacity="{a}"/>' for at, colour, a in stops)


def polar(cx: float, cy: float, radius: float, degrees: float) -> tuple[float, float]:
    """Find a point on a circle; degrees run clockwise from the right."""
    angle = math.radians(degrees)
    return cx + radius * math.cos(angle), cy + radius * math.sin(angle)


def arc(cx: float, cy: float, radius: float, start: float, end: float) -> str:
    """Draw a path along a circle, clockwise."""
    (x0, y0), (x1, y1) = polar(cx, cy, radius, start), polar(cx, cy, radius, end)
    return f"M{x0:.2f} {y0:.2f}A{radius:.2f} {radius:.2f} 0 {int(end - start > 180)} 1 {x1:.2f} {y1:.2f}"  # noqa: PLR2004


def star(cx: float, cy: float, radius: float, *, points: int = 5, waist: float = 0.42) -> str:
    """List the corners of a star, its first point up."""
    corners = (
        polar(cx, cy, radius if corner % 2 == 0 else radius * waist, 180 / points * corner - 90)
        for corner in range(2 * points)
    )
    return " ".join(f"{x:.2f},{y:.2f}" for x, y in corners)


def hatching(box: Sequence[float], colour: str, *, step: float = 4.0, opacity: float = 0.95, line: float = 1.2) -> str:
    """Hatch a box x y w h with rising lines cut at its edges: what is uncertain."""
    x, y, w, h = box
    path, start = [], -h
    while start < w:
        left, right = max(start, 0.0), min(start + h, w)
        if right > left:
            path.append(f"M{x + left:.1f} {y + h - (left - start):.1f}L{x + right:.1f} {y + h - (right - start):.1f}")
        start += step
    return f'<path d="{"".join(path)}" stroke="{colour}" stroke-opacity="{opacity}" stroke-width="{line}" fill="none"/>'


def strokes(body: str, colour: str, line: float = 1.6) -> str:
    """Draw paths as lines with round ends."""
    return (
        f'<g fill="none" stroke="{colour}" stroke-width="{line:.2f}" stroke-linecap="round" '
        f'stroke-linejoin="round">{body}</g>'
    )


def icon(w: float, _h: float, name: str, colour: str, line: float) -> str:
    """Draw an icon to fill a square of `w`; `line` is its stroke in design px."""
    k = w / ICON_SQUARE
    return f'<g transform="scale({k:.4f})">{strokes(ICONS.get(name) or ICONS[FALLBACK], colour, line / k)}</g>'


def triangle(w: float, h: float, colour: str, *, is_up: bool) -> str:
    """Draw a filled triangle: a change up or down."""
    path = f"M0 {h}L{w / 2} 0L{w} {h}Z" if is_up else f"M0 0H{w}L{w / 2} {h}Z"
    return f'<path d="{path}" fill="{colour}"/>'


def arrow(w: float, h: float, colour: str) -> str:
    """Draw an arrow to the right: from this to that."""
    m, head = h / 2, h / 2 - 1
    return strokes(
        f'<path d="M1 {m}H{w - 1}M{w - 1 - head} {m - head}L{w - 1} {m}L{w - 1 - head} {m + head}"/>', colour, 1.8
    )


def pips(_w: float, _h: float, full: int, total: int, radius: float, gap: float, colour: str) -> str:
    """Draw capital: a row of diamonds, the spent ones hollow."""
    parts = []
    for number in range(total):
        x = radius + 2 + number * gap
        path = f"M{x} 2l{radius} {radius}-{radius} {radius}-{radius}-{radius}z"
        if number < full:
            parts.append(f'<path d="{path}" fill="{colour}"/>')
        else:
            parts.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-opacity=".45" stroke-width="1.2"/>')
    return "".join(parts)


def marker(shape: str, x: float, y: float, radius: float, colour: str) -> str:
    """Draw a meter's marker round a point: circle, square, diamond, triangle or cross."""
    r = radius
    look = f'fill="{colour}" stroke="{HALO}" stroke-width="1"'
    if shape == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r}" {look}/>'
    if shape == "square":
        return (
            f'<rect x="{x - r * 0.9:.1f}" y="{y - r * 0.9:.1f}" width="{r * 1.8:.1f}" height="{r * 1.8:.1f}" {look}/>'
        )
    if shape == "diamond":
        d = r * 1.25
        return f'<path d="M{x:.1f} {y - d:.1f}l{d:.1f} {d:.1f}-{d:.1f} {d:.1f}-{d:.1f}-{d:.1f}z" {look}/>'
    if shape == "triangle":
        return f'<path d="M{x:.1f} {y - r * 1.2:.1f}l{r * 1.15:.1f} {r * 2.05:.1f}h{-r * 2.3:.1f}z" {look}/>'
    q, k = r * 1.15, r * 0.42
    path = f"M{x - k:.2f} {y - q:.2f}h{2 * k:.2f}v{q - k:.2f}h{q - k:.2f}v{2 * k:.2f}h{k - q:.2f}v{q - k:.2f}"
    return f'<path d="{path}h{-2 * k:.2f}v{k - q:.2f}h{k - q:.2f}v{-2 * k:.2f}h{q - k:.2f}z" {look}/>'


def meter_mark(w: float, h: float, shape: str, colour: str) -> str:
    """Draw a meter's marker to fill a square, for legends."""
    return marker(shape, w / 2, h / 2, min(w, h) * 0.36, colour)


def brandmark(w: float, _h: float, gold: str, bright: str) -> str:
    """Draw the mark of the game: two peaks, one span between them, a water line."""
    line = f'fill="none" stroke-width="{w * 0.042:.2f}" stroke-linecap="round" stroke-linejoin="round"'
    peaks = f"M{w * 0.04} {w * 0.82}L{w * 0.3} {w * 0.3}L{w * 0.5} {w * 0.66}L{w * 0.7} {w * 0.3}L{w * 0.96} {w * 0.82}"
    return (
        f"<defs>{gradient('b', (0, w * 0.9, 0, w * 0.2), ((0, gold, 0.08), (1, gold, 0.42)))}</defs>"
        f'<path d="{peaks}Z" fill="url(#b)"/><path d="{peaks}" stroke="{gold}" {line}/>'
        f'<path d="M{w * 0.3} {w * 0.3}Q{w * 0.5} {w * 0.02} {w * 0.7} {w * 0.3}" stroke="{bright}" {line}/>'
        f'<path d="M{w * 0.04} {w * 0.93}H{w * 0.96}" stroke="{gold}" stroke-opacity=".55" '
        f'stroke-width="{w * 0.03:.2f}" stroke-linecap="round"/>'
    )


def ornament(w: float, h: float, colour: str, bright: str, *, at: float) -> str:
    """Draw a fading rule with a diamond at a share of its length: 0 left, 0.5 middle."""
    y, x = h / 2, max(h / 2, at * w)
    fade = ((0, colour, 0 if at else 1), (max(at, 0.01), colour, 0.95), (1, colour, 0))
    return (
        f"<defs>{gradient('r', (0, 0, w, 0), fade)}</defs>"
        f'<rect y="{y - 0.7}" width="{w}" height="1.4" fill="url(#r)"/>'
        f'<path d="M{x} 0l{y} {y}-{y} {y}-{y}-{y}z" fill="{bright}"/>'
    )
