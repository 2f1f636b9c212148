import pygame
import pytest

from game.play.players import HUMAN
from game.play.setup import new_table, open_replay
from game.play.start import GameOptions
from game.present.learn import is_right, listed, positions
from game.review.judging import Budget
from game.review.review import review
from game.rules.axes import SEATS
from game.ui.audit import faults
from game.ui.context import Context
from game.ui.flow import scene_for
from game.ui.learn import LearnScene
from game.ui.replay import ReplayScene
from game.ui.scene import Pop, Push, Replace
from game.ui.verdict import VerdictScene
from game.ui.worker import DONE

SEATED = ("seoul=random", "washington=conceder")  # a random player has much to learn
SIZES = ((1280, 720, 1.0), (1600, 900, 1.0), (1600, 900, 2.0))


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    table = new_table(GameOptions("first-table", SEATED, 1), tmp_path_factory.mktemp("saves"), with_person=False)
    table.advance_all()
    return table.path


@pytest.fixture(params=["en", "ko"])
def context(request, assets, tmp_path, painting):
    painting()
    made = Context(assets, tmp_path / "saves", language=request.param, config=tmp_path / "settings.json")
    made.scene_for = lambda game: scene_for(made, game)
    return made


@pytest.fixture(scope="module")
def found(record):
    replay = open_replay(record)
    table = new_table(GameOptions("first-table", SEATED, 1), None, with_person=False)
    return review(replay.timeline.scenario, replay.timeline.main_line(), table.players, 1, budget=Budget(2, 2))


@pytest.fixture
def learning(context, record, found):
    replay = open_replay(record)
    nodes = replay.timeline.main_line()
    context.reviews[nodes[-1].fingerprint] = found
    seat = next(seat for seat in range(SEATS) if positions(found, seat))
    return LearnScene(context, replay, nodes, seat)


def press(scene, key):
    return scene.handle(pygame.event.Event(pygame.KEYDOWN, key=key, unicode="", mod=0))


def cuts(scene, painting):
    told = []
    for width, height, scale in SIZES:
        painter = painting((width, height), scale)
        painter.begin()
        scene.controls.begin(painter.scale)
        scene.paint(painter)
        told += [f"{width} x {scale}: {fault}" for fault in faults(painter.record)]
    return told


def test_a_lesson_is_solved_by_keys_alone(learning, found):
    while not learning.model.empty:
        judged = positions(found, learning.seat)[learning.lesson.number]
        place = next(place for place in range(len(listed(judged))) if is_right(judged, place))
        press(learning, pygame.K_1 + place)
        assert learning.model.is_open
        press(learning, pygame.K_n)
    assert len(learning.lesson.solved) == len(positions(found, learning.seat))
    assert isinstance(press(learning, pygame.K_ESCAPE), Pop)


def test_an_answer_can_be_clicked_and_shown(learning, painting):
    learning.draw(painting())
    hit = next(hit for hit in learning.controls.hits if hit.message[0] == "choose")
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        learning.handle(pygame.event.Event(kind, button=1, pos=(hit.frame.cx, hit.frame.cy)))
    assert learning.lesson.tries == (hit.message[1],)
    press(learning, pygame.K_s)
    assert learning.model.is_open


def test_one_may_play_on_from_a_position(learning, found):
    command = press(learning, pygame.K_b)
    assert isinstance(command, Replace)
    table = command.scene.sitting.table
    judged = positions(found, learning.seat)[0]
    assert table.here.id == table.timeline[judged.node].parent
    assert table.seats[learning.seat].player == HUMAN


def test_lessons_draw_cleanly(learning, painting):
    assert cuts(learning, painting) == []
    press(learning, pygame.K_s)
    assert cuts(learning, painting) == []


def test_a_replay_asks_for_its_review_and_shows_it(context, record, painting):
    scene = ReplayScene(context, open_replay(record))
    scene.is_hiding = False
    assert not any(row.mark for row in scene.model.rows)
    press(scene, pygame.K_r)
    assert scene.reviewing.share is not None
    assert not scene.model.review_choice.is_enabled
    for _ in range(3000):
        event = pygame.event.wait(20)
        if event.type == DONE:
            scene.handle(event)
        if scene.reviewing.share is None:
            break
    assert any(row.mark for row in scene.model.rows)
    scene.here = len(scene.nodes) // 2
    assert cuts(scene, painting) == []
    learn = press(scene, pygame.K_l)
    assert isinstance(learn, Push) == scene.model.learn.is_enabled


def test_a_verdict_is_told_from_the_review_that_is_there(context, record, found, painting):
    from game.play.setup import play_from
    from game.ui.sitting import Sitting

    replay = open_replay(record)
    nodes = replay.timeline.main_line()
    context.reviews[nodes[-1].fingerprint] = found
    scene = VerdictScene(context, Sitting(context, play_from(replay, nodes[-1].id, replay.header.seats)))
    assert scene.reviewing.share is None
    assert cuts(scene, painting) == []
