"""Draw the terms in force: chapter by chapter, what share of each is delivered."""

from collections.abc import Sequence

from game.present.models import TermChapter, TermLine
from game.ui.badges import chip
from game.ui.bars import model_bar
from game.ui.controls import Controls, Hit, Scroll
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.widgets import scroll_area

ROW, HEAD, GAP = 25.0, 28.0, 6.0
BAR = 56.0
SHARE = 54.0
NAME = 0.37


def terms_height(chapters: Sequence[TermChapter]) -> float:
    """Tell how high all chapters are."""
    return sum(HEAD + ROW * len(chapter.rows) + GAP for chapter in chapters)


def draw_terms(
    painter: Painter, controls: Controls, frame: Frame, chapters: Sequence[TermChapter], scroll: Scroll
) -> None:
    """Draw every chapter in a scrolled area."""
    with scroll_area(painter, controls, frame, scroll, terms_height(chapters)) as inner:
        y = inner.y
        room = inner.cut_right(12)[1]
        for chapter in chapters:
            _head(painter, Frame(room.x, y, room.w, HEAD), chapter)
            y += HEAD
            for line in chapter.rows:
                row = Frame(room.x, y, room.w, ROW)
                if row.bottom > frame.y and row.y < frame.bottom:
                    _row(painter, row, line)
                controls.add(Hit(row, ("term", line.issue), line.owed_by))
                y += ROW
            y += GAP


def _head(painter: Painter, frame: Frame, chapter: TermChapter) -> None:
    painter.icon(chapter.icon, frame.x, frame.y + 6, 16, "gold", 1.5)
    side = chip(painter, chapter.chip, frame.right, frame.y + 3, anchor="right", height=22)
    painter.label(chapter.label, frame.x + 24, frame.y + 19, width=frame.w - side - 36)


def _row(painter: Painter, frame: Frame, line: TermLine) -> None:
    base = painter.baseline(frame)
    painter.hairline(frame.x, frame.y, frame.w)
    name = frame.w * NAME
    quiet = "caption" if line.is_fallback else "text"
    painter.text(line.name, frame.x, base, "body", "second", width=name - 10)
    end = frame.right - BAR - SHARE
    style = "body" if line.is_fallback else "value"
    painter.text(line.text, frame.x + name, base, style, quiet, width=end - frame.x - name - 12)
    if line.delivered:
        model_bar(painter, Frame(end, frame.cy - 3, BAR, 6), line.bar)
        painter.text(line.delivered, frame.right, base, "value", "gain", "right")
