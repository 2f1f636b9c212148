"""Play, watch and replay a summit in a terminal or through a pipe; the same models as the window's."""

from collections.abc import Iterable
from typing import TextIO

from game.core.errors import SummitError
from game.files.places import assets_dir
from game.files.seen import Seen
from game.play.setup import Replay
from game.play.table import Table
from game.present.header import header_model, progress
from game.present.log import log_line
from game.present.proposal import Proposal
from game.present.quarter import before_posture, postures_open
from game.present.ratification import ratification_model
from game.present.story import story
from game.present.text_answers import Answering, Staking
from game.present.text_draw import draw_header, draw_log
from game.present.text_game import Sitting, TextGame
from game.present.text_pages import draw_ratification, draw_verdict
from game.present.text_quarters import Implementing
from game.present.text_replay import Viewing
from game.present.text_screen import Screen
from game.present.text_turn import Talking
from game.present.verdict import following, verdict_model
from game.present.voice import Voice
from game.present.words import Words
from game.review.review import review
from game.rules.axes import SEATS, Phase

ASKING = (Phase.ANSWER, Phase.UPHOLD, Phase.REOPEN)


def _voice(table: Table, language: str) -> Voice:
    return Voice(Words(language, assets_dir() / "words"), table.scenario)


def play_text(table: Table, *, language: str, lines: Iterable[str] | None = None, output: TextIO | None = None) -> None:
    """Play a game to its verdict, or to the end of input."""
    _play(TextGame(table, Screen(lines, output), _voice(table, language)))


def _play(game: TextGame) -> None:
    table = game.table
    game.told = table.here.depth
    if table.notice:
        game.screen.say(table.notice, "dim")
    _introduce(game)
    while not game.is_stopped:
        _advance(game)
        if table.is_over:
            _verdict(game, table.persons)
            break
        if not _decide(game):
            break
    _farewell(game)


def watch_text(table: Table, *, language: str, output: TextIO | None = None) -> None:
    """Tell a game between computers as it goes."""
    game = TextGame(table, Screen([], output), _voice(table, language))
    _introduce(game)
    _advance(game)
    _verdict(game, range(SEATS))


def replay_text(
    replay: Replay, *, language: str, lines: Iterable[str] | None = None, output: TextIO | None = None,
    seen: Seen | None = None,
) -> None:  # fmt: skip
    """Step through a record until told to stop; ends that were not seen before are hidden."""
    screen = Screen(lines, output)
    voice = Voice(Words(language, assets_dir() / "words"), replay.timeline.scenario)
    if replay.notice:
        screen.say(replay.notice, "dim")
    viewing = Viewing(replay, voice, screen, seen or Seen(None))
    viewing.show()
    viewing.help([])
    while not viewing.is_stopped:
        line = screen.ask(str(viewing.at))
        if line is None:
            return
        try:
            viewing.obey(line)
        except (SummitError, OSError) as error:
            screen.say(str(error), "red")
        if viewing.table is not None:
            _play(TextGame(viewing.table, screen, voice))
            viewing.come_back()


def _introduce(game: TextGame) -> None:
    words = game.voice.words
    for number, seat in enumerate(game.table.seats):
        player = words.of("player", seat.player)
        if seat.level:
            player = f"{player}, {words.of('level', seat.level)}"
        game.screen.say(game.say("con-playing", seat=game.voice.seat(number), player=player))
    game.screen.say(game.say("con-help-hint"), "dim")


def _advance(game: TextGame) -> None:
    """Let fate and computers move, telling each move."""
    table = game.table
    while not table.is_over and not table.is_waiting:
        before = table.here
        node = table.advance()
        if node is None:
            return
        _tell(game)
        if (before.state.votes[0] < 0).all():
            _count(game)


def _tell(game: TextGame) -> None:
    """Print the lines of the log that are new, as the person at the table may know them."""
    seat = _viewer(game)
    lines = story(game.table.timeline.path(game.table.here.id), seat)
    fresh = [line for line in lines if line.number > game.told]
    if fresh:
        game.screen.show(draw_log([log_line(game.voice, line, seat) for line in fresh]))
        game.told = fresh[-1].number


def _viewer(game: TextGame) -> int | None:
    persons = game.table.persons
    if not persons:
        return None
    turn = game.table.turn
    return turn if turn in persons else persons[0]


def _count(game: TextGame) -> None:
    """Print the ratification count once it is known."""
    state = game.table.here.state
    is_asked = state.phase[0] == Phase.UPHOLD and game.table.is_waiting
    if is_asked or not (state.votes[0] >= 0).any():
        return
    seat = _viewer(game) or 0
    model = ratification_model(game.voice, game.table.view(seat), game.lines(seat))
    game.screen.show(draw_ratification(model))


def _sit(game: TextGame) -> Sitting:
    """Choose the decision that is due."""
    seat, phase = game.table.turn, Phase(int(game.table.here.state.phase[0]))
    if phase == Phase.STAKE:
        return Staking(game, seat)
    if phase in ASKING:
        return Answering(game, seat)
    return Implementing(game, seat) if phase == Phase.POSTURE else Talking(game, seat)


def _decide(game: TextGame) -> bool:
    """Ask for commands until the position changes; tell whether to go on."""
    sitting = _sit(game)
    if game.is_running and isinstance(sitting, Implementing):
        seen = sitting.seen
        posture = before_posture(seen, postures_open(seen))
        sitting.play(f"posture {posture.name.lower()}")
        return True
    game.is_running = False
    sitting.show()
    while True:
        _teach(game, sitting.seat, sitting.proposal if isinstance(sitting, Talking) else None)
        line = game.screen.ask(sitting.prompt())
        if line is None:
            game.screen.say(game.say("con-end-of-input"), "dim")
            return False
        try:
            if sitting.obey(line):
                _tell(game)
                return not game.is_stopped
        except SummitError as error:
            game.screen.say(str(error), "red")


def _teach(game: TextGame, seat: int, draft: Proposal | None = None) -> None:
    """Say the lesson's hint where one is due."""
    line = game.lesson.line(game.voice.words, game.table.view(seat), game.lines(seat), draft)
    if line is not None:
        game.screen.show(line)


def _verdict(game: TextGame, seats: Iterable[int]) -> None:
    """Print the verdict of every seat that a person held, or of both."""
    table = game.table
    nodes = table.timeline.path(table.here.id)
    lines = story(nodes, None)
    found = review(table.scenario, nodes, table.players, table.timeline.seed) if table.persons else None
    at = progress(game.voice, lines, 0, int(table.here.state.round[0]), int(table.here.state.quarter[0]))
    game.screen.show(draw_header(header_model(game.voice, lines, at, table.trouble)))
    for seat in seats:
        other = table.seats[1 - seat]
        model = verdict_model(game.voice, nodes, seat, other.player, other.level, review=found)
        game.screen.show(draw_verdict(model))
    for seat in table.persons[:1]:
        _teach(game, seat)


def _farewell(game: TextGame) -> None:
    table = game.table
    if table.trouble:
        game.screen.say(game.say("not-saved", why=table.trouble), "bold red")
    elif table.path is not None:
        game.screen.say(game.say("con-saved", path=str(table.path)))
        for choice in following(game.voice) if table.is_over else ():
            told = game.say("con-next", title=choice.note, name=table.scenario.marks["next"], path=str(table.path))
            game.screen.say(told)
        if not table.is_over:
            game.screen.say(game.say("con-stopped"), "dim")
    else:
        game.screen.say(game.say("con-unsaved"), "dim")
