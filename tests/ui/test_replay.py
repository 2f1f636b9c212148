"""The replay by real keys and clicks: seek, step, play, hide what is to come, play on as either side, compare lines."""

import os
import subprocess
import sys

import pygame
import pytest

from game.cli.entry import run
from game.files.record import read_record
from game.play.players import HUMAN, seated
from game.play.setup import new_table, open_replay, play_from, resume_table
from game.play.start import GameOptions
from game.rules.axes import FATE
from game.ui.audit import faults
from game.ui.comparison import ComparisonScene
from game.ui.context import Context
from game.ui.flow import scene_for
from game.ui.lines import LinesScene
from game.ui.replay import ReplayScene
from game.ui.scene import Pop, Push, Replace


@pytest.fixture
def context(assets, tmp_path, painting):
    painting()
    made = Context(assets, tmp_path / "saves", language="en", config=tmp_path / "settings.json")
    made.scene_for = lambda game: scene_for(made, game)
    return made


@pytest.fixture
def record(context, finish):
    return finish(new_table(GameOptions("first-table", ("seoul=human", "washington=linear"), 4), context.saves))


@pytest.fixture
def scene(context, record, painting):
    opened = ReplayScene(context, open_replay(record))
    opened.draw(painting())
    return opened


def press(scene, key, mod=0):
    """Press a key as the window would tell it."""
    return scene.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=""))


def click(scene, message):
    """Press and let go of the button over whatever answers with a message."""
    hit = scene.controls.of(message)
    pos = (round(hit.seen.cx * scene.controls.scale), round(hit.seen.cy * scene.controls.scale))
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        command = scene.handle(pygame.event.Event(kind, pos=pos, button=1))
    return command


def test_every_move_is_reached_by_its_mark_and_the_chart(scene, painting):
    scene.is_hiding = False
    scene.refresh()
    scene.draw(painting())
    for kind in ("seek", "instant"):
        nodes = [hit.message[1] for hit in scene.controls.hits if hit.message[0] == kind]
        assert nodes
        for node in nodes[:: len(nodes) // 6]:
            scene.act((kind, node))
            assert scene.nodes[scene.here].id == node


def test_steps_lead_there_and_back(scene):
    for mod in (0, pygame.KMOD_CTRL, pygame.KMOD_SHIFT):
        press(scene, pygame.K_HOME)
        places = [0]
        while scene.here < len(scene.nodes) - 1:
            press(scene, pygame.K_RIGHT, mod)
            places.append(scene.here)
        assert places == sorted(set(places))
        for place in places[-2::-1]:
            press(scene, pygame.K_LEFT, mod)
            assert scene.here == place


def test_a_step_by_decision_stops_where_the_person_decided(scene):
    for _ in range(3):
        press(scene, pygame.K_x)
    assert scene.step == "decision"
    while scene.here < len(scene.nodes) - 1:
        press(scene, pygame.K_RIGHT)
        assert scene.nodes[scene.here].turn == 0 or scene.here == len(scene.nodes) - 1


def test_it_plays_at_every_speed_and_stops_at_the_end(scene):
    press(scene, pygame.K_SPACE)
    for _ in range(5):
        press(scene, pygame.K_EQUALS)
    assert scene.player.speed == 8
    for _ in range(40 * len(scene.nodes)):
        scene.update(0.025)
    assert scene.here == len(scene.nodes) - 1
    assert scene.pace is None or not scene.player.is_playing


def test_the_future_is_hidden_until_the_end_was_seen(context, record, scene):
    assert scene.is_hiding
    press(scene, pygame.K_RIGHT)
    assert len(scene.model.rows) == 1
    assert {glyph.node for glyph in scene.model.glyphs} <= {scene.nodes[1].id}
    assert all(not series.ahead for series in scene.model.chart.series)
    assert scene.model.left_text == "?"
    press(scene, pygame.K_END)
    assert not scene.is_hiding
    assert not ReplayScene(context, open_replay(record)).is_hiding
    again = Context(context.assets, context.saves, language="ko", config=context.config)
    assert not ReplayScene(again, open_replay(record)).is_hiding


def test_the_future_is_shown_on_request(scene):
    press(scene, pygame.K_f)
    assert len(scene.model.rows) == len(scene.nodes) - 1
    assert any(point.is_ahead for point in scene.model.plane.points)


@pytest.mark.parametrize("who", [0, 1])
def test_play_on_as_either_side_from_every_move_meets_the_same_luck(context, record, who):
    opened = open_replay(record)
    nodes = opened.timeline.main_line()
    for node in nodes[:-1]:
        if node.turn not in (FATE, who):
            continue
        scene = ReplayScene(context, open_replay(record))
        scene.seat = who
        scene.here = node.depth
        command = scene.act(("branch",))
        assert isinstance(command, Replace)
        table = command.scene.sitting.table
        assert [seat.player == HUMAN for seat in table.seats] == [number == who for number in range(2)]
        if node.turn == FATE:
            if table.here.depth == node.depth:
                table.advance()
            assert table.timeline.path(table.here.id)[node.depth + 1].text == nodes[node.depth + 1].text


def test_the_other_side_has_its_own_button_and_key(scene, painting):
    press(scene, pygame.K_END)
    press(scene, pygame.K_LEFT)
    scene.draw(painting())
    mover = max(scene.nodes[scene.here].turn, 0)
    command = click(scene, ("branch-other",))
    assert isinstance(command, Replace)
    assert command.scene.sitting.table.persons == (1 - mover,)


KILLED = """
import os, signal, sys
from pathlib import Path
from game.negotiators.registry import negotiator
from game.play.players import seated
from game.play.setup import open_replay, play_from
replay = open_replay(Path(sys.argv[1]))
node = next(node for node in replay.timeline.main_line()[int(sys.argv[2]):] if node.turn == 1)
table, bot = play_from(replay, node.id, seated(replay.header.seats, 1)), negotiator("conceder")
for _ in range(5):
    if table.is_waiting:
        table.play(bot.decide(table.view(table.turn), table.timeline.dice(table.turn)))
    else:
        table.advance()
with table.path.open("ab") as file:
    file.write(b"999 3 washington ho")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="only elsewhere is there such a signal")
def test_a_killed_branch_goes_on_is_finished_and_verified(record, finish, capsys):
    lines = read_record(record).lines
    done = subprocess.run([sys.executable, "-c", KILLED, str(record), "6"], env=dict(os.environ), check=False)
    assert done.returncode < 0
    table = resume_table(record)
    assert table.notice
    assert len(table.timeline) > len(lines)
    finish(table, "conceder")
    assert read_record(record).lines[: len(lines)] == lines
    assert run(["replay", str(record), "--verify"]) == 0
    assert "verified, finished" in capsys.readouterr().out
    assert len(open_replay(record).timeline.leaves()) == 2


@pytest.fixture
def branched(record, finish):
    replay = open_replay(record)
    node = next(node for node in replay.timeline.main_line()[8:] if node.turn == 1)
    finish(play_from(replay, node.id, seated(replay.header.seats, 1)), "conceder")
    return record


def test_lines_are_listed_looked_at_and_compared_by_keys(context, branched, painting):
    scene = ReplayScene(context, open_replay(branched))
    wish = press(scene, pygame.K_n)
    assert isinstance(wish, Push)
    lines = wish.scene
    assert isinstance(lines, LinesScene)
    lines.draw(painting())
    assert [row.is_here for row in lines.model.rows] == [False, True]
    at_once = press(lines, pygame.K_c)  # there is only one other
    lines.controls.put_focus(("row", 0))
    compared = press(lines, pygame.K_c)
    assert at_once.scene.model == compared.scene.model
    assert isinstance(compared.scene, ComparisonScene)
    compared.scene.draw(painting())
    pair = next(pair for pair in compared.scene.model.moves if not pair.is_same)
    chosen = click(compared.scene, ("move", pair.nodes[1]))
    assert chosen == Pop(pair.nodes[1])
    assert lines.resume(chosen.result) == Pop(pair.nodes[1])
    scene.resume(pair.nodes[1])
    assert scene.nodes[scene.here].id == pair.nodes[1]


def test_what_is_compared_ends_as_the_record_says(context, branched):
    replay = open_replay(branched)
    leaves = replay.timeline.leaves()
    model = ComparisonScene(context, replay, (leaves[0].id, leaves[1].id)).model
    ends = [replay.timeline.end(leaf.id) for leaf in leaves]
    shown = [(row.first, row.second) for row in model.scores.rows]
    assert shown[3] == tuple(str(round(end.kept / 100)) for end in ends)
    assert len(model.meters.rows) == 6


@pytest.mark.parametrize("language", ["en", "ko"])
def test_lines_and_comparison_draw_cleanly(assets, branched, tmp_path, painting, language):
    context = Context(assets, tmp_path / "saves", language=language, config=tmp_path / "settings.json")
    replay = open_replay(branched)
    first, second = (leaf.id for leaf in replay.timeline.leaves())
    for scene in (LinesScene(context, replay, first), ComparisonScene(context, replay, (first, second))):
        for size, scale in (((1600, 900), 1.0), ((1280, 720), 1.0), ((1280, 720), 1.5), ((1600, 900), 2.0)):
            painter = painting(size, scale)
            for page in range(2 if painter.space.is_small and isinstance(scene, ComparisonScene) else 1):
                scene.page = page
                for _ in range(2):
                    painter.begin()
                    scene.controls.begin(painter.scale)
                    scene.paint(painter)
                assert faults(painter.record) == [], (type(scene).__name__, size, scale, page)
