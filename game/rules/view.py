"""Show a seat what it may know: public state, its own mandate, its own belief."""

from dataclasses import dataclass, replace

import numpy as np

from game.rules.axes import Array, Phase, Posture
from game.rules.legal import Legal, legal
from game.rules.scenario import Scenario
from game.rules.state import State


@dataclass(frozen=True)
class View:
    """One seat's view of a batch of games; hidden columns of `state` are masked."""

    scenario: Scenario
    seat: int
    mandate: Array  # [G] own
    state: State

    def __len__(self) -> int:
        """Count the games."""
        return len(self.mandate)

    def take(self, rows: Array) -> "View":
        """Keep some rows."""
        return View(self.scenario, self.seat, self.mandate[rows], self.state.take(rows))

    def legal(self) -> Legal:
        """Ask what the actor of every row may do; meaningful where the actor is this seat."""
        return legal(self.scenario, self.state)


def view(scenario: Scenario, state: State, seat: int) -> View:
    """Mask the other's mandate, belief and unrevealed posture, and fate's waiting events."""
    other = 1 - seat
    mandates, belief = state.mandates.copy(), state.belief.copy()
    mandates[:, other] = -1
    belief[:, other] = 0
    masked = replace(state, mandates=mandates, belief=belief, waiting=np.zeros_like(state.waiting))
    choosing = (state.phase == Phase.POSTURE) & (state.half == 1)
    if choosing.any():
        postures, proposals = state.postures.copy(), state.proposals.copy()
        reopened = state.reopened.copy()
        postures[choosing, other] = -1
        reopened[choosing, other] &= ~(state.postures[choosing, other] == Posture.RENEGOTIATE).astype(np.int64)
        proposals[choosing, other] = -1
        masked = replace(masked, postures=postures, proposals=proposals, reopened=reopened)
    for name in ("mandates", "belief", "waiting", "postures", "proposals", "reopened"):
        getattr(masked, name).flags.writeable = False
    return View(scenario, seat, state.mandates[:, seat], masked)
