"""Mouse and keyboard share one table of hits."""

import pygame
import pytest

from game.ui.controls import Controls, Hit, Scroll
from game.ui.layout import Frame
from game.ui.page import Page, key_of
from game.ui.widgets import Button, Option, Stepper, button, scroll_area, segment, stepper, toggle


def key(code, mod=0):
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode="")


def click(controls, x, y):
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        answer = controls.handle(pygame.event.Event(kind, pos=(x, y), button=1))
    return answer


@pytest.fixture
def grid():
    controls = Controls()
    for row in range(3):
        for column in range(3):
            controls.add(Hit(Frame(column * 100, row * 50, 90, 40), (row, column)))
    return controls


def test_tab_follows_the_drawing_and_goes_round(grid):
    seen = []
    for _ in range(10):
        grid.steer(key(pygame.K_TAB))
        seen.append(grid.focus)
    assert seen == [(row, column) for row in range(3) for column in range(3)] + [(0, 0)]
    grid.steer(key(pygame.K_TAB, pygame.KMOD_SHIFT))
    assert grid.focus == (2, 2)


def test_arrows_go_to_the_neighbour(grid):
    grid.put_focus((1, 1))
    for code, place in (
        (pygame.K_LEFT, (1, 0)), (pygame.K_UP, (0, 0)), (pygame.K_RIGHT, (0, 1)), (pygame.K_DOWN, (1, 1)),
        (pygame.K_DOWN, (2, 1)), (pygame.K_DOWN, (2, 1)),
    ):  # fmt: skip
        grid.steer(key(code))
        assert grid.focus == place


def test_disabled_things_answer_nothing_but_tell_why():
    controls = Controls()
    controls.add(Hit(Frame(0, 0, 50, 50), "offer", reason="their offer stands"))
    assert click(controls, 10, 10) is None
    assert controls.tip.reason == "their offer stands"
    controls.put_focus("offer")
    assert controls.enter(key(pygame.K_RETURN)) is None


def test_focus_outlives_the_drawing(grid):
    grid.put_focus((1, 2))
    grid.begin(1.0)
    assert grid.of(grid.focus) is None
    grid.add(Hit(Frame(5, 5, 5, 5), (1, 2)))
    assert grid.enter(key(pygame.K_SPACE)) == (1, 2)


def test_later_hits_lie_over_earlier_ones(grid):
    grid.add(Hit(Frame(0, 0, 300, 300), "over"))
    assert click(grid, 120, 60) == "over"
    grid.block()
    assert click(grid, 120, 60) is None


def test_a_press_that_slides_off_does_nothing(grid):
    grid.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(10, 10), button=1))
    assert grid.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(110, 10), button=1)) is None


class Screen(Page):
    def __init__(self):
        super().__init__()
        self.said = []
        self.scroll = Scroll()
        self.paintings = 0

    def act(self, message):
        self.said.append(message)

    def keys(self):
        return {"ctrl+z": "undo"}

    def paint(self, painter):
        self.paintings += 1
        painter.background()
        controls = self.controls
        button(
            painter, controls, Frame(20, 20, 260, 60), Button("offer", "Table this offer", "12 terms", "table", "Enter")
        )
        button(painter, controls, Frame(300, 20, 260, 60), Button("leak", "Leak", reason="opens in round 7"))
        stepper(painter, controls, Frame(20, 100, 160, 26), Stepper("15 %", "row", "less", "more"))
        segment(painter, controls, Frame(200, 100, 240, 30), [Option(n, n) for n in ("one", "two")], "one")
        toggle(painter, controls, 460, 120, "Hide", "hide", is_on=True)
        with scroll_area(painter, controls, Frame(20, 150, 300, 100), self.scroll, 400) as area:
            for row in range(10):
                controls.add(Hit(Frame(area.x, area.y + row * 40, 280, 36), ("line", row)))


@pytest.fixture
def screen(painting):
    scene = Screen()
    scene.draw(painting())
    return scene


def test_widgets_are_reached_in_order(screen):
    order = [hit.message for hit in screen.controls.stops]
    assert order == ["offer", "leak", "row", "one", "two", "hide", *(("line", row) for row in range(10))]


def test_stepper_answers_arrows_and_its_signs(screen):
    screen.controls.put_focus("row")
    screen.handle(key(pygame.K_LEFT))
    screen.handle(key(pygame.K_RIGHT))
    assert screen.said == ["less", "more"]
    assert click(screen.controls, 25, 110) == "less"
    assert click(screen.controls, 175, 110) == "more"


def test_keys_are_named_with_their_modifiers(screen):
    assert key_of(key(pygame.K_z, pygame.KMOD_LCTRL)) == "ctrl+z"
    assert key_of(key(pygame.K_KP_ENTER)) == "return"
    screen.handle(key(pygame.K_z, pygame.KMOD_LCTRL))
    assert screen.said == ["undo"]


def test_focus_brings_a_scrolled_row_into_view(screen, painting):
    painter = painting()
    screen.draw(painter)
    screen.controls.put_focus(("line", 9))
    assert screen.update(0.0)
    screen.draw(painter)
    hit = screen.controls.of(("line", 9))
    assert hit.seen == hit.frame
    assert screen.scroll.offset == screen.scroll.limit - 4 == 296


def test_a_moved_focus_does_not_paint_the_screen_again(screen, painting):
    painter = painting()
    screen.draw(painter)
    before, pictures = screen.paintings, painter.surface.copy()
    screen.handle(key(pygame.K_TAB))
    assert screen.update(0.0)
    screen.draw(painter)
    assert (screen.paintings, bool(painter.dirty)) == (before, True)
    screen.controls.put_focus(None, is_keyed=False)
    screen.draw(painter)
    assert pygame.image.tobytes(painter.surface, "RGB") == pygame.image.tobytes(pictures, "RGB")
    assert not screen.update(0.0)


def test_tooltip_waits_for_a_resting_pointer():
    controls = Controls()
    controls.add(Hit(Frame(0, 0, 50, 50), "x", tooltip="why"))
    controls.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=(10, 10)))
    assert controls.tip is None
    assert controls.pace is not None
    controls.advance(0.5)
    assert controls.tip.tooltip == "why"
    assert controls.pace is None
