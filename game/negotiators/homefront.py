"""Foresee the votes at both homes: the chance that a chapter of a package fails, and what that would cost whom."""

from dataclasses import dataclass

import numpy as np

from game.negotiators.chances import logistic, rate_for
from game.rules.axes import SEATS, Array
from game.rules.scenario import Scenario

FULL = 10_000
POINT = 100
OWN_SWAY, THEIR_SWAY = 40, 80  # basis points of a home's seats that are worth one nat of doubt
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
    chapters = scenario.agenda.chapter_of
    if (chapters[1:] < chapters[:-1]).any():
        order = np.argsort(chapters, kind="stable")
        parts, chapters = parts[..., order], chapters[order]
    many = len(scenario.agenda.members)
    starts = np.searchsorted(chapters, np.arange(many))
    if starts[-1] < len(chapters) and (starts[1:] > starts[:-1]).all():
        return np.asarray(np.add.reduceat(parts, starts, axis=-1), np.int64)
    return np.stack([parts[..., chapters == chapter].sum(-1) for chapter in range(many)], -1)


def _changed(scenario: Scenario, situation: Situation, terms: Array) -> Array:
    differs = (terms != situation.fallbacks[:, None, :]).astype(np.int64)
    done = (situation.initialled[:, None] >> np.arange(len(scenario.agenda.members))) & 1
    return np.asarray((by_chapter(scenario, differs) > 0) & (done == 0)[:, None, :])


@dataclass(frozen=True)
class Stakes:
    """What both sides stand to gain over the fallbacks, and what no deal is worth beyond them; value units."""

    mine: Array  # [G, C, H]
    theirs: Array  # [G, C, K, H]
    my_void: Array  # [G]
    their_void: Array  # [G, K]
    kinds: Array  # [G, K] basis points of the mandates that the other may hold


def losses(failed: Array, stakes: Stakes, seat: int) -> tuple[Array, Array]:
    """Expect what the votes cost me [G, C] and each mandate of the other [G, C, K]; `failed` is [G, D, C, H].

    When one home fails chapters the other side answers with what suits it best: uphold the rest, put back the chapter
    that costs it most, or void the whole.
    """
    at_home, abroad = failed[:, seat], failed[:, 1 - seat]
    some_home, some_abroad = FULL - _none(at_home), FULL - _none(abroad)
    left_home, left_abroad = _left(at_home, some_home), _left(abroad, some_abroad)
    mine_home, theirs_home = _answered_by_them(stakes, left_home)
    mine_abroad, theirs_abroad = _answered_by_me(stakes, left_abroad)
    my_all, their_all = stakes.mine.sum(-1), stakes.theirs.sum(-1)
    first = some_home * (my_all - mine_home)
    second = (FULL - some_home) * some_abroad // FULL * (my_all - mine_abroad)
    home, then = some_home[:, :, None], ((FULL - some_home) * some_abroad // FULL)[:, :, None]
    lost = home * (their_all - theirs_home) + then * (their_all - theirs_abroad)
    return np.asarray((first + second) // FULL, np.int64), np.asarray(lost // FULL, np.int64)


def _none(failed: Array) -> Array:
    """Give the chance that no chapter fails: [G, C] basis points."""
    product = np.full(failed.shape[:-1], FULL, np.int64)
    for chapter in range(failed.shape[-1]):
        product = product * (FULL - failed[..., chapter]) // FULL
    return product


def _left(failed: Array, some: Array) -> Array:
    """Give the chance that a chapter is left, given that some chapter failed: [G, C, H] basis points."""
    return FULL - np.minimum(failed * FULL // np.maximum(some, 1)[..., None], FULL)


def _answered_by_them(stakes: Stakes, left: Array) -> tuple[Array, Array]:
    """Value the answer that each mandate of the other would give: to me [G, C], to it [G, C, K]."""
    theirs = stakes.theirs * left[:, :, None] // FULL
    mine = stakes.mine * left // FULL
    dearest = np.argmin(theirs, -1)
    relief = np.maximum(-np.take_along_axis(theirs, dearest[..., None], -1)[..., 0], 0)
    best = theirs.sum(-1) + relief
    void = best < stakes.their_void[:, None]
    taken = np.take_along_axis(mine, dearest.reshape(*dearest.shape[:2], -1), -1)
    rest = mine.sum(-1)[:, :, None] - np.where(relief > 0, taken, 0)
    result = np.where(void, stakes.my_void[:, None, None], rest)
    expected = (result * stakes.kinds[:, None]).sum(-1) // FULL
    return np.asarray(expected, np.int64), np.maximum(best, stakes.their_void[:, None])


def _answered_by_me(stakes: Stakes, left: Array) -> tuple[Array, Array]:
    """Value the answer that I would give: to me [G, C], to each mandate of the other [G, C, K]."""
    theirs = stakes.theirs * left[:, :, None] // FULL
    mine = stakes.mine * left // FULL
    dearest = np.argmin(mine, -1)[..., None]
    relief = np.maximum(-np.take_along_axis(mine, dearest, -1)[..., 0], 0)
    best = mine.sum(-1) + relief
    void = best < stakes.my_void[:, None]
    taken = np.take_along_axis(theirs, dearest[:, :, None], -1)[..., 0]
    rest = theirs.sum(-1) - np.where(relief[:, :, None] > 0, taken, 0)
    result = np.where(void[:, :, None], stakes.their_void[:, None], rest)
    return np.maximum(best, stakes.my_void[:, None]), np.asarray(result, np.int64)
