"""Fingerprint a line of play: 64 bits over the parent's fingerprint, the move, its annotation and the state."""

from dataclasses import fields

import numpy as np

from game.core.fingerprints import digest, mix
from game.rules.axes import Hashes
from game.rules.moves import Moves
from game.rules.scenario import Scenario
from game.rules.state import FIELDS, State

MOVE_FIELDS = tuple(field.name for field in fields(Moves))
MOVE_SALT = 1_000


def origin(scenario: Scenario, seeds: Hashes) -> Hashes:
    """Fingerprint games before their first line: [G]."""
    return mix(np.full(len(seeds), scenario.digest & (2**64 - 1), np.uint64), seeds)


def fingerprint(parent: Hashes, moves: Moves, state: State, note: Hashes | None = None) -> Hashes:
    """Fingerprint the line that led to `state`: [G]; `note` is the digest of its annotation, zero for none."""
    parts = [digest(getattr(moves, name), MOVE_SALT + number) for number, name in enumerate(MOVE_FIELDS)]
    held = [digest(getattr(state, name), number) for number, name in enumerate(FIELDS)]
    noted = np.zeros(len(parent), np.uint64) if note is None else note
    return mix(parent, *parts, noted, *held)
