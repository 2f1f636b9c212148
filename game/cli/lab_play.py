"""The commands that play batches: run, sweep."""

from pathlib import Path
from typing import Annotated

import typer

from game.cli.entry import FINE
from game.cli.lab_options import Cluster, NoLuck, Quick, ScenarioName, Seats, Seed, Workers


def run(
    scenario: ScenarioName,
    *,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="FILE", help="A .csv or .parquet file to write.")],
    seat: Seats = None,
    games: Annotated[int, typer.Option(help="How many.", min=1)] = 1000,
    seed: Seed = 1,
    quick: Quick = False,
    no_luck: NoLuck = False,
    batch: Annotated[int, typer.Option(help="Games played side by side in a job; 0 leaves it to the lab.", min=0)] = 0,
    workers: Workers = 0,
    cluster: Cluster = "",
) -> int:
    """Play games between computers and write a row of each; a run that was stopped goes on where it was.

    Columns: game, its number; seed, of that game alone; by seat who sat there, the mandate, claimed, support, capital,
    patience, ledger in $m; agreed, signed_round, voided; by issue the option signed; created, kept, health, the meters
    and pressures at the end, in points; fingerprint, steps. Any one opens alone in the window, with the same moves:
    `summit watch SCENARIO --seed SEED --seat NAME=PLAYER ...` with what stands in its row.
    """
    from game.cli.lab_bench import at_bench
    from game.lab.batch import Batch
    from game.lab.company import parse_seats
    from game.lab.sheet import check_sheet

    check_sheet(out)
    with at_bench(scenario, "playing", workers, cluster, quick=quick, luck=not no_luck) as bench:
        names = bench.scenario.names.seats
        played = Batch(bench, parse_seats(seat or (), names), games, seed, out)
        tally = played.play(batch)
    agreed, interval = tally.mean("agreed")
    told = [f"agreed {agreed:.1%} ± {interval:.1%}"]
    for at, name in enumerate(names):
        mean, interval = tally.mean("claimed", at)
        told.append(f"claimed by {name} {mean / 100:+.2f} ± {interval / 100:.2f}")
    typer.echo(f"{out}: {tally.games} games, {', '.join(told)}")
    typer.echo(f"the first alone: {played.alone(scenario)}")
    return FINE
