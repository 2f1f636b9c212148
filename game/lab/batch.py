"""Play a batch of games to a file: parts are kept beside it as they are done, so that a killed run goes on."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter

import numpy as np

from game import __version__
from game.core.dice import game_seed
from game.core.errors import UsageError
from game.lab.bench import Bench, numbered
from game.lab.company import sitting
from game.lab.jobs import Columns, joined, length
from game.lab.play import played
from game.lab.sheet import write_sheet
from game.lab.table import Column, Layout
from game.lab.tally import Tally

CHUNK = 16_384  # rows laid out at once, whatever the parts are
LEAST, MIDDLE, MOST = 25, 1_000, 8_000  # games of a part at first; and of quick games, which are quicker together
QUICK = 3.0  # seconds in which a part should be done at most, that it may grow
SHARES = 8  # parts for each worker, at least, while they are not small
MANIFEST = "run.json"


@dataclass
class Pace:
    """How many games the next part takes: more where they are done quickly, never fewer. What comes out is the same."""

    size: int
    most: int = 0
    workers: int = 1
    done: int = 0
    begun: float = field(default_factory=perf_counter)

    @classmethod
    def of(cls, games: int, workers: int) -> "Pace":
        """Begin small enough that every worker has several parts."""
        size = min(max(games // (SHARES * workers), LEAST), MIDDLE)
        return cls(size, min(games // (SHARES * workers), MOST), workers)

    def note(self, games: int) -> None:
        """Note that so many more games are done."""
        self.done += games
        rate = self.done / self.workers / max(perf_counter() - self.begun, 1e-9)
        self.size = max(self.size, min(int(rate * QUICK), self.most))


@dataclass(frozen=True)
class Batch:
    """Games 0..N-1 of a base seed between two players, and where they go."""

    bench: Bench
    seats: tuple[str, str]
    games: int
    base: int
    path: Path

    @property
    def folder(self) -> Path:
        """Keep the parts here."""
        return self.path.with_name(f"{self.path.name}.parts")

    def play(self, size: int = 0) -> Tally:
        """Play what is missing, in parts of `size` games, write the file, and add up."""
        if self.path.exists():
            raise UsageError(f"expected a new file, {self.path} is there already")
        self._open()
        done = self._parts()
        self.bench.count.expect(self.games, sum(stop - first for first, stop in done))
        pace = Pace(size) if size else Pace.of(self.games, self.bench.workers)
        missing = (numbered(self.base, many, first) for first, many in _cut(_gaps(done, self.games), pace))
        study = partial(played, seats=self.seats, fingerprints=True)
        for given, found in self.bench.stream(study, missing):
            self._keep({**given, **found})
            pace.note(length(found))
        tally = Tally()
        write_sheet(self.path, self._tables(tally))
        shutil.rmtree(self.folder)
        return tally

    def alone(self, scenario: str, number: int = 0) -> str:
        """Spell the command that opens one game of the batch in the window."""
        seeds, source = game_seed(self.base, np.array([number])), self.bench.source
        words = [f"summit watch {scenario} --seed {seeds[0]}"]
        for seat, name in enumerate(self.bench.scenario.names.seats):
            words.append(f"--seat {name}={sitting(self.seats[seat], seeds, seat)[0]}")
        words += [f"--set {change}" for change in source.changes]
        words += ["--quick"] * source.quick + ["--no-luck"] * (not source.luck)
        return " ".join(words)

    def _open(self) -> None:
        """Begin or go on; raise UsageError where the parts are another run's."""
        source, scenario = self.bench.source, self.bench.scenario
        run = {
            "version": __version__,
            "scenario": scenario.id,
            "digest": f"{scenario.digest & (2**64 - 1):016x}",
            "quick": source.quick,
            "luck": source.luck,
            "seats": list(self.seats),
            "seed": self.base,
        }
        manifest = self.folder / MANIFEST
        if manifest.is_file():
            found = json.loads(manifest.read_text(encoding="utf-8"))
            odd = [name for name in run if found.get(name) != run[name]]
            if odd:
                raise UsageError(f"expected {self.folder} to be of this run, its {odd[0]} is {found.get(odd[0])!r}")
            return
        self.folder.mkdir(exist_ok=True)
        _put(manifest, json.dumps(run).encode())

    def _parts(self) -> list[tuple[int, int]]:
        """List what is done: first game and the one after the last, in order, none twice."""
        found = sorted(tuple(map(int, path.stem.split("-"))) for path in self.folder.glob("*.npz"))
        parts: list[tuple[int, int]] = []
        for first, stop in found:
            if stop <= self.games and (not parts or first >= parts[-1][1]):
                parts.append((first, stop))
        return parts

    def _file(self, first: int, stop: int) -> Path:
        return self.folder / f"{first}-{stop}.npz"

    def _keep(self, rows: Columns) -> None:
        first = int(rows["game"][0])
        path = self._file(first, first + length(rows))
        torn = path.with_suffix(".torn")
        with torn.open("wb") as file:
            np.savez(file, allow_pickle=False, **rows)
        torn.replace(path)

    def _tables(self, tally: Tally) -> Iterator[dict[str, Column]]:
        layout = Layout(self.bench.scenario, self.seats)
        for rows in self._chunks():
            tally.add(rows)
            yield layout.table(rows)

    def _chunks(self) -> Iterator[Columns]:
        """Read the rows again in order, so many at a time."""
        held: list[Columns] = []
        for first, stop in self._parts():
            with np.load(self._file(first, stop), allow_pickle=False) as part:
                held.append(dict(part))
            while sum(map(length, held)) >= CHUNK:
                rows = joined(held)
                yield {name: column[:CHUNK] for name, column in rows.items()}
                held = [{name: column[CHUNK:] for name, column in rows.items()}]
        rows = joined(held)
        if length(rows):
            yield rows


def _gaps(done: list[tuple[int, int]], games: int) -> Iterator[tuple[int, int]]:
    at = 0
    for first, stop in [*done, (games, games)]:
        if first > at:
            yield at, first
        at = stop


def _cut(gaps: Iterator[tuple[int, int]], pace: Pace) -> Iterator[tuple[int, int]]:
    """Cut gaps into first games and how many, as the pace is when the next part is asked for."""
    for begin, end in gaps:
        first = begin
        while first < end:
            many = min(pace.size, end - first)
            yield first, many
            first += many


def _put(path: Path, data: bytes) -> None:
    torn = path.with_suffix(".torn")
    torn.write_bytes(data)
    torn.replace(path)
