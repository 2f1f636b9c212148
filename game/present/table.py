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
from game.present.outlook import CERTAIN, acceptance
from game.present.preview import foreseen, preview_model, redrafted
from game.present.proposal import Proposal
from game.present.sheet import sheet_model
from game.present.sides import mine_panel, range_bar, range_text, stake_items, theirs_panel, votes_model
from game.present.story import Line
from game.present.track import Record
from game.present.voice import Voice
from game.present.whip import whips
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
    preview = preview_model(voice, seen, proposal, is_my_turn=is_mine)
    drafted = TableModel(
        header=header_model(voice, lines, at, trouble),
        mine=mine_panel(voice, seen, lines, at.since, proposal),
        theirs=theirs_panel(voice, seen, lines, proposal),
        sheet=sheet_model(voice, seen, proposal, is_my_turn=is_mine),
        preview=preview,
        drawer=drawer_model(voice, seen, lines, record, has_adviser=has_adviser),
        craft=craft_model(voice, seen, proposal, is_my_turn=is_mine),
        moves=moves_model(voice, seen, proposal, preview.refusal, is_my_turn=is_mine),
        news=news(voice, lines, at, seen),
        event=event_model(voice, seen, lines),
        turn_text=_turn_text(voice, seen, lines),
        is_my_turn=is_mine,
        is_closing=bool(seen.state.phase[0] == Phase.CLOSING),
    )
    return foresee(drafted, voice, seen, proposal, spread=spread, has_adviser=has_adviser)


def redraft(model: TableModel, voice: Voice, seen: View, proposal: Proposal) -> TableModel:
    """Present the same table with another draft; what follows from it is still that of the draft before: `foresee`."""
    is_mine = sits(seen)
    preview = redrafted(model.preview, voice, seen, proposal, is_my_turn=is_mine)
    offer = offer_choice(voice, seen, proposal, preview.refusal, is_my_turn=is_mine)
    return replace(
        model,
        mine=replace(model.mine, stakes=stake_items(voice, seen, proposal)),
        sheet=sheet_model(voice, seen, proposal, is_my_turn=is_mine, before=model.sheet),
        preview=preview,
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


def foresee(
    model: TableModel, voice: Voice, seen: View, proposal: Proposal, *, spread: Fan | None = None,
    has_adviser: bool = True,
) -> TableModel:  # fmt: skip
    """Present what follows from a draft: votes, meters, would they take it, a trade worth trying, what to commit to."""
    terms, drawer = np.array(proposal.terms, np.int64), model.drawer
    counts = whips(seen, terms)
    ours, theirs = counts[seen.seat], counts[1 - seen.seat]
    is_promised = drawer.receipt is not None and drawer.receipt.terms == proposal.terms
    band = CERTAIN if is_promised else acceptance(seen, terms)
    return replace(
        model,
        mine=replace(model.mine, votes=votes_model(voice, seen, ours)),
        theirs=replace(model.theirs, home_text=range_text(voice, theirs), home_bar=range_bar(theirs)),
        preview=foreseen(model.preview, voice, seen, terms, ours, band, is_promised=is_promised, spread=spread),
        drawer=with_trade(drawer, voice, seen, proposal) if has_adviser else drawer,
        craft=with_levels(model.craft, voice, seen, proposal),
    )


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
