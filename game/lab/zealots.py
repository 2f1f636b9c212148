"""Seat players who weigh one thing far above their mandate: this year's dollars, or the alliance's health.

The first takes what a quarter brings it in dollars; the second chooses its postures as any other planner does.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np

from game.core.dice import Dice
from game.lab.bench import Bench, Work, numbered
from game.lab.company import seated
from game.lab.jobs import Columns
from game.lab.lines import Line, estimated, mean_of, points, share, unmeasured
from game.lab.play import rows_of, seat_all
from game.lab.sample import Sample
from game.negotiators.levels import AMBASSADOR
from game.negotiators.personalities import Drives, Personality
from game.negotiators.planner import Planner
from game.negotiators.protocol import Negotiator
from game.play.match import play_out
from game.rules.axes import METERS, SEATS, Array, Kind, Phase, Posture
from game.rules.moves import Moves
from game.rules.scenario import Scenario
from game.rules.view import View

OUTWEIGHS = 3  # times all that a mandate can be worth
CEILING = 10_000
THREE_YEARS = 12  # quarters
BILLION, POINT = 1_000, 100
MEEK = 1_000  # basis points of others' liking for coercion
LEDGER, HEALTH, WEIGHER, STANDARD = "ledger-only", "health-only", "institution-builder", "standard"


@dataclass(frozen=True)
class Miser:
    """Bargain as a planner, then slow-walk whatever keeps dollars at home this quarter."""

    planner: Planner

    @property
    def name(self) -> str:
        """Name it as the planner."""
        return self.planner.name

    def decide(self, view: View, dice: Dice) -> Moves:
        """Leave all but the postures to the planner."""
        moves = self.planner.decide(view, dice)
        rows = np.flatnonzero(view.state.phase == Phase.POSTURE)
        if len(rows):
            kept = -_owed_dollars(view.scenario, view.seat, view.state.terms[rows])
            moves.kind[rows], moves.target[rows], moves.terms[rows] = Kind.POSTURE, -1, -1
            moves.choice[rows] = np.where(kept > 0, int(Posture.SLOW_WALK), int(Posture.DELIVER))
        return moves


def _owed_dollars(scenario: Scenario, seat: int, terms: Array) -> Array:
    """Tell what the chapters that a seat owes bring it in the first year: $m [n]."""
    owed = scenario.agenda.owed_by[seat][scenario.agenda.chapter_of]
    dollars = scenario.dollars[seat, 0][np.arange(terms.shape[1]), terms]
    return np.asarray(np.where(owed, dollars, 0).sum(-1), np.int64)


def ledger_zealot(scenario: Scenario, seat: int) -> Miser:
    """Make a planner to whom the first year's dollars outweigh its mandate."""
    spans = np.ptp(scenario.dollars[seat, 0], -1).sum()
    weight = OUTWEIGHS * CEILING * BILLION // max(int(spans), 1)
    return Miser(Planner(Personality(LEDGER, Drives(ledger=weight)), AMBASSADOR))


def health_zealot(scenario: Scenario) -> Planner:
    """Make a planner to whom the alliance's health outweighs its mandate."""
    meters = scenario.meters
    added = (meters.contributions[:METERS] * meters.weights[:, None, None]).sum(0) // int(meters.weights.sum())
    weight = OUTWEIGHS * CEILING * POINT // max(int(np.ptp(added, -1).sum()), 1)
    return Planner(Personality(HEALTH, Drives(alliance=weight, firmness=MEEK)), AMBASSADOR)


def _player(scenario: Scenario, who: str, seat: int) -> Negotiator:
    if who == LEDGER:
        return ledger_zealot(scenario, seat)
    return health_zealot(scenario) if who == HEALTH else seated(who)


def one_changed(scenario: Scenario, given: Columns, *, who: str, seat: int) -> Columns:
    """Study games of the standard players with one of them changed."""
    players = list(seat_all((STANDARD, STANDARD)))
    players[seat] = _player(scenario, who, seat)
    return rows_of(scenario, play_out(scenario, players, given["seed"], fingerprints=False))


@dataclass(frozen=True)
class Changing:
    """Games under way, the first of the sample with one seat changed."""

    works: Mapping[tuple[str, int], Work]

    def lines(self, scenario: Scenario, found: Sample) -> Iterator[Line]:
        """Measure line 8 (b) and the first half of (c), in scenarios that last long enough."""
        if scenario.clock.quarters < THREE_YEARS:
            yield unmeasured("8b", "three-year ledger of a first-year-ledger planner", "fewer than three years")
            yield unmeasured("8c", "claimed of a health-only planner", "fewer than three years")
            return
        for seat, home in enumerate(scenario.names.seats):
            keeper, weigher = (self.works[who, seat].result() for who in (LEDGER, WEIGHER))
            first, second = (rows["ledger"][:, seat] / 10 for rows in (keeper, weigher))  # hundredths of $bn
            less = mean_of(first - second)
            told = f"{points(first.mean())} for {points(second.mean())} of the {WEIGHER}, {_agreed(keeper)}"
            yield estimated(
                "8b", f"three-year ledger of a first-year-ledger planner as {home} ($bn)", less, "less", high=0,
                is_strict=True, value=told, interval=f"{less.spelled} {less.interval}", name="ledger_planner",
            )  # fmt: skip
        for seat, home in enumerate(scenario.names.seats):
            rows = self.works[HEALTH, seat].result()
            zealot = rows["claimed"][:, seat]
            usual = found.scores.claimed[: len(zealot), seat]
            less = mean_of(zealot - usual)
            told = f"{points(zealot.mean())} for {points(usual.mean())} of the standard, {_agreed(rows)}"
            yield estimated(
                "8c", f"claimed of a health-only planner as {home}", less, "less", high=0, is_strict=True,
                value=told, interval=f"{less.spelled} {less.interval}", name="health_planner",
            )  # fmt: skip


def zealots(bench: Bench, games: int, base: int) -> Changing:
    """Start the first games of a sample once more, each seat given to a zealot in turn."""
    given = numbered(base, games)
    asked = [(who, seat) for who in (LEDGER, WEIGHER, HEALTH) for seat in range(SEATS)]
    return Changing({(who, seat): bench.start(partial(one_changed, who=who, seat=seat), given) for who, seat in asked})


def _agreed(rows: Columns) -> str:
    return f"agreeing in {share(float(rows['agreed'].mean()))}"
