"""Compile the mandates: integer points of packages, frontiers, reservation values, what each side may hope for.

A mandate's table is the sum over interests of weight x raw points; on every issue and link the least is shifted to 0,
then all is multiplied by 10000 / (sum of the greatest) and rounded down, so that no package is worth more than 10000.
"""

from dataclasses import dataclass

import numpy as np

from game.core.points import divide_half_away
from game.files.agenda import option_index
from game.files.fate_parts import Aspiration
from game.files.preferences import Raw
from game.files.spec import Spec
from game.rules.axes import SEATS, TOUGHNESS, Array, Flags
from game.rules.scenario import Names
from game.rules.tables import Values
from game.theory.pareto import Frontier, best_given, frontier
from game.theory.preferences import CEILING, package_values

FULL = 10_000
TRIM = 1_000  # basis points of efficient deals beyond each bound

Frontiers = tuple[tuple[Frontier, ...], ...]


@dataclass(frozen=True)
class Tables:
    """Points of packages to every mandate."""

    points: Array  # [D, K, I, O]
    link_points: Array  # [D, K, L, O, O]
    allowed: Flags  # [D, K, I, O]


def compile_values(spec: Spec, names: Names, raw: Raw) -> Values:
    """Compile everything that values packages."""
    weights = _weights(spec, names)
    tables = _tables(spec, names, raw, weights)
    public = _public_red_lines(spec, names, tables.allowed.shape[2:])
    fallback = np.array([option_index(names, issue.id, issue.fallback) for issue in spec.issues], np.int64)
    reserve, offset = _reserves(spec, tables, raw, fallback)
    found = _frontiers(tables, raw.pairs)
    given = _given(found)
    prior = np.array([[mandate.prior for mandate in seat.mandates] for seat in spec.seats], np.int64)
    best = _best(given, reserve)
    span = _span(best, reserve, prior)
    return Values(
        points=tables.points,
        link_pairs=raw.pairs,
        link_points=tables.link_points,
        allowed=tables.allowed,
        public_red_line=public,
        offset=offset,
        prior=prior,
        weights=weights,
        interest_points=raw.interests,
        reserve=reserve,
        best=best,
        span=span,
        best_given=given,
        frontiers=found,
        bounds=_bounds(found, reserve, prior, tables.allowed),
        aspiration=_aspiration(spec.aspiration, reserve, span, spec.clock.rounds),
    )


def _weights(spec: Spec, names: Names) -> Array:
    widest = max(len(interests) for interests in names.interests)
    found = np.zeros((SEATS, len(spec.seats[0].mandates), widest), np.int64)
    for seat, part in enumerate(spec.seats):
        for kind, mandate in enumerate(part.mandates):
            for interest, weight in mandate.weights.items():
                found[seat, kind, names.interests[seat].index(interest)] = weight
    return found


def _tables(spec: Spec, names: Names, raw: Raw, weights: Array) -> Tables:
    exists = np.arange(raw.interests.shape[-1]) < np.array([len(options) for options in names.options])[:, None]
    sums = (weights[:, :, :, None, None] * raw.interests[:, None]).sum(2)
    sums = np.where(exists, sums, np.iinfo(np.int64).max)
    lifted = np.where(exists, sums - sums.min(-1, keepdims=True), 0)
    linked = (weights[:, :, :, None, None, None] * raw.links[:, None]).sum(2)
    linked = linked - linked.min((-1, -2), keepdims=True) if linked.size else linked
    total = np.maximum(lifted.max(-1).sum(-1) + linked.max((-1, -2), initial=0).sum(-1), 1)
    points = lifted * CEILING // total[:, :, None, None]
    return Tables(points, linked * CEILING // total[:, :, None, None, None], _allowed(spec, names, exists))


def _allowed(spec: Spec, names: Names, exists: Flags) -> Flags:
    kinds = len(spec.seats[0].mandates)
    allowed = np.broadcast_to(exists, (SEATS, kinds, *exists.shape)).copy()
    for seat, part in enumerate(spec.seats):
        for kind, mandate in enumerate(part.mandates):
            for lines in (part.public_red_lines, mandate.red_lines):
                for issue, tokens in lines.items():
                    barred = [option_index(names, issue, token) for token in tokens]
                    allowed[seat, kind, names.issues.index(issue), barred] = False
    return allowed


def _public_red_lines(spec: Spec, names: Names, shape: tuple[int, ...]) -> Flags:
    found = np.zeros((SEATS, *shape), np.bool_)
    for seat, part in enumerate(spec.seats):
        for issue, tokens in part.public_red_lines.items():
            barred = [option_index(names, issue, token) for token in tokens]
            found[seat, names.issues.index(issue), barred] = True
    return found


def _reserves(spec: Spec, tables: Tables, raw: Raw, fallback: Array) -> tuple[Array, Array]:
    """Tell r0 and its offset over the fallbacks: a share of what the middle of the limits would bring."""
    worth = package_values(tables.points, raw.pairs, tables.link_points, np.stack([fallback, *raw.central]))
    floor = np.array([[mandate.floor for mandate in seat.mandates] for seat in spec.seats], np.int64)
    gain = divide_half_away(worth[..., 1] + worth[..., 2], 2) - worth[..., 0]
    reserve = np.maximum(worth[..., 0] + divide_half_away(np.maximum(gain, 0) * floor, FULL), 0)
    return reserve, reserve - worth[..., 0]


def _frontiers(tables: Tables, pairs: Array) -> Frontiers:
    kinds = range(tables.points.shape[1])
    return tuple(
        tuple(
            frontier(
                tables.points[0, own], tables.points[1, other], tables.allowed[0, own] & tables.allowed[1, other],
                pairs, tables.link_points[0, own], tables.link_points[1, other],
            )
            for other in kinds
        )
        for own in kinds
    )  # fmt: skip


def _given(found: Frontiers) -> Array:
    kinds = range(len(found))
    first = [[best_given(found[own][other]) for other in kinds] for own in kinds]
    second = [[best_given(found[other][own].swapped()) for other in kinds] for own in kinds]
    return np.array([first, second], np.int64)


def _best(given: Array, reserve: Array) -> Array:
    """Find the best frontier value that leaves the other at least its r0: [D, K, K]; -1 where nothing does."""
    kinds = np.arange(reserve.shape[1])
    seats = np.arange(SEATS)[:, None, None]
    return np.asarray(given[seats, kinds[:, None], kinds, reserve[::-1][:, None, :]], np.int64)


def _span(best: Array, reserve: Array, prior: Array) -> Array:
    room = np.maximum(best - reserve[:, :, None], 0)
    return np.asarray(np.maximum(divide_half_away((room * prior[::-1][:, None, :]).sum(-1), FULL), 1), np.int64)


def _bounds(found: Frontiers, reserve: Array, prior: Array, allowed: Flags) -> Array:
    """Find the options of each mandate's efficient deals that leave both their r0, the outermost tenths cut off."""
    used = np.zeros(allowed.shape, np.int64)
    for own, row in enumerate(found):
        for other, deals in enumerate(row):
            share = _shares(deals.within(np.array([reserve[0, own], reserve[1, other]])), deals, allowed.shape[-1])
            used[0, own] += share * prior[1, other]
            used[1, other] += share * prior[0, own]
    below = np.cumsum(used, -1) * FULL
    total = used.sum(-1, keepdims=True)
    low = (below <= total * TRIM).sum(-1)
    high = np.minimum((below < total * (FULL - TRIM)).sum(-1), allowed.shape[-1] - 1)
    return np.stack([np.minimum(low, high), high], -1)


def _shares(inside: Frontier, deals: Frontier, options: int) -> Array:
    """Count the share of deals that use each option, of all where none is inside the zone: [I, O] basis points."""
    packages = (inside if len(inside) else deals).packages
    return np.asarray((packages[:, :, None] == np.arange(options)).sum(0) * FULL // max(len(packages), 1), np.int64)


def _aspiration(line: Aspiration, reserve: Array, span: Array, rounds: int) -> Array:
    """Ask for a share of the range that falls in a straight line over the rounds: [D, K, T, R + 2]."""
    steps = np.minimum(np.maximum(np.arange(rounds + 2), 1), rounds) - 1
    falling = line.begin + divide_half_away((line.end - line.begin) * steps, rounds - 1)
    factors = np.array([int(factor * FULL) for factor in (line.tough, line.normal, line.soft)], np.int64)
    asked = divide_half_away(factors[:, None] * falling, FULL)
    found = reserve[:, :, None, None] + divide_half_away(span[:, :, None, None] * asked, FULL)
    return np.asarray(found.reshape(*reserve.shape, TOUGHNESS, rounds + 2), np.int64)
