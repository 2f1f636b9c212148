"""The commands that measure a scenario and its players: certificate, opponents."""

from typing import Annotated

import typer

from game.cli.lab_options import Cluster, ScenarioName, Seed, Workers


def certificate(
    scenario: ScenarioName,
    *,
    games: Annotated[
        int, typer.Option(help="Games between standard opponents; the rest grows with it.", min=20)
    ] = 2000,
    seed: Seed = 1,
    workers: Workers = 0,
    cluster: Cluster = "",
) -> int:
    """Measure what must come out of a scenario; exit code 1 when a line falls short."""
    from game.cli.lab_bench import at_bench
    from game.cli.pages import print_lines
    from game.lab.certificate import certificate as measured

    with at_bench(scenario, "certifying", workers, cluster) as bench:
        lines = list(measured(bench, games, seed))
        rules = bench.scenario
    digest = f"{rules.digest & (2**64 - 1):016x}"
    return print_lines(f"{rules.id}: {games} games between standard opponents, seed {seed}, digest {digest}", lines)


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
