"""Roll a draft forward in the background: where the meters may go with the luck of other games."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pygame

from game.present.fan import fan
from game.present.figures import points, span
from game.rules.axes import METERS, Gauge
from game.ui.sitting import Sitting
from game.ui.worker import is_result, result_of

REST = 0.35  # seconds that a draft must stand before it is rolled forward
POINT = 100
Span = tuple[float, float, str]  # from, to, in words


class Forecast:
    """The spans of the five meters at the end of the quarters, points; empty until they are known."""

    def __init__(self, sitting: Sitting) -> None:
        """Know nothing yet."""
        self.sitting = sitting
        self.spans: Mapping[str, Span] = {}
        self._known: tuple[Any, ...] = ()
        self._wanted: tuple[Any, ...] = ()
        self._waited = 0.0
        self._ticket = 0

    @property
    def pace(self) -> float | None:
        """Give the seconds until it wants to be ticked, None when it has what it wants."""
        return None if self._ticket or not self._is_due else max(REST - self._waited, 0.02)

    @property
    def _is_due(self) -> bool:
        return self.sitting.is_mine and self._now != self._known

    @property
    def _now(self) -> tuple[Any, ...]:
        return (self.sitting.version, self.sitting.proposal.terms)

    def tick(self, dt: float) -> bool:
        """Let a draft rest, then roll it forward; tell whether spans that no longer hold were dropped."""
        now = self._now
        if now != self._wanted:
            self._wanted, self._waited = now, 0.0
            had, self.spans = bool(self.spans), {}
            return had
        self._waited += dt
        if self._is_due and not self._ticket and self._waited >= REST and not self.sitting.is_thinking:
            seen, terms = self.sitting.view(), np.array(now[1], np.int64)
            self._ticket = self.sitting.context.worker.submit(lambda: (now, fan(seen, terms)))
        return False

    def receive(self, event: pygame.event.Event) -> bool:
        """Take a roll of the worker's; tell whether it is one."""
        if not self._ticket or not is_result(event, self._ticket):
            return False
        self._ticket = 0
        result: Any = result_of(event)
        made_for, found = result
        self._known = made_for
        if made_for == self._now:
            self.spans = {
                Gauge(meter).name.lower(): self._span(int(found.low[-1, meter]), int(found.high[-1, meter]))
                for meter in range(METERS)
            }
        return True

    def _span(self, low: int, high: int) -> Span:
        return low / POINT, high / POINT, span(self.sitting.context.words.language, points(low), points(high))
