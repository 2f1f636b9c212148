"""Draw the term sheet: legend, chapters, a track and a stepper for every issue."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.present.models import ChapterModel, SheetModel, TermRow
from game.ui.badges import chip, keycap, keycap_width
from game.ui.controls import Controls, Hit, Scroll
from game.ui.fitting import fitting, shortened
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.sheet_layout import SheetLine, Strip, scroll_to, sheet_lines
from game.ui.track import Places, legend, option_x, track
from game.ui.widgets import Stepper, scroll_area, stepper

HEAD, LOW_HEAD = 56.0, 24.0
NAME, TRACK, STEP, STATE = 0.26, 0.285, 0.235, 0.175  # shares of a row
STEP_MOST = 0.32
SIGNS = 64.0  # of a stepper, design px
NARROW = 560.0


@dataclass(frozen=True)
class Columns:
    """Where the columns of a row lie, design px."""

    name: float
    track: float
    track_width: float
    step: float
    step_width: float
    state: float
    state_width: float


def columns(frame: Frame, widest: float = 0.0) -> Columns:
    """Divide a row; the stepper takes from the track what its widest value needs."""
    w, gap = frame.w, 8.0
    state = 0.0 if w < NARROW else w * STATE
    step = min(max(w * STEP, widest), w * STEP_MOST)
    track = min(w * TRACK, w * (1 - NAME) - step - state - 2 * gap)
    at = frame.right - state - (gap if state else 0)
    return Columns(
        frame.x, at - step - gap - track, track, at - step, step, frame.right - state, state,
    )  # fmt: skip


class SheetDrawing:
    """The term sheet in one drawing."""

    def __init__(self, painter: Painter, controls: Controls, keys: Mapping[str, str], *, is_mine: bool) -> None:
        """Take the keycaps of the actions; steppers are dead unless it is my turn."""
        self.painter = painter
        self.controls = controls
        self.keys = keys
        self.is_mine = is_mine
        self.widest = 0.0

    def draw(
        self, frame: Frame, model: SheetModel, scroll: Scroll, flipped: frozenset[int], *, is_low: bool = False
    ) -> None:
        """Draw the sheet in the frame between heading and preview."""
        labels = (option for chapter in model.chapters for row in chapter.rows for option in row.options)
        self.widest = SIGNS + max((self.painter.measure(label, "value") for label in labels), default=0.0)
        inner = frame.inset(18, 0)
        if is_low:
            at = columns(inner, self.widest)
            self._ends(inner.moved(0, 17 - 49), model, at)
            self._row_keys(inner.x - 8, inner.y + 2, model, at.track - 4)
        else:
            self._head(inner, model)
        head = LOW_HEAD if is_low else HEAD
        body = Frame(frame.x + 8, frame.y + head, frame.w - 16, frame.h - head)
        lines = sheet_lines(model.chapters, flipped)
        focus = self._focus(lines)
        content = lines[-1].bottom if lines else 0.0
        if focus >= 0 and self.controls.is_keyed:
            scroll.offset = scroll_to(lines, focus, body.h, scroll.offset)
        with scroll_area(self.painter, self.controls, body, scroll, content) as area:
            for line in lines:
                strip = Frame(area.x, area.y + line.top, area.w - (6 if content > body.h else 0), line.height)
                self._line(strip, line, is_seen=strip.bottom > body.y and strip.y < body.bottom)

    def _focus(self, lines: tuple[SheetLine, ...]) -> int:
        wanted = self.controls.focus
        for number, line in enumerate(lines):
            if line.row and wanted == ("row", line.row.issue):
                return number
            if line.row is None and wanted in (("fold", line.chapter.chapter), ("alone", line.chapter.chapter)):
                return number
        return -1

    def _head(self, frame: Frame, model: SheetModel) -> None:
        painter, at = self.painter, columns(frame, self.widest)
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
        self._edits(at.track + 2, frame.y, model, x)
        self._ends(frame, model, at)
        middle = at.step + (at.step_width - painter.measure(model.draft_label, "caption")) / 2
        self._row_keys(at.step, frame.y + 35, model, middle - 1)

    def _edits(self, left: float, top: float, model: SheetModel, limit: float) -> None:
        """Draw the keys that take changes of the draft back, each a button too."""
        painter = self.painter
        back = ("undo", "redo") if model.can_redo else ("undo",)
        for actions, words in ((back, model.undo_label), (("reset",), model.reset_label)):
            caps = sum(keycap_width(painter, self.keys[action]) + 4 for action in actions)
            if left + caps + painter.measure(words, "caption") + 6 > limit:
                return
            for action in actions:
                cap = keycap(painter, self.keys[action], left, top + 11)
                tip = model.redo_label if action == "redo" else words
                self.controls.add(Hit(Frame(left - 2, top + 8, cap + 4, 26), (action,), tip, is_stop=False, radius=6))
                left += cap + 4
            colour = "second" if model.can_undo else "disabled"
            wide = painter.text(words, left + 2, top + 25, "caption", colour)
            spot = Frame(left, top + 8, wide + 6, 26)
            self.controls.add(Hit(spot, (actions[0],), words, is_stop=False, radius=6))
            left += wide + 16

    def _row_keys(self, x: float, y: float, model: SheetModel, limit: float) -> None:
        """Draw the keys that act on the row in focus; each is a button too."""
        acts = (
            ("take", model.take_label),
            ("take-chapter", model.take_chapter_label),
            ("meet", model.meet_label),
            ("want", model.want_label),
        )
        for action, words in acts:
            key = self.keys[action]
            width = keycap_width(self.painter, key)
            if not self.is_mine or x + width > limit:
                return
            keycap(self.painter, key, x, y)
            self.controls.add(Hit(Frame(x - 1, y - 3, width + 2, 26), (action,), words, is_stop=False, radius=6))
            x += width + 1

    def _ends(self, frame: Frame, model: SheetModel, at: Columns) -> None:
        painter, y, right = self.painter, frame.y + 49, at.track + at.track_width
        half = at.track_width / 2
        low, high = f"← {model.low_label}", f"{model.high_label} →"
        if max(painter.measure(low, "caption"), painter.measure(high, "caption")) > half - 8:
            low, high = "←", "→"
        painter.text(low, at.track + 2, y, "caption", "sky_text")
        painter.text(high, right - 2, y, "caption", "cinnabar_text", "right")
        painter.text(model.draft_label, at.step + at.step_width / 2, y, "caption", "caption", "middle")
        if at.state_width:
            painter.text(model.state_label, at.state + at.state_width / 2, y, "caption", "caption", "middle")

    def _line(self, strip: Frame, line: SheetLine, *, is_seen: bool) -> None:
        match line.kind:
            case Strip.ROW if line.row:
                self._row(strip, line.row, is_seen=is_seen)
            case Strip.CHAPTER:
                self._chapter(strip, line.chapter, is_seen=is_seen)
            case Strip.FOLDED:
                self._folded(strip, line.chapter, is_seen=is_seen)

    def _chapter(self, strip: Frame, model: ChapterModel, *, is_seen: bool) -> None:
        painter, left, right, y = self.painter, strip.x + 10, strip.right - 10, strip.y + 16
        message = ("fold", model.chapter)
        if model.chip:
            self.controls.add(Hit(strip.inset(4, 0), message, radius=6))
        if not is_seen:
            return
        width = painter.label(model.label, left, y, width=(right - left) * 0.4)
        right = self._initial(strip, model, right)
        right = self._alone(strip, model, right)
        if model.note and right - left - width > painter.measure(model.note, "caption") + 30:
            right -= painter.text(model.note, right, y, "caption", "jade_text", "right") + 10
        painter.hairline(left + width + 10, strip.y + 11, max(0.0, right - left - width - 16), "edge")

    def _initial(self, strip: Frame, model: ChapterModel, right: float) -> float:
        if model.initial is None:
            return right
        width = self.painter.measure(model.initial.label, "note") + 22
        frame = Frame(right - width, strip.y + 0.5, width, 20)
        self.painter.tinted(frame, "jade", radius=6, fill=0.2)
        self.painter.text_in(model.initial.label, frame, "note", "jade_text")
        self.controls.add(Hit(frame, ("play", model.initial.command), model.initial.note, radius=6))
        return frame.x - 10

    def _alone(self, strip: Frame, model: ChapterModel, right: float) -> float:
        if not (self.is_mine and (model.alone.is_enabled or model.is_alone)):
            return right
        painter, words = self.painter, model.alone.label
        width = painter.measure(words, "caption") + 22
        left = right - width
        painter.icon(
            "agreed" if model.is_alone else "plus", left, strip.y + 3, 14, "gold" if model.is_alone else "tick"
        )
        painter.text(words, left + 19, strip.y + 16, "caption", "gold_bright" if model.is_alone else "caption")
        frame = Frame(left - 4, strip.y, width + 6, strip.h)
        self.controls.add(Hit(frame, ("alone", model.chapter), model.alone.note, is_stop=False, radius=6))
        return left - 10

    def _folded(self, strip: Frame, model: ChapterModel, *, is_seen: bool) -> None:
        self.controls.add(Hit(strip.inset(4, 1), ("fold", model.chapter), model.folded_text, radius=6))
        if not is_seen:
            return
        painter, left, right = self.painter, strip.x + 10, strip.right - 10
        painter.icon("right", left - 2, strip.y + 7, 11, "gold", 1.5)
        width = painter.label(model.label, left + 14, strip.y + 17, width=(right - left) * 0.35) + 14
        if model.chip:
            right -= chip(painter, model.chip, right, strip.y + 2, anchor="right", height=20) + 10
        room = right - left - width - 14
        shown = model.folded_text
        while shown and painter.measure(f"{shown}...", "caption") > room and "," in shown:
            shown = shown.rpartition(",")[0]
        if shown and painter.measure(shown, "caption") <= room:
            dots = "" if shown == model.folded_text else " ..."
            painter.text(f"{shown}{dots}", left + width + 12, strip.y + 17, "caption", "second")

    def _row(self, strip: Frame, row: TermRow, *, is_seen: bool) -> None:
        message = ("row", row.issue)
        less, more = (("step", row.issue, -1), ("step", row.issue, 1)) if self.is_mine else (None, None)
        is_hot = self.controls.focus == message
        self.controls.add(Hit(strip.inset(4, 0.5), message, takes_enter=False, less=less, more=more))
        if not is_seen:
            return
        painter, at = self.painter, columns(strip.inset(10, 0), self.widest)
        if is_hot:
            painter.card(strip.inset(2, 0), "row")
        room = at.track - at.name - 8 - (18 if row.lock_note else 0)
        width = fitting(painter, row.name, at.name, strip.y + 20, "body", "text", room)
        if row.lock_note:
            painter.icon("lock", at.name + width + 6, strip.y + 7, 14, "cinnabar_text", 1.5)
        about = Frame(strip.x + 4, strip.y, at.track - strip.x - 8, strip.h)
        self.controls.add(Hit(about, ("about", row.issue), row_words(row), is_stop=False))
        self._track(Frame(at.track, strip.y + 1, at.track_width, 26), row)
        self._stepper(Frame(at.step, strip.y + 2, at.step_width, 25), row, is_hot=is_hot)
        if at.state_width:
            chip(painter, row.chip, at.state, strip.y + 3, at.state_width, height=23)

    def _track(self, frame: Frame, row: TermRow) -> None:
        count = len(row.options)
        barred = tuple(number for number, is_open in enumerate(row.is_open) if not is_open)
        track(
            self.painter, frame, Places(count, row.status_quo, row.mine, row.theirs, row.committed, barred, row.sounded)
        )
        if not self.is_mine:
            return
        half = (frame.w - 18) / max(count - 1, 1) / 2
        for option in range(count):
            spot = Frame(option_x(frame, count, option) - half, frame.y, 2 * half, frame.h)
            tip = f"{row.name}: {row.options[option]}  {row.points[option]}"
            reason = "" if row.is_open[option] else f"{row.options[option]}: {row.lock_note}"
            self.controls.add(Hit(spot, ("option", row.issue, option), tip, reason, 6.0, is_stop=False))

    def _stepper(self, frame: Frame, row: TermRow, *, is_hot: bool) -> None:
        lower = any(row.is_open[: row.mine])
        higher = any(row.is_open[row.mine + 1 :])
        less = ("step", row.issue, -1) if self.is_mine and lower else None
        more = ("step", row.issue, 1) if self.is_mine and higher else None
        stepper(self.painter, self.controls, frame, Stepper("", None, less, more), is_hot=is_hot)
        room = frame.w - SIGNS
        words = shortened(self.painter, row.text, "note", room)
        fitting(self.painter, words, frame.cx, self.painter.baseline(frame), "value", "text", room, "middle")


def row_words(row: TermRow) -> str:
    """Say in a tooltip what an issue is and what each option would add to my value."""
    worth = ", ".join(f"{name} {gain}" for name, gain in zip(row.options, row.points, strict=True))
    return "\n".join(part for part in (row.note, worth, row.lock_note) if part)
