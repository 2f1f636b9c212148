"""The commands that play batches: run, sweep."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from game.cli.entry import FINE
from game.cli.lab_options import Cluster, Json, NoLuck, Quick, ScenarioName, Seats, Seed, Sets, Workers


def run(
    scenario: ScenarioName,
    *,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="FILE", help="A .csv or .parquet file to write.")],
    seat: Seats = None,
    games: Annotated[int, typer.Option(help="How many.", min=1)] = 1000,
    seed: Seed = 1,
    quick: Quick = False,
    no_luck: NoLuck = False,
    set_: Sets = None,
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
    with at_bench(scenario, "playing", workers, cluster, quick=quick, luck=not no_luck, changes=set_ or ()) as bench:
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


def sweep(
    scenario: ScenarioName,
    *,
    set_: Annotated[
        list[str],
        typer.Option("--set", metavar="KEY=A,B,...", help="Values for a figure of the scenario; a row's between `;`."),
    ],
    seat: Seats = None,
    games: Annotated[int, typer.Option(help="Games for each value, all with the same luck.", min=2)] = 400,
    seed: Seed = 1,
    quick: Quick = False,
    plot: Annotated[Path | None, typer.Option(metavar="FILE", help="Draw it too: .png, .svg or .pdf.")] = None,
    as_json: Json = False,
    workers: Workers = 0,
    cluster: Cluster = "",
) -> int:
    """Change an assumption and see what comes of it: the same games under every combination of values."""
    from game.cli.lab_bench import at_bench
    from game.cli.lab_pages import print_sweep
    from game.lab.company import parse_seats
    from game.lab.jobs import Source
    from game.lab.sweep import sweep as measured
    from game.lab.sweep import variations

    with at_bench(scenario, "sweeping", workers, cluster, quick=quick) as bench:
        sources = [Source.load(scenario, quick=quick, changes=changes) for changes in variations(set_)]
        seats = parse_seats(seat or (), bench.scenario.names.seats)
        found = measured(bench, sources, seats, games, seed)
        title = f"{bench.scenario.id}: {games} games of {' and '.join(seats)} under each assumption, seed {seed}"
    if plot:
        from game.lab.plots import draw_sweep

        draw_sweep(plot, title, found)
    if as_json:
        typer.echo(json.dumps([asdict(variation) for variation in found], indent=1))
    else:
        print_sweep(title, found)
    return FINE
