"""The command that measures a scenario's certificate."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from game.cli.entry import FINE
from game.cli.progress import progress

SHORT = 1  # the exit code when a line falls short


def certify(
    scenario: Annotated[str, typer.Argument(help="A scenario's name or file.", metavar="SCENARIO")],
    *,
    games: Annotated[
        int, typer.Option(help="Games between standard opponents; the rest grows with it.", min=20)
    ] = 2000,
    seed: Annotated[int, typer.Option(help="Base of the games' seeds.", min=0)] = 1,
) -> int:
    """Measure what must come out of a scenario; exit code 1 when a line falls short."""
    from game.files.library import load_scenario
    from game.lab.certificate import certificate
    from game.lab.lines import Verdict

    rules = load_scenario(scenario)
    with progress(f"certifying {rules.id}") as show:
        lines = list(certificate(rules, games, seed, show))
    digest = f"{rules.digest & (2**64 - 1):016x}"
    title = f"{rules.id}: {games} games between standard opponents, seed {seed}, digest {digest}"
    rows = [(line.number, line.asked, line.value, line.interval, line.bar, str(line.verdict)) for line in lines]
    (draw_lines if sys.stdout.isatty() else write_lines)(title, rows)
    counts = {verdict: sum(line.verdict == verdict for line in lines) for verdict in Verdict}
    typer.echo(", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict if verdict))
    return SHORT if counts[Verdict.SHORT] else FINE


def draw_lines(title: str, rows: Sequence[tuple[str, ...]]) -> None:
    """Print a table for a terminal."""
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title, title_justify="left")
    for heading in ("", "line", "value", "95% interval", "bar", ""):
        table.add_column(heading, overflow="fold")
    colours = {"passes": "green", "falls short": "bold red", "not measured": "yellow"}
    for row in rows:
        table.add_row(*row[:-1], f"[{colours[row[-1]]}]{row[-1]}[/]" if row[-1] in colours else row[-1])
    Console().print(table)


def write_lines(title: str, rows: Sequence[tuple[str, ...]]) -> None:
    """Write a line for each row, its parts between bars."""
    typer.echo(title)
    for row in rows:
        typer.echo(" | ".join(row))
