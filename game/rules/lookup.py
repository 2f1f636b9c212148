"""Rearrange tables of a scenario once, so that a step reads each with one lookup and adds up what it finds."""

from dataclasses import dataclass

import numpy as np

from game.rules.axes import GAUGES, SEATS, Array, Flags


def entries(points: Array, links: Array) -> Array:
    """Line up points [D, K, I, O] of options, then links [D, K, L, O, O] of two options: [E, D * K]."""
    mandates = points.shape[0] * points.shape[1]
    parts = (table.reshape(mandates, table.size // mandates) for table in (points, links))
    return np.concatenate(tuple(parts), axis=1).T.copy()


def crossings(table: Array, allowed: Flags) -> Array:
    """Put behind the points of each entry [E, D * K] a one for every red line that it crosses: [E, 2 * D * K]."""
    crossed = np.zeros_like(table)
    barred = ~allowed.reshape(table.shape[1], -1)
    crossed[: barred.shape[1]] = barred.T
    return np.concatenate([table, crossed], axis=1)


def flows(table: Array, dollars: Array) -> Array:
    """Put behind the points of each entry [E, D * K] the dollars [D, Y, I, O] of each year: [Y * E, D * K + D]."""
    seats, years = dollars.shape[:2]
    size, mandates = table.shape
    found = np.zeros((years, size, mandates + seats), np.int64)
    found[:, :, :mandates] = table
    yearly = dollars.reshape(seats, years, -1)
    found[:, : yearly.shape[2], mandates:] = yearly.transpose(1, 2, 0)
    return found.reshape(years * size, mandates + seats)


@dataclass(frozen=True)
class Places:
    """Where the entries of packages are found."""

    options: int
    issues: Array  # [I] first entry of each issue
    first: Array  # [L] linked issues
    second: Array  # [L]
    links: Array  # [L] first entry of each link

    def of(self, terms: Array) -> Array:
        """Find the entries that packages [..., I] add up: their options, then their links, [..., I + L]."""
        found = terms + self.issues
        if not len(self.links):
            return found
        joint = terms.take(self.first, -1) * self.options
        joint += terms.take(self.second, -1)
        joint += self.links
        return np.concatenate([found, joint], axis=-1)

    def weighed(self, shares: Array) -> Array:
        """Weigh entries by shares of issues [n, I]; a link has the smaller of its two: [n, I + L]."""
        if not len(self.links):
            return shares
        joint = np.minimum(shares.take(self.first, 1), shares.take(self.second, 1))
        return np.concatenate([shares, joint], axis=1)


def places(issues: int, options: int, pairs: Array) -> Places:
    """Find the places of entries for linked pairs [L, 2]."""
    links = issues * options + np.arange(len(pairs)) * options**2
    return Places(options, np.arange(issues) * options, pairs[:, 0].copy(), pairs[:, 1].copy(), links)


@dataclass(frozen=True)
class Looks:
    """What the conditions of events look at, by feature: gauges, terms, last postures, signed, walks."""

    columns: tuple[tuple[str, Array], ...]  # of a state, and which of their places
    lows: Array  # [Z]
    highs: Array  # [Z]
    bits: Array  # [Z] place of each condition's event in a mask


def looks(conditions: Array, issues: int) -> Looks:
    """Sort out the conditions [E, J, (feature, low, high)] that there are."""
    events, slots = np.nonzero(conditions[:, :, 0] >= 0)
    found = conditions[events, slots]
    order = np.argsort(found[:, 0], kind="stable")
    numbers, lows, highs = found[order].T.copy()
    widths = {"gauges": GAUGES, "terms": issues, "last_postures": SEATS, "signed": 1, "walks": SEATS}
    columns, start = [], 0
    for name, width in widths.items():
        inside = numbers[(numbers >= start) & (numbers < start + width)]
        if len(inside):
            columns.append((name, inside - start))
        start += width
    return Looks(tuple(columns), lows, highs, 1 << events[order])
