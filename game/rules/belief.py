"""Update what each seat believes of the other's mandate, from public moves and disclosures."""

import numpy as np

from game.core.points import add_rows, divide_half_away
from game.rules.axes import SEATS, Array
from game.rules.draft import Draft
from game.rules.outcome import FULL
from game.rules.scenario import Scenario
from game.rules.state import State, paired
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
    values, kinds = scenario.values, scenario.values.offset.shape[1]
    found = add_rows(values.crossings.take(values.places.of(terms), 0)).reshape(-1, kinds)
    at = np.arange(len(seats)) * (2 * SEATS) + seats
    own, crossed, other = found.take(at, 0), found.take(at + SEATS, 0), found.take(at + 1 - 2 * seats, 0)
    lost = np.maximum(_best_given(scenario, seats, other) - own[:, :, None], 0)
    span = np.maximum(values.span, 1).take(seats, 0)
    loss = np.einsum("gkm,gm->gk", lost, values.prior.take(1 - seats, 0)) // span
    asked = values.asked.take(seats * values.aspiration.shape[3] + rounds, 0).reshape(len(seats), kinds, -1)
    deviation = divide_half_away((own[:, :, None] - asked) * FULL, span[:, :, None])
    return np.where(crossed > 0, FULL, loss), np.asarray(deviation, np.int64)


def _best_given(scenario: Scenario, seats: Array, others: Array) -> Array:
    """Look up the best own value of each mandate when each of the other's gets `others` [n, M]: [n, K, M]."""
    table = scenario.values.best_given
    _, own, other, many = table.shape
    pairs = np.arange(own * other).reshape(own, other) * many
    places = pairs + (others + (seats * (own * other * many))[:, None])[:, None, :]
    return np.asarray(table.reshape(-1).take(places), np.int64)


def hear_bound(draft: Draft, rows: Array, seats: Array, issues: Array, found: Array) -> None:
    """Weigh a disclosed range [n, 2] of the other's on one issue."""
    ranges = draft.scenario.values.bounds[1 - seats, :, issues]  # [n, K, 2]
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
    places = rows * SEATS + seats
    paired(draft.edit("belief"))[places] = inference.updated(paired(draft.belief).take(places, 0), evidence)
