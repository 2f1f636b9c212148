"""Present the table to the seat that sits at it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from game.present.craft import craft_model, moves_model, offer_choice, with_levels
from game.present.drawer import TABLE_MOVES, drawer_model, with_trade
from game.present.events import event_model
from game.present.fan import Fan
from game.present.header import header_model, progress
from game.present.models import TableModel
from game.present.news import news
from game.present.preview import preview_model
from game.present.proposal import Proposal
from game.present.sheet import sheet_model
from game.present.sides import mine_panel, range_bar, range_text, stake_items, theirs_panel, votes_model
from game.present.story import Line
from game.present.track import Record
from game.present.voice import Voice
from game.present.whip import whip
from game.rules.axes import Kind, Phase
from game.rules.view import View


def table_model(
    voice: Voice,
    seen: View,
    lines: Sequence[Line],
    proposal: Proposal,
    *,
    trouble: str = "",
    spread: Fan | None = None,
    record: Record | None = None,
    has_adviser: bool = True,
) -> TableModel:
    """Present everything at the table; fan and track record where they have been worked out."""
    at = progress(voice, lines, seen.seat, int(seen.state.round[0]), 0)
    is_mine = sits(seen)
    drawer = drawer_model(voice, seen, lines, proposal, record, has_adviser=has_adviser)
    promised = drawer.receipt.terms if drawer.receipt else ()
    preview = preview_model(voice, seen, proposal, is_my_turn=is_mine, promised=promised, spread=spread)
    return TableModel(
        header=header_model(voice, lines, at, trouble),
        mine=mine_panel(voice, seen, lines, at.since, proposal),
        theirs=theirs_panel(voice, seen, lines, proposal),
        sheet=sheet_model(voice, seen, proposal, is_my_turn=is_mine),
        preview=preview,
        drawer=drawer,
        craft=craft_model(voice, seen, proposal, is_my_turn=is_mine),
        moves=moves_model(voice, seen, proposal, preview.refusal, is_my_turn=is_mine),
        news=news(voice, lines, at, seen.seat),
        event=event_model(voice, seen, lines),
        turn_text=_turn_text(voice, seen, lines),
        is_my_turn=is_mine,
        is_closing=bool(seen.state.phase[0] == Phase.CLOSING),
    )


def redraft(
    model: TableModel,
    voice: Voice,
    seen: View,
    proposal: Proposal,
    *,
    spread: Fan | None = None,
    has_adviser: bool = True,
) -> TableModel:
    """Present the same table with another draft; only what depends on the draft is worked out again."""
    is_mine, terms = sits(seen), np.array(proposal.terms, np.int64)
    ours, theirs = whip(seen, terms, seen.seat), whip(seen, terms, 1 - seen.seat)
    receipt = model.drawer.receipt
    preview = preview_model(
        voice, seen, proposal, is_my_turn=is_mine, promised=receipt.terms if receipt else (), spread=spread, count=ours
    )
    offer = offer_choice(voice, seen, proposal, preview.refusal, is_my_turn=is_mine)
    return replace(
        model,
        mine=replace(model.mine, stakes=stake_items(voice, seen, proposal), votes=votes_model(voice, seen, ours)),
        theirs=replace(model.theirs, home_text=range_text(voice, theirs), home_bar=range_bar(theirs)),
        sheet=sheet_model(voice, seen, proposal, is_my_turn=is_mine, before=model.sheet),
        preview=preview,
        drawer=with_trade(model.drawer, voice, seen, proposal) if has_adviser else model.drawer,
        craft=with_levels(model.craft, voice, seen, proposal),
        moves=replace(model.moves, offer=offer),
    )


def is_unanswered(lines: Sequence[Line], seat: int) -> bool:
    """Tell whether a seat's last offer came after the other side's last table move."""
    moves = (line for line in reversed(lines) if line.kind in TABLE_MOVES)
    for line in moves:
        if line.actor != seat:
            return False
        if line.kind == Kind.OFFER:
            return True
    return False


def sits(seen: View) -> bool:
    """Tell whether the viewer is to make a table move or a last answer to the standing offer."""
    return bool(seen.state.actor[0] == seen.seat and seen.state.phase[0] in (Phase.TURN, Phase.CLOSING))


def _turn_text(voice: Voice, seen: View, lines: Sequence[Line]) -> str:
    say, state = voice.words.text, seen.state
    if state.phase[0] == Phase.CLOSING and sits(seen):
        return say("turn-closing")
    if sits(seen):
        if state.standing[0, seen.seat] and is_unanswered(lines, seen.seat):
            return say("turn-unanswered")
        return say("turn-first" if state.half[0] == 0 else "turn-second")
    actor = int(state.actor[0])
    return say("turn-theirs", seat=voice.seat(actor)) if actor >= 0 else say("turn-fate")
