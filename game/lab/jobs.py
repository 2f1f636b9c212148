"""Say what a job is: a scenario as text, a study of it, and what the study is given for each game.

A study is a function of a module, so that any process that has the game installed can run it; what it is given and
what it finds are columns, game axis first, and no game's row depends on another's. So results do not depend on how
games are parted into jobs, nor on who does them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.core.errors import UsageError
from game.files.assumptions import changed
from game.files.library import compile_scenario, load_spec, spec_from_json, spec_to_json
from game.rules.scenario import Scenario
from game.rules.state import FIELDS, State

Columns = Mapping[str, NDArray[Any]]  # [G, ...] each
Study = Callable[[Scenario, Columns], Columns]


@dataclass(frozen=True)
class Source:
    """A scenario as it travels."""

    text: str
    quick: bool = False
    luck: bool = True
    changes: tuple[str, ...] = ()  # KEY=VALUE each, made to the text already

    @classmethod
    def load(cls, name: str, *, quick: bool = False, luck: bool = True, changes: Sequence[str] = ()) -> "Source":
        """Read a scenario by name or path and change coefficients of it."""
        spec, _ = changed(load_spec(name), changes)
        return cls(spec_to_json(spec), quick, luck, tuple(changes))

    def compiled(self) -> Scenario:
        """Compile it, once in each process."""
        return _compiled(self)


@lru_cache(maxsize=8)
def _compiled(source: Source) -> Scenario:
    return compile_scenario(spec_from_json(source.text), quick=source.quick, luck=source.luck)


@dataclass(frozen=True)
class Job:
    """Some games to study; `digest` is that of the scenario as compiled where the job was made."""

    source: Source
    digest: int
    study: Study
    given: Columns

    def __len__(self) -> int:
        """Count the games."""
        return length(self.given)


def do(job: Job) -> Columns:
    """Do a job; raise UsageError where the scenario compiles to other tables than where the job was made."""
    scenario = job.source.compiled()
    if scenario.digest != job.digest:
        raise UsageError(f"expected the same version of the game at every worker, got other tables of {scenario.id}")
    return job.study(scenario, job.given)


def length(columns: Columns) -> int:
    """Count the games of columns."""
    return len(next(iter(columns.values())))


def portions(columns: Columns, size: int) -> Iterator[Columns]:
    """Cut columns into portions of at most so many games."""
    for start in range(0, length(columns), size):
        yield {name: column[start : start + size] for name, column in columns.items()}


def joined(parts: Sequence[Columns]) -> Columns:
    """Put portions behind one another."""
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def spread(state: State, prefix: str) -> Columns:
    """Spell a state as columns."""
    return {f"{prefix}.{name}": column for name, column in state.columns().items()}


def gathered(columns: Columns, prefix: str) -> State:
    """Read a state from its columns."""
    return State(*(columns[f"{prefix}.{name}"] for name in FIELDS))
