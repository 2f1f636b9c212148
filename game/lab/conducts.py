"""Measure the certificate's lines on conduct: plays, postures, luck, and what institutions cause."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.core.dice import Dice
from game.lab.lines import PER_CENT, Line, aside, judged, mean_of, points, share, unmeasured
from game.lab.luck import Cells, luck_interval, luck_share
from game.lab.sample import Sample, Show
from game.lab.shocks import Losses, losses_with_and_without, own, with_institutions
from game.lab.years import play_years
from game.negotiators.protocol import Negotiator
from game.rules.axes import SEATS, Array, Kind, Phase, Posture
from game.rules.legal import legal
from game.rules.moves import Moves, blank, scatter
from game.rules.outcome import claimed
from game.rules.scenario import Scenario
from game.rules.view import View

INSTITUTIONS = "institutions"  # the chapter
USED_LEAST, USED_MOST = 0.01, 0.40
POSTURE_LEAST, POSTURE_MOST = 0.05, 0.60
LUCK_AGREED, LUCK_ALL = 0.35, 0.50
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
    could = found.could.sum(0)
    shares = (used & found.could).sum(0) / np.maximum(could, 1)
    judged_ones = could > 0
    outside = [
        f"{names.plays[play]} by {names.seats[seat]} {share(shares[seat, play])}"
        for seat, play in np.argwhere(judged_ones & ((shares < USED_LEAST) | (shares > USED_MOST)))
    ]
    many = int(judged_ones.sum())
    value = f"{many - len(outside)} of {many}" + (f" ({', '.join(outside)})" if outside else "")
    yield judged("6", "plays used in 1-40% of games where legal, by delegation", value, "all", holds=not outside)


def postures(found: Sample) -> Iterator[Line]:
    """Measure line 6 for postures."""
    shares = found.postures / max(int(found.postures.sum()), 1)
    told = ", ".join(f"{_spelled(posture)} {share(shares[posture])}" for posture in Posture)
    holds = bool((shares <= POSTURE_MOST).all() and (shares >= POSTURE_LEAST).all())
    yield judged("6", "postures in quarters", told, "each 5-60%", holds=holds)


def constant_postures(
    scenario: Scenario, players: Sequence[Negotiator], found: Sample, games: int, show: Show
) -> Iterator[Line]:
    """Measure line 6 for constant postures: the same years once more, one side changed."""
    rows = np.arange(min(games, len(found.seeds)))
    begun, seeds = found.years.take(rows), found.seeds[rows]
    usual = claimed(scenario, play_years(scenario, players, begun, seeds))
    show(len(rows))
    for seat in range(SEATS):
        gains = {}
        for posture in CONSTANT:
            seated = [Constant(player, posture) if at == seat else player for at, player in enumerate(players)]
            gains[posture] = (claimed(scenario, play_years(scenario, seated, begun, seeds)) - usual)[:, seat]
            show(len(rows))
        best = max(gains, key=lambda posture: float(gains[posture].mean()))
        mean, interval = mean_of(gains[best])
        told = ", ".join(f"{_spelled(posture)} {points(float(gain.mean()))}" for posture, gain in gains.items())
        asked = f"claimed won by a constant posture of {scenario.names.seats[seat]}"
        yield judged("6", asked, told, "all <= 0", holds=mean <= 0, interval=interval)


def luck(found: Cells) -> Iterator[Line]:
    """Measure line 7."""
    many = len(np.unique(found.cell))
    for asked, rows, bar in (
        ("games that agree", np.flatnonzero(found.agreed), LUCK_AGREED),
        ("all games", np.arange(len(found.cell)), LUCK_ALL),
    ):
        part = luck_share(found.claimed[rows], found.cell[rows])
        if np.isnan(part):
            yield unmeasured("7", f"luck's share of the variance of claimed, {asked}", "too few games")
            continue
        low, high = luck_interval(found.claimed[rows], found.cell[rows])
        yield judged(
            "7", f"luck's share of the variance of claimed, {asked} ({many} cells)", share(part), f"<= {bar:.0%}",
            holds=part <= bar, interval=f"{share(low)} to {share(high)}",
        )  # fmt: skip


def institutions(scenario: Scenario, found: Sample, games: int) -> Iterator[Line]:
    """Measure line 8 (a): signed packages with every institution at its top and without, both delivering."""
    names = scenario.names
    rows = np.flatnonzero(found.years.signed == 1)[:games]
    if INSTITUTIONS not in names.chapters or not len(rows):
        yield unmeasured("8a", "what institutions save from shocks", "no chapter of institutions, or no agreement")
        return
    issues = scenario.agenda.groups[names.chapters.index(INSTITUTIONS)]
    begun = found.years.take(rows)
    richer, poorer = (with_institutions(scenario, begun.terms, issues, is_rich=rich) for rich in (True, False))
    some, none = losses_with_and_without(scenario, begun, found.seeds[rows], richer, poorer)
    apart = float(np.abs(some.ledger - none.ledger).max())
    yield aside("8a", "largest difference of the two ledgers, without shocks ($m)", f"{apart:.0f}")
    yield from _saved(scenario, some, none, begun.mandates)


def _saved(scenario: Scenario, some: Losses, none: Losses, mandates: Array) -> Iterator[Line]:
    yield _compared("health lost to the same shocks", some.health, none.health)
    yield _compared("the same on the four other meters", some.others, none.others)
    with_them, without = own(some.value, mandates), own(none.value, mandates)
    for seat, name in enumerate(scenario.names.seats):
        asked = f"delivered value lost to the same shocks, {name}"
        yield _compared(asked, with_them[:, seat], without[:, seat])


def _compared(asked: str, some: NDArray[Any], none: NDArray[Any]) -> Line:
    """Judge a loss with institutions against the loss without."""
    saved, interval = mean_of((none - some) * PER_CENT)
    told = f"{some.mean():.2f} with, {none.mean():.2f} without"
    return judged("8a", asked, told, "less with", holds=saved > 0, interval=f"{points(saved)} {interval}")


def best_responses() -> Line:
    """Say that the second half of line 8 (c) is not searched."""
    return unmeasured("8c", "every institution at its maximum as a best response", "not searched", "<= 2/3 of pairs")


def _spelled(posture: Posture) -> str:
    return posture.name.lower().replace("_", " ")
