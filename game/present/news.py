"""Present what has been told so far to a seat."""

from collections.abc import Sequence

from game.present.header import Progress
from game.present.log import brief, log_line, press
from game.present.models import News
from game.present.story import Line
from game.present.voice import Voice

LOG = 60


def news(voice: Voice, lines: Sequence[Line], at: Progress, seat: int) -> News:
    """Present what changed since the seat's last move, the press and the latest of the log."""
    return News(
        brief_label=at.since_text,
        brief=brief(voice, lines, at.since, seat),
        press_label=voice.words.text("press"),
        press=press(voice, lines),
        log_label=voice.words.text("log"),
        log=tuple(log_line(voice, line, seat) for line in lines[-LOG:]),
    )
