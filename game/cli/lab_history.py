"""The commands that hold the models against the world: backtest, tariffs."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated

import typer

from game.cli.entry import FINE
from game.cli.lab_options import Cluster, Json, ScenarioName, Seed, Sets, Workers
from game.core.errors import UsageError
from game.play.start import GameOptions

FLAGSHIP = GameOptions().scenario
HEADINGS = ("sector", "year", "imports", "change", "exports lost", "duty", "exporters", "buyers", "deadweight")


def backtest(
    scenario: Annotated[
        list[str] | None, typer.Argument(help="Scenarios with a history; all of them if left out.", metavar="SCENARIO")
    ] = None,
    *,
    games: Annotated[int, typer.Option(help="Games between standard opponents.", min=1)] = 400,
    seed: Seed = 1,
    workers: Workers = 0,
    cluster: Cluster = "",
    as_json: Json = False,
) -> int:
    """Hold computer games beside what really happened, and models beside what was published."""
    from game.cli.lab_bench import at_bench
    from game.cli.lab_pages import print_backtest
    from game.files.library import load_spec, scenarios
    from game.lab.backtest import backtest as measured
    from game.lab.published import targets

    names = scenario or [item.id for item in scenarios() if load_spec(item.id).history]
    found = []
    for name in names:
        with at_bench(name, "playing", workers, cluster) as bench:
            found.append((measured(bench, games, seed), list(targets(load_spec(name)))))
    if as_json:
        told = [{**asdict(test), "published": [asdict(target) for target in known]} for test, known in found]
        typer.echo(json.dumps(told, indent=1))
    else:
        for test, known in found:
            print_backtest(test, known)
    return FINE


def tariffs(
    scenario: ScenarioName = FLAGSHIP,
    *,
    rate: Annotated[
        list[str] | None,
        typer.Option(metavar="SECTOR=R", help="Percent on a sector, a group of sectors or `all`; today's if left out."),
    ] = None,
    rival: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=R", help="Percent on a rival or `all`, in those sectors; the scenario's if left out."
        ),
    ] = None,
    no_exemptions: Annotated[bool, typer.Option("--no-exemptions", help="Tax what the scenario exempts.")] = False,
    set_: Sets = None,
    as_json: Json = False,
) -> int:
    """Ask the tariff model: imports, revenue and losses against free trade, $m a year, over the phase-in."""
    from game.cli.pages import print_table
    from game.files.assumptions import changed
    from game.files.library import load_spec
    from game.lab.tariffs import Question, ask
    from game.theory.trade import MONEY

    spec, _ = changed(load_spec(scenario), set_ or ())
    answers = ask(spec, Question(_pairs(rate), _pairs(rival), not no_exemptions))
    if as_json:
        typer.echo(json.dumps([asdict(answer) for answer in answers], indent=1))
        return FINE
    rows = [
        (
            *(answer.sector, answer.year, f"{answer.imports:,.0f}", f"{answer.change:+.1f}%"),
            *(f"{getattr(answer, name):,.0f}" for name in MONEY),
        )
        for answer in answers
    ]
    print_table(f"{spec.id}: against free trade, $m a year", HEADINGS, rows)
    return FINE


def _pairs(texts: Sequence[str] | None) -> dict[str, float]:
    found = {}
    for text in texts or ():
        name, equals, amount = text.partition("=")
        try:
            found[name] = float(amount)
        except ValueError:
            equals = ""
        if not equals or not name:
            raise UsageError(f"expected NAME=PERCENT, got {text!r}")
    return found
