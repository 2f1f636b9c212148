"""Spell moves and read them back: `parse(spell(move)) == move`; saves, logs, tests and the text twin speak it."""

from game.rules.reading import parse
from game.rules.spelling import spell

__all__ = ["parse", "spell"]
