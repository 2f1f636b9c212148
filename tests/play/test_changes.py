"""A game with changed assumptions says so in its record, opens again, and is told apart on every screen."""

import pytest

from game.core.errors import RecordError, ScenarioError
from game.files.library import spec_from_json
from game.files.places import assets_dir
from game.files.record import read_record
from game.play.setup import new_table, open_replay, resume_table
from game.play.start import GameOptions
from game.present.assumptions import cause_places, issue_places
from game.present.header import header_model, progress
from game.present.story import story
from game.present.voice import Voice
from game.present.words import Words
from game.rules.axes import Gauge, Rule

SPEED = "meters.speed=2000"
SEATS = ("seoul=deal-hungry@envoy", "washington=deal-hungry@envoy")


@pytest.fixture
def table(tmp_path):
    table = new_table(GameOptions("first-table", SEATS, 3, changes=(SPEED,)), tmp_path, with_person=False)
    table.advance_all()
    return table


def test_the_record_names_what_was_changed(table):
    header = read_record(table.path).header
    assert [(item.key, item.old, item.new) for item in header.changes] == [("meters.speed", "1667", "2000")]
    assert header.original != header.played
    assert spec_from_json(read_record(table.path).scenario).meters.speed == 2000


def test_it_opens_again_as_it_was_played(table):
    replay = open_replay(table.path)
    assert replay.timeline.lines == table.timeline.lines
    assert replay.timeline.scenario.digest == table.scenario.digest
    assert [change.new for change in resume_table(table.path).scenario.assumptions.changes] == ["2000"]


def test_its_head_says_so_in_both_languages(table):
    lines = story(table.timeline.path(table.here.id), 0)
    for language in ("en", "ko"):
        voice = Voice(Words(language, assets_dir() / "words"), table.scenario)
        header = header_model(voice, lines, progress(voice, lines, 0, 1, 0))
        assert header.scenario != voice.title
        assert "1" in header.scenario.removeprefix(voice.title)


def test_every_cause_of_a_game_leads_to_figures(table):
    scenario, moved = table.scenario, set()
    for line in story(table.timeline.path(table.here.id), None):
        for booked in line.causes:
            for gauge in (gauge for gauge in Gauge if booked.amounts[gauge] and booked.rule != Rule.CLAMP):
                places = cause_places(scenario, booked.rule, booked.source, gauge)
                assert scenario.assumptions.under(places), (booked, gauge)
                moved.add(booked.rule)
    assert {Rule.MOTION, Rule.SETTLING, Rule.OFFER, Rule.POSTURE, Rule.EVENT} <= moved


def test_a_term_leads_to_its_model():
    scenario = new_table(GameOptions("first-table", seed=1), None).scenario
    assert issue_places(scenario, 0) == ("issues[auto_tariff]", "models.trade")
    assert issue_places(scenario, 2) == ("issues[council]",)


def test_a_change_out_of_bounds_begins_no_game(tmp_path):
    with pytest.raises(ScenarioError, match="at most 10000"):
        new_table(GameOptions("first-table", seed=1, changes=("meters.speed=20000",)), tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_record_whose_change_is_struck_out_is_refused(table):
    text = table.path.read_text(encoding="utf-8")
    table.path.write_text(text.replace('[["meters.speed","1667","2000"]]', "[]"), encoding="utf-8")
    with pytest.raises(RecordError, match="line 1: expected check"):
        read_record(table.path)
