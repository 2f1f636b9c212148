"""Choose among the lines of play of a record: look at one, or set it beside the one looked at."""

from collections.abc import Mapping
from typing import Any

from game.play.setup import Replay
from game.present.lines import lines_model
from game.present.models import LinesModel, PlayLine
from game.present.voice import Voice
from game.ui.context import Context
from game.ui.controls import Hit, Scroll
from game.ui.fitting import fitting, shortened
from game.ui.layout import Frame
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain_page import BACK_MESSAGE, draw_frame
from game.ui.scene import Command, Pop, Push
from game.ui.widgets import Button, button, scroll_area

ROW, GAP, FOOT, PADDING = 74.0, 8.0, 48.0, 18.0
RESULT = 0.42  # of a row's width


class LinesScene(Page):
    """The lines of play; the result is the position to look at, None where nothing was chosen."""

    def __init__(self, context: Context, replay: Replay, here: int) -> None:
        """List the lines; `here` is where the one looked at stops."""
        super().__init__()
        self.context = context
        self.replay = replay
        self.here = here
        self.scroll = Scroll()
        self._last = -1
        self.controls.put_focus(("row", next(n for n, row in enumerate(self.model.rows) if row.is_here)))

    @property
    def model(self) -> LinesModel:
        """Give what is shown."""
        timeline = self.replay.timeline
        voice = Voice(self.context.words, timeline.scenario)
        return lines_model(voice, timeline, self.replay.header.seats, self.here)

    @property
    def chosen(self) -> PlayLine:
        """Give the line in focus, else the one looked at."""
        rows, focus = self.model.rows, self.controls.focus
        is_row = isinstance(focus, tuple) and focus[0] == "row"
        return rows[focus[1]] if is_row else next(row for row in rows if row.is_here)

    @property
    def rival(self) -> PlayLine | None:
        """Give the line to set beside the one looked at: the chosen one, or the only other."""
        others = [row for row in self.model.rows if not row.is_here]
        if not self.chosen.is_here:
            return self.chosen
        return others[0] if len(others) == 1 else None

    def keys(self) -> Mapping[str, Any]:
        """Give every act a key."""
        keys = self.context.settings.keys
        return {keys["confirm"]: ("open",), keys["lines-compare"]: ("compare",), keys["back"]: BACK_MESSAGE}

    def act(self, message: Any) -> Command | None:
        """Do what a key or click means."""
        match message:
            case ("row", number):
                if self.controls.is_keyed or self._last == number:
                    return Pop(self.chosen.leaf)
                self._last = number
            case ("open",):
                return Pop(self.chosen.leaf)
            case ("compare",):
                return self._compare()
            case _:
                return Pop()
        return None

    def _compare(self) -> Command | None:
        rival = self.rival
        if rival is None:
            return None
        from game.ui.comparison import ComparisonScene

        return Push(ComparisonScene(self.context, self.replay, (self.here, rival.leaf)))

    def resume(self, result: Any) -> Command | None:
        """Hand on the move that was chosen side by side."""
        self.refresh()
        return None if result is None else Pop(result)

    def paint(self, painter: Painter) -> None:
        """Draw a row a line, and what can be done with it."""
        model = self.model
        body = draw_frame(painter, self.controls, self.context, model.title, model.note, model.back_label)
        foot, list_ = body.cut_bottom(FOOT, 10)
        step = ROW + GAP
        with scroll_area(painter, self.controls, list_.inset(-4, 0), self.scroll, step * len(model.rows)) as area:
            for number, row in enumerate(model.rows):
                frame = Frame(area.x + 4, area.y + number * step + 2, list_.w - 8, ROW)
                if frame.bottom > list_.y and frame.y < list_.bottom:
                    painter.card(frame, "chosen" if row == self.chosen else "card")
                    _draw_line(painter, frame.inset(PADDING, 0), row)
                self.controls.add(Hit(frame, ("row", number), radius=11))
        self._foot(painter, foot, model)

    def _foot(self, painter: Painter, frame: Frame, model: LinesModel) -> None:
        same = "" if self.rival else self.context.words.text("lines-same")
        reason = model.compare_reason or same
        cells, words = frame.cut_right(min(frame.w, 560.0), 18)
        left, right = cells.columns(1, 1.6, gap=8)
        confirm = self.context.key("confirm")
        button(painter, self.controls, left.centred(left.w, 42), Button(("open",), model.open_label, key=confirm))
        kind = Button(
            ("compare",), model.compare_label, key=self.context.key("lines-compare"), kind="primary", reason=reason
        )
        button(painter, self.controls, right.centred(right.w, 42), kind)
        painter.paragraph(model.empty, words.x + 4, words.y + 20, words.w - 8, "caption", "caption", lines=2)


def _draw_line(painter: Painter, frame: Frame, row: PlayLine) -> None:
    """Draw a line of play: its name and where it begins, how it went."""
    icon = "film" if row.is_finished else "play"
    painter.icon(icon, frame.x, frame.cy - 11, 22, "gold_bright" if row.is_here else "gold")
    words = frame.cut_left(40)[1]
    left, right = words.columns(1 - RESULT, RESULT, gap=20)
    name = painter.text(row.name, left.x, left.cy - 6, "figure", "gold_bright" if row.is_here else "text")
    painter.text(row.when, left.x + name + 14, left.cy - 6, "caption", "caption", width=left.w - name - 14)
    painter.text(shortened(painter, row.move, "body", left.w), left.x, left.cy + 19, "body", "second")
    colour = "gain" if row.is_finished else "gold_bright"
    fitting(painter, row.result, right.right, right.cy - 6, "body", colour, right.w, "right")
    painter.text(row.length, right.right, right.cy + 19, "caption", "caption", "right", right.w)
