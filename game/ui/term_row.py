"""Draw a row of the term sheet: the issue's name, its track, a stepper for the draft, how far apart the two are."""

from typing import NamedTuple

from game.present.models import TermRow
from game.ui.badges import chip
from game.ui.controls import Controls, Hit
from game.ui.fitting import fitting
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.track import Places, option_x, track
from game.ui.widgets import Stepper, stepper

SIGNS = 64.0  # of a stepper, design px


class Columns(NamedTuple):
    """Where the columns of a row lie, design px."""

    name: float
    track: float
    track_width: float
    step: float
    step_width: float
    state: float
    state_width: float


class RowLook(NamedTuple):
    """How a row is shown: its columns, whether it has the focus, whether its term may be changed, whether it shows."""

    at: Columns
    is_hot: bool
    is_mine: bool
    is_seen: bool


def draw_row(painter: Painter, controls: Controls, strip: Frame, row: TermRow, look: RowLook) -> None:
    """Draw a row; one that is scrolled out of sight can still be reached by key."""
    at = look.at
    less, more = (("step", row.issue, -1), ("step", row.issue, 1)) if look.is_mine else (None, None)
    controls.add(Hit(strip.inset(4, 0.5), ("row", row.issue), takes_enter=False, less=less, more=more))
    if not look.is_seen:
        return
    if look.is_hot:
        painter.card(strip.inset(2, 0), "row")
    room = at.track - at.name - 8 - (18 if row.lock_note else 0)
    width = fitting(painter, row.name, at.name, strip.y + 20, "body", "text", room)
    if row.lock_note:
        painter.icon("lock", at.name + width + 6, strip.y + 7, 14, "cinnabar_text", 1.5)
    about = Frame(strip.x + 4, strip.y, at.track - strip.x - 8, strip.h)
    controls.add(Hit(about, ("about", row.issue), row_words(row), is_stop=False))
    _track(painter, controls, Frame(at.track, strip.y + 1, at.track_width, 26), row, is_mine=look.is_mine)
    _stepper(painter, controls, Frame(at.step, strip.y + 2, at.step_width, 25), row, look)
    if at.state_width:
        chip(painter, row.chip, at.state, strip.y + 3, at.state_width, height=23)


def _track(painter: Painter, controls: Controls, frame: Frame, row: TermRow, *, is_mine: bool) -> None:
    count = len(row.options)
    barred = tuple(number for number, is_open in enumerate(row.is_open) if not is_open)
    track(painter, frame, Places(count, row.status_quo, row.mine, row.theirs, row.committed, barred, row.sounded))
    if not is_mine:
        return
    half = (frame.w - 18) / max(count - 1, 1) / 2
    for option in range(count):
        spot = Frame(option_x(frame, count, option) - half, frame.y, 2 * half, frame.h)
        tip = f"{row.name}: {row.options[option]}  {row.points[option]}"
        reason = "" if row.is_open[option] else f"{row.options[option]}: {row.lock_note}"
        controls.add(Hit(spot, ("option", row.issue, option), tip, reason, 6.0, is_stop=False))


def _stepper(painter: Painter, controls: Controls, frame: Frame, row: TermRow, look: RowLook) -> None:
    lower = any(row.is_open[: row.mine])
    higher = any(row.is_open[row.mine + 1 :])
    less = ("step", row.issue, -1) if look.is_mine and lower else None
    more = ("step", row.issue, 1) if look.is_mine and higher else None
    stepper(painter, controls, frame, Stepper("", None, less, more), is_hot=look.is_hot)
    room = frame.w - SIGNS
    fitting(painter, row.text, frame.cx, painter.baseline(frame), "value", "text", room, "middle")


def row_words(row: TermRow) -> str:
    """Say in a tooltip what an issue is and what each option would add to my value."""
    worth = ", ".join(f"{name} {gain}" for name, gain in zip(row.options, row.points, strict=True))
    return "\n".join(part for part in (row.note, worth, row.lock_note) if part)
