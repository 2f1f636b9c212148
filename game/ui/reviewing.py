"""Have a finished line of play reviewed on the worker while the window goes on drawing, and wait for it on a page."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pygame

from game.files.header import Seat
from game.play.players import seat_players
from game.play.timeline import Node, Timeline
from game.review.judging import DEEP, QUICK
from game.review.review import Review, review
from game.ui.context import Context
from game.ui.page import Page
from game.ui.scene import Command
from game.ui.worker import is_result, result_of

FULL = 100
PACE = 0.15  # seconds between two looks at how far it is


class AbandonedError(Exception):
    """Another review was asked for meanwhile; no person is shown it."""


class Reviewing:
    """Reviews of one record's lines of play; what is found is kept for every screen.

    Only the review that was asked for last, on whatever screen, is gone on with: the others would pile up.
    """

    def __init__(self, context: Context, timeline: Timeline, seats: Sequence[Seat]) -> None:
        """Take a record's tree and who sat where."""
        self.context, self.timeline, self.seats = context, timeline, seats
        self.share: int | None = None  # how far it is, in per cent; None when nothing is under way
        self._ticket = 0

    def of(self, leaf: Node) -> Review | None:
        """Give the review of the line of play that stops there, if it was asked for."""
        return self.context.reviews.get(leaf.fingerprint)

    def ask(self, nodes: Sequence[Node]) -> None:
        """Ask for a review of a finished line, a deeper one where there is one already."""
        found = self.of(nodes[-1])
        if self.share is not None or not nodes[-1].is_over or (found and found.is_deep):
            return
        self.share, self.context.asked_review = 0, (mine := object())
        work = partial(
            review, self.timeline.scenario, tuple(nodes), seat_players(self.seats), self.timeline.seed,
            budget=DEEP if found else QUICK, progress=partial(self._tell, mine),
        )  # fmt: skip
        self._ticket = self.context.critic.submit(partial(self._review, mine, work, nodes[-1].fingerprint))

    def _review(self, mine: object, work: Callable[[], Review], end: int) -> None:
        """Make a review and keep it; called by the worker, whatever screen is on top by then."""
        try:
            self._tell(mine, 0, FULL)
            self.context.keep_review(end, work())
        except AbandonedError:
            pass
        finally:
            self.share = None

    def _tell(self, mine: object, done: int, total: int) -> None:
        """Note how far it is; called by the worker."""
        if self.context.asked_review is not mine:
            raise AbandonedError
        self.share = done * FULL // total

    def receive(self, event: pygame.event.Event) -> bool:
        """Tell whether an event says that a review is made; raise what went wrong."""
        if not is_result(event, self._ticket):
            return False
        result_of(event)
        return True


class ReviewedPage(Page):
    """A page that shows a line of play with its review, and how far that is until it is there."""

    def __init__(self, context: Context, timeline: Timeline, seats: Sequence[Seat], nodes: Sequence[Node]) -> None:
        """Take the line of play; a review is asked for where there is none."""
        super().__init__()
        self.context, self.nodes = context, tuple(nodes)
        self.reviewing = Reviewing(context, timeline, seats)
        self._ask()

    @property
    def found(self) -> Review | None:
        """Give the review, None until it is there."""
        return self.reviewing.of(self.nodes[-1])

    def listen(self, event: pygame.event.Event) -> Command | None:
        """Take the review."""
        if self.reviewing.receive(event):
            self.tempo = None
            self.refresh()
        return None

    def tick(self, dt: float) -> Command | None:  # noqa: ARG002
        """Tell how far the review is."""
        if self.reviewing.share is None:
            self.tempo = None
        else:
            self.refresh()
        return None

    def resume(self, result: Any) -> Command | None:
        """Be on top again; the review may have been abandoned for another one."""
        self._ask()
        return super().resume(result)

    def _ask(self) -> None:
        if self.found is None:
            self.reviewing.ask(self.nodes)
            self.tempo = PACE
