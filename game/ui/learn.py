"""Solve the positions of one's own mistakes: see what was seen, choose a move, learn why."""

from collections.abc import Mapping, Sequence
from typing import Any

import pygame

from game.core.errors import SummitError
from game.play.players import seated
from game.play.setup import Replay, play_from
from game.play.timeline import Node
from game.present.learn import Lesson, is_right, learn_model, positions
from game.present.models import LearnModel
from game.ui.context import Context
from game.ui.dialog import Dialog, Question
from game.ui.learn_view import PAGES, LearnView
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain import PLAIN, plain_page
from game.ui.reviewing import PACE, Reviewing
from game.ui.scene import Command, Pop, Push, Replace
from game.ui.tabs import tab_keys


class LearnScene(Page):
    """The faults of one side of a finished line of play, one after the other."""

    def __init__(self, context: Context, replay: Replay, nodes: Sequence[Node], seat: int) -> None:
        """Take a finished line of play and whose faults are asked about; a review is asked for where there is none."""
        super().__init__()
        self.context, self.replay, self.nodes, self.seat = context, replay, tuple(nodes), seat
        self.reviewing = Reviewing(context, replay.timeline, replay.header.seats)
        self.lesson = Lesson()
        self.view = LearnView(context, self.controls)
        if self.reviewing.of(self.nodes[-1]) is None:
            self.reviewing.ask(self.nodes)
            self.tempo = PACE

    @property
    def model(self) -> LearnModel | None:
        """Give the position, None while the review is under way."""
        found = self.reviewing.of(self.nodes[-1])
        if found is None:
            return None
        return learn_model(self.context.voice(self.replay.timeline.scenario), found, self.nodes, self.seat, self.lesson)

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
        found = self.reviewing.of(self.nodes[-1])
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
        found = self.reviewing.of(self.nodes[-1])
        if found is None:
            return None
        judged = positions(found, self.seat)[self.lesson.number]
        node = next(node for node in self.nodes if node.id == judged.node)
        try:
            table = play_from(self.replay, node.parent, seated(self.replay.header.seats, self.seat))
        except (SummitError, OSError) as error:
            return Push(Dialog(self.context, self, Question(str(error), ())))
        return Replace(self.context.scene_for(table))

    def listen(self, event: pygame.event.Event) -> Command | None:
        """Take the review that was asked for."""
        if self.reviewing.receive(event):
            self.tempo = None
            self.refresh()
        return None

    def tick(self, dt: float) -> Command | None:  # noqa: ARG002
        """Tell how far the review is."""
        if self.reviewing.share is not None:
            self.refresh()
        return None
