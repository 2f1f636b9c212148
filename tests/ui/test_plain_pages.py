"""Library, saved games, settings, help and glossary: clean at every size, whole by keys, honest about what failed."""

import pygame
import pytest

from game.files.settings import load_settings
from game.negotiators.registry import negotiator
from game.play.setup import new_table
from game.play.start import GameOptions
from game.ui.audit import faults
from game.ui.context import Context
from game.ui.glossary import GlossaryScene
from game.ui.help_screen import HelpScene
from game.ui.library import LibraryScene
from game.ui.saves import SavesScene
from game.ui.scene import Pop, Push
from game.ui.settings_screen import SettingsScene

SIZES = ((1280, 720), (1600, 900), (1920, 1080))
SCALES = (1.0, 1.5, 2.0)


@pytest.fixture(params=["en", "ko"])
def context(request, assets, tmp_path, painting):
    painting()
    return Context(assets, tmp_path / "saves", language=request.param, config=tmp_path / "settings.json")


def press(scene, key, unicode="", mod=0):
    return scene.handle(pygame.event.Event(pygame.KEYDOWN, key=key, unicode=unicode, mod=mod))


def typed(scene, text):
    for letter in text:
        scene.handle(pygame.event.Event(pygame.TEXTINPUT, text=letter))


def checked(scene, painting):
    found = []
    for size in SIZES:
        for scale in SCALES:
            painter = painting(size, scale)
            painter.begin()
            scene.controls.begin(painter.scale)
            scene.paint(painter)
            found += [f"{size} x {scale}: {fault}" for fault in faults(painter.record)]
    return found


@pytest.fixture
def saved(context):
    """Save one finished and one unfinished game, and something that is no record."""
    bot = negotiator("random")
    for seed, most in ((1, 10_000), (2, 9)):
        table = new_table(GameOptions("first-table", ("seoul=human", "washington=random"), seed), context.saves)
        for _ in range(most):
            if table.is_over:
                break
            if table.is_waiting:
                table.play(bot.decide(table.view(table.turn), table.timeline.dice(table.turn)))
            else:
                table.advance()
    (context.saves / "broken.summit").write_text("no record\n", encoding="utf-8")
    return context


def row_of(scene, wanted):
    number = next(number for number, item in enumerate(scene.rows) if wanted(item))
    scene.controls.put_focus(("row", number))
    return scene.rows[number]


@pytest.mark.parametrize("made", [LibraryScene, HelpScene, GlossaryScene, SettingsScene, SavesScene])
def test_pages_draw_cleanly(context, painting, made):
    assert checked(made(context), painting) == []


def test_every_page_of_help_draws_cleanly(context, painting):
    scene = HelpScene(context)
    for _ in scene.model.pages:
        assert checked(scene, painting) == []
        press(scene, pygame.K_RIGHT)
    assert scene.page == len(scene.model.pages) - 1


def test_every_concept_draws_cleanly(context, painting):
    scene = GlossaryScene(context)
    painter = painting((1280, 720), 2.0)
    for entry in scene.model.entries:
        assert scene.key in ("", entry.key)
        painter.begin()
        scene.controls.begin(painter.scale)
        scene.paint(painter)
        assert faults(painter.record) == []
        press(scene, pygame.K_DOWN)


def test_saved_games_draw_cleanly(saved, painting):
    assert checked(SavesScene(saved), painting) == []


def test_a_scenario_is_chosen_by_key(context):
    assert press(LibraryScene(context), pygame.K_1, "1") == Pop("first-table")


def test_an_unfinished_game_is_resumed_and_a_finished_one_replayed(saved, painting):
    scene = SavesScene(saved)
    scene.draw(painting())
    item = row_of(scene, lambda item: item.is_unfinished)
    assert press(scene, pygame.K_RETURN) == Pop(item.path)
    row_of(scene, lambda item: item.end is not None)
    assert isinstance(press(scene, pygame.K_RETURN), Push)


def test_a_broken_record_says_why(saved, painting):
    scene = SavesScene(saved)
    scene.draw(painting())
    row_of(scene, lambda item: item.fault)
    assert press(scene, pygame.K_RETURN) is None
    assert "line 1" in scene.notice


def test_deleting_can_be_undone_until_the_page_is_left(saved, painting):
    scene = SavesScene(saved)
    scene.draw(painting())
    item = row_of(scene, lambda item: item.is_unfinished)
    press(scene, pygame.K_DELETE)
    assert item.path not in [other.path for other in scene.rows]
    press(scene, pygame.K_z, "z")
    assert item.path in [other.path for other in scene.rows]
    row_of(scene, lambda item: item.is_unfinished)
    press(scene, pygame.K_DELETE)
    assert press(scene, pygame.K_ESCAPE) == Pop()
    assert not [path for path in saved.saves.iterdir() if item.path.stem in path.name]


def test_a_record_is_renamed_by_typing(saved, painting):
    scene = SavesScene(saved)
    scene.draw(painting())
    row_of(scene, lambda item: item.is_unfinished)
    press(scene, pygame.K_n, "n")
    for _ in range(80):
        press(scene, pygame.K_BACKSPACE)
    typed(scene, "Tuesday evening")
    press(scene, pygame.K_RETURN)
    assert (saved.saves / "Tuesday evening.summit").exists()


def test_a_name_that_leaves_the_folder_is_refused(saved, painting):
    scene = SavesScene(saved)
    scene.draw(painting())
    row_of(scene, lambda item: item.is_unfinished)
    press(scene, pygame.K_n, "n")
    typed(scene, "/../x")
    press(scene, pygame.K_RETURN)
    assert scene.notice


def test_a_dropped_record_is_taken_in_and_anything_else_refused(saved, painting, tmp_path):
    scene = SavesScene(saved)
    scene.draw(painting())
    record = next(item.path for item in scene.rows if item.end)
    copy = tmp_path / "from a friend.summit"
    copy.write_bytes(record.read_bytes())
    scene.handle(pygame.event.Event(pygame.DROPFILE, file=str(copy)))
    assert (saved.saves / "from a friend.summit").exists()
    before = len(scene.rows)
    wrong = tmp_path / "wrong.summit"
    wrong.write_text("nothing", encoding="utf-8")
    scene.handle(pygame.event.Event(pygame.DROPFILE, file=str(wrong)))
    assert scene.notice
    assert len(scene.rows) == before


def test_settings_hold_at_once_and_are_kept(context, painting):
    scene = SettingsScene(context)
    scene.draw(painting())
    scene.controls.put_focus(("setting", "scale"))
    press(scene, pygame.K_RIGHT)
    assert context.scale == 1.25
    scene.act(("choose", "language", "ko"))
    assert context.words.language == "ko"
    kept = load_settings(context.config)
    assert (kept.scale, kept.language) == (1.25, "ko")


def test_a_key_is_remapped_and_a_taken_one_refused(context, painting):
    scene = SettingsScene(context)
    scene.draw(painting())
    scene.act(("key", "take"))
    press(scene, pygame.K_j, "j")
    assert context.settings.keys["take"] == "j"
    scene.act(("key", "meet"))
    press(scene, pygame.K_j, "j")
    assert context.settings.keys["meet"] == "m"
    assert scene.model.conflict


def test_everything_is_reached_by_tab(context, painting):
    for scene in (LibraryScene(context), HelpScene(context), GlossaryScene(context), SettingsScene(context)):
        scene.draw(painting())
        reached = set()
        for _ in scene.controls.stops:
            scene.controls.tab(1)
            reached.add(scene.controls.focus)
        assert reached == {hit.message for hit in scene.controls.stops}


def test_records_are_asked_for_by_keys_and_words(saved, painting):
    scene = SavesScene(saved)
    scene.draw(painting())
    press(scene, pygame.K_3, "3")
    assert [item.is_unfinished for item in scene.rows] == [True]
    press(scene, pygame.K_3, "3")
    assert [item.end is not None for item in scene.rows] == [True]
    for _ in range(3):
        press(scene, pygame.K_3, "3")
    assert len(scene.rows) == 3
    press(scene, pygame.K_SLASH, "/")
    typed(scene, "broken")
    assert [item.path.stem for item in scene.rows] == ["broken"]
    press(scene, pygame.K_RETURN)
    assert len(scene.rows) == 1
    press(scene, pygame.K_SLASH, "/")
    press(scene, pygame.K_ESCAPE)
    assert len(scene.rows) == 3


def test_of_thousands_of_records_only_those_in_view_are_read_and_drawn(saved, painting):
    source = next(saved.saves.glob("*0001.summit")).read_bytes()
    for number in range(400):
        (saved.saves / f"copy {number:03}.summit").write_bytes(source)
    read, picture = [], saved.picture
    saved.picture = lambda path: read.append(path) or picture(path)
    scene = SavesScene(saved)
    painter = painting()
    for _ in range(2):
        scene.refresh()
        scene.draw(painter)
    assert len(scene.rows) == 403
    assert len([hit for hit in scene.controls.hits if hit.message[0] == "row"]) < 20
    press(scene, pygame.K_END)
    for _ in range(2):
        scene.refresh()
        scene.draw(painter)
    assert scene.controls.of(("row", 402)).seen.h > 0
    assert len(read) < 3
