"""Compile names, chapters and issues."""

import numpy as np

from game.core.points import divide_half_away
from game.files.spec import Spec
from game.rules.axes import Array, Flags
from game.rules.scenario import Names
from game.rules.tables import Agenda


def compile_names(spec: Spec) -> Names:
    """List the names that notation spells."""
    return Names(
        seats=tuple(seat.id for seat in spec.seats),
        issues=tuple(issue.id for issue in spec.issues),
        options=tuple(tuple(option.id for option in issue.options) for issue in spec.issues),
        chapters=tuple(chapter.id for chapter in spec.chapters),
        mandates=tuple(tuple(mandate.id for mandate in seat.mandates) for seat in spec.seats),
        interests=tuple(tuple(interest.id for interest in seat.interests) for seat in spec.seats),
        constituencies=tuple(tuple(voice.id for voice in seat.constituencies) for seat in spec.seats),
        plays=tuple(play.id for play in spec.plays),
        events=tuple(event.id for event in spec.events),
        answers=tuple(tuple(answer.id for answer in event.answers) for event in spec.events),
        promises=tuple(promise.id for promise in spec.promises),
        stakes=tuple(tuple(stake.id for stake in seat.stakes) for seat in spec.seats),
    )


def option_index(names: Names, issue: str, option: str) -> int:
    """Find the number of an option."""
    return names.options[names.issues.index(issue)].index(option)


def option_range(names: Names, issue: str, options: tuple[str, ...]) -> tuple[int, int]:
    """Find the numbers of the lowest and the highest of some options."""
    places = [option_index(names, issue, option) for option in options]
    return min(places), max(places)


def compile_agenda(spec: Spec, names: Names, points: Array) -> Agenda:
    """Compile the agenda; `points` [D, K, I, O] tell outsiders what a step is worth."""
    chapter_of = np.array([names.chapters.index(issue.chapter) for issue in spec.issues], np.int64)
    members = chapter_of == np.arange(len(names.chapters))[:, None]
    counts = np.array([len(options) for options in names.options], np.int64)
    spans = points.max(-1).sum((0, 1))
    kinds = points.shape[0] * points.shape[1]
    return Agenda(
        counts=counts,
        chapter_of=chapter_of,
        members=members,
        status_quo=np.array([option_index(names, issue.id, issue.status_quo) for issue in spec.issues], np.int64),
        fallback=np.array([option_index(names, issue.id, issue.fallback) for issue in spec.issues], np.int64),
        public_stake=divide_half_away(spans, kinds * (counts - 1)),
        splittable=_splittable(spec, names, chapter_of),
        needs_vote=_by_seat(names, [chapter.needs_vote for chapter in spec.chapters]),
        owed_by=_by_seat(names, [chapter.owed_by for chapter in spec.chapters]),
        snaps_back=np.array([chapter.snaps_back for chapter in spec.chapters], np.bool_),
    )


def _by_seat(names: Names, seats: list[tuple[str, ...]]) -> Flags:
    return np.array([[seat in named for named in seats] for seat in names.seats], np.bool_)


def _splittable(spec: Spec, names: Names, chapter_of: Array) -> Flags:
    """Tell which chapters may stand alone: no link crosses their border."""
    whole = np.ones(len(names.chapters), np.bool_)
    for link in spec.links:
        ends = [int(chapter_of[names.issues.index(name)]) for name in link.issues]
        if ends[0] != ends[1]:
            whole[ends] = False
    return whole
