import random

import pytest

from game.core.errors import RecordError
from game.files.record import parse_record
from game.play.restore import restore

MUTATIONS = 300


def damaged(data, chance):
    """Flip, cut, remove or double some bytes at a random place."""
    lines_of_play = len(data) - len(data.split(b"\n", 2)[2])
    start = chance.choice((0, lines_of_play))
    place, many = chance.randrange(start, len(data)), chance.choice((1, 1, 3, 40))
    kind = chance.choice(("flip", "cut", "remove", "double", "line"))
    if kind == "flip":
        return data[:place] + bytes([data[place] ^ (1 << chance.randrange(8))]) + data[place + 1 :]
    if kind == "cut":
        return data[:place]
    if kind == "remove":
        return data[:place] + data[place + many :]
    if kind == "double":
        return data[: place + many] + data[place:]
    rows = data.splitlines(keepends=True)
    number = chance.randrange(len(rows))
    return b"".join([*rows[:number], *chance.choice(([], [rows[number]] * 2)), *rows[number + 1 :]])


@pytest.mark.parametrize("number", range(3))
def test_damage_is_named_or_leaves_a_true_prefix(open_table, number):
    table = open_table(seed=number)
    table.advance_all()
    data = table.path.read_bytes()
    whole, chance = parse_record(data), random.Random(number)  # noqa: S311  # the same damage on every run
    for _ in range(MUTATIONS // 3):
        changed = damaged(data, chance)
        try:
            found = parse_record(changed)
            restore(found)
        except RecordError:
            continue
        assert found.header == whole.header
        assert found.scenario == whole.scenario
        assert found.lines == whole.lines[: len(found.lines)]
        assert changed[: found.size] == data[: found.size]
