"""Begin a summit where the one before ended: what a campaign carries over, as changed figures."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from game.core.errors import ScenarioError, UsageError
from game.core.points import divide_half_away
from game.files.assumptions import HELD, changed
from game.files.gauges import HOME, METER_NAMES, seat_gauges
from game.files.library import compile_scenario, load_spec, spec_from_json
from game.files.record import read_record
from game.files.spec import Campaign, Spec
from game.play.restore import restore
from game.play.start import GameOptions
from game.rules.state import State

FULL = 10_000
SUPPORT = next(iter(HOME))

Sequel = tuple[Spec, tuple[str, ...]]


def sequel(options: GameOptions) -> Sequel:
    """Find the scenario that follows a record, and what is changed in it; raise UsageError, RecordError."""
    if options.after is None:
        raise UsageError("expected the record of the summit before")
    spec, carried = _following(options.after, options.after.stat().st_mtime)
    if options.scenario not in ("", spec.id):
        raise UsageError(f"expected {spec.id}, which follows {options.after.name}, got {options.scenario[:80]!r}")
    return spec, (*carried, *options.changes)


@lru_cache(maxsize=2)
def _following(path: Path, _modified: float) -> Sequel:
    """Fold a record to its end once, however often the briefing of what follows is set up."""
    record = read_record(path)
    timeline = restore(record)
    before, end = spec_from_json(record.scenario), timeline.leaf(0)
    if not end.is_over:
        raise UsageError(f"expected a finished game, {path.name} is not")
    if before.campaign is None:
        raise UsageError(f"expected a summit that another follows, nothing follows {before.id}")
    spec = load_spec(before.campaign.next)
    carried = _gauges(before.campaign, before, spec, end.state)
    return spec, (*carried, *_terms(before.campaign, before, spec, end.state, carried))


def _gauges(campaign: Campaign, before: Spec, spec: Spec, state: State) -> tuple[str, ...]:
    """Add to the start of gauges what changed since the start of the summit before."""
    ours, theirs = seat_gauges(before), seat_gauges(spec)
    found = []
    for name in _carried(campaign, before):
        if name not in theirs:
            continue
        change = int(state.gauges[0, ours[name]]) - before.meters.start.get(name, 0)
        start = spec.meters.start.get(name, 0) + divide_half_away(change * campaign.share, FULL)
        if name in spec.meters.start:
            found.append(f"meters.start.{name}={min(max(start, 0), FULL)}")
    return tuple(found)


def _carried(campaign: Campaign, before: Spec) -> Iterator[str]:
    if "meters" in campaign.carries:
        yield from METER_NAMES
    if "support" in campaign.carries:
        yield from (f"{SUPPORT}_{seat.id}" for seat in before.seats)
    if "pressures" in campaign.carries:
        yield from (pressure.id for pressure in before.pressures)


def _terms(campaign: Campaign, before: Spec, spec: Spec, state: State, carried: Sequence[str]) -> tuple[str, ...]:
    """Let terms in force hold, today and without a deal, as far as the next scenario can still be played so."""
    held = list(_held(before, spec, state)) if "terms" in campaign.carries else []
    if held and _plays(spec, (*carried, *(text for pair in held for text in pair))):
        return tuple(text for pair in held for text in pair)
    kept: tuple[str, ...] = ()
    for pair in held:
        if _plays(spec, (*carried, *kept, *pair)):
            kept = (*kept, *pair)
    return kept


def _held(before: Spec, spec: Spec, state: State) -> Iterator[tuple[str, ...]]:
    """Spell the terms in force that the next agenda knows and that differ from its own."""
    known = {issue.id: issue for issue in spec.issues}
    for number, issue in enumerate(before.issues):
        token, there = issue.options[int(state.terms[0, number])].id, known.get(issue.id)
        if there and token in {option.id for option in there.options} and token != there.fallback:
            yield tuple(f"issues[{issue.id}].{name}={token}" for name in HELD)


def _plays(spec: Spec, asked: tuple[str, ...]) -> bool:
    """Tell whether there is something to agree on."""
    try:
        compile_scenario(changed(spec, asked)[0])
    except ScenarioError:
        return False
    return True
