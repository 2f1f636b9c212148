"""The commands that set players against each other: tournament, exploit."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from game.cli.entry import FINE
from game.cli.lab_options import Cluster, Json, ScenarioName, Seed, Workers


def tournament(
    scenario: ScenarioName,
    players: Annotated[list[str], typer.Argument(help="A tactic or personality, or `standard`.", metavar="PLAYER...")],
    *,
    pairs: Annotated[int, typer.Option(help="Pairs of games: seats swapped, luck shared.", min=2)] = 100,
    seed: Seed = 1,
    as_json: Json = False,
    workers: Workers = 0,
    cluster: Cluster = "",
) -> int:
    """Set everyone against everyone by pairs, and rank them; beside it what each shows against one panel."""
    from game.cli.lab_bench import at_bench
    from game.cli.pages import print_table
    from game.lab.company import parse_players
    from game.lab.tournament import table
    from game.lab.tournament import tournament as measured

    names = parse_players(players)
    with at_bench(scenario, "playing a tournament of", workers, cluster) as bench:
        standings = measured(bench, names, pairs, seed)
        title = f"{bench.scenario.id}: {pairs} pairs each, seed {seed}, against the others and the panel"
    if as_json:
        typer.echo(json.dumps([asdict(standing) for standing in standings], indent=1))
        return FINE
    headings, *rows = table(standings)
    print_table(title, headings, rows)
    return FINE


def exploit(
    scenario: ScenarioName,
    *,
    ploys: Annotated[int, typer.Option(help="Simple strategies to begin with.", min=4)] = 32,
    games: Annotated[int, typer.Option(help="Games at each seat at the end.", min=16)] = 400,
    seed: Seed = 1,
    workers: Workers = 0,
    cluster: Cluster = "",
) -> int:
    """Search for simple strategies that beat the standard opponents; exit code 1 when one does.

    Fixed habits and the best of many ploys, each beside the standard player in the same seat, with the same mandate,
    opponent and luck; the last games have luck that the search has not seen.
    """
    from game.cli.lab_bench import at_bench
    from game.cli.pages import print_lines
    from game.lab.exploits import HABITS, exploits
    from game.lab.opponents import exploited
    from game.lab.search import search

    with at_bench(scenario, "searching for exploits of", workers, cluster) as bench:
        habits = exploits(bench, tuple(HABITS), games, seed)
        lines = [exploited(work.result(), games) for work in habits]
        for tried, found in search(bench, ploys, games, seed):
            rung = [exploited(one, tried) for one in found]
        name = bench.scenario.id
    title = f"{name}: habits, and the best of {ploys} ploys, seed {seed}; claimed over the standard player"
    return print_lines(title, [*lines, *rung])
