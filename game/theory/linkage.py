"""Group issues that linked pairs tie together into blocks, whose options are settled jointly.

Source: Keeney and Raiffa (1976), additive values with interaction terms. A block is a connected component of the
graph of linked pairs, so that value is additive over blocks even where it is not over issues.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np

from game.theory.arrays import Array, Flags

LARGEST_BLOCK = 1 << 18  # joint options of one block that we are ready to enumerate


@dataclass(frozen=True)
class Block:
    """Issues tied together, and their joint options in lexicographic order."""

    issues: tuple[int, ...]  # ascending
    links: tuple[int, ...]  # rows of link_pairs inside the block
    options: Array  # [J, issues of the block]


def components(issues: int, link_pairs: Array) -> list[tuple[int, ...]]:
    """Split issues into connected components of the linked pairs, each ascending, ordered by first issue."""
    root = list(range(issues))
    for first, second in link_pairs.tolist():
        kept, merged = sorted((root[first], root[second]))
        root = [kept if member == merged else member for member in root]
    return [tuple(issue for issue in range(issues) if root[issue] == member) for member in sorted(set(root))]


def blocks(allowed: Flags, link_pairs: Array) -> list[Block]:
    """Enumerate the allowed joint options of every block; `allowed` is [I, O].

    Raises ValueError where a block has more joint options than can be enumerated.
    """
    found = []
    for issues in components(len(allowed), link_pairs):
        links = tuple(row for row, (first, _) in enumerate(link_pairs.tolist()) if first in issues)
        choices = [np.flatnonzero(allowed[issue]).tolist() for issue in issues]
        size = int(np.prod([len(choice) for choice in choices]))
        if size > LARGEST_BLOCK:
            message = f"expected at most {LARGEST_BLOCK} joint options of linked issues, got {size} on {issues!r}"
            raise ValueError(message)
        options = np.array(list(product(*choices)), np.int64).reshape(size, len(issues))
        found.append(Block(issues, links, options))
    return found


def block_points(block: Block, points: Array, link_pairs: Array, link_points: Array) -> Array:
    """Sum the points of each joint option of a block: [..., J] from points [..., I, O], links [..., L, O, O]."""
    column = {issue: block.options[:, place] for place, issue in enumerate(block.issues)}
    total = np.zeros((), np.int64)
    for issue, options in column.items():
        total = total + points[..., issue, :][..., options]
    for row in block.links:
        first, second = link_pairs[row].tolist()
        total = total + link_points[..., row, :, :][..., column[first], column[second]]
    return np.asarray(total, np.int64)
