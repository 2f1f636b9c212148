"""Look at two lines of play side by side from where they part."""

from collections.abc import Mapping
from typing import Any

from game.play.setup import Replay
from game.present.comparison import comparison_model
from game.present.models import ComparisonModel
from game.present.voice import Voice
from game.ui.comparison_view import COLUMNS, draw_ends, draw_moves, draw_summary
from game.ui.context import Context
from game.ui.controls import Scroll
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain_page import BACK_MESSAGE, draw_frame
from game.ui.scene import Command, Pop
from game.ui.tabs import draw_tabs, tab_keys

PAGES = ("page-moves", "page-ends")
SUMMARY = 58.0
WIDEST = 1560.0


class ComparisonScene(Page):
    """Two lines of play; the result is the position of the move that was chosen."""

    def __init__(self, context: Context, replay: Replay, leaves: tuple[int, int]) -> None:
        """Compare the lines that stop at two positions."""
        super().__init__()
        self.context = context
        self.replay = replay
        self.leaves = leaves
        self.moves, self.ends = Scroll(), Scroll()
        self.page = 0
        self._language = ""
        self._model: ComparisonModel | None = None

    @property
    def model(self) -> ComparisonModel:
        """Give what is shown, made again when the language changed."""
        if self._model is None or self._language != self.context.words.language:
            self._language = self.context.words.language
            timeline = self.replay.timeline
            voice = Voice(self.context.words, timeline.scenario)
            self._model = comparison_model(voice, timeline, self.replay.header.seats, self.leaves)
        return self._model

    def keys(self) -> Mapping[str, Any]:
        """Turn pages and go back."""
        return {self.context.settings.keys["back"]: BACK_MESSAGE, **tab_keys(len(PAGES))}

    def act(self, message: Any) -> Command | None:
        """Do what a key or click means."""
        match message:
            case ("move", node):
                return Pop(node)
            case ("page", number):
                self.page = number
                return None
        return Pop()

    def paint(self, painter: Painter) -> None:
        """Draw moves at the left, ends at the right; pages in a small window."""
        model = self.model
        body = draw_frame(
            painter, self.controls, self.context, model.title, model.note, model.back_label, widest=WIDEST
        )
        if painter.space.is_small:
            body = draw_tabs(painter, self.controls, body, [self.context.words.text(page) for page in PAGES], self.page)
            if self.page:
                draw_ends(painter, self.controls, body, model, self.ends)
            else:
                draw_moves(painter, self.controls, body, model, self.moves)
            return
        top, body = body.cut_top(SUMMARY, 12)
        draw_summary(painter, top, model, self.context.words.text("comparison-seek"))
        left, right = body.columns(*COLUMNS, gap=12)
        draw_moves(painter, self.controls, left, model, self.moves)
        draw_ends(painter, self.controls, right, model, self.ends)
