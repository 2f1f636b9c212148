"""Draw the utility plane: frontier, zone of agreement, walk-aways, the path of offers, the points that have names."""

from collections.abc import Sequence
from typing import NamedTuple

from game.ui.shapes import IVORY, gradient, star

FULL = 100.0
WHOLE = (0.0, FULL, 0.0, FULL)
STEPS = (5, 10, 20)  # points between lines of the grid
LINES = 6  # of the grid at most
Point = tuple[float, float]
Window = tuple[float, float, float, float]  # left, right, low, high, points


class PlaneInk(NamedTuple):
    """The colours of the plane."""

    first: str
    second: str
    good: str
    bright: str
    ground: str
    solid: str


class PlaneGround(NamedTuple):
    """What lies under the offers, in points 0..100 of both seats."""

    frontier: tuple[Point, ...]
    floor: Point  # below 0 = unknown


class PlaneShape(NamedTuple):
    """What is drawn over it: each side's offers up to the position and those ahead, the points that have names."""

    offers: tuple[tuple[Point, ...], tuple[Point, ...]]
    ahead: tuple[tuple[Point, ...], tuple[Point, ...]]
    nash: Point | None
    deal: Point | None
    better: Point | None


class Square(NamedTuple):
    """The picture's size, and the part of the plane that fills it."""

    w: float
    h: float
    window: Window = WHOLE

    def at(self, point: Point) -> Point:
        """Place a point of the plane."""
        left, right, low, high = self.window
        return (point[0] - left) / (right - left) * self.w, self.h - (point[1] - low) / (high - low) * self.h

    def path(self, points: Sequence[Point]) -> str:
        """Place points in a row."""
        return " ".join(f"{x:.1f},{y:.1f}" for x, y in map(self.at, points))


def grid(low: float, high: float) -> tuple[int, ...]:
    """List the values between two ends that bear a line."""
    step = next((step for step in STEPS if (high - low) / step <= LINES), STEPS[-1])
    first = int(low // step + 1) * step
    return tuple(range(first, int(-(-high // 1)), step))


def ground_shape(w: float, h: float, shown: PlaneGround, window: Window, ink: PlaneInk) -> str:
    """Draw grid, zone of agreement, walk-aways and frontier."""
    square = Square(w, h, window)
    parts = [f'<rect width="{w}" height="{h}" fill="{ink.ground}" fill-opacity=".7"/>']
    lines = [f"M{square.at((value, 0))[0]:.1f} 0V{h}" for value in grid(window[0], window[1])]
    lines += [f"M0 {square.at((0, value))[1]:.1f}H{w}" for value in grid(window[2], window[3])]
    parts.append(
        f'<path d="{"".join(lines)}" stroke="#2b3d60" stroke-opacity=".55" stroke-dasharray="2 5"/>' if lines else ""
    )
    if min(shown.floor) >= 0:
        parts.append(_zone(shown, square, ink))
    if shown.frontier:
        parts.append(
            f'<polyline points="{square.path(shown.frontier)}" fill="none" stroke="{IVORY}" stroke-width="2.2" '
            'stroke-linejoin="round"/>'
        )
    parts.append(f'<path d="M0 0V{h}H{w}" fill="none" stroke="#62718f" stroke-width="1.4"/>')
    return "".join(parts)


def offers_shape(w: float, h: float, shown: PlaneShape, window: Window, ink: PlaneInk) -> str:
    """Draw the paths of both sides' offers, dotted where they are ahead, and the named points."""
    square = Square(w, h, window)
    return _offers(shown, square, ink) + _named(shown, square, ink)


def zone_of(frontier: Sequence[Point], floor: Point) -> tuple[Point, ...]:
    """Cut the zone of agreement out of the plane: above both walk-aways, under the frontier."""
    inside = sorted(point for point in frontier if point[0] >= floor[0] and point[1] >= floor[1])
    if not inside:
        return ()
    return ((floor[0], inside[0][1]), *inside, (inside[-1][0], floor[1]), floor)


def _zone(shown: PlaneGround, square: Square, ink: PlaneInk) -> str:
    x, y = square.at(shown.floor)
    zone = zone_of(shown.frontier, shown.floor)
    fill = ""
    if zone:
        fade = gradient("zp", (x, y, square.w, 0), ((0, ink.good, 0.1), (1, ink.good, 0.4)))
        fill = f'<defs>{fade}</defs><polygon points="{square.path(zone)}" fill="url(#zp)"/>'
    return (
        f'{fill}<path d="M{x:.1f} 0V{square.h}" stroke="{ink.first}" stroke-width="1.4" stroke-dasharray="6 4"/>'
        f'<path d="M0 {y:.1f}H{square.w}" stroke="{ink.second}" stroke-width="1.4" stroke-dasharray="6 4"/>'
    )


def _offers(shown: PlaneShape, square: Square, ink: PlaneInk) -> str:
    parts = []
    colours = (ink.first, ink.second)
    for side, colour in enumerate(colours):
        past, ahead = shown.offers[side], shown.ahead[side]
        for points, look in ((past, ""), ((*past[-1:], *ahead), ' stroke-dasharray="2 4" stroke-opacity=".7"')):
            if len(points) > 1:
                path = square.path(points)
                parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.8"{look}/>')
    for side, draw in enumerate((_ring, _wedge)):
        later = "".join(draw(*square.at(point), ink, is_last=False) for point in shown.ahead[side])
        parts.append(f'<g opacity=".55">{later}</g>')
        past = shown.offers[side]
        parts.extend(draw(*square.at(point), ink, is_last=n == len(past)) for n, point in enumerate(past, 1))
    return "".join(parts)


def _ring(x: float, y: float, ink: PlaneInk, *, is_last: bool) -> str:
    r, line = (6, 2.8) if is_last else (3.8, 2.0)
    look = f'fill="{ink.ground}" stroke="{ink.first}" stroke-width="{line}"'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r}" {look}/>'


def _wedge(x: float, y: float, ink: PlaneInk, *, is_last: bool) -> str:
    k = 6.5 if is_last else 4.5
    return f'<path d="M{x - k:.1f} {y - k * 0.85:.1f}h{2 * k}l-{k} {k * 1.7:.1f}z" fill="{ink.second}"/>'


def _named(shown: PlaneShape, square: Square, ink: PlaneInk) -> str:
    parts = []
    if shown.deal and shown.better:
        (x0, y0), (x1, y1) = square.at(shown.deal), square.at(shown.better)
        line = f"M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}"
        parts.append(f'<path d="{line}" stroke="{ink.bright}" stroke-width="2.2"/>')
    if shown.better:
        parts.append(better_mark(*square.at(shown.better), ink))
    if shown.nash:
        parts.append(nash_mark(*square.at(shown.nash), ink))
    if shown.deal:
        parts.append(deal_mark(*square.at(shown.deal), ink))
    return "".join(parts)


def better_mark(x: float, y: float, ink: PlaneInk) -> str:
    """Draw the package that both would have preferred."""
    box = f'x="{x - 4.5:.1f}" y="{y - 4.5:.1f}" width="9" height="9"'
    return f'<rect {box} fill="{ink.ground}" stroke="{ink.good}" stroke-width="2"/>'


def nash_mark(x: float, y: float, ink: PlaneInk) -> str:
    """Draw the Nash point."""
    return f'<polygon points="{star(x, y, 8.5, points=6, waist=0.5)}" fill="{ink.good}" stroke="{ink.ground}"/>'


def deal_mark(x: float, y: float, ink: PlaneInk) -> str:
    """Draw the deal."""
    box = f'x="{x - 6.5:.1f}" y="{y - 6.5:.1f}" width="13" height="13" rx="2"'
    tick = f"M{x - 3:.1f} {y:.1f}l2.4 2.8 3.8-5.4"
    return (
        f'<rect {box} fill="{ink.solid}" stroke="{IVORY}" stroke-width="1.6"/>'
        f'<path d="{tick}" fill="none" stroke="{IVORY}" stroke-width="1.6"/>'
    )


def legend_mark(w: float, h: float, kind: str, ink: PlaneInk) -> str:
    """Draw one sign of the legend: frontier, zone, floors, nash, deal, better."""
    x, y = w / 2, h / 2
    if kind == "frontier":
        path = f"M1 {h * 0.17:.1f}C{w * 0.45:.1f} {h * 0.17:.1f} {w * 0.86:.1f} {h * 0.44:.1f} {w - 1} {h * 0.9:.1f}"
        return f'<path d="{path}" fill="none" stroke="{IVORY}" stroke-width="2.2"/>'
    if kind == "zone":
        return f'<rect y="2" width="{w}" height="{h - 4}" rx="3" fill="{ink.good}" fill-opacity=".3"/>'
    if kind == "first":
        return f'<path d="M{x} 0V{h}" stroke="{ink.first}" stroke-width="1.6" stroke-dasharray="5 3"/>'
    if kind == "second":
        return f'<path d="M0 {y}H{w}" stroke="{ink.second}" stroke-width="1.6" stroke-dasharray="5 3"/>'
    marks = {"nash": nash_mark, "deal": deal_mark, "better": better_mark}
    return marks[kind](x, y, ink)
