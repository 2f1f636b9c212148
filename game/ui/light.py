"""Make light with numpy: soft shadows and the grounds of windows; imported when the first of them is drawn."""

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.images import rasterised

LATTICE = 44  # design px between the ground's faint lines
GROUND = (200, 113)  # samples of the ground's light
NOISE = 256  # px of a tile of grain

Samples = NDArray[np.float32]


def soft_shadow(size: tuple[int, int], radius: int, blur: int, alpha: float, colour: str) -> pygame.Surface:
    """Draw a small shadow with numpy and stretch its middle: corners stay, edges and centre repeat."""
    cap = 2 * (radius + blur) + 4
    small = min(size[0], cap), min(size[1], cap)
    wide, high = small[0] + 2 * blur, small[1] + 2 * blur
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32) + 0.5
    dx = np.abs(x - wide / 2) - small[0] / 2 + radius
    dy = np.abs(y - high / 2) - small[1] / 2 + radius
    distance = np.hypot(np.maximum(dx, 0), np.maximum(dy, 0)) + np.minimum(np.maximum(dx, dy), 0) - radius
    t = np.clip((blur - distance) / (2 * blur), 0, 1)
    veil = (t * t * (3 - 2 * t) * alpha * 255).astype(np.uint8)
    columns = np.r_[0 : wide // 2, np.full(size[0] - small[0], wide // 2), wide // 2 : wide]
    rows = np.r_[0 : high // 2, np.full(size[1] - small[1], high // 2), high // 2 : high]
    surface = pygame.Surface((len(columns), len(rows)), pygame.SRCALPHA)
    surface.fill((*pygame.Color(colour)[:3], 0))
    pixels = pygame.surfarray.pixels_alpha(surface)
    pixels[:] = veil[np.ix_(rows, columns)].T
    del pixels
    return surface


def ground(
    size: tuple[int, int], centre: tuple[float, float], colours: tuple[str, ...], scale: float
) -> pygame.Surface:
    """Draw the ground of a window: a dusk with a soft light, a faint lattice, grain against bands."""
    top, bottom, light = (np.array(pygame.Color(colour)[:3], np.float32) for colour in colours[:3])
    wide, high = GROUND
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    y, x = y[..., None] / high, x[..., None] / wide
    dusk = top * (1 - y) + bottom * y
    dusk = dusk + np.exp(-(((x - centre[0]) / 0.38) ** 2 + ((y - centre[1]) / 0.42) ** 2)) * (light - top)
    dusk *= 1 - 0.45 * np.clip((x - 0.5) ** 2 * 1.2 + (y - 0.5) ** 2 * 1.5, 0, 1)
    surface = from_light(dusk, size)
    w, h = size[0] / scale, size[1] / scale
    surface.blit(rasterised(_lattice(w, h, colours[3]), w, h, scale), (0, 0))
    return surface


def _lattice(w: float, h: float, colour: str) -> str:
    uprights = "".join(f"M{x} 0V{h}" for x in range(0, int(w) + 1, LATTICE))
    levels = "".join(f"M0 {y}H{w}" for y in range(0, int(h) + 1, LATTICE))
    return f'<path d="{uprights}{levels}" stroke="{colour}" stroke-opacity=".024" fill="none"/>'


def from_light(samples: Samples, size: tuple[int, int]) -> pygame.Surface:
    """Stretch float samples [high, wide, 3] over a size; grain hides the steps of eight bits."""
    mixed = np.random.default_rng(2)
    dithered = np.clip(samples + mixed.uniform(-0.5, 0.5, samples.shape), 0, 255).astype(np.uint8)
    surface = pygame.transform.smoothscale(pygame.surfarray.make_surface(dithered.transpose(1, 0, 2)), size)
    surface = surface.convert() if pygame.display.get_surface() else surface
    grain = pygame.surfarray.make_surface(mixed.integers(0, 2, (NOISE, NOISE), np.uint8)[..., None].repeat(3, 2))
    for left in range(0, size[0], NOISE):
        for upper in range(0, size[1], NOISE):
            surface.blit(grain, (left, upper), special_flags=pygame.BLEND_RGB_ADD)
    return surface
