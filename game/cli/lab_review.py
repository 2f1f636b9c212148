"""The command that measures the reviewer."""

from typing import Annotated

import typer

from game.cli.lab_options import Cluster, ScenarioName, Seed, Workers


def review(
    scenario: ScenarioName,
    *,
    games: Annotated[int, typer.Option(help="Games between two levels, half of them from each seat.", min=4)] = 200,
    seed: Seed = 1,
    workers: Workers = 0,
    cluster: Cluster = "",
) -> int:
    """Measure the reviewer: whose play looks accurate, and whether what it prefers turns out better."""
    from game.cli.lab_bench import at_bench
    from game.cli.pages import print_lines
    from game.lab.reviews import lines

    with at_bench(scenario, "measuring reviews of", workers, cluster) as bench:
        found = list(lines(bench, games, seed))
        name = bench.scenario.id
    return print_lines(f"{name}: {games} games, seed {seed}", found)
