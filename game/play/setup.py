"""Set up a table: a new game, one to resume, or a replay to look through."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from game import __version__
from game.core.errors import RecordError, UsageError
from game.core.fingerprints import digest_text
from game.files.assumptions import changed
from game.files.entries import spell_line
from game.files.header import AFTER, FORMAT, LUCK, QUICK, Header, Override, Seat, hex64, spell_header
from game.files.journal import Journal, record_path
from game.files.library import compile_scenario, load_spec, spec_to_json
from game.files.record import Record, read_record
from game.play.audience import offered
from game.play.campaign import sequel
from game.play.players import HUMAN, fill_seats, seat_players
from game.play.restore import Progress, restore, silent
from game.play.start import GameOptions
from game.play.table import Table
from game.play.timeline import Timeline
from game.rules.scenario import Scenario
from game.rules.version import RULES

SEED_LIMIT = 2**64
DRAWN_SEEDS = 1_000_000


@dataclass(frozen=True)
class Replay:
    """A record opened to be looked through."""

    path: Path
    header: Header
    timeline: Timeline
    notice: str


def new_table(options: GameOptions, saves: Path | None, *, with_person: bool = True) -> Table:
    """Set up a new game; without a saves folder nothing is written."""
    seed = secrets.randbelow(DRAWN_SEEDS) if options.seed is None else options.seed
    if not 0 <= seed < SEED_LIMIT:
        raise UsageError(f"expected a seed from 0 to {SEED_LIMIT - 1}, got {seed}")
    written, asked = sequel(options) if options.after else (load_spec(options.scenario), options.changes)
    spec, changes = changed(written, asked)
    scenario = compile_scenario(spec, quick=options.quick, luck=options.luck, changes=changes)
    seats = fill_seats(options.seats, scenario.names.seats, with_person=with_person)
    text = spec_to_json(spec)
    now = datetime.now(UTC)
    header = _header(scenario, (spec_to_json(written), text), options, seed, seats, now)
    journal = None
    if saves is not None:
        journal = Journal(record_path(saves, scenario.id, seed, now), (spell_header(header), text))
    return Table(Timeline(scenario, seed), seats, seat_players(seats), journal)


def _header(
    scenario: Scenario, texts: tuple[str, str], options: GameOptions, seed: int, seats: Sequence[Seat], now: datetime
) -> Header:
    before = options.after.stem if options.after else ""
    settings = ((QUICK, False, options.quick), (LUCK, True, options.luck), (AFTER, "", before))
    overrides = [Override(key, old, new) for key, old, new in settings if old != new]
    overrides += [Override(change.key, change.old, change.new) for change in scenario.assumptions.changes]
    original, played = (hex64(digest_text(text)) for text in texts)
    return Header(
        format=FORMAT,
        rules=RULES,
        scenario=scenario.id,
        original=original,
        overrides=tuple(overrides),
        played=played,
        compiled=hex64(scenario.digest),
        seed=seed,
        seats=tuple(seats),
        date=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        app=__version__,
    )


def resume_table(path: Path, progress: Progress = silent) -> Table:
    """Go on with a saved game from its last line, in the same file."""
    record = read_record(path)
    timeline = restore(record, progress)
    journal = _continued(path, record)
    return Table(timeline, record.header.seats, seat_players(record.header.seats), journal, record.notice)


def record_lines(record: Record) -> list[str]:
    """List a record's lines as they stand in its file."""
    return [spell_header(record.header), record.scenario, *(spell_line(line) for line in record.lines)]


def open_replay(path: Path, progress: Progress = silent) -> Replay:
    """Open a record at its start; raise RecordError at the first line that differs."""
    record = read_record(path)
    timeline = restore(record, progress)
    timeline.go(0)
    return Replay(path, record.header, timeline, record.notice)


def play_from(replay: Replay, node: int, seats: Sequence[Seat]) -> Table:
    """Play on from a position of a replay as other seats; what is played goes into the same record as a variation."""
    record = read_record(replay.path)
    if len(record.lines) != len(replay.timeline):
        raise RecordError(len(record.lines) + 2, "the record as it was opened", "another number of lines")
    hidden = {seat for seat, held in enumerate(seats) if held.player == HUMAN} - set(
        offered(replay.timeline, replay.header.seats, replay.timeline[node])
    )
    if hidden:
        raise UsageError("expected a seat that a person held, until this line of play has its end")
    replay.timeline.go(node)
    return Table(replay.timeline, seats, seat_players(seats), _continued(replay.path, record))


def _continued(path: Path, record: Record) -> Journal:
    lines = record_lines(record)
    return Journal(path, lines, on_disk=len(lines), size=record.size, torn=record.torn)
