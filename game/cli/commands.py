"""The commands of `summit`."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from game import __version__
from game.cli.entry import FINE, fail
from game.cli.export import export
from game.cli.lab import lab
from game.cli.naming import naming
from game.cli.progress import progress
from game.cli.review import review
from game.cli.saves import saves
from game.cli.scenarios import Lang, check, format_, new, scenarios, schema, sources, verdict
from game.cli.transcript import transcript
from game.core.errors import UsageError
from game.play.start import GameOptions, Screen, StartRequest

FLAGSHIP = ""

ScenarioName = Annotated[
    str,
    typer.Argument(
        help="A scenario's name or file; the flagship when left out.", metavar="SCENARIO", show_default=False
    ),
]
Seats = Annotated[
    list[str] | None,
    typer.Option("--seat", metavar="NAME=PLAYER[@LEVEL]", help="Who sits where: human, a tactic or a personality."),
]
Seed = Annotated[int | None, typer.Option(help="Luck to play with; drawn and recorded when left out.", min=0)]
Quick = Annotated[bool, typer.Option("--quick", help="Halve rounds and quarters.")]
NoLuck = Annotated[bool, typer.Option("--no-luck", help="Only the calendar happens.")]
Sets = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="KEY=VALUE", help="Change a figure of the scenario; `summit sources` lists them."),
]
After = Annotated[
    Path | None, typer.Option(metavar="RECORD", help="Begin where this finished game of a campaign ended.")
]
Text = Annotated[bool, typer.Option("--text", help="Play in the terminal; also reads a script from standard input.")]
Saves = Annotated[
    Path | None, typer.Option(envvar="SUMMIT_SAVES", metavar="DIR", help="Where records are kept.", show_envvar=True)
]


def build() -> Callable[..., object]:
    """Make the command tree."""
    app = typer.Typer(
        add_completion=False, invoke_without_command=True, pretty_exceptions_enable=False, rich_markup_mode=None
    )
    app.callback()(title)
    opening = (play, watch, replay, resume, saves, review, export, transcript)
    about = (scenarios, sources, new, check, schema)
    for command in (*opening, *about, doctor, pictures):
        app.command()(command)
    app.command("format")(format_)
    app.add_typer(lab())
    return typer.main.get_command(app)


def title(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    saves: Saves = None,
    lang: Lang = None,
) -> int:
    """Alliance Summit: negotiate an alliance, then live with the deal. Without a command, open the title."""
    if version:
        typer.echo(f"summit {__version__}")
    elif context.invoked_subcommand is None:
        _open_window(StartRequest(saves=saves, language=lang))
    for name in ("saves", "lang"):
        source = context.get_parameter_source(name)
        if context.invoked_subcommand and source is not None and source.name == "COMMANDLINE":
            raise UsageError(f"expected --{name} after {context.invoked_subcommand}, got it before")
    return FINE


def play(
    scenario: ScenarioName = FLAGSHIP,
    *,
    seat: Seats = None,
    seed: Seed = None,
    quick: Quick = False,
    no_luck: NoLuck = False,
    set_: Sets = None,
    after: After = None,
    text: Text = False,
    saves: Saves = None,
    lang: Lang = None,
) -> int:
    """Play a summit; it is saved from the first move."""
    game = GameOptions(scenario, tuple(seat or ()), seed, quick, not no_luck, tuple(set_ or ()), after)
    if not text:
        _open_window(StartRequest(Screen.PLAY, game, saves=saves, language=lang))
        return FINE
    from game.files.places import saves_dir
    from game.play.setup import new_table
    from game.present.text_play import play_text

    table = new_table(game, saves_dir(saves))
    play_text(table, language=lang or "en")
    return FINE


def watch(
    scenario: ScenarioName = FLAGSHIP,
    *,
    seat: Seats = None,
    seed: Seed = None,
    quick: Quick = False,
    no_luck: NoLuck = False,
    set_: Sets = None,
    after: After = None,
    text: Text = False,
    saves: Saves = None,
    lang: Lang = None,
) -> int:
    """Watch computers play each other; the last line printed is the record's path."""
    game = GameOptions(scenario, tuple(seat or ()), seed, quick, not no_luck, tuple(set_ or ()), after)
    from game.files.places import saves_dir
    from game.play.setup import new_table

    table = new_table(game, saves_dir(saves), with_person=False)
    if table.persons:
        raise UsageError("expected computers in every seat, got human; `summit play` is for people")
    if text:
        from game.present.text_play import watch_text

        watch_text(table, language=lang or "en")
    else:
        _open_window(StartRequest(Screen.WATCH, game, saves=saves, language=lang), table)
    if table.trouble:
        return fail(f"the game was not saved: {table.trouble}")
    if table.path:
        typer.echo(str(table.path))
    return FINE


def replay(
    file: Annotated[Path, typer.Argument(help="A record.")],
    *,
    text: Text = False,
    verify: Annotated[bool, typer.Option("--verify", help="Only compute every fingerprint again.")] = False,
    saves: Saves = None,
    lang: Lang = None,
) -> int:
    """Step through a saved game."""
    from game.play.setup import open_replay

    with naming(file), progress(f"reading {file.name}") as show:
        opened = open_replay(file, show)
    if verify:
        typer.echo(f"{file}: {verdict(opened.timeline.lines, opened.notice)}")
    elif text:
        from game.files.seen import seen_beside
        from game.files.settings import settings_path
        from game.present.text_play import replay_text

        replay_text(opened, language=lang or "en", seen=seen_beside(settings_path()))
    else:
        _open_window(StartRequest(Screen.REPLAY, path=file, saves=saves, language=lang), opened)
    return FINE


def resume(
    file: Annotated[Path | None, typer.Argument(help="A record; the last unfinished game when left out.")] = None,
    *,
    text: Text = False,
    saves: Saves = None,
    lang: Lang = None,
) -> int:
    """Go on with a saved game."""
    from game.files.places import saves_dir
    from game.files.shelf import latest_unfinished
    from game.play.setup import resume_table

    path = file
    if path is None:
        found = latest_unfinished(folder := saves_dir(saves))
        if found is None:
            raise UsageError(f"expected an unfinished game in {folder}, found none")
        path = found.path
    with naming(path), progress(f"reading {path.name}") as show:
        table = resume_table(path, show)
    if text:
        from game.present.text_play import play_text

        play_text(table, language=lang or "en")
    else:
        _open_window(StartRequest(Screen.RESUME, path=path, saves=saves, language=lang), table)
    return FINE


def doctor(*, saves: Saves = None) -> int:
    """Say what the game finds on this machine."""
    from game.cli.doctor import findings

    for name, found in findings(saves):
        typer.echo(f"{name:<16} {found}")
    return FINE


def pictures(
    folder: Annotated[Path, typer.Argument(help="Where the pictures go.", metavar="DIR")] = Path("pictures"),
    *,
    record: Annotated[Path | None, typer.Option(metavar="FILE", help="A finished game to draw.")] = None,
    lang: Lang = None,
) -> int:
    """Draw the screens of a recorded game as pictures."""
    from game.ui.pictures import draw_pictures

    for path in draw_pictures(folder, language=lang or "en", record=record):
        typer.echo(str(path))
    return FINE


def _open_window(start: StartRequest, opened: object = None) -> None:
    from game.ui.app import run as open_window

    open_window(start, opened)
