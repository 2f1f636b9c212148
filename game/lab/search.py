"""Search for ploys that beat the standard players, by successive halving (Karnin, Koren and Somekh 2013)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from game.lab.bench import Bench, Work, numbered
from game.lab.exploits import PLAIN, Exploit
from game.lab.jobs import Columns
from game.lab.lines import mean_of
from game.lab.play import played, rows_of, seat_all
from game.lab.ploys import Ploy, Ployer, draw_ploys
from game.play.match import play_out
from game.rules.axes import SEATS
from game.rules.scenario import Scenario

FIRST = 16  # games at each seat on the first rung
KEPT = 3  # ploys at the end
FRESH = 1_000  # added to the base of the last games' seeds, which no rung has seen


def ployed(scenario: Scenario, given: Columns, *, ploy: Ploy, seat: int) -> Columns:
    """Study games of a ploy at one seat against the plain player."""
    players = list(seat_all((PLAIN, PLAIN)))
    players[seat] = Ployer(ploy, players[seat])
    return rows_of(scenario, play_out(scenario, players, given["seed"], fingerprints=False))


@dataclass(frozen=True)
class Rung:
    """Games of some ploys under way, and those of the plain player with the same seeds."""

    ploys: Sequence[Ploy]
    works: Sequence[tuple[Work, ...]]
    plain: Work

    def result(self) -> list[Exploit]:
        """Wait for every game; gains by pairs of games of one seed."""
        plain, found = self.plain.result(), []
        for ploy, works in zip(self.ploys, self.works, strict=True):
            rows = [work.result() for work in works]
            gains = [part["claimed"][:, seat] - plain["claimed"][:, seat] for seat, part in enumerate(rows)]
            gain = mean_of(np.mean(gains, 0), "pairs")
            agreed = float(np.mean([part["agreed"].mean() for part in rows]))
            found.append(Exploit(ploy.name, gain, agreed))
        return found


def rung(bench: Bench, ploys: Sequence[Ploy], games: int, base: int) -> Rung:
    """Start every ploy at both seats."""
    given = numbered(base, games)
    plain = bench.start(partial(played, seats=(PLAIN, PLAIN)), given)
    works = [
        tuple(bench.start(partial(ployed, ploy=ploy, seat=seat), given) for seat in range(SEATS)) for ploy in ploys
    ]
    return Rung(ploys, works, plain)


def search(bench: Bench, many: int, games: int, base: int) -> Iterator[tuple[int, list[Exploit]]]:
    """Halve ploys and double their games until few are left, then try those on fresh luck: games and gains by rung."""
    ploys, tried = draw_ploys(many, base), FIRST
    while len(ploys) > KEPT:
        found = rung(bench, ploys, tried, base).result()
        yield tried, sorted(found, key=lambda exploit: -exploit.gain.value)
        order = sorted(range(len(ploys)), key=lambda number: (-found[number].gain.value, number))
        ploys = [ploys[number] for number in order[: max(len(ploys) // 2, KEPT)]]
        tried = min(2 * tried, games)
    yield games, rung(bench, ploys, games, base + FRESH).result()
