"""Place periods on the replay's timeline: rounds wide, the vote wider, quarters narrow."""

from typing import NamedTuple

ROUND, VOTE, QUARTER = 1.0, 1.42, 0.69
LANES = 4


class Axis(NamedTuple):
    """The axis of one game over a width in design px; positions count from its left end."""

    rounds: int
    quarters: int
    width: float

    @property
    def unit(self) -> float:
        """Give the width of a round."""
        return self.width / (self.rounds * ROUND + VOTE + self.quarters * QUARTER)

    def at(self, x: float) -> float:
        """Place a time: round r spans r - 1 to r, then the vote, then the quarters."""
        if x <= self.rounds:
            return max(x, 0.0) * ROUND * self.unit
        if x <= self.rounds + 1:
            return (self.rounds * ROUND + (x - self.rounds) * VOTE) * self.unit
        later = min(x - self.rounds - 1, float(self.quarters))
        return (self.rounds * ROUND + VOTE + later * QUARTER) * self.unit

    @property
    def vote(self) -> tuple[float, float]:
        """Give both ends of the vote."""
        return self.at(self.rounds), self.at(self.rounds + 1)


def ground_shape(w: float, h: float, rounds: int, quarters: int) -> str:
    """Draw lanes and the lines between periods."""
    axis, lane = Axis(rounds, quarters, w), h / LANES
    parts = [
        f'<rect y="{number * lane:.1f}" width="{w}" height="{lane:.1f}" fill="#0c1528" fill-opacity=".65"/>'
        for number in range(0, LANES, 2)
    ]
    parts.extend(
        f'<path d="M{axis.at(number):.1f} 0V{h}" stroke="#2b3d60" stroke-opacity=".9"/>' for number in range(rounds + 1)
    )
    for number in range(quarters + 1):
        opacity = 0.9 if number % 4 == 0 else 0.45
        x = min(axis.at(rounds + 1 + number), w - 0.5)
        parts.append(f'<path d="M{x:.1f} 0V{h}" stroke="#2b3d60" stroke-opacity="{opacity}"/>')
    left, right = axis.vote
    parts.append(f'<rect x="{left:.1f}" width="{right - left:.1f}" height="{h}" fill="#6eb89e" fill-opacity=".08"/>')
    return "".join(parts)


def playhead_shape(w: float, h: float, colour: str) -> str:
    """Draw the line that marks the position: a flag above, a foot below."""
    x = w / 2
    return (
        f'<path d="M{x} 20V{h - 6}" stroke="#0b1222" stroke-width="5"/>'
        f'<path d="M{x} 20V{h - 6}" stroke="{colour}" stroke-width="2.4"/>'
        f'<path d="M{x - 10} 2h20v13l-10 7.5-10-7.5z" fill="{colour}" stroke="#0b1222" stroke-width="1.2"/>'
        f'<path d="M{x - 7} {h}h14v-5l-7-7-7 7z" fill="{colour}"/>'
    )


def turning_line(_w: float, h: float, colour: str) -> str:
    """Draw the dashed line of a turning point."""
    return f'<path d="M.6 0V{h}" stroke="{colour}" stroke-opacity=".6" stroke-width="1.2" stroke-dasharray="3 3"/>'
