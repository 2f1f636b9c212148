"""Write down a game between computers as text: the command that makes it, then every line as a record holds it."""

from collections.abc import Iterator

from game.core.errors import UsageError
from game.files.entries import spell_line
from game.play.setup import new_table
from game.play.start import GameOptions


def command(options: GameOptions) -> str:
    """Spell the command that writes this game down."""
    seats = "".join(f" --seat {seat}" for seat in options.seats)
    flags = f"{' --quick' if options.quick else ''}{'' if options.luck else ' --no-luck'}"
    return f"$ summit transcript {options.scenario}{seats} --seed {options.seed}{flags}"


def transcript(options: GameOptions) -> Iterator[str]:
    """Play a game and write it down; every line of play ends with its fingerprint."""
    if options.seed is None:
        raise UsageError("expected a seed, so that the same game can be written down again")
    table = new_table(options, None, with_person=False)
    if table.persons:
        raise UsageError("expected computers in every seat, got human")
    yield command(options)
    table.advance_all()
    for line in table.timeline.lines:
        yield spell_line(line)
