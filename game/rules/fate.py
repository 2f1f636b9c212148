"""Play fate: every chance outcome is a recorded move from memoryless dice."""

import numpy as np

from game.core.dice import Purpose, below, chance, roll
from game.core.points import add_up, divide_half_away
from game.rules.axes import FATE, Array, Disclosure, Hashes, Kind, Phase
from game.rules.features import met
from game.rules.moves import Moves, blank
from game.rules.scenario import Scenario
from game.rules.state import State

FULL = 10_000
DEAL, ROUND, DISCLOSE, VOTE = (phase.value for phase in (Phase.DEAL, Phase.ROUND, Phase.DISCLOSE, Phase.VOTE))
BOUND = Disclosure.BOUND.value


def draw(scenario: Scenario, state: State, seeds: Hashes) -> Moves:
    """Draw fate's moves for the rows in which it acts; other rows stay blank."""
    moves = blank(len(state), len(scenario.names.issues))
    acting = (state.actor == FATE).nonzero()[0]
    phases = state.phase[acting]
    dealing, disclosing = phases == DEAL, phases == DISCLOSE
    for chosen, act in ((dealing, _deal), (disclosing, _disclose), (~(dealing | disclosing), _draw)):
        rows = acting[chosen]
        if len(rows):
            act(scenario, state, seeds, rows, moves)
    return moves


def period(scenario: Scenario, state: State) -> Array:
    """Count the periods of fate: rounds, the vote, quarters: [G]."""
    vote = scenario.clock.rounds + 1
    return np.where(state.quarter > 0, vote + state.quarter, np.where(state.phase == VOTE, vote, state.round))


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
    about_issue = scenario.plays.disclosure[state.sounding[rows]] == BOUND
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
    """Draw an event and, in a round, who speaks first; other events that came true wait."""
    now = period(scenario, state)[rows]
    able = possible(scenario, state, rows)
    coming = _coming(scenario, state, seeds, rows, now) & able
    candidates = coming | (state.waiting[rows] & able)
    first = candidates & -candidates
    ordered = below(roll(seeds[rows], now, Purpose.ORDER, 0), 2)
    moves.kind[rows] = Kind.DRAW
    moves.choice[rows] = np.where(first > 0, np.bitwise_count(first - 1).astype(np.int64), -1)
    moves.mask[rows] = coming & ~first
    moves.target[rows] = np.where(state.phase[rows] == ROUND, ordered, -1)


def possible(scenario: Scenario, state: State, rows: Array) -> Array:
    """Pack the events that may happen: condition met, not spent, a hostile one warned of a period before; mask [n]."""
    warned = state.warned[rows] | ~scenario.events.hostile_mask
    return met(scenario, state, rows) & ~state.fired[rows] & warned


def _coming(scenario: Scenario, state: State, seeds: Hashes, rows: Array, now: Array) -> Array:
    """Throw each event's own die against its own rate; pack those that come true: mask [n]."""
    table = scenario.events
    rates = table.rates.take(now, 0)
    if len(table.leaning):
        rates[:, table.leaning] = _leant(scenario, state, rows, rates.take(table.leaning, 1))
    rolls = roll(seeds[rows, None], now[:, None], Purpose.EVENT, 0, np.arange(len(table.bits))[None])
    return add_up(np.where(chance(rolls, rates), table.bits, 0))


def _leant(scenario: Scenario, state: State, rows: Array, rates: Array) -> Array:
    """Let rates of events lean on their gauges; what is certain stays so."""
    table = scenario.events
    gauges = state.gauges.take(rows, 0).take(table.slope_gauge[table.leaning], 1)
    factor = FULL + divide_half_away(table.slope[table.leaning] * (gauges - FULL // 2), 100)
    return np.where(rates < FULL, divide_half_away(rates * np.maximum(factor, 0), FULL), rates)
