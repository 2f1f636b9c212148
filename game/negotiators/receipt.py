"""Say why an offer was refused and the smallest change that turns it into a yes, as far as its reader may know.

The bar is the one that binds its maker at its next decision, so the package of a receipt stays good for one turn.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ISSUE, CONSTITUENCY, METER = "issue", "constituency", "meter"
WORTH, VOTES, RED_LINE = "worth", "votes", "red_line"


@dataclass(frozen=True)
class Weight:
    """Something that weighs for or against an offer, in value units of its refuser: a band from low to high."""

    on: str  # ISSUE, CONSTITUENCY (of the refuser's home) or METER
    at: int  # its number
    low: int
    high: int


@dataclass(frozen=True)
class Receipt:
    """Why an offer was refused; worth and need are bands of value units above the refuser's reservation."""

    cause: str  # WORTH, VOTES (its home would fail it) or RED_LINE
    round: int
    offer: tuple[int, ...]  # the package refused
    worth: tuple[int, int]
    needed: tuple[int, int]
    gained: tuple[Weight, ...]  # what gave it worth, the heaviest first
    against: tuple[Weight, ...]  # what weighed against it, beside what was asked
    terms: tuple[int, ...]  # the whole package that would be accepted in the next turn, empty when there is none

    @property
    def changes(self) -> tuple[tuple[int, int, int], ...]:
        """List the terms to change: issue, old option, new option."""
        pairs = zip(self.offer, self.terms, strict=False)
        return tuple((issue, old, new) for issue, (old, new) in enumerate(pairs) if old != new)

    def to_note(self) -> dict[str, Any]:
        """Return plain values that JSON can hold."""
        return {
            "cause": self.cause,
            "round": self.round,
            "offer": list(self.offer),
            "worth": list(self.worth),
            "needed": list(self.needed),
            "gained": [[weight.on, weight.at, weight.low, weight.high] for weight in self.gained],
            "against": [[weight.on, weight.at, weight.low, weight.high] for weight in self.against],
            "terms": list(self.terms),
        }

    @classmethod
    def from_note(cls, note: Mapping[str, Any]) -> "Receipt":
        """Read one back; raise KeyError, TypeError or ValueError where the note is not one."""
        worth, needed = ((int(low), int(high)) for low, high in (note["worth"], note["needed"]))
        return cls(
            str(note["cause"]),
            int(note["round"]),
            tuple(int(option) for option in note["offer"]),
            worth,
            needed,
            _weights(note["gained"]),
            _weights(note["against"]),
            tuple(int(option) for option in note["terms"]),
        )


def _weights(rows: Any) -> tuple[Weight, ...]:
    return tuple(Weight(str(on), int(at), int(low), int(high)) for on, at, low, high in rows)
