"""Lay out the term sheet: chapters and rows one under another, scrolled by chapter so that the focus is in view."""

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from game.present.models import ChapterModel, TermRow

ROW, CHAPTER, FOLDED = 29.0, 21.0, 25.0
AIR = 14.0  # between lines at most
Stop = tuple[str, int]  # a row's issue, or the chapter of a folded line


class Strip(StrEnum):
    """What a line of the sheet shows."""

    CHAPTER = "chapter"
    FOLDED = "folded"
    ROW = "row"


class SheetLine(NamedTuple):
    """A line of the sheet; `top` counts from the first line, design px."""

    kind: Strip
    chapter: ChapterModel
    row: TermRow | None
    top: float
    height: float

    @property
    def bottom(self) -> float:
        """Give the lower edge."""
        return self.top + self.height


def folded(
    chapters: Sequence[ChapterModel], settled: Collection[int], chosen: Mapping[int, bool], height: float
) -> frozenset[int]:
    """Choose the chapters to fold: what a person chose, else those that are settled, as far as all has no room open."""
    found = {chapter.chapter for chapter in chapters if chosen.get(chapter.chapter, chapter.chapter in settled)}
    total = sum(_height(chapter, found) for chapter in chapters)
    for chapter in chapters:
        open_ = _height(chapter, ()) - FOLDED
        if chapter.chapter in found and chapter.chapter not in chosen and total + open_ <= height:
            found.discard(chapter.chapter)
            total += open_
    return frozenset(found)


def _height(chapter: ChapterModel, closed: Collection[int]) -> float:
    return FOLDED if chapter.chapter in closed else CHAPTER + ROW * len(chapter.rows)


def sheet_lines(
    chapters: Collection[ChapterModel], closed: Collection[int], height: float = 0.0
) -> tuple[SheetLine, ...]:
    """List the lines; a chapter in `closed` is folded to one; a short sheet has air between its lines."""
    lines: list[SheetLine] = []
    count = sum(1 if chapter.chapter in closed else 1 + len(chapter.rows) for chapter in chapters)
    spare = height - sum(_height(chapter, closed) for chapter in chapters)
    air = min(max(spare / max(count, 1), 0.0), AIR)
    top = air / 2
    for chapter in chapters:
        is_folded = chapter.chapter in closed
        kind, tall = (Strip.FOLDED, FOLDED) if is_folded else (Strip.CHAPTER, CHAPTER)
        lines.append(SheetLine(kind, chapter, None, top, tall))
        top += tall + air
        for row in () if is_folded else chapter.rows:
            lines.append(SheetLine(Strip.ROW, chapter, row, top, ROW))
            top += ROW + air
    return tuple(lines)


def scroll_to(lines: tuple[SheetLine, ...], focus: int, height: float, before: float) -> float:
    """Choose the offset that shows the focused line, keeping the one before where it will do; design px."""
    if not lines or lines[-1].bottom <= height:
        return 0.0
    line, end = lines[focus], lines[-1].bottom - height
    stops = [other.top for other in lines if other.kind != Strip.ROW]
    chapter = max((stop for stop in stops if stop <= line.top), default=0.0)
    shown = chapter if line.bottom - chapter <= height else line.top
    if before <= shown and line.bottom <= before + height:
        return min(before, end)
    if shown < before:
        return min(shown, end)
    fitting = (stop for stop in (*stops, line.top) if line.bottom <= stop + height)
    return min(min(fitting, default=line.top), end)


def stops(lines: Sequence[SheetLine]) -> list[Stop]:
    """List what the arrows reach, from top to bottom."""
    return [
        ("row", line.row.issue) if line.row else ("fold", line.chapter.chapter)
        for line in lines
        if line.row or line.kind == Strip.FOLDED
    ]


def kept(focus: Any, reached: Sequence[Stop], chapters: Sequence[ChapterModel]) -> Any:
    """Keep a focus that is reached or lies outside the sheet; from a row folded away it goes to the chapter's line."""
    if focus is None:
        return reached[0]
    if focus in reached or focus[0] not in ("row", "fold"):
        return focus
    for chapter in chapters:
        own: list[Stop] = [("fold", chapter.chapter), *(("row", row.issue) for row in chapter.rows)]
        if focus in own:
            return next((stop for stop in own if stop in reached), reached[0])
    return reached[0]
