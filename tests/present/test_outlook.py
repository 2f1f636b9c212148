import numpy as np
import pytest

from game.present.fan import fan
from game.present.figures import dollars, fine, percents, points, signed
from game.present.outlook import acceptance, course
from game.present.proposal import best, opening
from game.present.track import track_record
from game.present.whip import whip
from game.rules.axes import METERS, Kind
from game.rules.homes import count
from game.rules.notation import parse
from game.rules.outcome import targets


@pytest.fixture
def seen(open_table, scenario):
    """Sit at a table after the first moves of the others."""
    table = open_table(scenario.id, seats=("washington=linear",))
    table.advance_all()
    table.play(parse(table.scenario, table.here.state, "seoul stake none")[1])
    table.advance_all()
    return table.view(0)


def test_a_fan_starts_from_now_and_holds_its_median(seen):
    spread = fan(seen, np.array(opening(seen).terms), games=16)
    assert spread.middle.shape == (seen.scenario.clock.quarters + 1, METERS)
    assert (spread.middle[0] == seen.state.gauges[0, :METERS]).all()
    assert (spread.low <= spread.middle).all()
    assert (spread.middle <= spread.high).all()


def test_the_course_goes_to_its_target(seen):
    terms = np.array(opening(seen).terms)
    ahead = course(seen.scenario, seen.state.gauges[0], terms, 400)
    goal = targets(seen.scenario, terms[None])[0]
    delivering = 500  # keeping one's word lifts trust a little beyond its target
    assert (np.abs(ahead.meters[-1] - goal) <= np.abs(ahead.meters[0] - goal) + delivering).all()


def test_acceptance_is_a_band_and_grows_with_what_they_get(seen):
    mine, theirs = best(seen), np.array(seen.scenario.agenda.counts) - 1
    low, high = acceptance(seen, mine), acceptance(seen, theirs)
    assert 0 < low.low <= low.high < 10_000
    assert low.high <= high.high


def test_my_count_is_exact_as_of_now_and_theirs_a_wider_band(seen):
    terms = np.array(opening(seen).terms)
    exact = count(seen.scenario, terms[None], seen.state.moods)[0]
    for home in (0, 1):
        counted = whip(seen, terms, home)
        assert (counted.now == exact[home]).all()
        assert (counted.low <= counted.now).all()
        assert (counted.now <= counted.high).all()
    mine, theirs = whip(seen, terms, 0), whip(seen, terms, 1)
    assert (mine.high - mine.low).sum() / mine.total <= (theirs.high - theirs.low).sum() / theirs.total


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (points(-1_250), "\u221213"), (fine(149), "1.5"), (fine(100), "1"), (fine(-4), "0"), (signed(50), "+0.5"),
        (signed(0), "0"), (signed(-1_250), "\u221213"),
        (percents("en", 3_800, 5_200), "38\u201352 %"),
        (percents("ko", 3_800, 5_200), "38~52%"), (percents("en", 5_000, 5_000), "50 %"),
        (dollars("en", 390), "$390 m"),
        (dollars("en", 150_000), "$150 bn"), (dollars("en", -1_250), "\u2212$1.3 bn"),
        (dollars("ko", 150_000), "1,500억 달러"),
        (dollars("ko", 1_250), "13억 달러"), (dollars("ko", 2), "200만 달러"),
    ],
)  # fmt: skip
def test_figures_are_written_as_each_language_does(said, expected):
    assert said == expected


def test_every_answered_offer_is_held_against_its_forecast(open_table):
    table = open_table(seats=("seoul=linear", "washington=linear"), with_person=False)
    table.advance_all()
    nodes = table.timeline.path(table.here.id)
    for seat in (0, 1):
        record = track_record(table.scenario, nodes, seat)
        offers = [node for node in nodes if node.actor == seat and node.moves.kind[0] == Kind.OFFER]
        assert 0 <= record.hits <= record.tested <= len(offers)
        assert record.tested >= len(offers) - 1
