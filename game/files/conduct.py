"""Compile postures, promises, stakes, and the prices of table manners."""

from typing import Any

import numpy as np

from game.files.agenda import option_range
from game.files.fate_references import POSTURES
from game.files.gauges import SIDES, fill, side_gauges
from game.files.spec import Spec
from game.rules.axes import GAUGES, SEATS, Array
from game.rules.scenario import Names
from game.rules.tables import Conduct

MANNERS = (
    "invest_gap", "recovery", "wear", "wear_no_concession", "wear_repeat", "wear_hold", "relief", "minimum_concession",
    "red_line_ask", "statement_price", "flexibility_relief", "walk_rounds", "walk_trust", "reopen_trust",
    "initial_trust",
)  # fmt: skip


def compile_conduct(spec: Spec, names: Names) -> Conduct:
    """Compile how delegations behave and what it costs."""
    postures = [getattr(spec.conduct, name) for name in POSTURES]
    effects = np.zeros((len(postures), SEATS, GAUGES), np.int64)
    points = np.zeros((len(postures), SEATS, SEATS), np.int64)
    for number, posture in enumerate(postures):
        for user in range(SEATS):
            fill(effects[number, user], posture.effects, side_gauges(spec, user))
            for side, amount in posture.points.items():
                points[number, user, user ^ SIDES.index(side)] = amount
    manners: dict[str, int] = {name: getattr(spec.conduct, name) for name in MANNERS}
    named: dict[str, Any] = {**_promises(spec, names), **_stakes(spec, names), **manners}
    return Conduct(
        share=np.array([posture.share for posture in postures], np.int64),
        effects=effects,
        points=points,
        cost=np.array([posture.cost for posture in postures], np.int64),
        **named,
    )


def _promises(spec: Spec, names: Names) -> dict[str, Array]:
    found = spec.promises
    seats = [names.seats.index(promise.seat) for promise in found]
    voices = [names.constituencies[s].index(p.constituency) for s, p in zip(seats, found, strict=True)]
    issues = [-1 if promise.issue is None else names.issues.index(promise.issue) for promise in found]
    ranges = [(0, 0) if p.issue is None else option_range(names, p.issue, p.options) for p in found]
    columns: dict[str, list[int]] = {
        "seat": seats,
        "constituency": voices,
        "mood": [promise.mood for promise in found],
        "due": [promise.due for promise in found],
        "capital": [promise.capital for promise in found],
        "issue": issues,
    }
    arrays = {f"promise_{name}": np.array(values, np.int64) for name, values in columns.items()}
    return arrays | {"promise_range": np.array(ranges, np.int64).reshape(-1, 2)}


def _stakes(spec: Spec, names: Names) -> dict[str, Array]:
    rows = [seat.stakes for seat in spec.seats]
    ranges = [[option_range(names, stake.issue, stake.options) for stake in row] for row in rows]
    return {
        "stake_issue": np.array([[names.issues.index(stake.issue) for stake in row] for row in rows], np.int64),
        "stake_range": np.array(ranges, np.int64),
        "stake_rarity": np.array([[stake.rarity for stake in row] for row in rows], np.int64),
        "stake_capital": np.array([[stake.capital for stake in row] for row in rows], np.int64),
        "stake_support": np.array([[stake.support for stake in row] for row in rows], np.int64),
    }
