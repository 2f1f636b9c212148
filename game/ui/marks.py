"""Draw the marks of moves, as the replay's timeline, legend, transcript and plane show them."""

from collections.abc import Callable
from types import MappingProxyType
from typing import NamedTuple

from game.ui.shapes import star
from game.ui.theme import Theme


class Inks(NamedTuple):
    """The colours of marks."""

    first: str
    second: str
    second_words: str
    event: str
    play: str
    good: str
    good_words: str
    bright: str
    plain: str
    ground: str


def inks(theme: Theme) -> Inks:
    """Take the colours of a theme."""
    colour = theme.palette
    return Inks(
        colour["gold"], colour["cinnabar"], colour["cinnabar_text"], colour["sky_text"], theme.meters["cohesion"].line,
        colour["jade"], colour["jade_text"], colour["gold_bright"], colour["text"], colour["ground_top"],
    )  # fmt: skip


def bolt(x: float, y: float, ink: Inks) -> str:
    """Draw an event."""
    return f'<path d="M{x + 1.5:.1f} {y - 7:.1f}l-6.5 8h4.2l-1.4 6 7-8.5h-4.3z" fill="{ink.event}"/>'


def ring(x: float, y: float, ink: Inks) -> str:
    """Draw the first seat's offer."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5.5" fill="{ink.ground}" stroke="{ink.first}" stroke-width="2.8"/>'


def wedge(x: float, y: float, ink: Inks) -> str:
    """Draw the second seat's offer."""
    return f'<path d="M{x - 6.5:.1f} {y - 5.5:.1f}h13l-6.5 11z" fill="{ink.second}"/>'


def cross(x: float, y: float, ink: Inks) -> str:
    """Draw a refusal."""
    lines = f"M{x - 4:.1f} {y - 4:.1f}l8 8M{x + 4:.1f} {y - 4:.1f}l-8 8"
    return f'<path d="{lines}" stroke="{ink.second_words}" stroke-width="2" stroke-linecap="round"/>'


def diamond(x: float, y: float, ink: Inks) -> str:
    """Draw a play of statecraft."""
    return f'<path d="M{x:.1f} {y - 5:.1f}l5 5-5 5-5-5z" fill="{ink.play}"/>'


def handshake(x: float, y: float, ink: Inks) -> str:
    """Draw an acceptance."""
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" fill="{ink.good}"/>'
        f'<path d="M{x - 4:.1f} {y:.1f}l3 3.5 5-6.5" fill="none" stroke="{ink.ground}" stroke-width="2"/>'
    )


def half(x: float, y: float, ink: Inks) -> str:
    """Draw a chapter initialled."""
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6.5" fill="none" stroke="{ink.good}" stroke-width="1.6"/>'
        f'<path d="M{x:.1f} {y - 6.5:.1f}a6.5 6.5 0 0 1 0 13z" fill="{ink.good}"/>'
    )


def pause(x: float, y: float, ink: Inks) -> str:
    """Draw a hold."""
    lines = f"M{x - 3:.1f} {y - 4.5:.1f}v9M{x + 3:.1f} {y - 4.5:.1f}v9"
    return f'<path d="{lines}" stroke="{ink.plain}" stroke-width="2.2" stroke-linecap="round"/>'


def leave(x: float, y: float, ink: Inks) -> str:
    """Draw a walk-out."""
    path = f"M{x - 6:.1f} {y:.1f}h10M{x:.1f} {y - 4.5:.1f}l4.5 4.5-4.5 4.5"
    return f'<path d="{path}" fill="none" stroke="{ink.second}" stroke-width="2.4" stroke-linecap="round"/>'


def word(x: float, y: float, ink: Inks) -> str:
    """Draw an answer."""
    path = f"M{x - 5:.1f} {y - 5:.1f}h10v7h-5l-3.5 3.5v-3.5h-1.5z"
    return f'<path d="{path}" fill="none" stroke="{ink.plain}" stroke-width="1.5" stroke-linejoin="round"/>'


def eye(x: float, y: float, ink: Inks) -> str:
    """Draw a disclosure."""
    path = f"M{x - 7:.1f} {y:.1f}q7-8.5 14 0q-7 8.5-14 0z"
    return (
        f'<path d="{path}" fill="none" stroke="{ink.event}" stroke-width="1.5"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2" fill="{ink.event}"/>'
    )


def house(x: float, y: float, ink: Inks) -> str:
    """Draw a vote at home."""
    left, top = x - 8, y - 9
    path = "M2 15h12M3.5 7v7M8 7v7M12.5 7v7M1.5 6.5L8 2l6.5 4.5z"
    return (
        f'<g transform="translate({left:.1f} {top:.1f})"><path d="{path}" fill="none" stroke="{ink.good_words}" '
        'stroke-width="1.6" stroke-linejoin="round"/></g>'
    )


def check(x: float, y: float, ink: Inks) -> str:
    """Draw something that passed."""
    path = f"M{x - 5:.1f} {y:.1f}l4 4 7-9"
    return f'<path d="{path}" fill="none" stroke="{ink.good_words}" stroke-width="2.2" stroke-linecap="round"/>'


def alarm(x: float, y: float, ink: Inks) -> str:
    """Draw a meter fallen into crisis."""
    path = f"M{x:.1f} {y - 7:.1f}l7.5 13h-15z"
    return (
        f'<path d="{path}" fill="{ink.second}" stroke="{ink.second_words}" stroke-width="1" stroke-linejoin="round"/>'
        f'<path d="M{x:.1f} {y - 2.5:.1f}v4M{x:.1f} {y + 3.4:.1f}v.6" stroke="{ink.ground}" stroke-width="1.8" '
        'stroke-linecap="round"/>'
    )


def turning(x: float, y: float, ink: Inks) -> str:
    """Draw a turning point."""
    return f'<polygon points="{star(x, y, 7.5)}" fill="{ink.bright}"/>'


MARKS: MappingProxyType[str, Callable[[float, float, Inks], str]] = MappingProxyType({
    "event": bolt, "offer": ring, "offer-theirs": wedge, "refusal": cross, "play": diamond, "accept": handshake,
    "initial": half, "hold": pause, "walk": leave, "answer": word, "disclose": eye, "vote": house, "passed": check,
    "failed": cross, "turning": turning, "draw": bolt, "posture": house, "crisis": alarm,
})  # fmt: skip
SECOND_LANE = 2


def move_mark(kind: str, lane: int, x: float, y: float, ink: Inks) -> str:
    """Draw the mark of a move round a point; the second seat's offers have a shape of their own."""
    name = "offer-theirs" if kind == "offer" and lane == SECOND_LANE else kind
    return MARKS.get(name, bolt)(x, y, ink)


def mark(w: float, h: float, kind: str, lane: int, ink: Inks) -> str:
    """Draw one mark in the middle of its box."""
    return move_mark(kind, lane, w / 2, h / 2, ink)
