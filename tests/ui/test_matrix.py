"""Draw every screen at every size, scale, language and contrast: nothing cut, overlapping, outside, too small.

Every size meets every scale, language and contrast here; all of their combinations are the slow test.
"""

from itertools import product
from pathlib import Path

import pygame
import pytest

from game.files.places import assets_dir
from game.negotiators.registry import negotiator
from game.play.setup import new_table, open_replay
from game.play.start import GameOptions, Screen, StartRequest
from game.ui import app
from game.ui.audit import faults
from game.ui.context import Context
from game.ui.glossary import GlossaryScene
from game.ui.help_screen import HelpScene
from game.ui.images import Images
from game.ui.layout import space_of
from game.ui.library import LibraryScene
from game.ui.moments import Moment, moments, scene_at
from game.ui.painter import Painter
from game.ui.ratification import RatificationScene
from game.ui.replay import ReplayScene
from game.ui.saves import SavesScene
from game.ui.scene import Push
from game.ui.settings_screen import SettingsScene
from game.ui.table import TableScene

SIZES = ((1280, 720), (1600, 900), (1920, 1080), (2560, 1440))
SCALES = (1.0, 1.5, 2.0)
LANGUAGES = ("en", "ko")
CONTRASTS = ("off", "on")
WHOLE = tuple(product(SIZES, SCALES, LANGUAGES, CONTRASTS))
SOME = tuple(
    (size, scale, LANGUAGES[(row + column) % 2], CONTRASTS[(row + column // 2) % 2])
    for (row, size), (column, scale) in product(enumerate(SIZES), enumerate(SCALES))
)
PLAIN = (SavesScene, LibraryScene, SettingsScene, HelpScene, GlossaryScene)
DIALOGS = ("accept", "hold", "walk", "statecraft", "log", "causes", "sources", "menu")
PAGES = 5
SEEDS = 60
EVERY_VOTE = 10**6


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """Play games until every moment has come: its record and node."""
    saves, mine, known = tmp_path_factory.mktemp("saves"), negotiator("institution-builder"), {}
    for seed in range(SEEDS):
        table = new_table(GameOptions("washington-2025", ("seoul=human", "washington=hawk@minister"), seed), saves)
        while not table.is_over:
            if table.is_waiting:
                table.play(mine.decide(table.view(table.turn), table.timeline.dice(table.turn)))
            else:
                table.advance()
        for moment, node in moments(open_replay(table.path)).items():
            known.setdefault(moment, (table.path, node))
        if len(known) == len(Moment):
            return known
    raise AssertionError(f"{set(Moment) - set(known)} came in none of {SEEDS} games")


def a_context(found, tmp_path, language, contrast):
    saves = found[Moment.VERDICT][0].parent
    context = Context(assets_dir(), saves, language=language, config=tmp_path / "settings.json")
    context.settings = context.settings.with_value("contrast", contrast).with_value("motion", "on")
    context.theme = context._look()
    return context, app.first_scene(context, StartRequest(Screen.TITLE))


def screens(context, title, found):
    """Open every screen in turn, each from its own record."""
    yield "title", title
    for moment, (path, node) in found.items():
        scene = scene_at(context, open_replay(path), moment, node)
        yield moment.value, scene
        if isinstance(scene, RatificationScene):
            scene.step = EVERY_VOTE
            yield "ratification counted", scene
        if isinstance(scene, TableScene) and moment == Moment.RECEIPT:
            for name in DIALOGS:
                wish = scene.act((name,))
                if isinstance(wish, Push):
                    yield f"table, {name}", wish.scene
    for kind in PLAIN:
        yield kind.__name__, kind(context)
    replay = ReplayScene(context, open_replay(found[Moment.VERDICT][0]))
    replay.here = len(replay.nodes) // 2
    yield "replay", replay


def pages_of(scene, painter: Painter):
    """Turn through the pages of a screen in a small window."""
    holder = scene if hasattr(scene, "page") else getattr(scene, "view", None)
    if not painter.space.is_small or not hasattr(holder, "page") or isinstance(scene, HelpScene):
        yield 0
        return
    count = 2 if isinstance(scene, RatificationScene) else PAGES
    for page in range(count):
        holder.page = page
        yield page


def faults_of(scene, painter: Painter):
    for page in pages_of(scene, painter):
        for _ in range(2):  # what is scrolled knows its height after a first drawing
            scene.refresh()
            scene.draw(painter)
        yield from (f"page {page}: {fault}" for fault in faults(painter.record))
        yield from (f"page {page}: {fault}" for fault in unreachable(scene, painter))


def unreachable(scene, painter: Painter):
    """Name what Tab never comes to, or shows nowhere."""
    controls, whole = scene.controls, painter.frame
    before, wanted, reached = controls.focus, {hit.message for hit in controls.stops}, set()
    for _ in range(len(wanted)):
        controls.tab(1)
        reached.add(controls.focus)
        hit = controls.of(controls.focus)
        if hit.view is None and (hit.frame.right > whole.right + 1 or hit.frame.bottom > whole.bottom + 1):
            yield f"outside the window: {hit.message} at {hit.frame}"
    controls.put_focus(before)
    yield from (f"never in focus: {message}" for message in wanted - reached)


def check(found, tmp_path: Path, size, scale, language, contrast):
    pygame.display.init()
    surface = pygame.display.set_mode(size)
    context, title = a_context(found, tmp_path, language, contrast)
    space = space_of(size, scale)
    painter = Painter(surface, context.theme, context.fonts, Images(), space, audit=True)
    seen = {name: list(faults_of(scene, painter)) for name, scene in screens(context, title, found)}
    assert {name: told for name, told in seen.items() if told} == {}


@pytest.mark.parametrize(("size", "scale", "language", "contrast"), SOME)
def test_every_screen_is_clean(found, tmp_path, size, scale, language, contrast):
    check(found, tmp_path, size, scale, language, contrast)


@pytest.mark.slow
@pytest.mark.parametrize(("size", "scale", "language", "contrast"), [way for way in WHOLE if way not in SOME])
def test_every_screen_is_clean_in_every_way(found, tmp_path, size, scale, language, contrast):
    check(found, tmp_path, size, scale, language, contrast)
