"""Turn an agenda into raw points: ladders bent around the middle of the stated limits, kinks, interests, links.

Source of the recipe: on the step to option j the first seat loses s / sqrt(q_j) and the second gains s * sqrt(q_j),
with q_j = exp(b * (c - j)) falling in j, so that gains are concave along the ladder (Raiffa 1982, integrative trades)
and the middle c of both sides' stated limits is efficient at equal weights.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal, localcontext
from itertools import pairwise

import numpy as np

from game.core.points import divide_half_away
from game.files.issue_parts import Issue
from game.files.money import PRECISE, dollars, stake
from game.files.spec import Spec
from game.rules.axes import SEATS, Array
from game.rules.scenario import Names

WHOLE = 100
EDGE = Decimal("0.75")
HALF = Decimal("0.5")
LEAST_REACH = Decimal("0.25")


@dataclass(frozen=True)
class Raw:
    """Points before a mandate weighs them: hundredths of a raw point."""

    interests: Array  # [D, X, I, O]
    links: Array  # [D, X, L, O, O]
    pairs: Array  # [L, 2]
    central: Array  # [2, I] the options nearest to the middle of the limits, which differ where it lies between two
    dollars: Array  # [D, years, I, O] $m a year


def raw_points(spec: Spec, names: Names) -> Raw:
    """Work out the raw points of every option and link for every interest."""
    issues, most = len(spec.issues), max(len(options) for options in names.options)
    widest = max(len(interests) for interests in names.interests)
    interests = np.zeros((SEATS, widest, issues, most), np.int64)
    money = np.zeros((SEATS, 3, issues, most), np.int64)
    for number, issue in enumerate(spec.issues):
        many = len(issue.options)
        gains = dollars(issue, spec.models, names.seats)
        money[:, :, number, :many] = gains
        ladder = _with_kinks(issue, names.seats, ladder_points(issue, stake(issue, gains, names.seats)))
        for seat, name in enumerate(names.seats):
            for interest, share in issue.interests[name].items():
                place = names.interests[seat].index(interest)
                interests[seat, place, number, :many] = divide_half_away(ladder[seat] * share, WHOLE)
    pairs = np.array([[names.issues.index(name) for name in link.issues] for link in spec.links], np.int64)
    central = np.array([nearest(middle(issue)) for issue in spec.issues], np.int64).T
    return Raw(interests, _links(spec, names, widest, most), pairs.reshape(-1, 2), central, money)


def middle(issue: Issue) -> Decimal:
    """Find the middle of the two stated limits on the ladder, as an option number with a fraction."""
    quantities = [option.quantity for option in issue.options]
    with localcontext(PRECISE):
        return sum((position(quantities, limit) for limit in issue.limits), Decimal(0)) / 2


def position(quantities: Sequence[Decimal], value: Decimal) -> Decimal:
    """Find a quantity on a ladder that rises or falls; beyond its ends, the end."""
    if quantities[0] > quantities[-1]:
        quantities, value = [-item for item in quantities], -value
    value = min(max(value, quantities[0]), quantities[-1])
    for number, (low, high) in enumerate(pairwise(quantities)):
        if value <= high:
            return number + (value - low) / (high - low)
    return Decimal(len(quantities) - 1)


def nearest(place: Decimal) -> tuple[int, int]:
    """Name the nearest option, twice; half way between two, both."""
    return int(place.to_integral_value(ROUND_HALF_DOWN)), int(place.to_integral_value(ROUND_HALF_UP))


def ladder_points(issue: Issue, worth: int) -> Array:
    """Bend a ladder: points of both seats against the first option, [D, O]; their mean span is `worth`."""
    many = len(issue.options)
    with localcontext(PRECISE):
        centre = min(max(middle(issue) + HALF, EDGE), many - EDGE)
        slope = issue.bend / max(abs(1 - centre), abs(many - 1 - centre), LEAST_REACH)
        halves = [slope * (centre - step) / 2 for step in range(1, many)]
        losses, gains = [(-half).exp() for half in halves], [half.exp() for half in halves]
        scale = 2 * worth / (sum(losses, Decimal(0)) + sum(gains, Decimal(0)))
        return np.array([_sums(losses, -scale), _sums(gains, scale)], np.int64)


def _sums(steps: Sequence[Decimal], scale: Decimal) -> list[int]:
    return [int((sum(steps[:step], Decimal(0)) * scale).to_integral_value()) for step in range(len(steps) + 1)]


def _with_kinks(issue: Issue, seats: Sequence[str], ladder: Array) -> Array:
    """Charge what lies beyond stated thresholds, seen from the seat's own end."""
    tokens = [option.id for option in issue.options]
    places = np.arange(len(tokens))
    for kink in issue.kinks:
        seat, border = seats.index(kink.seat), tokens.index(kink.beyond)
        beyond = places > border if seat == 0 else places < border
        ladder[seat] -= np.where(beyond, kink.points, 0)
    return ladder


def _links(spec: Spec, names: Names, widest: int, most: int) -> Array:
    found = np.zeros((SEATS, widest, len(spec.links), most, most), np.int64)
    for number, link in enumerate(spec.links):
        tokens = [names.options[names.issues.index(name)] for name in link.issues]
        for joint in link.terms:
            rows, columns = ([tokens[end].index(word) for word in joint.when[end]] for end in (0, 1))
            for seat, worth in joint.worth.items():
                place = names.seats.index(seat)
                for interest, points in worth.items():
                    at = names.interests[place].index(interest)
                    found[place, at, number][np.ix_(rows, columns)] += points
    return found
