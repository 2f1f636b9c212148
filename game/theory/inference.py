"""Infer the other's mandate and toughness from what it does: Bayes' rule in integer log-odds.

Source: Harsanyi (1967) for types; Zeng and Sycara (1998) for Bayesian learning in negotiation; lapse and tempering as
in robust Bayes (Grünwald 2012), since successive offers carry nearly the same evidence and none may be decisive.
Log-odds are thousandths of a nat over K mandates x T toughness, the likeliest at 0, never below the floor. Axes before
K are games; they broadcast. Every figure is an integer, so a belief is the same on every machine.
"""

from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import lru_cache

import numpy as np

from game.core.points import divide_half_away, largest_remainder
from game.theory.arrays import Array, Flags

NAT = 1000  # thousandths
FULL = 10_000  # basis points
FLOOR = -12 * NAT
TOUGHNESS_PRIOR = (3000, 4000, 3000)  # tough, normal, soft
FIXED = 10**18  # fixed point of the likelihood table
WEIGHT = 10**10  # fixed point of the probabilities' weights
SHARE = 10**8  # fixed point of the probabilities before rounding
WIDEST = 10 * FULL  # a deviation beyond ten ranges says no more


@dataclass(frozen=True)
class Likelihood:
    """The concession model's coefficients, basis points."""

    loss_scale: int = 500  # share of its range thrown away that costs one nat
    deviation_scale: int = 1000  # standard deviation of its own utility around its aspiration, share of range
    lapse: int = 200  # an offer made for no reason that the model knows
    temper: int = 5000  # power of the likelihood


STANDARD = Likelihood()


def _decays(steps: int) -> list[Decimal]:
    """Tabulate exp(-x) for x = 0 .. steps thousandths; call within a precise context."""
    ratio, values = (Decimal(-1) / NAT).exp(), [Decimal(1)]
    for _ in range(steps):
        values.append(values[-1] * ratio)
    return values


@lru_cache(maxsize=8)
def log_likelihoods(lapse: int) -> Array:
    """Tabulate ln((1 - lapse) exp(-x) + lapse) in thousandths, for misfits x = 0 .. 12000 thousandths."""
    with localcontext() as context:
        context.prec = 40
        share = Decimal(lapse) / FULL
        decays = _decays(-FLOOR)
        likelihoods = [int(((1 - share) * decay + share) * FIXED) for decay in decays]
        half = (Decimal(-1) / (2 * NAT)).exp()
        borders = [int(decay * half * FIXED) for decay in decays]
    table = -np.searchsorted(-np.array(borders), -np.array(likelihoods), side="right").astype(np.int64)
    table.flags.writeable = False
    return table


@lru_cache(maxsize=1)
def exponentials() -> Array:
    """Tabulate exp(-x) in fixed point for x = 0 .. 12000 thousandths."""
    with localcontext() as context:
        context.prec = 40
        table = np.array([int((decay * WEIGHT).to_integral_value()) for decay in _decays(-FLOOR)], np.int64)
    table.flags.writeable = False
    return table


@lru_cache(maxsize=1024)
def _log(basis_points: int) -> int:
    with localcontext() as context:
        context.prec = 40
        return int(((Decimal(basis_points) / FULL).ln() * NAT).to_integral_value()) if basis_points > 0 else FLOOR


def normalised(log_odds: Array) -> Array:
    """Shift log-odds [..., K, T] so that the likeliest stands at 0, and hold the rest above the floor."""
    return np.asarray(np.maximum(log_odds - log_odds.max((-2, -1), keepdims=True), FLOOR), np.int64)


def prior_log_odds(mandates: Array, toughness: tuple[int, ...] = TOUGHNESS_PRIOR) -> Array:
    """Turn prior basis points of mandates [..., K] and of toughness into log-odds [..., K, T]."""
    kinds = np.array([_log(share) for share in mandates.ravel().tolist()], np.int64).reshape(mandates.shape)
    return normalised(kinds[..., None] + np.array([_log(share) for share in toughness]))


def offer_evidence(lost: Array, deviation_ratio_bp: Array, likelihood: Likelihood = STANDARD) -> Array:
    """Weigh an offer: evidence [..., K, T] in thousandths of a nat, at most 0, never decisive.

    `lost` [..., K]: what the offerer, were it of type k, threw away of its own utility against its frontier at the
    value the offer gives me; `deviation_ratio_bp` [..., K, T]: its own utility less the aspiration of that toughness.
    Both are basis points of its range. Asking less than the aspiration counts as much as half as far a deviation
    above it. log L = -lost / loss_scale - (deviation / deviation_scale)^2 / 2, lapse mixed in, tempered.
    """
    deviation = np.minimum(np.maximum(deviation_ratio_bp, -WIDEST), WIDEST)
    deviation = np.where(deviation > 0, divide_half_away(deviation, 2), deviation)
    waste = divide_half_away(np.maximum(lost, 0) * NAT, likelihood.loss_scale)[..., None]
    miss = divide_half_away(deviation * deviation * (NAT // 2), likelihood.deviation_scale**2)
    misfit = np.minimum(waste + miss, -FLOOR)
    return np.asarray(divide_half_away(log_likelihoods(likelihood.lapse)[misfit] * likelihood.temper, FULL), np.int64)


def disclosure_evidence(consistent: Flags, floor: int = FLOOR // 2) -> Array:
    """Weigh a disclosure: 0 for mandates [..., K] that agree with it, else the floor; [..., K, 1]."""
    return np.where(consistent, 0, floor)[..., None].astype(np.int64)


def updated(log_odds: Array, evidence: Array) -> Array:
    """Add evidence, broadcast over [..., K, T], to log-odds."""
    return normalised(log_odds + evidence)


def probabilities_bp(log_odds: Array) -> Array:
    """Read log-odds [..., K, T] as joint basis points that sum to 10000, none of them zero."""
    flat = normalised(log_odds).reshape(*log_odds.shape[:-2], -1)
    weights = exponentials()[-flat]
    parts = weights * SHARE // weights.sum(-1, keepdims=True)
    total = np.full(flat.shape[:-1], FULL, np.int64)
    shares = largest_remainder(parts, SHARE // FULL, total)
    raised = np.maximum(shares, 1)
    surplus = raised.sum(-1) - FULL
    largest = np.arange(flat.shape[-1]) == np.argmax(raised, -1)[..., None]
    return np.asarray(raised - largest * surplus[..., None], np.int64).reshape(log_odds.shape)


def type_probabilities_bp(log_odds: Array) -> Array:
    """Read the mandates' marginal basis points [..., K], which sum to 10000."""
    return np.asarray(probabilities_bp(log_odds).sum(-1), np.int64)


def toughness_probabilities_bp(log_odds: Array) -> Array:
    """Read the marginal basis points of toughness [..., T], which sum to 10000."""
    return np.asarray(probabilities_bp(log_odds).sum(-2), np.int64)
