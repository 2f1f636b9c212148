"""Play many games at once, computers in every seat: the same step as one game, in chunks that fit the caches."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from game.core.dice import Dice
from game.negotiators.protocol import Negotiator
from game.rules.axes import FATE, NOBODY, SEATS, Array, Flags, Hashes, Phase
from game.rules.causes import Causes
from game.rules.fate import draw
from game.rules.fingerprint import Held, fingerprint, hold, origin
from game.rules.moves import Moves, blank, scatter
from game.rules.outcome import Scores, scores
from game.rules.scenario import Scenario
from game.rules.state import FIELDS, State, initial
from game.rules.step import step
from game.rules.view import view

CHUNK = 8_000
STEP_LIMIT = 5_000
LATER, NEVER = 1_000, 2**40  # after every round; after everything
TURN = Phase.TURN.value
ORDER = np.array([0, 1, 0, 2, 3, 1, 5, 6, 7, 0, 2, 3, 0])  # of phases within a round or quarter; TURN after a play: 4


@dataclass(frozen=True)
class Result:
    """Finished games in the order of their seeds; fingerprints are zero when they were not asked for."""

    state: State
    scores: Scores
    fingerprints: Hashes  # [G]
    steps: Array  # [G] lines of play


@dataclass(frozen=True)
class Start:
    """Where games are taken up: positions, seeds [G], lines of play so far [G]."""

    state: State
    seeds: Hashes
    steps: Array


Watcher = Callable[[Array, State, Moves, State, list[Causes]], None]


def play_out(
    scenario: Scenario,
    players: Sequence[Negotiator],
    seeds: Hashes,
    *,
    fingerprints: bool = True,
    chunk: int = CHUNK,
    watch: Watcher | None = None,
) -> Result:
    """Play a game for every seed to its end; `watch(games, before, moves, after, causes)` sees every step.

    Games keep pace with the slowest: one that is ahead has a blank move and waits.
    """
    parts = []
    for first in range(0, len(seeds), chunk):
        games = np.arange(first, min(first + chunk, len(seeds)))
        marks = origin(scenario, seeds[games]) if fingerprints else None
        start = Start(initial(scenario, len(games)), seeds[games], np.zeros(len(games), np.int64))
        parts.append(_Chunk(scenario, players, start, games, marks=marks, watch=watch, until=is_over).play())
    return parts[0] if len(parts) == 1 else _join(scenario, parts)


def play_on(
    scenario: Scenario, players: Sequence[Negotiator], start: Start, *, until: Callable[[State], Flags] | None = None
) -> Result:
    """Play games from anywhere, with the dice that a game of that seed and length meets there.

    To their end, or until they are `settled`.
    """
    return _Chunk(scenario, players, start, np.arange(len(start.seeds)), until=until or is_over).play()


def is_over(state: State) -> Flags:
    """Tell which games have no move left: [G]."""
    return np.asarray(state.actor == NOBODY)


def settled(state: State) -> Flags:
    """Tell which games have left the table: signed and voted, or failed: [G]."""
    return np.asarray(state.quarter > 0)


def earliest(state: State) -> Array:
    """Find the games that are furthest behind, so that games drift apart no further than one round or quarter."""
    if len(state) == 1:
        return np.arange(1)
    later = (state.quarter > 0) | (state.signed == 1)
    period = np.where(later, LATER + state.quarter, state.round)
    order = ORDER[state.phase] + 2 * state.played * (state.phase == TURN)
    clock = (2 * period + state.half) * len(ORDER) + order
    clock[state.actor == NOBODY] = NEVER
    return np.flatnonzero(clock == clock.min())


class _Chunk:
    """The games of one chunk; finished ones leave the batch once they are half of it."""

    def __init__(
        self,
        scenario: Scenario,
        players: Sequence[Negotiator],
        start: Start,
        games: Array,
        *,
        marks: Hashes | None = None,
        watch: Watcher | None = None,
        until: Callable[[State], Flags],
    ) -> None:
        self.scenario, self.players, self.watch, self.until = scenario, players, watch, until
        self.games, self.marks = games, marks
        self.state, self.seeds, self.steps = start.state, start.seeds, start.steps.copy()
        self.held: Held | None = None
        self.places = np.arange(len(games))
        self.done: list[tuple[Array, State, Hashes, Array]] = []

    def play(self) -> Result:
        for _ in range(STEP_LIMIT):
            running = ~self.until(self.state)
            count = int(np.count_nonzero(running))
            if count == 0:
                return self._collect()
            if 2 * count <= len(running):
                self._retire(running)
            self._advance(earliest(self.state))
        raise RuntimeError(f"expected an end within {STEP_LIMIT} steps")

    def _advance(self, rows: Array) -> None:
        before, moves = self.state, self._decide(rows)
        self.state, causes = step(self.scenario, before, moves, rows)
        self.steps[rows] += 1
        if self.marks is not None:
            self.held = hold(self.state, self.held, rows)
            self.marks[rows] = fingerprint(self.marks[rows], moves, self.held.take(rows))
        if self.watch:
            every = blank(len(before), moves.terms.shape[1])
            scatter(every, rows, moves)
            self.watch(self.games, before, every, self.state, causes)

    def _decide(self, rows: Array) -> Moves:
        """Ask fate and the seats, each for the rows in which it acts."""
        actors = self.state.actor[rows]
        if (actors == actors[0]).all():
            return self._ask(int(actors[0]), rows)
        moves = blank(len(rows), len(self.scenario.names.issues))
        for actor in (FATE, *range(SEATS)):
            places = np.flatnonzero(actors == actor)
            if len(places):
                scatter(moves, places, self._ask(actor, rows[places]))
        return moves

    def _ask(self, actor: int, rows: Array) -> Moves:
        state = self.state if len(rows) == len(self.state) else self.state.part(rows)
        seeds = self.seeds[rows]
        if actor == FATE:
            return draw(self.scenario, state, seeds)
        dice = Dice(seeds, self.steps[rows], actor)
        return self.players[actor].decide(view(self.scenario, state, actor), dice)

    def _retire(self, running: Flags) -> None:
        out, stay = np.flatnonzero(~running), np.flatnonzero(running)
        self.done.append((self.places[out], self.state.take(out), self._marks()[out], self.steps[out]))
        self.marks = None if self.marks is None else self.marks[stay]
        self.state, self.seeds, self.steps = self.state.take(stay), self.seeds[stay], self.steps[stay]
        self.places, self.games = self.places[stay], self.games[stay]

    def _marks(self) -> Hashes:
        return np.zeros(len(self.state), np.uint64) if self.marks is None else self.marks

    def _collect(self) -> Result:
        parts = [*self.done, (self.places, self.state, self._marks(), self.steps)]
        if len(parts) == 1:
            return Result(self.state, scores(self.scenario, self.state), self._marks(), self.steps)
        order = np.argsort(np.concatenate([part[0] for part in parts]))
        state = joined([part[1] for part in parts]).take(order)
        marks, steps = (np.concatenate([part[column] for part in parts])[order] for column in (2, 3))
        return Result(state, scores(self.scenario, state), marks, steps)


def _join(scenario: Scenario, parts: Sequence[Result]) -> Result:
    state = joined([part.state for part in parts])
    marks = np.concatenate([part.fingerprints for part in parts])
    return Result(state, scores(scenario, state), marks, np.concatenate([part.steps for part in parts]))


def joined(states: Sequence[State]) -> State:
    """Put batches behind one another."""
    return State(*(np.concatenate([getattr(state, name) for state in states]) for name in FIELDS))
