"""Draw the term sheet: legend, chapters, a track and a stepper for every issue."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from game.present.models import ChapterModel, SheetModel, TermRow
from game.ui.chapter_line import draw_chapter, draw_folded
from game.ui.controls import Controls, Hit, Scroll
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.sheet_head import HEAD, LOW_HEAD, HeadLook, draw_head
from game.ui.sheet_layout import SheetLine, Strip, scroll_to, sheet_lines
from game.ui.term_row import SIGNS, Columns, RowLook, draw_row
from game.ui.widgets import scroll_area

NAME, TRACK, STEP, STATE = 0.245, 0.285, 0.235, 0.15  # shares of a row
STEP_MOST = 0.36
NARROW = 560.0
INSET = 10.0  # of a row in its strip
ROWS_KEPT = 64  # widths of rows


@lru_cache(ROWS_KEPT)
def columns(x: float, w: float, widest: float) -> Columns:
    """Divide a row; the stepper takes from the track what its widest value needs."""
    gap = 8.0
    state = 0.0 if w < NARROW else w * STATE
    step = min(max(w * STEP, widest), w * STEP_MOST)
    track = min(w * TRACK, w * (1 - NAME) - step - state - 2 * gap)
    at = x + w - state - (gap if state else 0)
    return Columns(
        x, at - step - gap - track, track, at - step, step, x + w - state, state,
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
        self, frame: Frame, model: SheetModel, scroll: Scroll, closed: frozenset[int], *, is_low: bool = False
    ) -> None:
        """Draw the sheet in the frame between heading and preview."""
        labels = (option for chapter in model.chapters for row in chapter.rows for option in row.options)
        self.widest = SIGNS + max((self.painter.measure(label, "value") for label in labels), default=0.0)
        inner = frame.inset(18, 0)
        look = HeadLook(columns(inner.x, inner.w, self.widest), tuple(self.keys.items()), self.is_mine, is_low)
        self.painter.part(self.controls, draw_head, inner, replace(model, chapters=()), look)
        head = LOW_HEAD if is_low else HEAD
        body = Frame(frame.x + 8, frame.y + head, frame.w - 16, frame.h - head)
        lines = sheet_lines(model.chapters, closed, body.h)
        focus = self._focus(lines)
        content = lines[-1].bottom if lines else 0.0
        if focus >= 0 and self.controls.is_keyed:
            scroll.offset = scroll_to(lines, focus, body.h, scroll.offset)
        self.controls.is_stale |= scroll.view != body.h  # what is folded depends on the room
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

    def _line(self, strip: Frame, line: SheetLine, *, is_seen: bool) -> None:
        match line.kind:
            case Strip.ROW if line.row:
                self._row(strip, line.row, is_seen=is_seen)
            case Strip.CHAPTER:
                self._chapter(strip, line.chapter, is_seen=is_seen)
            case Strip.FOLDED:
                self._folded(strip, line.chapter, is_seen=is_seen)

    def _row(self, strip: Frame, row: TermRow, *, is_seen: bool) -> None:
        is_hot = self.controls.focus == ("row", row.issue)
        look = RowLook(columns(strip.x + INSET, strip.w - 2 * INSET, self.widest), is_hot, self.is_mine, is_seen)
        self.painter.part(self.controls, draw_row, strip, row, look)

    def _chapter(self, strip: Frame, model: ChapterModel, *, is_seen: bool) -> None:
        if model.chip:
            self.controls.add(Hit(strip.inset(4, 0), ("fold", model.chapter), radius=6))
        if is_seen:
            self.painter.part(self.controls, draw_chapter, strip, replace(model, rows=()), self.is_mine)

    def _folded(self, strip: Frame, model: ChapterModel, *, is_seen: bool) -> None:
        self.controls.add(Hit(strip.inset(4, 1), ("fold", model.chapter), model.folded_text, radius=6))
        if is_seen:
            self.painter.part(self.controls, draw_folded, strip, model)
