"""Measure one cell of the comparison with NegMAS in a process of its own: `negmas_cell.py SIDE WHAT ISSUES LINKS`.

WHAT is a player, or `frontier`: the exact frontier and its Nash point, ISSUES of ten options.

Prints JSON: negotiations and offers in so many seconds of the processor, agreements, MB beyond what the libraries take.
The domain is a scenario made here as data; NegMAS gets the compiled tables of it, so both sides bargain over the same
values. Ours are played in batches as large as those of `lab run`.
"""

import json
import resource
import sys
from decimal import Decimal
from time import process_time

import numpy as np

from game.core.dice import game_seed
from game.files.library import compile_scenario, load_spec, spec_from_json
from game.negotiators.registry import negotiator
from game.play.match import CHUNK, play_out
from game.theory.bargaining import nash_point
from game.theory.pareto import frontier

OPTIONS, TEN, ROUNDS, SEED = 5, 10, 12, 7
LONGEST = 1.0  # seconds of negotiations in a cell, or one of them
PATIENCE = 60  # seconds of the processor until the process is ended


def synthetic(issues, links):
    """Make a scenario of two seats with one mandate each, so many issues of five options, so many linked pairs."""
    draw = np.random.default_rng(SEED)
    raw = load_spec("first-table").model_dump(mode="json", exclude_defaults=True)
    text = {"en": "x", "ko": "x"}
    names = [f"i{number}" for number in range(issues)]
    source = raw["issues"][0]["source"]
    ladder = [{"id": f"o{step}", "quantity": step, "name": text} for step in range(OPTIONS)]
    raw["issues"] = [
        {
            "id": name,
            "chapter": "all",
            "name": text,
            "note": text,
            "status_quo": "o4" if number % 2 else "o0",
            "fallback": "o4" if number % 2 else "o0",
            "limits": [int(draw.integers(2, 5)), int(draw.integers(0, 3))],
            "stake": int(draw.integers(2_000, 9_000)),
            "interests": {"seoul": {"gain": 100}, "washington": {"gain": 100}},
            "reason": text,
            "source": source,
            "options": ladder,
        }
        for number, name in enumerate(names)
    ]
    raw["chapters"] = [{"id": "all", "name": text, "icon": raw["chapters"][0]["icon"]}]
    raw["links"] = [
        {
            "issues": [names[2 * number], names[2 * number + 1]],
            "terms": [
                {
                    "when": [[f"o{first}"], [f"o{second}"]],
                    "worth": {seat: {"gain": int(draw.integers(0, 300))} for seat in ("seoul", "washington")},
                }
                for first, second in ((1, 3), (2, 2), (3, 1))
            ],
            "source": source,
        }
        for number in range(links)
    ]
    for seat in raw["seats"]:
        seat["interests"] = [{"id": "gain", "name": text}]
        seat["mandates"] = [seat["mandates"][0] | {"prior": 10_000, "weights": {"gain": 100}}]
        seat["constituencies"] = [seat["constituencies"][0] | {"weights": {"gain": 100}}]
        seat["stakes"] = [seat["stakes"][0] | {"issue": "i0", "options": ["o0"]}]
        seat.pop("public_red_lines", None)
    patient = {name: 0 for name in raw["conduct"] if name.startswith("wear")}
    raw |= {
        "conduct": raw["conduct"] | patient,
        "plays": raw["plays"][-1:],
        "events": raw["events"][:1],
        "promises": [],
    }
    raw["clock"] |= {"rounds": ROUNDS}
    raw.pop("history", None)
    ledger = {"made": {"figure": "1", "source": "made for a measurement", "confidence": "guess"}}
    return spec_from_json(json.dumps(_sourced(raw) | {"ledger": ledger}, default=_plain))


def _sourced(part):
    """Name one source everywhere."""
    if isinstance(part, dict):
        return {key: ["made"] if key == "source" else _sourced(inner) for key, inner in part.items()}
    return [_sourced(inner) for inner in part] if isinstance(part, (list, tuple)) else part


def _plain(value):
    return str(value) if isinstance(value, Decimal) else value


def ours(player, issues, links):
    """Play whole games: the table, and the year after it."""
    begun = process_time()
    scenario = compile_scenario(synthetic(issues, links))
    ready, before = process_time() - begun, _peak()
    players = (negotiator(player), negotiator(player))
    games = offers = agreed = 0
    begun = process_time()
    while process_time() - begun < LONGEST:
        found = play_out(scenario, players, game_seed(games, np.arange(CHUNK)), fingerprints=False).state
        games, offers = games + CHUNK, offers + int(found.tabled.sum())
        agreed += int((found.signed_round > 0).sum())
    return _told(begun, games, offers, agreed, before) | {"ready": ready}


def theirs(player, issues, links):
    """Negotiate by alternating offers, fresh negotiators each time as their manual has it."""
    from negmas import SAOMechanism
    from negmas.sao.negotiators import BoulwareTBNegotiator, ConcederTBNegotiator, RandomNegotiator

    kinds = {"boulware": BoulwareTBNegotiator, "conceder": ConcederTBNegotiator, "random": RandomNegotiator}
    space, utilities = tables(compile_scenario(synthetic(issues, links)))
    before = _peak()
    games = offers = agreed = 0
    begun = process_time()
    while process_time() - begun < LONGEST:
        session = SAOMechanism(outcome_space=space, n_steps=ROUNDS)
        for utility in utilities:
            session.add(kinds[player](ufun=utility))
        session.run()
        games, offers, agreed = games + 1, offers + len(session.trace), agreed + (session.agreement is not None)
    return _told(begun, games, offers, agreed, before) | {"ready": 0.0}


def tables(scenario):
    """Give NegMAS the outcome space and both utilities, additive or with pairs, 0..1."""
    from negmas import make_issue, make_os
    from negmas.preferences import GLAUtilityFunction, LinearAdditiveUtilityFunction
    from negmas.preferences.value_fun import TableFun, TableMultiFun

    values, found = scenario.values, []
    issues = len(scenario.names.issues)
    space = make_os([make_issue(OPTIONS, f"i{number}") for number in range(issues)])
    for seat in range(2):
        points = values.points[seat, 0] / 10_000
        singles = [{option: float(points[issue, option]) for option in range(OPTIONS)} for issue in range(issues)]
        shared = {"outcome_space": space, "reserved_value": float(values.reserve[seat, 0] / 10_000)}
        if not len(values.link_pairs):
            named = {f"i{number}": single for number, single in enumerate(singles)}
            ones = dict.fromkeys(named, 1.0)
            found.append(LinearAdditiveUtilityFunction(named, weights=ones, **shared))
            continue
        factors = [((number,), TableFun(single)) for number, single in enumerate(singles)]
        for pair, worth in zip(values.link_pairs.tolist(), values.link_points[seat, 0] / 10_000, strict=True):
            table = {(a, b): float(worth[a, b]) for a in range(OPTIONS) for b in range(OPTIONS)}
            factors.append((tuple(pair), TableMultiFun(table)))
        found.append(GLAUtilityFunction(factors, **shared))
    return space, found


def frontier_tables(issues):
    """Draw concave opposed tables [D, I, O] of ten options, about 9,300 at best to either side."""
    draw = np.random.default_rng(SEED)
    stakes = draw.dirichlet(np.full(issues, 3.0))
    steps = 1.2 ** np.linspace(2, -2, TEN - 1) * draw.uniform(0.7, 1.3, (issues, TEN - 1))
    rising = np.concatenate([np.zeros((issues, 1)), np.cumsum(stakes[:, None] * steps, 1)], 1)
    falling = rising[:, ::-1] * draw.uniform(0.5, 1.5, (issues, 1))
    return np.stack([(table * 9_300 / table.max(1).sum()).astype(np.int64) for table in (falling, rising)])


def our_frontier(issues):
    """Find the frontier and its Nash point."""
    mine, yours = frontier_tables(issues)
    none = np.zeros((0, TEN, TEN), np.int64)
    before, begun, times = _peak(), process_time(), 0
    while process_time() - begun < LONGEST:
        found = frontier(mine, yours, np.ones((issues, TEN), bool), np.zeros((0, 2), np.int64), none, none)
        point = found.values[nash_point(found.values, np.zeros(2, np.int64))]
        times += 1
    return _told(begun, times, 0, 0, before) | {"points": len(found), "nash": point.tolist()}


def their_frontier(issues):
    """Find the same by their functions, outcomes enumerated."""
    from negmas import make_issue, make_os
    from negmas.preferences import LinearAdditiveUtilityFunction
    from negmas.preferences.ops import nash_points, pareto_frontier

    space = make_os([make_issue(TEN, f"i{number}") for number in range(issues)])
    utilities = [
        LinearAdditiveUtilityFunction(
            {f"i{number}": dict(enumerate(row)) for number, row in enumerate((table / 10_000).tolist())},
            weights={f"i{number}": 1.0 for number in range(issues)},
            outcome_space=space,
            reserved_value=0.0,
        )
        for table in frontier_tables(issues)
    ]
    before, begun, times = _peak(), process_time(), 0
    while process_time() - begun < LONGEST:
        points, _ = pareto_frontier(utilities, issues=space.issues, sort_by_welfare=True)
        values = nash_points(utilities, points, outcome_space=space)[0][0]
        times += 1
    nash = [round(value * 10_000) for value in values]
    return _told(begun, times, 0, 0, before) | {"points": len(set(points)), "nash": nash}


def _told(begun, games, offers, agreed, before):
    seconds = process_time() - begun
    extra = (_peak() - before) / 1024
    return {"seconds": seconds, "games": games, "offers": offers, "agreed": agreed / games, "megabytes": extra}


def _peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE + 1))
    side, what, many, pairs = sys.argv[1:]
    if what == "frontier":
        told = {"ours": our_frontier, "theirs": their_frontier}[side](int(many))
    else:
        told = {"ours": ours, "theirs": theirs}[side](what, int(many), int(pairs))
    sys.stdout.write(json.dumps(told) + "\n")
