"""Sum a finished game up for a class: where it ended against what was possible, who gave what, what was refused."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.core.points import divide_half_away
from game.negotiators.receipt import RED_LINE, VOTES, Receipt
from game.play.timeline import Node
from game.rules.axes import SEATS, Array, Kind
from game.rules.outcome import FULL, option_points, package_values, scores
from game.rules.scenario import Scenario
from game.rules.state import State


@dataclass(frozen=True)
class Side:
    """One seat's game; places are hundredths of the way from its walk-away (0) to its best package (10000)."""

    claimed: int
    opening: tuple[int, ...]  # its first offer, empty where it made none
    asked: int  # where its first offer would have put it
    place: int  # where the terms in force put it
    given: tuple[tuple[int, int], ...]  # issue, value lost from its first offer to the terms, the most first


@dataclass(frozen=True)
class Refused:
    """Why an offer was refused: its cause, and what weighed most against it (kind and number, as in a receipt)."""

    refuser: int
    cause: str  # votes, red_line, or empty where it was worth too little
    on: str
    at: int


@dataclass(frozen=True)
class Debrief:
    """A finished game; scores in hundredths, round of signature 0 where nothing was signed."""

    mandates: tuple[int, int]
    created: int
    kept: int
    round: int
    is_signed: bool  # and not voided
    sides: tuple[Side, Side]
    steps: tuple[tuple[int, int], ...]  # by issue: how far each first offer was from the terms, hundredths of the track
    refused: tuple[Refused, ...]


def debrief(scenario: Scenario, nodes: Sequence[Node]) -> Debrief:
    """Sum up a line of play that is over; raise ValueError for one that is not."""
    state = nodes[-1].state
    if not nodes[-1].is_over:
        raise ValueError("expected a finished line of play")
    final = scores(scenario, state)
    first, second = (_side(scenario, nodes, seat, int(final.claimed[0, seat])) for seat in range(SEATS))
    return Debrief(
        mandates=(int(state.mandates[0, 0]), int(state.mandates[0, 1])),
        created=int(final.created[0]),
        kept=int(final.kept[0]),
        round=max(int(state.signed_round[0]), 0),
        is_signed=bool(state.signed[0]),
        sides=(first, second),
        steps=_steps(scenario, state, (first, second)),
        refused=tuple(_refused(nodes)),
    )


def places(scenario: Scenario, values: Array, mandates: tuple[int, int]) -> Array:
    """Put values of both seats [P, D] on the way from walk-away to best package: [P, D] hundredths."""
    reserve = np.array([scenario.values.reserve[seat, mandates[seat]] for seat in range(SEATS)])
    best = np.array([scenario.values.best[seat, mandates[seat], mandates[1 - seat]] for seat in range(SEATS)])
    return np.asarray(divide_half_away((values - reserve) * FULL, np.maximum(best - reserve, 1)), np.int64)


def _side(scenario: Scenario, nodes: Sequence[Node], seat: int, claimed: int) -> Side:
    state = nodes[-1].state
    mandates = (int(state.mandates[0, 0]), int(state.mandates[0, 1]))
    opening = next((_terms(node) for node in nodes[1:] if node.actor == seat and _is_offer(node)), ())
    packages = np.stack([state.terms[0], np.array(opening or state.terms[0].tolist(), np.int64)])
    worth = package_values(scenario, packages)[:, np.arange(SEATS), mandates]
    place, asked = places(scenario, worth, mandates)[:, seat].tolist()
    points = option_points(scenario, packages)[seat, mandates[seat]]
    lost = (points[1] - points[0]).tolist()
    given = sorted(((issue, loss) for issue, loss in enumerate(lost) if loss > 0), key=lambda item: -item[1])
    return Side(claimed, opening, asked, place, tuple(given))


def _is_offer(node: Node) -> bool:
    return node.moves is not None and int(node.moves.kind[0]) == Kind.OFFER


def _terms(node: Node) -> tuple[int, ...]:
    return () if node.moves is None else tuple(node.moves.terms[0].tolist())


def _steps(scenario: Scenario, state: State, sides: tuple[Side, Side]) -> tuple[tuple[int, int], ...]:
    span = np.maximum(scenario.agenda.counts - 1, 1)
    far = [
        np.abs(np.array(side.opening or state.terms[0].tolist(), np.int64) - state.terms[0]) * FULL // span
        for side in sides
    ]
    return tuple(zip(far[0].tolist(), far[1].tolist(), strict=True))


def _refused(nodes: Sequence[Node]) -> list[Refused]:
    """Read the receipts of refused offers; a line's annotation that is no receipt is passed over."""
    found = []
    for node in nodes:
        note = json.loads(node.note) if node.note else {}
        try:
            receipt = Receipt.from_note(note["receipt"])
        except (KeyError, TypeError, ValueError):
            continue
        cause = receipt.cause if receipt.cause in (VOTES, RED_LINE) else ""
        heaviest = receipt.against[0] if receipt.against else None
        found.append(Refused(node.actor, cause, heaviest.on if heaviest else "", heaviest.at if heaviest else -1))
    return found
