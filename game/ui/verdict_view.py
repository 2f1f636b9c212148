"""Draw the verdict: scores, stakes, the true mandate, the deal beside history, the words, the swap."""

from collections.abc import Callable

from game.present.models import VerdictModel
from game.ui.action_row import draw_actions
from game.ui.badges import chip, keycap
from game.ui.bars import model_bar
from game.ui.context import Context
from game.ui.controls import Controls, Hit, Scroll
from game.ui.deal_table import columns_of, draw_deal
from game.ui.fitting import shortened
from game.ui.layout import Frame
from game.ui.marks import inks, mark
from game.ui.painter import Painter
from game.ui.score_card import draw_score
from game.ui.score_dial import history_mark
from game.ui.shapes import ornament
from game.ui.swap_panel import draw_swap
from game.ui.tabs import draw_tabs
from game.ui.widgets import Button, scroll_area

PAGES = ("page-scores", "page-mandate", "page-deal", "page-verdict", "page-swap")
PADDING = 18.0
SHARED = 180.0  # design px for where the record lies
CROWDED = 3  # stakes from which lines stand closer


class VerdictView:
    """Where everything of the verdict is drawn; keeps what is scrolled and which page shows."""

    def __init__(self, context: Context, controls: Controls) -> None:
        """Begin at the top."""
        self.context = context
        self.controls = controls
        self.deal, self.text, self.swap = Scroll(), Scroll(), Scroll()
        self.page = 0
        self.share: int | None = None

    def draw(self, painter: Painter, model: VerdictModel, shared: str, share: int | None) -> None:
        """Draw the whole screen; `shared` is where the record lies, once asked for, `share` how far a review is."""
        self.share = share
        painter.background((0.5, 0.2))
        if painter.space.is_small:
            self._small(painter, model, shared)
            return
        whole = painter.frame
        self._masthead(painter, whole.part(0, 1, 0, 0.133), model)
        row = whole.part(0.0125, 0.9875, 0.144, 0.384)
        scores, rest = row.cut_left(row.w * 0.573, 12)
        self._scores(painter, scores, model)
        stakes, truth = rest.columns(1, 1, gap=12)
        self._stakes(painter, stakes, model)
        self._truth(painter, truth, model)
        top, end = 0.398, 0.893
        self._deal(painter, whole.part(0.0125, 0.42, top, end), model)
        self._words(painter, whole.part(0.4275, 0.7415, top, end), model)
        self._swap(painter, whole.part(0.749, 0.9875, top, end), model)
        self._actions(painter, whole.part(0.0125, 0.9875, 0.907, 0.978), model, shared)

    def _small(self, painter: Painter, model: VerdictModel, shared: str) -> None:
        whole = painter.frame.inset(12, 8)
        head, body = whole.cut_top(30, 4)
        width = painter.text(model.headline, head.x + 4, head.y + 23, "panel", width=head.w * 0.62)
        painter.text(model.led, head.right - 4, head.y + 22, "value", "mine", "right", head.w - width - 24)
        labels = tuple(self.context.words.text(page) for page in PAGES)
        body = draw_tabs(painter, self.controls, body, labels, self.page)
        foot, body = body.cut_bottom(38, 8)
        pages: tuple[Callable[[Painter, Frame, VerdictModel], None], ...] = (
            self._scores, self._people, self._deal, self._words, self._swap,
        )  # fmt: skip
        pages[self.page](painter, body, model)
        self._actions(painter, foot, model, shared)

    def _people(self, painter: Painter, frame: Frame, model: VerdictModel) -> None:
        stakes, truth = frame.columns(1, 1, gap=8)
        self._stakes(painter, stakes, model)
        self._truth(painter, truth, model)

    def _masthead(self, painter: Painter, frame: Frame, model: VerdictModel) -> None:
        painter.brand(frame.x + 28, frame.y + 24, 52)
        painter.text(model.brand.upper(), 96, 44, "brand", "gold", width=300)
        painter.text(model.scenario, 96, 70, "body", "second", width=300)
        painter.text(model.headline, frame.cx, 62, "heading", "text", "middle", frame.w - 820)
        gold = painter.theme.solid("gold"), painter.theme.solid("gold_bright")
        painter.shape(_rule, Frame(frame.cx - 210, 78, 420, 10), *gold)
        painter.text(model.subtitle, frame.cx, 110, "body", "second", "middle", frame.w - 560)
        painter.text(model.led, frame.right - 28, 44, "value", "mine", "right", 360)
        painter.text(model.against, frame.right - 28, 70, "body", "second", "right", 360)

    def _scores(self, painter: Painter, frame: Frame, model: VerdictModel) -> None:
        for cell, score in zip(frame.columns(*[1] * len(model.scores), gap=12), model.scores, strict=True):
            draw_score(painter, cell, score)

    def _stakes(self, painter: Painter, frame: Frame, model: VerdictModel) -> None:
        painter.card(frame, accent="gold")
        painter.text(model.stakes_title, frame.x + PADDING, frame.y + 33, "panel", width=frame.w - 2 * PADDING)
        is_crowded = len(model.stakes) >= CROWDED
        y, pitch, leading = (frame.y + 60, 55, 15) if is_crowded else (frame.y + 66, 66, 17)
        if not model.stakes:
            painter.paragraph(model.stakes_none, frame.x + PADDING, y, frame.w - 2 * PADDING)
        for number, item in enumerate(model.stakes):
            painter.icon(item.icon, frame.x + PADDING, y - 13, 22, "gold", 1.5)
            side = chip(painter, item.chip, frame.right - 16, y - 18, anchor="right", height=21) if item.chip else 0.0
            painter.text(item.label, frame.x + 50, y, "body", "text", width=frame.w - 74 - side)
            painter.paragraph(
                item.note, frame.x + 50, y + 18, frame.w - 62, "caption", "caption", leading=leading, lines=2
            )
            row = Frame(frame.x + 12, y - 20, frame.w - 24, 46)
            self.controls.add(Hit(row, ("stake", number), f"{item.label}: {item.note}", is_stop=False))
            y += pitch

    def _truth(self, painter: Painter, frame: Frame, model: VerdictModel) -> None:
        painter.card(frame, "alert", accent="cinnabar")
        painter.shape(_wax, Frame(frame.right - 72, frame.y + 12, 56, 56), painter.theme.solid("cinnabar_solid"))
        painter.icon("eye", frame.right - 57, frame.y + 27, 26, "on_cinnabar", 1.5)
        room = frame.w - PADDING - 80
        painter.text(model.truth.title, frame.x + PADDING, frame.y + 33, "panel", width=room)
        painter.text(model.truth.name, frame.x + PADDING, frame.y + 63, "figure", "theirs", width=room)
        painter.text(model.truth.note, frame.x + PADDING, frame.y + 84, "caption", "caption", width=frame.w - 36)
        y = frame.y + 110
        half = frame.w * 0.5
        for share in model.truth.shares:
            painter.text(share.label, frame.x + PADDING, y, "body", "second", width=half)
            left = frame.x + PADDING + half + 10
            model_bar(painter, Frame(left, y - 9, frame.right - PADDING - 38 - left, 6), share.bar)
            painter.text(share.text, frame.right - PADDING, y, "value", "text", "right")
            y += 23
        if y < frame.bottom + 6:
            painter.text(
                model.truth.foot, frame.x + PADDING, frame.bottom - 14, "caption", "theirs", width=frame.w - 36
            )

    def _deal(self, painter: Painter, frame: Frame, model: VerdictModel) -> None:
        painter.card(frame, accent="gold")
        inner = frame.inset(PADDING, 0)
        width = painter.text(model.deal_title, inner.x, frame.y + 34, "panel", width=inner.w)
        has_history = any(row.history >= 0 for row in model.rows)
        if has_history and inner.w - width > 260:  # noqa: PLR2004  # the legend needs that
            self._legend(painter, inner.right, frame.y + 32, model)
        name, _, mine, history, end = columns_of(inner)
        base = frame.y + 62
        painter.label(model.issue_label, name, base, width=150)
        painter.label(model.mine_label, mine, base, width=history - mine - 8)
        if has_history:
            wide = painter.label(model.better_label, end, base, anchor="right", width=140)
            painter.label(self.context.words.text("history"), history, base, width=end - wide - history - 8)
        foot = 40.0
        body = Frame(inner.x, frame.y + 72, inner.w, frame.h - 72 - foot)
        draw_deal(painter, self.controls, body, model.rows, self.deal)
        painter.hairline(inner.x, frame.bottom - foot, inner.w)
        painter.icon("list", inner.x, frame.bottom - 30, 18, "gold")
        painter.text(model.more_label, inner.x + 28, frame.bottom - 15, "body", "second", width=inner.w - 70)
        keycap(painter, self.context.key("verdict-details"), inner.right, frame.bottom - 30, "right")
        self.controls.add(Hit(Frame(inner.x - 6, frame.bottom - foot + 2, inner.w + 12, foot - 6), ("details",)))

    def _legend(self, painter: Painter, right: float, y: float, model: VerdictModel) -> None:
        width = painter.text(model.history_label, right, y, "caption", "second", "right")
        painter.shape(history_mark, Frame(right - width - 20, y - 12, 16, 16))
        right -= width + 42
        width = painter.text(model.mine_label, right, y, "caption", "second", "right")
        painter.shape(mark, Frame(right - width - 20, y - 13, 16, 16), "offer", 1, inks(painter.theme))

    def _words(self, painter: Painter, frame: Frame, model: VerdictModel) -> None:
        painter.card(frame, accent="gold")
        inner = frame.inset(24, 0)
        title = painter.text(model.text_title, inner.x, frame.y + 34, "panel", width=inner.w)
        if self.share is not None:
            words = self.context.words.text("review-busy", percent=self.share)
            painter.text(words, inner.right, frame.y + 33, "caption", "caption", "right", inner.w - title - 16)
        lead = painter.theme.style("subpanel").resized(20)
        body = Frame(inner.x, frame.y + 48, inner.w, frame.h - 60)
        content = 40.0 + sum(painter.paragraph_height(text, inner.w - 12, "body") + 12 for text in model.paragraphs)
        content += len(painter.type.wrap(model.text_lead, lead, inner.w - 12)) * 28
        content += painter.paragraph_height(model.source, inner.w - 12, "caption")
        with scroll_area(painter, self.controls, body, self.text, content) as area:
            y = painter.paragraph(model.text_lead, area.x, area.y + 26, inner.w - 12, lead, "gold_bright", leading=28)
            y += 8
            for text in model.paragraphs:
                y = painter.paragraph(text, area.x, y, inner.w - 12) + 12
            painter.paragraph(model.source, area.x, y, inner.w - 12, "caption", "caption")

    def _swap(self, painter: Painter, frame: Frame, model: VerdictModel) -> None:
        draw_swap(painter, self.controls, frame, model, self.swap, self.context.key("verdict-try"))

    def _actions(self, painter: Painter, frame: Frame, model: VerdictModel, shared: str) -> None:
        told = shortened(painter, shared, "caption", SHARED)
        buttons = [
            Button(
                (choice.command,), choice.label, told if choice.command == "share" and shared else choice.note,
                choice.icon, self.context.key(f"verdict-{choice.command}"), "card" if number else "primary",
                "" if choice.is_enabled else choice.reason or " ",
            )
            for number, choice in enumerate(model.actions)
        ]  # fmt: skip
        leave = self.context.words.text("to-title")
        buttons.append(Button(("leave",), leave, "", "door", self.context.key("back")))
        draw_actions(painter, self.controls, frame, buttons)


def _rule(w: float, h: float, gold: str, bright: str) -> str:
    return ornament(w, h, gold, bright, at=0.5)


def _wax(w: float, _h: float, red: str) -> str:
    m = w / 2
    return (
        f'<circle cx="{m}" cy="{m}" r="{m - 2}" fill="{red}"/>'
        f'<circle cx="{m}" cy="{m}" r="{m - 6}" fill="none" stroke="#f0c9a8" stroke-opacity=".7" stroke-width="1.2"/>'
    )
