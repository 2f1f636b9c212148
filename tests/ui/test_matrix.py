"""Draw every screen at every size, scale, language and contrast: nothing cut, overlapping, outside, too small.

Every size meets every scale, language and contrast here; all of their combinations are the slow test.
"""

from dataclasses import dataclass
from importlib import import_module
from itertools import product
from pathlib import Path
from pkgutil import iter_modules
from shutil import copy, copytree

import pygame
import pytest

import game.ui
from game.files.places import assets_dir
from game.play.players import seat_players, seated
from game.play.setup import new_table, open_replay, play_from
from game.play.start import GameOptions, Screen, StartRequest
from game.present.learn import is_right, positions
from game.review.judging import Budget
from game.review.review import Review, review
from game.rules.axes import Posture
from game.ui import app
from game.ui.audit import faults
from game.ui.briefing import new_briefing
from game.ui.context import Context
from game.ui.curtain import Curtain
from game.ui.dialog import Dialog, Question
from game.ui.glossary import GlossaryScene
from game.ui.help_screen import HelpScene
from game.ui.images import Images
from game.ui.layout import space_of
from game.ui.learn import LearnScene
from game.ui.library import LibraryScene
from game.ui.lines import LinesScene
from game.ui.moments import Moment, moments, scene_at
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.ratification import RatificationScene
from game.ui.replay import ReplayScene
from game.ui.saves import SavesScene
from game.ui.scene import Push, Replace, Reset, Scene
from game.ui.settings_screen import SettingsScene

SIZES = ((1280, 720), (1600, 900), (1920, 1080), (2560, 1440))
SCALES = (1.0, 1.5, 2.0)
LANGUAGES = ("en", "ko")
CONTRASTS = ("off", "on")
WHOLE = tuple(product(SIZES, SCALES, LANGUAGES, CONTRASTS))
SOME = tuple(
    (size, scale, LANGUAGES[(row + column) % 2], CONTRASTS[(row + column // 2) % 2])
    for (row, size), (column, scale) in product(enumerate(SIZES), enumerate(SCALES))
)
SHARE = 4  # of what opens from a screen, one in so many is drawn in each of the few ways
PLAIN = (SavesScene, LibraryScene, SettingsScene, HelpScene, GlossaryScene)
DIALOGS = ("accept", "hold", "walk", "statecraft", "log", "causes", "sources", "menu")
SEEDS = 60
EVERY_VOTE = 10**6
PARTING = 8  # moves before another line of play


@dataclass
class Found:
    """Where every moment came, a record with two lines of play, a review of the finished one."""

    at: dict
    branched: Path
    judged: Review

    @property
    def finished(self):
        return open_replay(self.at[Moment.VERDICT][0])

    def scene(self, context, moment):
        path, node = self.at[moment]
        return scene_at(context, open_replay(path), moment, node)


@pytest.fixture(scope="module")
def found(tmp_path_factory, finish):
    """Play games until every moment has come: its record and node."""
    saves, known = tmp_path_factory.mktemp("saves"), {}
    for seed in range(SEEDS):
        table = new_table(GameOptions("washington-2025", ("seoul=human", "washington=hawk@minister"), seed), saves)
        finish(table, "institution-builder")
        for moment, node in moments(open_replay(table.path)).items():
            known.setdefault(moment, (table.path, node))
        if len(known) == len(Moment):
            return with_more(known, tmp_path_factory.mktemp("branched"), finish)
    raise AssertionError(f"{set(Moment) - set(known)} came in none of {SEEDS} games")


def with_more(known, folder, finish):
    path = known[Moment.VERDICT][0]
    branched, replay = Path(copy(path, folder)), open_replay(path)
    nodes, players = replay.timeline.main_line(), seat_players(replay.header.seats)
    judged = review(replay.timeline.scenario, nodes, players, replay.timeline.seed, budget=Budget(1, 1))
    other = open_replay(branched)
    parting = next(node for node in nodes[PARTING:] if node.turn == 0)
    finish(play_from(other, parting.id, seated(other.header.seats, 0)), "random")
    return Found(known, branched, judged)


def a_context(found, tmp_path, language, contrast):
    saves = copytree(found.branched.parent, tmp_path / "saves")
    (saves / "torn.summit").write_text("no record\n", encoding="utf-8")
    context = Context(assets_dir(), saves, language=language, config=tmp_path / "settings.json")
    context.settings = context.settings.with_value("contrast", contrast).with_value("motion", "on")
    context.theme = context._look()
    context.keep_review(found.finished.timeline.main_line()[-1].fingerprint, found.judged)
    return context, app.first_scene(context, StartRequest(Screen.TITLE))


def screens(context, title, found):
    """Open every screen in turn, each from its own record."""
    yield "title", title
    for moment in found.at:
        scene = found.scene(context, moment)
        yield moment.value, scene
        if isinstance(scene, RatificationScene):
            scene.step = EVERY_VOTE
            yield "ratification counted", scene
    for kind in PLAIN:
        yield kind.__name__, kind(context)
    replay = ReplayScene(context, found.finished)
    replay.here = len(replay.nodes) // 2
    yield "replay", replay


def opened(context, found):
    """Open what opens from the screens, and the screens while something is asked or typed."""
    table = found.scene(context, Moment.RECEIPT)
    yield "notice", Dialog(context, table, Question("expected a record, found none", ()))
    yield "curtain", Curtain(context, table.sitting)
    for name in DIALOGS:
        yield from followed(f"table, {name}", table, (name,))
    for make in (before, quarters, after, looked_through, learned, asked):
        yield from make(context, found)


def followed(name, scene, message):
    """Open what a message opens, and what the answers there open in turn."""
    wish = scene.act(message)
    if not isinstance(wish, Push | Reset | Replace):
        return
    yield name, wish.scene
    if isinstance(wish.scene, Dialog):
        for number, entry in enumerate(wish.scene.question.entries):
            if isinstance(entry.answer, tuple) and entry.answer[0] in ("say", "aim"):
                yield from followed(f"{name}, {number}", scene, entry.answer)


def before(context, _found):
    briefing = new_briefing(context, GameOptions(seed=7))
    yield "briefing of a new game", briefing
    for _, sources in followed("", briefing, ("sources",)):
        sources.typing = "12.5"
        yield "sources to change", sources


def quarters(context, found):
    quarter = found.scene(context, Moment.QUARTER)
    for message in (("menu",), ("causes",), ("sources",), ("posture", Posture.RENEGOTIATE)):
        yield from followed(f"quarter, {message}", quarter, message)
    counted = found.scene(context, Moment.RATIFICATION)
    for name in ("menu", "causes"):
        yield from followed(f"ratification, {name}", counted, (name,))


def after(context, found):
    verdict = found.scene(context, Moment.VERDICT)
    for name in ("details", "share", "learn", "try", "next"):
        yield from followed(f"verdict, {name}", verdict, (name,))


def looked_through(context, found):
    replay = ReplayScene(context, open_replay(found.branched))
    yield "replay of two lines", replay
    for name in ("causes", "share"):
        yield from followed(f"replay, {name}", replay, (name,))
    lines = LinesScene(context, replay.replay, replay.nodes[-1].id)
    yield "lines", lines
    yield from followed("comparison", lines, ("compare",))


def learned(context, found):
    replay = ReplayScene(context, found.finished)
    for name in ("tried", "shown", "at the end"):
        ((_, scene),) = followed("", replay, ("learn",))
        many = positions(found.judged, scene.seat)
        wrong = next(place for place in range(len(scene.model.choices)) if not is_right(many[0], place))
        for message in {"tried": [("choose", wrong)], "shown": [("show",)]}.get(name, [("next",)] * len(many)):
            scene.act(message)
        yield f"learn, {name}", scene
    waiting = LearnScene(context, found.finished, replay.nodes[:PARTING], 0)  # a line that has no review yet
    waiting.reviewing.share = 40
    yield "learn, waiting", waiting


def asked(context, _found):
    for name in ("rename", "search", "delete"):
        saves = SavesScene(context)
        saves.act((name,))
        yield f"saves, {name}", saves
    settings, keys = SettingsScene(context), context.settings.keys
    settings.act(("key", "undo"))
    yield "a key to be chosen", settings
    settings = SettingsScene(context)
    settings.clash = context.settings.conflict("undo", keys["redo"])
    yield "a key that is taken", settings
    library = LibraryScene(context)
    library._take_in(Path("none.toml"))
    yield "library, nothing to take in", library


def pages_of(scene):
    """Turn through the pages that a drawn screen offers."""
    pages = {hit.message for hit in scene.controls.hits if isinstance(hit.message, tuple) and hit.message[0] == "page"}
    yield "alone"
    for message in sorted(pages):
        scene.act(message)
        yield message


def audited(scene, painter: Painter):
    for _ in range(2):  # what is scrolled knows its height after a first drawing
        scene.refresh()
        scene.draw(painter)
    yield from faults(painter.record)
    yield from unreachable(scene, painter)


def faults_of(scene, painter: Painter):
    scene.refresh()
    scene.draw(painter)
    for page in pages_of(scene):
        yield from (f"page {page}: {fault}" for fault in audited(scene, painter))


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
    controls.put_focus(before, is_told=False)
    yield from (f"never in focus: {message}" for message in wanted - reached)


def check(found, tmp_path: Path, way, which=slice(None)):
    size, scale, language, contrast = way
    pygame.display.init()
    surface = pygame.display.set_mode(size)
    context, title = a_context(found, tmp_path, language, contrast)
    painter = Painter(surface, context.theme, context.fonts, Images(), space_of(size, scale), audit=True)
    seen = {name: list(faults_of(scene, painter)) for name, scene in screens(context, title, found)}
    for name, scene in list(opened(context, found))[which]:
        seen[name] = list(faults_of(scene, painter))
    assert {name: told for name, told in seen.items() if told} == {}


@pytest.mark.parametrize("way", SOME)
def test_every_screen_is_clean(found, tmp_path, way):
    check(found, tmp_path, way, slice(SOME.index(way) % SHARE, None, SHARE))


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("way", WHOLE)
def test_every_screen_is_clean_in_every_way(found, tmp_path, way):
    check(found, tmp_path, way)


def test_every_scene_is_among_the_screens(found, tmp_path):
    context, title = a_context(found, tmp_path, "en", "off")
    drawn = {type(scene) for each in (screens(context, title, found), opened(context, found)) for _, scene in each}
    assert scenes() - drawn == set()


def scenes():
    """Find every class of the window that is a scene one can come to."""
    names = [f"game.ui.{module.name}" for module in iter_modules(game.ui.__path__)]
    kinds = {kind for name in names for kind in vars(import_module(name)).values() if isinstance(kind, type)}
    acts = [name for name in vars(Scene) if not name.startswith("_") and callable(getattr(Scene, name))]
    found = {kind for kind in kinds if kind is not Scene and all(hasattr(kind, name) for name in acts)}
    return {kind for kind in found if getattr(kind, "paint", None) is not Page.paint}
