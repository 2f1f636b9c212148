"""Hold a scenario, compiled: names and tables, everything a step reads besides state and moves."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from game.rules import lookup
from game.rules.assumptions import Assumptions
from game.rules.axes import Array
from game.rules.tables import Agenda, Clock, Conduct, Events, Homes, Meters, Plays, Values

Words = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Names:
    """Identifiers as notation and files spell them."""

    seats: tuple[str, ...]  # D
    issues: tuple[str, ...]  # I
    options: tuple[tuple[str, ...], ...]  # I, then the options of each, the first seat's best first
    chapters: tuple[str, ...]  # H
    mandates: tuple[tuple[str, ...], ...]  # D, K
    interests: tuple[tuple[str, ...], ...]  # D, X
    constituencies: tuple[tuple[str, ...], ...]  # D, C
    plays: tuple[str, ...]  # P
    events: tuple[str, ...]  # E
    answers: tuple[tuple[str, ...], ...]  # E, A (empty where an event asks nothing)
    promises: tuple[str, ...]  # Q
    stakes: tuple[tuple[str, ...], ...]  # D, B


@dataclass(frozen=True)
class Scenario:
    """A compiled scenario; `digest` covers every table, so two equal digests play alike."""

    id: str
    digest: int
    names: Names
    agenda: Agenda
    values: Values
    meters: Meters
    homes: Homes
    plays: Plays
    events: Events
    conduct: Conduct
    clock: Clock
    dollars: Array  # [D, 3 years, I, O] $m a year gained by that seat, against the fallback option
    history: Array  # [I] the real outcome's option, -1 where none
    words: Words  # texts by key, then by language
    marks: Mapping[str, str]  # icons and emblems by key, the role on the shelf, what follows
    assumptions: Assumptions

    @property
    def is_lesson(self) -> bool:
        """Tell whether this scenario teaches the game."""
        return self.marks["role"] == "lesson"

    @cached_property
    def flows(self) -> Array:
        """Line up points and the dollars of each year: [3 * E, D * K + D]."""
        return lookup.flows(self.values.table, self.dollars)

    @cached_property
    def looks(self) -> lookup.Looks:
        """Sort out what the events' conditions look at."""
        return lookup.looks(self.events.conditions, len(self.names.issues))
