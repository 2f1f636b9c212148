"""Draw the mountains of the title: far hills, ridges, the two peaks of the mark, near shores, mist between them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from game.ui.shapes import Stop, gradient

WIDE, WATER = 1600, 604
STEP = 4.0
Line = NDArray[np.float64]
LEFT_PEAK = (
    (360, 604), (432, 574), (498, 524), (548, 470), (580, 446), (604, 440), (636, 396), (662, 340), (684, 296),
    (702, 318), (716, 350), (736, 372), (752, 378), (776, 424), (806, 478), (836, 524), (868, 562), (914, 604),
)  # fmt: skip
RIGHT_PEAK = (
    (1180, 604), (1226, 572), (1262, 530), (1296, 478), (1322, 440), (1346, 418), (1368, 412), (1396, 366),
    (1424, 308), (1440, 276), (1456, 298), (1474, 334), (1500, 356), (1524, 362), (1556, 408), (1600, 446),
)  # fmt: skip
MOONLIT: tuple[Stop, ...] = (
    (0, "#f0d696", 0), (0.37, "#f0d696", 0), (0.44, "#f0d696", 0.75), (0.56, "#f0d696", 0.2), (0.76, "#f0d696", 0.2),
    (0.9, "#f0d696", 0.75), (1, "#f0d696", 0.4),
)  # fmt: skip


def land() -> str:
    """Draw everything from the far hills to the near shores."""
    x = np.arange(0, WIDE + 1, STEP)
    far = 70 + 26 * _rough(4, x, 5) + _slope(x, 330, 74, 460) + _slope(x, 1500, 80, 360)
    middle = (
        _slope(x, 470, 208, 420, 1.1) + _slope(x, 214, 150, 300, 1.1) + _slope(x, 1394, 150, 210, 1.1)
        + _slope(x, 1640, 210, 300) - 16
        + 22 * (1 - 2 * np.abs(_rough(9, x, 7))) * np.clip(np.abs(x - 1046) / 300 - 0.3, 0, 1)
    )  # fmt: skip
    peaks = np.maximum(_peak(x, LEFT_PEAK, 23), _peak(x, RIGHT_PEAK, 61))
    return "".join((
        _ridge("a", x, far, ("#4a5a82", 0.8), ("#7f8298", 0.55), 0.9),
        _mist("b", 120, "#9a9aac", 0.3),
        _ridge("c", x, middle, ("#1c2d52", 0.97), ("#5c6684", 0.86), 0.97),
        _mist("d", 110, "#8f8d9e", 0.34),
        _ridge("e", x, peaks, ("#0b1630", 0.9), ("#33426a", 1.0)),
        _crest(x, peaks),
        _mist("g", 84, "#a59aa2", 0.3),
        _ridge("h", x, np.maximum(_near_left(x), _near_right(x)), ("#0c1529", 1.0), ("#101b33", 1.0)),
    ))  # fmt: skip


def _rough(seed: int, x: Line, base: int, octaves: int = 6, keep: float = 0.5) -> Line:
    """Add up smooth noise, each octave twice as fine; for the eye only."""
    draw, t, total = np.random.default_rng(seed), np.linspace(0, 1, len(x)), np.zeros(len(x))
    for octave in range(octaves):
        knots = base * 2**octave
        values, place = draw.uniform(-1, 1, knots + 2), t * knots
        cell = place.astype(int)
        share = place - cell
        share = share * share * (3 - 2 * share)
        total += (values[cell] * (1 - share) + values[cell + 1] * share) * keep**octave
    return total


def _slope(x: Line, middle: float, top: float, width: float, power: float = 1.25) -> Line:
    slope: Line = top * np.clip(1 - (np.abs(x - middle) / width) ** power, 0, None)
    return slope


def _peak(x: Line, outline: Sequence[tuple[int, int]], seed: int) -> Line:
    px, py = zip(*outline, strict=True)
    right = WATER if px[-1] < WIDE else py[-1]
    height = WATER - np.interp(x, px, py, left=WATER, right=right)
    roughness = 5.5 * _rough(seed, x, 40, 6, 0.62) + 7 * _rough(seed + 1, x, 16, 4)
    peak: Line = np.clip(height + roughness * np.clip(height / 90, 0, 1), 0, None)
    return peak


def _near_left(x: Line) -> Line:
    rise = 30 + 58 * np.clip((700 - x) / 700, 0, 1) + 9 * _rough(51, x, 12, 7, 0.6)
    return np.clip(rise, 0, None) * np.sqrt(np.clip((838 - x) / 60, 0, 1))


def _near_right(x: Line) -> Line:
    rise = 26 + 50 * np.clip((x - 1330) / 270, 0, 1) + 9 * _rough(57, x, 12, 7, 0.6)
    return np.clip(rise, 0, None) * np.sqrt(np.clip((x - 1262) / 50, 0, 1))


def _ridge(
    name: str, x: Line, height: Line, top: tuple[str, float], bottom: tuple[str, float], fade: float = 1.0
) -> str:
    y = WATER - np.clip(height, 0, None)
    outline = "".join(f"L{a:.0f} {b:.1f}" for a, b in zip(x, y, strict=True))
    colours = ((0, *top), (fade, *bottom), (1, bottom[0], bottom[1] * 0.86))
    return (
        f"<defs>{gradient(name, (0, float(y.min()), 0, WATER), colours)}</defs>"
        f'<path d="M0 {WATER}{outline}L{WIDE} {WATER}Z" fill="url(#{name})"/>'
    )


def _crest(x: Line, height: Line) -> str:
    """Light the upper edge where it stands clear of the mist."""
    path, is_on = [], False
    for a, h in zip(x, height, strict=True):
        is_clear = h > 26  # noqa: PLR2004
        if is_clear:
            path.append(f"{'L' if is_on else 'M'}{a:.0f} {WATER - h:.1f}")
        is_on = bool(is_clear)
    return (
        f'<defs>{gradient("f", (0, 0, WIDE, 0), MOONLIT)}</defs><path d="{"".join(path)}" fill="none" '
        'stroke="url(#f)" stroke-opacity=".8" stroke-width="1.3" stroke-linejoin="round"/>'
    )


def _mist(name: str, height: float, colour: str, opacity: float) -> str:
    y = WATER - height
    fade = gradient(name, (0, y, 0, WATER), ((0, colour, 0), (0.6, colour, opacity), (1, colour, 0)))
    return f'<defs>{fade}</defs><rect y="{y}" width="{WIDE}" height="{height}" fill="url(#{name})"/>'
