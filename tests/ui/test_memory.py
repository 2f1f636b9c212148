"""Different summits in one window, left as soon as they are over, leave a bounded number of things alive."""

import gc
from collections import Counter

import numpy as np
import pygame
import pytest

from game.files.places import assets_dir
from game.play.setup import new_table
from game.play.start import GameOptions, Screen, StartRequest
from game.play.timeline import Node, Timeline
from game.ui import app
from game.ui.context import REVIEWS_KEPT, Context
from game.ui.images import BUDGET
from game.ui.parts import Part
from game.ui.sitting import Sitting
from game.ui.table import TableScene
from game.ui.typesetter import LINES_KEPT
from game.ui.verdict import VerdictScene

SUMMITS = ("first-table", "sma-2019", "ratification-2026")
ROUNDS = 2
SHOWN = 4  # one update in so many is drawn
TIMELINES = 3  # the game on the screen, one being reviewed, one that a cached view may hold
LINE = 20_000  # bytes of a line of text at most, on the average
PIXEL = 4  # bytes
ARRAYS = 16 * 2**20  # bytes of tables, those of the summits among them
PARTS = 200  # of one screen


def alive():
    """Count living things by type, and the bytes of pictures and arrays that they hold."""
    gc.collect()
    found, pictures, arrays = Counter(), {}, {}
    for thing in gc.get_objects():
        found[type(thing)] += 1
        for held in gc.get_referents(thing):
            if type(held) is pygame.Surface:
                pictures[id(held)] = held.get_width() * held.get_height() * held.get_bytesize()
            elif type(held) is np.ndarray and held.base is None:
                arrays[id(held)] = held.nbytes
    return found, sum(pictures.values()), sum(arrays.values())


def wait_for_the_critic(context):
    """Let abandoned reviews end: each looks whether it is still wanted."""
    context.asked_review = None
    ticket = context.critic.submit(lambda: None)
    while not any(getattr(event, "ticket", 0) == ticket for event in pygame.event.get()):
        pygame.time.wait(5)


@pytest.mark.timeout(600)
def test_summits_leave_a_bounded_number_of_things(tmp_path, painting, watch):
    painter = painting(audit=False)
    context = Context(assets_dir(), tmp_path / "saves", language="en", config=tmp_path / "settings.json")
    app.first_scene(context, StartRequest(Screen.TITLE))
    before, seen, held = alive()  # other tests of this process may have left some
    for number in range(ROUNDS):
        for scenario in SUMMITS:
            table = new_table(GameOptions(scenario, (), number, quick=True), None, with_person=False)
            watch(Sitting(context, table), painter, every=SHOWN)
        wait_for_the_critic(context)
        found, pictures, arrays = alive()
        found.subtract(before)
        pictures, arrays = pictures - seen, arrays - held
        assert found[Timeline] <= TIMELINES
        assert found[TableScene] + found[VerdictScene] <= 1
        assert found[Node] <= TIMELINES * 100
        assert len(context.reviews) <= REVIEWS_KEPT
        assert painter.images.pixels <= max(BUDGET, painter.images.budget)
        assert pictures <= painter.images.budget * PIXEL + 2 * LINES_KEPT * LINE
        assert found[Part] <= PARTS
        assert arrays <= ARRAYS
