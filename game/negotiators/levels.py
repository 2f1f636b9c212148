"""Name what a level may not do: four sets of limits, none of them on information."""

from dataclasses import dataclass

from game.core.errors import UsageError


@dataclass(frozen=True)
class Level:
    """The limits of a planner, all shown to the player."""

    name: str
    picks: int  # efficient packages looked at for each mandate the other may hold
    look_ahead: int  # rounds planned backwards from
    noise: int  # basis points of its room by which it misjudges a package
    whim: int  # basis points of a quarter's stakes by which it misjudges a posture
    patience: int  # basis points of its personality's aspiration that it keeps to
    bluff: int  # basis points: how readily it says more than it means


ENVOY = Level("envoy", picks=5, look_ahead=1, noise=3000, whim=9000, patience=6800, bluff=0)
AMBASSADOR = Level("ambassador", picks=25, look_ahead=3, noise=400, whim=6000, patience=10_000, bluff=500)
MINISTER = Level("minister", picks=31, look_ahead=6, noise=100, whim=3000, patience=10_800, bluff=1000)
MASTER = Level("master", picks=41, look_ahead=99, noise=0, whim=0, patience=11_500, bluff=1500)
LEVELS = {level.name: level for level in (ENVOY, AMBASSADOR, MINISTER, MASTER)}


def level_named(name: str) -> Level:
    """Find a level; raise UsageError."""
    if name not in LEVELS:
        raise UsageError(f"expected a level (one of {', '.join(LEVELS)}), got {name!r}")
    return LEVELS[name]
