"""Present the terms in force and what share of each is delivered."""

import numpy as np

from game.present.figures import percent
from game.present.models import Bar, Chip, Role, TermChapter, TermLine
from game.present.voice import Voice
from game.rules.axes import SEATS, Array, Gauge
from game.rules.view import View

TOP = 10_000


def shares(seen: View) -> Array:
    """Tell what share of each issue was delivered under the last postures, or would be if both deliver: [I]."""
    scenario, state = seen.scenario, seen.state
    conduct, agenda = scenario.conduct, scenario.agenda
    last = np.maximum(state.last_postures[0], 0)
    by_seat = np.where(agenda.owed_by, conduct.share[last][:, None], TOP)
    chapters = by_seat.min(0)
    if state.gauges[0, Gauge.TRUST] < scenario.meters.crisis:
        chapters = np.where(agenda.snaps_back, np.minimum(chapters, scenario.meters.snap_delivery), chapters)
    chapters = chapters * (TOP - state.disruption[0]) // TOP
    return np.asarray(chapters[agenda.chapter_of], np.int64)


def term_chapters(voice: Voice, seen: View) -> tuple[TermChapter, ...]:
    """Present every chapter in force."""
    agenda, delivered = voice.scenario.agenda, shares(seen)
    return tuple(
        TermChapter(
            chapter,
            voice.chapter(chapter),
            voice.chapter_icon(chapter),
            tuple(_line(voice, seen, int(issue), int(delivered[issue])) for issue in np.flatnonzero(members)),
            _chip(voice, seen, chapter, members),
        )
        for chapter, members in enumerate(agenda.members)
    )


def _line(voice: Voice, seen: View, issue: int, share: int) -> TermLine:
    option = int(seen.state.terms[0, issue])
    is_fallback = option == int(seen.state.fallbacks[0, issue])
    chapter = int(voice.scenario.agenda.chapter_of[issue])
    owing = [voice.seat(seat) for seat in range(SEATS) if voice.scenario.agenda.owed_by[seat, chapter]]
    return TermLine(
        issue=issue,
        name=voice.issue(issue),
        text=voice.option(issue, option),
        is_fallback=is_fallback,
        delivered="" if is_fallback else percent(voice.language, share),
        bar=Bar(0.0 if is_fallback else share / TOP, role=Role.GAIN),
        owed_by=voice.words.text("owed-by", seats=", ".join(owing)) if owing else "",
    )


def _chip(voice: Voice, seen: View, chapter: int, members: Array) -> Chip:
    say, state = voice.words.text, seen.state
    if int(state.disruption[0, chapter]) > 0:
        return Chip(say("chip-disrupted"), "bolt", Role.WARNING)
    if not (state.terms[0] != state.fallbacks[0])[members].any():
        if int(state.initialled[0]) >> chapter & 1:
            return Chip(say("chip-initialled"), "initialled", Role.GAIN)
        return Chip(say("chip-fallback"), "open", Role.CAPTION)
    return Chip(say("chip-in-force"), "agreed", Role.GAIN)
