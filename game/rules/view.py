"""Show a seat what it may know: public state, its own mandate, its own belief."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.rules.axes import Array, Phase, Posture
from game.rules.legal import Legal, legal
from game.rules.scenario import Scenario
from game.rules.state import State

POSTURE, RENEGOTIATE = Phase.POSTURE.value, Posture.RENEGOTIATE.value


@dataclass(frozen=True, eq=False)
class View:
    """One seat's view of a batch of games; hidden columns of `state` are masked. A view equals only itself."""

    scenario: Scenario
    seat: int
    mandate: Array  # [G] own
    state: State

    def __len__(self) -> int:
        """Count the games."""
        return len(self.mandate)

    def take(self, rows: Array) -> "View":
        """Keep some rows."""
        return View(self.scenario, self.seat, self.mandate[rows], self.state.part(rows))

    def legal(self) -> Legal:
        """Ask what the actor of every row may do; meaningful where the actor is this seat."""
        return self._legal

    @cached_property
    def _legal(self) -> Legal:
        return legal(self.scenario, self.state)


def view(scenario: Scenario, state: State, seat: int) -> View:
    """Mask the other's mandate, belief and unrevealed posture, and fate's waiting events."""
    other = 1 - seat
    hidden = {"mandates": state.mandates.copy(), "belief": state.belief.copy(), "waiting": np.zeros_like(state.waiting)}
    hidden["mandates"][:, other] = -1
    hidden["belief"][:, other] = 0
    choosing = ((state.phase == POSTURE) & (state.half == 1)).nonzero()[0]
    if len(choosing):
        hidden |= {name: getattr(state, name).copy() for name in ("postures", "proposals", "reopened")}
        asking = hidden["postures"][choosing, other] == RENEGOTIATE
        hidden["reopened"][choosing[asking], other] = 0
        hidden["postures"][choosing, other] = -1
        hidden["proposals"][choosing, other] = -1
    for column in hidden.values():
        column.flags.writeable = False
    return View(scenario, seat, state.mandates[:, seat], state.having(**hidden))
