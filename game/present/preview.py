"""Present what a draft is worth, whether they would take it, how home would vote, where the meters would go."""

from dataclasses import replace

import numpy as np

from game.present.fan import Fan
from game.present.figures import fine, percents, points, signed, span, visible
from game.present.models import Bar, ForecastLine, Pair, PreviewModel, Role
from game.present.outlook import Band, course
from game.present.proposal import Proposal
from game.present.voice import Voice
from game.present.whip import Count
from game.rules.axes import METERS, YEAR, Array, Gauge
from game.rules.outcome import own_values, reservation
from game.rules.refusal import refusal
from game.rules.view import View

POINT, TOP = 100, 10_000
NOTHING = Bar(0.0)
ZOOM = 0.1  # of all seats, on each side of the quorum
THREE_YEARS = 12
_Outlook = tuple[tuple[ForecastLine, ...], tuple[str, str]]  # lines; health now and then


def preview_model(voice: Voice, seen: View, proposal: Proposal, *, is_my_turn: bool) -> PreviewModel:
    """Present what a draft is worth; `foreseen` tells where it would lead."""
    say = voice.words.text
    return redrafted(
        PreviewModel(
            value_label=say("your-value"),
            value_theirs="",
            value_mine="",
            value_bar=NOTHING,
            value_theirs_label=say("theirs"),
            value_mine_label=say("my-draft"),
            walk_away="",
            accept_label=say("they-accept"),
            accept_text="",
            accept_bar=NOTHING,
            accept_note="",
            accept_tip="",
            votes_label=voice.assembly(seen.seat),
            votes_text="",
            votes_bar=NOTHING,
            votes_note="",
            votes_chapters=(),
            forecast_label=say("forecast-label", years=max(_horizon(seen) // YEAR, 1)),
            forecast_note="",
            forecast=(),
            refusal="",
        ),
        voice, seen, proposal, is_my_turn=is_my_turn,
    )  # fmt: skip


def redrafted(preview: PreviewModel, voice: Voice, seen: View, proposal: Proposal, *, is_my_turn: bool) -> PreviewModel:
    """Present what another draft is worth."""
    say = voice.words.text
    mine = int(own_values(seen.scenario, np.array([proposal.terms], np.int64), seen.seat, seen.mandate)[0])
    floor = int(reservation(seen.scenario, seen.state)[0, seen.seat, int(seen.mandate[0])])
    theirs = _their_worth(seen)
    return replace(
        preview,
        value_theirs=points(theirs) if theirs is not None else "",
        value_mine=points(mine),
        value_bar=Bar(mine / TOP, tick=max(floor, 0) / TOP),
        walk_away=say("walk-away", points=points(floor)),
        refusal=refusal_text(voice, seen, proposal) if is_my_turn else say("reason-not-your-turn"),
    )


def foreseen(
    preview: PreviewModel, voice: Voice, seen: View, terms: Array, count: Count, band: Band, *,
    is_promised: bool, spread: Fan | None = None,
) -> PreviewModel:  # fmt: skip
    """Present whether they would take a draft, how home would vote (`count`), where the meters would go."""
    say = voice.words.text
    forecast, ahead = _forecast(voice, seen, terms, spread)
    return replace(
        preview,
        accept_text=percents(voice.language, band.low, band.high),
        accept_bar=Bar(band.low / TOP, band.high / TOP),
        accept_note=say("they-promised") if is_promised else _short(voice, band),
        accept_tip=say("they-promised") if is_promised else say("short-tip", points=points(band.short)),
        votes_text=_votes_text(voice, count),
        votes_bar=_votes_bar(count),
        votes_note=say("votes-needed", number=str(count.quorum)),
        votes_chapters=_votes_chapters(voice, count),
        forecast_note=say("forecast-health", now=ahead[0], then=ahead[1]),
        forecast=forecast,
        votes_short=_votes_short(voice, count),
        retreat=_retreat(voice, seen, terms),
    )


def _short(voice: Voice, band: Band) -> str:
    """Say by how much a draft falls short of what they are believed to hold out for."""
    return (
        voice.words.text("short-by", points=points(band.short))
        if band.short >= POINT // 2
        else voice.words.text("short-of-nothing")
    )


def _their_worth(seen: View) -> int | None:
    theirs = seen.state.offers[0, 1 - seen.seat]
    if not seen.state.standing[0, 1 - seen.seat]:
        return None
    return int(own_values(seen.scenario, theirs[None], seen.seat, seen.mandate)[0])


def refusal_text(voice: Voice, seen: View, proposal: Proposal) -> str:
    """Say why the draft may not be tabled; empty when it may."""
    reason = refusal(seen.scenario, seen.state, proposal.moves(seen.scenario))
    return "" if reason is None else voice.words.of("reason", reason.name)


def _votes_text(voice: Voice, count: Count) -> str:
    chapter = count.hardest
    if chapter < 0:
        return voice.words.text("votes-none")
    return span(voice.language, str(int(count.low[chapter])), str(int(count.high[chapter])))


def _votes_short(voice: Voice, count: Count) -> str:
    is_short = count.hardest >= 0 and int(count.high[count.hardest]) < count.quorum
    return voice.words.text("chip-would-fail") if is_short else ""


def _retreat(voice: Voice, seen: View, terms: Array) -> str:
    """Say what the draft's steps back from public commitments would cost in support."""
    held, pledges = seen.state.commitments[0, seen.seat], seen.state.pledges[0, seen.seat]
    steps = np.where(held >= 0, np.maximum((terms - held) * (1 - 2 * seen.seat), 0), 0)
    price = int((steps * pledges).sum())
    return voice.words.text("retreat-price", price=signed(-price)) if price else ""


def _votes_bar(count: Count) -> Bar:
    chapter = count.hardest
    half = max(count.total * ZOOM, 1.0)

    def place(seats: float) -> float:
        return min(max((seats - count.quorum + half) / (2 * half), 0.0), 1.0)

    if chapter < 0:
        return Bar(1.0, tick=0.5, role=Role.GAIN)
    return Bar(place(int(count.low[chapter])), place(int(count.high[chapter])), 0.5, Role.GAIN)


def _votes_chapters(voice: Voice, count: Count) -> tuple[Pair, ...]:
    found = []
    for chapter in np.flatnonzero(count.voted):
        number = int(count.now[chapter])
        role = Role.GAIN if number >= count.quorum else Role.LOSS
        found.append(Pair(voice.chapter(int(chapter)), str(number), role))
    return tuple(found)


def _horizon(seen: View) -> int:
    return min(seen.scenario.clock.quarters, THREE_YEARS)


def _forecast(voice: Voice, seen: View, terms: Array, spread: Fan | None) -> _Outlook:
    gauges = seen.state.gauges[0]
    ahead = course(seen.scenario, gauges, terms, _horizon(seen))
    last = ahead.meters[-1]
    low, high = (spread.low[-1], spread.high[-1]) if spread else (last, last)
    lines = tuple(
        _line(voice, meter, int(gauges[meter]), int(last[meter]), int(low[meter]), int(high[meter]))
        for meter in range(METERS)
    )
    return lines, (points(int(ahead.health[0])), points(int(ahead.health[-1])))


def _line(voice: Voice, meter: int, now: int, then: int, low: int, high: int) -> ForecastLine:
    change = visible(then - now)
    return ForecastLine(
        key=Gauge(meter).name.lower(),
        name=voice.meter(meter),
        text=points(then),
        now=now / POINT,
        then=then / POINT,
        delta=fine(abs(change)) if abs(change) < POINT else points(abs(change)),
        direction=(change > 0) - (change < 0),
        low=low / POINT,
        high=high / POINT,
    )
