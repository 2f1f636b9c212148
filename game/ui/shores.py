"""Draw what stands on the shores of the title, small and dark with lit windows: a palace gate, a dome, an obelisk."""

import random

from game.ui.shapes import glow

DARK, LIT, EDGE = "#0a1224", "#f3cf86", 'stroke="#d6ae62" stroke-opacity=".35" stroke-width=".8"'


def _placed(x: float, y: float, scale: float, body: str) -> str:
    return f'<g transform="translate({x} {y}) scale({scale})">{body}</g>'


def _windows(x: float, y: float, count: int, pitch: float, size: tuple[float, float], glow_: float) -> str:
    w, h = size
    return "".join(
        f'<rect x="{x + number * pitch}" y="{y}" width="{w}" height="{h}" fill="{LIT}" fill-opacity="{glow_}"/>'
        for number in range(count)
    )


def _roof(x: float, y: float, width: float, height: float) -> str:
    """Draw a curved roof whose eaves turn up."""
    left, right, tip, foot = x - width / 2, x + width / 2, y + height * 0.25, y + height
    path = (
        f"M{left - 9} {tip}Q{left + 2} {foot} {left + 12} {foot}L{right - 12} {foot}"
        f"Q{right - 2} {foot} {right + 9} {tip}"
        f"Q{x + width * 0.28} {y + height * 0.42} {x + width * 0.22} {y}H{x - width * 0.22}"
        f"Q{x - width * 0.28} {y + height * 0.42} {left - 9} {tip}Z"
    )
    return f'<path d="{path}" fill="{DARK}" {EDGE}/>'


def palace(x: float, y: float, scale: float) -> str:
    """Draw a gate with two roofs over three arches."""
    arches = "".join(
        f'<path d="M{middle - 6} 75V64a6 6 0 0 1 12 0v11z" fill="{LIT}" fill-opacity="{brightness}"/>'
        for middle, brightness in ((36, 0.5), (60, 0.8), (84, 0.5))
    )
    hall = f'<rect x="38" y="20" width="44" height="9" fill="{DARK}"/>{_windows(41, 22, 6, 7, (3.5, 4.5), 0.9)}'
    base = f'<rect x="28" y="41" width="64" height="8" fill="{DARK}"/><path d="M16 49h88l5 25H11z" fill="{DARK}"/>'
    return _placed(x, y, scale, _roof(60, 8, 62, 13) + hall + _roof(60, 28, 92, 14) + base + arches)


def capitol(x: float, y: float, scale: float) -> str:
    """Draw a dome between two wings."""
    outline = "M6 74V56h34V48h12V40h2V34h4C58 20 62 14 69 12V4h2v8c7 2 11 8 11 22h4v6h2v8h12v8h34v18z"
    lights = "".join((
        _windows(12, 61, 4, 7, (3, 7), 0.75),
        _windows(103, 61, 4, 7, (3, 7), 0.75),
        _windows(54, 42, 6, 6, (2.6, 5.5), 0.9),
        _windows(46, 54, 7, 8, (3, 9), 0.6),
    ))  # fmt: skip
    return _placed(x, y, scale, f'<path d="{outline}" fill="{DARK}" {EDGE}/>{lights}')


def obelisk(x: float, y: float) -> str:
    """Draw an obelisk."""
    return _placed(x, y, 1, f'<path d="M6 0l3.5 7 1.5 70H1L2.5 7z" fill="{DARK}" {EDGE}/>')


def lamps(water: float) -> str:
    """Scatter lamps along both shores."""
    draw, parts = random.Random(5), []  # noqa: S311  # the same lamps on every start
    for _ in range(46):
        x = draw.choice((draw.uniform(560, 816), draw.uniform(1286, 1590)))
        y, radius, brightness = water - draw.uniform(4, 24), draw.choice((0.9, 1.2, 1.5)), draw.uniform(0.45, 0.95)
        parts.append(f'<circle cx="{x:.0f}" cy="{y:.1f}" r="{radius}" fill="#f6d796" fill-opacity="{brightness:.2f}"/>')
    return "".join(parts)


def boat() -> str:
    """Draw a boat with a lamp and a sitter, in a square of 82."""
    light = glow("l", (40, 40, 38), ((0, "#ffdf9a", 0.7), (0.45, "#ffdf9a", 0.2), (1, "#ffdf9a", 0)))
    keel = "M4 30c18 5 36 5 56-1-3 6-8 9-14 9H18c-6 0-11-3-14-8z"
    hull = f'<path d="{keel}" fill="#070d1c" stroke="#d6ae62" stroke-opacity=".5"/>'
    mast = '<path d="M30 30V14" stroke="#070d1c" stroke-width="2"/><circle cx="30" cy="15" r="3" fill="#fff0c8"/>'
    sitter = '<path d="M40 30c0-7 2-10 5-10s4 4 4 9z" fill="#070d1c"/>'
    shine = '<path d="M24 43h14M20 48h20M26 53h9" stroke="#ffdf9a" stroke-opacity=".5" stroke-width="1.4"/>'
    halo = f'<defs>{light}</defs><circle cx="40" cy="40" r="38" fill="url(#l)"/>'
    return halo + _placed(10, 25, 1, hull + mast + sitter + shine)
