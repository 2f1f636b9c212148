"""Measure the reviewer: that better play looks more accurate, that what it prefers turns out better."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

import numpy as np

from game.lab.bench import Bench, Work, numbered
from game.lab.company import sitting
from game.lab.jobs import Columns
from game.lab.lines import Line, aside, estimated, mean_of, points, share_of, unmeasured
from game.lab.play import seat_all
from game.negotiators.levels import LEVELS
from game.negotiators.protocol import Negotiator
from game.negotiators.registry import negotiator
from game.play.match import Start, joined, play_on, play_out
from game.review.decisions import TABLE, Decisions, joined_moves
from game.review.grades import BLUNDER, FULL, INACCURACY, MISTAKE, accuracy
from game.review.hindsight import seated
from game.review.judging import QUICK, Table, judge_table, read_losses
from game.review.judging import Bench as Judges
from game.review.reading import read
from game.review.trial import talker
from game.rules.axes import SEATS, Array, Hashes
from game.rules.causes import Causes
from game.rules.moves import Moves
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.step import step

ORDERED_LEAST, BETTER_LEAST = 0.80, 0.65
MOST = 40  # faults kept of a game
NOTHING = -(1 << 40)
SIDES = (False, True)
Pair = tuple[str, str]  # levels


def lines(bench: Bench, games: int, base: int) -> Iterator[Line]:
    """Measure the reviewer on games between standard opponents."""
    names = tuple(LEVELS)
    pairs = [(names[0], names[-1]), *pairwise(names)]
    compared = [
        [
            bench.start(partial(accuracies, levels=pair, swapped=swapped), numbered(base, games // 2))
            for swapped in SIDES
        ]
        for pair in pairs
    ]
    turning = [
        bench.start(partial(turned, levels=pair), numbered(base + 1, games // 2)) for pair in (pairs[0], pairs[2])
    ]
    for number, (pair, works) in enumerate(zip(pairs, compared, strict=True)):
        yield from _compared(pair, works, is_judged=number == 0)
    faults = np.concatenate([work.result()["faults"].reshape(-1, 3) for work in turning])
    yield from _turned(faults[faults[:, 0] > NOTHING])


def _compared(pair: Pair, works: Sequence[Work], *, is_judged: bool) -> Iterator[Line]:
    """Tell how often the higher of two levels is the more accurate, and by how much."""
    found = np.concatenate([work.result()["accuracy"] for work in works])
    worse, better = pair
    more = share_of(found[:, 1] > found[:, 0])
    asked = f"games in which {better} is more accurate than {worse}"
    if is_judged:
        yield estimated("accuracy", asked, more, f">= {ORDERED_LEAST:.0%}", low=ORDERED_LEAST)
    else:
        yield aside("accuracy", asked, more.spelled, more.interval)
    by = mean_of(found[:, 1] - found[:, 0])
    means = found.mean(0)
    told = f"{by.spelled} ({points(means[1])} for {points(means[0])})"
    yield estimated("accuracy", f"accuracy of {better} over {worse}", by, "> 0", low=0, is_strict=True, value=told)


def _turned(faults: Array) -> Iterator[Line]:
    """Tell what better moves bring when games are played on from them with the same luck."""
    least = {"every fault": INACCURACY, "mistakes and blunders": MISTAKE, "blunders": BLUNDER}
    for who, column in (("its player", 1), ("a clear-eyed stand-in", 2)):
        for name, loss in least.items():
            gains = faults[faults[:, 0] >= loss, column]
            told = gains[gains != 0]
            if not len(told):
                yield unmeasured("played on", f"{name}, {who} going on", "there was none")
                continue
            asked = f"better moves claim more, of {len(told)} that change anything: {name}, {who} going on"
            more = share_of(told > 0, "moves")
            yield estimated("played on", asked, more, f">= {BETTER_LEAST:.0%}", low=BETTER_LEAST)
            asked = f"claimed won by the better move: {len(gains)}, {name}, {who} going on"
            yield estimated("played on", asked, mean_of(gains, "moves"), "> 0", low=0, is_strict=True)


class Seen:
    """Keep every decision at the table of some games, and how far each game was."""

    def __init__(self, games: int) -> None:
        self.depths = np.zeros(games, np.int64)
        self.parts: list[list[tuple[Array, State, Moves, Array]]] = [[] for _ in range(SEATS)]

    def watch(self, games: Array, before: State, moves: Moves, after: State, causes: Sequence[Causes]) -> None:  # noqa: ARG002
        """Note who decided what."""
        moving = moves.kind >= 0
        for seat in range(SEATS):
            rows = np.flatnonzero(moving & (before.actor == seat) & np.isin(before.phase, TABLE))
            if len(rows):
                here = games[rows]
                self.parts[seat].append((here, before.take(rows), moves.take(rows), self.depths[here]))
        self.depths[games[moving]] += 1

    def decisions(self, seat: int) -> tuple[Array, Decisions]:
        """Give a seat's decisions and the game of each."""
        games, states, moves, depths = zip(*self.parts[seat], strict=True)
        made = np.concatenate(games)
        return made, Decisions(seat, np.arange(len(made)), joined(states), joined_moves(moves), np.concatenate(depths))


def accuracies(scenario: Scenario, given: Columns, *, levels: Pair, swapped: bool) -> Columns:
    """Study games between two levels: the accuracy of each, in basis points [G, X and Y], the claimed of each."""
    names = [f"standard@{level}" for level in (levels[::-1] if swapped else levels)]
    seen = Seen(len(given["seed"]))
    ended = play_out(scenario, seat_all(names), given["seed"], fingerprints=False, watch=seen.watch)
    found = np.full((len(given["seed"]), SEATS), FULL, np.int64)
    for seat in range(SEATS):
        games, made = seen.decisions(seat)
        losses = read_losses(scenario, made, read(scenario, made))
        for game in range(len(found)):
            found[game, seat] = accuracy(losses[games == game])
    order = slice(None, None, -1 if swapped else 1)
    return {"accuracy": found[:, order], "claimed": ended.scores.claimed[:, order]}


def turned(scenario: Scenario, given: Columns, *, levels: Pair) -> Columns:
    """Study games: of each, what its faults cost and what the better moves brought when played on; a row a game.

    Faults are numbered 0.. in a game; NOTHING fills up.
    """
    players = [f"standard@{level}" for level in levels]
    seen = Seen(len(given["seed"]))
    play_out(scenario, seat_all(players), given["seed"], fingerprints=False, watch=seen.watch)
    sat = [sitting(player, given["seed"], seat) for seat, player in enumerate(players)]
    rows: list[list[tuple[int, int, int]]] = [[] for _ in given["seed"]]
    for seat in range(SEATS):
        games, made = seen.decisions(seat)
        for pair in sorted(set(zip(*sat, strict=True))):
            some = np.flatnonzero([(sat[0][game], sat[1][game]) == pair for game in games.tolist()])
            if len(some):
                both = [negotiator(*name.split("@")) for name in pair]
                for row, found in _faults(scenario, made.take(some), given["seed"][games[some]], both):
                    rows[int(games[some[row]])].append(found)
    table = np.full((len(rows), MOST, 3), NOTHING, np.int64)
    for game, faults in enumerate(rows):
        for number, fault in enumerate(faults[:MOST]):
            table[game, number] = fault
    return {"faults": table}


def _faults(
    scenario: Scenario, made: Decisions, seeds: Hashes, players: Sequence[Negotiator]
) -> Iterator[tuple[int, tuple[int, int, int]]]:
    """Judge decisions and play on from every fault and from what was better: loss, gains for both who go on."""
    talkers = [talker(None if seat == made.seat else player) for seat, player in enumerate(players)]
    table = judge_table(Judges(scenario, talkers), made, QUICK)
    losses = np.array([found.loss for found in table.judged(frozenset())])
    rows = np.flatnonzero(losses >= INACCURACY)
    if not len(rows):
        return
    alone: list[Negotiator | None] = [None if seat == made.seat else player for seat, player in enumerate(players)]
    gains = [_gain(scenario, table, rows, seeds, who) for who in (list(players), seated(alone))]
    for number, row in enumerate(rows.tolist()):
        yield row, (int(losses[row]), int(gains[0][number]), int(gains[1][number]))


def _gain(scenario: Scenario, table: Table, rows: Array, seeds: Hashes, players: Sequence[Negotiator]) -> Array:
    """Play on from both moves with the same luck: what the better one claims more [rows]."""
    made = table.made.take(rows)
    better = joined_moves([table.trials.better(row) for row in rows.tolist()])
    claimed = []
    for moves in (made.moves, better):
        after, _ = step(scenario, made.state, moves)
        start = Start(after, seeds[rows], made.depths + 1)
        claimed.append(play_on(scenario, players, start).scores.claimed[:, made.seat])
    return np.asarray(claimed[1] - claimed[0], np.int64)
