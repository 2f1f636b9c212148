"""The small picture of a saved game: only public values, true to the record, at every moment of a game."""

import pytest

from game.files.header import Seat
from game.play.audience import is_choosing
from game.play.setup import open_replay
from game.present.thumbnail import broken_thumbnail, stage_text, thumbnail_model
from game.rules.axes import METERS

SEATS = (Seat("seoul", "random"), Seat("washington", "human"))


@pytest.fixture(params=["first-table", "washington-2025"])
def table(request, open_table):
    return open_table(request.param, saves=True, with_person=False)


def pictures(table):
    """Take the picture at the start and after every move."""
    yield thumbnail_model(table.timeline, SEATS)
    while table.advance() is not None:
        yield thumbnail_model(table.timeline, SEATS)


def test_it_grows_with_the_game_and_stays_in_its_frame(table):
    before = (0, 0, 0)
    for model in pictures(table):
        reached = model.round, model.quarter, len(model.lines[0].points)
        assert all(now >= then for now, then in zip(reached, before, strict=True))
        assert len(model.lines) == METERS
        assert model.round <= model.rounds
        assert model.quarter <= model.quarters
        assert all(0 <= share <= 1 for line in model.lines for point in line.points for share in point)
        assert model.deal in ("ahead", "signed", "none")
        before = reached
    assert model.quarter == model.quarters
    assert model.deal != "ahead"


def test_a_finished_game_shows_its_scores_the_persons_first(table):
    *early, last = pictures(table)
    assert not any(model.scores for model in early[:-1])
    end = table.timeline.end(table.here.id)
    claimed, created, kept = last.scores
    assert (claimed.value * 100, claimed.other * 100) == pytest.approx((end.claimed[1], end.claimed[0]))
    assert (created.value * 100, kept.value * 100) == pytest.approx((end.created, end.kept))


def test_a_record_gives_the_picture_of_its_game(table):
    for _ in range(20):
        table.advance()
    replay = open_replay(table.path)
    assert thumbnail_model(replay.timeline, SEATS) == thumbnail_model(table.timeline, SEATS)


def test_a_posture_that_waits_for_the_other_leaves_no_trace(table):
    seen, before = 0, None
    for model in pictures(table):
        if is_choosing(table.here):
            assert model == before
            seen += 1
        before = model
    assert seen == table.scenario.clock.quarters


def test_how_far_it_came_is_said(words, table):
    said = {stage_text(words, model) for model in pictures(table)}
    assert len(said) > table.scenario.clock.quarters


def test_a_broken_record_says_why():
    model = broken_thumbnail("line 3: expected a move")
    assert (model.fault, model.lines, model.scores) == ("line 3: expected a move", (), ())
