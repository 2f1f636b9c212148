"""The command that reviews a saved game."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from game.cli.entry import FINE
from game.cli.naming import naming
from game.cli.progress import progress
from game.core.errors import UsageError


def review(
    file: Annotated[Path, typer.Argument(help="A record of a finished game.")],
    *,
    deep: Annotated[bool, typer.Option("--deep", help="Look closer, and take longer.")] = False,
    seat: Annotated[
        str, typer.Option(metavar="NAME", help="Only what this side could know; both sides when left out.")
    ] = "",
    lang: Annotated[Literal["en", "ko"] | None, typer.Option(help="Language.")] = None,
) -> int:
    """Judge a finished game: every decision graded, turning points, value left lying, the scores term by term."""
    from game.files.places import assets_dir
    from game.play.players import seat_players
    from game.play.setup import open_replay
    from game.present.review import review_model
    from game.present.text_review import draw_review
    from game.present.text_screen import Screen
    from game.present.voice import Voice
    from game.present.words import Words
    from game.review.judging import DEEP, QUICK
    from game.review.review import review as judged

    with naming(file):
        with progress(f"reading {file.name}") as show:
            opened = open_replay(file, show)
        names, nodes = opened.timeline.scenario.names.seats, opened.timeline.main_line()
        if seat and seat not in names:
            raise UsageError(f"expected a seat (one of {', '.join(names)}), got {seat!r}")
        with progress(f"reviewing {file.name}") as show:
            found = judged(
                opened.timeline.scenario, nodes, seat_players(opened.header.seats), opened.timeline.seed,
                budget=DEEP if deep else QUICK, progress=show,
            )  # fmt: skip
    voice = Voice(Words(lang or "en", assets_dir() / "words"), opened.timeline.scenario)
    Screen([]).show(draw_review(review_model(voice, found, nodes, names.index(seat) if seat else None)))
    return FINE
