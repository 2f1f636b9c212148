"""What is drawn piece by piece is what a drawing of everything shows, pixel for pixel."""

import random
from copy import copy

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.files.places import assets_dir
from game.play.setup import new_table
from game.play.start import GameOptions
from game.ui.canvas import Canvas, merged
from game.ui.context import Context
from game.ui.images import Images
from game.ui.layout import space_of
from game.ui.painter import Painter
from game.ui.sitting import Sitting
from game.ui.table import TableScene

SIZE = (48, 32)
COLOURS = ("#102030", "#f0e7d4", "#d6ae62", "#6eb89e")
SPOTS = st.tuples(st.integers(-4, 44), st.integers(-4, 28), st.integers(1, 20), st.integers(1, 20))
DRAWINGS = st.lists(st.lists(st.tuples(SPOTS, st.sampled_from(COLOURS), st.booleans()), max_size=6), max_size=5)
KEYS = (
    pygame.K_RIGHT, pygame.K_LEFT, pygame.K_DOWN, pygame.K_UP, pygame.K_t, pygame.K_c, pygame.K_m, pygame.K_o,
    pygame.K_z, pygame.K_y, pygame.K_r, pygame.K_TAB, pygame.K_F2, pygame.K_F3, pygame.K_F4, pygame.K_PAGEDOWN,
    pygame.K_PAGEUP,
)  # fmt: skip
WALK = 40


def laid(canvas, chunks, pictures):
    """Draw chunks of colours and half transparent pictures over a ground."""
    canvas.begin()
    canvas.fill("#000000", canvas.surface.get_rect())
    for chunk in chunks:
        with canvas.apart() as piece:
            for (x, y, w, h), colour, is_picture in chunk:
                if is_picture:
                    canvas.blit(pictures.setdefault((w, h, colour), veil(w, h, colour)), x, y)
                else:
                    canvas.fill(colour, pygame.Rect(x, y, w, h))
        canvas.lay(piece.chunks())
    return canvas.end()


def veil(w, h, colour):
    picture = pygame.Surface((w, h), pygame.SRCALPHA)
    picture.fill((*pygame.Color(colour)[:3], 120))
    return picture


@settings(max_examples=60, deadline=None)
@given(st.lists(DRAWINGS, min_size=2, max_size=4))
def test_what_changed_is_all_that_changes(drawings):
    shown, pictures = Canvas(pygame.Surface(SIZE)), {}
    for number, chunks in enumerate(drawings):
        shown.show(laid(shown, chunks, pictures), is_new=not number)
        whole = Canvas(pygame.Surface(SIZE))
        whole.show(laid(whole, chunks, pictures), is_new=True)
        assert pixels(shown.surface) == pixels(whole.surface)


@given(st.lists(SPOTS, max_size=12))
def test_merged_boxes_do_not_overlap_and_lose_nothing(boxes):
    rects = merged(boxes)
    assert all(rect.collidelist(rects[number + 1 :]) < 0 for number, rect in enumerate(rects))
    assert all(any(rect.contains(box) for rect in rects) for box in boxes)


def pixels(surface):
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.usefixtures("display")
@pytest.mark.parametrize(("size", "scale"), [((1600, 900), 1.0), ((1280, 720), 2.0)])
def test_a_walk_over_the_table_leaves_no_stale_pixel(size, scale, tmp_path):
    surface, images = pygame.display.set_mode(size), Images()
    dice = random.Random(4)  # noqa: S311
    context = Context(assets_dir(), tmp_path / "saves", language="en", config=tmp_path / "settings.json")
    scene = TableScene(context, at_my_turn(context))
    painter = Painter(surface, context.theme, context.fonts, images, space_of(size, scale))
    scene.draw(painter)
    repainted = 0
    for _ in range(WALK):
        scene.handle(pygame.event.Event(pygame.KEYDOWN, key=dice.choice(KEYS), mod=0, unicode=""))
        for _ in range(2):  # a panel that learnt how much it holds wants to be drawn again
            scene.update(0.0)
            scene.draw(painter)
        repainted += painter.dirty is None
        anew = Painter(pygame.Surface(size), context.theme, context.fonts, images, space_of(size, scale))
        anew.type = painter.type
        copy(scene).draw(anew)
        assert pixels(surface) == pixels(anew.surface)
    assert repainted == 0


def at_my_turn(context):
    """Play to the second offer of mine, where theirs stands."""
    seats = ("seoul=human", "washington=linear")
    sitting = Sitting(context, new_table(GameOptions("washington-2025", seats, 7), None))
    table = sitting.table
    table.advance_all()
    assert sitting.play(f"seoul stake {' '.join(table.scenario.names.stakes[0][:3])}") == ""
    table.advance_all()
    scene = TableScene(context, sitting)
    while not (scene.model.is_my_turn and scene.model.moves.accept.is_enabled):
        event = scene.model.event
        asked = event is not None and event.choices and not scene.model.is_my_turn
        assert sitting.play(event.choices[0].command if asked else scene.model.moves.offer.command) == ""
        table.advance_all()
    return sitting
