"""Find the smallest change of an offer that its refuser has to accept."""

from itertools import combinations, product

import numpy as np

from game.negotiators.desk import Desk
from game.rules.axes import Array

PAIRS = 2  # up to here every option on the way is tried, beyond it whole steps to what was asked
TRIED = 3000  # sets of one size that are tried, the most promising issues first


def settled_worth(desk: Desk, packages: Array) -> Array:
    """Value packages [C, I] of the one row of a desk apart from fate: [C]."""
    return np.asarray(desk.eyes.at_first(desk.view.mandate, packages[None]).mine[0], np.int64)


def smallest_change(desk: Desk, offer: Array, asked: Array, bar: int) -> Array:
    """Change the fewest issues of an offer [I] toward what was asked [I] so that it meets the bar: a package [I].

    Of changes of one size the one that costs the other least, as believed. What was asked always meets the bar.
    """
    issues = _by_gain(desk, offer, asked)
    for size in range(1, len(issues)):
        packages = _changed(offer, asked, issues, size)
        good = np.flatnonzero(settled_worth(desk, packages) >= bar)
        if len(good):
            best = packages[good[np.argmax(_their_worth(desk, packages[good]))]]
            return _eased(desk, offer, best, bar)
    return asked


def _by_gain(desk: Desk, offer: Array, asked: Array) -> list[int]:
    """List the issues on which both differ, the ones that weigh most with me first."""
    seat, mandate = desk.seat, desk.view.mandate
    parts = [desk.worth.by_issue(seat, mandate, terms[None])[0] for terms in (asked, offer)]
    differing = np.flatnonzero(offer != asked)
    gains = (parts[0] - parts[1])[differing]
    return [int(issue) for issue in differing[np.argsort(-gains, kind="stable")]]


def _changed(offer: Array, asked: Array, issues: list[int], size: int) -> Array:
    """List the packages with `size` issues changed: [C, I]."""
    rows = []
    for chosen in combinations(issues, size):
        steps = [_between(int(offer[issue]), int(asked[issue]), whole=size > PAIRS) for issue in chosen]
        for options in product(*steps):
            package = offer.copy()
            package[list(chosen)] = options
            rows.append(package)
        if len(rows) >= TRIED:
            break
    return np.array(rows, np.int64)


def _between(old: int, new: int, *, whole: bool) -> list[int]:
    """List the options after the old one up to the new one."""
    way = 1 if new > old else -1
    return [new] if whole else list(range(old + way, new + way, way))


def _eased(desk: Desk, offer: Array, package: Array, bar: int) -> Array:
    """Take back steps that the bar does not need, the other's dearest first."""
    while True:
        changed = np.flatnonzero(package != offer)
        trials = np.repeat(package[None], len(changed), 0)
        trials[np.arange(len(changed)), changed] -= np.sign(package - offer)[changed]
        trials = trials[(trials != offer).any(-1)]  # an offer that was refused is no way out of its refusal
        good = np.flatnonzero(settled_worth(desk, trials) >= bar) if len(trials) else changed[:0]
        if not len(good):
            return package
        package = trials[good[np.argmax(_their_worth(desk, trials[good]))]]


def _their_worth(desk: Desk, packages: Array) -> Array:
    """Value packages [C, I] to the other as believed: [C]."""
    worth = desk.theirs.packages(desk.other, desk.kinds, packages[:, None, :])
    return np.asarray((worth * desk.belief[0].sum(-1)).sum(-1), np.int64)
