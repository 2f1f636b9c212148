"""Present what has been told so far to a seat."""

from collections.abc import Sequence

from game.present.header import Progress
from game.present.log import brief, log_line, press
from game.present.models import News
from game.present.movement import movement
from game.present.story import Line
from game.present.voice import Voice
from game.rules.view import View

LOG = 60


def news(voice: Voice, lines: Sequence[Line], at: Progress, seen: View) -> News:
    """Present what changed since the seat's last move, the press and the latest of the log."""
    told, moved = brief(voice, lines, at.since, seen.seat), movement(voice, seen, lines, at.since)
    return News(
        brief_label=at.since_text,
        brief=(*told, moved) if moved else told,
        press_label=voice.words.text("press"),
        press=press(voice, lines),
        log_label=voice.words.text("log"),
        log=tuple(log_line(voice, line, seen.seat) for line in lines[-LOG:]),
    )
