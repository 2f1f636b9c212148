"""Solve the positions of one's own mistakes: see what was seen, choose a move, learn why."""

from collections.abc import Mapping, Sequence
from typing import Any

from game.core.errors import SummitError
from game.play.players import seated
from game.play.setup import Replay, play_from
from game.play.timeline import Node
from game.present.learn import Lesson, is_right, learn_model, positions
from game.present.models import LearnModel
from game.present.voice import Voice
from game.ui.context import Context
from game.ui.dialog import Dialog, Question
from game.ui.learn_view import PAGES, LearnView
from game.ui.painter import Painter
from game.ui.plain import PLAIN, plain_page
from game.ui.reviewing import ReviewedPage
from game.ui.scene import Command, Pop, Push, Replace
from game.ui.tabs import tab_keys


class LearnScene(ReviewedPage):
    """The faults of one side of a finished line of play, one after the other."""

    def __init__(self, context: Context, replay: Replay, nodes: Sequence[Node], seat: int) -> None:
        """Take a finished line of play and whose faults are asked about; a review is asked for where there is none."""
        super().__init__(context, replay.timeline, replay.header.seats, nodes)
        self.replay, self.seat = replay, seat
        self.lesson = Lesson()
        self.view = LearnView(context, self.controls)

    @property
    def model(self) -> LearnModel | None:
        """Give the position, None while the review is under way."""
        if self.found is None:
            return None
        voice = Voice(self.context.words, self.replay.timeline.scenario)
        return learn_model(voice, self.found, self.nodes, self.seat, self.lesson)

    def paint(self, painter: Painter) -> None:
        """Draw the position."""
        self.view.draw(painter, self.model, self.reviewing.share or 0)

    def keys(self) -> Mapping[str, Any]:
        """Put every choice on its number."""
        keys, model = self.context.settings.keys, self.model
        many = len(model.choices) if model else 0
        return {
            **tab_keys(len(PAGES)),
            **{str(place + 1): ("choose", place) for place in range(many)},
            keys["learn-show"]: ("show",), keys["learn-next"]: ("next",), keys["learn-play"]: ("play",),
            keys["confirm"]: ("next",),
            keys["back"]: ("leave",), keys["help"]: ("help",), keys["glossary"]: ("glossary",),
        }  # fmt: skip

    def act(self, message: Any) -> Command | None:
        """Do what a key or click means."""
        model = self.model
        match message:
            case ("choose", int(place)) if model and place < len(model.choices):
                self._choose(place)
            case ("page", number):
                self.view.page = number
            case ("show",):
                self.lesson = self.lesson.shown()
            case ("next",):
                return self._onward()
            case ("play",) if model and model.actions:
                return self._play()
            case ("leave",):
                return Pop()
            case (name, *_) if name in PLAIN:
                return Push(plain_page(self.context, name))
        return None

    def _choose(self, place: int) -> None:
        found = self.found
        if found and not self.lesson.is_shown and place not in self.lesson.tries:
            judged = positions(found, self.seat)[self.lesson.number]
            self.lesson = self.lesson.chosen(place, is_right=is_right(judged, place))

    def _onward(self) -> Command | None:
        """Go to the next position; leave after the last."""
        model = self.model
        if model is None:
            return None
        if model.empty:
            return Pop()
        self.lesson = self.lesson.onward()
        return None

    def _play(self) -> Command | None:
        """Play on from the position with the same luck."""
        if self.found is None:
            return None
        judged = positions(self.found, self.seat)[self.lesson.number]
        node = next(node for node in self.nodes if node.id == judged.node)
        try:
            table = play_from(self.replay, node.parent, seated(self.replay.header.seats, self.seat))
        except (SummitError, OSError) as error:
            return Push(Dialog(self.context, self, Question(str(error), ())))
        return Replace(self.context.scene_for(table))
