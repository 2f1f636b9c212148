"""Present a refusal's receipt as its reader may know it: bands, what weighed, the smallest change that turns it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.negotiators.receipt import CONSTITUENCY, METER, RED_LINE, VOTES, Receipt, Weight
from game.present.figures import MINUS, fine, points, signed
from game.present.models import Bar, ChangeLine, ReceiptModel, Role, WeightLine
from game.present.proposal import may_table
from game.present.voice import Voice
from game.rules.axes import Gauge
from game.rules.outcome import own_values
from game.rules.view import View

ROOM = 1.25  # of the larger end, so that the tick stands inside the bar
LEAST = 500  # hundredths across a bar at least


@dataclass(frozen=True)
class Refusal:
    """A receipt, and whether its promise still binds."""

    receipt: Receipt
    is_binding: bool


def read_refusal(note: Mapping[str, Any], *, is_binding: bool) -> Refusal | None:
    """Read a receipt from a line's annotation; None where it is not one."""
    try:
        return Refusal(Receipt.from_note(note), is_binding)
    except (KeyError, TypeError, ValueError):
        return None


def receipt_model(voice: Voice, seen: View, refusal: Refusal) -> ReceiptModel:
    """Present a receipt of the other side."""
    receipt, say = refusal.receipt, voice.words.text
    scale = max(ROOM * max(receipt.worth[1], receipt.needed[1]), LEAST)
    need = sum(receipt.needed) // 2
    terms = _terms(seen, refusal)
    return ReceiptModel(
        title=say("receipt-title"),
        note=say("receipt-note", round=str(receipt.round)),
        worth_text=_worth(voice, receipt),
        needed_text=say("receipt-needed", needed=points(need)),
        worth_bar=Bar(_share(receipt.worth[0], scale), _share(receipt.worth[1], scale), _share(need, scale), Role.GAIN),
        parts=tuple(
            (_label(voice, seen, part), _share(sum((part.low, part.high)) // 2, scale)) for part in receipt.gained
        ),
        parts_text=" · ".join(
            f"{_label(voice, seen, part)} {_middle((part.low, part.high))}" for part in receipt.gained
        ),
        for_label=say("receipt-for"),
        against_label=say("receipt-against"),
        against=_against(voice, seen, receipt),
        against_note=_cause(voice, receipt),
        change_label=say("receipt-change"),
        changes=tuple(
            ChangeLine(issue, voice.issue(issue), voice.option(issue, old), voice.option(issue, new))
            for issue, old, new in receipt.changes
        ),
        change_note=_change_note(voice, seen, refusal, terms),
        terms=terms,
    )


def _share(amount: float, scale: float) -> float:
    return min(max(amount / scale, 0.0), 1.0)


def _middle(band: tuple[int, int]) -> str:
    return fine(sum(band) // 2)


def _half(band: tuple[int, int]) -> str:
    return fine((band[1] - band[0]) // 2)


def _label(voice: Voice, seen: View, weight: Weight) -> str:
    if weight.on == METER:
        return voice.meter(Gauge(weight.at))
    if weight.on == CONSTITUENCY:
        return voice.words.text("receipt-home", name=voice.constituency(1 - seen.seat, weight.at))
    return voice.issue(weight.at)


def _against(voice: Voice, seen: View, receipt: Receipt) -> tuple[WeightLine, ...]:
    """List what weighed against the offer, hatched as far as we do not know."""
    scale = max((-weight.low for weight in receipt.against), default=1)
    lines = []
    for weight in receipt.against:
        low, high = -weight.high, -weight.low
        middle = fine((low + high) // 2)
        role = Role.UNSURE if weight.on == CONSTITUENCY else Role.THEIRS
        bar = Bar(_share(low, scale), _share(high, scale), role=role)
        lines.append(WeightLine(_label(voice, seen, weight), MINUS + middle, bar))
    return tuple(lines)


def _cause(voice: Voice, receipt: Receipt) -> str:
    if receipt.cause == RED_LINE:
        return voice.words.text("receipt-red-line")
    return voice.words.text("receipt-votes" if receipt.cause == VOTES else "receipt-hatched")


def _terms(seen: View, refusal: Refusal) -> tuple[int, ...]:
    """Give the package with the change; none when it no longer binds or my mandate forbids it."""
    terms = refusal.receipt.terms
    if not terms or not refusal.is_binding:
        return ()
    return terms if may_table(seen)[np.arange(len(terms)), list(terms)].all() else ()


def _worth(voice: Voice, receipt: Receipt) -> str:
    """Say what the offer was worth to them; behind a red line no figure means anything."""
    if receipt.cause == RED_LINE:
        return voice.words.text("receipt-red-line")
    middle = sum(receipt.worth) // 2
    key = "receipt-worth" if middle >= 0 else "receipt-worth-less"
    return voice.words.text(key, worth=fine(abs(middle)), unsure=_half(receipt.worth))


def _change_note(voice: Voice, seen: View, refusal: Refusal, terms: tuple[int, ...]) -> str:
    say, receipt = voice.words.text, refusal.receipt
    if not receipt.terms:
        return say("receipt-none")
    if not refusal.is_binding:
        return say("receipt-tabled" if _stands(seen, seen.seat, receipt.terms) else "receipt-stale")
    if not terms:
        return say("receipt-mandate")
    both = np.array([receipt.offer, terms], np.int64)
    worth = own_values(seen.scenario, both, seen.seat, np.repeat(seen.mandate, 2))
    key = "receipt-own-offer" if _stands(seen, 1 - seen.seat, terms) else "receipt-binding"
    return say(key, gain=signed(int(worth[1] - worth[0])))


def _stands(seen: View, seat: int, terms: tuple[int, ...]) -> bool:
    """Tell whether these terms are a seat's standing offer."""
    return bool(seen.state.standing[0, seat]) and tuple(seen.state.offers[0, seat].tolist()) == terms
