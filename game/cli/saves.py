"""List the saved games in the terminal: the same rows as the window's, chosen by the same sieve."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from game.cli.entry import FINE
from game.core.errors import UsageError

ResultName = Literal["unfinished", "finished", "ahead", "behind"]


def saves(
    words: Annotated[
        list[str] | None, typer.Argument(help="Words of a name, player or date.", metavar="WORD...")
    ] = None,
    *,
    scenario: Annotated[str, typer.Option(help="Only games of this scenario.")] = "",
    seat: Annotated[str, typer.Option(help="Only games in which a person held this seat; `nobody`: watched.")] = "",
    result: Annotated[ResultName | None, typer.Option(help="Only games that went like this.")] = None,
    folder: Annotated[
        Path | None,
        typer.Option("--saves", envvar="SUMMIT_SAVES", metavar="DIR", help="Where records are kept.", show_envvar=True),
    ] = None,
    lang: Annotated[Literal["en", "ko"] | None, typer.Option(help="Language.")] = None,
) -> int:
    """List the saved games, the latest first, three lines a game."""
    from game.files.library import scenarios
    from game.files.places import assets_dir, saves_dir
    from game.files.shelf import listings
    from game.files.sieve import Result, Sieve, choices
    from game.present.saves import Found, saves_model
    from game.present.words import Words

    every = listings(saves_dir(folder))
    known = choices(every)
    for name, value in (("scenario", scenario), ("seat", seat)):
        if value not in known[name]:
            expected = ", ".join(filter(None, known[name])) or "any record"
            raise UsageError(f"expected a {name} of the saved games ({expected}), got {value[:80]!r}")
    sieve = Sieve(scenario, seat, Result(result or ""), " ".join(words or ()))
    rows = sieve.sift(every)
    titles = {item.id: item.title for item in scenarios()}
    model = saves_model(Words(lang or "en", assets_dir() / "words"), rows, titles, Found(sieve, len(rows), len(every)))
    typer.echo(f"{model.title}: {model.note}")
    for row in model.rows:
        told = row.fault or " · ".join(filter(None, (row.date, row.seats, row.scores or row.progress)))
        typer.echo(f"{row.path}\n  {row.title}\n  {told}")
    if not rows:
        typer.echo(model.empty)
    return FINE
