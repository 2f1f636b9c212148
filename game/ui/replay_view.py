"""Draw the replay: header, timeline, charts, transcript; pages in a small window."""

from collections.abc import Callable

from game.present.models import ChartModel, ReplayModel
from game.ui.badges import keycap, keycap_width
from game.ui.chart import Curves, curves, draw_chart
from game.ui.context import Context
from game.ui.controls import Controls, Hit, Scroll
from game.ui.grades import draw_accuracies
from game.ui.header import draw_header
from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.plane_panel import PlaneLook, draw_plane
from game.ui.tabs import draw_tabs
from game.ui.theme import Theme
from game.ui.timeline_panel import draw_legend, draw_timeline
from game.ui.transcript_panel import draw_left, draw_rows, reveal
from game.ui.transport import Playing, draw_transport
from game.ui.widgets import Button, Option, button, segment, segment_width, toggle

PAGES = ("page-timeline", "page-chart", "page-plane", "page-transcript", "page-left")
PADDING = 18.0
LEAST_HEIGHT = 800.0  # design px below which four lanes and two charts have no room on one page
THIN = 2.0  # design px: a move narrower than that shares its column with the next
NOWHERE = Frame(0, 0, 0, 0)


class ReplayView:
    """Where everything of a replay is drawn; keeps what is scrolled, the page, and where the lanes are."""

    def __init__(self, context: Context, controls: Controls) -> None:
        """Begin with the timeline."""
        self.context = context
        self.controls = controls
        self.transcript = Scroll()
        self.left = Scroll()
        self.page = 0
        self.lanes = NOWHERE
        self.plane = PlaneLook()
        self._course: ChartModel | None = None
        self._theme: Theme | None = None
        self._curves: Curves | None = None
        self.position: tuple[int, float] = (-1, 0.0)

    def draw(self, painter: Painter, model: ReplayModel, playing: Playing, course: ChartModel) -> None:
        """Draw the whole screen; `course` is the chart of the whole line of play, only ever shown in part."""
        if self._course is not course or self._theme is not painter.theme:
            self._course, self._theme, self._curves = course, painter.theme, curves(painter.theme, course)
        painter.background((0.5, 0.45))
        self.lanes = NOWHERE
        if painter.space.is_small or painter.frame.h < LEAST_HEIGHT:
            self._small(painter, model, playing)
            return
        whole = painter.frame
        draw_header(painter, self.controls, whole.part(0.0125, 0.9875, 0.013, 0.129), model.header, causes)
        top = whole.part(0.0125, 0.9875, 0.138, 0.402)
        painter.card(top, accent="gold")
        inner = top.inset(PADDING, 0)
        self._title(painter, inner, model)
        self._lanes(painter, inner.cut_top(42)[1].cut_bottom(54)[1], model)
        draw_transport(
            painter,
            self.controls,
            inner.cut_bottom(58)[0].cut_bottom(10)[1],
            model,
            playing,
            self.context.key("replay-branch"),
        )
        chart, plane = whole.part(0.0125, 0.9875, 0.413, 0.713).columns(1, 1, gap=12)
        self._chart(painter, chart, model)
        self._plane(painter, plane, model)
        transcript, left = whole.part(0.0125, 0.9875, 0.724, 0.987).columns(0.725, 0.275, gap=12)
        self._transcript(painter, transcript, model)
        draw_left(painter, self.controls, left, model, self.left)

    def _small(self, painter: Painter, model: ReplayModel, playing: Playing) -> None:
        whole = painter.frame.inset(12, 8)
        head, body = whole.cut_top(64, 8)
        draw_header(painter, self.controls, head, model.header, causes)
        labels = tuple(self.context.words.text(page) for page in PAGES)
        body = draw_tabs(painter, self.controls, body, labels, self.page)
        foot, body = body.cut_bottom(42, 6)
        pages: tuple[Callable[[Painter, Frame, ReplayModel], None], ...] = (
            self._timeline, self._chart, self._plane, self._transcript, self._left,
        )  # fmt: skip
        pages[self.page](painter, body, model)
        draw_transport(painter, self.controls, foot, model, playing, self.context.key("replay-branch"))

    def _timeline(self, painter: Painter, frame: Frame, model: ReplayModel) -> None:
        painter.card(frame, accent="gold")
        inner = frame.inset(PADDING, 0)
        strip, rest = inner.cut_top(44)
        painter.text(model.position_text, strip.x, strip.y + 28, "body", "caption", width=strip.w * 0.4)
        self._view(painter, strip, model)
        foot, rest = rest.cut_bottom(36)
        self._lanes(painter, rest, model)
        toggle(
            painter,
            self.controls,
            foot.x,
            foot.cy + 2,
            model.hide_label,
            ("hide",),
            is_on=model.is_hiding,
            key=self.context.key("replay-hide"),
        )

    def _left(self, painter: Painter, frame: Frame, model: ReplayModel) -> None:
        draw_left(painter, self.controls, frame, model, self.left)

    def _title(self, painter: Painter, inner: Frame, model: ReplayModel) -> None:
        base = inner.y + 31
        x = inner.x + painter.text(model.title, inner.x, base, "menu") + 14
        x += painter.text(model.position_text, x, base, "body", "caption") + 26
        right = self._view(painter, Frame(inner.x, inner.y, inner.w, 50), model) - 24
        wide = painter.measure(model.hide_label) + 42
        toggle(painter, self.controls, right - wide, base, model.hide_label, ("hide",), is_on=model.is_hiding)
        draw_legend(painter, Frame(x, inner.y + 8, right - wide - 20 - x, 36), model.legend)

    def _view(self, painter: Painter, strip: Frame, model: ReplayModel) -> float:
        """Draw whose eyes; give where it begins."""
        options = tuple(
            Option(("view", choice.command), choice.label, choice.note, "" if choice.is_enabled else choice.reason)
            for choice in model.views
        )
        chosen = next((("view", choice.command) for choice in model.views if choice.is_chosen), None)
        width = min(segment_width(painter, options), strip.w * 0.55)
        frame = Frame(strip.right - width, strip.y + 10, width, 30)
        segment(painter, self.controls, frame, options, chosen)
        label = painter.text(model.view_label, frame.x - 12, strip.y + 31, "body", "caption", "right")
        return frame.x - 12 - label

    def _lanes(self, painter: Painter, frame: Frame, model: ReplayModel) -> None:
        self.lanes = draw_timeline(painter, self.controls, frame, model)

    def _chart(self, painter: Painter, frame: Frame, model: ReplayModel) -> None:
        painter.card(frame, accent="jade")
        inner = frame.inset(PADDING, 0)
        painter.text(model.chart.title, inner.x, frame.y + 31, "panel", width=inner.w * 0.6)
        width = painter.text(model.chart.note, inner.right, frame.y + 30, "caption", "caption", "right", inner.w * 0.4)
        keycap(painter, self.context.key("causes"), inner.right - width - 8, frame.y + 15, "right")
        field = draw_chart(painter, inner.cut_top(46)[1].cut_bottom(10)[1], model.chart, self._curves)
        self._instants(field, model)

    def _instants(self, field: Frame, model: ReplayModel) -> None:
        """Let every move on the chart be sought by a click, and say on hover what it did to the meters."""
        left = field.x
        for instant in model.instants:
            right = field.x + instant.x / max(model.chart.last, 1.0) * field.w
            if right - left >= THIN:
                column = Frame(left, field.y, right - left, field.h)
                self.controls.add(Hit(column, ("instant", instant.node), instant.text, radius=2, is_stop=False))
                left = right

    def _plane(self, painter: Painter, frame: Frame, model: ReplayModel) -> None:
        painter.card(frame, accent="gold")
        inner = frame.inset(PADDING, 0)
        width = painter.text(model.plane.title, inner.x, frame.y + 31, "panel", width=inner.w)
        painter.text(
            model.plane.note, inner.x + width + 16, frame.y + 30, "caption", "caption", width=inner.w - width - 16
        )
        draw_plane(painter, self.controls, inner.cut_top(46)[1].cut_bottom(4)[1], model.plane, self.plane)

    def _lines_button(self, painter: Painter, room: Frame, model: ReplayModel) -> None:
        """Draw the way to the lines of play where it has room."""
        width = _lines_width(painter, model.lines_label)
        if width <= room.w:
            item = Button(("lines",), model.lines_label, key=self.context.key("replay-lines"), kind="plain")
            button(painter, self.controls, Frame(room.x, room.y, width, room.h), item)

    def _transcript(self, painter: Painter, frame: Frame, model: ReplayModel) -> None:
        painter.card(frame, accent="gold")
        inner = frame.inset(PADDING, 0)
        width = painter.text(model.transcript_title, inner.x, frame.y + 30, "panel", width=inner.w * 0.5)
        x = inner.x + width + 16
        if not model.is_hiding:
            x += painter.text(model.transcript_note, x, frame.y + 29, "caption", "caption") + 20
        room = Frame(x, frame.y + 8, inner.right - x, 32)
        self._lines_button(painter, self._transcript_head(painter, room, model), model)
        body = Frame(frame.x + 8, frame.y + 42, frame.w - 16, frame.h - 52)
        if self.position != (model.position, body.h):
            self.position = (model.position, body.h)
            reveal(self.transcript, model.rows, body.h)
        draw_rows(painter, self.controls, body, model.rows, self.transcript)

    def _transcript_head(self, painter: Painter, room: Frame, model: ReplayModel) -> Frame:
        """Draw the names of the columns, accuracies and the way to a review; give what room is left."""
        right, choice = room.right, model.review_choice
        if choice.is_enabled or not model.review:
            width = min(painter.measure(choice.label, "value") + keycap_width(painter, "R") + 42, room.w * 0.4)
            reason = "" if choice.is_enabled else choice.reason
            item = Button(("review",), choice.label, key="R", kind="plain", reason=reason, tooltip=choice.note)
            button(painter, self.controls, Frame(right - width, room.y, width, room.h), item)
            right -= width + 16
        if model.review:
            right -= draw_accuracies(painter, model.review, right, room.y + 21, right - room.x)
        else:
            width = painter.measure(model.value_label, "caption")
            if width < right - room.x:
                painter.text(model.value_label, right, room.y + 21, "caption", "caption", "right")
                right -= width + 16
        return Frame(room.x, room.y, max(right - room.x, 0), room.h)


def _lines_width(painter: Painter, words: str) -> float:
    return painter.measure(words, "value") + keycap_width(painter, "N") + 42


def causes(meter: str) -> tuple[str, str]:
    """Ask what moved a meter."""
    return ("causes", meter)
