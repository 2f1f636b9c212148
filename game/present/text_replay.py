"""Step through a record in a terminal."""

from difflib import get_close_matches

from game.core.errors import NotationError
from game.files.seen import Seen
from game.play.audience import offered
from game.play.players import HUMAN, seated
from game.play.setup import Replay, play_from
from game.play.table import Table
from game.play.timeline import Node
from game.present.comparison import comparison_model
from game.present.lines import lines_model
from game.present.models import ReplayModel
from game.present.replay import replay_model
from game.present.retelling import Retelling, retell
from game.present.steps import Step, Stops, stops
from game.present.text_draw import draw_causes
from game.present.text_game import Command
from game.present.text_learn import TextReview
from game.present.text_lines import draw_comparison, draw_lines
from game.present.text_pages import draw_chart, draw_plane, draw_replay, draw_transcript
from game.present.text_screen import Screen
from game.present.voice import Voice
from game.rules.axes import SEATS

BOTH = "both"


class Viewing:
    """A line of play, the position looked at, and how it is seen."""

    def __init__(self, replay: Replay, voice: Voice, screen: Screen, seen: Seen) -> None:
        """Start at the beginning of the newest line of play; an end that was not seen is hidden."""
        self.replay, self.timeline, self.seats = replay, replay.timeline, replay.header.seats
        self.voice, self.screen, self.seen = voice, screen, seen
        self.at = 0
        self.is_stopped = False
        self.table: Table | None = None  # to be played on from here
        self.judging = TextReview(replay, voice, screen, lambda: (self.nodes, self.seat))
        self.commands: dict[str, Command] = {
            "next": self.next, "previous": self.previous, "turn": self.turn, "turning": self.turning,
            "decision": self.decision, "go": self.go, "view": self.view, "hide": self.hide, "causes": self.causes,
            "chart": self.chart, "plane": self.plane, "transcript": self.transcript, "lines": self.lines,
            "line": self.line, "compare": self.compare, "branch": self.branch, "page": self.page,
            **self.judging.commands, "help": self.help, "quit": self.quit,
        }  # fmt: skip
        self.seat: int | None = None
        self.follow(self.timeline.leaf(0))

    def follow(self, leaf: Node) -> None:
        """Look at a line of play."""
        self.nodes = self.timeline.path(leaf.id)
        self.offered = offered(self.timeline, self.seats, leaf)
        self.seat = None if len(self.offered) == SEATS else self.offered[0]
        end = self.timeline.end(leaf.id)
        self.is_hiding = end is not None and end.fingerprint not in self.seen
        self._tell()

    def come_back(self) -> None:
        """Look at the line that was played on, where it stands."""
        if end := self.timeline.end(self.timeline.here.id):
            self.seen.add(end.fingerprint)
        self.table = None
        self.at = self.timeline.here.depth
        self.follow(self.timeline.leaf(self.timeline.here.id))
        self.show()

    def _tell(self) -> None:
        persons = tuple(number for number, seat in enumerate(self.seats) if seat.player == HUMAN)
        deciding = (self.seat,) if self.seat is not None else persons or range(SEATS)
        self.told: Retelling = retell(self.voice, self.nodes, self.seat)
        self.stops: Stops = stops(self.nodes, [node for node, _, _ in self.told.turning], deciding)

    @property
    def model(self) -> ReplayModel:
        """Present the position."""
        lines = len(self.timeline.leaves())
        return replay_model(self.told, self.at, offered=self.offered, lines=lines, is_hiding=self.is_hiding)

    def show(self) -> None:
        """Print the position."""
        self.screen.show(draw_replay(self.model))

    def obey(self, line: str) -> None:
        """Carry out a line; raise NotationError."""
        words = line.split()
        if words[0].isdecimal():
            words = ["go", *words]
        if words[0].lower() not in self.commands:
            raise NotationError(self._unknown(words[0]))
        if self.commands[words[0].lower()](words[1:]):
            self.show()

    def _unknown(self, word: str) -> str:
        say = self.voice.words.text
        close = get_close_matches(word.lower(), self.commands, 1)
        hint = " " + say("con-mean", word=close[0]) if close else ""
        return say("con-unknown", input=word, expected=", ".join(self.commands)) + hint

    def _to(self, number: int) -> bool:
        self.at = min(max(number, 0), len(self.nodes) - 1)
        end = self.timeline.end(self.nodes[self.at].id)
        if end and end.fingerprint not in self.seen:
            self.seen.add(end.fingerprint)
            self.is_hiding = False
        return True

    def next(self, _words: list[str]) -> bool:
        """Go to the next move."""
        return self._to(self.at + 1)

    def previous(self, _words: list[str]) -> bool:
        """Go to the move before."""
        return self._to(self.at - 1)

    def turn(self, words: list[str]) -> bool:
        """Go to the next turn, or back to the one before."""
        return self._step(Step.TURN, words)

    def turning(self, words: list[str]) -> bool:
        """Go to the next turning point, or back to the one before."""
        return self._step(Step.TURNING, words)

    def decision(self, words: list[str]) -> bool:
        """Go to the next decision of one's own, or back to the one before."""
        return self._step(Step.DECISION, words)

    def _step(self, step: Step, words: list[str]) -> bool:
        towards = self.stops.before if words and words[0].lower() == "back" else self.stops.after
        return self._to(towards(step, self.at))

    def go(self, words: list[str]) -> bool:
        """Go to a move by number, to the start or to the end."""
        word = words[0].lower() if words else ""
        if word in ("start", "end"):
            return self._to(0 if word == "start" else len(self.nodes) - 1)
        if not word.isdecimal():
            raise NotationError(self.voice.words.text("con-need-number", most=len(self.nodes) - 1))
        return self._to(int(word))

    def view(self, words: list[str]) -> bool:
        """See it as one side, or as both."""
        names = self.voice.scenario.names.seats
        open_names = [names[number] for number in self.offered] + ([BOTH] if len(self.offered) > 1 else [])
        word = words[0].lower() if words else ""
        if word not in open_names:
            raise NotationError(self.voice.words.text("con-unknown", input=word, expected=", ".join(open_names)))
        self.seat = None if word == BOTH else names.index(word)
        self._tell()
        return True

    def hide(self, _words: list[str]) -> bool:
        """Hide what is still to come, or show it again."""
        self.is_hiding = not self.is_hiding
        return True

    def causes(self, _words: list[str]) -> bool:
        """Print what moved the meters."""
        header = self.model.header
        self.screen.show(draw_causes(header.dials, self.voice.words.text("con-causes-none"), header.since))
        return False

    def chart(self, _words: list[str]) -> bool:
        """Print the meters through time."""
        self.screen.show(draw_chart(self.model.chart))
        return False

    def plane(self, _words: list[str]) -> bool:
        """Print the utility plane."""
        self.screen.show(draw_plane(self.model))
        return False

    def transcript(self, _words: list[str]) -> bool:
        """Print every move that is known."""
        self.screen.show(draw_transcript(self.model))
        return False

    def lines(self, _words: list[str]) -> bool:
        """List the lines of play."""
        self.screen.show(draw_lines(lines_model(self.voice, self.timeline, self.seats, self.nodes[-1].id)))
        return False

    def line(self, words: list[str]) -> bool:
        """Look at another line of play, from where it leaves this one."""
        leaf = self._leaf(words)
        here = {node.id for node in self.nodes}
        self.at = sum(node.id in here for node in self.timeline.path(leaf.id)) - 1
        self.timeline.go(leaf.id)
        self.follow(leaf)
        return True

    def compare(self, words: list[str]) -> bool:
        """Print this line of play and another one side by side."""
        leaves = (self.nodes[-1].id, self._leaf(words).id)
        if leaves[0] == leaves[1]:
            raise NotationError(self.voice.words.text("con-need-other-line"))
        self.screen.show(draw_comparison(comparison_model(self.voice, self.timeline, self.seats, leaves)))
        return False

    def _leaf(self, words: list[str]) -> Node:
        leaves, word = self.timeline.leaves(), words[0] if words else ""
        if not word.isdecimal() or not 0 < int(word) <= len(leaves):
            raise NotationError(self.voice.words.text("con-need-line", most=len(leaves)))
        return leaves[int(word) - 1]

    def branch(self, words: list[str]) -> bool:
        """Play on from here as one side, with the same luck."""
        model, names = self.model, self.voice.scenario.names.seats
        choices = {names[int(choice.command.split(" ")[1])]: choice for choice in (model.branch, model.branch_other)}
        word = words[0].lower() if words else next(iter(choices))
        if word not in choices:
            raise NotationError(self.voice.words.text("con-unknown", input=word, expected=", ".join(names)))
        if not choices[word].is_enabled:
            raise NotationError(choices[word].reason)
        self.table = play_from(self.replay, self.nodes[self.at].id, seated(self.seats, names.index(word)))
        return False

    def page(self, _words: list[str]) -> bool:
        """Write this line of play as a page beside its record."""
        from game.present.page_file import page_beside

        path = page_beside(self.replay.path, self.nodes[-1].id, self.voice.language)
        self.screen.say(self.voice.words.text("share-done", path=str(path)))
        return False

    def help(self, _words: list[str]) -> bool:
        """List the commands."""
        for name in self.commands:
            self.screen.say(f"  {name:<12}{self.voice.words.of('cmd', name)}")
        return False

    def quit(self, _words: list[str]) -> bool:
        """Stop."""
        self.is_stopped = True
        return False
