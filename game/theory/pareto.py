"""Find every efficient package of two preference tables, exactly, without enumerating the outcome space.

Source: Pareto (1906) for the notion; the merge is the Nemhauser-Ullmann (1969) dynamic programme for two criteria,
dense in the first value: one block of issues after the other, best second value for each first value.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.theory.arrays import Array, Flags
from game.theory.linkage import Block, block_points, blocks
from game.theory.preferences import CEILING

FULL = 10_000  # basis points
UNREACHED = -(1 << 28)

Small = NDArray[np.int32]


@dataclass(frozen=True)
class Frontier:
    """Efficient points, first value ascending and so second value descending; one package for each point."""

    values: Array  # [F, 2]
    packages: Array  # [F, I]

    def __len__(self) -> int:
        """Count the efficient points."""
        return len(self.values)

    def within(self, reserve: Array) -> "Frontier":
        """Keep the points that give both sides at least their reservation values [2]: the zone of agreement."""
        inside = (self.values >= reserve).all(-1)
        return Frontier(self.values[inside], self.packages[inside])

    def swapped(self) -> "Frontier":
        """See the same points from the second side."""
        return Frontier(self.values[::-1, ::-1], self.packages[::-1])


def efficient(values: Array) -> Array:
    """Index the efficient rows of value pairs [N, 2], first value ascending; of equal pairs the first row."""
    order = np.lexsort((-np.arange(len(values)), values[:, 1], values[:, 0]))[::-1]
    second = values[order, 1]
    before = np.concatenate([[UNREACHED], np.maximum.accumulate(second)[:-1]])
    return np.asarray(order[second > before][::-1], np.int64)


@dataclass(frozen=True)
class _Stage:
    """One block merged into the programme: its efficient joint options and who chose what."""

    block: Block
    values: Array  # [J, 2]
    options: Array  # [J, issues of the block]
    choice: NDArray[np.int32]  # [V] joint option that leads to each first value


def _merge(best: Small, block: Block, values: Array) -> tuple[Small, _Stage]:
    """Extend the best second value for each first value by one block."""
    kept = np.sort(efficient(values))
    values, options = values[kept], block.options[kept]
    size = len(best) + int(values[:, 0].max(initial=0))
    merged = np.full(size, UNREACHED, np.int32)
    choice = np.zeros(size, np.int32)
    for number, (first, second) in enumerate(values.tolist()):
        place = slice(first, first + len(best))
        candidate = best + np.int32(second)
        better = candidate > merged[place]
        np.copyto(merged[place], candidate, where=better)
        np.copyto(choice[place], np.int32(number), where=better)
    return merged, _Stage(block, values, options, choice)


def _trace(stages: list[_Stage], first: Array, issues: int) -> Array:
    """Read the packages that lead to first values [F]: [F, I]."""
    packages = np.zeros((len(first), issues), np.int64)
    rest = first.copy()
    for stage in reversed(stages):
        number = stage.choice[rest]
        packages[:, stage.block.issues] = stage.options[number]
        rest -= stage.values[number, 0]
    return packages


def frontier(
    mine: Array,
    theirs: Array,
    allowed: Flags,
    link_pairs: Array,
    my_links: Array,
    their_links: Array,
) -> Frontier:
    """Find the frontier of two tables [I, O] over allowed options [I, O], links [L, 2] with points [L, O, O].

    Of packages with equal values the lexicographically lowest stands for the point (issues that are linked count from
    the place of the first of them). Empty where an issue has no allowed option.
    """
    issues = len(allowed)
    best = np.zeros(1, np.int32)
    stages: list[_Stage] = []
    for block in reversed(blocks(allowed, link_pairs)):
        first = block_points(block, mine, link_pairs, my_links)
        second = block_points(block, theirs, link_pairs, their_links)
        best, stage = _merge(best, block, np.stack([first, second], -1))
        stages.append(stage)
    ahead = np.concatenate([np.maximum.accumulate(best[::-1])[::-1][1:], [-1]])
    first = np.flatnonzero(best > np.maximum(ahead, -1))
    values = np.stack([first, best[first].astype(np.int64)], -1)
    return Frontier(values, _trace(stages, first, issues))


def best_given(found: Frontier) -> Array:
    """Tabulate the best first value when the second side gets at least v: [10001], -1 where nothing does."""
    reaching = np.searchsorted(-found.values[:, 1], -np.arange(CEILING + 1), side="right")
    first = np.concatenate([[-1], found.values[:, 0]])
    return np.asarray(first[reaching], np.int64)


def efficient_options(found: Frontier, options: int) -> Array:
    """Count for each option the share of efficient points that use it: [I, O] basis points, rounded down."""
    uses = (found.packages[:, :, None] == np.arange(options)).sum(0)
    return np.asarray(uses * FULL // max(len(found), 1), np.int64)
