"""Ask the adviser in the background what the other side would want for a term."""

from typing import Any

import numpy as np
import pygame

from game.negotiators.adviser import asking_price
from game.present.proposal import Terms
from game.ui.sitting import Sitting
from game.ui.worker import is_result, result_of


class Price:
    """One question at a time; an answer to a draft that has changed meanwhile is dropped."""

    def __init__(self, sitting: Sitting) -> None:
        """Ask nothing yet."""
        self.sitting = sitting
        self._ticket = 0
        self._asked: tuple[Any, ...] = ()

    @property
    def _now(self) -> tuple[Any, ...]:
        return (self.sitting.version, self.sitting.proposal.terms)

    def ask(self, issue: int) -> None:
        """Ask for the price of the drafted term on an issue."""
        seen, draft = self.sitting.view(), np.array(self.sitting.proposal.terms, np.int64)
        self._asked = self._now
        self._ticket = self.sitting.context.worker.submit(lambda: asking_price(seen, draft, issue, int(draft[issue])))

    def receive(self, event: pygame.event.Event) -> Terms | None:
        """Take the answer: a package, an empty one where there is no price, None where it is none of mine."""
        if not self._ticket or not is_result(event, self._ticket):
            return None
        self._ticket = 0
        terms: Any = result_of(event)
        return terms if self._asked == self._now else None
