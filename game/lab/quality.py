"""Measure how well two players bargain and how well they know each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from game.lab.attainment import attained
from game.lab.bench import Bench, Work, numbered
from game.lab.jobs import Columns
from game.lab.play import rows_of, seat_all
from game.play.match import play_out
from game.rules.axes import SEATS, Array, Kind, Phase
from game.rules.belief import type_probabilities
from game.rules.causes import Causes
from game.rules.moves import Moves
from game.rules.outcome import package_values
from game.rules.scenario import Scenario
from game.rules.state import State
from game.theory.bargaining import nash_product_share

FULL = 10_000
BINS = 5


@dataclass(frozen=True)
class Quality:
    """What came out of games between two players."""

    agreed: float
    nash: float  # mean share of the best Nash product, of the packages signed
    attained: float  # the same of what packages are worth carried out, of the best that both homes would have ratified
    created: float  # mean points, of games that agreed
    truth: float  # belief in the true mandate at the last round or at signature, mean over both seats
    reliability: tuple[tuple[float, float, int], ...]  # said, true, how often; all mandates, both seats
    rounds: Array  # [R + 1] games signed in each round, 0 never


class Notes:
    """Keep the last belief of each game and what was signed."""

    def __init__(self, scenario: Scenario, games: int) -> None:
        kinds = scenario.values.offset.shape[1]
        self.scenario = scenario
        self.believed = np.zeros((games, SEATS, kinds), np.int64)
        self.package = np.full((games, len(scenario.names.issues)), -1, np.int64)
        self.attained = np.zeros(games, np.int64)

    def watch(self, games: Array, before: State, moves: Moves, after: State, causes: Sequence[Causes]) -> None:  # noqa: ARG002
        """Note beliefs at the table, and packages as they are accepted."""
        table = np.flatnonzero((before.phase == Phase.TURN) | (before.phase == Phase.CLOSING))
        for seat in range(SEATS):
            if len(table):
                self.believed[games[table], seat] = type_probabilities(self.scenario, after.take(table), seat)
        signed = table[moves.kind[table] == Kind.ACCEPT]
        self.package[games[signed]] = after.package[signed]
        self.attained[games[signed]] = attained(self.scenario, after.take(signed))


def noted(scenario: Scenario, given: Columns, *, seats: tuple[str, str]) -> Columns:
    """Study games: what came out, the last beliefs, what was accepted."""
    notes = Notes(scenario, len(given["seed"]))
    found = play_out(scenario, seat_all(seats), given["seed"], fingerprints=False, watch=notes.watch)
    noticed = {"believed": notes.believed, "accepted": notes.package, "attained": notes.attained}
    return {**rows_of(scenario, found), **noticed}


@dataclass(frozen=True)
class Judging:
    """Games under way."""

    scenario: Scenario
    work: Work

    def result(self) -> Quality:
        """Wait for every game and measure."""
        scenario, found = self.scenario, self.work.result()
        mandates, packages, signed = found["mandates"], found["accepted"], found["signed"] == 1
        said, true = _calibration(found["believed"], mandates)
        agreed = np.flatnonzero(packages[:, 0] >= 0)
        return Quality(
            float(signed.mean()),
            float(_nash(scenario, mandates, packages)[agreed].mean()) / FULL,
            float(found["attained"][agreed].mean()) / FULL,
            float(found["created"][signed].mean()) / 100,
            float(said[true].mean()) / FULL,
            _reliability(said, true),
            np.bincount(found["signed_round"], minlength=scenario.clock.rounds + 1),
        )


def quality(bench: Bench, first: str, second: str, games: int, base: int = 1) -> Judging:
    """Start games between two players to be judged."""
    return Judging(bench.scenario, bench.start(partial(noted, seats=(first, second)), numbered(base, games)))


def _nash(scenario: Scenario, mandates: Array, packages: Array) -> Array:
    """Compare packages with the Nash point of the true mandates: basis points [G], 0 where none was signed."""
    values = package_values(scenario, np.maximum(packages, 0))
    shares = np.zeros(len(packages), np.int64)
    for game in np.flatnonzero(packages[:, 0] >= 0).tolist():
        first, second = mandates[game].tolist()
        reserve = np.array([scenario.values.reserve[0, first], scenario.values.reserve[1, second]])
        pair = np.array([values[game, 0, first], values[game, 1, second]])
        shares[game] = nash_product_share(pair, scenario.values.frontiers[first][second].values, reserve)
    return shares


def _calibration(believed: Array, mandates: Array) -> tuple[Array, Array]:
    """Line up what was said of every mandate with whether it was true: two [N]."""
    kinds = believed.shape[2]
    truth = np.stack([mandates[:, 1], mandates[:, 0]], -1)[:, :, None] == np.arange(kinds)
    return believed.ravel(), truth.ravel()


def _reliability(said: Array, true: Array) -> tuple[tuple[float, float, int], ...]:
    rows = []
    for part in range(BINS):
        inside = (said * BINS // (FULL + 1)) == part
        if inside.any():
            rows.append((float(said[inside].mean()) / FULL, float(true[inside].mean()), int(inside.sum())))
    return tuple(rows)
