"""The commands that measure a scenario and its players: certificate, opponents."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from game import __version__
from game.cli.entry import FINE, SHORT
from game.cli.lab_options import Cluster, Json, ScenarioName, Seed, Sets, Workers


def certificate(
    scenario: ScenarioName,
    *,
    games: Annotated[
        int, typer.Option(help="Games between standard opponents; the rest grows with it.", min=20)
    ] = 2000,
    seed: Seed = 1,
    set_: Sets = None,
    as_json: Json = False,
    plots: Annotated[Path | None, typer.Option(metavar="DIR", help="Draw pictures of it too.")] = None,
    workers: Workers = 0,
    cluster: Cluster = "",
) -> int:
    """Measure what must come out of a scenario; exit code 1 when a line falls short."""
    from game.cli.lab_bench import at_bench
    from game.cli.pages import holds, print_lines
    from game.lab.certificate import lines, start

    with at_bench(scenario, "certifying", workers, cluster, changes=set_ or ()) as bench:
        running = start(bench, games, seed)
        found = list(lines(bench, running))
        rules = bench.scenario
    if plots:
        from game.lab.plots import draw_plots

        draw_plots(plots, rules, running.sample.result(), running.luck.result(), found)
    digest = f"{rules.digest & (2**64 - 1):016x}"
    if not as_json:
        return print_lines(f"{rules.id}: {games} games between standard opponents, seed {seed}, digest {digest}", found)
    told = {"scenario": rules.id, "version": __version__, "digest": digest, "games": games, "seed": seed}
    typer.echo(json.dumps({**told, "holds": holds(found), "lines": [asdict(line) for line in found]}, indent=1))
    return FINE if holds(found) else SHORT


def opponents(
    scenario: ScenarioName,
    *,
    pairs: Annotated[int, typer.Option(help="Pairs of games in each duel: seats swapped, luck shared.", min=4)] = 100,
    seed: Seed = 1,
    workers: Workers = 0,
    cluster: Cluster = "",
) -> int:
    """Measure levels, tactics, exploits and belief; exit code 1 when a line falls short."""
    from game.cli.lab_bench import at_bench
    from game.cli.pages import print_lines
    from game.lab.opponents import opponents as measured

    with at_bench(scenario, "measuring opponents on", workers, cluster) as bench:
        lines = list(measured(bench, pairs, seed))
        name = bench.scenario.id
    return print_lines(f"{name}: {pairs} pairs, seed {seed}", lines)
