"""The outcome of one summit sets the start of the next, and the next one's record says so."""

import pytest

from game.core.errors import RecordError, UsageError
from game.files.heads import scenarios
from game.files.library import load_spec
from game.files.manual import starter
from game.files.places import SCENARIOS_VARIABLE
from game.files.record import read_record
from game.play.setup import new_table, open_replay
from game.play.start import GameOptions
from game.rules.axes import Gauge

CHAIN = """[campaign]
next = "second"
carries = ["meters", "support", "pressures", "terms"]
share = 5000
source = ["ours"]

[ledger]"""
SEATS = ("port=deal-hungry@envoy", "plain=deal-hungry@envoy")


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    monkeypatch.setenv(SCENARIOS_VARIABLE, str(tmp_path / "own"))
    (tmp_path / "own").mkdir()
    for name, text in (("first", starter("first").replace("[ledger]", CHAIN, 1)), ("second", starter("second"))):
        (tmp_path / "own" / f"{name}.toml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def finished(shelf):
    table = new_table(GameOptions("first", SEATS, 2), shelf / "saves", with_person=False)
    table.advance_all()
    return table


def test_meters_and_terms_are_carried_over(finished, shelf):
    table = new_table(GameOptions(seats=SEATS, seed=1, after=finished.path), shelf / "saves", with_person=False)
    assert table.scenario.id == "second"
    before, after = finished.scenario.meters.start, table.scenario.meters.start
    ended = finished.here.state.gauges[0]
    for gauge in (Gauge.TRUST, Gauge.INSTITUTIONS, Gauge.SUPPORT_0, Gauge.PRESSURE_0):
        assert abs(int(after[gauge] - before[gauge]) - int(ended[gauge] - before[gauge]) / 2) <= 1
    assert after[Gauge.CAPITAL_0] == before[Gauge.CAPITAL_0]
    terms = finished.here.state.terms[0]
    assert (terms != finished.scenario.agenda.fallback).any()
    assert table.scenario.agenda.fallback.tolist() == terms.tolist()
    assert table.scenario.agenda.status_quo.tolist() == [
        there if there != plain else today
        for there, plain, today in zip(
            terms, finished.scenario.agenda.fallback, finished.scenario.agenda.status_quo, strict=True
        )
    ]


def test_the_record_says_what_was_carried_and_opens_alone(finished, shelf):
    options = GameOptions(seats=SEATS, seed=1, changes=("meters.speed=2000",), after=finished.path)
    table = new_table(options, shelf / "saves", with_person=False)
    table.advance_all()
    header = read_record(table.path).header
    overrides = {item.key: (item.old, item.new) for item in header.overrides}
    assert overrides["after"] == ("", finished.path.stem)
    assert overrides["meters.speed"] == ("1667", "2000")
    assert "meters.start.trust" in overrides
    assert all(item.key != "after" for item in header.changes)
    finished.path.unlink()
    assert open_replay(table.path).timeline.lines == table.timeline.lines


def test_what_does_not_follow_is_refused(finished, shelf):
    with pytest.raises(UsageError, match="expected second, which follows"):
        new_table(GameOptions("first-table", after=finished.path), None)
    unfinished = new_table(GameOptions("first", SEATS, 3), shelf / "saves", with_person=False)
    for _ in range(9):
        unfinished.advance()
    with pytest.raises(UsageError, match="expected a finished game"):
        new_table(GameOptions(after=unfinished.path), None)
    alone = new_table(GameOptions("second", SEATS, 3), shelf / "saves", with_person=False)
    alone.advance_all()
    with pytest.raises(UsageError, match="nothing follows second"):
        new_table(GameOptions(after=alone.path), None)
    with pytest.raises(RecordError):
        new_table(GameOptions(after=shelf / "own" / "first.toml"), None)


def test_every_chain_that_ships_leads_on():
    """Each `next` is a scenario of the game, and no chain runs in a circle."""
    campaigns = {item.id: load_spec(item.id).campaign for item in scenarios()}
    following = {name: campaign.next for name, campaign in campaigns.items() if campaign}
    assert set(following.values()) <= set(campaigns)
    for start in following:
        name, seen = start, set()
        while name in following:
            seen.add(name)
            name = following[name]
            assert name not in seen
