"""The commands of `summit lab`: many games at once, measured."""

import typer

from game.cli.lab_contests import exploit, tournament
from game.cli.lab_history import backtest, tariffs
from game.cli.lab_measures import certificate, opponents
from game.cli.lab_play import run, sweep
from game.cli.lab_review import review

HELP = """Play and measure many games at once, on every core or on a cluster.

Results are the same bits for any number of workers. For a cluster start `dask scheduler` on one machine and
`dask worker ADDRESS --nthreads 1 --nworkers auto` on each, all with the same version of the game, and pass
`--cluster ADDRESS`; a worker that dies costs a retry."""


def lab() -> typer.Typer:
    """Make the group."""
    group = typer.Typer(name="lab", help=HELP, no_args_is_help=True)
    for command in (run, certificate, opponents, review, tournament, exploit, sweep, backtest, tariffs):
        group.command()(command)
    return group
