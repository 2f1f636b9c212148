"""Fingerprint a line of play: 64 bits over the parent's fingerprint, the move, its annotation and the state."""

from dataclasses import dataclass, fields

import numpy as np

from game.core.bits import Hashes
from game.core.fingerprints import digest, mix
from game.rules.moves import Moves
from game.rules.scenario import Scenario
from game.rules.state import FIELDS, State

MOVE_FIELDS = tuple(field.name for field in fields(Moves))
MOVE_SALT = 1_000
WORD = 2**64 - 1


@dataclass(frozen=True)
class Held:
    """The digest of a state: one of each array, and their sum modulo 2**64, so that only changed arrays are hashed."""

    state: State
    parts: dict[str, Hashes]
    total: Hashes  # [G]


def hold(state: State, before: Held | None = None) -> Held:
    """Digest a state; arrays that it shares with the one before are not hashed again."""
    if before is None or len(before.state) != len(state):
        parts = {name: digest(getattr(state, name), number) for number, name in enumerate(FIELDS)}
        return Held(state, parts, np.asarray(sum(parts.values(), np.zeros(len(state), np.uint64)), np.uint64))
    parts, total = dict(before.parts), before.total.copy()
    for number, name in enumerate(FIELDS):
        array = getattr(state, name)
        if array is not getattr(before.state, name):
            part = digest(array, number)
            total += part - parts[name]
            parts[name] = part
    return Held(state, parts, total)


def origin(scenario: Scenario, seeds: Hashes) -> Hashes:
    """Fingerprint games before their first line: [G]."""
    return mix(np.full(len(seeds), scenario.digest & WORD, np.uint64), seeds)


def fingerprint(parent: Hashes, moves: Moves, held: Held, note: Hashes | None = None) -> Hashes:
    """Fingerprint the line that led to a state: [G]; `note` is the digest of its annotation, zero for none."""
    parts = [digest(getattr(moves, name), MOVE_SALT + number) for number, name in enumerate(MOVE_FIELDS)]
    noted = np.zeros(len(parent), np.uint64) if note is None else note
    return mix(parent, *parts, noted, held.total)
