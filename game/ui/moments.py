"""Find the moments of a recorded game that show a screen each, and open the screens there."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from game.play.setup import Replay, play_from
from game.play.timeline import Node
from game.rules.axes import Phase
from game.ui.context import Context
from game.ui.page import Page
from game.ui.scene import Push, Scene
from game.ui.sitting import Sitting


class Moment(StrEnum):
    """A moment worth looking at."""

    BRIEFING = "briefing"
    OPENING = "opening"
    RECEIPT = "receipt"
    CLOSING = "closing"
    EVENT = "event"
    RATIFICATION = "ratification"
    QUARTER = "quarter"
    LATER = "later"
    REOPEN = "reopen"
    VERDICT = "verdict"


ONCE = {Phase.STAKE: Moment.BRIEFING, Phase.ANSWER: Moment.EVENT, Phase.REOPEN: Moment.REOPEN}
LATER_QUARTER = 5


def moments(replay: Replay, seat: int = 0) -> Mapping[Moment, int]:
    """Find the moments of the main line as a seat meets them: their nodes; what did not happen is left out."""
    found: dict[Moment, int] = {}
    before: Node | None = None
    for node in replay.timeline.main_line():
        for moment in _at(node, before, seat):
            if moment in (Moment.RECEIPT, Moment.CLOSING):
                found[moment] = node.id  # the last one
            else:
                found.setdefault(moment, node.id)
        before = node
    return found


def _at(node: Node, before: Node | None, seat: int) -> Iterator[Moment]:
    phase = Phase(int(node.state.phase[0]))
    if node.is_over:
        yield Moment.VERDICT
    if before is not None and before.state.phase[0] == Phase.VOTE:
        yield Moment.RATIFICATION
    if node.turn != seat:
        return
    if phase in ONCE:
        yield ONCE[phase]
    if phase == Phase.TURN:
        yield Moment.OPENING
        yield Moment.CLOSING
        if node.note and node.actor == 1 - seat:
            yield Moment.RECEIPT
    if phase == Phase.POSTURE:
        yield Moment.QUARTER
        if node.state.quarter[0] >= LATER_QUARTER:
            yield Moment.LATER


def scene_at(context: Context, replay: Replay, moment: Moment, node: int) -> Scene:
    """Open the screen of a moment; nothing is written to the record before somebody moves."""
    sitting = Sitting(context, play_from(replay, node, replay.header.seats))
    if moment == Moment.RATIFICATION:
        from game.ui.ratification import RatificationScene

        return RatificationScene(context, sitting)
    scene = context.scene_for(sitting)
    if moment in (Moment.EVENT, Moment.REOPEN) and isinstance(scene, Page):
        asked = scene.tick(0.0)
        return asked.scene if isinstance(asked, Push) else scene
    return scene
