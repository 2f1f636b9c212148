"""The roof: one command, `summit`."""

from game.cli.entry import main

__all__ = ["main"]
