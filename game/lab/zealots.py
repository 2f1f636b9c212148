"""Seat players who weigh one thing far above their mandate: this year's dollars, or the alliance's health.

The dollars count at the table; in the quarters such a player chooses its postures as any other planner does.
"""

from collections.abc import Iterator

import numpy as np

from game.lab.company import seated
from game.lab.lines import Line, judged, mean_of, points, share
from game.lab.sample import Sample, Show
from game.negotiators.levels import AMBASSADOR
from game.negotiators.personalities import Drives, Personality
from game.negotiators.planner import Planner
from game.negotiators.protocol import Negotiator
from game.play.match import Result, play_out
from game.rules.axes import METERS, SEATS
from game.rules.scenario import Scenario

OUTWEIGHS = 3  # times all that a mandate can be worth
CEILING = 10_000
BILLION, POINT = 1_000, 100
MEEK = 1_000  # basis points of others' liking for coercion
WEIGHER = "institution-builder"


def ledger_zealot(scenario: Scenario, seat: int) -> Planner:
    """Make a planner to whom the first year's dollars outweigh its mandate."""
    spans = np.ptp(scenario.dollars[seat, 0], -1).sum()
    weight = OUTWEIGHS * CEILING * BILLION // max(int(spans), 1)
    return Planner(Personality("ledger-only", Drives(ledger=weight)), AMBASSADOR)


def health_zealot(scenario: Scenario) -> Planner:
    """Make a planner to whom the alliance's health outweighs its mandate."""
    meters = scenario.meters
    added = (meters.contributions[:METERS] * meters.weights[:, None, None]).sum(0) // int(meters.weights.sum())
    weight = OUTWEIGHS * CEILING * POINT // max(int(np.ptp(added, -1).sum()), 1)
    return Planner(Personality("health-only", Drives(alliance=weight, firmness=MEEK)), AMBASSADOR)


def zealots(scenario: Scenario, found: Sample, games: int, show: Show) -> Iterator[Line]:
    """Measure line 8 (b) and the first half of (c): the same games with one seat changed."""
    for seat, home in enumerate(scenario.names.seats):
        keeper = _with(scenario, ledger_zealot(scenario, seat), seat, found, games, show)
        weigher = _with(scenario, seated(WEIGHER), seat, found, games, show)
        first, second = (result.state.ledger[:, seat] / 10 for result in (keeper, weigher))  # hundredths of $bn
        less, interval = mean_of(first - second)
        told = f"{points(first.mean())} for {points(second.mean())} of the {WEIGHER}, {_agreed(keeper)}"
        yield judged(
            "8b", f"three-year ledger of a first-year-ledger planner as {home} ($bn)", told, "less",
            holds=less < 0, interval=f"{points(less)} {interval}",
        )  # fmt: skip
    for seat, home in enumerate(scenario.names.seats):
        result = _with(scenario, health_zealot(scenario), seat, found, games, show)
        zealot = result.scores.claimed[:, seat]
        usual = found.scores.claimed[:games, seat]
        less, interval = mean_of(zealot - usual)
        told = f"{points(zealot.mean())} for {points(usual.mean())} of the standard, {_agreed(result)}"
        yield judged(
            "8c", f"claimed of a health-only planner as {home}", told, "less",
            holds=less < 0, interval=f"{points(less)} {interval}",
        )  # fmt: skip


def _agreed(result: Result) -> str:
    return f"agreeing in {share(float((result.state.signed_round > 0).mean()))}"


def _with(scenario: Scenario, player: Negotiator, seat: int, found: Sample, games: int, show: Show) -> Result:
    """Play the first games of the sample again with one seat changed."""
    players = [player if at == seat else seated("standard", at) for at in range(SEATS)]
    result = play_out(scenario, players, found.seeds[:games], fingerprints=False)
    show(len(result.steps))
    return result
