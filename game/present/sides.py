"""Present the two delegations beside the term sheet: what I know of mine, what I may know of theirs."""

from collections.abc import Sequence

import numpy as np

from game.present.figures import fine, percent, points, span, visible
from game.present.log import statement
from game.present.models import Bar, Chip, GaugeLine, Item, MinePanel, Pair, Role, Share, TheirsPanel, Votes
from game.present.proposal import Proposal, may_table
from game.present.story import Line
from game.present.voice import Voice
from game.present.whip import Count, whip
from game.rules.axes import CAPITAL, PATIENCE, PRESSURES, SUPPORT, Gauge, Kind, Statement
from game.rules.belief import type_probabilities
from game.rules.view import View

POINT, TOP = 100, 10_000
PIPS_LEAST = 10
MOODS = ("cordial", "businesslike", "restless", "door")
MOOD_STEPS = (7_000, 4_500, 2_000)
ALARM = 2_500
OWED, KEPT = 1, 2
SIDES = (("seat", Role.MINE), ("other", Role.THEIRS))


def mine_panel(voice: Voice, seen: View, lines: Sequence[Line], since: int, proposal: Proposal) -> MinePanel:
    """Present my delegation."""
    seat, state, say = seen.seat, seen.state, voice.words.text
    capital = int(state.gauges[0, CAPITAL + seat])
    return MinePanel(
        seat=seat,
        emblem=voice.emblem(seat),
        name=voice.seat(seat),
        sub=say("your-delegation"),
        tag=say("you"),
        stakes_label=say("you-staked"),
        stakes=stake_items(voice, seen, proposal),
        support=gauge_line(voice, seen, lines, since, SUPPORT + seat),
        votes=votes_model(voice, seen, whip(seen, np.array(proposal.terms, np.int64), seat)),
        capital_label=say("capital"),
        capital_text=fine(capital),
        capital=capital // POINT,
        capital_pips=max(PIPS_LEAST, capital // POINT),
        patience=_patience(voice, seen, lines, since),
        red_lines_label=say("red-lines"),
        red_lines=red_line_items(voice, seen) + commitment_items(voice, seen, seat),
        red_lines_none=say("red-lines-none"),
        promises_label=say("promises"),
        promises=promise_items(voice, seen),
        promises_none=say("promises-none"),
        pressure=pressure_lines(voice, seen, lines, since),
    )


def gauge_line(voice: Voice, seen: View, lines: Sequence[Line], since: int, gauge: int) -> GaugeLine:
    """Present a gauge in one line; support is written as a share."""
    now = int(seen.state.gauges[0, gauge])
    before = lines[since - 1].after[gauge] if since else int(voice.scenario.meters.start[gauge])
    change = visible(now - before)
    is_share = gauge in (Gauge.SUPPORT_0, Gauge.SUPPORT_1)
    return GaugeLine(
        label=voice.meter(gauge),
        text=percent(voice.language, now) if is_share else points(now),
        delta=fine(abs(change)) if change else "",
        direction=(change > 0) - (change < 0),
        bar=Bar(now / TOP),
        note=voice.meter_note(gauge),
        icon=voice.scenario.marks.get(f"gauge.{gauge}", ""),
    )


def _patience(voice: Voice, seen: View, lines: Sequence[Line], since: int) -> GaugeLine:
    line = gauge_line(voice, seen, lines, since, PATIENCE + seen.seat)
    if int(seen.state.gauges[0, PATIENCE + seen.seat]) > ALARM:
        return line
    return GaugeLine(line.label, line.text, line.delta, line.direction, line.bar,
                     voice.words.text("patience-alarm"), Role.WARNING)  # fmt: skip


def pressure_lines(voice: Voice, seen: View, lines: Sequence[Line], since: int) -> tuple[GaugeLine, ...]:
    """Present what presses from outside."""
    return tuple(gauge_line(voice, seen, lines, since, gauge) for gauge in PRESSURES)


def stake_items(voice: Voice, seen: View, proposal: Proposal) -> tuple[Item, ...]:
    """List what I staked my name on, and whether the draft reaches it."""
    conduct, say = voice.scenario.conduct, voice.words.text
    chosen, items = max(int(seen.state.stakes[0, seen.seat]), 0), []
    for number in range(len(voice.scenario.names.stakes[seen.seat])):
        if not chosen >> number & 1:
            continue
        issue = int(conduct.stake_issue[seen.seat, number])
        low, high = conduct.stake_range[seen.seat, number].tolist()
        is_reached = low <= proposal.terms[issue] <= high
        chip = Chip(say("reached"), "agreed", Role.GAIN) if is_reached else Chip(say("missed"), "far", Role.LOSS)
        icon = voice.chapter_icon(int(voice.scenario.agenda.chapter_of[issue]))
        items.append(Item(icon, voice.stake(seen.seat, number), bar_text(voice, issue, low, high), Role.MINE, chip))
    return tuple(items)


def bar_text(voice: Voice, issue: int, low: int, high: int) -> str:
    """Say which options of an issue reach a bar."""
    return voice.words.text("stake-bar", issue=voice.issue(issue), option=options_text(voice, issue, low, high))


def options_text(voice: Voice, issue: int, low: int, high: int) -> str:
    """Name a range of options."""
    first, last = voice.option(issue, low), voice.option(issue, high)
    return first if low == high else span(voice.language, first, last)


def red_lines_text(voice: Voice, seen: View) -> str:
    """Say in one line what my mandate leaves open on the issues on which it rules something out."""
    may, counts, told = may_table(seen), voice.scenario.agenda.counts, []
    for issue in range(len(counts)):
        allowed = np.flatnonzero(may[issue])
        if len(allowed) < counts[issue]:
            within = options_text(voice, issue, int(allowed[0]), int(allowed[-1]))
            told.append(voice.words.text("red-line-within", issue=voice.issue(issue), range=within))
    return ", ".join(told)


def red_line_items(voice: Voice, seen: View) -> tuple[Item, ...]:
    """List the issues on which my mandate rules something out."""
    may, counts, items = may_table(seen), voice.scenario.agenda.counts, []
    for issue in range(len(counts)):
        allowed = np.flatnonzero(may[issue])
        if len(allowed) == counts[issue]:
            continue
        is_public = bool(voice.scenario.values.public_red_line[seen.seat, issue].any())
        within = options_text(voice, issue, int(allowed[0]), int(allowed[-1]))
        note = voice.words.text("red-line-public" if is_public else "red-line-secret", range=within)
        items.append(Item("lock", voice.issue(issue), note, Role.LOSS))
    return tuple(items)


def commitment_items(voice: Voice, seen: View, seat: int) -> tuple[Item, ...]:
    """List a delegation's public commitments."""
    items = []
    for issue, option in enumerate(seen.state.commitments[0, seat].tolist()):
        if option >= 0:
            price = fine(int(seen.state.pledges[0, seat, issue]))
            items.append(Item("mega", voice.term(issue, option), voice.words.text("commitment", price=price)))
    return tuple(items)


def promise_items(voice: Voice, seen: View) -> tuple[Item, ...]:
    """List my promises with their due quarters."""
    conduct, items = voice.scenario.conduct, []
    for number, status in enumerate(seen.state.promises[0].tolist()):
        if not status or conduct.promise_seat[number] != seen.seat:
            continue
        due = int(conduct.promise_due[number])
        left = due - int(seen.state.quarter[0])
        if status == OWED:
            note, role = voice.words.text("promise-due", quarter=str(due), left=max(left, 0)), Role.MINE
        else:
            note = voice.words.text("promise-kept" if status == KEPT else "promise-broken")
            role = Role.GAIN if status == KEPT else Role.LOSS
        items.append(Item("clock", voice.promise(number), note, role))
    return tuple(items)


def votes_model(voice: Voice, seen: View, count: Count, chapter: int = -1) -> Votes:
    """Present the count of my home on its hardest chapter, or on the one named."""
    say, chapter = voice.words.text, count.hardest if chapter < 0 else chapter
    label = say("votes-label", assembly=voice.assembly(seen.seat))
    if chapter < 0:
        return Votes(label, count.total, 0, 0, count.total, count.quorum, str(count.quorum),
                     say("votes-none"), "", "", say("votes-none"))  # fmt: skip
    low, high = int(count.low[chapter]), int(count.high[chapter])
    against = count.total - high
    return Votes(
        label=label,
        in_favour=low,
        unsure=high - low,
        against=against,
        total=count.total,
        quorum=count.quorum,
        quorum_text=str(count.quorum),
        favour_text=say("votes-for", number=str(low)),
        unsure_text=say("votes-unsure", number=str(high - low)),
        against_text=say("votes-against", number=str(against)),
        note=say("votes-now", chapter=voice.chapter(chapter), number=str(int(count.now[chapter]))),
    )


def theirs_panel(voice: Voice, seen: View, lines: Sequence[Line], proposal: Proposal) -> TheirsPanel:
    """Present their delegation."""
    other, say = 1 - seen.seat, voice.words.text
    mood = mood_index(int(seen.state.gauges[0, PATIENCE + other]))
    count = whip(seen, np.array(proposal.terms, np.int64), other)
    return TheirsPanel(
        seat=other,
        emblem=voice.emblem(other),
        name=voice.seat(other),
        sub=say("their-delegation"),
        tag=say("them"),
        mood_label=say("mood"),
        mood=voice.words.of("mood", MOODS[mood]),
        mood_index=mood,
        moods=tuple(voice.words.of("mood", name) for name in MOODS),
        mood_low=voice.words.of("mood", MOODS[0]),
        mood_high=voice.words.of("mood", MOODS[-1]),
        mood_note=voice.words.of("mood-note", MOODS[mood]),
        belief_label=say("belief-label"),
        beliefs=beliefs(voice, seen),
        belief_note=_belief_note(voice, seen, lines),
        home_label=voice.assembly(other),
        home_needed=say("votes-needed", number=str(count.quorum)),
        home_text=range_text(voice, count),
        home_bar=range_bar(count),
        bounds_label=say("bounds-label"),
        bounds=_bounds(voice, seen),
        bounds_none=say("bounds-none"),
        statement_label=say("last-statement"),
        statement=_last_statement(voice, seen, lines),
        commitments_label=say("commitments-label"),
        commitments=commitment_items(voice, seen, other),
    )


def mood_index(patience: int) -> int:
    """Read a patience as one of four moods."""
    return sum(patience < step for step in MOOD_STEPS)


def beliefs(voice: Voice, seen: View) -> tuple[Share, ...]:
    """Present what I believe of their mandate."""
    other = 1 - seen.seat
    believed = type_probabilities(voice.scenario, seen.state, seen.seat)[0].tolist()
    return tuple(
        Share(voice.mandate(other, number), percent(voice.language, believed[number]),
              Bar(believed[number] / TOP, role=Role.THEIRS), voice.mandate_note(other, number))
        for number in range(len(voice.scenario.names.mandates[other]))
    )  # fmt: skip


def _belief_note(voice: Voice, seen: View, lines: Sequence[Line]) -> str:
    offers = int(seen.state.tabled[0, 1 - seen.seat])
    told = sum(line.kind == Kind.DISCLOSE and line.asker == seen.seat for line in lines)
    return voice.words.text("belief-note", offers=offers, told=told)


def range_text(voice: Voice, count: Count) -> str:
    """Say how many of their home would vote for a draft."""
    chapter = count.hardest
    if chapter < 0:
        return voice.words.text("votes-none")
    return span(voice.language, str(int(count.low[chapter])), str(int(count.high[chapter])))


def range_bar(count: Count) -> Bar:
    """Draw it against their quorum."""
    chapter, total = count.hardest, max(count.total, 1)
    if chapter < 0:
        return Bar(1.0, tick=count.quorum / total, role=Role.THEIRS)
    low, high = int(count.low[chapter]) / total, int(count.high[chapter]) / total
    return Bar(low, high, count.quorum / total, Role.IN_PLAY)


def _bounds(voice: Voice, seen: View) -> tuple[Pair, ...]:
    found, other = [], 1 - seen.seat
    for issue, (low, high) in enumerate(seen.state.bounds[0, seen.seat].tolist()):
        if low >= 0:
            text = span(voice.language, voice.option(issue, low), voice.option(issue, high))
            found.append(Pair(voice.issue(issue), text))
    found.extend(
        Pair(voice.mandate(other, number), voice.words.text("ruled-out"))
        for number in range(len(voice.scenario.names.mandates[other]))
        if int(seen.state.ruled_out[0, seen.seat]) >> number & 1
    )
    return tuple(found)


def _last_statement(voice: Voice, seen: View, lines: Sequence[Line]) -> str:
    kind, issue = seen.state.statements[0, 1 - seen.seat].tolist()
    if kind > Statement.SILENT and issue >= 0:
        said_as = (1 - seen.seat, kind, issue)
        again = next(
            (
                line.again
                for line in reversed(lines)
                if (line.actor, line.choice, line.target) == said_as and line.kind == Kind.HOLD
            ),
            0,
        )
        return statement(voice, kind, issue, again)
    said = voice.numbered(f"said.{voice.scenario.names.seats[1 - seen.seat]}")
    return said[0] if said else voice.words.text("nothing-said")
