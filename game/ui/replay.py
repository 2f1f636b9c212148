"""Look through a recorded game: seek, step, play, look with either side's eyes, play on from any position."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pygame

from game.core.errors import SummitError
from game.play.players import seated
from game.play.setup import Replay, play_from
from game.play.timeline import Node
from game.present.models import Choice, ReplayModel
from game.present.retelling import Retelling
from game.present.steps import Step, Stops, decisions
from game.rules.axes import SEATS
from game.ui import questions
from game.ui.context import Context
from game.ui.cursor import SPEEDS, Player
from game.ui.dialog import Dialog, Question
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain import PLAIN, plain_page
from game.ui.plane_panel import PlaneLook
from game.ui.reader import Reader
from game.ui.replay_keys import replay_keys
from game.ui.replay_models import ReplayModels
from game.ui.replay_view import ReplayView
from game.ui.reviewing import PACE as REVIEW_PACE
from game.ui.reviewing import Reviewing
from game.ui.scene import Command, Pop, Push, Replace
from game.ui.timeline_panel import node_at
from game.ui.transport import Playing

PACE = 0.025


class ReplayScene(Page):
    """A record being looked through."""

    def __init__(self, context: Context, replay: Replay) -> None:
        """Open at the start of the line of play, with every eye that is offered."""
        super().__init__()
        self.context = context
        self.replay = replay
        self.view = ReplayView(context, self.controls)
        self.nodes: tuple[Node, ...] = replay.timeline.main_line()
        self.here = 0
        self.player = Player()
        self.step = Step.MOVE
        self.is_stopping = False
        self.notice = replay.notice
        self.reviewing = Reviewing(context, replay.timeline, replay.header.seats)
        self.models = ReplayModels(context, replay, self.reviewing)
        seats = self._offered()
        self.seat: int | None = None if len(seats) == SEATS else seats[0]
        self.is_hiding = self._is_news()
        self._is_dragging = False

    def _offered(self) -> tuple[int, ...]:
        return self.models.offered(self.nodes)

    def _is_news(self) -> bool:
        """Tell whether this line of play has an end that nobody saw here."""
        end = self.replay.timeline.end(self.nodes[-1].id)
        return end is not None and end.fingerprint not in self.context.seen

    @property
    def told(self) -> Retelling:
        """Give the line of play as it is looked at."""
        return self.models.told(self.nodes, self.seat)[0]

    @property
    def stops(self) -> Stops:
        """Give where steps may stop."""
        return self.models.told(self.nodes, self.seat)[1]

    @property
    def model(self) -> ReplayModel:
        """Give what is shown at this position."""
        return self.models.at(self.nodes, self.seat, self.here, self.step, is_hiding=self.is_hiding)

    def paint(self, painter: Painter) -> None:
        """Draw the replay."""
        playing = Playing(self.player.is_playing, self.player.speed, self.is_stopping)
        self.view.draw(painter, self.model, playing, self.told.chart)

    # What a person does

    def keys(self) -> Mapping[str, Any]:
        """Map keys to what they do."""
        return replay_keys(self.context.settings.keys)

    def act(self, message: Any) -> Command | None:
        """Do what a key or click means."""
        if message[0] in ("play", "speed", "faster"):
            self._pace(message)
        elif message[0] in ("start", "end", "back", "on", "turn", "turning", "seek", "instant", "offer"):
            self.player = replace(self.player, is_playing=False)
            self.tempo = self._tempo()
            self._move(message)
        elif message[0] in ("view", "eyes", "hide", "stop", "step", "step-by", "page", "near", "better"):
            self._show(message)
        elif message[0] == "share":
            return self._share()
        elif message[0] == "review":
            self._review()
        else:
            return self._open(message)
        return None

    def _pace(self, message: Any) -> None:
        match message:
            case ("play",):
                if not self.player.is_playing and self.here == len(self.nodes) - 1:
                    self._go(0)
                self.player = self.player.toggled()
            case ("speed", speed):
                self.player = self.player.at_speed(speed)
            case ("faster", by):
                at = min(max(SPEEDS.index(self.player.speed) + by, 0), len(SPEEDS) - 1)
                self.player = self.player.at_speed(SPEEDS[at])
        self.tempo = self._tempo()

    def _tempo(self) -> float | None:
        if self.player.is_playing:
            return PACE
        return REVIEW_PACE if self.reviewing.share is not None else None

    def _move(self, message: Any) -> None:
        last = len(self.nodes) - 1
        match message:
            case ("start",):
                self._go(0)
            case ("end",):
                self._go(last)
            case ("back",):
                self._go(self.stops.before(self.step, self.here))
            case ("on",):
                self._go(self.stops.after(self.step, self.here))
            case (("turn" | "turning") as kind, by):
                towards = self.stops.after if by > 0 else self.stops.before
                self._go(towards(Step(kind), self.here))
            case ("seek" | "instant" | "offer", node):
                self._go(next((n for n, found in enumerate(self.nodes) if found.id == node), self.here))

    def _go(self, index: int) -> None:
        self.here = min(max(index, 0), len(self.nodes) - 1)
        end = self.replay.timeline.end(self.nodes[self.here].id)
        if end and end.fingerprint not in self.context.seen:
            self.context.seen.add(end.fingerprint)
            self.is_hiding = False
        self.refresh()

    def _show(self, message: Any) -> None:
        match message:
            case ("view", command):
                self.seat = None if command == "both" else int(command)
            case ("eyes",):
                self._next_eyes()
            case ("hide",):
                self.is_hiding = not self.is_hiding
            case ("stop",):
                self.is_stopping = not self.is_stopping
            case ("step", name):
                self.step = Step(name)
            case ("step-by",):
                order = tuple(Step)
                self.step = order[(order.index(self.step) + 1) % len(order)]
            case ("page", number):
                self.view.page = number
            case ("near",):
                self.view.plane = self.view.plane._replace(is_near=not self.view.plane.is_near)
            case ("better",):
                self.view.plane = PlaneLook(is_better_lit=not self.view.plane.is_better_lit)

    def _next_eyes(self) -> None:
        seats: list[int | None] = list(self._offered())
        if len(seats) == SEATS:
            seats.append(None)
        self.seat = seats[(seats.index(self.seat) + 1) % len(seats)]

    def _open(self, message: Any) -> Command | None:
        match message:
            case ("leave",) | ("menu",):
                return Pop()
            case ("branch" | "branch-other",):
                return self._branch(self.model.branch if message == ("branch",) else self.model.branch_other)
            case ("variation", node):
                self._follow(node, node)
            case ("lines",) | ("learn",):
                return self._lines() if message == ("lines",) else self._learn()
            case ("causes", *_):
                reading = questions.causes_text(self.model.header, self.replay.timeline.scenario.assumptions)
                return Push(Reader(self.context, self, reading))
            case (name, *_) if name in PLAIN:
                return Push(plain_page(self.context, name))
        return None

    def _review(self) -> None:
        """Have this line of play judged."""
        if self.model.review_choice.is_enabled:
            self.reviewing.ask(self.nodes)
            self.tempo = self._tempo()

    def _learn(self) -> Command | None:
        if not self.model.learn.is_enabled:
            return None
        from game.ui.learn import LearnScene

        seat = self.seat if self.seat is not None else self.models.deciding(self.seat)[0]
        return Push(LearnScene(self.context, self.replay, self.nodes, seat))

    def listen(self, event: pygame.event.Event) -> Command | None:
        """Take a review that was asked for."""
        if self.reviewing.receive(event):
            self.tempo = self._tempo()
            self.refresh()
        return None

    def _lines(self) -> Command:
        from game.ui.lines import LinesScene

        return Push(LinesScene(self.context, self.replay, self.nodes[-1].id))

    def resume(self, result: Any) -> Command | None:
        """Look at the line of play, or the move of one, that was chosen above."""
        if isinstance(result, int):
            is_leaf = not self.replay.timeline.children(result)
            self._follow(self._parting(result) if is_leaf else result, result)
        self.refresh()
        return None

    def _parting(self, leaf: int) -> int:
        """Find where another line of play leaves this one."""
        here = {node.id for node in self.nodes}
        return max(node.id for node in self.replay.timeline.path(leaf) if node.id in here)

    def _share(self) -> Command:
        from game.ui.sharing import Sharing

        return Push(Sharing(self.context, self, self.replay.path, self.nodes[-1].id))

    def _follow(self, node: int, through: int) -> None:
        """Look at the line of play through a position, from one of its moves on."""
        self.replay.timeline.go(through)
        self.nodes = self.replay.timeline.main_line()
        seats = self._offered()
        if self.seat not in seats and not (self.seat is None and len(seats) == SEATS):
            self.seat = seats[0]
        self.is_hiding = self._is_news()
        self._go(self.replay.timeline[node].depth)

    def _branch(self, choice: Choice) -> Command | None:
        """Play on from here with the same luck, one seat held by a person."""
        if not choice.is_enabled:
            return None
        who = int(choice.command.split(" ")[1])
        seats = seated(self.replay.header.seats, who)
        try:
            table = play_from(self.replay, self.nodes[self.here].id, seats)
        except (SummitError, OSError) as error:
            self.notice = str(error)
            return Push(Dialog(self.context, self, Question(self.notice, ())))
        return Replace(self.context.scene_for(table))

    # Mouse on the lanes, and time

    def handle(self, event: pygame.event.Event) -> Command | None:
        """Let the playhead follow the pointer while it is held down on the lanes."""
        if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEMOTION, pygame.MOUSEBUTTONUP):
            self._drag(event)
        return super().handle(event)

    def _drag(self, event: pygame.event.Event) -> None:
        x, y = event.pos[0] / self.controls.scale, event.pos[1] / self.controls.scale
        if event.type == pygame.MOUSEBUTTONUP:
            self._is_dragging = False
            return
        if event.type == pygame.MOUSEBUTTONDOWN:
            self._is_dragging = event.button == 1 and self.view.lanes.holds(x, y)
        if self._is_dragging:
            node = node_at(self.model, self.view.lanes, x)
            if node is not None:
                self.act(("seek", node))

    def tick(self, dt: float) -> Command | None:
        """Play on, and tell how far a review is."""
        if self.reviewing.share is not None:
            self.refresh()
        self.player, is_due = self.player.ticked(dt)
        if not is_due:
            return None
        self._go(self.stops.after(self.step, self.here))
        is_mine = self.is_stopping and self.here in decisions(self.nodes, self.models.deciding(self.seat))
        if self.here == len(self.nodes) - 1 or is_mine:
            self.player = replace(self.player, is_playing=False)
            self.tempo = self._tempo()
        return None
