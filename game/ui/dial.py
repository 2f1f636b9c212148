"""Draw a meter as a dial: 270 degrees from lower left, ticks at the thresholds, a pointer for what it was."""

from game.ui.icons import ICONS
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.shapes import HALO, IVORY, arc, glow, gradient, polar, strokes

START, SWEEP, FULL = 135.0, 270.0, 100.0
MARKS, LONG = 20, 5
RIM = 9.0  # between arc and box, design px
ICON = 14.0


def dial(
    painter: Painter,
    frame: Frame,
    meter: str,
    value: float,
    *,
    text: str = "",
    previous: float | None = None,
    crisis: float = 25.0,
    warning: float = 40.0,
) -> None:
    """Draw a dial of points 0..100 in a square; `text` is its figure, the value itself where none is given."""
    theme, look = painter.theme, painter.theme.meters[meter]
    before = None if previous is None else round(previous, 1)
    scale = tuple(theme.solid(role) for role in ("hairline", "panel_bottom", "tick"))
    limits = ((crisis, theme.solid("crisis")), (warning, theme.solid("warning")))
    size = min(frame.w, frame.h)
    box = Frame(frame.x, frame.y, size, size)
    painter.shape(dial_body, box, round(value, 1), before, limits, (look.dark, look.line), scale, meter)
    style = theme.style("dial").resized(round(size * 0.293))
    painter.text(text or f"{value:.0f}", box.cx, box.cy + style.size * 0.36, style, "text", "middle")


def dial_body(
    w: float,
    _h: float,
    value: float,
    previous: float | None,
    limits: tuple[tuple[float, str], ...],
    look: tuple[str, str],
    scale: tuple[str, str, str],
    meter: str,
) -> str:
    """Draw the dial's picture."""
    (dark, light), (trough, ground, tick), m, r = look, scale, w / 2, w / 2 - RIM
    ring = 'fill="none" stroke-width="7" stroke-linecap="round"'
    end = _angle(value)
    knob = polar(m, m, r, end)
    crisis, colour = limits[0]
    at = f"translate({m - ICON / 2:.2f} {w - 19:.2f}) scale({ICON / 20})"
    sign = f'<g transform="{at}">{strokes(ICONS[meter], light, 1.9)}</g>'
    zone = arc(m, m, r - 6.5, START, _angle(crisis))
    return "".join((
        f"<defs>{gradient('g', (0, w, w, 0), ((0, dark, 1), (1, light, 1)))}",
        f"{glow('k', (m, m * 0.8, r), ((0, '#223355', 1), (1, ground, 1)))}</defs>",
        *(_mark(m, r, number, tick) for number in range(MARKS + 1)),
        f'<circle cx="{m}" cy="{m}" r="{r - 6}" fill="url(#k)"/>',
        f'<path d="{zone}" fill="none" stroke="{colour}" stroke-opacity=".55" stroke-width="1.4"/>',
        f'<path d="{arc(m, m, r, START, START + SWEEP)}" stroke="{trough}" {ring}/>',
        f'<path d="{arc(m, m, r, START, max(end, START + 0.1))}" stroke="url(#g)" {ring}/>',
        *(_limit(m, r, at, tint, ground) for at, tint in limits),
        "" if previous is None else _pointer(m, r, _angle(previous)),
        f'<circle cx="{knob[0]:.2f}" cy="{knob[1]:.2f}" r="2.2" fill="{HALO}"/>',
        sign,
    ))  # fmt: skip


def _angle(value: float) -> float:
    return START + SWEEP * min(max(value, 0.0), FULL) / FULL


def _mark(m: float, r: float, number: int, colour: str) -> str:
    is_long, angle = number % LONG == 0, START + SWEEP * number / MARKS
    (x0, y0), (x1, y1) = polar(m, m, r + 6.2, angle), polar(m, m, r + (8.8 if is_long else 7.8), angle)
    look = f'stroke="{colour}" stroke-opacity="{0.9 if is_long else 0.5}" stroke-width="1"'
    return f'<path d="M{x0:.2f} {y0:.2f}L{x1:.2f} {y1:.2f}" {look}/>'


def _limit(m: float, r: float, value: float, colour: str, ground: str) -> str:
    (x0, y0), (x1, y1) = polar(m, m, r - 6, _angle(value)), polar(m, m, r + 6, _angle(value))
    path = f'd="M{x0:.2f} {y0:.2f}L{x1:.2f} {y1:.2f}"'
    return f'<path {path} stroke="{ground}" stroke-width="5"/><path {path} stroke="{colour}" stroke-width="2.2"/>'


def _pointer(m: float, r: float, angle: float) -> str:
    corners = (polar(m, m, r + 4.2, angle), polar(m, m, r + 9.5, angle - 4.5), polar(m, m, r + 9.5, angle + 4.5))
    points = " ".join(f"{x:.2f},{y:.2f}" for x, y in corners)
    return f'<polygon points="{points}" fill="{IVORY}"/>'
