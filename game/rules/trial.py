"""Set up games at the start of implementation, to try out under the real rules what follows a signature."""

from dataclasses import replace

import numpy as np

from game.rules.axes import FATE, Array, Phase
from game.rules.belief import prior_log_odds
from game.rules.scenario import Scenario
from game.rules.state import State, initial

Trial = State  # games that nobody plays: their hidden columns mean nothing


def signed_games(scenario: Scenario, terms: Array, gauges: Array) -> Trial:
    """Begin the first quarter with packages [G, I] in force and gauges [G, N]; mandates are each side's first."""
    start, games = initial(scenario, len(terms)), len(terms)
    return replace(
        start,
        phase=np.full(games, int(Phase.QUARTER), np.int64),
        actor=np.full(games, FATE, np.int64),
        round=np.full(games, scenario.clock.rounds, np.int64),
        quarter=np.ones(games, np.int64),
        mandates=np.zeros_like(start.mandates),
        belief=np.broadcast_to(prior_log_odds(scenario), start.belief.shape).copy(),
        stakes=np.zeros_like(start.stakes),
        terms=terms,
        package=terms,
        signed=np.ones(games, np.int64),
        signed_round=np.ones(games, np.int64),
        gauges=gauges,
    )
