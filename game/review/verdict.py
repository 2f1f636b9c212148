"""Judge a finished game from one seat: a headline, the scores, who kept faith, what both left lying."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from game.core.points import divide_half_away
from game.review.swap import Swap, best_swap
from game.rules.axes import SEATS, Array, Posture
from game.rules.outcome import FULL, health, package_values, scores
from game.rules.scenario import Scenario
from game.rules.state import State
from game.theory.bargaining import created_share

HIGH, LOW = 6_000, 4_000
WON = 5_500


class Headline(StrEnum):
    """What sort of game it was."""

    OUTLIVED = "outlived"
    LEDGER = "ledger"
    GENEROUS = "generous"
    PAPER = "paper"
    BARGAIN = "bargain"
    MODEST = "modest"
    VOIDED = "voided"
    APART = "apart"
    ALONE = "alone"


@dataclass(frozen=True)
class Judgement:
    """The verdict of one seat; scores in hundredths, issues -1 where there is none."""

    headline: Headline
    claimed: int
    created: int
    kept: int
    health: tuple[int, int]  # at the start, over the last year
    delivered: tuple[int, int]  # quarters in which each seat delivered or invested
    swap: Swap | None


def judge(scenario: Scenario, state: State, seat: int, postures: Sequence[tuple[int, int]]) -> Judgement:
    """Judge a finished game of one row; `postures` lists seat and posture of every choice."""
    final = scores(scenario, state)
    claimed, created, kept = int(final.claimed[0, seat]), int(final.created[0]), int(final.kept[0])
    begin = int(health(scenario, scenario.meters.start[None])[0])
    last_year = divide_half_away(int(state.health[0].sum()), state.health.shape[1])
    kept_faith = (Posture.DELIVER, Posture.INVEST)
    delivered = [sum(who == side and posture in kept_faith for who, posture in postures) for side in range(SEATS)]
    mandates = (int(state.mandates[0, 0]), int(state.mandates[0, 1]))
    signed = bool(state.signed[0])
    return Judgement(
        headline=headline(claimed, created, kept, signed=signed, was_signed=bool(state.signed_round[0] > 0)),
        claimed=claimed,
        created=created,
        kept=kept,
        health=(begin, last_year),
        delivered=(delivered[0], delivered[1]),
        swap=best_swap(scenario, state.terms[0], mandates),
    )


def headline(claimed: int, created: int, kept: int, *, signed: bool, was_signed: bool) -> Headline:
    """Choose a headline from the three scores."""
    if not signed:
        if was_signed:
            return Headline.VOIDED
        return Headline.APART if kept >= LOW else Headline.ALONE
    if kept < LOW:
        return Headline.LEDGER if claimed >= WON else Headline.PAPER
    if claimed < LOW and kept >= HIGH:
        return Headline.GENEROUS
    if kept >= HIGH and created >= HIGH:
        return Headline.OUTLIVED
    return Headline.BARGAIN if claimed >= WON else Headline.MODEST


def reached(scenario: Scenario, state: State, seat: int) -> tuple[bool, ...]:
    """Tell which bars of a seat the terms in force reach."""
    conduct = scenario.conduct
    terms = state.terms[0][np.maximum(conduct.stake_issue[seat], 0)]
    low, high = conduct.stake_range[seat].T
    return tuple(bool(flag) for flag in (terms >= low) & (terms <= high))


@dataclass(frozen=True)
class Benchmark:
    """What a package would have scored for a seat, fully delivered and without luck: hundredths."""

    claimed: int
    created: int


def benchmark(scenario: Scenario, terms: Array, seat: int, mandates: tuple[int, int]) -> Benchmark:
    """Score a package [I], such as the real outcome, for the mandates of this game."""
    values = scenario.values
    worth = package_values(scenario, terms[None])[0]
    mine, theirs = mandates[seat], mandates[1 - seat]
    reserve = int(values.reserve[seat, mine])
    room = max(int(values.best[seat, mine, theirs]) - reserve, 1)
    claimed = divide_half_away((int(worth[seat, mine]) - reserve) * FULL, room)
    floor = np.array([values.reserve[0, mandates[0]], values.reserve[1, mandates[1]]])
    gains = np.array([worth[0, mandates[0]], worth[1, mandates[1]]]) - floor
    possible = values.frontiers[mandates[0]][mandates[1]].values - floor
    zone = possible[(possible > 0).all(-1)]
    created = int(created_share(gains[None], zone)[0]) if len(zone) else 0
    return Benchmark(min(max(claimed, -FULL), FULL), created)
