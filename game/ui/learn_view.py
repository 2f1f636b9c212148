"""Draw a position to solve: the terms on both sides, what was known, the moves to choose among, the answer."""

from game.present.models import Choice, LearnModel
from game.ui.action_row import draw_actions
from game.ui.badges import keycap
from game.ui.context import Context
from game.ui.controls import Controls, Hit, Scroll
from game.ui.deal_table import columns_of, draw_deal
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.tabs import draw_tabs
from game.ui.widgets import Button, Kind, button, scroll_area

PAGES = ("page-question", "page-terms")
PADDING = 18.0
CHOICE, GAP = 66.0, 8.0
FACT = 26.0
FULL = 100


class LearnView:
    """Where everything of a position is drawn; keeps what is scrolled."""

    def __init__(self, context: Context, controls: Controls) -> None:
        """Begin at the top."""
        self.context, self.controls = context, controls
        self.terms, self.moves = Scroll(), Scroll()
        self.page = 0

    def draw(self, painter: Painter, model: LearnModel | None, share: int) -> None:
        """Draw the whole screen, or how far the review is."""
        painter.background((0.5, 0.3))
        whole = painter.frame.inset(20, 14) if not painter.space.is_small else painter.frame.inset(12, 8)
        if model is None or model.empty:
            self._message(painter, whole, model, share)
            return
        if painter.space.is_small:
            self._small(painter, whole, model)
            return
        head, body = whole.cut_top(56, 10)
        self._head(painter, head, model)
        foot, body = body.cut_bottom(58, 12)
        left, right = body.columns(0.47, 0.53, gap=12)
        self._terms(painter, left, model)
        self._question(painter, right, model)
        self._actions(painter, foot, model)

    def _small(self, painter: Painter, whole: Frame, model: LearnModel) -> None:
        labels = tuple(self.context.words.text(page) for page in PAGES)
        body = draw_tabs(painter, self.controls, whole, labels, self.page)
        foot, body = body.cut_bottom(44, 8)
        (self._question, self._terms)[self.page](painter, body, model)
        self._actions(painter, foot, model)

    def _message(self, painter: Painter, whole: Frame, model: LearnModel | None, share: int) -> None:
        words = model.empty if model else self.context.words.text("review-busy", percent=share)
        painter.text(words, whole.cx, whole.cy, "panel", "text", "middle", whole.w)
        if model is None:
            rail = Frame(whole.cx - 160, whole.cy + 24, 320, 8)
            painter.fill(rail, "track")
            painter.fill(Frame(rail.x, rail.y, rail.w * share / FULL, rail.h), "gold")
            return
        cell = Frame(whole.cx - 120, whole.cy + 30, 240, 48)
        button(
            painter,
            self.controls,
            cell,
            Button(("leave",), self.context.words.text("back"), key=self.context.key("back")),
        )

    def _head(self, painter: Painter, head: Frame, model: LearnModel) -> None:
        width = painter.text(model.title, head.x + 4, head.y + 38, "heading", width=head.w * 0.5)
        painter.text(model.position_text, head.x + width + 24, head.y + 37, "lead", "second", width=head.w * 0.25)
        painter.text(model.result, head.right - 4, head.y + 37, "body", "caption", "right", head.w * 0.3)

    def _terms(self, painter: Painter, frame: Frame, model: LearnModel) -> None:
        painter.card(frame, accent="gold")
        inner = frame.inset(PADDING, 0)
        name, _, mine, theirs, end = columns_of(inner)
        base = frame.y + 32
        painter.label(model.issue_label, name, base, width=150)
        painter.label(model.mine_label, mine, base, width=theirs - mine - 8)
        painter.label(model.theirs_label, theirs, base, "cinnabar_text", width=end - theirs)
        draw_deal(painter, self.controls, Frame(inner.x, frame.y + 44, inner.w, frame.h - 56), model.rows, self.terms)

    def _question(self, painter: Painter, frame: Frame, model: LearnModel) -> None:
        painter.card(frame, "raised", accent="gold")
        inner = frame.inset(PADDING, 0)
        when = painter.text(model.when, inner.right, frame.y + 33, "body", "caption", "right", inner.w * 0.3)
        style = "panel" if painter.measure(model.question, "panel") <= inner.w - when - 16 else "value"
        y = painter.paragraph(model.question, inner.x, frame.y + 34, inner.w - when - 16, style) + 6
        for pair in model.seen:
            width = painter.text(pair.text, inner.right, y, "value", "text", "right", inner.w * 0.55)
            painter.text(pair.label, inner.x, y, "body", "caption", width=inner.w - width - 12)
            y += FACT
        foot = self._answer_height(painter, inner.w, model)
        body = Frame(inner.x, y - 8, inner.w, frame.bottom - y - foot)
        with scroll_area(painter, self.controls, body, self.moves, (CHOICE + GAP) * len(model.choices)) as area:
            for number, choice in enumerate(model.choices):
                self._choice(
                    painter, Frame(area.x, area.y + number * (CHOICE + GAP), inner.w - 10, CHOICE), choice, model
                )
        self._answer(painter, Frame(inner.x, frame.bottom - foot, inner.w, foot), model)

    def _choice(self, painter: Painter, cell: Frame, choice: Choice, model: LearnModel) -> None:
        """Draw a move to choose: its number, its words, what could be expected of it once that is told."""
        is_tried = choice.is_chosen
        look = "chosen" if choice.is_chosen and model.is_open else "flat" if is_tried and not model.is_open else "card"
        painter.card(cell, look)
        keycap(painter, str(int(choice.command) + 1), cell.x + 14, cell.cy - 10)
        left, right = cell.x + 52, cell.right - 14
        if choice.note:
            colour = "gain" if choice.is_chosen and model.is_open else "caption"
            painter.text(choice.note, right, cell.bottom - 10, "caption", colour, "right", cell.w * 0.6)
        wide = right - left
        many = len(painter.type.wrap(choice.label, "body", wide))
        top = cell.y + (38 if many == 1 and not choice.note else 24)
        painter.paragraph(choice.label, left, top, wide, "body", "text", leading=19, lines=2)
        message = ("choose", int(choice.command))
        self.controls.add(Hit(cell, message, choice.label, radius=11))

    def _answer_height(self, painter: Painter, width: float, model: LearnModel) -> float:
        if not model.answer:
            return 14.0
        parts = [part for part in (model.why, model.hindsight) if part]
        return 24.0 + painter.paragraph_height(model.answer, width, "value") + 22 * len(parts)

    def _answer(self, painter: Painter, frame: Frame, model: LearnModel) -> None:
        if not model.answer:
            return
        painter.hairline(frame.x, frame.y + 2, frame.w)
        y = painter.paragraph(model.answer, frame.x, frame.y + 24, frame.w, "value", model.role)
        for words, colour in ((model.why, "text"), (model.hindsight, "caption")):
            if words:
                painter.text(words, frame.x, y, "body", colour, width=frame.w)
                y += 22

    def _actions(self, painter: Painter, row: Frame, model: LearnModel) -> None:
        buttons = []
        for choice in model.actions:
            is_main = choice.command == ("next" if model.is_open else "show")
            look: Kind = "primary" if is_main and choice.is_enabled else "card"
            key, reason = self.context.key(f"learn-{choice.command}"), "" if choice.is_enabled else choice.reason
            buttons.append(Button((choice.command,), choice.label, choice.note, choice.icon, key, look, reason))
        buttons.append(Button(("leave",), self.context.words.text("back"), "", "left", self.context.key("back")))
        draw_actions(painter, self.controls, row, buttons)
