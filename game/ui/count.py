"""Draw one home's count: its chapters with their votes, the roll-call of one of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.present.models import ChapterCount, Chip, HomeCount, Role, RollCall, Votes
from game.ui.badges import chip
from game.ui.bars import model_bar, votes
from game.ui.controls import Controls, Hit, Scroll
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.widgets import scroll_area

PADDING = 18.0
HEAD = 62.0
CHAPTER, CALL = 58.0, 40.0
CALLS = 0.42
NARROW = 560.0


@dataclass(frozen=True)
class Called:
    """How far the roll-call has come: chapters done, and constituencies of the next one."""

    chapters: int
    calls: int


def draw_home(
    painter: Painter,
    controls: Controls,
    frame: Frame,
    home: HomeCount,
    called: Called,
    chosen: int,
    scrolls: Sequence[Scroll],
) -> None:
    """Draw a home: chapters at the left, the constituencies of the chosen chapter at the right."""
    painter.card(frame, accent="sky" if home.is_mine else "cinnabar")
    inner = frame.inset(PADDING, 0)
    painter.emblem(home.emblem, home.seat, inner.x, frame.y + 10, 42)
    width = painter.text(home.needed, inner.right, frame.y + 27, "value", "text", "right", inner.w * 0.4)
    painter.text(home.assembly, inner.x + 54, frame.y + 30, "panel", width=inner.w - 66 - width)
    painter.text(home.name, inner.x + 54, frame.y + 50, "caption", "mine" if home.is_mine else "theirs")
    painter.text(home.summary, inner.right, frame.y + 50, "caption", "caption", "right", inner.w * 0.5)
    body = inner.cut_top(HEAD)[1].cut_bottom(12)[1]
    calls, list_ = (body.cut_right(body.w * CALLS, 22)) if body.w > NARROW else (None, body)
    _chapters(painter, controls, list_, home, called, chosen, scrolls[0])
    if calls:
        painter.upright(calls.x - 11, calls.y, calls.h)
        _calls(painter, controls, calls, home, called, chosen, scrolls[1])


def _chapters(
    painter: Painter, controls: Controls, frame: Frame, home: HomeCount, called: Called, chosen: int, scroll: Scroll
) -> None:
    with scroll_area(painter, controls, frame, scroll, CHAPTER * len(home.chapters)) as area:
        width = frame.w - (10 if scroll.limit > 0 else 0)
        for number, chapter in enumerate(home.chapters):
            cell = Frame(area.x, area.y + number * CHAPTER, width, CHAPTER)
            shown = so_far(chapter, called, number)
            if number == chosen:
                painter.card(cell.inset(0, 2), "row")
            _chapter(painter, cell.inset(8, 0), shown)
            controls.add(Hit(cell.inset(0, 2), ("chapter", home.seat, number), radius=8))


def so_far(chapter: ChapterCount, called: Called, number: int) -> ChapterCount:
    """Take from a count what has not been called yet."""
    if number < called.chapters or not chapter.is_voted:
        return chapter
    known = chapter.calls[: called.calls] if number == called.chapters else ()
    favour, against = sum(call.in_favour for call in known), sum(call.against for call in known)
    counted = replace(
        chapter.votes, in_favour=favour, unsure=0, against=against, favour_text=str(favour), unsure_text="",
        against_text=str(against),
    )  # fmt: skip
    waiting = Chip("...", "open", Role.CAPTION)
    return replace(chapter, votes=counted, chip=waiting, calls=known)


def _chapter(painter: Painter, cell: Frame, chapter: ChapterCount) -> None:
    painter.icon(chapter.icon, cell.x, cell.y + 10, 20, "gold" if chapter.is_voted else "caption")
    side = chip(painter, chapter.chip, cell.right, cell.y + 8, anchor="right", height=22)
    ink = "text" if chapter.is_voted else "caption"
    room = cell.w - 40 - side
    if not chapter.is_voted:
        painter.text(chapter.label, cell.x + 30, cell.y + 24, "value", ink, width=room)
        return
    full = f"{chapter.votes.favour_text} · {chapter.votes.against_text}"
    short = f"{chapter.votes.in_favour} : {chapter.votes.against}"
    name = painter.measure(chapter.label, "value") + 30
    tally = next((words for words in (full, short) if painter.measure(words, "figure") + name < room), "")
    tally = "" if chapter.votes.unsure else tally
    wide = painter.text(tally, cell.right - side - 10, cell.y + 24, "figure", "text", "right") if tally else 0.0
    painter.text(chapter.label, cell.x + 30, cell.y + 24, "value", ink, width=room - wide - 14)
    votes(painter, Frame(cell.x + 30, cell.y + 37, cell.w - 30, 10), _full(chapter.votes))


def _full(model: Votes) -> Votes:
    return replace(model, total=max(model.total, 1))


def _calls(
    painter: Painter, controls: Controls, frame: Frame, home: HomeCount, called: Called, chosen: int, scroll: Scroll
) -> None:
    if not 0 <= chosen < len(home.chapters):
        return
    chapter = home.chapters[chosen]
    known = so_far(chapter, called, chosen)
    painter.label(chapter.label, frame.x, frame.y + 14, width=frame.w)
    body = frame.cut_top(24)[1]
    with scroll_area(painter, controls, body, scroll, CALL * len(chapter.calls)) as area:
        width = body.w - (10 if scroll.limit > 0 else 0)
        for number, call in enumerate(chapter.calls):
            y = area.y + number * CALL
            is_known = number < len(known.calls)
            _call(painter, Frame(area.x, y, width, CALL), call, is_known=is_known)


def _call(painter: Painter, cell: Frame, call: RollCall, *, is_known: bool) -> None:
    shown = call.text if is_known else "..."
    width = painter.text(shown, cell.right, cell.y + 17, "caption", "text" if is_known else "caption", "right")
    painter.text(call.name, cell.x, cell.y + 17, "body", "second", width=cell.w - width - 10)
    if is_known:
        model_bar(painter, Frame(cell.x, cell.y + 25, cell.w, 6), replace(call.bar, tick=0.5, role=Role.GAIN))
    else:
        painter.fill(Frame(cell.x, cell.y + 25, cell.w, 6), "track")


def steps(home: HomeCount) -> int:
    """Count the calls of a home's chapters that are voted."""
    return sum(len(chapter.calls) for chapter in home.chapters if chapter.is_voted)


def called_at(home: HomeCount, step: int) -> Called:
    """Tell how far the roll-call has come after a number of calls."""
    for number, chapter in enumerate(home.chapters):
        if not chapter.is_voted:
            continue
        if step < len(chapter.calls):
            return Called(number, step)
        step -= len(chapter.calls)
    return Called(len(home.chapters), 0)
