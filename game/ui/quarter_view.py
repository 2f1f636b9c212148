"""Draw an implementation quarter: terms, home, chart, news, and the postures to choose from."""

from collections.abc import Callable

from game.present.models import LogLine, QuarterModel
from game.ui.badges import keycap
from game.ui.chart import draw_chart
from game.ui.context import Context
from game.ui.controls import Controls, Scroll
from game.ui.event_card import EVENT_GAP, draw_event, event_height
from game.ui.gauges import HEAD, draw_gauges, draw_items, draw_pairs
from game.ui.header import draw_header
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.posture_cards import draw_postures
from game.ui.tabs import draw_tabs
from game.ui.terms_panel import draw_terms
from game.ui.ticker import draw_ticker
from game.ui.widgets import Button, Kind, button, scroll_area

PADDING = 18.0
TITLE = 46.0
LOG_ROW = 23.0
LOG_ACTOR = 98.0
PAGES = ("page-posture", "page-terms", "page-home", "page-chart", "page-notes")


class QuarterView:
    """Where everything of a quarter is drawn; keeps what is scrolled and which page of a small window shows."""

    def __init__(self, context: Context, controls: Controls) -> None:
        """Begin at the top of everything."""
        self.context = context
        self.controls = controls
        self.terms, self.home, self.notes = Scroll(), Scroll(), Scroll()
        self.page = 0

    def draw(self, painter: Painter, model: QuarterModel) -> None:
        """Draw the whole screen."""
        painter.background((0.5, 0.4))
        if painter.space.is_small:
            self._small(painter, model)
        else:
            self._large(painter, model)

    def _large(self, painter: Painter, model: QuarterModel) -> None:
        whole = painter.frame
        draw_header(painter, self.controls, whole.part(0.0125, 0.9875, 0.013, 0.129), model.header, causes)
        top, end = 0.138, 0.769
        self._home(painter, whole.part(0.0125, 0.1925, top, end), model)
        self._terms(painter, whole.part(0.2, 0.56, top, end), model)
        right = whole.part(0.5675, 0.9875, top, end)
        chart, notes = right.rows(0.5, 0.5, gap=12)
        self._chart(painter, chart, model)
        self._notes(painter, notes, model)
        self._postures(painter, whole.part(0.0125, 0.9875, 0.78, 0.938), model)
        draw_ticker(painter, whole.part(0.0125, 0.9875, 0.948, 0.988), model.news.press_label, model.news.press)

    def _small(self, painter: Painter, model: QuarterModel) -> None:
        whole = painter.frame.inset(12, 8)
        head, body = whole.cut_top(64, 8)
        draw_header(painter, self.controls, head, model.header, causes)
        labels = tuple(self.context.words.text(page) for page in PAGES)
        body = draw_tabs(painter, self.controls, body, labels, self.page)
        pages: tuple[Callable[[Painter, Frame, QuarterModel], None], ...] = (
            self._postures, self._terms, self._home, self._chart, self._notes,
        )  # fmt: skip
        pages[self.page](painter, body, model)

    def _titled(self, painter: Painter, frame: Frame, title: str, note: str = "", accent: str = "gold") -> Frame:
        painter.card(frame, accent=accent)
        inner = frame.inset(PADDING, 0)
        width = painter.text(title, inner.x, frame.y + 32, "panel", width=inner.w)
        if note and inner.w - width > 120:  # noqa: PLR2004  # room for a few words
            painter.text(note, inner.x + width + 16, frame.y + 31, "caption", "caption", width=inner.w - width - 16)
        return inner.cut_top(TITLE)[1].cut_bottom(12)[1]

    def _home(self, painter: Painter, frame: Frame, model: QuarterModel) -> None:
        inner = self._titled(painter, frame, model.home_label, accent="sky")
        content = HEAD * 3 + 40 * (len(model.home) + len(model.pressure)) + 24 * (2 + len(model.accounts))
        content += 44 * len(model.promises)
        with scroll_area(painter, self.controls, inner, self.home, content) as area:
            width = inner.w - (10 if self.home.limit > 0 else 0)
            y = draw_gauges(painter, self.controls, area.x, area.y, width, model.home, "home")
            y = draw_gauges(painter, self.controls, area.x, y, width, model.pressure, "pressure")
            y = self._label(painter, area.x, y, width, self.context.words.text("last-quarter"))
            mine = (self.context.words.text("you"), model.my_last), (model.their_label, model.their_last)
            for (name, posture), role in zip(mine, ("mine", "theirs"), strict=True):
                end = painter.text(posture, area.x + width, y + 16, "value", "text", "right", width * 0.6)
                painter.text(name, area.x, y + 16, "body", role, width=width - end - 8)
                y += 24
            y = self._label(painter, area.x, y, width, model.accounts_label)
            y = draw_pairs(painter, area.x, y, width, model.accounts)
            if model.promises:
                y = self._label(painter, area.x, y, width, model.promises_label)
                draw_items(painter, area.x, y, width, model.promises, len(model.promises))

    def _label(self, painter: Painter, x: float, y: float, width: float, words: str) -> float:
        painter.label(words, x, y + 18, width=width)
        return y + HEAD

    def _terms(self, painter: Painter, frame: Frame, model: QuarterModel) -> None:
        inner = self._titled(painter, frame, model.title, model.subtitle)
        draw_terms(painter, self.controls, inner, model.terms, self.terms)

    def _chart(self, painter: Painter, frame: Frame, model: QuarterModel) -> None:
        inner = self._titled(painter, frame, model.chart.title, accent="jade")
        right = frame.right - PADDING
        width = painter.text(model.chart.note, right, frame.y + 31, "caption", "caption", "right", frame.w * 0.4)
        keycap(painter, self.context.key("causes"), right - width - 8, frame.y + 16, "right")
        draw_chart(painter, inner, model.chart)

    def _notes(self, painter: Painter, frame: Frame, model: QuarterModel) -> None:
        news = model.news
        inner = self._titled(painter, frame, news.log_label, news.brief_label)
        width = inner.w - 12
        when = max((painter.measure(line.when, "caption") for line in news.log), default=0.0) + 14
        told = event_height(painter, width, model.event) if model.event else 0.0
        brief = sum(painter.paragraph_height(words, width - 16) for words in news.brief) + 12 * bool(news.brief)
        content = told + brief + sum(_log_height(painter, width - when, line) for line in news.log)
        with scroll_area(painter, self.controls, inner, self.notes, content) as area:
            if model.event:
                draw_event(painter, Frame(area.x, area.y, width, told - EVENT_GAP), model.event)
            y = area.y + told + 16
            for words in news.brief:
                painter.fill(Frame(area.x, y - 12, 3, painter.paragraph_height(words, width - 16) - 6), "gold", 0.7)
                y = painter.paragraph(words, area.x + 16, y, width - 16)
            y += 12 * bool(news.brief)
            for line in reversed(news.log):
                height = _log_height(painter, width - when, line)
                if inner.y - height < y < inner.bottom + LOG_ROW:
                    _log(painter, area.x, y, width, line, when)
                y += height

    def _postures(self, painter: Painter, frame: Frame, model: QuarterModel) -> None:
        if painter.space.is_small:
            self._posture_page(painter, frame, model)
            return
        painter.label(model.postures_label, frame.x + 4, frame.y + 12)
        strip = frame.cut_top(18)[1]
        side, strip = strip.cut_right(strip.w * 0.165, 12)
        cards = strip.columns(*[1] * len(model.postures), gap=10)
        draw_postures(painter, self.controls, cards, model.postures)
        self._go_on(painter, side, model)

    def _posture_page(self, painter: Painter, frame: Frame, model: QuarterModel) -> None:
        painter.text(model.title, frame.x + 4, frame.y + 22, "panel", width=frame.w * 0.5)
        painter.text(model.subtitle, frame.right - 4, frame.y + 21, "caption", "caption", "right", frame.w * 0.48)
        body = frame.cut_top(34)[1]
        foot, body = body.cut_bottom(min(84.0, body.h * 0.24), 8)
        columns = 3 if frame.w > 900 else 2  # noqa: PLR2004  # a card needs about 280 px
        rows = -(-len(model.postures) // columns)
        draw_postures(painter, self.controls, body.grid(columns, rows, gap=8), model.postures)
        self._go_on(painter, foot, model)

    def _go_on(self, painter: Painter, frame: Frame, model: QuarterModel) -> None:
        wide = frame.w > frame.h * 3
        first, second = frame.columns(1, 1, gap=10) if wide else frame.rows(1.2, 1, gap=8)
        key = self.context.key("before")
        choice, run = model.as_before, model.skip
        kind: Kind = "primary" if choice.is_enabled else "card"
        button(
            painter, self.controls, first, Button(("before",), choice.label, choice.note, "", key, kind, choice.reason)
        )
        button(
            painter,
            self.controls,
            second,
            Button(("run",), run.label, run.note, "", self.context.key("run"), "card", run.reason, run.note),
        )


def _log_height(painter: Painter, width: float, line: LogLine) -> float:
    return len(painter.type.wrap(line.text, "body", width - LOG_ACTOR)) * LOG_ROW


def _log(painter: Painter, x: float, y: float, width: float, line: LogLine, when: float) -> None:
    painter.text(line.when, x, y, "caption", "caption")
    painter.text(line.actor, x + when, y, "body", line.role, width=LOG_ACTOR - 6)
    room = width - when - LOG_ACTOR
    painter.paragraph(line.text, x + when + LOG_ACTOR, y, room, leading=LOG_ROW)


def causes(meter: str) -> tuple[str, str]:
    """Ask what moved a meter."""
    return ("causes", meter)
