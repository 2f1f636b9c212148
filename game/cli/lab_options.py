"""The options that the commands of `summit lab` share."""

from typing import Annotated

import typer

ScenarioName = Annotated[str, typer.Argument(help="A scenario's name or file.", metavar="SCENARIO")]
Seats = Annotated[
    list[str] | None,
    typer.Option(
        "--seat",
        metavar="NAME=PLAYER[@LEVEL]",
        help="Who sits where: a tactic, a personality, or `standard`, which draws a personality for each game.",
    ),
]
Quick = Annotated[bool, typer.Option("--quick", help="Halve rounds and quarters.")]
NoLuck = Annotated[bool, typer.Option("--no-luck", help="Only the calendar happens.")]
Sets = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="KEY=VALUE", help="Change a figure of the scenario; `summit sources` lists them."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Seed = Annotated[int, typer.Option(help="Base of the games' seeds.", min=0)]
Workers = Annotated[int, typer.Option(help="Processes to work with; 0 stands for every core.", min=0)]
Cluster = Annotated[str, typer.Option(metavar="ADDRESS", help="Work on a Dask cluster: its scheduler, tcp://...")]
