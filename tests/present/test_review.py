import io

import pytest

from game.files.places import assets_dir
from game.files.seen import Seen
from game.play.setup import new_table, open_replay
from game.play.start import GameOptions
from game.present.learn import Lesson, is_right, learn_model, listed, positions
from game.present.retelling import retell
from game.present.review import review_model
from game.present.text_learn import draw_learn
from game.present.text_play import replay_text
from game.present.text_review import draw_review
from game.present.text_screen import Screen
from game.present.verdict import verdict_model
from game.present.voice import Voice
from game.present.words import LANGUAGES, Words
from game.review.judging import Budget
from game.review.review import review
from game.rules.axes import SEATS

PLAYERS = (("hawk@envoy", "deal-hungry@master", 3), ("random", "conceder", 1))


@pytest.fixture(scope="module")
def games(tmp_path_factory):
    """Play games to their end: table, positions, review."""
    found = []
    for first, second, seed in PLAYERS:
        options = GameOptions("first-table", (f"seoul={first}", f"washington={second}"), seed)
        table = new_table(options, tmp_path_factory.mktemp("saves"), with_person=False)
        table.advance_all()
        nodes = table.timeline.path(table.here.id)
        found.append((table, nodes, review(table.scenario, nodes, table.players, seed, budget=Budget(2, 2))))
    return found


@pytest.fixture(params=range(len(PLAYERS)))
def game(request, games):
    return games[request.param]


@pytest.fixture(params=LANGUAGES)
def voice(request, games):
    return Voice(Words(request.param, assets_dir() / "words"), games[0][0].scenario)


def shown(drawn):
    out = io.StringIO()
    Screen([], out).show(drawn)
    return out.getvalue()


def test_a_seat_sees_its_own_grades_only_and_no_hindsight(game, voice):
    _, nodes, found = game
    for seat in range(SEATS):
        model = review_model(voice, found, nodes, seat)
        assert {mark.seat for mark in model.marks} <= {seat}
        assert not any(mark.hindsight for mark in model.marks)
        assert [side.seat for side in model.sides] == [seat]
        assert not any(side.way for side in model.sides)
    both = review_model(voice, found, nodes, None)
    assert {mark.node for mark in both.marks} == {judged.node for judged in found.decisions}


def test_grades_stand_beside_their_moves(game, voice):
    _, nodes, found = game
    model = review_model(voice, found, nodes, None)
    rows = retell(voice, nodes, None).judged(model).rows
    assert [row.mark for row in rows if row.mark] == list(model.marks)
    assert all(row.mark.node == row.node for row in rows if row.mark)
    assert "{$" not in shown(draw_review(model))


def test_a_fault_says_why_and_what_was_better(game, voice):
    _, nodes, found = game
    for mark in review_model(voice, found, nodes, None).marked:
        assert mark.reason
        assert mark.better or mark.key in ("best", "good")


def test_two_games_have_no_verdict_in_common(games, voice):
    told = [
        verdict_model(voice, nodes, seat, review=found).paragraphs for _, nodes, found in games for seat in range(SEATS)
    ]
    assert len({paragraph for paragraphs in told for paragraph in paragraphs}) == 2 * len(told)
    assert all(len(paragraphs) == 2 for paragraphs in told)
    assert not any("{$" in paragraph or "none-" in paragraph for paragraphs in told for paragraph in paragraphs)


def test_a_verdict_is_told_in_sentences(games, voice):
    for _, nodes, found in games:
        for seat in range(SEATS):
            for paragraph in verdict_model(voice, nodes, seat, review=found).paragraphs:
                assert paragraph.endswith(".")
                assert not [slip for slip in ("  ", "()", "“”", "““", "””", "..", " .", " ,") if slip in paragraph]


def test_a_position_is_solved_by_what_is_close_to_the_best(games, voice):
    table, nodes, found = next(game for game in games if any(positions(game[2], seat) for seat in range(SEATS)))
    seat = next(seat for seat in range(SEATS) if positions(found, seat))
    lesson = Lesson()
    for number, judged in enumerate(positions(found, seat)):
        right = [place for place in range(len(listed(judged))) if is_right(judged, place)]
        made = [text for text, _ in listed(judged)].index(table.timeline[judged.node].text)
        assert right
        assert made not in right
        before = learn_model(voice, found, nodes, seat, lesson)
        assert not before.is_open
        assert not before.why
        tried = learn_model(voice, found, nodes, seat, lesson.chosen(made, is_right=False))
        assert not tried.is_open
        lesson = lesson.chosen(right[0], is_right=True)
        after = learn_model(voice, found, nodes, seat, lesson)
        assert after.is_open
        assert after.why
        assert shown(draw_learn(after))
        assert len(lesson.solved) == number + 1
        lesson = lesson.onward()
    assert learn_model(voice, found, nodes, seat, lesson).empty


def test_a_terminal_reviews_and_asks(games, tmp_path):
    table = games[0][0]
    lines = ["review", "learn", "choose 1", "choose 99", "solution", "learn next", "view washington", "learn", "quit"]
    out = io.StringIO()
    replay_text(open_replay(table.path), language="en", seen=Seen(tmp_path / "seen"), lines=lines, output=out)
    assert "The review" in out.getvalue()
    assert "What would you do?" in out.getvalue()
    assert "Traceback" not in out.getvalue()
