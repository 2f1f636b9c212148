"""Measure the certificate's lines on conduct: plays, postures, luck, and what institutions cause."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import permutations
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.core.dice import Dice
from game.lab.attainment import best_packages
from game.lab.bench import Bench
from game.lab.jobs import Columns, gathered, spread
from game.lab.lines import (
    EXACT,
    PER_CENT,
    Estimate,
    Line,
    aside,
    estimated,
    judged,
    mean_of,
    points,
    share,
    share_of,
    unmeasured,
)
from game.lab.luck import Cells, luck_interval, luck_share, variances
from game.lab.play import seat_all
from game.lab.sample import Sample
from game.lab.shocks import losses_with_and_without, own, with_institutions
from game.lab.years import play_years
from game.negotiators.protocol import Negotiator
from game.rules.axes import SEATS, Kind, Phase, Posture
from game.rules.legal import legal
from game.rules.moves import Moves, blank, scatter
from game.rules.outcome import claimed, package_values
from game.rules.scenario import Scenario
from game.rules.view import View

INSTITUTIONS = "institutions"  # the chapter
USED_LEAST, USED_MOST = 0.01, 0.40
POSTURE_LEAST, POSTURE_MOST = 0.05, 0.60
LUCK_AGREED, LUCK_ALL = 0.35, 0.50
BELOW_TOP = 1 / 3
FULL = 10_000
CONSTANT = (Posture.DELIVER, Posture.SLOW_WALK, Posture.PRESS, Posture.INVEST)


@dataclass(frozen=True)
class Constant:
    """Take one posture every quarter, deliver where it is not legal; the rest is another player's."""

    player: Negotiator
    posture: Posture

    @property
    def name(self) -> str:
        """Name the posture."""
        return self.posture.name.lower()

    def decide(self, view: View, dice: Dice) -> Moves:
        """Choose the posture; leave everything else to the player."""
        choosing = view.state.phase == Phase.POSTURE
        moves = blank(len(view), len(view.scenario.names.issues))
        moves.kind[:] = Kind.POSTURE
        open_to = legal(view.scenario, view.state).postures[:, self.posture]
        moves.choice[:] = np.where(open_to, int(self.posture), int(Posture.DELIVER))
        others = np.flatnonzero(~choosing)
        if len(others):
            scatter(moves, others, self.player.decide(view.take(others), dice.take(others)))
        return moves


def plays(scenario: Scenario, found: Sample) -> Iterator[Line]:
    """Measure line 6 for statecraft."""
    names, used = scenario.names, found.state.uses > 0
    told, why, many = [], [], 0
    for play, seat in np.argwhere(found.could.any(0).T).tolist():
        part = share_of(used[:, seat, play][found.could[:, seat, play]])
        many += 1
        if not USED_LEAST <= part.value <= USED_MOST:
            who = f"{names.plays[play]} by {names.seats[seat]}"
            told.append(f"{who} {part.spelled}")
            why.append(f"{who} {part.against(USED_LEAST, USED_MOST)}")
    value = f"{many - len(told)} of {many}" + (f" ({', '.join(told)})" if told else "")
    asked = "plays used in 1-40% of games where legal, by delegation"
    yield judged("6", asked, value, "all", holds=not told, name="plays", why="; ".join(why))


def postures(scenario: Scenario, found: Sample) -> Iterator[Line]:
    """Measure line 6 for postures; reopening, which each side may do once in a game, is counted as plays are."""
    chosen = found.postures.sum(0)
    shares = chosen / max(int(chosen.sum()), 1)
    told = ", ".join(f"{_spelled(posture)} {share(shares[posture])}" for posture in Posture)
    lasting = shares[list(CONSTANT)]
    holds = bool((lasting <= POSTURE_MOST).all() and (lasting >= POSTURE_LEAST).all())
    out = [
        posture for posture, part in zip(CONSTANT, lasting, strict=True) if not POSTURE_LEAST <= part <= POSTURE_MOST
    ]
    per = found.postures / np.maximum(found.postures.sum(1, keepdims=True), 1)  # by game: quarters of one are alike
    why = [f"{_spelled(one)} {share_of(per[:, one]).against(POSTURE_LEAST, POSTURE_MOST)}" for one in out]
    bar = "each but renegotiate 5-60%"
    yield judged("6", "postures in quarters", told, bar, holds=holds, name="postures", why="; ".join(why))
    asked = "renegotiate, once a game, used by a delegation in games where legal"
    if all(len(issues) == 1 for issues in scenario.agenda.groups):
        yield unmeasured("6", asked, "no chapter has two issues to trade")
        return
    used = share_of(found.state.reopened[found.state.signed == 1].ravel() == 1, "seats in signed games")
    yield estimated(
        "6",
        asked,
        used,
        "1-40%",
        low=USED_LEAST,
        high=USED_MOST,
        name="renegotiate",
        why=_left_to_trade(scenario, found),
    )


def _left_to_trade(scenario: Scenario, found: Sample) -> str:
    """Say in how many signed packages a trade inside a chapter, a step on two issues, would still gain both sides."""
    rows = np.flatnonzero(found.years.signed == 1)
    if not len(rows):
        return ""
    terms, mandates, counts = found.years.terms[rows], found.years.mandates[rows], scenario.agenda.counts
    now = own(package_values(scenario, terms), mandates)
    gained = np.zeros(len(rows), bool)
    for members in scenario.agenda.groups:
        for up, down in permutations(members.tolist(), 2):
            moved = terms.copy()
            moved[:, up] += 1
            moved[:, down] -= 1
            inside = np.all((moved >= 0) & (moved < counts), axis=-1, keepdims=True)
            gained |= (own(package_values(scenario, np.where(inside, moved, terms)), mandates) > now).all(-1)
    return f"a trade of one step inside a chapter would gain both in {share(gained.mean())} of what was signed"


def years_again(
    scenario: Scenario, given: Columns, *, seats: tuple[str, str], seat: int = -1, posture: int = -1
) -> Columns:
    """Study the years of games once more from their beginning, one side held to a posture where one is named."""
    players = list(seat_all(seats))
    if seat >= 0:
        players[seat] = Constant(players[seat], Posture(posture))
    return {"claimed": claimed(scenario, play_years(scenario, players, gathered(given, "years"), given["seed"]))}


def constant_postures(bench: Bench, found: Sample, games: int) -> Iterator[Line]:
    """Measure line 6 for constant postures: the same years once more, one side changed."""
    scenario, rows = bench.scenario, np.arange(min(games, len(found.seeds)))
    given = {"seed": found.seeds[rows], **spread(found.years.take(rows), "years")}
    again = partial(years_again, seats=found.seats)
    usual = bench.start(again, given)
    held = {
        (seat, posture): bench.start(partial(again, seat=seat, posture=int(posture)), given)
        for seat in range(SEATS)
        for posture in CONSTANT
    }
    for seat in range(SEATS):
        gains = {
            posture: (held[seat, posture].result()["claimed"] - usual.result()["claimed"])[:, seat]
            for posture in CONSTANT
        }
        best = max(gains, key=lambda posture: float(gains[posture].mean()))
        told = ", ".join(f"{_spelled(posture)} {points(float(gain.mean()))}" for posture, gain in gains.items())
        asked = f"claimed won by a constant posture of {scenario.names.seats[seat]}"
        yield estimated("6", asked, mean_of(gains[best]), "all <= 0", high=0, value=told, name="constant_postures")


def luck(found: Cells) -> Iterator[Line]:
    """Measure line 7."""
    many = len(np.unique(found.cell))
    for name, asked, rows, bar in (
        ("luck_agreed", "games that agree", np.flatnonzero(found.agreed), LUCK_AGREED),
        ("luck", "all games", np.arange(len(found.cell)), LUCK_ALL),
    ):
        values, cell = found.claimed[rows], found.cell[rows]
        inside, between = variances(values, cell)
        part = luck_share(values, cell)
        if np.isnan(part):
            yield unmeasured("7", f"luck's share of the variance of claimed, {asked}", "too few games")
            continue
        low, high = luck_interval(values, cell)
        spread = [f"{sqrt(both / SEATS) / PER_CENT:.1f}" for both in (inside, between)]
        yield estimated(
            "7", f"luck's share of the variance of claimed, {asked} ({many} cells)",
            Estimate(part, part - low, len(rows), is_share=True), f"<= {bar:.0%}", high=bar,
            interval=f"{share(low)} to {share(high)}", name=name,
            why=f"luck moves a seat by {spread[0]} points (standard deviation), mandates and players by {spread[1]}",
        )  # fmt: skip


def institutions(bench: Bench, found: Sample) -> Iterator[Line]:
    """Measure line 8 (a): signed packages with every institution at its top and without, both delivering."""
    names = bench.scenario.names
    rows = np.flatnonzero(found.years.signed == 1)
    if INSTITUTIONS not in names.chapters or not len(rows):
        yield unmeasured("8a", "what institutions save from shocks", "no chapter of institutions, or no agreement")
        return
    lost = bench.do(shocked, {"seed": found.seeds[rows], **spread(found.years.take(rows), "years")})
    yield aside("8a", "largest difference of the two ledgers, without shocks ($m)", f"{lost['apart'].max():.0f}")
    yield _compared("health lost to the same shocks", lost["health"])
    yield _compared("the same on the four other meters", lost["others"])
    for seat, name in enumerate(names.seats):
        yield _compared(f"delivered value lost to the same shocks, {name}", lost["value"][:, :, seat])


def shocked(scenario: Scenario, given: Columns) -> Columns:
    """Study what the same shocks take from years [G] with institutions and without, both sides delivering: [G, 2]."""
    issues = scenario.agenda.groups[scenario.names.chapters.index(INSTITUTIONS)]
    begun = gathered(given, "years")
    richer, poorer = (with_institutions(scenario, begun.terms, issues, is_rich=rich) for rich in (True, False))
    lost = losses_with_and_without(scenario, begun, given["seed"], richer, poorer)
    return {
        "health": np.stack([part.health for part in lost], 1),
        "others": np.stack([part.others for part in lost], 1),
        "value": np.stack([own(part.value, begun.mandates) for part in lost], 1),  # [G, 2, D]
        "apart": np.abs(lost[0].ledger - lost[1].ledger).max(-1),
    }


def _compared(asked: str, lost: NDArray[Any]) -> Line:
    """Judge losses [G, 2]: with institutions against without."""
    some, none = lost.T
    saved = mean_of((none - some) * PER_CENT)
    told, spread = f"{some.mean():.2f} with, {none.mean():.2f} without", f"{saved.spelled} {saved.interval}"
    return estimated(
        "8a", asked, saved, "less with", low=0, is_strict=True, value=told, interval=spread, name="institutions"
    )


def best_responses(scenario: Scenario) -> Line:
    """Measure the second half of line 8 (c): mandate pairs whose best answers leave some institution below its top."""
    asked, names = "pairs whose best answers take not every institution at its maximum", scenario.names
    if INSTITUTIONS not in names.chapters:
        return unmeasured("8c", asked, "no chapter of institutions")
    issues, best = scenario.agenda.groups[names.chapters.index(INSTITUTIONS)], best_packages(scenario)
    top = with_institutions(scenario, best.reshape(-1, best.shape[-1]), issues, is_rich=True).reshape(best.shape)
    weights = scenario.values.prior[0][:, None] * scenario.values.prior[1] / FULL**2
    part = float((weights * (best != top).any(-1)).sum())
    holds = part >= BELOW_TOP
    return judged("8c", asked, share(part), ">= 33%", holds=holds, interval=EXACT, name="best_answers")


def _spelled(posture: Posture) -> str:
    return posture.name.lower().replace("_", " ")
