"""Play a sample of games and keep what a certificate asks of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from game.core.dice import game_seed
from game.negotiators.protocol import Negotiator
from game.play.match import play_out
from game.rules.axes import SEATS, Array, Flags, Hashes, Kind, Phase, Posture
from game.rules.causes import Causes
from game.rules.legal import legal
from game.rules.moves import Moves
from game.rules.outcome import Scores, scores
from game.rules.scenario import Scenario
from game.rules.state import FIELDS, State

PORTION = 250  # games between two signs of progress

Show = Callable[[int], None]  # told how many games more are done


def silent(games: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Sample:
    """Finished games, and what was seen on the way."""

    seeds: Hashes  # [G]
    state: State
    scores: Scores
    could: Flags  # [G, D, P] a play was legal to that seat at least once
    postures: Array  # [postures] how often each was chosen
    years: State  # every game at its first quarter

    @property
    def agreed(self) -> Flags:
        """Tell which games signed a full package: [G]."""
        return np.asarray(self.state.signed_round > 0)


class _Survey:
    """See every step of some games."""

    def __init__(self, scenario: Scenario, games: int) -> None:
        self.scenario = scenario
        self.could = np.zeros((games, SEATS, len(scenario.names.plays)), bool)
        self.postures = np.zeros(len(Posture), np.int64)
        self.begun: list[tuple[Array, State]] = []

    def watch(self, games: Array, before: State, moves: Moves, after: State, causes: list[Causes]) -> None:  # noqa: ARG002
        turns = np.flatnonzero((before.phase == Phase.TURN) & (before.played == 0) & (moves.kind >= 0))
        if len(turns):
            plays = legal(self.scenario, before.take(turns)).plays
            self.could[games[turns], before.actor[turns]] |= plays
        chosen = moves.choice[moves.kind == Kind.POSTURE]
        self.postures += np.bincount(chosen, minlength=len(Posture))
        begun = np.flatnonzero((before.quarter == 0) & (after.quarter == 1))
        if len(begun):
            self.begun.append((games[begun], after.take(begun)))

    def years(self) -> State:
        order = np.argsort(np.concatenate([games for games, _ in self.begun]))
        return join([state for _, state in self.begun]).take(order)


def join(states: Sequence[State]) -> State:
    """Put batches behind one another."""
    return State(*(np.concatenate([getattr(state, name) for state in states]) for name in FIELDS))


def sample(scenario: Scenario, players: Sequence[Negotiator], games: int, base: int, show: Show = silent) -> Sample:
    """Play games, each by a seed of its own."""
    seeds = game_seed(base, np.arange(games))
    states, surveys = [], []
    for start in range(0, games, PORTION):
        portion = seeds[start : start + PORTION]
        survey = _Survey(scenario, len(portion))
        states.append(play_out(scenario, players, portion, fingerprints=False, watch=survey.watch).state)
        surveys.append(survey)
        show(len(portion))
    state = join(states)
    return Sample(
        seeds,
        state,
        scores(scenario, state),
        np.concatenate([survey.could for survey in surveys]),
        np.sum([survey.postures for survey in surveys], 0),
        join([survey.years() for survey in surveys]),
    )
