"""Explain the three scores term by term; the amounts of each add up to the score exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import numpy as np

from game.core.points import largest_remainder
from game.play.timeline import Node
from game.rules.axes import METERS, SEATS, Array, Phase
from game.rules.outcome import FULL, KEPT_START, package_values, scores
from game.rules.scenario import Scenario

SPENDING = (Phase.QUARTER, Phase.ANSWER)


class Part(StrEnum):
    """What a part of a score came from."""

    ISSUE = "issue"  # a term in force instead of the fallback
    LINK = "link"  # terms that are worth more together
    TALKS = "talks"  # the rounds: status quo, and what delay cost
    EVENTS = "events"
    CONDUCT = "conduct"  # delivery withheld, postures, meters and markets
    CLAMP = "clamp"
    START = "start"
    METER = "meter"


@dataclass(frozen=True)
class Amount:
    """One part of a score: what it came from (an issue, a meter, -1) and hundredths of a point."""

    part: Part
    about: int
    amount: int


def claimed_parts(scenario: Scenario, nodes: Sequence[Node], seat: int) -> tuple[Amount, ...]:
    """Explain what a seat claimed."""
    last = nodes[-1].state
    mine, theirs = int(last.mandates[0, seat]), int(last.mandates[0, 1 - seat])
    total = int(scores(scenario, last).claimed[0, seat])
    keys, parts = _accounts(scenario, nodes, seat, mine)
    room = int(scenario.values.best[seat, mine, theirs]) - int(scenario.values.reserve[seat, mine])
    unit = max(room, 1) * scenario.clock.horizon
    whole = total if abs(total) < FULL else int(parts.sum()) // unit
    shares = largest_remainder(parts, unit, whole)
    found = [Amount(part, about, int(share)) for (part, about), share in zip(keys, shares, strict=True) if share]
    if total != whole:
        found.append(Amount(Part.CLAMP, -1, total - whole))
    return tuple(sorted(found, key=lambda amount: -abs(amount.amount)))


def _accounts(
    scenario: Scenario, nodes: Sequence[Node], seat: int, mandate: int
) -> tuple[list[tuple[Part, int]], Array]:
    """Book what was realised over the first reservation: value units x basis points x days, by part."""
    issues = len(scenario.names.issues)
    points, fallback = scenario.values.points[seat, mandate], scenario.agenda.fallback
    numbers = np.arange(issues)
    by_issue, rest = np.zeros(issues, np.int64), dict.fromkeys((Part.LINK, Part.TALKS, Part.EVENTS, Part.CONDUCT), 0)
    reserve = int(scenario.values.reserve[seat, mandate])
    base = int(package_values(scenario, fallback[None])[0, seat, mandate])
    for before, node in pairwise(nodes):
        gained = int(node.state.realised[0, seat, mandate] - before.state.realised[0, seat, mandate])
        days = _days(scenario, before, node)
        terms = node.state.terms[0]
        if days:
            over = points[numbers, terms] - points[numbers, fallback]
            by_issue += over * days * FULL
            whole = int(package_values(scenario, terms[None])[0, seat, mandate])
            plain = int(points[numbers, terms].sum())
            rest[Part.LINK] += (whole - plain - base + int(points[numbers, fallback].sum())) * days * FULL
            rest[Part.CONDUCT] += gained - (whole - base + reserve) * days * FULL
        elif before.state.quarter[0] > 0:
            rest[Part.EVENTS if before.state.phase[0] in SPENDING else Part.CONDUCT] += gained
        else:
            rest[Part.TALKS] += gained
    rest[Part.TALKS] -= reserve * FULL * _talk_days(scenario, nodes)
    keys = [(Part.ISSUE, int(issue)) for issue in numbers] + [(part, -1) for part in rest]
    return keys, np.concatenate([by_issue, np.array(list(rest.values()), np.int64)])


def _days(scenario: Scenario, before: Node, node: Node) -> int:
    """Count the days of terms in force that a line settles: a quarter, the tail with the last; 0 otherwise."""
    clock, quarter = scenario.clock, int(before.state.quarter[0])
    if quarter == 0:
        return 0
    settled = node.is_over or int(node.state.quarter[0]) > quarter
    return (clock.quarter_days + (clock.tail_days if node.is_over else 0)) if settled else 0


def _talk_days(scenario: Scenario, nodes: Sequence[Node]) -> int:
    """Count the days before the first quarter: those that no quarter and no tail settles."""
    settled = sum(_days(scenario, before, node) for before, node in pairwise(nodes))
    return scenario.clock.horizon - settled


def kept_parts(scenario: Scenario, nodes: Sequence[Node]) -> tuple[Amount, ...]:
    """Explain how much of the alliance was kept: the start, then each meter by its weight and change."""
    last = nodes[-1].state
    total = int(scores(scenario, last).kept[0])
    start, weights = scenario.meters.start[:METERS], scenario.meters.weights
    change = np.log(np.maximum(last.gauges[0, :METERS], 1)) - np.log(np.maximum(start, 1))
    pulls = (change * weights * FULL).astype(np.int64)
    moved = total - KEPT_START
    whole = int(pulls.sum())
    if whole == 0:
        parts = np.zeros(METERS, np.int64)
        parts[0] = moved
    else:
        parts = largest_remainder(pulls * moved * (1 if whole > 0 else -1), abs(whole), moved)
    return (Amount(Part.START, -1, KEPT_START), *(
        Amount(Part.METER, meter, int(part)) for meter, part in enumerate(parts.tolist())
    ))  # fmt: skip


@dataclass(frozen=True)
class Joint:
    """What created is made of: gains over no agreement, and those of the frontier package it is held against."""

    gains: tuple[int, int]  # value units
    possible: tuple[int, int]  # the frontier package nearest in shares
    created: int  # hundredths


def joint_gain(scenario: Scenario, nodes: Sequence[Node]) -> Joint:
    """Set both gains beside the frontier package that enlarges both most."""
    state = nodes[-1].state
    mandates = state.mandates[0]
    seats = np.arange(SEATS)
    reserve = scenario.values.reserve[seats, mandates]
    gains = package_values(scenario, state.terms)[0, seats, mandates] - reserve
    possible = scenario.values.frontiers[int(mandates[0])][int(mandates[1])].values - reserve
    zone = possible[(possible > 0).all(-1)]
    best = gains
    if len(zone):
        ratios = (zone * FULL // np.maximum(gains, 1)).min(-1)
        best = zone[int(np.argmax(ratios))]
    created = int(scores(scenario, state).created[0])
    return Joint((int(gains[0]), int(gains[1])), (int(best[0]), int(best[1])), created)
