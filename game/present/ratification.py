"""Present the ratification count: both homes, chapter by chapter."""

from collections.abc import Sequence

import numpy as np

from game.core.points import divide_half_away
from game.present.events import event_model
from game.present.header import header_model, progress
from game.present.log import press
from game.present.models import (
    Bar,
    ChapterCount,
    Chip,
    Choice,
    HomeCount,
    RatificationModel,
    Role,
    RollCall,
    Votes,
)
from game.present.story import Line
from game.present.voice import Voice
from game.present.whip import Count, whip
from game.rules import homes
from game.rules.axes import SEATS, Array, Phase, Uphold
from game.rules.view import View

FULL = 10_000


def ratification_model(voice: Voice, seen: View, lines: Sequence[Line], *, trouble: str = "") -> RatificationModel:
    """Present the count of the signed package: the vote as it was, or as it leans before."""
    say, state = voice.words.text, seen.state
    is_counted = bool((state.failed[0] >= 0).all() and (state.votes[0] >= 0).any()) or state.phase[0] > Phase.VOTE
    package = np.where(state.package[0] >= 0, state.package[0], state.terms[0])
    favours = homes.favour(seen.scenario, package[None], state.moods)[0]
    counts = tuple(_home(voice, seen, package, favours, home, is_counted=is_counted) for home in range(SEATS))
    return RatificationModel(
        header=header_model(voice, lines, progress(voice, lines, seen.seat, int(state.round[0]), 0), trouble),
        title=say("ratification-title"),
        subtitle=say("ratification-signed", round=str(int(state.signed_round[0]))),
        homes=counts,
        is_counted=is_counted,
        outcome=_outcome(voice, seen) if is_counted else say("vote-ahead"),
        event=event_model(voice, seen, lines),
        question=say("uphold-question") if _asks(seen) else "",
        choices=_choices(voice, seen) if _asks(seen) else (),
        press=press(voice, lines),
        continue_label=say("continue"),
        skip_label=say("skip"),
    )


def _asks(seen: View) -> bool:
    return bool(seen.state.phase[0] == Phase.UPHOLD and seen.state.actor[0] == seen.seat)


def _home(voice: Voice, seen: View, package: Array, favours: Array, home: int, *, is_counted: bool) -> HomeCount:
    count, say = whip(seen, package, home), voice.words.text
    chapters = tuple(
        _chapter(voice, seen, count, favours[home, :, chapter], home, chapter, is_counted=is_counted)
        for chapter in range(len(voice.scenario.names.chapters))
    )
    voted = sum(chapter.is_voted for chapter in chapters)
    return HomeCount(
        seat=home,
        emblem=voice.emblem(home),
        name=voice.seat(home),
        assembly=voice.assembly(home),
        needed=say("needed-of", quorum=str(count.quorum), total=str(count.total)),
        is_mine=home == seen.seat,
        chapters=chapters,
        summary=say("chapters-voted", number=voted),
    )


def _chapter(
    voice: Voice, seen: View, count: Count, shares: Array, home: int, chapter: int, *, is_counted: bool
) -> ChapterCount:
    state = seen.state
    result = int(state.votes[0, home, chapter])
    is_voted = result >= 0 if is_counted else bool(count.voted[chapter])
    number = result if result >= 0 else int(count.now[chapter])
    return ChapterCount(
        chapter=chapter,
        label=voice.chapter(chapter),
        icon=voice.chapter_icon(chapter),
        is_voted=is_voted,
        votes=_votes(voice, count, chapter, number, home, is_counted=is_counted),
        chip=_chip(
            voice, seen, home, chapter, has_passed=number >= count.quorum, is_voted=is_voted, is_counted=is_counted
        ),
        calls=roll_calls(voice, shares, home),
    )


def _votes(voice: Voice, count: Count, chapter: int, number: int, home: int, *, is_counted: bool) -> Votes:
    say = voice.words.text
    low, high = (number, number) if is_counted else (int(count.low[chapter]), int(count.high[chapter]))
    against = count.total - high
    return Votes(
        voice.assembly(home), low, high - low, against, count.total, count.quorum, str(count.quorum),
        say("votes-for", number=str(low)), say("votes-unsure", number=str(high - low)) if high > low else "",
        say("votes-against", number=str(against)),
    )  # fmt: skip


def _chip(
    voice: Voice,
    seen: View,
    home: int,
    chapter: int,
    *,
    has_passed: bool,
    is_voted: bool,
    is_counted: bool,
) -> Chip:
    say = voice.words.text
    if int(seen.state.initialled[0]) >> chapter & 1:
        return Chip(say("chip-initialled"), "initialled", Role.GAIN)
    if is_counted and int(max(seen.state.failed[0, home], 0)) >> chapter & 1:
        return Chip(say("chip-put-back" if not is_voted or has_passed else "chip-failed"), "far", Role.LOSS)
    if not is_voted:
        return Chip(say("chip-no-vote"), "open", Role.CAPTION)
    if is_counted:
        return Chip(say("chip-passed"), "agreed", Role.GAIN)
    return (
        Chip(say("chip-would-pass"), "agreed", Role.GAIN)
        if has_passed
        else Chip(say("chip-would-fail"), "far", Role.LOSS)
    )


def roll_calls(voice: Voice, shares: Array, home: int) -> tuple[RollCall, ...]:
    """Call the constituencies; their seats in favour add up to the count before rounding."""
    seats, calls = voice.scenario.homes.seats[home], []
    for number in range(len(voice.scenario.names.constituencies[home])):
        total = int(seats[number])
        share = int(shares[number])
        favour = divide_half_away(total * share, FULL)
        text = voice.words.text("roll-call", favour=str(favour), against=str(total - favour))
        if total == 0:
            text = voice.words.text("voice-only")
        calls.append(RollCall(voice.constituency(home, number), total, favour, total - favour, text, Bar(share / FULL)))
    return tuple(calls)


def _outcome(voice: Voice, seen: View) -> str:
    failed = seen.state.failed[0]
    say = voice.words.text
    if (failed <= 0).all():
        return say("ratified")
    parts = []
    for home in range(SEATS):
        mask = int(max(failed[home], 0))
        names = [voice.chapter(chapter) for chapter in range(len(voice.scenario.names.chapters)) if mask >> chapter & 1]
        if names:
            parts.append(say("failed-at", assembly=voice.assembly(home), chapters=", ".join(names)))
    return " ".join(parts)


def _choices(voice: Voice, seen: View) -> tuple[Choice, ...]:
    """Offer the one answer to what failed over there: uphold, put one chapter back, void."""
    name, say = voice.scenario.names.seats[seen.seat], voice.words.of
    may = seen.legal().chapters[0]
    back = [
        Choice(voice.words.text("log-put-back", chapter=voice.chapter(int(chapter))), say("uphold-note", "fallback"),
               f"{name} answer fallback={voice.scenario.names.chapters[int(chapter)]}")
        for chapter in np.flatnonzero(may)
    ]  # fmt: skip
    return (
        Choice(say("uphold", Uphold.UPHOLD.name), say("uphold-note", "uphold"), f"{name} answer uphold"),
        *back,
        Choice(say("uphold", Uphold.VOID.name), say("uphold-note", "void"), f"{name} answer void"),
    )
