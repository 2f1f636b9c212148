"""Look back with everything known: play on from other moves under the true mandates, with the same luck."""

from collections.abc import Sequence

import numpy as np

from game.negotiators.adviser import CLEAR_EYED
from game.negotiators.personalities import NEUTRAL, Personality
from game.negotiators.planner import Planner
from game.negotiators.protocol import Negotiator
from game.play.match import Start, joined, play_on
from game.play.timeline import Node
from game.review.decisions import joined_moves
from game.rules.axes import Array, Hashes
from game.rules.moves import Moves
from game.rules.scenario import Scenario
from game.rules.step import step

Chance = tuple[Node, Moves]  # a position and a move that might be made there


def seated(players: Sequence[Negotiator | None]) -> list[Negotiator]:
    """Let a clear-eyed planner without drives play on for a person."""
    return [Planner(Personality("stand-in", NEUTRAL), CLEAR_EYED) if player is None else player for player in players]


def claimed_after(
    scenario: Scenario, players: Sequence[Negotiator | None], seed: int, chances: Sequence[Chance]
) -> Array:
    """Play games on from positions and moves to their end: what both sides claim, hundredths [P, D]."""
    state = joined([node.state for node, _ in chances])
    moves = joined_moves([move for _, move in chances])
    after, _ = step(scenario, state, moves)
    depths = np.array([node.depth + 1 for node, _ in chances], np.int64)
    seeds: Hashes = np.full(len(chances), seed, np.uint64)
    return play_on(scenario, seated(players), Start(after, seeds, depths)).scores.claimed
