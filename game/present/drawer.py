"""Present the adviser's notes: what their offers tell, a trade worth trying, and why they refused."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from game.negotiators.adviser import holding_out
from game.present.figures import percents, signed
from game.present.models import ChangeLine, DrawerModel, ReceiptModel
from game.present.outlook import acceptance
from game.present.proposal import Proposal, may_table
from game.present.receipt import read_refusal, receipt_model
from game.present.story import Line
from game.present.track import Record
from game.present.voice import Voice
from game.rules.axes import PATIENCE, Array, Kind, Phase
from game.rules.belief import type_probabilities
from game.rules.outcome import FULL, own_values, package_values
from game.rules.view import View

ALARM = 2_500
LEAD = 500  # basis points by which a mandate must lead for the adviser to bet on it
COUNTS_KEPT = 64
TABLE_MOVES = (Kind.OFFER, Kind.HOLD, Kind.INITIAL, Kind.WALK)
TOO_WEAK = 25  # hundredths: a trade must give each side this much


@dataclass(frozen=True)
class Trade:
    """Two single changes of the draft: one that we take, one that we give."""

    terms: tuple[int, ...]
    gain: int


def drawer_model(
    voice: Voice, seen: View, lines: Sequence[Line], record: Record | None = None,
    *, has_adviser: bool = True,
) -> DrawerModel:  # fmt: skip
    """Present the notes, without a trade; the record of her forecasts where it is known."""
    say = voice.words.text
    if not has_adviser:
        return DrawerModel(
            title=say("notes"), record="", paragraphs=(), warning=_warning(voice, seen),
            suggestion_label=say("suggestion"), suggestion=(), suggestion_note=say("adviser-off"), suggestion_terms=(),
            put_label=say("put-it"), receipt=last_receipt(voice, seen, lines),
        )  # fmt: skip
    return DrawerModel(
        title=say("adviser"),
        record=_record(voice, record),
        paragraphs=_paragraphs(voice, seen),
        warning=_warning(voice, seen),
        suggestion_label=say("suggestion"),
        suggestion=(),
        suggestion_note=say("suggestion-none"),
        suggestion_terms=(),
        put_label=say("put-it"),
        receipt=last_receipt(voice, seen, lines),
    )


def with_trade(drawer: DrawerModel, voice: Voice, seen: View, proposal: Proposal) -> DrawerModel:
    """Suggest a trade on a draft; where a receipt's change closes the deal now, what to hold out for instead."""
    say, sure = voice.words.text, drawer.receipt.terms if drawer.receipt else ()
    found = find_more(seen, sure) if sure else find_trade(seen, proposal)
    note = _trade_note(voice, seen, found, "suggestion-more-note" if sure else "suggestion-note") if found else ""
    return replace(
        drawer,
        suggestion_label=say("suggestion-more" if sure else "suggestion"),
        suggestion=changes(voice, sure or proposal.terms, found.terms) if found else (),
        suggestion_note=note or say("suggestion-no-more" if sure else "suggestion-none"),
        suggestion_terms=found.terms if found else (),
    )


def next_terms(drawer: DrawerModel, draft: Sequence[int]) -> tuple[int, ...]:
    """Choose what to put into a draft: a receipt's change, then what to hold out for, and back; else the trade."""
    sure = drawer.receipt.terms if drawer.receipt else ()
    return drawer.suggestion_terms if not sure or (drawer.suggestion_terms and tuple(draft) == sure) else sure


def _record(voice: Voice, record: Record | None) -> str:
    if record is None or not record.tested:
        return voice.words.text("adviser-record-none")
    return voice.words.text(
        "adviser-record", hits=str(record.hits), all=str(record.tested), brier=f"{record.brier:.2f}"
    )


def changes(voice: Voice, old: Sequence[int], new: Sequence[int]) -> tuple[ChangeLine, ...]:
    """List the terms that differ between two packages."""
    return tuple(
        ChangeLine(issue, voice.issue(issue), voice.option(issue, before), voice.option(issue, after))
        for issue, (before, after) in enumerate(zip(old, new, strict=True))
        if before != after
    )


def _paragraphs(voice: Voice, seen: View) -> tuple[str, ...]:
    """Read their offers: where they moved most, where they never did, who they seem to be."""
    say, other, state = voice.words.text, 1 - seen.seat, seen.state
    believed = type_probabilities(seen.scenario, state, seen.seat)[0]
    first, second = np.sort(believed)[::-1][:2].tolist() if len(believed) > 1 else (FULL, 0)
    likely = (
        say("adviser-likely", mandate=voice.mandate(other, int(np.argmax(believed))))
        if first - second >= LEAD
        else say("adviser-unsure")
    )
    if int(state.tabled[0, other]) == 0:
        return (say("adviser-silent", seat=voice.seat(other)), likely)
    if int(state.tabled[0, other]) == 1:
        return (likely,)
    moved = np.abs(state.offers[0, other] - state.opening[0, other])
    stake = seen.scenario.agenda.public_stake
    told = []
    if moved.any():
        told.append(say("adviser-moved", issue=voice.issue(int(np.argmax(moved * stake)))))
    gap = np.abs(state.offers[0, other] - np.maximum(state.offers[0, seen.seat], 0))
    firm = np.where((moved == 0) & (gap > 0), stake, -1)
    if (firm >= 0).any():
        told.append(say("adviser-firm", issue=voice.issue(int(np.argmax(firm)))))
    return (" ".join(told), likely) if told else (likely,)


def _warning(voice: Voice, seen: View) -> str:
    say, other = voice.words.text, 1 - seen.seat
    if int(seen.state.gauges[0, PATIENCE + other]) <= ALARM:
        return say("warn-their-patience", seat=voice.seat(other))
    if int(seen.state.gauges[0, PATIENCE + seen.seat]) <= ALARM:
        return say("warn-our-patience")
    left = seen.scenario.clock.rounds - int(seen.state.round[0])
    return say("warn-deadline", rounds=left) if left <= 2 and int(seen.state.quarter[0]) == 0 else ""  # noqa: PLR2004


def expected_worth(seen: View, values: Array) -> Array:
    """Weigh the other side's values of packages [P, D, K] as I believe in its mandates: hundredths [P]."""
    believed = type_probabilities(seen.scenario, seen.state, seen.seat)[0]
    return np.asarray((values[:, 1 - seen.seat] * believed).sum(-1) // FULL, np.int64)


def find_trade(seen: View, proposal: Proposal) -> Trade | None:
    """Find the pair of single steps on the draft that gives both sides most, the smaller gain first."""
    base = np.array(proposal.terms, np.int64)
    packages = _pairs(seen, base)
    if not len(packages):
        return None
    values = package_values(seen.scenario, np.concatenate([base[None], packages]))
    mine, theirs = values[:, seen.seat, int(seen.mandate[0])], expected_worth(seen, values)
    mine, theirs = mine[1:] - mine[0], theirs[1:] - theirs[0]
    best = int(np.argmax(np.minimum(mine, theirs)))
    if min(int(mine[best]), int(theirs[best])) < TOO_WEAK:
        return None
    return Trade(tuple(packages[best].tolist()), int(mine[best]))


def find_more(seen: View, sure: Sequence[int]) -> Trade | None:
    """Find what an ambassador would table next, where it is worth more to me than the package that closes now."""
    if int(seen.state.phase[0]) != Phase.TURN or int(seen.state.actor[0]) != seen.seat:
        return None
    terms = holding_out(seen)
    both = np.array([sure, terms], np.int64)
    worth = own_values(seen.scenario, both, seen.seat, np.repeat(seen.mandate, 2))
    gain = int(worth[1] - worth[0])
    return Trade(terms, gain) if gain >= TOO_WEAK else None


def _pairs(seen: View, base: Array) -> Array:
    """List every pair of single steps that my mandate allows, on issues still open: [P, I]."""
    may, agenda = may_table(seen), seen.scenario.agenda
    settled = (int(seen.state.initialled[0]) >> agenda.chapter_of) & 1
    steps = [
        (issue, option)
        for issue in np.flatnonzero(settled == 0)
        for option in (int(base[issue]) - 1, int(base[issue]) + 1)
        if 0 <= option < agenda.counts[issue] and may[issue, option]
    ]
    if len(steps) < 2:  # noqa: PLR2004
        return np.empty((0, len(base)), np.int64)
    issues, options = (np.array(column, np.int64) for column in zip(*steps, strict=True))
    first, second = _two_of(len(steps))
    apart = issues[first] != issues[second]
    first, second = first[apart], second[apart]
    packages = np.repeat(base[None], len(first), 0)
    rows = np.arange(len(first))
    packages[rows, issues[first]] = options[first]
    packages[rows, issues[second]] = options[second]
    return packages


@lru_cache(COUNTS_KEPT)
def _two_of(count: int) -> tuple[Array, Array]:
    first, second = np.triu_indices(count, 1)
    return first, second


def _trade_note(voice: Voice, seen: View, trade: Trade, key: str) -> str:
    band = acceptance(seen, np.array(trade.terms, np.int64))
    chance = percents(voice.language, band.low, band.high)
    return voice.words.text(key, gain=signed(trade.gain), chance=chance)


def last_receipt(voice: Voice, seen: View, lines: Sequence[Line]) -> ReceiptModel | None:
    """Present the receipt of their last refusal, where it came with one; my next table move ends what it promises."""
    is_binding = True
    for line in reversed(lines):
        if line.actor == seen.seat and line.kind in TABLE_MOVES:
            is_binding = False
        if line.actor == 1 - seen.seat and line.note:
            note = json.loads(line.note).get("receipt")
            refusal = read_refusal(note, is_binding=is_binding) if isinstance(note, dict) else None
            return receipt_model(voice, seen, refusal) if refusal else None
    return None
