"""Say how their last offer moved, from what both can see and what the reader's own interests make of it."""

from collections.abc import Iterable, Sequence

import numpy as np

from game.present.figures import points
from game.present.log import TERMS_SHOWN, listed
from game.present.sheet import option_gains
from game.present.story import Line
from game.present.voice import Voice
from game.rules.axes import Array, Flags, Kind
from game.rules.outcome import own_values
from game.rules.view import View


def movement(voice: Voice, seen: View, lines: Sequence[Line], since: int) -> str:
    """Say what their offers since a line gave, asked and left unanswered, together; empty where they did not offer."""
    theirs = _offers(lines[since:], 1 - seen.seat)
    if not theirs or theirs[0].previous[0] < 0:
        return ""
    old, new = theirs[0].previous, theirs[-1].terms
    gains, given = _gains(seen, old, new), _given(seen, lines[: lines.index(theirs[-1])])
    told = [voice.words.text("movement-worth", now=_worth(seen, new), before=_worth(seen, old))]
    sides = (
        ("movement-gave", gains > 0),
        ("movement-asked", gains < 0),
        ("movement-unanswered", given & (gains <= 0)),
    )
    for key, which in sides:
        if issues := sorted(np.flatnonzero(which).tolist(), key=lambda issue: -abs(int(gains[issue]))):
            names = [voice.issue(issue) for issue in issues[:TERMS_SHOWN]]
            told.append(voice.words.text(key, issues=listed(voice, names, len(issues))))
    return " ".join(told)


def _offers(lines: Iterable[Line], seat: int) -> list[Line]:
    return [line for line in lines if line.kind == Kind.OFFER and line.actor == seat]


def _worth(seen: View, terms: Sequence[int]) -> str:
    return points(int(own_values(seen.scenario, np.array([terms], np.int64), seen.seat, seen.mandate)[0]))


def _gains(seen: View, old: Sequence[int], new: Sequence[int]) -> Array:
    """Tell what each change by itself adds to the reader's value of the old package, hundredths: [I]."""
    return np.asarray(option_gains(seen, old)[np.arange(len(new)), list(new)])


def _given(seen: View, lines: Sequence[Line]) -> Flags:
    """Mark where the reader's last offer of these gave something against the one before it: [I]."""
    mine = _offers(lines, seen.seat)
    if not mine or mine[-1].previous[0] < 0:
        return np.zeros(len(seen.scenario.names.issues), bool)
    return _gains(seen, mine[-1].previous, mine[-1].terms) < 0
