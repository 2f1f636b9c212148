"""Draw the utility plane: frontier, zone of agreement, walk-aways, the path of offers, the points that have names."""

from collections.abc import Sequence
from typing import NamedTuple

from game.ui.shapes import IVORY, gradient, star

FULL = 100.0
GRID = (20, 40, 60, 80)
Point = tuple[float, float]


class PlaneInk(NamedTuple):
    """The colours of the plane."""

    first: str
    second: str
    good: str
    bright: str
    ground: str
    solid: str


class PlaneShape(NamedTuple):
    """What is drawn, in points 0..100 of both seats."""

    frontier: tuple[Point, ...]
    floor: Point  # below 0 = unknown
    first: tuple[Point, ...]
    second: tuple[Point, ...]
    nash: Point | None
    deal: Point | None
    better: Point | None


class Square(NamedTuple):
    """The picture's size: both axes run from 0 to 100."""

    w: float
    h: float

    def at(self, point: Point) -> Point:
        """Place a point of the plane."""
        x, y = (min(max(value, 0.0), FULL) for value in point)
        return x / FULL * self.w, self.h - y / FULL * self.h

    def path(self, points: Sequence[Point]) -> str:
        """Place points in a row."""
        return " ".join(f"{x:.1f},{y:.1f}" for x, y in map(self.at, points))


def plane_shape(w: float, h: float, shown: PlaneShape, ink: PlaneInk) -> str:
    """Draw the whole plane."""
    square = Square(w, h)
    parts = [f'<rect width="{w}" height="{h}" fill="{ink.ground}" fill-opacity=".7"/>']
    parts.extend(
        f'<path d="M{value / FULL * w:.1f} 0V{h}M0 {h - value / FULL * h:.1f}H{w}" stroke="#2b3d60" '
        'stroke-opacity=".55" stroke-dasharray="2 5"/>'
        for value in GRID
    )
    if min(shown.floor) >= 0:
        parts.append(_zone(shown, square, ink))
    if shown.frontier:
        parts.append(
            f'<polyline points="{square.path(shown.frontier)}" fill="none" stroke="{IVORY}" stroke-width="2.2" '
            'stroke-linejoin="round"/>'
        )
    parts.append(_offers(shown, square, ink))
    parts.append(_named(shown, square, ink))
    parts.append(f'<path d="M0 0V{h}H{w}" fill="none" stroke="#62718f" stroke-width="1.4"/>')
    return "".join(parts)


def zone_of(frontier: Sequence[Point], floor: Point) -> tuple[Point, ...]:
    """Cut the zone of agreement out of the plane: above both walk-aways, under the frontier."""
    inside = sorted(point for point in frontier if point[0] >= floor[0] and point[1] >= floor[1])
    if not inside:
        return ()
    return ((floor[0], inside[0][1]), *inside, (inside[-1][0], floor[1]), floor)


def _zone(shown: PlaneShape, square: Square, ink: PlaneInk) -> str:
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
    for points, colour in ((shown.first, ink.first), (shown.second, ink.second)):
        if len(points) > 1:
            parts.append(f'<polyline points="{square.path(points)}" fill="none" stroke="{colour}" stroke-width="1.8"/>')
    for number, point in enumerate(shown.first, 1):
        x, y = square.at(point)
        r, line = (6, 2.8) if number == len(shown.first) else (3.8, 2.0)
        look = f'fill="{ink.ground}" stroke="{ink.first}" stroke-width="{line}"'
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r}" {look}/>')
    for number, point in enumerate(shown.second, 1):
        x, y = square.at(point)
        k = 6.5 if number == len(shown.second) else 4.5
        path = f"M{x - k:.1f} {y - k * 0.85:.1f}h{2 * k}l-{k} {k * 1.7:.1f}z"
        parts.append(f'<path d="{path}" fill="{ink.second}"/>')
    return "".join(parts)


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
