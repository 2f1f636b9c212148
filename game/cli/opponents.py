"""The command that measures the opponents."""

import sys
from typing import Annotated

import typer

from game.cli.certify import draw_lines, write_lines
from game.cli.entry import FINE
from game.cli.progress import progress

SHORT = 1  # the exit code when a line falls short


def opponents(
    scenario: Annotated[str, typer.Argument(help="A scenario's name or file.", metavar="SCENARIO")],
    *,
    pairs: Annotated[int, typer.Option(help="Pairs of games in each duel: seats swapped, luck shared.", min=4)] = 100,
    seed: Annotated[int, typer.Option(help="Base of the games' seeds.", min=0)] = 1,
) -> int:
    """Measure levels, tactics, exploits and belief; exit code 1 when a line falls short."""
    from game.files.library import load_scenario
    from game.lab.lines import Verdict
    from game.lab.opponents import opponents as measured

    rules, done = load_scenario(scenario), 0
    with progress(f"measuring opponents on {rules.id}") as show:

        def count(games: int) -> None:
            nonlocal done
            done += games
            show(done, done)

        lines = list(measured(rules, pairs, seed, count))
    rows = [(line.number, line.asked, line.value, line.interval, line.bar, str(line.verdict)) for line in lines]
    (draw_lines if sys.stdout.isatty() else write_lines)(f"{rules.id}: {pairs} pairs, seed {seed}", rows)
    return SHORT if any(line.verdict == Verdict.SHORT for line in lines) else FINE
