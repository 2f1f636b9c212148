"""From the signature to the replay by keys alone: count, quarters, verdict, replay, a game played on from it."""

import pygame
import pytest

from game.negotiators.registry import negotiator
from game.play.setup import new_table, open_replay
from game.play.start import GameOptions
from game.rules.axes import Phase, Posture
from game.ui.audit import faults
from game.ui.context import Context
from game.ui.flow import scene_for
from game.ui.quarter import QuarterScene
from game.ui.ratification import RatificationScene
from game.ui.reopening import ReopeningScene
from game.ui.replay import ReplayScene
from game.ui.scene import Push, Stack
from game.ui.sitting import Sitting, Stage
from game.ui.table import TableScene
from game.ui.verdict import VerdictScene

SIZES = ((1280, 720), (1600, 900), (1920, 1080))
SCALES = (1.0, 1.5, 2.0)
SCENARIOS = pytest.mark.parametrize("scenario", ["first-table", "washington-2025"])
PATIENCE = 4000


@pytest.fixture(params=["en", "ko"])
def context(request, assets, tmp_path, painting):
    painting()
    made = Context(assets, tmp_path / "saves", language=request.param, config=tmp_path / "settings.json")
    made.settings = made.settings.with_value("motion", "on")
    made.scene_for = lambda game: scene_for(made, game)
    made.home = lambda: "home"
    return made


def seated(context, until, scenario="first-table"):
    """Play at random for the person until a position is reached, over as many seeds as it takes."""
    bot = negotiator("random")
    for seed in range(60):
        options = GameOptions(scenario, ("seoul=human", "washington=random"), seed)
        table = new_table(options, context.saves)
        while not table.is_over and not (table.is_waiting and until(table)):
            if table.is_waiting:
                table.play(bot.decide(table.view(table.turn), table.timeline.dice(table.turn)))
            else:
                table.advance()
        if not table.is_over or until(table):
            return table
    raise AssertionError("no game came to the position")


def press(stack, key, unicode="", mod=0):
    event = pygame.event.Event(pygame.KEYDOWN, key=key, unicode=unicode, mod=mod)
    return stack.apply(stack.top.handle(event))


def settle(stack, painter):
    """Let time pass until the scene waits for a person."""
    for _ in range(PATIENCE):
        for event in pygame.event.get():
            stack.apply(stack.top.handle(event))
        wanted = stack.top.update(0.2)
        if not isinstance(wanted, bool):
            stack.apply(wanted)
            continue
        stack.top.draw(painter)
        if stack.top.pace is None and not _is_thinking(stack.top):
            return
        pygame.time.wait(1)
    raise AssertionError(f"{stack.top} never came to rest")


def _is_thinking(scene):
    sitting = getattr(scene, "sitting", None) or getattr(getattr(scene, "below", None), "sitting", None)
    return sitting is not None and sitting.is_thinking


def at_posture(table):
    return table.here.state.phase[0] == Phase.POSTURE and bool(table.here.state.signed[0])


def may_reopen(table):
    return at_posture(table) and bool(table.view(table.turn).legal().postures[0][Posture.RENEGOTIATE])


def before_vote(table):
    return table.is_over and bool((table.here.state.votes[0] >= 0).any())


def checked(scene, painting, pages=1):
    """Draw a scene at every size and scale, every page of a small window; list the faults."""
    found = []
    for size in SIZES:
        for scale in SCALES:
            painter = painting(size, scale)
            for page in range(pages if painter.space.is_small else 1):
                holder = getattr(scene, "view", scene)
                if hasattr(holder, "page"):
                    holder.page = page
                painter.begin()
                scene.controls.begin(painter.scale)
                scene.paint(painter)
                found += [f"{size} x {scale}, page {page}: {fault}" for fault in faults(painter.record)]
    return found


@pytest.mark.parametrize("is_watching", [True, False])
def test_an_event_on_the_way_to_the_vote_is_answered(context, painting, is_watching):
    table = new_table(GameOptions("korus-2018", (), 10), None, with_person=False)
    while table.here.state.phase[0] != Phase.VOTE:
        assert table.advance()
    if not is_watching:
        table.players = (None, table.players[1])
    stack, painter = Stack(context.scene_for(Sitting(context, table))), painting(audit=False)
    assert isinstance(stack.top, RatificationScene)
    settle(stack, painter)
    if not is_watching:
        assert stack.top.question.entries
        press(stack, pygame.K_RETURN)
        assert not stack.top.notice
        settle(stack, painter)
    assert table.here.state.phase[0] not in (Phase.ANSWER, Phase.VOTE)


@SCENARIOS
def test_quarters_draw_cleanly(context, painting, scenario):
    scene = QuarterScene(context, Sitting(context, seated(context, at_posture, scenario)))
    assert checked(scene, painting, 5) == []


@SCENARIOS
def test_the_count_draws_cleanly(context, painting, scenario):
    table = seated(context, before_vote, scenario)
    sitting = Sitting(context, table)
    scene = RatificationScene(context, sitting)
    assert checked(scene, painting, 2) == []
    scene.step = 10**6
    assert checked(scene, painting, 2) == []


@SCENARIOS
def test_the_verdict_draws_cleanly(context, painting, scenario):
    scene = VerdictScene(context, Sitting(context, seated(context, lambda table: table.is_over, scenario)))
    assert checked(scene, painting, 5) == []
    details, painter = scene.act(("details",)).scene, painting()
    details.draw(painter)
    assert faults(painter.record) == []


@SCENARIOS
def test_the_replay_draws_cleanly(context, painting, scenario):
    table = seated(context, lambda table: table.is_over, scenario)
    scene = ReplayScene(context, open_replay(table.path))
    scene.here = len(scene.nodes) // 2
    assert checked(scene, painting, 5) == []
    scene.act(("hide",))
    scene.act(("eyes",))
    assert checked(scene, painting, 5) == []


@SCENARIOS
def test_reopening_a_chapter_draws_cleanly(context, painting, scenario):
    scene = ReopeningScene(context, Sitting(context, seated(context, may_reopen, scenario)), "?")
    assert checked(scene, painting) == []


def test_quarters_are_lived_through_on_one_key(context, painting):
    sitting = Sitting(context, seated(context, at_posture))
    stack, painter = Stack(scene_for(context, sitting)), painting()
    settle(stack, painter)
    for _ in range(200):
        if isinstance(stack.top, VerdictScene):
            break
        press(stack, pygame.K_SPACE if isinstance(stack.top, QuarterScene) else pygame.K_1, " ")
        settle(stack, painter)
    assert isinstance(stack.top, VerdictScene)
    assert sitting.table.is_over


def test_running_on_stops_only_to_ask(context, painting):
    sitting = Sitting(context, seated(context, at_posture))
    stack, painter = Stack(scene_for(context, sitting)), painting()
    settle(stack, painter)
    for _ in range(60):
        if isinstance(stack.top, VerdictScene):
            break
        press(stack, pygame.K_n if isinstance(stack.top, QuarterScene) else pygame.K_1, "n")
        settle(stack, painter)
    assert isinstance(stack.top, VerdictScene)


def test_the_count_can_be_skipped_and_is_still_when_asked_to(context, painting):
    table = seated(context, before_vote)
    sitting = Sitting(context, table)
    sitting._vote_seen = -1
    assert sitting.stage == Stage.RATIFICATION
    stack, painter = Stack(scene_for(context, sitting)), painting()
    assert isinstance(stack.top, RatificationScene)
    settle(stack, painter)
    assert stack.top.is_called
    press(stack, pygame.K_RETURN)
    assert not isinstance(stack.top, RatificationScene)


def test_a_replay_moves_by_keys(context, painting):
    table = seated(context, lambda table: table.is_over)
    scene = ReplayScene(context, open_replay(table.path))
    stack, painter = Stack(scene), painting()
    settle(stack, painter)
    last = len(scene.nodes) - 1
    press(stack, pygame.K_END)
    assert scene.here == last
    press(stack, pygame.K_LEFT)
    assert scene.here == last - 1
    press(stack, pygame.K_HOME)
    assert scene.here == 0
    press(stack, pygame.K_RIGHT, mod=pygame.KMOD_CTRL)
    assert scene.here > 0
    press(stack, pygame.K_x)
    assert scene.step == "turn"
    press(stack, pygame.K_HOME)
    press(stack, pygame.K_SPACE, " ")
    for _ in range(400):
        stack.top.update(1.0)
    assert scene.here == last
    assert not scene.player.is_playing


def test_every_mark_can_be_sought_by_mouse(context, painting):
    table = seated(context, lambda table: table.is_over)
    scene = ReplayScene(context, open_replay(table.path))
    painter = painting()
    press(Stack(scene), pygame.K_f)
    scene.draw(painter)
    glyph = scene.model.glyphs[len(scene.model.glyphs) // 2]
    hit = next(hit for hit in scene.controls.hits if hit.message == ("seek", glyph.node))
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        scene.handle(pygame.event.Event(kind, pos=(int(hit.frame.cx), int(hit.frame.cy)), button=1))
    assert scene.nodes[scene.here].id == glyph.node


def test_an_unfinished_game_hides_the_other_mandate(context):
    table = seated(context, at_posture)
    scene = ReplayScene(context, open_replay(table.path))
    assert scene.seat == 0
    assert not scene.model.plane.frontier
    assert [choice.is_enabled for choice in scene.model.views] == [True, False, False]


def test_playing_on_from_a_replay_seats_a_person(context, painting):
    table = seated(context, lambda table: table.is_over)
    scene = ReplayScene(context, open_replay(table.path))
    stack, painter = Stack(scene), painting()
    settle(stack, painter)
    scene.here = 5
    press(stack, pygame.K_b)
    assert stack.top is not scene
    assert len(stack.top.sitting.table.persons) == 1
    assert stack.top.sitting.table.path == table.path


def test_the_verdict_leads_on(context, painting):
    table = seated(context, lambda table: table.is_over)
    scene = VerdictScene(context, Sitting(context, table))
    scene.draw(painting())
    assert isinstance(scene.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_r, mod=0, unicode="r")), Push)
    swapped = scene.act(("swap",)).scene
    assert swapped.sitting.table.persons == (1,)
    assert swapped.sitting.table.timeline.seed == table.timeline.seed


def test_the_swap_is_tried_from_the_verdict_by_one_key(context, painting):
    def can_try(table):
        return table.is_over and VerdictScene(context, Sitting(context, table)).model.swap_try.is_enabled

    table = seated(context, can_try)
    stack, painter = Stack(VerdictScene(context, Sitting(context, table))), painting()
    swap, lines = stack.top.model.swap, len(table.timeline)
    press(stack, pygame.K_t, "t")
    scene = stack.top
    assert isinstance(scene, TableScene)
    scene.draw(painter)
    again = scene.sitting.table
    assert again.path == table.path
    drafted = {(row.name, row.text) for chapter in scene.model.sheet.chapters for row in chapter.rows}
    assert {(name, new) for side in swap for name, _, new in side.changes} <= drafted
    press(stack, pygame.K_RETURN)
    assert len(again.timeline) == lines + 1
    assert len(again.timeline.leaves()) == 2


def test_without_a_record_the_verdict_says_why_what_reads_it_is_locked(context, painting):
    table = new_table(GameOptions("first-table", (), 3, quick=True), None, with_person=False)
    table.advance_all()
    scene = VerdictScene(context, Sitting(context, table))
    scene.draw(painting())
    why = context.words.text("con-unsaved")
    locked = {choice.command: choice.reason for choice in scene.model.actions if not choice.is_enabled}
    assert {"replay", "share"} <= set(locked) <= {"replay", "share", "learn", "next"}
    assert set(locked.values()) == {why}
    assert scene.act(("replay",)) is None


def test_a_chapter_is_reopened_by_keys(context, painting):
    sitting = Sitting(context, seated(context, may_reopen))
    stack, painter = Stack(scene_for(context, sitting)), painting()
    settle(stack, painter)
    press(stack, pygame.K_5, "5")
    scene = stack.top
    assert isinstance(scene, ReopeningScene)
    scene.draw(painter)
    for hit in [hit for hit in scene.controls.stops if hit.message[0] == "row"]:
        scene.controls.put_focus(hit.message)
        press(stack, pygame.K_RIGHT)
        press(stack, pygame.K_LEFT) if scene.proposal.past == () else None
        scene.draw(painter)
        if scene.proposal.past:
            break
    scene.controls.put_focus(("put",))
    press(stack, pygame.K_RETURN)
    assert "posture renegotiate=" in sitting.table.here.text or "posture renegotiate=" in "".join(
        node.text for node in sitting.table.timeline.path(sitting.table.here.id)
    )
