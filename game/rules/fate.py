"""Play fate: every chance outcome is a recorded move from memoryless dice."""

import numpy as np

from game.core.dice import Purpose, below, chance, roll
from game.core.points import divide_half_away
from game.rules.axes import FATE, Array, Disclosure, Flags, Hashes, Kind, Phase
from game.rules.features import met
from game.rules.moves import Moves, blank
from game.rules.scenario import Scenario
from game.rules.state import State

FULL = 10_000


def draw(scenario: Scenario, state: State, seeds: Hashes) -> Moves:
    """Draw fate's moves for the rows in which it acts; other rows stay blank."""
    moves = blank(len(state), len(scenario.names.issues))
    acting = state.actor == FATE
    for phase, act in ((Phase.DEAL, _deal), (Phase.DISCLOSE, _disclose)):
        rows = np.flatnonzero(acting & (state.phase == phase))
        if len(rows):
            act(scenario, state, seeds, rows, moves)
    rows = np.flatnonzero(acting & (state.phase != Phase.DEAL) & (state.phase != Phase.DISCLOSE))
    if len(rows):
        _draw(scenario, state, seeds, rows, moves)
    return moves


def period(scenario: Scenario, state: State) -> Array:
    """Number the periods of fate: rounds, the vote, quarters: [G]."""
    vote = scenario.clock.rounds + 1
    return np.where(state.quarter > 0, vote + state.quarter, np.where(state.phase == Phase.VOTE, vote, state.round))


def _deal(scenario: Scenario, state: State, seeds: Hashes, rows: Array, moves: Moves) -> None:
    moves.kind[rows] = Kind.DEAL
    for seat, column in ((0, moves.choice), (1, moves.target)):
        bars = np.cumsum(scenario.values.prior[seat])
        rolled = below(roll(seeds[rows], 0, Purpose.MANDATE, seat, 0), int(bars[-1]))
        column[rows] = (rolled[:, None] >= bars[:-1]).sum(-1)


def _disclose(scenario: Scenario, state: State, seeds: Hashes, rows: Array, moves: Moves) -> None:
    """Tell the truth that a play asks for; what it is follows from the hidden mandate."""
    moves.kind[rows] = Kind.DISCLOSE
    asker = state.first[rows] ^ state.half[rows]
    mandate = state.mandates[rows, 1 - asker]
    about_issue = scenario.plays.disclosure[state.sounding[rows]] == Disclosure.BOUND
    told, issues = rows[about_issue], state.sounded_issue[rows[about_issue]]
    found = scenario.values.bounds[1 - asker[about_issue], mandate[about_issue], issues]
    moves.choice[told], moves.target[told], moves.level[told] = issues, found[:, 0], found[:, 1]
    ruled = rows[~about_issue]
    if len(ruled):
        kinds = scenario.values.offset.shape[1]
        known = (state.ruled_out[ruled, asker[~about_issue]][:, None] >> np.arange(kinds)) & 1
        possible = (known == 0) & (np.arange(kinds) != mandate[~about_issue][:, None])
        rolls = roll(seeds[ruled, None], state.round[ruled, None], Purpose.DISCLOSURE, 0, np.arange(kinds)[None])
        moves.target[ruled] = np.argmax(np.where(possible, (rolls >> np.uint64(2)).astype(np.int64), -1), -1)


def _draw(scenario: Scenario, state: State, seeds: Hashes, rows: Array, moves: Moves) -> None:
    """Draw an event and, in a round, who speaks first."""
    moves.kind[rows] = Kind.DRAW
    now = period(scenario, state)[rows]
    able = possible(scenario, state, rows)
    happening = _fires(scenario, state, seeds, rows, now) & able
    old = (state.waiting[rows, None] >> np.arange(happening.shape[1])) & 1
    candidates = happening | ((old == 1) & able)
    event = np.where(candidates.any(-1), np.argmax(candidates, -1), -1)
    moves.choice[rows] = event
    rest = happening & (np.arange(happening.shape[1]) != event[:, None])
    moves.mask[rows] = (rest * (1 << np.arange(rest.shape[1]))).sum(-1)
    ordered = below(roll(seeds[rows], now, Purpose.ORDER, 0, 0), 2)
    moves.target[rows] = np.where(state.phase[rows] == Phase.ROUND, ordered, -1)


def possible(scenario: Scenario, state: State, rows: Array) -> Flags:
    """Tell which events may happen: condition met, not spent, a hostile one warned of a period before: [n, E]."""
    numbers = np.arange(len(scenario.names.events))
    spent = (state.fired[rows, None] >> numbers) & 1
    warned = (state.warned[rows, None] >> numbers) & 1
    return np.asarray(met(scenario, state, rows) & (spent == 0) & (~scenario.events.hostile | (warned == 1)))


def _fires(scenario: Scenario, state: State, seeds: Hashes, rows: Array, now: Array) -> Flags:
    """Throw each event's own die against its own rate."""
    table = scenario.events
    numbers = np.arange(len(scenario.names.events))
    rates = table.rate[numbers, now[:, None]]
    leaning = state.gauges[rows][:, np.maximum(table.slope_gauge, 0)] - FULL // 2
    factor = FULL + np.where(table.slope_gauge >= 0, divide_half_away(table.slope * leaning, 100), 0)
    scaled = np.where(rates < FULL, divide_half_away(rates * np.maximum(factor, 0), FULL), rates)
    rolls = roll(seeds[rows, None], now[:, None], Purpose.EVENT, 0, numbers[None])
    return chance(rolls, scaled)
