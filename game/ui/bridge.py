"""Draw the bridge of the title and its mirror image: two towers, a cable that hangs from them, a lit deck."""

from collections.abc import Callable

from game.ui.ridges import WATER

LEFT, RIGHT = 770, 1340
TOWERS = (894, 1216)
MIDDLE, HALF = (LEFT + RIGHT) / 2, (RIGHT - LEFT) / 2
TOP = WATER - 142
CROSSBARS = (8, 46, 88)
Height = Callable[[float], float]


def deck(x: float) -> float:
    """Give the y of the deck: a shallow arch."""
    return WATER - 15 - 13 * (1 - ((x - MIDDLE) / HALF) ** 2)


def cable(x: float) -> float:
    """Give the y of the cable: a parabola between the towers, a steeper curve to either end."""
    hung = TOP + 5
    if TOWERS[0] <= x <= TOWERS[1]:
        lowest = deck(MIDDLE) - 12
        return lowest + (hung - lowest) * ((x - MIDDLE) / ((TOWERS[1] - TOWERS[0]) / 2)) ** 2
    end, tower = (LEFT, TOWERS[0]) if x < TOWERS[0] else (RIGHT, TOWERS[1])
    anchor = deck(end) - 2
    share: float = ((x - end) / (tower - end)) ** 1.35
    return anchor + (hung - anchor) * share


def bridge() -> str:
    """Draw the bridge above the water, in the space of the view."""
    return _drawn(lambda y: y)


def bridge_mirrored() -> str:
    """Draw its image in the water, y counted from the water line."""
    return f'<g opacity=".5">{_drawn(lambda y: WATER - y)}</g>'


def _drawn(at: Height) -> str:
    along = range(LEFT, RIGHT + 1, 6)
    cable_line = " ".join(f"{x},{at(cable(x)):.1f}" for x in along)
    deck_line = " ".join(f"{x},{at(deck(x)):.1f}" for x in along)
    rail_line = " ".join(f"{x},{at(deck(x) - 3):.1f}" for x in along)
    return "".join((
        _hangers(at),
        f'<polyline points="{cable_line}" fill="none" stroke="#ffe7b4" stroke-width="2"/>',
        f'<polyline points="{deck_line}" fill="none" stroke="#0a1122" stroke-width="6.5"/>',
        f'<polyline points="{rail_line}" fill="none" stroke="#f0d696" stroke-width="1.5"/>',
        *(_tower(x, at) for x in TOWERS),
        *(_lamp(x, at(deck(x) - 6)) for x in range(LEFT + 24, RIGHT - 10, 33)),
    ))  # fmt: skip


def _hangers(at: Height) -> str:
    free = (x for x in range(LEFT + 16, RIGHT - 8, 11) if all(abs(x - tower) > 5 for tower in TOWERS))  # noqa: PLR2004
    path = "".join(f"M{x} {at(cable(x)):.1f}V{at(deck(x)):.1f}" for x in free)
    return f'<path d="{path}" stroke="#f0d696" stroke-opacity=".42" stroke-width=".9" fill="none"/>'


def _lamp(x: float, y: float) -> str:
    return f'<circle cx="{x}" cy="{y:.1f}" r="1.7" fill="#fff3d6"/>'


def _tower(x: float, at: Height) -> str:
    upper, lower = sorted((at(TOP), at(WATER)))
    legs = "".join(
        f'<rect x="{left}" y="{upper:.1f}" width="3.6" height="{lower - upper:.1f}" fill="{colour}"/>'
        for left, colour in ((x - 6, "#e9c987"), (x + 2.4, "#b98f48"))
    )
    bars = "".join(
        f'<rect x="{x - 6}" y="{min(at(TOP + down), at(TOP + down + 4)):.1f}" width="12" height="4" fill="#d6ae62"/>'
        for down in CROSSBARS
    )
    return legs + bars
