"""Present the lines of play of a record: each with where it left an earlier one, and how it ended."""

from collections.abc import Sequence

from game.files.header import Seat
from game.play.audience import offered
from game.play.timeline import Node, Timeline
from game.present.causes import moment
from game.present.figures import points
from game.present.log import tell
from game.present.models import LinesModel, PlayLine
from game.present.story import story
from game.present.voice import Voice
from game.rules.axes import SEATS


def lines_model(voice: Voice, timeline: Timeline, seats: Sequence[Seat], here: int) -> LinesModel:
    """Present every line of play, the first one first; `here` is where the one looked at stops."""
    say = voice.words.text
    known: set[int] = set()
    rows = []
    for number, leaf in enumerate(timeline.leaves(), 1):
        path = timeline.path(leaf.id)
        own = next((index for index, node in enumerate(path) if node.id not in known), len(path) - 1)
        known.update(node.id for node in path)
        rows.append(_row(voice, timeline, seats, path, number, own if number > 1 else 0, is_here=leaf.id == here))
    alone = say("lines-alone") if len(rows) < 2 else ""  # noqa: PLR2004  # two can be compared
    return LinesModel(
        title=say("lines"),
        note=say("lines-note", number=len(rows)),
        back_label=say("back"),
        open_label=say("lines-open"),
        compare_label=say("lines-compare", name=line_name(voice, timeline, here)),
        compare_reason=alone,
        rows=tuple(rows),
        empty=alone,
    )


def line_name(voice: Voice, timeline: Timeline, leaf: int) -> str:
    """Name a line of play by its place among all."""
    number = next(number for number, node in enumerate(timeline.leaves(), 1) if node.id == leaf)
    return voice.words.text("line-name", number=str(number))


def _row(
    voice: Voice, timeline: Timeline, seats: Sequence[Seat], path: Sequence[Node], number: int, own: int, *,
    is_here: bool,
) -> PlayLine:  # fmt: skip
    say, leaf = voice.words.text, path[-1]
    eyes = offered(timeline, seats, leaf)
    told = story(path[max(own - 1, 0) : own + 1], None if len(eyes) == SEATS else eyes[0]) if own else ()
    end = timeline.end(leaf.id)
    result = say("unfinished", moves=leaf.depth)
    if end:
        claimed = " / ".join(points(value) for value in end.claimed)
        result = say("save-scores", claimed=claimed, created=points(end.created), kept=points(end.kept))
    return PlayLine(
        leaf=leaf.id,
        name=say("line-name", number=str(number)),
        fork=own,
        when=moment(voice, told[0]) if told else say("when-start"),
        move=say("line-from", number=str(own), actor=voice.seat(told[0].actor), text=tell(voice, told[0])) if told
        else say("line-first"),
        length=say("moves-number", number=leaf.depth),
        result=result,
        is_finished=end is not None,
        is_here=is_here,
    )  # fmt: skip
