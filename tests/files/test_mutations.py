"""A scenario file that was damaged by chance gives its faults with their places, or a game that can be played."""

import os
import random
import re

import numpy as np
import pytest

from game.core.dice import game_seed
from game.core.errors import ScenarioError
from game.files.library import compile_scenario, scenarios
from game.files.schema import spec_from_toml
from game.negotiators.registry import negotiator
from game.play.match import play_out

LEAST = 20  # lines that are left to damage
MANY = int(os.environ.get("SUMMIT_MUTATIONS", "12"))  # of each file; the large run asks for 500
NUMBER = re.compile(r"(?<![\w.\"-])-?\d+(\.\d+)?(?![\w\"])")
WORD = re.compile(r"\b[a-z_]{3,}\b")
VALUES = ("0", "-1", "1", "10000", "-99999", "1000000000", "0.5", "1e9", "nan", '"text"', "true", "[]", "{}")


def _line(lines, dice):
    return dice.choice([number for number, line in enumerate(lines) if line.strip()])


def _delete(lines, dice):
    del lines[_line(lines, dice)]


def _double(lines, dice):
    at = _line(lines, dice)
    lines.insert(at, lines[at])


def _swap(lines, dice):
    one, other = _line(lines, dice), _line(lines, dice)
    lines[one], lines[other] = lines[other], lines[one]


def _number(lines, dice):
    at = dice.choice([number for number, line in enumerate(lines) if NUMBER.search(line)])
    match = dice.choice(list(NUMBER.finditer(lines[at])))
    scaled = str(int(float(match[0]) * dice.choice((-1, 0, 2, 10, 100))))
    lines[at] = lines[at][: match.start()] + dice.choice((*VALUES, scaled, scaled, scaled)) + lines[at][match.end() :]


def _word(lines, dice):
    at = dice.choice([number for number, line in enumerate(lines) if WORD.search(line)])
    match = dice.choice(list(WORD.finditer(lines[at])))
    letters = list(match[0])
    letters[dice.randrange(len(letters))] = dice.choice("abcxyz_")
    lines[at] = lines[at][: match.start()] + "".join(letters) + lines[at][match.end() :]


def _letter(lines, dice):
    at = _line(lines, dice)
    place = dice.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:place] + dice.choice("\"'[]{}=,#.\\x가") + lines[at][place + dice.randrange(2) :]


def _cut(lines, dice):
    del lines[dice.randrange(len(lines)) :]


MUTATIONS = (_delete, _double, _swap, _number, _number, _number, _word, _word, _letter, _cut)


def mutated(text, seed):
    """Damage a file in one to three places."""
    dice = random.Random(seed)  # noqa: S311  # the same damage on every run
    lines = text.split("\n")
    kinds = dice.choice((MUTATIONS, (_number,)))
    for _ in range(dice.randint(1, 3)):
        if len(lines) > LEAST:
            dice.choice(kinds)(lines, dice)
    return "\n".join(lines)


def outcome(text):
    """Say what came of a damaged file: its faults, or "plays"."""
    try:
        scenario = compile_scenario(spec_from_toml(text.encode(), "try.toml"), quick=True)
    except ScenarioError as error:
        return error.faults
    players = (negotiator("random"), negotiator("random"))
    play_out(scenario, players, game_seed(1, np.arange(1)), fingerprints=False)
    return "plays"


@pytest.mark.parametrize("item", scenarios(), ids=lambda item: item.id)
def test_damage_gives_faults_with_their_places_or_a_game(item):
    text, plays = item.path.read_text(encoding="utf-8"), 0
    for seed in range(MANY):
        found = outcome(mutated(text, seed))
        plays += found == "plays"
        for fault in () if found == "plays" else found:
            assert fault.message, seed
            assert fault.key or fault.message.startswith("and "), (seed, str(fault))
    if MANY >= 100:  # enough to tell
        assert MANY // 20 < plays < MANY
