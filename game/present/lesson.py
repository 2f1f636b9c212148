"""Teach the first table while it is played: at most one hint, about what the seat sees and has not yet done."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

import numpy as np

from game.negotiators.receipt import Receipt
from game.present.receipt import read_refusal
from game.present.story import Line
from game.rules.axes import Disclosure, Flags, Kind, Phase
from game.rules.outcome import own_values, reservation
from game.rules.view import View

DECISIONS = (Kind.OFFER, Kind.ACCEPT, Kind.INITIAL, Kind.HOLD, Kind.WALK)
Target = tuple[str | int, ...]


class Step(StrEnum):
    """What is taught, in the order of a game."""

    STAKE = "stake"
    TRACK = "track"
    TERM = "term"
    TABLE = "table"
    RECEIPT = "receipt"
    ACCEPT = "accept"
    SOUND = "sound"
    POSTURE = "posture"
    VERDICT = "verdict"


@dataclass(frozen=True)
class Done:
    """What a person has done that the story does not tell."""

    learned: frozenset[str] = frozenset()
    terms: tuple[int, ...] = ()  # the draft, by issue
    is_changed: bool = False  # the draft is not what it opened with
    has_looked: bool = False  # another row was chosen
    stakes: int = 0  # mask of those chosen so far


@dataclass(frozen=True)
class Hint:
    """One thing to try: its words, the widgets that it may point at, the best first, key of the window, command."""

    step: Step
    targets: tuple[Target, ...]
    action: str  # whose key does it, "" none
    command: str  # of the terminal

    @property
    def key(self) -> str:
        """Name the message."""
        return f"hint-{self.step}"


@dataclass(frozen=True)
class Seen:
    """What a hint may be about."""

    view: View
    lines: Sequence[Line]
    done: Done

    @property
    def phase(self) -> Phase:
        """Give the phase."""
        return Phase(int(self.view.state.phase[0]))

    @property
    def is_mine(self) -> bool:
        """Tell whether the seat is to decide."""
        return int(self.view.state.actor[0]) == self.view.seat

    def has_made(self, *kinds: Kind) -> bool:
        """Tell whether the seat has made a move of one of these kinds."""
        return any(line.actor == self.view.seat and line.kind in kinds for line in self.lines)


# What is due


def hint(view: View, lines: Sequence[Line], done: Done) -> Hint | None:
    """Choose what to teach now, where this is the lesson and something is left to teach."""
    if not view.scenario.is_lesson:
        return None
    seen = Seen(view, lines, done)
    gone = done.learned | followed(view, lines, done)
    return next((HINTS[step] for step in Step if step not in gone and DUE[step](seen)), None)


def _at_stakes(seen: Seen) -> bool:
    return seen.phase == Phase.STAKE


def _at_table(seen: Seen) -> bool:
    return seen.phase in (Phase.TURN, Phase.CLOSING) and seen.is_mine


def _is_refused(seen: Seen) -> bool:
    receipt = last_receipt(seen.view, seen.lines)
    return _at_table(seen) and receipt is not None and bool(receipt.changes)


def _can_sound(seen: Seen) -> bool:
    """Wait until both sides have spoken; before that there is little to ask about."""
    if not (_at_table(seen) and seen.has_made(Kind.OFFER)):
        return False
    return bool((seen.view.legal().plays[0] & sounding(seen.view)).any())


def _can_accept(seen: Seen) -> bool:
    """Tell whether what they offer is legal to accept and worth more than no agreement."""
    view = seen.view
    if not (_at_table(seen) and view.legal().kinds[0, Kind.ACCEPT]):
        return False
    worth = own_values(view.scenario, view.state.offers[:, 1 - view.seat], view.seat, view.mandate)
    return bool(worth[0] > reservation(view.scenario, view.state)[0, view.seat, view.mandate[0]])


def _at_posture(seen: Seen) -> bool:
    return seen.phase == Phase.POSTURE and seen.is_mine


def _is_over(seen: Seen) -> bool:
    return seen.phase == Phase.OVER


DUE: MappingProxyType[Step, Callable[[Seen], bool]] = MappingProxyType({
    Step.STAKE: _at_stakes, Step.TRACK: _at_table, Step.TERM: _at_table, Step.TABLE: _at_table,
    Step.RECEIPT: _is_refused, Step.SOUND: _can_sound, Step.ACCEPT: _can_accept, Step.POSTURE: _at_posture,
    Step.VERDICT: _is_over,
})  # fmt: skip
HINTS = MappingProxyType({
    Step.STAKE: Hint(Step.STAKE, (("stake", 0), ("page", 1)), "", "stake"),
    Step.TRACK: Hint(Step.TRACK, (("row",), ("page", 0)), "down", "sheet"),
    Step.TERM: Hint(Step.TERM, (("row",), ("page", 0)), "left", "set"),
    Step.TABLE: Hint(Step.TABLE, (("offer",),), "confirm", "table"),
    Step.RECEIPT: Hint(Step.RECEIPT, (("put",), ("page", 3)), "put", "put"),
    Step.SOUND: Hint(Step.SOUND, (("card", 0), ("statecraft",)), "statecraft", "plays"),
    Step.ACCEPT: Hint(Step.ACCEPT, (("accept",),), "accept", "accept"),
    Step.POSTURE: Hint(Step.POSTURE, (("posture", 0), ("page", 0)), "", "posture"),
    Step.VERDICT: Hint(Step.VERDICT, (("details",), ("replay",)), "", ""),
})  # fmt: skip


# What was followed


def followed(view: View, lines: Sequence[Line], done: Done) -> frozenset[str]:
    """Tell the hints that were followed, or that a decision has overtaken."""
    seen = Seen(view, lines, done)
    has_offered = seen.has_made(Kind.OFFER)
    has_drafted = done.is_changed or has_offered
    facts = {
        Step.STAKE: done.stakes > 0 or seen.has_made(Kind.STAKE),
        Step.TRACK: done.has_looked or has_drafted,
        Step.TERM: has_drafted,
        Step.TABLE: has_offered,
        Step.RECEIPT: _has_answered(seen),
        Step.SOUND: _has_sounded(seen),
        Step.ACCEPT: seen.has_made(Kind.ACCEPT, Kind.INITIAL),
        Step.POSTURE: seen.has_made(Kind.POSTURE),
    }
    return frozenset(step for step, is_followed in facts.items() if is_followed)


def _has_answered(seen: Seen) -> bool:
    """Tell whether the smallest change stands in the draft, or a move was made after an earlier receipt."""
    view, told = seen.view, False
    for line in seen.lines:
        if told and line.actor == view.seat and line.kind in DECISIONS:
            return True
        told = told or (line.actor == 1 - view.seat and _receipt(line) is not None)
    receipt = last_receipt(view, seen.lines)
    terms = seen.done.terms
    return bool(receipt and receipt.changes and terms and all(terms[issue] == new for issue, _, new in receipt.changes))


def _has_sounded(seen: Seen) -> bool:
    mine = [line for line in seen.lines if line.actor == seen.view.seat and line.kind == Kind.PLAY]
    return any(sounding(seen.view)[line.choice] for line in mine)


def sounding(view: View) -> Flags:
    """Tell the plays that make something of the other side known: [P]."""
    return np.asarray(view.scenario.plays.disclosure != Disclosure.NONE)


def last_receipt(view: View, lines: Sequence[Line]) -> Receipt | None:
    """Read the other side's last receipt; none once they have moved without one."""
    for line in reversed(lines):
        if line.actor == 1 - view.seat and line.kind in DECISIONS:
            return _receipt(line)
    return None


def _receipt(line: Line) -> Receipt | None:
    note = json.loads(line.note).get("receipt") if line.note else None
    refusal = read_refusal(note, is_binding=False) if isinstance(note, dict) else None
    return refusal.receipt if refusal else None
