"""Play games between named players and keep a row of each."""

from collections.abc import Sequence
from functools import partial

import numpy as np

from game.lab.bench import Bench, numbered
from game.lab.company import seated
from game.lab.jobs import Columns
from game.negotiators.protocol import Negotiator
from game.play.match import Result, play_out
from game.rules.outcome import health
from game.rules.scenario import Scenario

NUMBERS = (0, 1)  # of the companies at the seats


def seat_all(names: Sequence[str], numbers: Sequence[int] = NUMBERS) -> tuple[Negotiator, ...]:
    """Seat players named as `seated` knows them."""
    return tuple(seated(name, number) for name, number in zip(names, numbers, strict=True))


def played(
    scenario: Scenario,
    given: Columns,
    *,
    seats: tuple[str, str],
    numbers: tuple[int, int] = NUMBERS,
    fingerprints: bool = False,
) -> Columns:
    """Study games by their seeds: what came out of each."""
    players = seat_all(seats, numbers)
    return rows_of(scenario, play_out(scenario, players, given["seed"], fingerprints=fingerprints))


def rows_of(scenario: Scenario, result: Result) -> Columns:
    """Keep of finished games what is asked of them."""
    state, scores = result.state, result.scores
    return {
        "mandates": state.mandates,
        "agreed": (state.signed_round > 0).astype(np.int64),
        "signed": state.signed,
        "signed_round": state.signed_round,
        "package": state.package,
        "claimed": scores.claimed,
        "created": scores.created,
        "kept": scores.kept,
        "health": health(scenario, state.gauges),
        "gauges": state.gauges,
        "ledger": state.ledger,
        "fingerprint": result.fingerprints,
        "steps": result.steps,
    }


def played_by(bench: Bench, seats: tuple[str, str], games: int, base: int) -> Columns:
    """Play games on the bench: rows with what each was given."""
    given = numbered(base, games)
    return {**given, **bench.do(partial(played, seats=seats), given)}
