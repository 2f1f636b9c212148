"""Judge every decision of one side by what it could know: read it, try it out, grade it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.negotiators.personalities import NEUTRAL
from game.negotiators.prices import prices_for
from game.negotiators.protocol import Negotiator
from game.review import grades
from game.review.decisions import Decisions
from game.review.grades import Grade
from game.review.reading import Reading, read, read_postures
from game.review.reasons import Reason, Why, why
from game.review.trial import BASE, NOTHING, Worlds, tried, worlds
from game.rules.axes import PATIENCE, SEATS, Array, Flags, Kind
from game.rules.moves import Moves
from game.rules.scenario import Scenario
from game.rules.spelling import spell
from game.rules.state import State

FULL = 10_000
DOUBTFUL = 100  # hundredths of claimed: a smaller difference is not looked at twice


@dataclass(frozen=True)
class Budget:
    """How many worlds a decision is tried in: all decisions at first, then those that look like faults."""

    first: int
    second: int


QUICK, DEEP = Budget(4, 6), Budget(16, 48)


@dataclass(frozen=True)
class Judged:
    """One decision, judged; hundredths of a point of claimed."""

    node: int
    seat: int
    kind: Kind
    round: int
    quarter: int
    value: int  # expected claimed, played on from it
    best: int  # the same, from the best move on the list
    loss: int  # what it lost for sure: the difference less one standard error
    margin: int  # by how much it was better than the next on the list, negative where it was not
    grade: Grade
    why: Why
    options: tuple[tuple[str, int], ...]  # what was tried, in notation, and its value; the move made first
    better: str  # the best move on the list in notation, empty where that was it
    hindsight: int | None = None  # what it would have changed in claimed, in truth and with the same luck


@dataclass(frozen=True)
class Trials:
    """What came of the options at each decision in the worlds tried; value units."""

    options: Sequence[tuple[Flags, Moves]]
    inside: Worlds
    outcomes: Array  # [N, C]
    many: int  # decisions

    @cached_property
    def means(self) -> Array:
        """Average each option over the worlds: [G, C], NOTHING where it was not tried."""
        sums = np.zeros((self.many, len(self.options)), np.int64)
        np.add.at(sums, self.inside.rows, self.inside.weights[:, None] * np.maximum(self.outcomes, NOTHING // FULL))
        able = np.stack([flags for flags, _ in self.options], -1)
        return np.where(able, sums // np.maximum(self._weight, 1)[:, None], NOTHING)

    @cached_property
    def _weight(self) -> Array:
        return np.asarray(np.bincount(self.inside.rows, self.inside.weights, self.many), np.int64)

    @cached_property
    def best(self) -> Array:
        """Choose the best option: [G]."""
        return np.asarray(self.means.argmax(-1), np.int64)

    @cached_property
    def gap(self) -> Array:
        """Tell by how much the best is better than the move made: [G]."""
        return np.asarray(self.means.max(-1) - self.means[:, 0], np.int64)

    @cached_property
    def error(self) -> Array:
        """Give one standard error of that gap, worlds paired: [G]."""
        rows, weights = self.inside.rows, self.inside.weights
        each = self.outcomes[np.arange(len(rows)), self.best[rows]] - self.outcomes[:, 0]
        spread = np.bincount(rows, (weights * (each - self.gap[rows])) ** 2, self.many)
        return np.asarray(np.sqrt(spread) / np.maximum(self._weight, 1), np.int64)

    @cached_property
    def margin(self) -> Array:
        """Tell by how much the move made is better than the next on the list: [G], negative where it is not."""
        others = self.means[:, 1:].max(-1)
        return np.where(others > NOTHING, self.means[:, 0] - others, 0)

    def better(self, row: int) -> Moves:
        """Take the best move on the list at one decision."""
        return self.options[int(self.best[row])][1].take(np.array([row]))


@dataclass(frozen=True)
class Bench:
    """What decisions of a seat are judged with: the scenario, and who talks on at both seats."""

    scenario: Scenario
    players: Sequence[Negotiator]

    def try_all(self, made: Decisions, options: Sequence[tuple[Flags, Moves]], budget: Budget) -> Trials:
        """Try all options in a few worlds, then again in more where the move made looks like a fault."""
        inside = worlds(self.scenario, made, budget.first)
        found = Trials(options, inside, tried(self.scenario, made, options, inside, self.players), len(made))
        doubtful = np.flatnonzero(found.gap * FULL // room(self.scenario, made) > DOUBTFUL)
        if not len(doubtful):
            return found
        some = made.take(doubtful)
        again = worlds(self.scenario, some, budget.second, BASE + 1)
        fewer = [(able[doubtful], moves.take(doubtful)) for able, moves in options]
        outcomes = tried(self.scenario, some, fewer, again, self.players)
        both = Worlds(
            np.concatenate([inside.rows, doubtful[again.rows]]),
            np.concatenate([inside.mandates, again.mandates]),
            np.concatenate([inside.weights * budget.first, again.weights * budget.second]),
            np.concatenate([inside.seeds, again.seeds]),
        )
        return Trials(options, both, np.concatenate([found.outcomes, outcomes]), len(made))


def room(scenario: Scenario, made: Decisions) -> Array:
    """Measure the room that claimed is a share of, over the other's mandates by prior: [G]."""
    return np.asarray(np.maximum(scenario.values.span[made.seat][made.state.mandates[:, made.seat]], 1), np.int64)


def read_losses(scenario: Scenario, made: Decisions, reading: Reading) -> Array:
    """Tell what each decision lost against a master's reading: hundredths of claimed [G]."""
    return np.asarray((reading.best - reading.value) * FULL // room(scenario, made), np.int64)


@dataclass(frozen=True)
class Table:
    """The decisions of a side at the table, read and tried."""

    bench: Bench
    made: Decisions
    reading: Reading
    trials: Trials

    @property
    def losses(self) -> Array:
        """Tell what each decision lost against a master's reading: hundredths of claimed [G]."""
        return read_losses(self.bench.scenario, self.made, self.reading)

    @cached_property
    def given_away(self) -> Array:
        """Tell what each package left that would have cost the other nothing: hundredths of claimed [offers]."""
        named = np.isin(self.made.moves.kind, (Kind.OFFER, Kind.ACCEPT))
        return np.asarray((self.reading.given_away * FULL // room(self.bench.scenario, self.made))[named], np.int64)

    def judged(self, turning: frozenset[int]) -> list[Judged]:
        """Grade every decision; `turning` names the nodes that the other side answered by accepting."""
        return [self._judged(row, int(node) in turning) for row, node in enumerate(self.made.nodes.tolist())]

    def _judged(self, row: int, is_turning: bool) -> Judged:  # noqa: FBT001
        made, trials = self.made, self.trials
        whole = int(room(self.bench.scenario, made)[row])
        zero = int(self._zero[row])
        gap, error, margin = (int(part[row]) * FULL // whole for part in (trials.gap, trials.error, trials.margin))
        loss = max(gap - error, 0)
        grade = grades.grade(loss, margin)
        better = trials.better(row)
        one = made.state.take(np.array([row]))
        is_best = int(trials.best[row]) == 0
        return Judged(
            node=int(made.nodes[row]),
            seat=made.seat,
            kind=Kind(int(made.moves.kind[row])),
            round=int(one.round[0]),
            quarter=0,
            value=(int(trials.means[row, 0]) - zero) * FULL // whole,
            best=(int(trials.means[row].max()) - zero) * FULL // whole,
            loss=loss,
            margin=margin,
            grade=grade,
            why=why(self.reading, row, better, grade, is_turning=is_turning),
            options=tuple(self._options(row, one, zero, whole)),
            better="" if is_best else spell(self.bench.scenario, one, better),
        )

    def _options(self, row: int, one: State, zero: int, whole: int) -> Iterator[tuple[str, int]]:
        """List what was tried at one decision, and what could be expected of each."""
        for number, (able, moves) in enumerate(self.trials.options):
            if able[row]:
                text = spell(self.bench.scenario, one, moves.take(np.array([row])))
                yield text, (int(self.trials.means[row, number]) - zero) * FULL // whole

    @cached_property
    def _zero(self) -> Array:
        """Value claimed at nothing: the reservation of the start, and the meters at theirs: [G]."""
        return self.reading.desk.first_reserve + start_worth(self.bench.scenario, self.made)


def start_worth(scenario: Scenario, made: Decisions) -> Array:
    """Price the meters as the game began, for the holder of each decision: [G]."""
    gauges = np.repeat(scenario.meters.start[None], len(made), 0)
    gauges[:, PATIENCE : PATIENCE + SEATS] = 0
    return prices_for(scenario, made.seat, NEUTRAL).of(made.state.mandates[:, made.seat], gauges)


def judge_table(bench: Bench, made: Decisions, budget: Budget) -> Table:
    """Read and try a side's decisions at the table."""
    reading = read(bench.scenario, made)
    options = [(np.ones(len(made), bool), made.moves), *reading.alternatives]
    return Table(bench, made, reading, bench.try_all(made, options, budget))


def judge_postures(bench: Bench, made: Decisions) -> list[Judged]:
    """Grade a side's postures by what each promised as the quarter began."""
    worth, taken = read_postures(bench.scenario, made)
    best, whole = worth.argmax(-1), room(bench.scenario, made)
    found = []
    for row, node in enumerate(made.nodes.tolist()):
        loss = int(worth[row, best[row]] - taken[row]) * FULL // int(whole[row])
        grade = grades.grade(loss, 0)
        reason = Why(Reason.POSTURE, int(best[row])) if grade in grades.FAULTS else Why()
        found.append(Judged(
            node=int(node), seat=made.seat, kind=Kind.POSTURE, round=0, quarter=int(made.state.quarter[row]),
            value=-loss, best=0, loss=loss, margin=-loss, grade=grade, why=reason, options=(), better="",
        ))  # fmt: skip
    return found
