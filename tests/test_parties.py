"""Nothing in the game knows the parties of a scenario; any two others play in the window and in the terminal."""

import io
import os
import re
from pathlib import Path

import pytest

from game.files.library import load_spec, scenarios
from game.files.places import assets_dir
from game.negotiators.registry import negotiator
from game.play.setup import new_table, open_replay
from game.play.start import GameOptions, Screen, StartRequest
from game.present.text_play import play_text

ROOT = Path(__file__).parents[1]
OTHERS = "calais-1860"
SEATS = ("london=human", "paris=hawk@minister")
LANGUAGES = ("en", "ko")
SEEDS, MOMENTS = 12, 8


def parties():
    """List the words by which the scenarios that ship name seats, suppliers and neighbours."""
    specs = [load_spec(item.id) for item in scenarios() if not item.is_own]
    seats = {word.lower() for spec in specs for seat in spec.seats for word in (seat.id, seat.name.en)}
    suppliers = {word for spec in specs if spec.models.trade for word in spec.models.trade.suppliers}
    return (seats | suppliers | {"pyongyang", "beijing", "tokyo"}) - {"rest"}


def test_no_code_and_no_word_of_the_interface_names_a_party():
    names = re.compile(rf"\b({'|'.join(sorted(map(re.escape, parties())))})\b", re.IGNORECASE)
    files = [*(ROOT / "game").rglob("*.py"), *(assets_dir() / "words").glob("*.ftl")]
    texts = {path.relative_to(ROOT): path.read_text("utf-8") for path in files}
    assert [f"{path}: {match[0]}" for path, text in texts.items() for match in names.finditer(text)] == []


def test_other_parties_differ_in_every_count():
    ours, theirs = load_spec("washington-2025"), load_spec(OTHERS)
    assert {seat.id for seat in ours.seats}.isdisjoint(seat.id for seat in theirs.seats)
    assert {part.id for part in ours.pressures}.isdisjoint(part.id for part in theirs.pressures)
    assert ours.meters.weights != theirs.meters.weights
    for count in (
        lambda spec: len(spec.issues),
        lambda spec: len(spec.chapters),
        lambda spec: [len(seat.constituencies) for seat in spec.seats],
        lambda spec: [seat.emblem for seat in spec.seats],
    ):
        assert count(ours) != count(theirs)


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """Play games between the others until every moment of the window has come."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    from game.ui.moments import Moment, moments

    saves, mine, known = tmp_path_factory.mktemp("saves"), negotiator("institution-builder"), {}
    for seed in range(SEEDS):
        table = new_table(GameOptions(OTHERS, SEATS, seed), saves)
        while not table.is_over:
            if table.is_waiting:
                table.play(mine.decide(table.view(table.turn), table.timeline.dice(table.turn)))
            else:
                table.advance()
        for moment, node in moments(open_replay(table.path)).items():
            known.setdefault(moment, (table.path, node))
        if len(known) >= MOMENTS:
            return known
    raise AssertionError(f"only {sorted(known)} of {len(Moment)} came")


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_parties_are_drawn_cleanly(played, tmp_path, language):
    import pygame

    from game.ui import app
    from game.ui.audit import faults
    from game.ui.context import Context
    from game.ui.images import Images
    from game.ui.layout import space_of
    from game.ui.moments import scene_at
    from game.ui.painter import Painter

    pygame.display.init()
    surface = pygame.display.set_mode((1600, 900))
    context = Context(assets_dir(), tmp_path, language=language, config=tmp_path / "settings.json")
    app.first_scene(context, StartRequest(Screen.TITLE))
    painter = Painter(surface, context.theme, context.fonts, Images(), space_of((1600, 900)), audit=True)
    for moment, (path, node) in played.items():
        scene = scene_at(context, open_replay(path), moment, node)
        scene.draw(painter)
        assert [str(fault) for fault in faults(painter.record)] == [], moment


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_parties_play_to_a_verdict_in_a_terminal(tmp_path, language):
    table = new_table(GameOptions(OTHERS, ("london=human", "paris=linear"), 3), tmp_path)
    commands = [
        "none",
        "me",
        "them",
        "causes",
        "sources wine",
        *["table"] * 4,
        *["hold"] * 4,
        *["before"] * 9,
        "1",
        "before",
        "before",
    ]
    output = io.StringIO()
    play_text(table, language=language, lines=commands * 3, output=output)
    said = output.getvalue()
    names = {"en": ("London", "House of Commons", "Savoy question"), "ko": ("런던", "영국 하원", "사보이 문제")}
    assert all(name in said for name in names[language])
    assert table.is_over
