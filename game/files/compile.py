"""Compile a scenario file into the integer tables that the rules read."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from hashlib import blake2b

import numpy as np

from game.core.errors import Fault, ScenarioError
from game.files.agenda import compile_agenda, compile_names, option_index
from game.files.assumptions import compile_assumptions
from game.files.conduct import compile_conduct
from game.files.events import compile_events
from game.files.homes import compile_homes, compile_meters
from game.files.plays import compile_plays
from game.files.preferences import raw_points
from game.files.shorten import shortened
from game.files.spec import Spec
from game.files.values import compile_values
from game.files.words import compile_marks, compile_words
from game.rules.assumptions import Change
from game.rules.axes import Array
from game.rules.scenario import Names, Scenario
from game.rules.tables import Clock, Values

LONG = np.dtype("<i8")
DIGEST_BYTES = 8


def compile_scenario(
    spec: Spec, *, quick: bool = False, luck: bool = True, changes: tuple[Change, ...] = ()
) -> Scenario:
    """Compile a scenario; `quick` halves it, without luck only its calendar happens, `changes` were made to it."""
    assumptions = compile_assumptions(spec, changes)
    if quick:
        spec = shortened(spec)
    names = compile_names(spec)
    raw = raw_points(spec, names)
    values = compile_values(spec, names, raw)
    _check_bargaining(spec, names, values)
    homes = compile_homes(spec, names, raw)
    voices = homes.seats.shape[1]
    parts = {
        "names": names,
        "agenda": compile_agenda(spec, names, values.points),
        "values": values,
        "meters": compile_meters(spec, names),
        "homes": homes,
        "plays": compile_plays(spec, names, voices),
        "events": compile_events(spec, names, values.weights, voices, luck=luck),
        "conduct": compile_conduct(spec, names),
        "clock": _clock(spec),
        "dollars": raw.dollars,
        "history": _history(spec, names),
    }
    frozen = [part for part in parts.values() for part in _arrays(part)]
    for array in frozen:
        array.flags.writeable = False
    texts = {"words": compile_words(spec), "marks": compile_marks(spec), "assumptions": assumptions}
    return Scenario(id=spec.id, digest=_digest(spec.id, parts), **texts, **parts)  # type: ignore[arg-type]


def _check_bargaining(spec: Spec, names: Names, values: Values) -> None:
    """Refuse a scenario in which some pair of mandates has nothing that both may sign."""
    faults = [
        Fault(spec.id, "seats", f"expected a package that both {first} and {second} may sign")
        for first, row in zip(names.mandates[0], values.frontiers, strict=True)
        for second, found in zip(names.mandates[1], row, strict=True)
        if not len(found)
    ]
    if faults:
        raise ScenarioError(faults)


def _clock(spec: Spec) -> Clock:
    clock = spec.clock
    delay = np.array([[mandate.delay for mandate in seat.mandates] for seat in spec.seats], np.int64)
    return Clock(clock.rounds, clock.quarters, clock.round_days, clock.quarter_days, clock.tail_days, delay)


def _history(spec: Spec, names: Names) -> Array:
    settled = spec.history.options if spec.history else {}
    found = [option_index(names, issue, settled[issue]) if issue in settled else -1 for issue in names.issues]
    return np.array(found, np.int64)


def _leaves(part: object) -> Iterator[object]:
    """Walk the tables and plain values of compiled parts, in order."""
    if is_dataclass(part):
        for field in fields(part):
            yield from _leaves(getattr(part, field.name))
    elif isinstance(part, tuple):
        yield len(part)
        for inner in part:
            yield from _leaves(inner)
    else:
        yield part


def _arrays(part: object) -> Iterator[Array]:
    return (leaf for leaf in _leaves(part) if isinstance(leaf, np.ndarray))


def _digest(name: str, parts: dict[str, object]) -> int:
    """Fingerprint every table; what follows from other tables alone (the frontiers) may be left to them."""
    total = blake2b(name.encode(), digest_size=DIGEST_BYTES)
    for key, part in parts.items():
        total.update(f"\n{key}".encode())
        for leaf in _leaves(part):
            if isinstance(leaf, np.ndarray):
                total.update(f"\n{leaf.shape}".encode())
                total.update(np.ascontiguousarray(leaf, LONG).tobytes())
            else:
                total.update(f"\n{leaf}".encode())
    return int.from_bytes(total.digest(), "big")
