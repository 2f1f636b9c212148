"""Play many games at once, computers in every seat: the same step as one game, in chunks that fit the caches."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from game.core.dice import Dice
from game.negotiators.protocol import Negotiator
from game.rules.axes import NOBODY, SEATS, Array, Hashes
from game.rules.causes import Causes
from game.rules.fate import draw
from game.rules.fingerprint import Held, fingerprint, hold, origin
from game.rules.moves import Moves, scatter
from game.rules.outcome import Scores, scores
from game.rules.scenario import Scenario
from game.rules.state import FIELDS, State, initial
from game.rules.step import step
from game.rules.view import view

CHUNK = 8_000
STEP_LIMIT = 5_000


@dataclass(frozen=True)
class Result:
    """Finished games in the order of their seeds; fingerprints are zero when they were not asked for."""

    state: State
    scores: Scores
    fingerprints: Hashes  # [G]
    steps: Array  # [G] lines of play


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
    """Play a game for every seed to its end; `watch(games, before, moves, after, causes)` sees every step."""
    parts = []
    for start in range(0, len(seeds), chunk):
        games = np.arange(start, min(start + chunk, len(seeds)))
        parts.append(_Chunk(scenario, players, seeds[games], games, fingerprints=fingerprints, watch=watch).play())
    return parts[0] if len(parts) == 1 else _join(scenario, parts)


class _Chunk:
    """The games of one chunk; finished ones leave the batch once they are half of it."""

    def __init__(
        self,
        scenario: Scenario,
        players: Sequence[Negotiator],
        seeds: Hashes,
        games: Array,
        *,
        fingerprints: bool,
        watch: Watcher | None,
    ) -> None:
        self.scenario, self.players, self.watch = scenario, players, watch
        self.games, self.seeds = games, seeds
        self.marks = origin(scenario, seeds) if fingerprints else None
        self.state = initial(scenario, len(seeds))
        self.held: Held | None = None
        self.steps = np.zeros(len(seeds), np.int64)
        self.places = np.arange(len(seeds))
        self.done: list[tuple[Array, State, Hashes, Array]] = []

    def play(self) -> Result:
        for number in range(STEP_LIMIT):
            running = self.state.actor != NOBODY
            count = int(np.count_nonzero(running))
            if count == 0:
                return self._collect()
            if 2 * count <= len(running):
                self._retire(running)
                running = running[running]
            self._advance(number, running)
        raise RuntimeError(f"expected an end within {STEP_LIMIT} steps")

    def _advance(self, number: int, running: Array) -> None:
        before = self.state
        moves = self.decide(number)
        self.state, causes = step(self.scenario, before, moves)
        self.steps += running
        if self.marks is not None:
            self.held = hold(self.state, self.held)
            marks = fingerprint(self.marks, moves, self.held)
            self.marks = marks if running.all() else np.where(running, marks, self.marks)
        if self.watch:
            self.watch(self.games, before, moves, self.state, causes)

    def decide(self, number: int) -> Moves:
        """Ask fate and the seats, each for the rows in which it acts."""
        moves = draw(self.scenario, self.state, self.seeds)
        for seat in range(SEATS):
            rows = np.flatnonzero(self.state.actor == seat)
            if len(rows) == len(moves):
                return self._ask(seat, self.state, self.seeds, number)
            if len(rows):
                scatter(moves, rows, self._ask(seat, self.state.part(rows), self.seeds[rows], number))
        return moves

    def _ask(self, seat: int, state: State, seeds: Hashes, number: int) -> Moves:
        periods = np.full(len(seeds), number, np.int64)
        return self.players[seat].decide(view(self.scenario, state, seat), Dice(seeds, periods, seat))

    def _retire(self, running: Array) -> None:
        out, stay = np.flatnonzero(~running), np.flatnonzero(running)
        self.done.append((self.places[out], self.state.take(out), self._marks()[out], self.steps[out]))
        self.marks = None if self.marks is None else self.marks[stay]
        self.state, self.seeds, self.steps = self.state.take(stay), self.seeds[stay], self.steps[stay]
        self.places, self.games = self.places[stay], self.games[stay]

    def _marks(self) -> Hashes:
        return np.zeros(len(self.state), np.uint64) if self.marks is None else self.marks

    def _collect(self) -> Result:
        parts = [*self.done, (self.places, self.state, self._marks(), self.steps)]
        order = np.argsort(np.concatenate([part[0] for part in parts]))
        state = _concatenate([part[1] for part in parts]).take(order)
        marks, steps = (np.concatenate([part[column] for part in parts])[order] for column in (2, 3))
        return Result(state, scores(self.scenario, state), marks, steps)


def _join(scenario: Scenario, parts: Sequence[Result]) -> Result:
    state = _concatenate([part.state for part in parts])
    marks = np.concatenate([part.fingerprints for part in parts])
    return Result(state, scores(scenario, state), marks, np.concatenate([part.steps for part in parts]))


def _concatenate(states: Sequence[State]) -> State:
    return State(*(np.concatenate([getattr(state, name) for state in states]) for name in FIELDS))
