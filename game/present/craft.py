"""Present statecraft and the table moves: what each costs and does, and why it may not be done."""

from dataclasses import replace

import numpy as np

from game.present.figures import fine, signed
from game.present.log import target_name
from game.present.models import Choice, CraftModel, MovesModel, Pair, PlayCard, Role
from game.present.proposal import Proposal
from game.present.voice import Voice
from game.rules.axes import CAPITAL, PRESSURES, SEATS, Array, Gauge, Kind, Phase, Statement, Target
from game.rules.legal import Legal, Reason
from game.rules.notation import spell
from game.rules.view import View

POINT = 100
SHOWN = 5
HOME_GAUGES = range(int(Gauge.SUPPORT_0), int(Gauge.PRESSURE_0))


def craft_model(voice: Voice, seen: View, proposal: Proposal, *, is_my_turn: bool) -> CraftModel:
    """Present statecraft."""
    say, legal = voice.words.text, seen.legal()
    reasons = legal.play_reasons[0] if is_my_turn else np.full(len(voice.scenario.names.plays), Reason.NOT_YOUR_TURN)
    cards = tuple(
        _card(voice, seen, legal, proposal, play, Reason(int(reasons[play])))
        for play in range(len(voice.scenario.names.plays))
        if voice.scenario.plays.open_to[play, seen.seat]
    )
    capital = int(seen.state.gauges[0, CAPITAL + seen.seat])
    more = max(len(cards) - SHOWN, 0)
    return CraftModel(
        title=say("statecraft"),
        note=say("statecraft-note"),
        capital_text=say("capital-of", capital=fine(capital)),
        more_text=say("more-plays", number=more) if more else "",
        cards=cards,
    )


def _card(voice: Voice, seen: View, legal: Legal, proposal: Proposal, play: int, reason: Reason) -> PlayCard:
    names, table = voice.scenario.names, voice.scenario.plays
    cost, aim = int(table.cost[play]), Target(int(table.target[play]))
    command = _command(voice, seen, play)
    return PlayCard(
        play=play,
        key=names.plays[play],
        icon=voice.play_icon(play),
        name=voice.play(play),
        note=voice.play_note(play),
        cost=-(-cost // POINT),
        cost_text=voice.words.text("costs", capital=fine(cost)),
        is_enabled=reason == Reason.FINE,
        reason=play_refusal(voice, seen, play, reason),
        asks="" if aim == Target.NONE else voice.words.of("asks", aim.name),
        targets=_targets(voice, seen, legal, proposal, play) if reason == Reason.FINE else (),
        command=command if aim == Target.NONE else "",
        effects=effect_pairs(voice, seen.seat, table.effects[play, seen.seat]),
    )


def with_levels(model: CraftModel, voice: Voice, seen: View, proposal: Proposal) -> CraftModel:
    """Offer the terms of another draft where a play commits to one."""
    aims, legal = voice.scenario.plays.target, seen.legal()
    cards = tuple(
        replace(card, targets=_targets(voice, seen, legal, proposal, card.play, card.targets))
        if card.is_enabled and aims[card.play] == Target.COMMITMENT
        else card
        for card in model.cards
    )
    return replace(model, cards=cards)


def _command(voice: Voice, seen: View, play: int) -> str:
    return f"{voice.scenario.names.seats[seen.seat]} play {voice.scenario.names.plays[play]}"


def play_refusal(voice: Voice, seen: View, play: int, reason: Reason) -> str:
    """Say why a play may not be used, with the figure that would change it."""
    if reason == Reason.FINE:
        return ""
    table, say = voice.scenario.plays, voice.words.of
    if reason == Reason.NO_CAPITAL:
        return say("reason-play", reason.name, capital=fine(int(table.cost[play])))
    if reason in (Reason.RESTING, Reason.TOO_EARLY):
        ready = int(seen.state.ready[0, seen.seat, play]) if reason == Reason.RESTING else int(table.first_round[play])
        return say("reason-play", reason.name, round=str(ready))
    if reason == Reason.CONDITION:
        low, high = table.needs_range[play].tolist()
        gauge = voice.meter(int(table.needs_gauge[play]))
        return say("reason-play", reason.name, gauge=gauge, low=fine(low), high=fine(high))
    if reason == Reason.EXPOSED:
        return say("reason-play", reason.name, event=voice.event(int(table.exposed_by[play])))
    return say("reason", reason.name)


def _targets(
    voice: Voice, seen: View, legal: Legal, proposal: Proposal, play: int, before: tuple[Choice, ...] = ()
) -> tuple[Choice, ...]:
    """List what a play may aim at; what is in `before` already is taken from there."""
    known = {choice.command: choice for choice in before}
    names, aim = voice.scenario.names, Target(int(voice.scenario.plays.target[play]))
    if aim == Target.NONE:
        return ()
    tokens = {
        Target.ISSUE: names.issues, Target.COMMITMENT: names.issues, Target.PROMISE: names.promises,
        Target.CONSTITUENCY: names.constituencies[seen.seat],
    }[aim]  # fmt: skip
    found, spoken = [], _command(voice, seen, play)
    for number in np.flatnonzero(legal.play_targets(play)[0]).tolist():
        level = proposal.terms[number] if aim == Target.COMMITMENT else -1
        word = tokens[number] if level < 0 else f"{tokens[number]}={names.options[number][level]}"
        command = f"{spoken} {word}"
        choice = known.get(command) or Choice(target_name(voice, seen.seat, play, number, level), "", command)
        found.append(choice)
    return tuple(found)


def effect_pairs(voice: Voice, seat: int, effects: Array) -> tuple[Pair, ...]:
    """List the gauges that effects [N] move, with the home they belong to."""
    found = []
    for gauge in np.flatnonzero(effects):
        amount = int(effects[gauge])
        is_good = (amount > 0) != (gauge in PRESSURES)
        role = Role.GAIN if is_good else Role.LOSS
        found.append(Pair(gauge_name(voice, int(gauge), seat), signed(amount), role))
    return tuple(found)


def gauge_name(voice: Voice, gauge: int, seat: int) -> str:
    """Name a gauge; one of a home is said to be ours or theirs."""
    if gauge not in HOME_GAUGES:
        return voice.meter(gauge)
    is_ours = (gauge - Gauge.SUPPORT_0) % SEATS == seat
    name = voice.meter(gauge)
    return voice.words.text("gauge-ours" if is_ours else "gauge-theirs", gauge=name[:1].lower() + name[1:])


def moves_model(voice: Voice, seen: View, proposal: Proposal, refusal: str, *, is_my_turn: bool) -> MovesModel:
    """Present the table moves."""
    say, name = voice.words.text, voice.scenario.names.seats[seen.seat]
    kinds = seen.legal().kinds[0] if is_my_turn else np.zeros(len(Kind), bool)
    return MovesModel(
        title=say("your-move"),
        note=say("one-move-ends"),
        offer=offer_choice(voice, seen, proposal, refusal, is_my_turn=is_my_turn),
        offer_note=say("terms-number", number=len(proposal.terms)),
        accept=_accept(voice, seen, name, can_accept=bool(kinds[Kind.ACCEPT]), is_my_turn=is_my_turn),
        initials=_initials(voice, seen, name) if is_my_turn else (),
        hold=_simple(voice, "hold", f"{name} hold", kinds[Kind.HOLD], _kind_reason(seen, is_my_turn=is_my_turn)),
        statements=_statements(voice, seen, name, can_hold=bool(kinds[Kind.HOLD])),
        issues=tuple(
            Choice(voice.issue(issue), "", voice.scenario.names.issues[issue])
            for issue in range(len(voice.scenario.names.issues))
        ),
        walk=_simple(voice, "walk", f"{name} walk", kinds[Kind.WALK], _kind_reason(seen, is_my_turn=is_my_turn)),
        walk_question=say("walk-question"),
        walk_warning=_walk_warning(voice, seen),
    )


def offer_choice(voice: Voice, seen: View, proposal: Proposal, refusal: str, *, is_my_turn: bool) -> Choice:
    """Offer to table a draft, or say why it may not be."""
    say, command = voice.words.text, f"{voice.scenario.names.seats[seen.seat]} offer"
    if is_my_turn:
        command = spell(seen.scenario, seen.state, proposal.moves(seen.scenario))
    note = say("terms-number", number=len(proposal.terms))
    return Choice(say("table-offer"), note, command, not refusal, refusal)


def _simple(voice: Voice, key: str, command: str, may: object, reason: Reason) -> Choice:
    why = "" if may else voice.words.of("reason", reason.name)
    return Choice(voice.words.text(key), voice.words.text(f"{key}-note"), command, bool(may), why)


def _kind_reason(seen: View, *, is_my_turn: bool) -> Reason:
    if not is_my_turn:
        return Reason.NOT_YOUR_TURN
    return Reason.NO_PATIENCE if seen.state.phase[0] == Phase.TURN else Reason.WRONG_PHASE


def _accept(voice: Voice, seen: View, name: str, *, can_accept: bool, is_my_turn: bool) -> Choice:
    reason = Reason.FINE
    if not is_my_turn:
        reason = Reason.NOT_YOUR_TURN
    elif not can_accept:
        stands = seen.state.standing[0, 1 - seen.seat] == 1
        reason = Reason.RED_LINE if stands else Reason.NOTHING_STANDS
    why = voice.words.of("reason", reason.name) if reason else ""
    return Choice(voice.words.text("accept"), voice.words.text("accept-note"), f"{name} accept", can_accept, why)


def _initials(voice: Voice, seen: View, name: str) -> tuple[Choice, ...]:
    say, chapters = voice.words.text, voice.scenario.names.chapters
    offered = int(seen.state.alone[0, 1 - seen.seat])
    legal = seen.legal()
    may = legal.initial[0] & legal.kinds[0, Kind.INITIAL]
    return tuple(
        Choice(
            voice.chapter(number), say("initial-note"), f"{name} initial {chapter}", bool(may[number]),
            "" if may[number] else say("reason-red-line" if legal.kinds[0, Kind.INITIAL] else "reason-wrong-phase"),
        )
        for number, chapter in enumerate(chapters)
        if offered >> number & 1
    )  # fmt: skip


def _statements(voice: Voice, seen: View, name: str, *, can_hold: bool) -> tuple[Choice, ...]:
    is_open = can_hold and seen.state.phase[0] == Phase.TURN
    return tuple(
        Choice(
            voice.words.of("say", kind.name), voice.words.of("say-note", kind.name),
            f"{name} hold {kind.name.lower()}", is_open, "" if is_open else voice.words.text("reason-wrong-phase"),
        )
        for kind in Statement
        if kind != Statement.SILENT
    )  # fmt: skip


def _walk_warning(voice: Voice, seen: View) -> str:
    conduct = voice.scenario.conduct
    if int(seen.state.walks[0].sum()) > 0:
        return voice.words.text("walk-second")
    return voice.words.text("walk-first", rounds=int(conduct.walk_rounds), trust=fine(int(conduct.walk_trust)))
