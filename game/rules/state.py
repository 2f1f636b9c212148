"""Hold the state of a batch of games; a single game is a batch of one."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

import numpy as np

from game.rules.axes import FATE, GAUGES, SEATS, TOUGHNESS, YEAR, Array, Flags, Phase, numbered
from game.rules.scenario import Scenario


@dataclass(frozen=True)
class State:
    """Read-only int64 arrays, game axis first; -1 stands for nothing, sets are bit masks."""

    # where the game stands
    phase: Array  # [G] Phase
    actor: Array  # [G] seat to move, FATE, or NOBODY
    round: Array  # [G] 1..R
    quarter: Array  # [G] 0 before implementation, then 1..Q
    first: Array  # [G] seat that speaks first this round
    half: Array  # [G] 0 first of the two, 1 second (turns, stakes, postures)
    played: Array  # [G] 1 when this turn's statecraft is spent
    asking: Array  # [G] event that asks, or -1
    sounding: Array  # [G] play whose disclosure is due, or -1
    sounded_issue: Array  # [G] issue it is aimed at
    # hidden
    mandates: Array  # [G, D]
    # the table
    stakes: Array  # [G, D] mask, -1 not yet staked
    offers: Array  # [G, D, I] last package tabled
    before: Array  # [G, D, I] the one before it
    opening: Array  # [G, D, I] the first one
    tabled: Array  # [G, D] number of offers made
    standing: Array  # [G, D] 1 when the last offer may be accepted
    alone: Array  # [G, D] mask of chapters that the standing offer lets stand alone
    conceded: Array  # [G, D] public stake conceded in all
    last_concession: Array  # [G, D] public stake conceded by the last offer
    initialled: Array  # [G] mask of chapters
    statements: Array  # [G, D, 2] Statement and issue of the last hold
    commitments: Array  # [G, D, I] option publicly committed to
    pledges: Array  # [G, D, I] support lost for each step of retreat
    walks: Array  # [G, D]
    ready: Array  # [G, D, P] first round in which a play may be used again
    uses: Array  # [G, D, P] times a play was used
    bounds: Array  # [G, D, I, 2] what seat d was told of the other's range
    ruled_out: Array  # [G, D] mask of the other's mandates ruled out
    belief: Array  # [G, D, K, T] log-odds over the other's mandate and toughness, thousandths of a nat
    # terms
    terms: Array  # [G, I] in force now
    fallbacks: Array  # [G, I] in force without agreement
    package: Array  # [G, I] the signed package, -1 before
    shift: Array  # [G, D] value units added to the worth of no agreement
    signed: Array  # [G] 1 when a full package was signed and not voided
    signed_round: Array  # [G] round of signature, 0 none
    votes: Array  # [G, D, H] seats in favour at ratification, -1 not voted
    failed: Array  # [G, D] mask of chapters that failed in that home
    # meters
    gauges: Array  # [G, N]
    moods: Array  # [G, D, C] -10000..10000
    promises: Array  # [G, Q] 0 none, 1 owed, 2 kept, 3 broken
    # implementation
    postures: Array  # [G, D] of this quarter, -1 not chosen
    last_postures: Array  # [G, D] of the last quarter
    reopened: Array  # [G, D] 1 when the one renegotiation is spent
    proposals: Array  # [G, D, I] new terms asked for when a chapter is reopened, -1 elsewhere
    disruption: Array  # [G, H] basis points of delivery lost
    # fate
    fired: Array  # [G] mask of events that happened
    waiting: Array  # [G] mask of events that wait one period
    warned: Array  # [G] mask of events whose condition stood at the last period
    last_event: Array  # [G] event of the current period, or -1
    # accounts
    realised: Array  # [G, D, K] value units x basis points x days, for each mandate a seat might hold
    given: Array  # [G, YEAR, D] basis points of what it owes that each seat delivered in the last four quarters
    health: Array  # [G, YEAR] overall health of the last four quarters
    ledger: Array  # [G, D] $m

    def __len__(self) -> int:
        """Count the games."""
        return len(self.phase)

    def take(self, rows: Array | Flags) -> "State":
        """Keep some rows."""
        numbers = numbered(rows)
        return State(*(getattr(self, name).take(numbers, 0) for name in FIELDS))

    def part(self, rows: Array | Flags) -> "State":
        """Keep some rows, each column gathered when it is first read."""
        return _Part(self, numbered(rows))

    def having(self, **columns: Array) -> "State":
        """Put other columns into their places."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__, **columns)
        return other

    def columns(self) -> Mapping[str, Array]:
        """Give every column by its name, in the order of the fields."""
        return self.__dict__


class _Part(State):
    """Some rows of another state."""

    def __init__(self, whole: State, rows: Array) -> None:
        self.__dict__.update(_whole=whole, _rows=rows)

    def __getattr__(self, name: str) -> Array:
        if name not in FIELDS:
            raise AttributeError(name)
        column: Array = getattr(self._whole, name).take(self._rows, 0)
        column.flags.writeable = False
        self.__dict__[name] = column
        return column

    def columns(self) -> Mapping[str, Array]:
        return {name: getattr(self, name) for name in FIELDS}


FIELDS = tuple(field.name for field in fields(State))


def paired(column: Array) -> Array:
    """See a column [G, D, ...] as one row for every game and seat: [G * D, ...]."""
    return column.reshape(-1, *column.shape[2:])


ZERO_FILLED = (
    "quarter half played tabled standing alone conceded last_concession initialled walks uses ready ruled_out shift "
    "signed signed_round failed promises reopened disruption fired waiting warned realised given health ledger round "
    "pledges"
)
BY_SEAT = (
    "mandates stakes tabled standing alone conceded last_concession walks ruled_out shift failed postures "
    "last_postures reopened ledger"
)
BY_ISSUE = "terms fallbacks package"
BY_SEAT_AND_ISSUE = "offers before opening commitments pledges proposals"


def _shapes(scenario: Scenario, games: int) -> dict[str, tuple[int, ...]]:
    """Give the shapes of all columns that are not [G]."""
    names = scenario.names
    issues, chapters, kinds = len(names.issues), len(names.chapters), scenario.values.offset.shape[1]
    plays, voices = len(names.plays), scenario.homes.seats.shape[1]
    shapes: dict[str, tuple[int, ...]] = {
        "statements": (games, SEATS, 2),
        "ready": (games, SEATS, plays),
        "uses": (games, SEATS, plays),
        "bounds": (games, SEATS, issues, 2),
        "belief": (games, SEATS, kinds, TOUGHNESS),
        "votes": (games, SEATS, chapters),
        "gauges": (games, GAUGES),
        "moods": (games, SEATS, voices),
        "promises": (games, len(names.promises)),
        "disruption": (games, chapters),
        "realised": (games, SEATS, kinds),
        "given": (games, YEAR, SEATS),
        "health": (games, YEAR),
    }
    shapes |= dict.fromkeys(BY_SEAT.split(), (games, SEATS))
    shapes |= dict.fromkeys(BY_ISSUE.split(), (games, issues))
    shapes |= dict.fromkeys(BY_SEAT_AND_ISSUE.split(), (games, SEATS, issues))
    return shapes


def initial(scenario: Scenario, games: int) -> State:
    """Set up games before the first move of fate; belief starts at zero log-odds against the prior."""
    shapes, zero_filled = _shapes(scenario, games), ZERO_FILLED.split()
    arrays = {name: np.full(shapes.get(name, (games,)), 0 if name in zero_filled else -1, np.int64) for name in FIELDS}
    arrays["phase"][:] = Phase.DEAL
    arrays["actor"][:] = FATE
    arrays["belief"][:] = 0
    arrays["terms"][:] = scenario.agenda.status_quo
    arrays["fallbacks"][:] = scenario.agenda.fallback
    arrays["gauges"][:] = scenario.meters.start
    arrays["moods"][:] = scenario.homes.mood
    for array in arrays.values():
        array.flags.writeable = False
    return State(**arrays)
