"""Name what can go wrong.

SummitError
 +-- ScenarioError    a scenario has faults; all are reported together
 +-- RecordError      a record cannot be read; says which line
 +-- IllegalMove      the rules refuse a move
 +-- NotationError    a text is no move
 +-- DisplayError     no window can be opened
 +-- UsageError       a command was asked for something that it cannot do
"""

from collections.abc import Iterable
from dataclasses import dataclass


class SummitError(Exception):
    """Be the root of every error that is shown to a person as one sentence."""


@dataclass(frozen=True)
class Fault:
    """Say what is wrong under one key of one file."""

    file: str
    key: str
    message: str

    def __str__(self) -> str:
        """Join the parts that are known."""
        return ": ".join(part for part in (self.file, self.key, self.message) if part)


class ScenarioError(SummitError):
    """Carry every fault of a scenario."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep the faults in the order of the file."""
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        """Give one fault a line."""
        return "\n".join(str(fault) for fault in self.faults)


class RecordError(SummitError):
    """Say at which line of a record something else was expected."""

    def __init__(self, line: int, expected: str, found: str) -> None:
        """Count lines from 1."""
        self.line, self.expected, self.found = line, expected, found
        super().__init__(line, expected, found)

    def __str__(self) -> str:
        """Say where, what was expected, what stood there."""
        return f"line {self.line}: expected {self.expected}, got {self.found}"


class IllegalMove(SummitError):
    """Give the reason why the rules refuse a move."""


class NotationError(SummitError):
    """Say what was expected in a text that is no move."""


class DisplayError(SummitError):
    """Say why no window can be opened and what to run instead."""


class UsageError(SummitError):
    """Say what a command was asked for and what it can do."""
