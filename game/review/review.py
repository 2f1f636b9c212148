"""Review a finished line of play: every decision judged, both sides' ways through the talks, the scores explained."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from game.core.errors import SummitError
from game.negotiators.protocol import Negotiator
from game.play.timeline import Node
from game.review import ledger
from game.review.decisions import TABLE, YEARS, decisions_of
from game.review.grades import FAULTS, FULL, Grade, accuracy
from game.review.hindsight import claimed_after
from game.review.judging import QUICK, Bench, Budget, Judged, judge_postures, judge_table
from game.review.ledger import Amount, Joint
from game.review.swap import Swap, best_swap
from game.review.trial import talker
from game.review.turning import TurningPoint, turning_points
from game.rules.axes import FATE, SEATS, Kind
from game.rules.belief import type_probabilities
from game.rules.notation import parse
from game.rules.outcome import package_values
from game.rules.scenario import Scenario

Progress = Callable[[int, int], None]
STAGES = 3  # of each side


def silent(done: int, total: int) -> None:
    """Report nothing."""


@dataclass(frozen=True)
class Asked:
    """One offer on a side's way down: its worth to its maker and to the other, by their true mandates."""

    node: int
    round: int
    own: int
    other: int


@dataclass(frozen=True)
class Side:
    """One side's play as a whole: accuracies in basis points."""

    seat: int
    claimed_accuracy: int  # how near its table moves came to a master's reading of what it saw
    created_accuracy: int  # how little its packages left that would have cost the other nothing
    concessions: tuple[Asked, ...]
    belief: tuple[tuple[int, int], ...]  # node, basis points given to what the other's mandate truly was
    parts: tuple[Amount, ...]  # of claimed


@dataclass(frozen=True)
class Review:
    """Everything that is told of a finished line of play; its end is the last node."""

    end: int
    decisions: tuple[Judged, ...]
    sides: tuple[Side, Side]
    turning: tuple[TurningPoint, ...]
    swap: Swap | None
    joint: Joint
    kept: tuple[Amount, ...]
    is_deep: bool

    def faults(self, seat: int) -> tuple[Judged, ...]:
        """List a side's faults, in the order of play."""
        return tuple(found for found in self.decisions if found.seat == seat and found.grade in FAULTS)

    def at(self, node: int) -> Judged | None:
        """Find the judgement of the move that led to a position."""
        return next((found for found in self.decisions if found.node == node), None)


def review(
    scenario: Scenario,
    nodes: Sequence[Node],
    players: Sequence[Negotiator | None],
    seed: int,
    *,
    budget: Budget = QUICK,
    progress: Progress = silent,
) -> Review:
    """Review a finished line of play between players, None = a person; raise SummitError where it has no end."""
    if not nodes[-1].is_over:
        raise SummitError("expected a finished line of play, got one without its end")
    steps, sides, judged = _Steps(progress), [], []
    for seat in range(SEATS):
        table = _judge_side(scenario, nodes, players, seat, budget, steps)
        judged.extend(table[0])
        sides.append(table[1])
    judged = _looked_back(scenario, nodes, players, seed, judged)
    steps.done()
    state = nodes[-1].state
    mandates = (int(state.mandates[0, 0]), int(state.mandates[0, 1]))
    return Review(
        end=nodes[-1].id,
        decisions=tuple(sorted(judged, key=lambda found: found.node)),
        sides=(sides[0], sides[1]),
        turning=turning_points(scenario, nodes),
        swap=best_swap(scenario, state.terms[0], mandates),
        joint=ledger.joint_gain(scenario, nodes),
        kept=ledger.kept_parts(scenario, nodes),
        is_deep=budget != QUICK,
    )


class _Steps:
    """Tell how far a review is."""

    def __init__(self, progress: Progress) -> None:
        self.progress, self.number = progress, 0

    def done(self) -> None:
        self.number += 1
        self.progress(self.number, SEATS * STAGES + 1)


def _judge_side(
    scenario: Scenario,
    nodes: Sequence[Node],
    players: Sequence[Negotiator | None],
    seat: int,
    budget: Budget,
    steps: _Steps,
) -> tuple[list[Judged], Side]:
    talkers = [talker(None if number == seat else player) for number, player in enumerate(players)]
    bench, found = Bench(scenario, talkers), []
    at_table = decisions_of(nodes, seat, TABLE)
    claimed = created = FULL
    if at_table is not None:
        table = judge_table(bench, at_table, budget)
        steps.done()
        found += table.judged(_answered(nodes))
        claimed, created = accuracy(table.losses), accuracy(table.given_away)
    steps.done()
    years = decisions_of(nodes, seat, YEARS)
    if years is not None:
        found += judge_postures(bench, years)
    steps.done()
    side = Side(
        seat, claimed, created, _concessions(scenario, nodes, seat), _belief(scenario, nodes, seat),
        ledger.claimed_parts(scenario, nodes, seat),
    )  # fmt: skip
    return found, side


def _answered(nodes: Sequence[Node]) -> frozenset[int]:
    """Name the offers that the other side's next table move accepted."""
    moved = [node for node in nodes if node.moves is not None and node.actor != FATE]
    return frozenset(
        one.id for one, two in pairwise(moved)
        if one.actor != two.actor and one.moves is not None and one.moves.kind[0] == Kind.OFFER
        and two.moves is not None and two.moves.kind[0] == Kind.ACCEPT
    )  # fmt: skip


def _looked_back(
    scenario: Scenario,
    nodes: Sequence[Node],
    players: Sequence[Negotiator | None],
    seed: int,
    judged: Sequence[Judged],
) -> list[Judged]:
    """Play on from both moves at every fault, in truth and with the same luck."""
    before = {node.id: nodes[node.depth - 1] for node in nodes if node.depth}
    made = {node.id: node for node in nodes}
    faults = [found for found in judged if found.better and found.grade in FAULTS]
    chances = []
    for found in faults:
        here = before[found.node]
        moves = made[found.node].moves
        if moves is not None:
            chances += [(here, moves), (here, parse(scenario, here.state, found.better)[1])]
    if not chances:
        return list(judged)
    claimed = claimed_after(scenario, players, seed, chances)
    gains = {
        found.node: int(claimed[2 * number + 1, found.seat] - claimed[2 * number, found.seat])
        for number, found in enumerate(faults)
    }
    return [replace(found, hindsight=gains.get(found.node)) for found in judged]


def _concessions(scenario: Scenario, nodes: Sequence[Node], seat: int) -> tuple[Asked, ...]:
    mandates = nodes[-1].state.mandates[0].tolist()
    found = []
    for node in nodes:
        if node.moves is not None and node.actor == seat and node.moves.kind[0] == Kind.OFFER:
            worth = package_values(scenario, node.moves.terms)[0]
            own, other = int(worth[seat, mandates[seat]]), int(worth[1 - seat, mandates[1 - seat]])
            found.append(Asked(node.id, int(nodes[node.depth - 1].state.round[0]), own, other))
    return tuple(found)


def _belief(scenario: Scenario, nodes: Sequence[Node], seat: int) -> tuple[tuple[int, int], ...]:
    """Follow what a seat held of the other's true mandate, wherever it changed."""
    truth = int(nodes[-1].state.mandates[0, 1 - seat])
    found: list[tuple[int, int]] = []
    for node in nodes:
        if (node.state.mandates[0] < 0).any():
            continue
        held = int(type_probabilities(scenario, node.state, seat)[0, truth])
        if not found or found[-1][1] != held:
            found.append((node.id, held))
    return tuple(found)


def best_of(found: Sequence[Judged], seat: int) -> Judged | None:
    """Find a side's decision that was most worth making, None where nothing was marked."""
    good = (one for one in found if one.seat == seat and one.grade in (Grade.BEST, Grade.GOOD))
    return max(good, key=lambda one: one.value, default=None)


def worst_of(found: Sequence[Judged], seat: int) -> Judged | None:
    """Find a side's decision that lost most, None where nothing was marked."""
    faults = (one for one in found if one.seat == seat and one.grade in FAULTS)
    return max(faults, key=lambda one: one.loss, default=None)
