"""The command that writes a game down."""

from typing import Annotated

import typer

from game.cli.entry import FINE
from game.play.start import GameOptions


def transcript(
    scenario: Annotated[str, typer.Argument(help="A scenario's name or file.", metavar="SCENARIO")],
    *,
    seat: Annotated[
        list[str] | None, typer.Option(metavar="NAME=PLAYER[@LEVEL]", help="Who sits where: a tactic or a personality.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Luck to play with.", min=0)] = 1,
    quick: Annotated[bool, typer.Option("--quick", help="Halve rounds and quarters.")] = False,
    no_luck: Annotated[bool, typer.Option("--no-luck", help="Only the calendar happens.")] = False,
) -> int:
    """Write a game between computers down: this command, then every line of play with its fingerprint."""
    from game.play.transcript import transcript as written

    for line in written(GameOptions(scenario, tuple(seat or ()), seed, quick, not no_luck)):
        typer.echo(line)
    return FINE
