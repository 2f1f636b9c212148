"""Measure the certificate's lines on the table: zones, agreement, random play, seats, options, history."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import inf

import numpy as np

from game.lab.duel import Duel
from game.lab.lines import EXACT, Line, aside, estimated, judged, mean_of, points, share, share_of, unmeasured
from game.lab.sample import Sample
from game.lab.zones import likeliest, opening_share, option_shares, zone_share
from game.rules.axes import Array, Flags
from game.rules.outcome import package_values
from game.rules.scenario import Scenario

ALIVE = 0.03
OPTIONS_ALIVE = 3
ZONES_LEAST = 0.95
AGREED_LEAST, AGREED_MOST = 0.70, 0.95
ROUND_MOST = 0.35
APART_MOST = 1_000  # hundredths of a point
NEAR_LEAST = 0.70
LONG_LADDER = 5  # options from which an issue counts in the history line


def zones(scenario: Scenario) -> Iterator[Line]:
    """Measure line 1."""
    covered, opened = zone_share(scenario), opening_share(scenario)
    yield judged(
        "1", "mandate pairs with a zone of agreement", share(covered), ">= 95%", holds=covered >= ZONES_LEAST,
        interval=EXACT, figure=covered, name="zones",
    )  # fmt: skip
    yield judged(
        "1", "pairs whose opening positions could be agreed", share(opened), "0%", holds=opened == 0,
        interval=EXACT, figure=opened, name="openings",
    )  # fmt: skip


def agreement(found: Sample) -> Iterator[Line]:
    """Measure line 2."""
    yield estimated(
        "2", "games that agree", share_of(found.agreed), "70-95%", low=AGREED_LEAST, high=AGREED_MOST,
        name="agreement", why=_endings(found),
    )  # fmt: skip
    rounds = found.state.signed_round[found.agreed]
    if len(rounds):
        counts = np.bincount(rounds)
        most = int(counts.argmax())
        told = ", ".join(f"{number} {share(many / len(rounds))}" for number, many in enumerate(counts) if number)
        asked = f"agreements in the fullest round ({most})"
        yield estimated(
            "2", asked, share_of(rounds == most, "agreements"), "<= 35%", high=ROUND_MOST,
            name="fullest_round", why=f"by round: {told}",
        )  # fmt: skip
    voided = share_of(found.agreed & (found.state.signed == 0))
    yield aside("2", "games whose package was signed and then voided", voided.spelled, voided.interval)


def _endings(found: Sample) -> str:
    """Say how games ended without agreement."""
    walked = found.state.walks[~found.agreed].sum(-1) > 1
    return f"of the {len(walked)} without, {int(walked.sum())} by walking out twice, the others after the last round"


def chance_players(duels: Mapping[str, Duel]) -> Iterator[Line]:
    """Measure line 3 from the games of random play against each level."""
    for level, duel in duels.items():
        claimed, signed = duel.claimed[:, :, 0].T.ravel(), duel.signed.T.ravel() > 0
        asked, told = f"random play's mean claimed against {level}", _with_and_without(claimed, signed)
        yield estimated("3", asked, mean_of(claimed), "<= 0", high=0, name="random_play", why=told)


def _with_and_without(claimed: Array, signed: Flags) -> str:
    """Say what was claimed with a deal and without."""
    parts = (("with", signed), ("without", ~signed))
    told = [
        f"{points(claimed[rows].mean())} {which} a deal in {share(rows.mean())}" for which, rows in parts if rows.any()
    ]
    return ", ".join(told)


def seats(scenario: Scenario, found: Sample) -> Iterator[Line]:
    """Measure line 4."""
    claimed, said = found.scores.claimed, scenario.words.get("asymmetry", {})
    apart = mean_of(claimed[:, 0] - claimed[:, 1])
    bar = "<= 10.00 apart, or said to be asymmetric" + (" (it is)" if said else "")
    asked, means = f"claimed of {' less '.join(scenario.names.seats)}", [mean_of(column) for column in claimed.T]
    most = inf if said else APART_MOST
    yield replace(estimated("4", asked, apart, bar, low=-most, high=most, name="seats"), reason=said)
    for name, mean in zip(scenario.names.seats, means, strict=True):
        yield aside("4", f"mean claimed of {name}", mean.spelled, mean.interval)


def options(scenario: Scenario) -> Iterator[Line]:
    """Measure line 5."""
    names, counts = scenario.names, scenario.agenda.counts
    whole, inside = (option_shares(scenario, inside=part) for part in (False, True))
    ladder = np.arange(whole.shape[1]) < counts[:, None]
    alive = ((whole >= ALIVE) & ladder).sum(1)
    dead = [(int(i), int(o)) for i, o in np.argwhere((whole < ALIVE) & ladder)]
    bare = [(i, o) for i, o in dead if f"option.{names.issues[i]}.{names.options[i][o]}.anchor" not in scenario.words]
    few = [names.issues[issue] for issue in np.flatnonzero(alive < OPTIONS_ALIVE)]
    fine = len(names.issues) - len(few)
    yield judged(
        "5", "issues with three options alive", _listed(f"{fine} of {len(names.issues)}", few), "all",
        holds=not few, interval=EXACT, figure=fine / len(names.issues), name="options",
    )  # fmt: skip
    told = [f"{names.issues[i]}={names.options[i][o]} {share(whole[i, o])}" for i, o in bare]
    yield judged(
        "5", "options under 3% that are not marked", _listed(str(len(bare)), told), "0",
        holds=not bare, interval=EXACT, figure=len(bare), name="anchors",
    )  # fmt: skip
    total = int(counts.sum())
    living = int(((inside >= ALIVE) & ladder).sum())
    counted = f"{total - len(dead)}, {living} of {total}"
    yield aside("5", "options alive on the whole frontier, and inside the zone", counted)


def history(scenario: Scenario, found: Sample) -> Iterator[Line]:
    """Measure line 9."""
    if (scenario.history < 0).all():
        yield unmeasured("9", "the real outcome", "the scenario has none")
        return
    names, settled = scenario.names, scenario.history >= 0
    if settled.all():
        pair = likeliest(scenario)
        worth = package_values(scenario, scenario.history[None])[0]
        gains = (
            int(worth[0, pair.first] - scenario.values.reserve[0, pair.first]),
            int(worth[1, pair.second] - scenario.values.reserve[1, pair.second]),
        )
        yield judged(
            "9", "the real package's gains over no deal, likeliest pair (value)", f"{gains[0]:+d}, {gains[1]:+d}",
            ">= 0", holds=min(gains) >= 0, interval=EXACT, name="history_gains",
        )  # fmt: skip
    if not found.agreed.any():
        yield unmeasured("9", "the computer median", "no game agreed")
        return
    away = np.abs(np.median(found.state.package[found.agreed], 0) - scenario.history)
    counted = settled & (scenario.agenda.counts >= LONG_LADDER)
    near, same = (away <= 1) & counted, (away == 0) & counted
    far = [f"{names.issues[issue]} by {away[issue]:g}" for issue in np.flatnonzero(counted & ~near)]
    many = int(counted.sum())
    yield judged(
        "9", "issues of five or more options within one step of the median", _listed(f"{near.sum()} of {many}", far),
        ">= 70%", holds=near.sum() >= NEAR_LEAST * many, figure=float(near.sum()) / max(many, 1),
        name="history", why=_medians(scenario, found, counted & ~near),
    )  # fmt: skip
    yield aside("9", "of these exactly at the median", f"{same.sum()} of {many}")
    near, same = (int((away[settled] <= most).sum()) for most in (1, 0))
    yield aside("9", "all issues: within one step, exactly", f"{near}, {same} of {settled.sum()}")


def _medians(scenario: Scenario, found: Sample, issues: Flags) -> str:
    """Say where the middle half of the agreements lies on some issues, and what happened."""
    names, settled = scenario.names, found.state.package[found.agreed]
    told = []
    for issue in np.flatnonzero(issues):
        low, high = np.percentile(settled[:, issue], (25, 75)).round().astype(int)
        options = names.options[issue]
        real = options[scenario.history[issue]]
        told.append(f"{names.issues[issue]} was {real}, the middle half of games {options[low]} to {options[high]}")
    return "; ".join(told)


def _listed(value: str, names: list[str]) -> str:
    return f"{value} ({', '.join(names)})" if names else value
