"""Decide who may see what of a line of play before its end is known."""

from collections.abc import Sequence

from game.files.header import Seat
from game.play.players import HUMAN
from game.play.timeline import Node, Timeline
from game.rules.axes import FATE, SEATS, Kind, Phase

UNKNOWN = "?"


def is_finished(timeline: Timeline, node: Node) -> bool:
    """Tell whether some line of play through a position has its end."""
    waiting = [node.id]
    while waiting:
        number = waiting.pop()
        if timeline.end(number):
            return True
        waiting.extend(timeline.children(number))
    return False


def offered(timeline: Timeline, seats: Sequence[Seat], node: Node) -> tuple[int, ...]:
    """List the seats whose view a replay offers: all once the end is known, or where no person plays."""
    persons = tuple(number for number, seat in enumerate(seats) if seat.player == HUMAN)
    return tuple(range(SEATS)) if not persons or is_finished(timeline, node) else persons


def shown_text(timeline: Timeline, node: Node, seat: int, now: Node) -> str:
    """Spell a move as a seat sees it at the position `now`: hidden mandates, postures and waiting events masked."""
    if node.moves is None:
        return ""
    kind = int(node.moves.kind[0])
    if kind == Kind.DEAL:
        names = timeline.scenario.names
        own = names.mandates[seat][int((node.moves.choice, node.moves.target)[seat][0])]
        dealt = (f"{name}={own if number == seat else UNKNOWN}" for number, name in enumerate(names.seats))
        return " ".join(("fate deal", *dealt))
    if kind == Kind.DRAW and node.actor == FATE:
        return " ".join(word for word in node.text.split(" ") if not word.startswith("waiting="))
    if kind == Kind.POSTURE and node.actor != seat and node.id == now.id and is_choosing(now):
        return f"{timeline.scenario.names.seats[node.actor]} posture {UNKNOWN}"
    return node.text


def is_choosing(node: Node) -> bool:
    """Tell whether one of two simultaneous postures is still open."""
    return bool(node.state.phase[0] == Phase.POSTURE and node.state.half[0] == 1)
