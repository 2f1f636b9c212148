"""The title: clean in every size and language, and usable by keys and pointer alike."""

import pygame
import pytest

from game.present.title import CONTINUE, HELP, QUIT, title_model
from game.present.words import LANGUAGES, Words
from game.ui.audit import faults
from game.ui.scene import Quit
from game.ui.title import TitleScene

SIZES = (((1600, 900), 1.0), ((1280, 720), 1.0), ((1920, 1080), 1.5), ((1024, 768), 1.0), ((1280, 720), 2.0))


def pressed(key):
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="")


@pytest.fixture
def chosen():
    return []


@pytest.fixture
def title(assets, chosen):
    def make(language="en", *, has_game=True):
        words = Words(language, assets / "words")
        progress = "Round 5 of 12  ·  Washington, August 2025" if has_game else ""
        model = title_model(words, "1.0", continuing=progress, replays=7, scenarios=6)
        return TitleScene(lambda: model, chosen.append)

    return make


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_title_is_clean(painting, title, size, scale, language):
    painter = painting(size, scale)
    for has_game in (True, False):
        title(language, has_game=has_game).draw(painter)
        assert faults(painter.record) == []


def test_enter_opens_the_first_entry_and_arrows_go_round(title, chosen):
    scene = title()
    for key in (pygame.K_RETURN, pygame.K_UP, pygame.K_RETURN, pygame.K_F1, pygame.K_HOME, pygame.K_RETURN):
        scene.handle(pressed(key))
    assert chosen == [CONTINUE, QUIT, HELP, CONTINUE]


def test_a_click_opens_what_it_hits(painting, title, chosen):
    scene = title()
    scene.draw(painting((1280, 720)))
    hit = scene.controls.of(("open", HELP))
    spot = round(hit.frame.cx * 0.8), round(hit.frame.cy * 0.8)
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        scene.handle(pygame.event.Event(kind, pos=spot, button=1))
    assert chosen == [HELP]


def test_languages_can_be_reached_by_tab(painting, title, chosen):
    scene = title()
    scene.draw(painting())
    for key in (pygame.K_TAB, pygame.K_RETURN):
        scene.handle(pressed(key))
    assert chosen == ["language:ko"]


def test_what_is_chosen_is_the_command(title):
    scene = title()
    scene.choose = lambda action: Quit() if action == QUIT else None
    scene.handle(pressed(pygame.K_END))
    assert scene.handle(pressed(pygame.K_RETURN)) == Quit()
