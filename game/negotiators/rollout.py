"""Try out the years after signature under the real rules: what a hundredth of each meter is worth in the end.

Every alternative meets the same fate, so a difference in what is realised is the meter's doing (common random numbers).
"""

from functools import lru_cache

import numpy as np

from game.core.dice import game_seed
from game.negotiators.shortlist import shortlist
from game.negotiators.worth import Key
from game.rules.axes import FATE, GAUGES, NOBODY, SEATS, Array, Gauge, Hashes, Kind, Phase, Posture
from game.rules.fate import draw
from game.rules.moves import Moves, blank
from game.rules.outcome import FULL
from game.rules.scenario import Scenario
from game.rules.step import step
from game.rules.trial import Trial, signed_games

MILLI = 1000
PUSH = 600  # hundredths by which a meter is moved
LUCK = 12  # games of fate for each package
BASE = 20_250_825  # seed of the trials
MOST_STEPS = 400
TRIED = tuple(gauge for gauge in Gauge if gauge <= Gauge.INSTITUTIONS or gauge >= Gauge.PRESSURE_0)


def meter_prices(scenario: Scenario) -> Array:
    """Price gauges for every seat and mandate: thousandths of a value unit for a hundredth, [D, K, N]."""
    return _prices(Key(scenario))


@lru_cache(maxsize=16)
def _prices(key: Key) -> Array:
    scenario = key.scenario
    packages = _packages(scenario)
    many = len(packages) * LUCK
    terms = np.tile(np.repeat(packages, LUCK, 0), (len(TRIED) + 1, 1))
    gauges = np.repeat(scenario.meters.start[None], len(terms), 0)
    for number, gauge in enumerate(TRIED):
        gauges[(number + 1) * many : (number + 2) * many, gauge] += PUSH
    gauges = np.minimum(gauges, FULL)
    seeds = np.tile(game_seed(BASE, np.arange(many)), len(TRIED) + 1)
    ended = play_quarters(scenario, signed_games(scenario, terms, gauges), seeds)
    means = ended.realised.reshape(len(TRIED) + 1, many, -1).sum(1) // many
    table = np.zeros((SEATS, scenario.values.offset.shape[1], GAUGES), np.int64)
    for number, gauge in enumerate(TRIED):
        gained = (means[number + 1] - means[0]) * MILLI // (FULL * scenario.clock.horizon * PUSH)
        table[:, :, gauge] = gained.reshape(table.shape[:2])
    return table


def _packages(scenario: Scenario) -> Array:
    """Take the middle of the efficient packages of every pair of mandates."""
    kinds = scenario.values.offset.shape[1]
    found = shortlist(scenario, 0, 3).reshape(kinds * kinds, 3, -1)
    return np.asarray(found[:, 1], np.int64)


def play_quarters(scenario: Scenario, state: Trial, seeds: Hashes) -> Trial:
    """Play games to their end with both sides delivering and giving the first answer."""
    for _ in range(MOST_STEPS):
        if (state.actor == NOBODY).all():
            break
        state, _ = step(scenario, state, _faithful(scenario, state, seeds))
    return state


def _faithful(scenario: Scenario, state: Trial, seeds: Hashes) -> Moves:
    fated = bool((state.actor == FATE).any())
    moves = draw(scenario, state, seeds) if fated else blank(len(state), state.terms.shape[1])
    acting = state.actor >= 0
    choosing = state.phase == Phase.POSTURE
    moves.kind[acting] = np.where(choosing, int(Kind.POSTURE), int(Kind.ANSWER))[acting]
    moves.choice[acting] = np.where(choosing, int(Posture.DELIVER), 0)[acting]
    return moves
