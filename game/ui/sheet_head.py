"""Draw the head of the term sheet: its legend, the ends of the tracks, the keys that act on the draft."""

from dataclasses import dataclass

from game.present.models import SheetModel
from game.ui.badges import keycap, keycap_width
from game.ui.controls import Controls, Hit
from game.ui.fitting import fitting
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.term_row import Columns
from game.ui.track import legend

HEAD, LOW_HEAD = 56.0, 24.0
ROW_ACTS = ("take", "take-chapter", "meet", "want")
KEY_GAP = 16.0  # design px after the word beside a keycap
Keys = tuple[tuple[str, str], ...]  # actions and what their keycaps say


@dataclass(frozen=True)
class HeadLook:
    """How the head is shown: the columns below it, keys, whether the draft may be changed, whether it must be low."""

    at: Columns
    keys: Keys
    is_mine: bool
    is_low: bool


def draw_head(painter: Painter, controls: Controls, frame: Frame, model: SheetModel, look: HeadLook) -> None:
    """Draw the head; in a low window only the ends of the tracks and the keys."""
    if look.is_low:
        _ends(painter, frame.moved(0, 17 - 49), model, look.at)
        _row_keys(painter, controls, Frame(frame.x - 8, frame.y + 2, look.at.track + 4 - frame.x, 20), model, look)
        return
    at = look.at
    fitting(painter, model.title, frame.x, frame.y + 37, "menu", "text", at.track - frame.x - 8)
    x = frame.right
    for kind, words in (
        ("theirs", model.theirs_label),
        ("mine", model.mine_label),
        ("status_quo", model.status_quo_label),
    ):
        width = legend(painter, x, frame.y + 25, kind, words, anchor_right=True)
        x -= width + 22
        if x < at.track + 150:
            break
    _edits(painter, controls, Frame(at.track + 2, frame.y, x - at.track - 2, HEAD), model, look.keys)
    _ends(painter, frame, model, at)
    _row_keys(painter, controls, Frame(at.step, frame.y + 34, frame.right - at.step, 20), model, look)


def _edits(painter: Painter, controls: Controls, room: Frame, model: SheetModel, keys: Keys) -> None:
    """Draw the keys that take changes of the draft back, each a button too."""
    left, top, named = room.x, room.y, dict(keys)
    back = ("undo", "redo") if model.can_redo else ("undo",)
    for actions, words in ((back, model.undo_label), (("reset",), model.reset_label)):
        caps = sum(keycap_width(painter, named[action]) + 4 for action in actions)
        if left + caps + painter.measure(words, "caption") + 6 > room.right:
            return
        for action in actions:
            cap = keycap(painter, named[action], left, top + 11)
            tip = model.redo_label if action == "redo" else words
            controls.add(Hit(Frame(left - 2, top + 8, cap + 4, 26), (action,), tip, is_stop=False, radius=6))
            left += cap + 4
        colour = "second" if model.can_undo else "disabled"
        wide = painter.text(words, left + 2, top + 25, "caption", colour)
        spot = Frame(left, top + 8, wide + 6, 26)
        controls.add(Hit(spot, (actions[0],), words, is_stop=False, radius=6))
        left += wide + 16


def _row_keys(painter: Painter, controls: Controls, room: Frame, model: SheetModel, look: HeadLook) -> None:
    """Draw the keys that act on the row in focus; each is a button too."""
    x, y, named = room.x, room.y, dict(look.keys)
    widths = [keycap_width(painter, named[action]) for action in ROW_ACTS]
    told = sum(painter.measure(word, "caption") + KEY_GAP for word, _ in model.row_acts)
    is_told = sum(widths) + told <= room.w
    for action, (word, does), width in zip(ROW_ACTS, model.row_acts, widths, strict=True):
        if not look.is_mine or x + width > room.right:
            return
        keycap(painter, named[action], x, y)
        wide = painter.text(word, x + width + 4, y + 15, "caption", "second") + KEY_GAP - 2 if is_told else 0
        controls.add(Hit(Frame(x - 1, y - 3, width + wide, 26), (action,), does, is_stop=False, radius=6))
        x += width + wide + 2


def _ends(painter: Painter, frame: Frame, model: SheetModel, at: Columns) -> None:
    y, right = frame.y + 49, at.track + at.track_width
    named = (f"← {model.low_label}", f"{model.high_label} →"), (model.low_label, model.high_label), ("←", "→")
    room = at.track_width - 12
    fitting = (pair for pair in named if sum(painter.measure(end, "caption") for end in pair) <= room)
    low, high = next(fitting, ("", ""))
    painter.text(low, at.track + 2, y, "caption", "sky_text")
    painter.text(high, right - 2, y, "caption", "cinnabar_text", "right")
