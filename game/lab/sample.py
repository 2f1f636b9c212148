"""Play a sample of games and keep what a certificate asks of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from game.lab.bench import Bench, Work, numbered
from game.lab.jobs import Columns, gathered, spread
from game.lab.play import seat_all
from game.play.match import joined, play_out
from game.rules.axes import METERS, NOBODY, SEATS, Array, Flags, Hashes, Kind, Phase, Posture
from game.rules.causes import Causes
from game.rules.legal import legal
from game.rules.moves import Moves
from game.rules.outcome import Scores, scores
from game.rules.scenario import Scenario
from game.rules.state import State


@dataclass(frozen=True)
class Sample:
    """Finished games, and what was seen on the way."""

    seats: tuple[str, str]
    seeds: Hashes  # [G]
    state: State
    scores: Scores
    could: Flags  # [G, D, P] a play was legal to that seat at least once
    postures: Array  # [G, postures] how often each was chosen
    years: State  # every game at its first quarter
    course: Array  # [G, Q + 1, M] the meters at the start of every quarter, and at the end

    @property
    def agreed(self) -> Flags:
        """Tell which games signed a full package: [G]."""
        return np.asarray(self.state.signed_round > 0)


class _Survey:
    """See every step of some games."""

    def __init__(self, scenario: Scenario, games: int) -> None:
        self.scenario = scenario
        self.could = np.zeros((games, SEATS, len(scenario.names.plays)), bool)
        self.postures = np.zeros((games, len(Posture)), np.int64)
        self.course = np.zeros((games, scenario.clock.quarters + 1, METERS), np.int64)
        self.begun: list[tuple[Array, State]] = []

    def watch(self, games: Array, before: State, moves: Moves, after: State, causes: Sequence[Causes]) -> None:  # noqa: ARG002
        turns = np.flatnonzero((before.phase == Phase.TURN) & (before.played == 0) & (moves.kind >= 0))
        if len(turns):
            plays = legal(self.scenario, before.take(turns)).plays
            self.could[games[turns], before.actor[turns]] |= plays
        choosing = moves.kind == Kind.POSTURE
        self.postures[games[choosing], moves.choice[choosing]] += 1
        passed = np.flatnonzero((after.quarter > before.quarter) | ((after.actor == NOBODY) & (moves.kind >= 0)))
        at = after.quarter[passed] - 1 + (after.actor[passed] == NOBODY)
        self.course[games[passed], at] = after.gauges[passed, :METERS]
        begun = np.flatnonzero((before.quarter == 0) & (after.quarter == 1))
        if len(begun):
            self.begun.append((games[begun], after.take(begun)))

    def years(self) -> Columns:
        order = np.argsort(np.concatenate([games for games, _ in self.begun]))
        return spread(joined([state for _, state in self.begun]).take(order), "years")


def surveyed(scenario: Scenario, given: Columns, *, seats: tuple[str, str]) -> Columns:
    """Study games: how they ended, how their years began, what was possible on the way."""
    survey = _Survey(scenario, len(given["seed"]))
    state = play_out(scenario, seat_all(seats), given["seed"], fingerprints=False, watch=survey.watch).state
    seen = {"could": survey.could, "postures": survey.postures, "course": survey.course}
    return {**spread(state, "state"), **survey.years(), **seen}


@dataclass(frozen=True)
class Sampling:
    """A sample under way."""

    scenario: Scenario
    seats: tuple[str, str]
    given: Columns
    work: Work

    def result(self) -> Sample:
        """Wait for every game."""
        found = self.work.result()
        state = gathered(found, "state")
        return Sample(
            self.seats,
            self.given["seed"],
            state,
            scores(self.scenario, state),
            found["could"],
            found["postures"],
            gathered(found, "years"),
            found["course"],
        )


def sample(bench: Bench, seats: tuple[str, str], games: int, base: int) -> Sampling:
    """Start games, each by a seed of its own."""
    given = numbered(base, games)
    return Sampling(bench.scenario, seats, given, bench.start(partial(surveyed, seats=seats), given))
