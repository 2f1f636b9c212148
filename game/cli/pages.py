"""Print what was measured: a table for a terminal, plain lines with bars between the parts for anything else."""

import sys
from collections.abc import Sequence

import typer

from game.cli.entry import FINE, SHORT
from game.lab.lines import Line, Verdict

HEADINGS = ("", "line", "value", "95% interval", "bar", "")
COLOURS = {"passes": "green", "falls short": "bold red", "not measured": "yellow"}


def print_lines(title: str, lines: Sequence[Line]) -> int:
    """Print judged lines and their count; answer with the exit code."""
    print_table(title, HEADINGS, [_row(line) for line in lines])
    for line in lines:
        if line.told:
            typer.echo(f"{line.number} | {line.asked}: {line.told}")
    counts = {verdict: sum(line.verdict == verdict for line in lines) for verdict in Verdict}
    typer.echo(", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict if verdict))
    return FINE if holds(lines) else SHORT


def holds(lines: Sequence[Line]) -> bool:
    """Tell whether no line falls short."""
    return all(line.verdict != Verdict.SHORT for line in lines)


def print_table(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under a title."""
    if sys.stdout.isatty():
        _draw(title, headings, rows)
        return
    typer.echo(title)
    for row in (headings, *rows) if any(headings[:1]) else rows:
        typer.echo(" | ".join(row))


def _row(line: Line) -> tuple[str, ...]:
    return (line.number, line.asked, line.value, line.interval, line.bar, str(line.verdict))


def _draw(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title, title_justify="left")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*row[:-1], f"[{COLOURS[row[-1]]}]{row[-1]}[/]" if row[-1] in COLOURS else row[-1])
    Console().print(table)
