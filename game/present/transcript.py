"""Present the transcript of a replay: every move in a line, with what it meant to its mover."""

from collections.abc import Sequence

import numpy as np

from game.play.timeline import Node
from game.present.figures import points
from game.present.log import log_line
from game.present.models import TranscriptRow
from game.present.story import Line
from game.present.voice import Voice
from game.rules.axes import Kind
from game.rules.outcome import package_values


def transcript_rows(
    voice: Voice, lines: Sequence[Line], nodes: Sequence[Node], seat: int | None
) -> tuple[TranscriptRow, ...]:
    """Tell a line of play as a seat may know it, no row marked as the position."""
    return tuple(
        TranscriptRow(log_line(voice, line, seat), line.node, _value(voice, line, nodes, seat), is_here=False)
        for line in lines
    )


def _value(voice: Voice, line: Line, nodes: Sequence[Node], seat: int | None) -> str:
    """Say what an offer did to its value for its maker, where the viewer may know."""
    if line.kind != Kind.OFFER or (seat is not None and seat != line.actor):
        return ""
    mandate = int(nodes[line.number].state.mandates[0, line.actor])
    packages = [line.terms] if line.previous[0] < 0 else [line.previous, line.terms]
    worth = package_values(voice.scenario, np.array(packages, np.int64))[:, line.actor, mandate].tolist()
    return (
        voice.words.text("old-to-new", old=points(worth[0]), new=points(worth[1]))
        if len(worth) > 1
        else points(worth[0])
    )
