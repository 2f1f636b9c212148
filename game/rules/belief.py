"""Update what each seat believes of the other's mandate, from public moves and disclosures."""

import numpy as np

from game.core.points import divide_half_away
from game.rules.axes import Array
from game.rules.draft import Draft
from game.rules.outcome import FULL, package_values
from game.rules.scenario import Scenario
from game.rules.state import State
from game.theory import inference


def prior_log_odds(scenario: Scenario) -> Array:
    """Start each seat's belief over the other's mandates from the scenario's prior: [D, K, T]."""
    return np.asarray(inference.prior_log_odds(scenario.values.prior[::-1]), np.int64)


def type_probabilities(scenario: Scenario, state: State, seat: int) -> Array:
    """Read a seat's belief over the other's mandates: basis points [G, K]."""
    return inference.type_probabilities_bp(state.belief[:, seat])


def hear_offer(draft: Draft, rows: Array, seats: Array, terms: Array) -> None:
    """Weigh an offer by what it costs its maker, whatever the listener's mandate: only public quantities enter."""
    misfit, deviation = offer_misfit(draft.scenario, seats, terms, draft.round[rows])
    _learn(draft, rows, 1 - seats, inference.offer_evidence(misfit, deviation))


def offer_misfit(scenario: Scenario, seats: Array, terms: Array, rounds: Array) -> tuple[Array, Array]:
    """Compare a package with what each mandate of its maker would table: losses [n, K], deviations [n, K, T].

    Basis points of the mandate's span; a package across a red line counts as a whole span thrown away.
    """
    values, games = scenario.values, np.arange(len(seats))
    worth = package_values(scenario, terms)
    own, other = worth[games, seats], worth[games, 1 - seats]
    kinds = np.arange(own.shape[1])
    best = values.best_given[seats[:, None, None], kinds[:, None], kinds, other[:, None, :]]
    lost = np.maximum(best - own[:, :, None], 0)
    prior = values.prior[1 - seats]
    span = np.maximum(values.span[seats], 1)
    loss = (lost * prior[:, None, :]).sum(-1) // span
    issues = np.arange(terms.shape[1])
    crossed = ~values.allowed[seats[:, None, None], kinds[:, None], issues, terms[:, None, :]].all(-1)
    asked = values.aspiration[seats[:, None], kinds, :, rounds[:, None]]
    deviation = divide_half_away((own[:, :, None] - asked) * FULL, span[:, :, None])
    return np.where(crossed, FULL, loss), np.asarray(deviation, np.int64)


def hear_bound(draft: Draft, rows: Array, seats: Array, issues: Array, found: Array) -> None:
    """Weigh a disclosed range [n, 2] of the other's on one issue."""
    ranges = draft.scenario.values.bounds[1 - seats, :, issues]
    _learn(draft, rows, seats, inference.disclosure_evidence((ranges == found[:, None]).all(-1)))


def hear_ruled_out(draft: Draft, rows: Array, seats: Array, mandates: Array) -> None:
    """Weigh the news that the other does not hold a mandate."""
    kinds = np.arange(draft.belief.shape[2])
    _learn(draft, rows, seats, inference.disclosure_evidence(kinds != mandates[:, None]))


def toughen(draft: Draft, rows: Array, seats: Array, nats: Array) -> None:
    """Look tougher to the other side by a play: thousandths of a nat [n] on the tough column."""
    if nats.any():
        evidence = np.zeros((len(rows), 1, draft.belief.shape[3]), np.int64)
        evidence[:, 0, 0] = nats
        _learn(draft, rows, 1 - seats, evidence)


def _learn(draft: Draft, rows: Array, seats: Array, evidence: Array) -> None:
    draft.edit("belief")[rows, seats] = inference.updated(draft.belief[rows, seats], evidence)
