"""Try moves out: play the talks on from what a seat knew, in worlds drawn from its belief, and see what comes of them.

Every move at one decision meets the same worlds, so a difference between two of them is the moves' doing (common
random numbers). Hidden columns of the position are replaced, never read: the other's mandate is drawn from the seat's
belief, and what fate has in waiting is forgotten. What the other side believes follows from public lines alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.core.dice import Dice, game_seed
from game.negotiators.adviser import CLEAR_EYED
from game.negotiators.bargaining import Bargain, table_moves
from game.negotiators.conduct import carry_out
from game.negotiators.desk import Desk
from game.negotiators.levels import Level
from game.negotiators.personalities import NEUTRAL, Drives
from game.negotiators.planner import Planner
from game.negotiators.prices import prices_for
from game.negotiators.protocol import Negotiator
from game.negotiators.routine import is_bargaining
from game.negotiators.worth import worth_of
from game.play.match import Start, play_on, settled
from game.review.decisions import Decisions, joined_moves
from game.rules.axes import PATIENCE, SEATS, Array, Flags, Hashes
from game.rules.belief import type_probabilities
from game.rules.moves import Moves, blank, scatter
from game.rules.outcome import FULL, own_values
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.step import step
from game.rules.view import View

PICKS, AHEAD = 9, 3  # of efficient packages and rounds looked at in talks that are played out
SMALL = 700  # basis points of belief under which a mandate is left out
MANY = 256  # worlds of one mandate at most
TOGETHER = 128  # games laid out on one desk
BASE = 1_871_017  # seed of the worlds
NOTHING = -(1 << 40)  # where a move was not tried


@dataclass(frozen=True)
class Talker:
    """Sit at the table as a planner does, without statecraft, so that many talks are played out quickly."""

    drives: Drives
    level: Level
    name: str = "talker"

    def decide(self, view: View, dice: Dice) -> Moves:
        """Bargain, or answer."""
        moves = blank(len(view), view.state.terms.shape[1])
        bargaining = is_bargaining(view)
        for chosen in (bargaining, ~bargaining):
            rows = np.flatnonzero(chosen)
            for start in range(0, len(rows), TOGETHER):
                part = rows[start : start + TOGETHER]
                desk, thrown = Desk(view.take(part), self.drives, self.level), dice.take(part)
                is_table = bool(bargaining[part[0]])
                found = table_moves(desk, Bargain(desk, thrown)) if is_table else carry_out(desk, thrown)
                scatter(moves, part, found)
        return moves


def talker(player: Negotiator | None) -> Negotiator:
    """Let a planner talk without statecraft and look at fewer packages; a clear-eyed one stands in for a person."""
    if not isinstance(player, Planner):
        return player or Talker(NEUTRAL, _quick(CLEAR_EYED))
    return Talker(player.personality.drives, _quick(player.level))


def _quick(level: Level) -> Level:
    return replace(level, picks=min(level.picks, PICKS), look_ahead=min(level.look_ahead, AHEAD))


@dataclass(frozen=True)
class Worlds:
    """Worlds in which decisions are tried: row of the decision, the other's mandate, weight, seed; [N] each."""

    rows: Array
    mandates: Array
    weights: Array
    seeds: Hashes


def worlds(scenario: Scenario, made: Decisions, many: int, base: int = BASE) -> Worlds:
    """Draw about `many` worlds for each decision, shared out among the mandates by the seat's belief."""
    belief = type_probabilities(scenario, made.state, made.seat)
    belief = np.where(belief >= SMALL, belief, 0)
    counts = np.where(belief > 0, np.maximum((many * belief + FULL // 2) // FULL, 1), 0)
    rows, mandates = np.repeat(np.indices(counts.shape).reshape(2, -1), counts.ravel(), 1)
    numbers = np.concatenate([np.arange(count) for count in counts.ravel().tolist()])
    weights = (belief // np.maximum(counts, 1))[rows, mandates]
    kinds = counts.shape[1]
    return Worlds(rows, mandates, weights, game_seed(base, (made.depths[rows] * kinds + mandates) * MANY + numbers))


def tried(
    scenario: Scenario,
    made: Decisions,
    options: Sequence[tuple[Flags, Moves]],
    inside: Worlds,
    players: Sequence[Negotiator],
) -> Array:
    """Play on after each option [C] of each decision: what it comes to for the seat, value units [N, C]."""
    found = np.full((len(inside.rows), len(options)), NOTHING, np.int64)
    places = [np.flatnonzero(able[inside.rows]) for able, _ in options]
    at = np.concatenate(places)
    if not len(at):
        return found
    rows = inside.rows[at]
    moves = joined_moves([move.take(inside.rows[place]) for place, (_, move) in zip(places, options, strict=True)])
    state = imagined(made.state.take(rows), made.seat, inside.mandates[at])
    state, _ = step(scenario, state, moves)
    start = Start(state, inside.seeds[at], made.depths[rows] + 1)
    ended = play_on(scenario, players, start, until=settled).state
    columns = np.repeat(np.arange(len(options)), [len(place) for place in places])
    found[at, columns] = outlook(scenario, ended, made.seat)
    return found


def imagined(state: State, seat: int, mandates: Array) -> State:
    """Put what a seat imagines in the place of what it may not know."""
    held = state.mandates.copy()
    held[:, 1 - seat] = mandates
    return state.having(mandates=held, waiting=np.zeros_like(state.waiting))


def outlook(scenario: Scenario, state: State, seat: int) -> Array:
    """Value what a seat has when it leaves the table: the rounds gone, the terms carried out, the meters: [G]."""
    clock, mandates, games = scenario.clock, state.mandates[:, seat], np.arange(len(state))
    days = clock.quarters * clock.quarter_days + clock.tail_days
    gone = state.realised[games, seat, mandates] // (FULL * clock.horizon)
    own = own_values(scenario, state.terms, seat, mandates)
    ahead = worth_of(scenario).packages(seat, mandates, state.terms) - own
    beyond = np.where(state.signed == 1, 0, scenario.values.offset[seat][mandates] + state.shift[:, seat])
    gauges = state.gauges.copy()
    gauges[:, PATIENCE : PATIENCE + SEATS] = 0
    held = prices_for(scenario, seat, NEUTRAL).of(mandates, gauges)
    return np.asarray(gone + (own + beyond) * days // clock.horizon + ahead + held, np.int64)
