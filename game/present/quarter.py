"""Present an implementation quarter to one seat."""

from collections.abc import Sequence

import numpy as np

from game.core.points import divide_half_away
from game.present.chart import chart_model
from game.present.craft import effect_pairs
from game.present.delivery import term_chapters
from game.present.events import event_model
from game.present.figures import dollars, fine, percent, points, signed
from game.present.header import header_model, progress
from game.present.models import Choice, Pair, PostureCard, QuarterModel, ReopenModel
from game.present.news import news
from game.present.outlook import course
from game.present.proposal import Proposal
from game.present.sheet import sheet_model
from game.present.sides import gauge_line, pressure_lines, promise_items
from game.present.story import Line
from game.present.voice import Voice
from game.rules.axes import CAPITAL, PATIENCE, SUPPORT, YEAR, Array, Flags, Gauge, Phase, Posture, Reply
from game.rules.legal import Reason
from game.rules.outcome import own_values
from game.rules.view import View

POINT, TOP = 100, 10_000
OWN = (SUPPORT, CAPITAL, PATIENCE)
ICONS = {
    Posture.DELIVER: "check", Posture.SLOW_WALK: "clock", Posture.PRESS: "mega", Posture.INVEST: "institutions",
    Posture.RENEGOTIATE: "pen",
}  # fmt: skip


def quarter_model(
    voice: Voice, seen: View, lines: Sequence[Line], proposal: Proposal, *, trouble: str = ""
) -> QuarterModel:
    """Present the running quarter; the proposal holds the terms of a renegotiation being drafted."""
    say, state, clock = voice.words.text, seen.state, voice.scenario.clock
    quarter = max(int(state.quarter[0]), 1)
    at = progress(voice, lines, seen.seat, int(state.round[0]), quarter)
    may = postures_open(seen)
    left = clock.quarters - quarter + 1
    ahead = course(voice.scenario, state.gauges[0], state.terms[0], left)
    other = 1 - seen.seat
    return QuarterModel(
        header=header_model(voice, lines, at, trouble),
        title=say("quarter-title", year=str((quarter - 1) // YEAR + 1), quarter=str((quarter - 1) % YEAR + 1)),
        subtitle=say("quarter-signed" if state.signed[0] else "quarter-no-deal", left=left),
        postures_label=say("postures-label"),
        postures=tuple(_posture(voice, seen, posture, may=bool(may[posture])) for posture in Posture),
        as_before=_as_before(voice, seen, may=may),
        skip=_going_on(voice, say("run-on"), say("run-on-note"), "run_on", may=may),
        terms_label=say("terms-in-force"),
        terms=term_chapters(voice, seen),
        home_label=say("home"),
        home=tuple(gauge_line(voice, seen, lines, at.since, gauge + seen.seat) for gauge in OWN),
        pressure=pressure_lines(voice, seen, lines, at.since),
        their_label=voice.seat(other),
        their_last=_last(voice, int(state.last_postures[0, other])),
        my_last=_last(voice, int(state.last_postures[0, seen.seat])),
        promises_label=say("promises"),
        promises=promise_items(voice, seen),
        chart=chart_model(voice, lines, float(clock.rounds + quarter), ahead.meters),
        accounts_label=say("accounts"),
        accounts=_accounts(voice, seen),
        news=news(voice, lines, at, seen),
        event=event_model(voice, seen, lines),
        reopen=reopen_model(voice, seen),
        renegotiable=sheet_model(voice, seen, proposal, is_my_turn=False).chapters,
        renegotiate_label=say("renegotiate-label"),
        renegotiate_reason=posture_refusal(voice, seen, Posture.RENEGOTIATE, may=bool(may[Posture.RENEGOTIATE])),
        is_my_turn=bool(state.actor[0] == seen.seat),
    )


def postures_open(seen: View) -> Flags:
    """Tell which postures the viewer may choose now: [postures]."""
    if seen.state.actor[0] != seen.seat or seen.state.phase[0] != Phase.POSTURE:
        return np.zeros(len(Posture), bool)
    return np.asarray(seen.legal().postures[0])


def _posture(voice: Voice, seen: View, posture: Posture, *, may: bool) -> PostureCard:
    conduct, say = voice.scenario.conduct, voice.words.of
    cost = int(conduct.cost[posture])
    name = posture.name.lower()
    effects = effect_pairs(voice, seen.seat, _effects(seen, posture))
    share = int(conduct.share[posture])
    delivered = Pair(voice.words.text("delivers"), percent(voice.language, share))
    is_plain = posture != Posture.RENEGOTIATE
    return PostureCard(
        posture=int(posture),
        key=name,
        icon=ICONS[posture],
        name=say("posture", name),
        note=say("posture-note", name),
        effects=(delivered, *effects),
        cost=-(-cost // POINT),
        cost_text=voice.words.text("costs", capital=fine(cost)) if cost else "",
        is_enabled=may,
        reason=posture_refusal(voice, seen, posture, may=may),
        is_last=int(seen.state.last_postures[0, seen.seat]) == posture,
        command=f"{voice.scenario.names.seats[seen.seat]} posture {name}" if is_plain else "",
    )


def _effects(seen: View, posture: Posture) -> Array:
    """Give what a posture moves now: [N]; investing closes a share of the gap of institutions to the top."""
    conduct = seen.scenario.conduct
    effects = np.array(conduct.effects[posture, seen.seat])
    if posture == Posture.INVEST:
        gap = TOP - int(seen.state.gauges[0, Gauge.INSTITUTIONS])
        effects[Gauge.INSTITUTIONS] += divide_half_away(gap * int(conduct.invest_gap), TOP)
    return effects


def posture_refusal(voice: Voice, seen: View, posture: Posture, *, may: bool) -> str:
    """Say why a posture may not be chosen."""
    state = seen.state
    if may:
        return ""
    reason = Reason.NO_CAPITAL
    if state.actor[0] != seen.seat or state.phase[0] != Phase.POSTURE:
        reason = Reason.NOT_YOUR_TURN
    elif posture == Posture.RENEGOTIATE and not state.signed[0]:
        reason = Reason.NO_DEAL
    elif posture == Posture.RENEGOTIATE and state.reopened[0, seen.seat]:
        reason = Reason.REOPENED
    if reason == Reason.NO_CAPITAL:
        capital = fine(int(voice.scenario.conduct.cost[posture]))
        return voice.words.of("reason-play", reason.name, capital=capital)
    return voice.words.of("reason", reason.name)


def before_posture(seen: View, may: Flags) -> Posture:
    """Find the posture that goes on as before: the last one where it may still be chosen, else delivering."""
    last = int(seen.state.last_postures[0, seen.seat])
    if last < 0 or last == Posture.RENEGOTIATE or not may[last]:
        return Posture.DELIVER
    return Posture(last)


def _as_before(voice: Voice, seen: View, may: Flags) -> Choice:
    posture = before_posture(seen, may)
    name = voice.words.of("posture", posture.name)
    command = f"{voice.scenario.names.seats[seen.seat]} posture {posture.name.lower()}"
    return _going_on(voice, voice.words.text("as-before"), name, command, may=may)


def _going_on(voice: Voice, label: str, note: str, command: str, *, may: Flags) -> Choice:
    """Offer a way on while some posture may be chosen."""
    is_open = bool(may.any())
    return Choice(label, note, command, is_open, "" if is_open else voice.words.text("reason-not-your-turn"))


def _last(voice: Voice, posture: int) -> str:
    return voice.words.of("posture", Posture(posture).name) if posture >= 0 else voice.words.text("posture-none")


def _accounts(voice: Voice, seen: View) -> tuple[Pair, ...]:
    """Sum up the ledger in dollars and what the terms are worth a year."""
    state, say = seen.state, voice.words.text
    worth = int(own_values(seen.scenario, state.terms, seen.seat, seen.mandate)[0])
    start = int(voice.scenario.values.reserve[seen.seat, int(seen.mandate[0])])
    return (
        Pair(say("ledger"), dollars(voice.language, int(state.ledger[0, seen.seat]))),
        Pair(say("worth-of-terms"), points(worth)),
        Pair(say("over-walk-away"), signed(worth - start)),
    )


def reopen_model(voice: Voice, seen: View) -> ReopenModel | None:
    """Present a chapter that the other side reopened; None unless I am to answer."""
    state, say = seen.state, voice.words.text
    if state.phase[0] != Phase.REOPEN or state.actor[0] != seen.seat:
        return None
    asked = state.proposals[0, 1 - seen.seat]
    terms = np.where(asked >= 0, asked, state.terms[0])
    values = own_values(seen.scenario, np.stack([state.terms[0], terms]), seen.seat, np.repeat(seen.mandate, 2))
    changed = np.flatnonzero(terms != state.terms[0])
    name = voice.scenario.names.seats[seen.seat]
    return ReopenModel(
        title=say("reopen-title", seat=voice.seat(1 - seen.seat)),
        text=say("reopen-text"),
        changes=tuple(
            Pair(
                voice.issue(int(issue)),
                say("old-to-new", old=voice.option(int(issue), int(state.terms[0, issue])),
                    new=voice.option(int(issue), int(terms[issue]))),
            )
            for issue in changed
        ),
        value_text=say("reopen-value", old=points(int(values[0])), new=points(int(values[1]))),
        choices=tuple(
            Choice(voice.words.of("reply", reply.name), voice.words.of("reply-note", reply.name),
                   f"{name} answer {reply.name.lower()}")
            for reply in (Reply.AGREE, Reply.REFUSE)
        ),
    )  # fmt: skip
