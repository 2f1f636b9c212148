"""Draw the view of the title: a moon between two peaks, a bridge under it, a capital on either shore.

It is drawn once for a size, in a space of 1600 by 900 that covers the window.
"""

import math
import random

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui import ridges
from game.ui.bridge import bridge, bridge_mirrored
from game.ui.images import rasterised
from game.ui.light import Samples, from_light
from game.ui.ridges import WATER, WIDE
from game.ui.shapes import gradient
from game.ui.shores import boat, capitol, lamps, obelisk, palace

HIGH = 900
SAMPLES = (240, 135)
MOON_X, MOON_Y, MOON_RADIUS = 1046, 300, 92
VEIL_WIDTH, VEIL_DEPTH, VEIL = 860, 0.93, (6, 11, 24)
SHIFT_X, SHIFT_Y = 0.75, 0.6  # which part of the view a narrower or lower window shows
Stops = tuple[tuple[float, tuple[int, int, int]], ...]
SKY: Stops = (
    (0, (7, 12, 28)), (0.28, (13, 25, 53)), (0.55, (27, 45, 82)), (0.78, (49, 68, 108)), (0.93, (86, 96, 126)),
    (1, (126, 118, 126)),
)  # fmt: skip
SEA: Stops = ((0, (92, 88, 100)), (0.06, (48, 60, 90)), (0.3, (20, 34, 64)), (0.7, (10, 18, 37)), (1, (6, 11, 23)))


def scenery(size: tuple[int, int]) -> pygame.Surface:
    """Draw the view for a window of real px."""
    scale = max(size[0] / WIDE, size[1] / HIGH)
    whole = (math.ceil(WIDE * scale), math.ceil(HIGH * scale))
    surface = from_light(_light(), whole)
    surface.blit(rasterised(_land(), WIDE, WATER + 1, scale), (0, 0))
    surface.blit(rasterised(_water(), WIDE, HIGH - WATER, scale), (0, round(WATER * scale)))
    surface.blit(rasterised(boat(), 82, 82, scale), (round(1118 * scale), round(669 * scale)))
    left, top = round((whole[0] - size[0]) * SHIFT_X), round((whole[1] - size[1]) * SHIFT_Y)
    view = surface.subsurface((left, top, *size)).copy() if whole != size else surface
    view.blit(_veil(size[1], scale), (0, 0))
    return view


def _ramp(stops: Stops, t: Samples) -> Samples:
    places, colours = np.array([at for at, _ in stops], np.float32), np.array([colour for _, colour in stops])
    return np.stack([np.interp(t, places, colours[:, channel]) for channel in range(3)], -1).astype(np.float32)


def _light() -> Samples:
    """Sample sky and water: dusk, the moon's halo, its road on the water, the dark of the shores."""
    wide, high = SAMPLES
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    x, y = (x + 0.5) / wide * WIDE, (y + 0.5) / high * HIGH
    depth = np.clip(y - WATER, 0, None)
    sky = _ramp(SKY, np.clip(y / WATER, 0, 1))
    sky += _lit(np.exp(-(((x - MOON_X) / 430) ** 2 + ((y - WATER) / 120) ** 2)), (60, 41, 14))
    sky += _lit(np.exp(-((x - MOON_X) ** 2 + (y - MOON_Y) ** 2) / 210**2), (44, 40, 34))
    sea = _ramp(SEA, np.clip(depth / (HIGH - WATER), 0, 1))
    road = np.exp(-(((x - MOON_X) / (70 + depth * 0.34)) ** 2)) * np.exp(-depth / 210)
    sea += _lit(road, (57, 44, 21))
    shore = np.clip(1 - _smooth((x - 690) / 240) + _smooth((x - 1180) / 200), 0, 1) * np.exp(-depth / 62) * 0.78
    sea = sea * (1 - shore[..., None]) + _lit(shore, (8, 14, 28))
    return np.where((y < WATER)[..., None], sky, sea)


def _lit(amount: NDArray[np.floating], colour: tuple[int, int, int]) -> Samples:
    return (amount[..., None] * np.array(colour, np.float32)).astype(np.float32)


def _smooth(t: NDArray[np.floating]) -> NDArray[np.floating]:
    share = np.clip(t, 0, 1)
    eased: NDArray[np.floating] = share * share * (3 - 2 * share)
    return eased


def _veil(high: int, scale: float) -> pygame.Surface:
    """Darken the left, where the words stand."""
    wide = math.ceil(VEIL_WIDTH * scale)
    strip = pygame.Surface((wide, 1), pygame.SRCALPHA)
    strip.fill((*VEIL, 0))
    alpha = pygame.surfarray.pixels_alpha(strip)
    alpha[:, 0] = (_smooth(1 - np.arange(wide, dtype=np.float32) / wide) * VEIL_DEPTH * 255).astype(np.uint8)
    del alpha
    return pygame.transform.scale(strip, (wide, high))


def _land() -> str:
    r, x, y = MOON_RADIUS, MOON_X, MOON_Y
    fade = gradient("m", (0, y - r, 0, y + r), ((0, "#fdf0d0", 1), (0.55, "#f2dcaa", 1), (1, "#dbbb7e", 1)))
    moon = (
        f'<defs>{fade}</defs><circle cx="{x}" cy="{y}" r="{r}" fill="url(#m)"/>'
        f'<circle cx="{x}" cy="{y}" r="{r + 9}" fill="none" stroke="#f0d696" stroke-opacity=".28"/>'
    )
    shores = palace(690, WATER - 78, 0.72) + capitol(1352, WATER - 84, 0.74) + obelisk(1478, WATER - 112) + lamps(WATER)
    return _stars() + moon + ridges.land() + shores + bridge()


def _stars() -> str:
    draw, parts = random.Random(11), []  # noqa: S311  # the same sky on every start
    for _ in range(120):
        x, y = draw.uniform(0, WIDE), draw.uniform(8, 380)
        brightness = (1 - y / 430) * draw.uniform(0.2, 0.9)
        radius = draw.choice((0.6, 0.7, 0.9, 1.2))
        if math.hypot(x - MOON_X, y - MOON_Y) > 190 and brightness > 0.05:  # noqa: PLR2004  # not through the halo
            place = f'cx="{x:.1f}" cy="{y:.1f}" r="{radius}"'
            parts.append(f'<circle {place} fill="#f4ead2" fill-opacity="{brightness:.2f}"/>')
    return "".join(parts)


def _water() -> str:
    line = gradient("l", (0, 0, WIDE, 0), (
        (0, "#f0d696", 0), (0.48, "#f0d696", 0.1), (0.655, "#ffe9bb", 0.95), (0.82, "#f0d696", 0.1), (1, "#f0d696", 0),
    ))  # fmt: skip
    shine = f'<defs>{line}</defs><rect width="{WIDE}" height="1.6" fill="url(#l)"/>'
    return bridge_mirrored() + _ripples() + _gaps() + shine


def _ripples() -> str:
    """Draw short level lines, brighter near the moon's road, longer toward the viewer."""
    draw, parts, rows = random.Random(8), [], 46  # noqa: S311
    for row in range(rows):
        y = 5 + (row / rows) ** 1.5 * 282
        near = y / 282
        for _ in range(9):
            length = draw.uniform(20, 80) * (0.5 + 2.2 * near)
            x = draw.uniform(-40, WIDE)
            lit = math.exp(-(((x + length / 2 - MOON_X) / (110 + y * 0.55)) ** 2))
            if draw.random() >= 0.34 + 0.6 * lit:
                continue
            is_lit = lit > 0.22  # noqa: PLR2004  # the road's edge
            colour, opacity = (
                ("#ffe3a6", 0.16 + 0.58 * lit * (1 - 0.72 * near)) if is_lit else ("#8fa6d2", 0.1 - 0.05 * near)
            )
            look = f'stroke="{colour}" stroke-opacity="{opacity:.2f}" stroke-width="{1 + 0.8 * near:.1f}"'
            parts.append(f'<path d="M{x:.0f} {y:.1f}h{length:.0f}" {look} stroke-linecap="round"/>')
    return "".join(parts)


def _gaps() -> str:
    """Break the bridge's mirror image with dark level lines."""
    draw, parts = random.Random(9), []  # noqa: S311
    for row in range(30):
        left, right = 700 + draw.uniform(-30, 30), 1400 + draw.uniform(-30, 30)
        look = f'stroke="#101d3a" stroke-opacity="{0.26 + 0.012 * row:.2f}" stroke-width="1.8"'
        parts.append(f'<path d="M{left:.0f} {4 + row * 5}H{right:.0f}" {look}/>')
    return "".join(parts)
