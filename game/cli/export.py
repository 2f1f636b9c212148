"""The command that makes files to share of a saved game: a page, tables, pictures."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import typer

from game.cli.entry import FINE
from game.cli.naming import naming
from game.cli.progress import progress
from game.core.errors import UsageError
from game.play.setup import Replay

UNIT = 1_000


class _Asked(NamedTuple):
    """What was asked for beside the files."""

    language: str
    at: int | None
    is_revealed: bool


Maker = Callable[[Replay, _Asked], tuple[bytes, bytes]]  # the file, and the mark that tells it as ours


def export(
    source: Annotated[Path, typer.Argument(help="A record, or a folder of them for a class.", metavar="FILE")],
    *,
    html: Annotated[Path | None, typer.Option(help="One page, complete in itself.", metavar="OUT")] = None,
    csv: Annotated[Path | None, typer.Option(help="Moves and meters as a table.", metavar="OUT")] = None,
    json: Annotated[Path | None, typer.Option(help="The same as JSON, columns explained.", metavar="OUT")] = None,
    png: Annotated[Path | None, typer.Option(help="A picture of one moment.", metavar="OUT")] = None,
    gif: Annotated[Path | None, typer.Option(help="Every move, as a GIF; needs Pillow.", metavar="OUT")] = None,
    mp4: Annotated[Path | None, typer.Option(help="Every move, as a film; needs ffmpeg.", metavar="OUT")] = None,
    at: Annotated[int | None, typer.Option(help="Move that --png shows; the end when left out.", min=0)] = None,
    reveal: Annotated[bool, typer.Option("--reveal", help="Page and tables show an unfinished game whole.")] = False,
    anonymous: Annotated[bool, typer.Option("--anonymous", help="A class without names, dates and seeds.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace OUT whatever it is.")] = False,
    lang: Annotated[Literal["en", "ko"] | None, typer.Option(help="Language to begin with.")] = None,
) -> int:
    """Write a saved game as a page, tables or pictures to share."""
    from game.files.outlet import write_output

    wanted: dict[Maker, Path | None] = {_page: html, _csv: csv, _json: json, _png: png, _gif: gif, _mp4: mp4}
    outs = {maker: out for maker, out in wanted.items() if out is not None}
    if not outs:
        raise UsageError("expected at least one of --html, --csv, --json, --png, --gif, --mp4")
    if source.is_dir():
        return _class(source, outs, lang or "en", is_anonymous=anonymous, is_forced=force)
    replay = _opened(source)
    asked = _Asked(lang or "en", at, reveal)
    for maker, out in outs.items():
        data, mark = maker(replay, asked)
        write_output(out, data, mark, is_forced=force)
        typer.echo(f"{out}  {-(-len(data) // UNIT)} kB")
    return FINE


def _class(folder: Path, outs: dict[Maker, Path], language: str, *, is_anonymous: bool, is_forced: bool) -> int:
    """Write the page of a class and a table beside it, or only the table."""
    from game.files.outlet import write_output
    from game.present.class_file import CSV_MARK, class_csv, class_page, read_class
    from game.present.page_file import MARK

    if other := outs.keys() - {_page, _csv}:
        names = ", ".join(sorted(f"-{maker.__name__.replace('_', '-')}" for maker in other))
        raise UsageError(f"expected --html or --csv for a folder, got {names}")
    with progress(f"reading {folder.name}") as show:
        found = read_class(folder, show, is_anonymous=is_anonymous)
    files = {}
    if page := outs.get(_page):
        files[page] = class_page(found, language).encode(), MARK
    table = outs.get(_csv) or outs[_page].with_suffix(".csv")
    files[table] = class_csv(found, is_anonymous=is_anonymous), CSV_MARK
    for out, (data, mark) in files.items():
        write_output(out, data, mark, is_forced=is_forced)
        typer.echo(f"{out}  {-(-len(data) // UNIT)} kB")
    return FINE


def _opened(source: Path) -> Replay:
    from game.play.setup import open_replay

    with naming(source), progress(f"reading {source.name}") as show:
        replay = open_replay(source, show)
    if replay.notice:
        typer.echo(f"summit: {source}: {replay.notice}", err=True)
    return replay


def _page(replay: Replay, asked: _Asked) -> tuple[bytes, bytes]:
    from game.present.page import showing
    from game.present.page_file import MARK, game_page

    with progress(f"reviewing {replay.path.name}") as show:
        shown = showing(replay, is_revealed=asked.is_revealed, progress=show)
    return game_page(shown, asked.language).encode(), MARK


def _csv(replay: Replay, asked: _Asked) -> tuple[bytes, bytes]:
    from game.present.minutes import CSV_MARK, minutes, minutes_csv
    from game.present.page_file import voices

    voice = voices(replay, asked.language)[0]
    return minutes_csv(voice, minutes(voice, replay, is_revealed=asked.is_revealed)), CSV_MARK


def _json(replay: Replay, asked: _Asked) -> tuple[bytes, bytes]:
    from game.present.minutes import JSON_MARK, minutes, minutes_json
    from game.present.page_file import voices

    voice = voices(replay, asked.language)[0]
    return minutes_json(voice, replay, minutes(voice, replay, is_revealed=asked.is_revealed)), JSON_MARK


def _png(replay: Replay, asked: _Asked) -> tuple[bytes, bytes]:
    last = len(replay.timeline.main_line()) - 1
    at = last if asked.at is None else asked.at
    if at > last:
        raise UsageError(f"expected a move from 0 to {last} for --at, got {at}")
    from game.ui.film import picture
    from game.ui.png import PNG_MARK

    return picture(replay, at, asked.language), PNG_MARK


def _gif(replay: Replay, asked: _Asked) -> tuple[bytes, bytes]:
    from game.ui.film import FILM_MARK, gif

    return gif(replay, asked.language), FILM_MARK


def _mp4(replay: Replay, asked: _Asked) -> tuple[bytes, bytes]:
    from game.ui.film import FILM_MARK, mp4

    return mp4(replay, asked.language), FILM_MARK
