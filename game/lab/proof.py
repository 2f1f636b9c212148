"""Prove quickly that a scenario plays: a deal that both homes ratify, no dead option, no event or play out of reach."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from game.core.dice import game_seed
from game.lab.bench import Show
from game.lab.duel import estimate
from game.lab.measures import ALIVE, APART_MOST, OPTIONS_ALIVE, ZONES_LEAST
from game.lab.play import seat_all
from game.lab.zones import Pair, opening_share, option_shares, pairs
from game.negotiators.levels import AMBASSADOR
from game.play.match import play_out
from game.rules.axes import FATE, SEATS, Array, Flags, Phase
from game.rules.causes import Causes
from game.rules.fate import period, possible
from game.rules.homes import count, voted
from game.rules.legal import legal
from game.rules.moves import Moves
from game.rules.outcome import package_values
from game.rules.scenario import Scenario
from game.rules.state import State

GAMES, PORTION = 80, 20
STANDARD, PATIENT = f"standard@{AMBASSADOR.name}", "boulware"  # who settle, and who let the last rounds come
LEAST_ROOM = 1_000  # value units between r0 and the best deal
PER_CENT = 100

Said = Iterator[tuple[str, str]]  # key path, what was expected


@dataclass(frozen=True)
class Played:
    """What a few games between standard players saw."""

    claimed: Array  # [G, D] hundredths
    agreed: Flags  # [G]
    events: int  # mask of those that could happen
    plays: Flags  # [P, D] legal at least once


def proof(scenario: Scenario, show: Show, games: int = GAMES) -> Said:
    """Report what keeps a scenario from being played well; `show(done, total)` is told of the games."""
    yield from _zones(scenario)
    yield from _ratification(scenario)
    yield from _options(scenario)
    yield from _games(scenario, _play(scenario, games, show))


def _zones(scenario: Scenario) -> Said:
    values, names = scenario.values, scenario.names
    bare = [pair for pair in pairs(scenario) if not len(pair.zone)]
    share = 1 - sum(pair.weight for pair in bare)
    if share < ZONES_LEAST:
        found = ", ".join(_spell(scenario, pair) for pair in bare)
        yield (
            "seats",
            f"expected a zone of agreement for 95% of mandate pairs, got {share:.0%}; lower a floor of {found}",
        )
    if opened := opening_share(scenario):
        yield "issues", f"expected opening positions that nobody accepts, {opened:.0%} of pairs do; raise a floor"
    room = (values.best - values.reserve[:, :, None]).min(-1)
    for seat, kind in np.argwhere(room < LEAST_ROOM).tolist():
        key = f"seats[{names.seats[seat]}].mandates[{names.mandates[seat][kind]}].floor"
        yield key, f"expected room of {LEAST_ROOM} value units to gain, got {room[seat, kind]}; lower it"


def _spell(scenario: Scenario, pair: Pair) -> str:
    first, second = scenario.names.mandates
    return f"{first[pair.first]} and {second[pair.second]}"


def _ratification(scenario: Scenario) -> Said:
    """Look for a deal of every pair that both homes ratify: efficient, one step off, or without what fails."""
    for pair in pairs(scenario):
        if not len(pair.zone) or _ratified(scenario, pair, pair.zone.packages):
            continue
        near = _fitting(scenario, pair, _steps(scenario, pair.zone.packages))
        if not _ratified(scenario, pair, near):
            told = f"expected a deal of {_spell(scenario, pair)} that both homes ratify, found none of {len(near)}"
            yield "seats", f"{told}; lower a quorum or raise moods"


def _ratified(scenario: Scenario, pair: Pair, packages: Array) -> bool:
    """Tell whether both homes ratify one of some packages [P, I], or what is left of it without what they reject."""
    lost = _lost(scenario, packages)
    if not lost.any(-1).all():
        return True
    rejected = (lost[:, :, None] & scenario.agenda.members).any(1)
    kept = _fitting(scenario, pair, np.where(rejected, scenario.agenda.fallback, packages))
    return bool(len(kept)) and not _lost(scenario, kept).any(-1).all()


def _lost(scenario: Scenario, packages: Array) -> Flags:
    """Tell which chapters fail at either home as it feels at the start: [P, H]."""
    moods = np.repeat(scenario.homes.mood[None], len(packages), 0)
    fallbacks = np.repeat(scenario.agenda.fallback[None], len(packages), 0)
    votes = count(scenario, packages, moods)
    asked = voted(scenario, packages, fallbacks, np.zeros(len(packages), np.int64))
    return np.asarray((asked & (votes < scenario.homes.quorum[:, None])).any(1))


def _steps(scenario: Scenario, packages: Array) -> Array:
    """List the packages one step from some: [P, I]."""
    issues = packages.shape[1]
    steps = np.concatenate([np.eye(issues, dtype=np.int64), -np.eye(issues, dtype=np.int64)])
    found = np.unique((packages[:, None] + steps).reshape(-1, issues), axis=0)
    return found[((found >= 0) & (found < scenario.agenda.counts)).all(-1)]


def _fitting(scenario: Scenario, pair: Pair, packages: Array) -> Array:
    """Keep the packages [P, I] that cross no red line and leave both their r0."""
    values, rows = scenario.values, np.arange(packages.shape[1])
    for seat, kind in enumerate((pair.first, pair.second)):
        worth = package_values(scenario, packages)[:, seat, kind]
        fits = values.allowed[seat, kind][rows, packages].all(-1) & (worth >= values.reserve[seat, kind])
        packages = packages[fits]
    return packages


def _options(scenario: Scenario) -> Said:
    names, counts = scenario.names, scenario.agenda.counts
    shares = option_shares(scenario, inside=False)
    for issue, many in enumerate(counts.tolist()):
        key, alive = f"issues[{names.issues[issue]}].options", shares[issue, :many] >= ALIVE
        if alive.sum() < min(OPTIONS_ALIVE, many):
            yield (
                key,
                f"expected {OPTIONS_ALIVE} options in efficient deals, got {alive.sum()}; move limits, stake or bend",
            )
        for option in np.flatnonzero(~alive).tolist():
            token, share = names.options[issue][option], shares[issue, option]
            if f"option.{names.issues[issue]}.{token}.anchor" not in scenario.words:
                told = f'got {share:.1%}; say what it is for: write anchor = {{ en = "...", ko = "..." }}'
                yield f"{key}[{token}]", f"expected an option in 3% of efficient deals, {told}"


class _Survey:
    """See which events could happen, and which plays could be made."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.events = 0
        self.plays = np.zeros((len(scenario.names.plays), SEATS), bool)

    def watch(self, games: Array, before: State, moves: Moves, after: State, causes: Sequence[Causes]) -> None:  # noqa: ARG002
        rows = np.flatnonzero((before.actor == FATE) & (moves.kind >= 0) & (before.phase > Phase.STAKE))
        if len(rows):
            rates = self.scenario.events.rates[period(self.scenario, before)[rows]]
            open_now = ((rates > 0) * self.scenario.events.bits).sum(-1)
            self.events |= int(np.bitwise_or.reduce(possible(self.scenario, before, rows) & open_now))
        turns = np.flatnonzero((before.phase == Phase.TURN) & (before.played == 0) & (moves.kind >= 0))
        if len(turns):
            may = legal(self.scenario, before.take(turns)).plays
            for seat in range(SEATS):
                self.plays[:, seat] |= may[before.actor[turns] == seat].any(0)


def _play(scenario: Scenario, games: int, show: Show) -> Played:
    survey, claimed, agreed = _Survey(scenario), [], []
    stubborn = seat_all((PATIENT, PATIENT))
    play_out(scenario, stubborn, game_seed(2, np.arange(PORTION)), fingerprints=False, watch=survey.watch)
    for first in range(0, games, PORTION):
        seeds = game_seed(1, np.arange(first, min(first + PORTION, games)))
        found = play_out(scenario, seat_all((STANDARD, STANDARD)), seeds, fingerprints=False, watch=survey.watch)
        claimed.append(found.scores.claimed)
        agreed.append(found.state.signed_round > 0)
        show(first + len(seeds), games)
    return Played(np.concatenate(claimed), np.concatenate(agreed), survey.events, survey.plays)


def _games(scenario: Scenario, found: Played) -> Said:
    names, games = scenario.names, len(found.agreed)
    for number, name in enumerate(names.events):
        if not found.events >> number & 1:
            told = f"never in {games} games; widen its window, its rate or its conditions"
            yield f"events[{name}]", f"expected an event that can happen, it could {told}"
    for play, seat in np.argwhere(scenario.plays.open_to & ~found.plays).tolist():
        told = f"it never was in {games} games; lower its cost or its needs"
        yield f"plays[{names.plays[play]}]", f"expected a play that {names.seats[seat]} may make, {told}"
    if not found.agreed.any():
        yield "seats", f"expected games that agree, none of {games} did; lower floors or move limits together"
    mean, half = estimate(found.claimed[:, 0] - found.claimed[:, 1])
    if abs(mean) - half > APART_MOST and "asymmetry" not in scenario.words:
        apart = f"{mean / PER_CENT:+.1f} ± {half / PER_CENT:.1f}"
        seats = " less ".join(names.seats)
        yield "asymmetry", f"expected seats within 10 points, {seats} is {apart}; balance floors, or say why here"
