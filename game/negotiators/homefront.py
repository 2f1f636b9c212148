"""Foresee the votes at both homes: the chance that a chapter of a package fails, and what that would cost whom."""

from dataclasses import dataclass

import numpy as np

from game.negotiators.chances import logistic, rate_for
from game.rules.axes import SEATS, Array
from game.rules.scenario import Scenario

FULL = 10_000
POINT = 100
OWN_SWAY, THEIR_SWAY = 120, 260  # basis points of a home's seats that are worth one nat of doubt
HALF = FULL // 2


@dataclass(frozen=True)
class Situation:
    """What the votes depend on besides the package, one row for each game."""

    moods: Array  # [G, D, C]
    fallbacks: Array  # [G, I]
    initialled: Array  # [G]

    def take(self, rows: Array) -> "Situation":
        """Keep some rows."""
        return Situation(self.moods[rows], self.fallbacks[rows], self.initialled[rows])


def at_the_start(scenario: Scenario, games: int) -> Situation:
    """Take the moods and fallbacks that the scenario starts with."""
    return Situation(
        np.broadcast_to(scenario.homes.mood, (games, *scenario.homes.mood.shape)),
        np.broadcast_to(scenario.agenda.fallback, (games, len(scenario.agenda.fallback))),
        np.zeros(games, np.int64),
    )


def failing(scenario: Scenario, situation: Situation, terms: Array, seat: int) -> Array:
    """Give the chance that each chapter of packages [G, C, I] fails at each home: basis points [G, D, C, H]."""
    homes, agenda = scenario.homes, scenario.agenda
    chapters, package = _stances(scenario, terms)  # [D, V, G, C, H], [D, V, G, C]
    lean = (chapters * homes.chapter_weight + package[..., None] * homes.package_weight) // POINT
    swing = np.moveaxis(situation.moods, 0, -1) * homes.mood_weight // FULL  # [D, V, G]
    share = np.minimum(np.maximum(HALF + lean + swing[..., None, None], 0), FULL)
    votes = (share * homes.seats[:, :, None, None, None]).sum(1)  # [D, G, C, H] seats x basis points
    total = np.maximum(homes.seats.sum(-1), 1)
    short = (homes.quorum * FULL)[:, None, None, None] - votes
    sway = np.where(np.arange(SEATS) == seat, OWN_SWAY, THEIR_SWAY)
    chance = logistic(short // total[:, None, None, None], rate_for(sway)[:, None, None, None])
    changed = _changed(scenario, situation, terms)  # [G, C, H]
    asked = agenda.needs_vote[:, None, None, :] & changed
    return np.swapaxes(np.where(asked, chance, 0), 0, 1)


def _stances(scenario: Scenario, terms: Array) -> tuple[Array, Array]:
    table = scenario.homes.stance
    seats, voices, issues, options = table.shape
    points = np.take(table.reshape(seats, voices, issues * options), terms + np.arange(issues) * options, axis=2)
    chapters = by_chapter(scenario, points)
    return chapters, chapters.sum(-1)


def by_chapter(scenario: Scenario, parts: Array) -> Array:
    """Sum parts [..., I] by chapter: [..., H]."""
    members = scenario.agenda.members
    sums = np.empty((*parts.shape[:-1], len(members)), np.int64)
    for chapter, inside in enumerate(members):
        places = np.flatnonzero(inside)
        sums[..., chapter] = parts[..., places].sum(-1)
    return sums


def _changed(scenario: Scenario, situation: Situation, terms: Array) -> Array:
    differs = (terms != situation.fallbacks[:, None, :]).astype(np.int64)
    done = (situation.initialled[:, None] >> np.arange(len(scenario.agenda.members))) & 1
    return np.asarray((by_chapter(scenario, differs) > 0) & (done == 0)[:, None, :])


def expected_loss(failed: Array, gains: Array, home: int) -> Array:
    """Expect what failing chapters cost one side: value units, shape of `gains` without H.

    `failed` [G, D, C, H]; `gains` [G, C, H] or [G, C, K, H] of that side over its fallbacks; `home` is its own: when
    that one fails a chapter the other side may put another back, so half the best remaining gain is at risk.
    """
    either = FULL - (FULL - failed[:, 0]) * (FULL - failed[:, 1]) // FULL
    own = failed[:, home].max(-1)
    if gains.ndim > either.ndim:
        either, own = either[:, :, None], own[:, :, None]
    lost = (either * gains).sum(-1)
    answer = own * (np.maximum(gains.max(-1), 0) // 2)
    return np.asarray((lost + answer) // FULL, np.int64)
