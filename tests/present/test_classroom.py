"""A class page: every record is counted once, broken ones stop nothing, and no name stays where none may be."""

import csv
import io
import shutil

import pytest

from game.core.errors import UsageError
from game.play.setup import open_replay
from game.present.class_file import CSV_MARK, class_csv, class_page, read_class
from game.present.page_file import MARK
from game.review.debrief import debrief
from game.rules.axes import SEATS
from game.rules.outcome import scores

BROKEN = {"cut": b'{"format":1,"rules":1,"scen', "empty": b"", "binary": bytes(range(256)) * 40}


def silent(_done, _total):
    pass


@pytest.fixture
def folder(tmp_path, open_table, played_record):
    """Give records of two scenarios, one not over, and broken ones, in folders by pupil."""
    for seed in (5, 6, 7):
        table = open_table(seed=seed, saves=True, with_person=False)
        table.advance_all()
        (tmp_path / f"pupil-{seed}").mkdir()
        shutil.move(table.path, tmp_path / f"pupil-{seed}" / "Hong Gil-dong.summit")
    shutil.copy(played_record, tmp_path / "Flagship.summit")
    (tmp_path / "Going on.summit").write_bytes(b"".join(played_record.read_bytes().splitlines(keepends=True)[:30]))
    for name, data in BROKEN.items():
        (tmp_path / f"{name}.summit").write_bytes(data)
    (tmp_path / "letter.txt").write_text("not a record", encoding="utf-8")
    return tmp_path


def rows_of(found, **options):
    return list(csv.DictReader(io.StringIO(class_csv(found, **options).decode("utf-8-sig"))))


def test_every_record_is_there_once(data_of, folder):
    found = read_class(folder, silent)
    assert len(found.played) == 5
    assert sorted(label for label, _ in found.broken) == sorted(BROKEN)
    page = class_page(found, "en")
    assert MARK in page.encode()[:4096]
    for model in data_of(page):
        assert [len(group["games"]) for group in model["groups"]] == [3, 2]
        assert len(model["broken"]) == len(BROKEN)
        for group in model["groups"]:
            assert len(group["columns"]) == 11
    rows = rows_of(found)
    assert len(rows) == 5 + len(BROKEN)
    assert [row["game"] for row in rows if row["fault"]] == [label for label, _ in found.broken]
    assert CSV_MARK in class_csv(found)[:100]


def test_the_figures_are_those_of_the_records(folder, played_record):
    rows = {row["game"]: row for row in rows_of(read_class(folder, silent))}
    end = open_replay(played_record).timeline
    last = end.end(end.main_line()[-1].id)
    row = rows["Flagship"]
    assert [float(row[key]) * 100 for key in ("first_claimed", "second_claimed", "created", "kept")] == pytest.approx(
        [*last.claimed, last.created, last.kept]
    )
    assert rows["Going on"]["result"] == "unfinished"
    assert rows["Going on"]["first_mandate"] == rows["Going on"]["first_claimed"] == ""


def test_an_unfinished_game_gives_nothing_away(data_of, folder):
    for model in data_of(class_page(read_class(folder, silent), "en")):
        (game,) = [game for group in model["groups"] for game in group["games"] if game["label"] == "Going on"]
        assert (game["spot"], game["refused"], game["scores"], game["gave"]) == (None, "", [], [])
        assert game["opening_terms"] == []


def test_nobody_is_named_where_nobody_may_be(folder):
    found = read_class(folder, silent, is_anonymous=True)
    written = class_page(found, "ko") + class_csv(found, is_anonymous=True).decode("utf-8-sig")
    for name in ("Hong", "pupil", "Flagship", "Going on", "cut.", "binary", "2026-"):
        assert name not in written
    assert {row["seed"] for row in rows_of(found, is_anonymous=True)} == {""}
    named = class_page(read_class(folder, silent), "ko")
    assert "Hong Gil-dong" in named


def test_a_folder_without_records_is_named(tmp_path):
    with pytest.raises(UsageError, match="found none"):
        read_class(tmp_path, silent)


def test_a_side_gives_what_its_first_offer_was_worth_more(played_record):
    timeline = open_replay(played_record).timeline
    nodes, scenario = timeline.main_line(), timeline.scenario
    found = debrief(scenario, nodes)
    final = scores(scenario, nodes[-1].state)
    assert [side.claimed for side in found.sides] == final.claimed[0].tolist()
    for seat in range(SEATS):
        side = found.sides[seat]
        points = scenario.values.points[seat, found.mandates[seat]]
        terms = nodes[-1].state.terms[0].tolist()
        for issue, loss in side.given:
            assert loss == points[issue, side.opening[issue]] - points[issue, terms[issue]] > 0
        assert all(steps[seat] == 0 for issue, steps in enumerate(found.steps) if side.opening[issue] == terms[issue])
    with pytest.raises(ValueError, match="finished"):
        debrief(scenario, nodes[:-1])


def test_games_have_one_number_on_the_page_and_in_its_table(data_of, folder):
    found = read_class(folder, silent, is_anonymous=True)
    for model in data_of(class_page(found, "en")):
        games = [game for group in model["groups"] for game in group["games"]]
        assert sorted(game["number"] for game in games) == [1, 2, 3, 4, 5]
        assert all(str(game["number"]) in game["label"] for game in games)
    rows = [row for row in rows_of(found, is_anonymous=True) if not row["fault"]]
    assert [row["game"] for row in rows] == ["1", "2", "3", "4", "5"]
