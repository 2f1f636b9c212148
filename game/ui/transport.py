"""Draw how a replay is moved through: back, play, on; speed; what a step is; playing on from here."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.present.models import ReplayModel
from game.ui.badges import keycap, keycap_width
from game.ui.controls import Controls, Hit
from game.ui.cursor import SPEEDS
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.widgets import Button, Kind, Option, button, segment, segment_width, toggle

SIGNS = (
    ("first", ("start",)), ("step_back", ("back",)), ("play", ("play",)), ("step_on", ("on",)), ("last", ("end",)),
    ("share", ("share",)),
)  # fmt: skip
SMALL, WIDE, GAP = 36.0, 50.0, 7.0
SWITCH, CHOICE, APART = 46.0, 8.0, 16.0  # a switch without its word, the padding of a choice, between two of them
SPEED_TEXTS = ("\u00bd\u00d7", "1\u00d7", "2\u00d7", "4\u00d7", "8\u00d7")  # times signs
LEAST_BRANCH = 190.0
OTHER = 42.0  # the other side's button


@dataclass(frozen=True)
class Playing:
    """How the replay is being played."""

    is_playing: bool
    speed: float
    is_stopping: bool  # at a person's decisions


def draw_transport(
    painter: Painter, controls: Controls, frame: Frame, model: ReplayModel, playing: Playing, branch_key: str
) -> None:
    """Draw the row; what has no room is left to its key."""
    x = _signs(painter, controls, frame, playing) + 8
    branch = _branch_frame(painter, frame, model, x)
    right = branch.x - OTHER - 26 if branch else frame.right
    base = frame.cy + 5.5
    options = tuple(Option(("speed", speed), text) for speed, text in zip(SPEEDS, SPEED_TEXTS, strict=True))
    steps = tuple(Option(("step", choice.command), choice.label) for choice in model.steps)
    named = ((model.speed_label, options), (model.step_label, steps))
    need = sum(_segment_room(painter, label, several) for label, several in named)
    if right - x > need + painter.measure(model.stop_label) + SWITCH + keycap_width(painter, "Space") + 22:
        x += keycap(painter, "Space", x + 3, frame.cy - 10) + 22
    x = _segment(painter, controls, Frame(x, frame.y, right - x, frame.h), *named[0], ("speed", playing.speed))
    chosen = next((("step", choice.command) for choice in model.steps if choice.is_chosen), None)
    x = _segment(painter, controls, Frame(x, frame.y, right - x, frame.h), *named[1], chosen)
    if right - x > painter.measure(model.stop_label) + SWITCH:
        x += toggle(painter, controls, x, base, model.stop_label, ("stop",), is_on=playing.is_stopping) + 20
    if branch:
        if right - x > painter.measure(model.branch_note, "caption") + 16:
            painter.text(model.branch_note, right, base, "caption", "caption", "right")
        reason = "" if model.branch.is_enabled else model.branch.reason or " "
        kind: Kind = "primary" if model.branch.is_enabled else "card"
        item = Button(("branch",), model.branch.label, "", "flag", branch_key, kind, reason, model.branch.note)
        button(painter, controls, branch, item)
        _other_side(painter, controls, Frame(branch.x - OTHER - 8, branch.y, OTHER, branch.h), model)


def _other_side(painter: Painter, controls: Controls, cell: Frame, model: ReplayModel) -> None:
    """Draw the button that plays on as the other side."""
    choice = model.branch_other
    painter.card(cell, "card" if choice.is_enabled else "flat")
    painter.icon("swap", cell.cx - 10, cell.cy - 10, 20, "gold_bright" if choice.is_enabled else "disabled", 1.8)
    reason = "" if choice.is_enabled else choice.reason or " "
    controls.add(Hit(cell, ("branch-other",), choice.label, reason, 11.0))


def _branch_frame(painter: Painter, frame: Frame, model: ReplayModel, left: float) -> Frame | None:
    width = painter.measure(model.branch.label, "value") + 106
    room = frame.right - left - OTHER - 28
    if room < LEAST_BRANCH:
        return None
    width = min(width, room)
    return Frame(frame.right - width, frame.cy - 19, width, 38)


def _signs(painter: Painter, controls: Controls, frame: Frame, playing: Playing) -> float:
    x = frame.x
    for icon, message in SIGNS:
        is_play = icon == "play"
        width = WIDE if is_play else SMALL
        cell = Frame(x, frame.cy - 16, width, 32)
        if is_play:
            painter.card(cell, "primary", radius=8)
        else:
            painter.inset(cell)
        name = "pause" if is_play and playing.is_playing else icon
        painter.icon(name, cell.cx - 10, cell.cy - 10, 20, "on_gold" if is_play else "gold", 1.8)
        controls.add(Hit(cell, message))
        x += width + GAP
    return x


def _segment(
    painter: Painter, controls: Controls, room: Frame, label: str, options: Sequence[Option], chosen: object
) -> float:
    """Draw a named choice where it has room; give where the next thing may begin."""
    name, width = painter.measure(label) + 12, segment_width(painter, options, CHOICE)
    if _segment_room(painter, label, options) - APART > room.w:
        return room.x
    painter.text(label, room.x, room.cy + 5.5, "body", "caption")
    segment(painter, controls, Frame(room.x + name, room.cy - 15, width, 30), options, chosen)
    return room.x + name + width + APART


def _segment_room(painter: Painter, label: str, options: Sequence[Option]) -> float:
    return painter.measure(label) + 12 + segment_width(painter, options, CHOICE) + APART
