"""Count the two domestic tables: how each constituency leans and how a chapter would fare."""

import numpy as np

from game.core.points import add_rows, add_up, divide_half_away
from game.rules.axes import Array, Flags
from game.rules.scenario import Scenario
from game.theory import winset


def stances(scenario: Scenario, terms: Array) -> Array:
    """Look up each constituency's points on terms [G, I]: [G, I, D * C] hundredths."""
    _, _, issues, options = scenario.homes.stance.shape
    return np.asarray(scenario.homes.table.take(terms + np.arange(issues) * options, 0), np.int64)


def _leanings(scenario: Scenario, terms: Array, moods: Array) -> Array:
    """Lean of each constituency on each chapter of a package (Putnam 1988): basis points [G, H, D, C]."""
    homes, found = scenario.homes, stances(scenario, terms)
    chapters = np.stack([add_rows(found.take(issues, 1)) for issues in scenario.agenda.groups], axis=1)
    package = add_rows(found)[:, None]
    voices = (*chapters.shape[:2], *homes.mood.shape)
    coefficients = (homes.chapter_weight, homes.package_weight, homes.mood_weight)
    flat_moods = moods.reshape(len(moods), 1, -1)
    return winset.favour(chapters, package, flat_moods, coefficients).reshape(voices)


def favour(scenario: Scenario, terms: Array, moods: Array) -> Array:
    """Lean of each constituency on each chapter of a package: basis points [G, D, C, H]."""
    return np.moveaxis(_leanings(scenario, terms, moods), 1, -1)


def count(scenario: Scenario, terms: Array, moods: Array) -> Array:
    """Count the seats in favour of each chapter of a package: [G, D, H]."""
    return np.swapaxes(winset.seats_for(scenario.homes.seats, _leanings(scenario, terms, moods)), 1, 2)


def voted(scenario: Scenario, terms: Array, fallbacks: Array, initialled: Array) -> Flags:
    """Tell which chapters each home votes: needed, changed, and not initialled: [G, D, H]."""
    agenda = scenario.agenda
    changed = ((terms != fallbacks)[:, None, :] & agenda.members).any(-1)
    done = (initialled[:, None] >> np.arange(len(agenda.members))) & 1
    return np.asarray(agenda.needs_vote[None] & (changed & (done == 0))[:, None, :])


def failing(scenario: Scenario, terms: Array, fallbacks: Array, moods: Array, initialled: Array) -> tuple[Array, Array]:
    """Vote: seats in favour [G, D, H] (-1 where not voted) and masks of failed chapters [G, D]."""
    seats = count(scenario, terms, moods)
    asked = voted(scenario, terms, fallbacks, initialled)
    lost = asked & ~winset.passes(seats, scenario.homes.quorum[:, None])
    masks = add_up(lost * (1 << np.arange(seats.shape[-1])))
    return np.where(asked, seats, -1), masks


def approval(scenario: Scenario, terms: Array) -> Array:
    """Average the constituencies' points on a package by their seats: [G, D] hundredths of a point."""
    weights = scenario.homes.seats
    points = add_rows(stances(scenario, terms)).reshape(-1, *weights.shape)
    return divide_half_away(add_up(points * weights), np.maximum(weights.sum(-1), 1))
