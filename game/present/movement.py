"""Say how their last offer moved, from what both can see and what the reader's own interests make of it."""

from collections.abc import Iterable, Sequence

import numpy as np

from game.present.figures import points
from game.present.story import Line
from game.present.voice import Voice
from game.rules.axes import Array, Kind
from game.rules.outcome import own_values
from game.rules.view import View

SHOWN = 3  # terms of a kind; the rest are counted


def movement(voice: Voice, seen: View, lines: Sequence[Line], since: int) -> str:
    """Say what their offers since a line gave, asked and left unanswered, together; empty where they did not offer."""
    theirs = _offers(lines[since:], 1 - seen.seat)
    if not theirs or theirs[0].previous[0] < 0:
        return ""
    say, old, new = voice.words.text, theirs[0].previous, theirs[-1].terms
    gains = _gains(seen, old, new)
    gave, asked = np.flatnonzero(gains > 0), np.flatnonzero(gains < 0)
    before, now = (points(max(worth, 0)) for worth in _worth(seen, [old, new]))
    told = [say("movement-worth", now=now, before=before)]
    given = _given(seen, lines[: lines.index(theirs[-1])])
    unanswered = [issue for issue in given if gains[issue] <= 0]
    sides = (("movement-gave", gave), ("movement-asked", asked), ("movement-unanswered", unanswered))
    for key, issues in sides:
        if len(issues):
            told.append(say(key, issues=_named(voice, sorted(issues, key=lambda issue: -abs(gains[issue])))))
    return " ".join(told)


def _offers(lines: Iterable[Line], seat: int) -> list[Line]:
    return [line for line in lines if line.kind == Kind.OFFER and line.actor == seat]


def _worth(seen: View, packages: Sequence[Sequence[int]]) -> list[int]:
    """Value packages to the reader, hundredths."""
    terms = np.array(packages, np.int64)
    return list(map(int, own_values(seen.scenario, terms, seen.seat, np.repeat(seen.mandate, len(terms)))))


def _gains(seen: View, old: Sequence[int], new: Sequence[int]) -> Array:
    """Tell what each change by itself adds to the reader's value of the old package, hundredths: [I]."""
    packages = [[*old[:issue], option, *old[issue + 1 :]] for issue, option in enumerate(new)]
    worth = np.array(_worth(seen, [old, *packages]), np.int64)
    return np.asarray(worth[1:] - worth[0])


def _given(seen: View, lines: Sequence[Line]) -> list[int]:
    """List where the reader's last offer before theirs gave something against his offer before that."""
    mine = _offers(lines, seen.seat)
    if not mine or mine[-1].previous[0] < 0:
        return []
    return [int(issue) for issue in np.flatnonzero(_gains(seen, mine[-1].previous, mine[-1].terms) < 0)]


def _named(voice: Voice, issues: Sequence[int]) -> str:
    names = ", ".join(voice.issue(int(issue)) for issue in issues[:SHOWN])
    more = len(issues) - SHOWN
    return names + (voice.words.text("log-more", number=more) if more > 0 else "")
