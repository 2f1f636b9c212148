"""Value packages by preference tables: points of every option, and of linked pairs of options.

Source: Keeney and Raiffa (1976), additive value functions, here with pairwise interaction terms.
A table is points [..., I, O] >= 0, link_pairs [L, 2] and link_points [..., L, O, O] >= 0; leading axes broadcast.
"""

import numpy as np

from game.theory.arrays import Array, Flags
from game.theory.linkage import block_points, blocks

CEILING = 10_000  # the largest value of a package


def package_values(points: Array, link_pairs: Array, link_points: Array, packages: Array) -> Array:
    """Value packages [P, I] by points [..., I, O] and links [..., L, O, O]: [..., P]."""
    columns = np.ascontiguousarray(packages.T)  # [I, P]
    values = np.zeros((*points.shape[:-2], len(packages)), np.int64)
    for issue, options in enumerate(columns):
        values += points[..., issue, :].take(options, axis=-1)
    side = link_points.shape[-1]
    for row, (first, second) in enumerate(link_pairs.tolist()):
        table = link_points[..., row, :, :].reshape(*link_points.shape[:-3], side * side)
        values += table.take(columns[first] * side + columns[second], axis=-1)
    return values


def extreme_values(points: Array, link_pairs: Array, link_points: Array, allowed: Flags) -> tuple[Array, Array]:
    """Find the least and the greatest value of a package of allowed options [..., I, O]: two [...].

    Every issue needs an allowed option.
    """
    lead = np.broadcast_shapes(points.shape[:-2], allowed.shape[:-2])
    least, greatest = np.zeros(lead, np.int64), np.zeros(lead, np.int64)
    anywhere = np.asarray(allowed.reshape(-1, *allowed.shape[-2:]).any(0))
    for block in blocks(anywhere, link_pairs):
        values = block_points(block, points, link_pairs, link_points)
        usable = allowed[..., block.issues, block.options].all(-1)
        worst, best = np.iinfo(np.int64).max, np.iinfo(np.int64).min
        least += np.where(usable, values, worst).min(-1)
        greatest += np.where(usable, values, best).max(-1)
    return least, greatest
