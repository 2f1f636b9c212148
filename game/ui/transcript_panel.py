"""Draw the transcript of a replay: every move in a line, the position marked; and the value nobody took."""

from collections.abc import Sequence

from game.present.models import Choice, GradeMark, ReplayModel, TranscriptRow
from game.ui.bars import model_bar
from game.ui.controls import Controls, Hit, Scroll
from game.ui.fitting import fitting_best, shortened
from game.ui.grades import PILL, draw_pill
from game.ui.layout import Frame
from game.ui.marks import inks, mark
from game.ui.painter import Painter
from game.ui.widgets import Button, button, scroll_area

ROW = 27.0
NUMBER, WHEN, ACTOR = 30.0, 150.0, 140.0
VALUE = 84.0
GRADED = 0.4  # of a row's width: value, sign and reason
REASONED = 900.0  # design px; a shorter row tells the reason on hover
GLYPHS = {"draw": "event", "deal": "event", "stake": "play", "disclose": "disclose", "vote": "vote"}


def reveal(scroll: Scroll, rows: Sequence[TranscriptRow], view: float) -> None:
    """Bring the position into a view of this height, with a little of what came before."""
    scroll.content, scroll.view = ROW * len(rows), view
    here = next((number for number, row in enumerate(rows) if row.is_here), None)
    if here is not None:
        scroll.reveal(max(here - 2, 0) * ROW, (here + 2) * ROW)


def draw_rows(
    painter: Painter, controls: Controls, frame: Frame, rows: Sequence[TranscriptRow], scroll: Scroll
) -> None:
    """Draw the rows that are in view."""
    when = max((painter.measure(when) for when in {row.line.when for row in rows}), default=0.0)
    with scroll_area(painter, controls, frame, scroll, ROW * len(rows)) as area:
        for number, row in enumerate(rows):
            cell = Frame(area.x, area.y + number * ROW, frame.w - 10, ROW)
            if cell.bottom < frame.y or cell.y > frame.bottom:
                continue
            _row(painter, cell, row, min(when, WHEN))
            controls.add(Hit(cell, ("seek", row.node), _told(row), radius=7, is_stop=False))


def _told(row: TranscriptRow) -> str:
    """Say on hover what a row has no room for."""
    if row.mark is None or not row.mark.glyph:
        return row.line.note
    parts = (f"{row.mark.glyph} {row.mark.name}: {row.mark.reason}", row.mark.better, row.mark.hindsight)
    return " · ".join(part for part in parts if part)


def _row(painter: Painter, cell: Frame, row: TranscriptRow, when: float) -> None:
    line = row.line
    if row.is_here:
        painter.card(cell.inset(0, 0.5), "row", radius=7)
        painter.fill(Frame(cell.x, cell.y + 7, 3, cell.h - 14), "gold_bright")
    else:
        painter.hairline(cell.x + 8, cell.y, cell.w - 16)
    base = painter.baseline(cell)
    is_wide = cell.w > 620  # noqa: PLR2004  # narrow rows go without numbers
    x = cell.x + 10
    if is_wide:
        painter.text(str(line.number), x + NUMBER - 6, base, "body", "caption", "right")
        x += NUMBER + 4
        painter.text(line.when, x, base, "body", "caption", width=when + 1)
        x += when + 14
    lane = 2 if line.role == "theirs" else 1
    kind = GLYPHS.get(line.glyph, line.glyph)
    painter.shape(mark, Frame(x, cell.y + 5, 18, 18), kind, lane, inks(painter.theme))
    painter.text(line.actor, x + 26, base, "body", line.role, width=ACTOR - 36)
    x += ACTOR - 20 if is_wide else ACTOR - 40
    end = cell.right - 10
    if row.mark and is_wide:
        end = _graded(painter, cell, row.mark, line.note)
        room = end - x - 8
    else:
        room = _plain(painter, row, Frame(x, cell.y, end - x, cell.h), base)
    style = "value" if row.is_here else "body"
    fitting_best(painter, (line.text, *line.shorter), x, base, style, "text", room)


def _plain(painter: Painter, row: TranscriptRow, frame: Frame, base: float) -> float:
    """Set value and note of a row that is not graded; give the width left for its words."""
    line, room = row.line, frame.w - VALUE
    value = row.mark.value if row.mark else row.value
    if value:
        painter.text(value, frame.right, base, "body", "second", "right", VALUE)
    words = painter.measure(line.text, "value" if row.is_here else "body")
    if line.note and words + painter.measure(line.note) + 30 < room:
        painter.text(line.note, frame.right - VALUE - 10, base, "body", "caption", "right")
    return room


def _graded(painter: Painter, cell: Frame, judged: GradeMark, note: str) -> float:
    """Set value, sign and, where there is room, reason of a graded row; give where its words must end."""
    has_reason = cell.w > REASONED
    base, left = painter.baseline(cell), cell.right - (cell.w * GRADED if has_reason else VALUE + PILL + 12)
    wide = painter.text(judged.value, left + VALUE - 16, base, "body", "second", "right", VALUE - 16)
    draw_pill(painter, judged, left + VALUE, cell.cy)
    if has_reason:
        x = left + VALUE + PILL + 12
        words, colour = (judged.reason, "text") if judged.reason else (note, "caption")
        painter.text(shortened(painter, words, "body", cell.right - 10 - x), x, base, "body", colour)
    return left + VALUE - 20 - wide


def draw_left(painter: Painter, controls: Controls, frame: Frame, model: ReplayModel, scroll: Scroll) -> None:
    """Draw what was left on the table, and the other variations from here."""
    painter.card(frame, "raised", accent="gold")
    inner = frame.inset(18, 0)
    painter.text(model.left_title, inner.x, frame.y + 30, "panel", width=inner.w)
    figure = painter.text(model.left_text, inner.x, frame.y + 80, "score", "gold_bright", width=inner.w * 0.4)
    painter.paragraph(model.left_note, inner.x + figure + 16, frame.y + 58, inner.w - figure - 16, leading=21, lines=3)
    y = frame.y + 116
    for share in model.left:
        width = painter.text(share.text, inner.right, y, "value", "text", "right")
        name = max(painter.text(share.label, inner.x, y, "body", "second", width=inner.w * 0.3) + 12, 92)
        model_bar(painter, Frame(inner.x + name, y - 10, inner.w - name - width - 12, 10), share.bar)
        y += 26
    foot = frame.bottom - 50
    if foot > y and model.left_foot:
        leading = painter.leading("caption")
        lines = max((foot - y + 6) // leading, 1)  # no line is shown by half
        body = Frame(inner.x, y - 10, inner.w, lines * leading)
        height = painter.paragraph_height(model.left_foot, inner.w - 12, "caption") + 8
        with scroll_area(painter, controls, body, scroll, height) as area:
            painter.paragraph(model.left_foot, area.x, area.y + 14, inner.w - 12, "caption", "second")
    _actions(painter, controls, Frame(inner.x, frame.bottom - 42, inner.w, 32), model)


def _actions(painter: Painter, controls: Controls, row: Frame, model: ReplayModel) -> None:
    """Draw what can be done about it: see the better package, learn from mistakes; or other variations from here."""
    choices: tuple[tuple[tuple[str, int] | tuple[str], Choice, str], ...] = tuple(
        (("variation", int(choice.command)), choice, "") for choice in model.branches[:2]
    ) or ((("better",), model.show_better, ""), (("learn",), model.learn, "L"))
    for cell, (message, choice, key) in zip(row.columns(*[1] * len(choices), gap=10), choices, strict=True):
        reason = "" if choice.is_enabled else choice.reason
        tip = choice.note or choice.label
        button(painter, controls, cell, Button(message, choice.label, "", "", key, "plain", reason, tip))
