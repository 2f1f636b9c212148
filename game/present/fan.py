"""Roll a draft forward many times: where the five meters may go, with chance as the scenario has it.

Slow (tens of milliseconds): meant for a worker beside the window, never for a frame.
"""

from dataclasses import dataclass, replace

import numpy as np

from game.core.dice import game_seed
from game.rules.axes import FATE, METERS, SEATS, Array, Kind, Phase, Posture
from game.rules.fate import draw
from game.rules.moves import Moves, blank
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.step import step
from game.rules.view import View

GAMES = 64
LOW, MIDDLE, HIGH = 10, 50, 90
SEED = 2_025


@dataclass(frozen=True)
class Fan:
    """Meters by quarter [Q + 1, M], hundredths: tenth percentile, median, ninetieth."""

    low: Array
    middle: Array
    high: Array


def fan(seen: View, terms: Array, games: int = GAMES) -> Fan:
    """Follow terms [I] to the last quarter, both sides delivering, under the luck of many other games."""
    state = _opened(seen, terms, games)
    seeds = game_seed(SEED, np.arange(games, dtype=np.int64))
    levels = [state.gauges[:, :METERS]]
    quarter = int(state.quarter[0])
    while (state.actor == FATE).any() or (state.actor >= 0).any():
        state, _ = step(seen.scenario, state, _moves(seen.scenario, state, seeds))
        is_over = bool((state.phase == Phase.OVER).all())
        if is_over or int(state.quarter.min()) > quarter:
            levels.append(state.gauges[:, :METERS])
            quarter = int(state.quarter.min())
    table = np.stack(levels)
    low, middle, high = (np.asarray(np.percentile(table, share, axis=1), np.int64) for share in (LOW, MIDDLE, HIGH))
    return Fan(low, middle, high)


def _opened(seen: View, terms: Array, games: int) -> State:
    """Start the quarters with these terms in force; hidden mandates do not matter to the meters."""
    rows = np.zeros(games, np.int64)
    state = seen.state.take(rows)
    mandates = np.maximum(state.mandates, 0)
    package = np.broadcast_to(terms, (games, len(terms))).copy()
    started = np.maximum(state.quarter, 1)
    return replace(
        state,
        mandates=mandates,
        terms=package,
        package=package,
        signed=np.ones(games, np.int64),
        phase=np.full(games, Phase.QUARTER, np.int64),
        actor=np.full(games, FATE, np.int64),
        quarter=started,
        half=np.zeros(games, np.int64),
        asking=np.full(games, -1, np.int64),
        postures=np.full((games, SEATS), -1, np.int64),
        proposals=np.full_like(state.proposals, -1),
    )


def _moves(scenario: Scenario, state: State, seeds: "np.ndarray[tuple[int], np.dtype[np.uint64]]") -> Moves:
    """Let fate draw, both sides deliver and take the first answer."""
    moves = draw(scenario, state, seeds)
    seated = state.actor >= 0
    ours = blank(len(state), len(scenario.names.issues))
    ours.kind[:] = np.where(state.phase == Phase.POSTURE, Kind.POSTURE, Kind.ANSWER)
    ours.choice[:] = np.where(state.phase == Phase.POSTURE, Posture.DELIVER, 0)
    for name in ("kind", "choice", "target", "level", "mask"):
        column = getattr(moves, name)
        column[seated] = getattr(ours, name)[seated]
    moves.terms[seated] = -1
    return moves
