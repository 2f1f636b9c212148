"""Have a replay presented: its line of play retold for a pair of eyes, and the model of one position of it."""

from typing import Any

from game.play.audience import offered
from game.play.players import HUMAN
from game.play.setup import Replay
from game.play.timeline import Node
from game.present.models import ReplayModel
from game.present.replay import replay_model
from game.present.retelling import Retelling, retell
from game.present.review import review_model
from game.present.steps import Step, Stops, stops
from game.present.voice import Voice
from game.rules.axes import SEATS
from game.ui.context import Context
from game.ui.reviewing import Reviewing

Nodes = tuple[Node, ...]


class ReplayModels:
    """What was presented last of a record, and what it was made for."""

    def __init__(self, context: Context, replay: Replay, reviewing: Reviewing) -> None:
        """Present nothing yet."""
        self.context, self.replay, self.reviewing = context, replay, reviewing
        self._told: tuple[tuple[Any, ...], Retelling, Stops] | None = None
        self._shown: tuple[Any, ...] = ()
        self._model: ReplayModel | None = None

    def offered(self, nodes: Nodes) -> tuple[int, ...]:
        """List the seats with whose eyes a line of play may be seen."""
        return offered(self.replay.timeline, self.replay.header.seats, nodes[-1])

    def deciding(self, seat: int | None) -> tuple[int, ...]:
        """List the seats whose decisions are "my own": the one looked from, else those of persons, else both."""
        persons = tuple(number for number, held in enumerate(self.replay.header.seats) if held.player == HUMAN)
        return (seat,) if seat is not None else persons or tuple(range(SEATS))

    def told(self, nodes: Nodes, seat: int | None) -> tuple[Retelling, Stops]:
        """Retell a line of play, and tell where steps may stop."""
        found = self.reviewing.of(nodes[-1])
        key = (nodes[-1].id, seat, self.context.words.language, found)
        if self._told is None or self._told[0] != key:
            voice = Voice(self.context.words, self.replay.timeline.scenario)
            told = retell(voice, nodes, seat)
            if found:
                told = told.judged(review_model(voice, found, nodes, seat))
            places = stops(nodes, [node for node, _, _ in told.turning], self.deciding(seat))
            self._told = key, told, places
        return self._told[1:]

    def at(self, nodes: Nodes, seat: int | None, here: int, step: Step, *, is_hiding: bool) -> ReplayModel:
        """Give what is shown at a position."""
        told, timeline = self.told(nodes, seat)[0], self.replay.timeline
        now = (id(told), here, is_hiding, step, self.reviewing.share)
        if self._model is None or self._shown != now:
            self._shown = now
            following = nodes[here + 1].id if here + 1 < len(nodes) else -1
            others = [timeline[number] for number in timeline.children(nodes[here].id) if number != following]
            self._model = replay_model(
                told, here, offered=self.offered(nodes), branches=others, is_hiding=is_hiding, step=step,
                lines=len(timeline.leaves()), reviewing=self.reviewing.share,
            )  # fmt: skip
        return self._model
