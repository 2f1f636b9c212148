"""Reopen a chapter: choose it, draft its terms, put it to the other side."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from game.present.figures import points
from game.present.models import ChapterModel, TermRow
from game.present.proposal import may_table, reopening
from game.present.sheet import sheet_model
from game.rules.outcome import own_values
from game.ui.context import Context
from game.ui.controls import Scroll
from game.ui.layout import Frame
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.scene import Command, Pop
from game.ui.sitting import Sitting
from game.ui.track import Places, track
from game.ui.widgets import Button, Kind, Stepper, button, scroll_area, stepper

WIDTH, HEIGHT, PADDING = 1080.0, 560.0, 24.0
ROW, ENTRY = 38.0, 46.0
LIST = 250.0


class ReopeningScene(Page):
    """A chapter's terms in front of the quarter; the answer is the whole move."""

    def __init__(self, context: Context, sitting: Sitting, title: str) -> None:
        """Begin with the terms in force and the first chapter."""
        super().__init__()
        self.context = context
        self.sitting = sitting
        self.title = title
        self.proposal = reopening(sitting.view())
        self.chapter = self._open_chapters()[0] if self._open_chapters() else 0
        self.scroll, self.list = Scroll(), Scroll()
        self.notice = ""
        self.controls.put_focus(("chapter", self.chapter))

    def _open_chapters(self) -> list[int]:
        legal = self.sitting.view().legal().chapters[0]
        return [number for number, may in enumerate(legal) if may]

    @property
    def chapters(self) -> tuple[ChapterModel, ...]:
        """Give the chapters with the drafted terms."""
        return sheet_model(self.sitting.voice, self.sitting.view(), self.proposal, is_my_turn=False).chapters

    def keys(self) -> Mapping[str, Any]:
        """Undo, redo, leave."""
        keys = self.context.settings.keys
        return {keys["back"]: ("aside",), keys["undo"]: ("undo",), keys["redo"]: ("redo",)}

    def act(self, message: Any) -> Command | None:
        """Do what a key or click means."""
        self.notice = ""
        match message:
            case ("aside",):
                return Pop()
            case ("chapter", number):
                self.chapter = number
                self.proposal = reopening(self.sitting.view())
            case ("step", issue, by):
                may = may_table(self.sitting.view())[issue]
                self.proposal = self.proposal.step(issue, by, may)
                self.controls.put_focus(("row", issue), is_keyed=self.controls.is_keyed)
            case ("undo",):
                self.proposal = self.proposal.undo()
            case ("redo",):
                self.proposal = self.proposal.redo()
            case ("put",):
                return self._put()
        return None

    def _put(self) -> Command | None:
        scenario = self.sitting.table.scenario
        moves = self.proposal.renegotiation(scenario, self.chapter)
        self.notice = self.sitting.play_moves(moves)
        return None if self.notice else Pop("")

    def paint(self, painter: Painter) -> None:
        """Draw the chapters at the left, the terms of the chosen one at the right."""
        painter.background((0.5, 0.4))
        box = painter.frame.inset(12, 8).centred(WIDTH, HEIGHT)
        painter.card(box, "raised", accent="gold")
        inner = box.inset(PADDING, 16)
        painter.text(self.title, inner.x, inner.y + 24, "panel", width=inner.w)
        body, foot = inner.cut_bottom(48, 12)[1].cut_top(44)[1], inner.cut_bottom(48)[0]
        left, right = body.cut_left(min(LIST, body.w * 0.34), 16)
        chapters = self.chapters
        self._list(painter, left, chapters)
        chosen = next((chapter for chapter in chapters if chapter.chapter == self.chapter), None)
        if chosen:
            self._rows(painter, right, chosen)
        self._foot(painter, foot)

    def _list(self, painter: Painter, frame: Frame, chapters: tuple[ChapterModel, ...]) -> None:
        may = self._open_chapters()
        with scroll_area(painter, self.controls, frame, self.list, ENTRY * len(chapters)) as area:
            for number, chapter in enumerate(chapters):
                cell = Frame(area.x, area.y + number * ENTRY, area.w - 8, ENTRY - 6)
                reason = "" if chapter.chapter in may else self.context.words.text("reason-reopened")
                kind: Kind = "chosen" if chapter.chapter == self.chapter else "card"
                model = Button(("chapter", chapter.chapter), chapter.label, "", chapter.icon, "", kind, reason)
                button(painter, self.controls, cell, model)

    def _rows(self, painter: Painter, frame: Frame, chapter: ChapterModel) -> None:
        with scroll_area(painter, self.controls, frame, self.scroll, ROW * len(chapter.rows)) as area:
            for number, row in enumerate(chapter.rows):
                self._row(painter, Frame(area.x, area.y + number * ROW, area.w - 12, ROW), row)

    def _row(self, painter: Painter, frame: Frame, row: TermRow) -> None:
        name, field, steps = frame.columns(0.31, 0.19, 0.5, gap=12)
        painter.text_in(row.name, name, "body", "text", "left")
        barred = tuple(option for option, may in enumerate(row.is_open) if not may)
        now = int(self.sitting.view().state.terms[0, row.issue])
        track(painter, field.centred(field.w, 28), Places(len(row.options), now, row.mine, barred=barred))
        model = Stepper(row.text, ("row", row.issue), ("step", row.issue, -1), ("step", row.issue, 1), tooltip=row.note)
        stepper(painter, self.controls, steps.centred(steps.w, 28), model)

    def _worth(self) -> str:
        """Say what the terms in force and the drafted ones are worth to me."""
        seen = self.sitting.view()
        both = np.stack([seen.state.terms[0], np.array(self.proposal.terms, np.int64)])
        old, new = own_values(seen.scenario, both, seen.seat, np.repeat(seen.mandate, 2)).tolist()
        return self.context.words.text("reopen-value", old=points(old), new=points(new))

    def _foot(self, painter: Painter, frame: Frame) -> None:
        say = self.context.words.text
        first, second = frame.cut_right(min(380.0, frame.w * 0.6), 12)[0].columns(1, 1, gap=10)
        button(painter, self.controls, first, Button(("aside",), say("back"), key=self.context.key("back")))
        is_changed = self.proposal.terms != reopening(self.sitting.view()).terms
        reason = "" if is_changed else say("reason-unchanged")
        button(painter, self.controls, second, Button(("put",), say("put-chapter"), kind="primary", reason=reason))
        told, colour = (self.notice, "crisis") if self.notice else (self._worth() if is_changed else "", "second")
        painter.text(told, frame.x, frame.cy + 5, "body", colour, width=first.x - frame.x - 16)
