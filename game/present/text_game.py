"""Hold one game in a terminal: who sees what, and the commands that every decision knows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from rich.console import Group
from rich.text import Text

from game.core.errors import NotationError
from game.play.table import Table
from game.present.causes import when
from game.present.header import header_model, progress
from game.present.log import log_line, press
from game.present.models import HeaderModel
from game.present.pages import glossary_model
from game.present.proposal import Proposal
from game.present.story import Line, story
from game.present.text_draw import draw_causes, draw_log, draw_press
from game.present.text_lesson import TextLesson
from game.present.text_screen import Screen
from game.present.text_sources import draw_sources
from game.present.voice import Voice
from game.rules.axes import METERS
from game.rules.moves import Moves
from game.rules.notation import parse
from game.rules.refusal import refusal
from game.rules.view import View

Command = Callable[[list[str]], bool]  # tells whether the position changed
LOG = 30
MOVES = ("stake", "play", "offer", "accept", "initial", "hold", "walk", "answer", "posture")


@dataclass
class TextGame:
    """A table, its screen and its words."""

    table: Table
    screen: Screen
    voice: Voice
    is_stopped: bool = False
    is_running: bool = False  # postures as before until something asks
    told: int = 0  # position up to which the log was told
    lesson: TextLesson = field(default_factory=TextLesson)
    cache: dict[tuple[int, int], tuple[Line, ...]] = field(default_factory=dict)
    drafts: dict[tuple[int, int, int], Proposal] = field(default_factory=dict)  # by seat, offers, chapters

    def lines(self, seat: int) -> tuple[Line, ...]:
        """Tell the line of play as a seat may know it."""
        key = (self.table.here.id, seat)
        if key not in self.cache:
            self.cache = {key: story(self.table.timeline.path(key[0]), seat)}
        return self.cache[key]

    def say(self, key: str, **arguments: str | int) -> str:
        """Say a message of the interface."""
        return self.voice.words.text(key, **arguments)


class Sitting:
    """A seat's decision: shows itself, then reads commands until a move is made."""

    def __init__(self, game: TextGame, seat: int) -> None:
        """Sit down."""
        self.game, self.seat = game, seat
        self.commands: dict[str, Command] = {
            "help": self.help, "log": self.log, "press": self.press, "causes": self.causes,
            "glossary": self.glossary, "sources": self.sources, "back": self.back, "quit": self.quit,
        }  # fmt: skip

    @property
    def seen(self) -> View:
        """Show the position."""
        return self.game.table.view(self.seat)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Tell the line of play."""
        return self.game.lines(self.seat)

    def show(self) -> None:
        """Print what the decision is about."""

    def otherwise(self, words: list[str]) -> bool:
        """Read what is no command; raise NotationError."""
        raise NotationError(self._unknown(words[0]))

    def prompt(self) -> str:
        """Name who decides when."""
        state = self.seen.state
        moment = when(self.game.voice, int(state.round[0]), int(state.quarter[0]))
        return self.game.say("con-prompt", seat=self.game.voice.seat(self.seat), when=moment)

    def obey(self, line: str) -> bool:
        """Carry out a line; tell whether the position changed; raise SummitError."""
        words = line.split()
        name = words[0].lower()
        if name in self.commands and not (name in MOVES and len(words) > 1):
            return self.commands[name](words[1:])
        if name in MOVES:
            return self.play(line)
        if name == self.game.table.scenario.names.seats[self.seat] and len(words) > 1:
            return self.play(" ".join(words[1:]))
        return self.otherwise(words)

    def play(self, text: str) -> bool:
        """Play a move in notation, the seat's name left out; raise NotationError or IllegalMove."""
        names = self.game.table.scenario.names.seats
        first = text.split(maxsplit=1)[0]
        body = text if first in names else f"{names[self.seat]} {text}"
        _, moves = parse(self.game.table.scenario, self.seen.state, body)
        return self.make(moves)

    def make(self, moves: Moves) -> bool:
        """Make a move, or say why it may not be made."""
        reason = refusal(self.game.table.scenario, self.seen.state, moves)
        if reason is not None:
            why = self.game.voice.words.of("reason", reason.name)
            raise NotationError(self.game.say("con-refused", reason=why))
        self.game.table.play(moves)
        return True

    def numbered(self, word: str, most: int) -> int:
        """Read a number from 1; raise NotationError."""
        if word.isdecimal() and 1 <= int(word) <= most:
            return int(word) - 1
        raise NotationError(self.game.say("con-need-number", most=most))

    def header(self) -> HeaderModel:
        """Present the head of the screen."""
        state, voice = self.seen.state, self.game.voice
        at = progress(voice, self.lines, self.seat, int(state.round[0]), int(state.quarter[0]))
        return header_model(voice, self.lines, at, self.game.table.trouble)

    def _unknown(self, word: str) -> str:
        names = sorted({*self.commands, *self.moves()})
        close = get_close_matches(word, names, 1)
        hint = " " + self.game.say("con-mean", word=close[0]) if close else ""
        return self.game.say("con-unknown", input=word, expected=", ".join(names)) + hint

    def moves(self) -> Sequence[str]:
        """List the kinds of move that this decision may take."""
        return ()

    # commands

    def help(self, _words: list[str]) -> bool:
        """List the commands."""
        for name in sorted({*self.commands, *self.moves()}):
            self.game.screen.show(Text.assemble((f"  {name:<10}", "bold"), self.game.voice.words.of("cmd", name)))
        return False

    def log(self, _words: list[str]) -> bool:
        """Print the log."""
        rows = [log_line(self.game.voice, line, self.seat) for line in self.lines[-LOG:]]
        self.game.screen.show(draw_log(rows))
        return False

    def press(self, _words: list[str]) -> bool:
        """Print the headlines."""
        self.game.screen.show(draw_press(self.game.say("press"), press(self.game.voice, self.lines)))
        return False

    def causes(self, words: list[str]) -> bool:
        """Print what moved a meter, or all five."""
        header = self.header()
        wanted = words[0].lower() if words else ""
        dials = [dial for dial in header.dials if not wanted or wanted in (dial.key, dial.name.lower())]
        if not dials:
            keys = ", ".join(dial.key for dial in header.dials[:METERS])
            raise NotationError(self.game.say("con-unknown", input=words[0], expected=keys))
        self.game.screen.show(draw_causes(dials, self.game.say("con-causes-none"), header.since))
        return False

    def sources(self, words: list[str]) -> bool:
        """Say where figures come from: all, or those behind an issue, a meter, a play, an event, a source."""
        wanted = words[0] if words else ""
        moved = next((dial.causes or dial.history for dial in self.header().dials if dial.key == wanted.lower()), ())
        places = tuple(place for cause in moved for place in cause.places)
        self.game.screen.show(draw_sources(self.game.voice.words, self.game.table.scenario, wanted, places))
        return False

    def glossary(self, words: list[str]) -> bool:
        """Explain a concept, or list them."""
        entries = glossary_model(self.game.voice.words).entries
        wanted = "-".join(words).lower()
        found = [entry for entry in entries if wanted in (entry.key, entry.term.lower().replace(" ", "-"))]
        if words and not found:
            keys = ", ".join(entry.key for entry in entries)
            raise NotationError(self.game.say("con-unknown", input=words[0], expected=keys))
        shown = found or list(entries)
        self.game.screen.show(Group(*(Text.assemble((f"  {entry.term}. ", "bold"), entry.text) for entry in shown)))
        return False

    def back(self, _words: list[str]) -> bool:
        """Go back to the last decision of a person; what was played stays as another variation."""
        if not self.game.table.undo():
            raise NotationError(self.game.say("con-no-back"))
        self.game.told = self.game.table.here.depth
        self.game.screen.say(self.game.say("con-went-back"))
        return True

    def quit(self, _words: list[str]) -> bool:
        """Stop."""
        self.game.is_stopped = True
        return True
