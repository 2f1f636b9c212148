from pathlib import Path

import pytest

from game.files.entries import End
from game.files.header import Header, Seat
from game.files.shelf import Listing
from game.files.sieve import NOBODY, Result, Sieve, choices


def listing(name, scenario, players, claimed=None):
    seats = tuple(Seat(seat, player) for seat, player in zip(("seoul", "washington"), players, strict=True))
    header = Header(1, 1, scenario, "0", (), "0", "0", 7, seats, "2026-01-02T03:04:05Z", "1")
    end = None if claimed is None else End(9, 8, claimed, 50, 50, 0)
    return Listing(Path(f"{name}.summit"), 0.0, header, 9, end, "")


ITEMS = (
    listing("tuesday", "first-table", ("human", "hawk"), (3_000, 2_000)),
    listing("wednesday", "first-table", ("hawk", "human"), (3_000, 2_000)),
    listing("friday", "washington-2025", ("human", "linear")),
    listing("watched", "washington-2025", ("hawk", "linear"), (1_000, 1_000)),
    Listing(Path("broken.summit"), 0.0, None, 0, None, "no record"),
)


@pytest.mark.parametrize(
    ("sieve", "expected"),
    [
        (Sieve(), "tuesday wednesday friday watched broken"),
        (Sieve(scenario="first-table"), "tuesday wednesday"),
        (Sieve(seat="washington"), "wednesday"),
        (Sieve(seat=NOBODY), "watched"),
        (Sieve(result=Result.UNFINISHED), "friday"),
        (Sieve(result=Result.FINISHED), "tuesday wednesday watched"),
        (Sieve(result=Result.AHEAD), "tuesday watched"),
        (Sieve(result=Result.BEHIND), "wednesday"),
        (Sieve(words="HAWK day"), "tuesday wednesday"),
        (Sieve(words="broken"), "broken"),
        (Sieve(scenario="washington-2025", seat="seoul", words="2026-01"), "friday"),
        (Sieve(words="nothing like that"), ""),
    ],
)
def test_records_are_chosen(sieve, expected):
    assert " ".join(item.path.stem for item in sieve.sift(ITEMS)) == expected


def test_choices_go_round():
    asked = choices(ITEMS)
    assert asked["scenario"] == ("", "first-table", "washington-2025")
    assert asked["seat"] == ("", NOBODY, "seoul", "washington")
    for key, several in asked.items():
        sieve = Sieve()
        for _ in several:
            sieve = sieve.with_next(key, several)
        assert sieve == Sieve()
