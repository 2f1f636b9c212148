"""Run one command of `summit`; every error is one line, and heavy things are imported where they are used."""

import os
import sys
from collections.abc import Sequence

from game import __version__
from game.core.errors import SummitError

FINE, SHORT, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130


def main() -> None:
    """Run the command line of this process and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command; answer with its exit code: 0 fine, 1 a measurement falls short, 2 bad input."""
    try:
        return _dispatch(list(arguments))
    except SummitError as error:
        return fail(str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        return fail(f"{name}{(error.strerror or str(error)).lower()}")
    except KeyboardInterrupt:
        return INTERRUPTED


def _dispatch(arguments: list[str]) -> int:
    """Take the short way to the title and the version, without the machinery of commands."""
    if not arguments:
        from game.play.start import StartRequest
        from game.ui.app import run as open_window

        open_window(StartRequest())
        return FINE
    if arguments == ["--version"]:
        sys.stdout.write(f"summit {__version__}\n")
        return FINE
    import typer

    from game.cli.commands import build

    try:
        code = build()(arguments, prog_name="summit", standalone_mode=False)
    except typer.TyperException as error:
        return fail(error.format_message())
    except typer.Abort:
        return INTERRUPTED
    except typer.Exit as leaving:
        return leaving.exit_code
    return code if isinstance(code, int) else FINE


def fail(message: str) -> int:
    """Print an error, a line a fault; answer with the exit code for bad input."""
    sys.stdout.flush()
    for line in message.splitlines() or ["failed"]:
        sys.stderr.write(f"summit: {line}\n")
    return BAD_INPUT
