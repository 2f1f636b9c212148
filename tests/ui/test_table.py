"""Test briefing and table: whole games by keys and by mouse alone, clean drawings, drafts that can be undone."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.files.places import assets_dir
from game.files.record import read_record
from game.play.setup import new_table, open_replay
from game.play.start import GameOptions, Screen, StartRequest
from game.ui import app
from game.ui.audit import faults
from game.ui.briefing import BriefingScene, new_briefing
from game.ui.context import Context
from game.ui.painter import Painter
from game.ui.scene import Push, Stack
from game.ui.sitting import Sitting, Stage
from game.ui.table import TableScene

OPPONENT = "linear"
LIMIT = 60.0  # seconds a game may take
KEYS_AT_MOST = 180
DIALOGS = ("accept", "hold", "walk", "statecraft", "log", "causes", "menu", "card")
SIZES = ((1280, 720, 1.0), (1600, 900, 1.0), (1920, 1080, 1.5), (1280, 720, 2.0))


@pytest.fixture
def context(display: None, tmp_path: Path) -> Context:
    del display
    return a_context(tmp_path, "en")


def a_context(folder: Path, language: str) -> Context:
    context = Context(assets_dir(), folder / "saves", language=language, config=folder / "settings.json")
    app.first_scene(context, StartRequest(Screen.WATCH), opened=new_table(GameOptions("first-table", seed=1), None))
    return context


def seated(context: Context, scenario: str = "first-table", seed: int = 7) -> Sitting:
    """Sit at a fresh table whose stakes are placed and whose first turn is mine."""
    sitting = Sitting(context, new_table(GameOptions(scenario, (f"washington={OPPONENT}",), seed), None))
    sitting.table.advance_all()
    stakes = sitting.table.scenario.names.stakes[0]
    assert sitting.play(f"seoul stake {' '.join(stakes[:3])}") == ""
    sitting.table.advance_all()
    return sitting


class Hand:
    """Somebody at the window: posts events, lets time pass, draws."""

    def __init__(self, context: Context, painter: Painter, first: object) -> None:
        self.context = context
        self.painter = painter
        self.stack = Stack(first)  # type: ignore[arg-type]
        self.presses = 0
        self.seen: list[str] = []

    @property
    def top(self) -> str:
        return type(self.stack.top).__name__

    def press(self, *names: str) -> None:
        for name in names:
            self.presses += 1
            code = pygame.key.key_code(name)
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=""))
            self.pump()

    def click(self, message: object) -> bool:
        """Press and release the mouse in the middle of what answers with a message."""
        hit = self.stack.top.controls.of(message)  # type: ignore[attr-defined]
        if hit is None or hit.reason:
            return False
        spot = (round(hit.seen.cx * self.painter.scale), round(hit.seen.cy * self.painter.scale))
        self.presses += 1
        pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=spot, rel=(0, 0), buttons=(0, 0, 0)))
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=spot, button=1))
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=spot, button=1))
        self.pump()
        return True

    def pump(self) -> None:
        for event in pygame.event.get():
            if len(self.stack):
                self.stack.apply(self.stack.top.handle(event))
        if not len(self.stack):
            return
        wish = self.stack.top.update(0.05)
        if not isinstance(wish, bool):
            self.stack.apply(wish)
        self.stack.top.draw(self.painter)
        if not self.seen or self.seen[-1] != self.top:
            self.seen.append(self.top)

    def play(self, act: Callable[["Hand"], None]) -> None:
        """Act whenever it is this person's turn, until the verdict."""
        end = time.monotonic() + LIMIT
        while self.top != "VerdictScene":
            assert time.monotonic() < end, f"still at {self.top} after {self.seen[-12:]}"
            self.pump()
            if self.top != "VerdictScene":
                act(self)
            time.sleep(0.001)


def by_keys(hand: Hand) -> None:
    """Play sensibly: take theirs on a few issues, meet halfway, accept when it beats the walk-away."""
    scene = hand.stack.top
    match scene:
        case BriefingScene():
            if not scene._is_starting:
                hand.press("1", "2", "return")
        case TableScene():
            if scene.sitting.is_mine:
                turn_by_keys(hand, scene)
        case _ if hand.top == "QuarterScene":
            hand.press("space")
        case _:
            hand.press("return")


def turn_by_keys(hand: Hand, scene: TableScene) -> None:
    model, state = scene.model, scene.sitting.table.here.state
    is_late = int(state.round[0]) >= scene.sitting.table.scenario.clock.rounds - 1
    if model.moves.accept.is_enabled and (is_late or model.is_closing):
        hand.press("a", "return")
    elif model.moves.offer.is_enabled:
        hand.press("m", "down", "t", "down")
        hand.press("return")
    else:
        hand.press("h", "return")


def by_mouse(hand: Hand) -> None:
    """Do the same with clicks only."""
    scene = hand.stack.top
    match scene:
        case BriefingScene():
            if not scene._is_starting:
                hand.click(("stake", 0))
                hand.click(("start",))
        case TableScene():
            if scene.sitting.is_mine:
                turn_by_mouse(hand, scene)
        case _:
            controls = scene.controls  # type: ignore[attr-defined]
            found = [hit.message for hit in controls.hits if not hit.reason and hit.is_stop]
            wanted = [message for message in found if message and message[0] in WANTED]
            hand.click((wanted or found)[0]) if found else None


WANTED = ("answer", "before", "as_before", "as-before", "go", "next", "done", "onward", "run", "skip", "continue")


def turn_by_mouse(hand: Hand, scene: TableScene) -> None:
    model = scene.model
    if model.moves.accept.is_enabled and int(scene.sitting.table.here.state.round[0]) > 2:
        hand.click(("accept",))
        hand.click(("answer", 0))
        return
    row = next(row for chapter in model.sheet.chapters for row in chapter.rows)
    hand.click(("step", row.issue, 1))
    if not hand.click(("offer",)):
        hand.click(("hold",))
        hand.click(("answer", 0))


@pytest.mark.parametrize("scenario", ["first-table", "washington-2025"])
def test_a_whole_game_by_keys_alone(scenario: str, tmp_path: Path, painting: Callable[..., Painter]) -> None:
    context = a_context(tmp_path, "en")
    options = GameOptions(scenario, (f"washington={OPPONENT}",), 11)
    hand = Hand(context, painting(audit=False), new_briefing(context, options))
    hand.play(by_keys)
    assert hand.presses <= KEYS_AT_MOST
    assert {"BriefingScene", "TableScene", "QuarterScene"} <= set(hand.seen)
    record = next(context.saves.glob("*.summit"))
    assert read_record(record).header.scenario == scenario
    assert open_replay(record).timeline.lines


def test_a_whole_game_by_mouse_alone(tmp_path: Path, painting: Callable[..., Painter]) -> None:
    context = a_context(tmp_path, "en")
    options = GameOptions("first-table", (f"washington={OPPONENT}",), 12)
    hand = Hand(context, painting(audit=False), new_briefing(context, options))
    hand.play(by_mouse)
    assert hand.seen[-1] == "VerdictScene"


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("scenario", ["first-table", "washington-2025"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_or_overlaps(
    language: str, scenario: str, size: tuple[int, int, float], tmp_path: Path, painting: Callable[..., Painter]
) -> None:
    context = a_context(tmp_path, language)
    painter = painting(size[:2], size[2])
    found = dict(drawn(painter, briefing_pages(context, painter, scenario)))
    found |= dict(drawn(painter, table_pages(context, painter, scenario)))
    assert {name: seen for name, seen in found.items() if seen} == {}


def drawn(painter: Painter, pages: Iterator[tuple[str, object]]) -> Iterator[tuple[str, list[str]]]:
    for name, scene in pages:
        for _ in range(2):
            scene.refresh()  # type: ignore[attr-defined]
            scene.draw(painter)  # type: ignore[attr-defined]
        assert painter.record is not None
        yield name, faults(painter.record)


def briefing_pages(context: Context, painter: Painter, scenario: str) -> Iterator[tuple[str, object]]:
    scene = new_briefing(context, GameOptions(scenario, (f"washington={OPPONENT}",), 3))
    scene.act(("stake", 1))
    for page in range(4 if painter.space.is_small else 1):
        scene.page = page
        yield f"briefing {page}", scene


def table_pages(context: Context, painter: Painter, scenario: str) -> Iterator[tuple[str, object]]:
    sitting = seated(context, scenario)
    scene = TableScene(context, sitting)
    for turn in range(2):
        for page in range(4 if painter.space.is_small else 1):
            scene.page = page
            yield f"table {turn} {page}", scene
        if sitting.play(scene.model.moves.offer.command):
            sitting.play("seoul hold")
        sitting.table.advance_all()
        if sitting.stage != Stage.TABLE:
            return
        scene.refresh()
    for name in DIALOGS:
        command = scene.act((name, 0) if name == "card" else (name,))
        if isinstance(command, Push):
            yield name, command.scene


def test_a_draft_can_be_undone_for_nothing(context: Context, painting: Callable[..., Painter]) -> None:
    sitting = seated(context)
    scene = TableScene(context, sitting)
    hand = Hand(context, painting(), scene)
    hand.pump()
    opened, moves = sitting.proposal.terms, len(sitting.table.timeline)
    hand.press("right", "down", "right", "right")
    assert sitting.proposal.terms != opened
    changed = sitting.proposal.terms
    hand.press("z", "z", "z")
    assert sitting.proposal.terms == opened
    hand.press("y", "y", "y")
    assert sitting.proposal.terms == changed
    hand.press("r")
    assert sitting.proposal.terms == opened
    assert len(sitting.table.timeline) == moves


def test_a_chapter_stays_open_under_the_hand(context: Context, painting: Callable[..., Painter]) -> None:
    sitting = seated(context)
    sitting.play(TableScene(context, sitting).model.moves.offer.command)
    sitting.table.advance_all()
    scene = TableScene(context, sitting)
    hand = Hand(context, painting(), scene)
    hand.pump()
    hand.press("t")
    chapter = scene.model.sheet.chapters[0]
    assert chapter.is_folded
    assert chapter.chapter not in scene.folded


def test_what_cannot_be_done_says_why(context: Context, painting: Callable[..., Painter]) -> None:
    sitting = seated(context)
    scene = TableScene(context, sitting)
    hand = Hand(context, painting(), scene)
    hand.pump()
    for hit in scene.controls.hits:
        if hit.reason:
            assert hit.reason.strip(), hit.message
    if not scene.model.moves.accept.is_enabled:
        assert scene.model.moves.accept.reason


def test_thinking_does_not_hold_up_frames(context: Context, painting: Callable[..., Painter]) -> None:
    sitting = seated(context)
    scene = TableScene(context, sitting)
    think = sitting.table.think

    def slowly() -> object:
        time.sleep(0.3)
        return think()

    sitting.table.think = slowly  # type: ignore[method-assign,assignment]
    hand = Hand(context, painting(audit=False), scene)
    hand.pump()
    hand.press("return")
    longest, end = 0.0, time.monotonic() + 5
    while not sitting.is_mine and time.monotonic() < end:
        before = time.monotonic()
        hand.pump()
        if sitting.is_thinking:
            longest = max(longest, time.monotonic() - before)
        time.sleep(0.002)
    assert sitting.is_mine
    assert longest < 0.2


def test_computers_can_be_watched(tmp_path: Path, painting: Callable[..., Painter]) -> None:
    context = a_context(tmp_path, "en")
    seats = ("seoul=linear", "washington=conceder")
    sitting = Sitting(context, new_table(GameOptions("first-table", seats, 4), None, with_person=False))
    hand = Hand(context, painting(audit=False), TableScene(context, sitting))
    hand.press("space", "v")
    assert sitting.is_paused
    assert sitting.seat == 1
    hand.press("space")
    hand.play(lambda hand: hand.press("return") if hand.top == "RatificationScene" else None)
    assert hand.seen[0] == "TableScene"


def test_two_persons_do_not_see_each_other_s_cards(tmp_path: Path, painting: Callable[..., Painter]) -> None:
    context = a_context(tmp_path, "en")
    options = GameOptions("first-table", ("seoul=human", "washington=human"), 5)
    sitting = Sitting(context, new_table(options, None))
    hand = Hand(context, painting(), BriefingScene(context, sitting))
    hand.press("1", "return")
    assert hand.top == "Curtain"
    record = hand.painter.record
    assert record is not None
    assert faults(record) == []
    hand.press("return")
    assert (hand.top, sitting.seat) == ("BriefingScene", 1)
    hand.press("return")
    assert hand.top in ("Curtain", "TableScene")
