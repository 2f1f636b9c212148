"""Let a game be heard: follow its story, choose a sound, and say the same in words to those who want captions."""

import time
from collections.abc import Callable, Sequence

from game.files.settings import Settings
from game.present.sounds import Sound, sound_of
from game.present.story import Line
from game.rules.scenario import Scenario
from game.ui.speaker import Speaker

READING = 1.8  # seconds that a caption stands at least


class Sounds:
    """The sounds of the window: what was heard last, and until when its caption stands."""

    def __init__(self, settings: Callable[[], Settings], clock: Callable[[], float] = time.monotonic) -> None:
        """Begin in silence; `settings` are asked for each time."""
        self.speaker = Speaker()
        self._settings = settings
        self._clock = clock
        self._told: tuple[object, int] = (None, 0)
        self._caption: Sound | None = None
        self._until = 0.0

    def follow(self, game: object, scenario: Scenario, lines: Sequence[Line]) -> None:
        """Be told how a game stands; what is new in it since then is heard, a game just opened is not."""
        known, self._told = self._told, (game, len(lines))
        if known[0] is game and (sound := sound_of(scenario, lines[known[1] :])):
            self.make(sound)

    def make(self, sound: Sound) -> None:
        """Make a sound: changed terms as loud as the interface, all else as loud as events."""
        settings = self._settings()
        self.speaker.play(sound, settings.interface_volume if sound == Sound.TICK else settings.volume)
        now = self._clock()
        if sound == Sound.TICK and self._caption not in (None, Sound.TICK) and now < self._until:
            return  # a tick hides no event's caption
        from game.ui.tones import seconds

        self._caption, self._until = sound, now + max(seconds(sound), READING)

    @property
    def caption(self) -> Sound | None:
        """Give the sound whose caption stands now."""
        is_wanted = self._settings().has_captions and self._clock() < self._until
        return self._caption if is_wanted else None

    @property
    def pace(self) -> float | None:
        """Give the seconds until the caption goes, None when there is none."""
        return max(0.01, self._until - self._clock()) if self.caption else None
