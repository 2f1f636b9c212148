"""The page of a saved game: one file that asks for nothing, in both languages, with no more than may be known."""

import io
import re
from dataclasses import fields, is_dataclass, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.errors import IllegalMove
from game.play.audience import is_choosing
from game.play.setup import Replay, open_replay
from game.play.table import Table
from game.play.timeline import Timeline
from game.present.packing import packed
from game.present.page import page_model, showing
from game.present.page_file import MARK, game_page, voices
from game.present.text_play import replay_text
from game.present.words import LANGUAGES
from game.rules.axes import FATE, Kind, Phase
from game.rules.notation import parse

LIMIT = 1_500_000
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=20,
)


def plain(value):
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return round(value, 2) if isinstance(value, float) else value


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


@pytest.fixture(scope="module")
def finished(played_record):
    return open_replay(played_record)


@pytest.fixture(scope="module")
def shown(finished):
    return showing(finished)


@pytest.fixture(scope="module")
def page(shown):
    return game_page(shown, "en")


@pytest.fixture
def playing(open_table):
    """Give a record of a person's game as it stands when a position comes up; the person plays at random too."""

    def play(person, until):
        names = ("seoul", "washington")
        seats = [f"{name}={'human' if seat == person else 'random'}" for seat, name in enumerate(names)]
        table = open_table("first-table", seats, saves=True)
        bots = open_table("first-table", with_person=False).players
        table = Table(table.timeline, table.seats, bots, table.journal)
        while not until(table.here):
            table.advance()
        return open_replay(table.path)

    return play


@settings(max_examples=50)
@given(PLAIN)
def test_packing_loses_nothing(unpacked, value):
    assert unpacked(packed(value)) == value


def test_true_is_not_one(unpacked):
    assert [type(part) for part in unpacked(packed([True, 1, 0, False, 1.0]))] == [bool, int, int, bool, float]


def test_the_page_holds_the_models_of_both_languages(data_of, page, shown):
    found = data_of(page)
    assert [model["language"] for model in found] == list(LANGUAGES)
    for model, voice in zip(found, voices(shown.replay, "en"), strict=True):
        assert model == plain(page_model(voice, shown))


def test_the_page_asks_for_nothing(page):
    outside = re.sub(r'<script type="application/json".*?</script>', "", page, flags=re.DOTALL)
    outside = outside.replace("http://www.w3.org/2000/svg", "")
    assert "default-src 'none'" in outside
    assert not re.findall(r"https?:|//[a-z]+\.|@import|url\((?!#)", outside)
    assert not re.findall(r"fetch\(|XMLHttp|WebSocket|sendBeacon|import\(", outside)
    assert not re.findall(r"<(?:img|iframe|object|embed|base|form)\b|<script src", page)
    assert re.findall(r"<link[^>]*>", page) == ['<link rel="icon" href="data:,">']
    assert not re.findall(r"innerHTML|insertAdjacent|document\.write|eval\(", page)


def test_the_page_is_small_and_says_who_made_it(page):
    assert len(page.encode()) < LIMIT
    assert MARK in page.encode()[:4096]
    assert not re.findall(r"<!--\w+-->", page)


def test_every_word_of_the_page_is_there_in_both_languages(data_of, page):
    first, second = data_of(page)
    assert set(first["words"]) == set(second["words"])
    for model in (first, second):
        assert all(text and not text.startswith("web-") for text in model["words"].values())
    asked = set(re.findall(r"\bwords\.(\w+)", page)) - {"text"}
    assert asked <= set(first["words"])


def test_a_text_cannot_leave_its_script():
    assert "<" not in packed("</script><!--")


def test_a_finished_game_is_there_with_every_pair_of_eyes(data_of, page, finished):
    moves = len(finished.timeline.main_line())
    for model in data_of(page):
        assert [view["key"] for view in model["views"]] == ["both", "0", "1"]
        assert {len(view["frames"]) for view in model["views"]} == {moves}
        assert [len(view["verdicts"]) for view in model["views"]] == [2, 1, 1]
        assert [len(view["review"]["sides"]) for view in model["views"]] == [2, 1, 1]
        assert model["views"][0]["replay"]["plane"]["frontier"]
        assert not model["views"][1]["replay"]["plane"]["frontier"]


@pytest.mark.parametrize("person", [0, 1])
@pytest.mark.parametrize("moves", [3, 9, 20])
def test_an_unfinished_game_holds_nothing_that_is_hidden(data_of, playing, person, moves):
    replay = playing(person, lambda node: node.depth == moves)
    state, other = replay.timeline.main_line()[-1].state, 1 - person
    hidden = {voice.mandate(other, int(state.mandates[0, other])) for voice in voices(replay, "en")}
    found = data_of(game_page(showing(replay), "en"))
    for model in found:
        assert [view["key"] for view in model["views"]] == [str(person)]
        assert model["views"][0]["verdicts"] == model["views"][0]["replay"]["plane"]["frontier"] == []
        assert model["views"][0]["review"] is None
    is_told = Kind.DISCLOSE in [int(node.moves.kind[0]) for node in replay.timeline.main_line()[1:]]
    assert is_told or not [text for text in texts(found) if any(name in text for name in hidden)]
    revealed = data_of(game_page(showing(replay, is_revealed=True), "en"))
    assert [view["key"] for view in revealed[0]["views"]] == ["both", "0", "1"]
    assert any(name in text for text in texts(revealed) for name in hidden)


def test_a_posture_that_waits_for_the_other_is_not_in_the_page(data_of, playing):
    replay = playing(1, is_choosing)
    nodes = replay.timeline.main_line()
    assert nodes[-1].actor == 0
    view = data_of(game_page(showing(replay), "en"))[0]["views"][0]
    assert [frame["node"] for frame in view["frames"]] == [node.id for node in nodes[:-1]]
    assert nodes[-1].id not in [mark["node"] for mark in (*view["replay"]["rows"], *view["replay"]["glyphs"])]


def in_another_world(replay, person):
    """Play the same lines while the other seat holds another mandate, as far as they may be played."""
    timeline = Timeline(replay.timeline.scenario, replay.timeline.seed)
    deal, other = timeline.fate(), ("choice", "target")[1 - person]
    held = int(getattr(deal, other)[0])
    deal = replace(deal, **{other: np.array([1 - held], np.int64)})
    timeline._drawn = (0, deal)
    timeline.play(deal)
    for node in replay.timeline.main_line()[2:]:
        is_fate = node.actor == FATE
        if is_fate and timeline.here.state.phase[0] == Phase.DISCLOSE:
            break  # what a rule discloses is known to be true
        try:
            moves = timeline.fate() if is_fate else parse(timeline.scenario, timeline.here.state, node.text)[1]
            timeline.play(moves)
        except IllegalMove:
            break
    timeline.go(0)
    return Replay(replay.path, replay.header, timeline, "")


def cut(replay, moves):
    """Go no further than some moves into a replay's line of play."""
    timeline = Timeline(replay.timeline.scenario, replay.timeline.seed)
    for node in replay.timeline.main_line()[1 : moves + 1]:
        timeline._drawn = (timeline.here.id, node.moves)
        timeline.play(node.moves)
    timeline.go(0)
    return Replay(replay.path, replay.header, timeline, "")


@pytest.mark.parametrize("person", [0, 1])
def test_the_page_is_the_same_whatever_the_other_side_holds(playing, person):
    replay = playing(person, lambda node: node.depth == 20)
    there = in_another_world(replay, person)
    moves = len(there.timeline.main_line()) - 1
    assert moves > 3
    here = cut(replay, moves)
    assert game_page(showing(here), "en") == game_page(showing(there), "en")
    assert game_page(showing(here, is_revealed=True), "en") != game_page(showing(there, is_revealed=True), "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_in_the_terminal_writes_the_page_beside_the_record(playing, language):
    replay, output = playing(0, lambda node: node.depth == 9), io.StringIO()
    replay_text(replay, language=language, lines=["page", "quit"], output=output)
    page = replay.path.with_suffix(".html")
    assert page.name in output.getvalue()
    assert page.read_text(encoding="utf-8") == game_page(showing(replay), language)


def test_why_an_offer_was_refused_is_shown_to_its_maker_only(data_of, page, finished):
    refused = {node.id: node.actor for node in finished.timeline.main_line() if node.note}
    assert len(refused) > 2
    for model in data_of(page):
        shown = {view["key"]: {told["node"] for told in view["receipts"]} for view in model["views"]}
        assert shown["both"] == set(refused)
        for seat in (0, 1):
            assert shown[str(seat)] == {node for node, refuser in refused.items() if refuser != seat}
