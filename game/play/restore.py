"""Play a record's lines again: open it, or verify it."""

from collections.abc import Callable
from functools import lru_cache

from game.core.errors import IllegalMove, NotationError, RecordError
from game.files.entries import End, Entry, Line
from game.files.header import LUCK, QUICK, Header, hex64
from game.files.library import compile_scenario, spec_from_json
from game.files.record import HEAD_LINES, Record
from game.play.timeline import Timeline
from game.rules.assumptions import Change
from game.rules.axes import FATE, NOBODY
from game.rules.moves import Moves
from game.rules.notation import parse
from game.rules.scenario import Scenario

Progress = Callable[[int, int], None]
KEPT = 4  # compiled scenarios


def silent(done: int, total: int) -> None:
    """Report nothing."""


def restore(record: Record, progress: Progress = silent) -> Timeline:
    """Fold a record into its tree, every line checked; raise RecordError at the first that differs."""
    scenario = compile_record(record)
    timeline = Timeline(scenario, record.header.seed)
    for done, line in enumerate(record.lines):
        progress(done, len(record.lines))
        _replay(timeline, line)
    progress(len(record.lines), len(record.lines))
    return timeline


def compile_record(record: Record) -> Scenario:
    """Compile the scenario that a record carries; raise RecordError or ScenarioError."""
    header = record.header
    changes = tuple(Change(item.key, str(item.old), str(item.new)) for item in header.changes)
    scenario = _compiled(record.scenario, changes, quick=is_quick(header), luck=has_luck(header))
    if (found := hex64(scenario.digest)) != header.compiled:
        raise RecordError(2, f"compiled tables with digest {header.compiled}", found)
    if scenario.id != header.scenario:
        raise RecordError(1, f"the scenario {scenario.id!r}", repr(header.scenario[:40]))
    if (seats := tuple(seat.name for seat in header.seats)) != scenario.names.seats:
        raise RecordError(1, f"the seats {', '.join(scenario.names.seats)}", ", ".join(seats)[:80])
    return scenario


@lru_cache(maxsize=KEPT)
def _compiled(text: str, changes: tuple[Change, ...], *, quick: bool, luck: bool) -> Scenario:
    """Compile a scenario once: the same text gives the same tables."""
    return compile_scenario(spec_from_json(text), quick=quick, luck=luck, changes=changes)


def is_quick(header: Header) -> bool:
    """Tell whether rounds and quarters were halved."""
    return header.override(QUICK, default=False) is True


def has_luck(header: Header) -> bool:
    """Tell whether events were drawn beyond the calendar."""
    return header.override(LUCK, default=True) is not False


def _replay(timeline: Timeline, line: Line) -> None:
    number = line.id + HEAD_LINES
    here = timeline.here
    if here.is_over and timeline.end(here.id) is None and not isinstance(line, End):
        raise RecordError(number, "the end of the line of play above", repr(line.text[:60]))
    try:
        timeline.go(line.parent)
    except KeyError:
        raise RecordError(number, "a parent that is a move", f"line {line.parent + HEAD_LINES}") from None
    if isinstance(line, End):
        _replay_end(timeline, line, number)
    else:
        _replay_move(timeline, line, number)


def _replay_move(timeline: Timeline, entry: Entry, number: int) -> None:
    known, turn = len(timeline), timeline.here.turn
    name = _name(timeline, turn)
    if entry.text.split(" ", 1)[0] != name:
        raise RecordError(number, f"a move of {name}", repr(entry.text[:60]))
    try:
        node = timeline.play(_read(timeline, entry.text), entry.note)
    except (IllegalMove, NotationError) as error:
        raise RecordError(number, "a legal move", f"{entry.text[:60]!r}: {error}") from error
    if node.text != entry.text:
        raise RecordError(number, repr(node.text[:80]), repr(entry.text[:80]))
    if len(timeline) == known:
        raise RecordError(number, "a move not yet tried there", repr(entry.text[:60]))
    if node.fingerprint != entry.fingerprint:
        raise RecordError(number, f"fingerprint #{hex64(node.fingerprint)}", f"#{hex64(entry.fingerprint)}")


def _read(timeline: Timeline, text: str) -> Moves:
    """Read a seat's move; what fate does is drawn, not read."""
    if timeline.here.turn == FATE:
        return timeline.fate()
    return parse(timeline.scenario, timeline.here.state, text)[1]


def _replay_end(timeline: Timeline, end: End, number: int) -> None:
    ours = timeline.close()
    if ours is None:
        raise RecordError(number, "an end once a line of play is over", repr(end.text))
    if ours.text != end.text:
        raise RecordError(number, repr(ours.text), repr(end.text))
    if ours.fingerprint != end.fingerprint:
        raise RecordError(number, f"fingerprint #{hex64(ours.fingerprint)}", f"#{hex64(end.fingerprint)}")


def _name(timeline: Timeline, actor: int) -> str:
    if actor == NOBODY:
        return "nobody"
    return "fate" if actor == FATE else timeline.scenario.names.seats[actor]
