"""Compile statecraft."""

import numpy as np

from game.files.fate_parts import Play
from game.files.gauges import SIDES, fill, seat_gauges, side_gauges
from game.files.spec import Spec
from game.rules.axes import GAUGES, SEATS, Array, Disclosure, Target
from game.rules.scenario import Names
from game.rules.tables import Plays


def compile_plays(spec: Spec, names: Names, voices: int) -> Plays:
    """Compile the plays; `voices` = constituencies of the larger home."""
    plays, gauges = spec.plays, seat_gauges(spec)

    def column(values: list[int]) -> Array:
        return np.array(values, np.int64)

    return Plays(
        cost=column([play.cost for play in plays]),
        open_to=np.array([[seat in play.seats for seat in names.seats] for play in plays], np.bool_).reshape(-1, SEATS),
        target=column([Target[play.target.upper()] for play in plays]),
        first_round=column([play.first_round for play in plays]),
        pause=column([play.pause for play in plays]),
        effects=_effects(spec),
        moods=_moods(plays, names, voices),
        target_mood=column([play.target_mood for play in plays]),
        fallback=_fallbacks(plays),
        disclosure=column([Disclosure[play.disclosure.upper()] for play in plays]),
        commits=column([play.commits for play in plays]),
        toughness=column([play.toughness for play in plays]),
        rounds_lost=column([play.rounds_lost for play in plays]),
        needs_gauge=column([gauges[play.needs.gauge] if play.needs else -1 for play in plays]),
        needs_range=column([end for play in plays for end in _range(play)]).reshape(-1, 2),
        exposed_by=column([names.events.index(play.exposed_by) if play.exposed_by else -1 for play in plays]),
    )


def _range(play: Play) -> tuple[int, int]:
    return (play.needs.low, play.needs.high) if play.needs else (0, 0)


def _effects(spec: Spec) -> Array:
    found = np.zeros((len(spec.plays), SEATS, GAUGES), np.int64)
    for number, play in enumerate(spec.plays):
        for user in range(SEATS):
            fill(found[number, user], play.effects, side_gauges(spec, user))
    return found


def _moods(plays: tuple[Play, ...], names: Names, voices: int) -> Array:
    """Lay out moods by user: "own" and "their" mean every constituency of that home."""
    found = np.zeros((len(plays), SEATS, SEATS, voices), np.int64)
    for number, play in enumerate(plays):
        for user in range(SEATS):
            for key, amount in play.moods.items():
                if key in SIDES:
                    home = user ^ SIDES.index(key)
                    found[number, user, home, : len(names.constituencies[home])] += amount
                else:
                    seat, _, voice = key.partition(".")
                    home = names.seats.index(seat)
                    found[number, user, home, names.constituencies[home].index(voice)] += amount
    return found


def _fallbacks(plays: tuple[Play, ...]) -> Array:
    found = np.zeros((len(plays), SEATS, SEATS), np.int64)
    for number, play in enumerate(plays):
        for user in range(SEATS):
            for side, amount in play.fallback.items():
                found[number, user, user ^ SIDES.index(side)] = amount
    return found
