"""Play a replay: how fast, and when the next step is due."""

from dataclasses import dataclass, replace

SPEEDS = (0.5, 1.0, 2.0, 4.0, 8.0)
SECONDS = 0.9  # a step at normal speed


@dataclass(frozen=True)
class Player:
    """Playing along: the speed, and the time since the last step."""

    is_playing: bool = False
    speed: float = 1.0
    waited: float = 0.0

    def toggled(self) -> "Player":
        """Start or stop."""
        return Player(not self.is_playing, self.speed)

    def at_speed(self, speed: float) -> "Player":
        """Play at another speed."""
        return Player(self.is_playing, speed, self.waited)

    def ticked(self, seconds: float) -> tuple["Player", bool]:
        """Let time pass; tell whether a step is due."""
        if not self.is_playing:
            return self, False
        waited = self.waited + seconds
        need = SECONDS / self.speed
        is_due = waited >= need
        return replace(self, waited=min(waited - need, need) if is_due else waited), is_due
