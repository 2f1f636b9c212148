"""The command that makes files to share of a saved game: a page, tables, pictures."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from game.cli.entry import FINE
from game.core.errors import UsageError

UNIT = 1_000


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
    """Write a saved game as a page, tables or pictures to share; a folder of them as the page of a class."""
    named = {"html": html, "csv": csv, "json": json, "png": png, "gif": gif, "mp4": mp4}
    outs = {kind: out for kind, out in named.items() if out is not None}
    if not outs:
        raise UsageError(f"expected at least one of {', '.join(f'--{kind}' for kind in named)}")
    from game.cli.outputs import Asked

    asked = Asked(lang or "en", at, reveal, anonymous)
    return (_class if source.is_dir() else _game)(source, outs, asked, is_forced=force)


def _game(source: Path, outs: Mapping[str, Path], asked: Any, *, is_forced: bool) -> int:
    """Write the files of one game; whatever is in the way of any is told before the first is made."""
    from game.cli.outputs import OUTPUTS, opened
    from game.files.outlet import check_output, write_output

    for kind, out in outs.items():
        check_output(out, OUTPUTS[kind].mark, is_forced=is_forced)
    replay = opened(source)
    if replay.notice:
        typer.echo(f"summit: {source}: {replay.notice}", err=True)
    for kind, out in outs.items():
        data = OUTPUTS[kind].make(replay, asked)
        _tell(write_output(out, data, OUTPUTS[kind].mark, is_forced=is_forced), data)
    return FINE


def _class(source: Path, outs: Mapping[str, Path], asked: Any, *, is_forced: bool) -> int:
    """Write the page of a class and a table beside it, or only the table."""
    from game.cli.outputs import CLASS_MARKS, class_files
    from game.files.outlet import check_output, write_output

    if other := sorted(outs.keys() - CLASS_MARKS.keys()):
        raise UsageError(f"expected --html or --csv for a folder, got {', '.join(f'--{kind}' for kind in other)}")
    beside = {"csv": outs["html"].with_suffix(".csv")} if "html" in outs else {}
    wanted = {**beside, **outs}
    for kind, out in wanted.items():
        check_output(out, CLASS_MARKS[kind], is_forced=is_forced)
    files = class_files(source, asked)
    for kind in sorted(wanted, reverse=True):
        _tell(write_output(wanted[kind], files[kind], CLASS_MARKS[kind], is_forced=is_forced), files[kind])
    return FINE


def _tell(path: Path, data: bytes) -> None:
    typer.echo(f"{path}  {-(-len(data) // UNIT)} kB")
