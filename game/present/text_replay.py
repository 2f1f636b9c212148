"""Step through a record in a terminal."""

from collections.abc import Sequence

from game.core.errors import NotationError
from game.files.header import Seat
from game.play.audience import offered
from game.play.timeline import Node, Timeline
from game.present.models import ReplayModel
from game.present.replay import replay_model
from game.present.text_draw import draw_causes
from game.present.text_game import Command
from game.present.text_pages import draw_chart, draw_plane, draw_replay, draw_transcript
from game.present.text_screen import Screen
from game.present.voice import Voice

BOTH = "both"


class Viewing:
    """A line of play, the position looked at, and how it is seen."""

    def __init__(self, timeline: Timeline, seats: Sequence[Seat], voice: Voice, screen: Screen) -> None:
        """Start at the beginning of the newest line of play, as both where both are offered."""
        self.voice, self.screen = voice, screen
        self.nodes: tuple[Node, ...] = timeline.path(timeline.leaf(0).id)
        self.offered = offered(timeline, seats, self.nodes[-1])
        self.at = 0
        self.seat: int | None = None if len(self.offered) > 1 else self.offered[0]
        self.is_hiding = False
        self.is_stopped = False
        self.commands: dict[str, Command] = {
            "next": self.next, "previous": self.previous, "turn": self.turn, "turning": self.turning, "go": self.go,
            "view": self.view, "hide": self.hide, "causes": self.causes, "chart": self.chart, "plane": self.plane,
            "transcript": self.transcript, "help": self.help, "quit": self.quit,
        }  # fmt: skip

    @property
    def model(self) -> ReplayModel:
        """Present the position."""
        return replay_model(self.voice, self.nodes, self.at, self.seat, offered=self.offered, is_hiding=self.is_hiding)

    def show(self) -> None:
        """Print the position."""
        self.screen.show(draw_replay(self.model))

    def obey(self, line: str) -> None:
        """Carry out a line; raise NotationError."""
        words = line.split()
        if words[0].isdecimal():
            words = ["go", *words]
        if words[0].lower() not in self.commands:
            expected = ", ".join(self.commands)
            raise NotationError(self.voice.words.text("con-unknown", input=words[0], expected=expected))
        if self.commands[words[0].lower()](words[1:]):
            self.show()

    def _to(self, number: int) -> bool:
        self.at = min(max(number, 0), len(self.nodes) - 1)
        return True

    def next(self, _words: list[str]) -> bool:
        """Go to the next move."""
        return self._to(self.at + 1)

    def previous(self, _words: list[str]) -> bool:
        """Go to the move before."""
        return self._to(self.at - 1)

    def turn(self, _words: list[str]) -> bool:
        """Go to the next round or quarter."""
        now = self._moment(self.at)
        later = (number for number in range(self.at + 1, len(self.nodes)) if self._moment(number) != now)
        return self._to(next(later, len(self.nodes) - 1))

    def _moment(self, number: int) -> tuple[int, int]:
        state = self.nodes[number].state
        return int(state.round[0]), int(state.quarter[0])

    def turning(self, _words: list[str]) -> bool:
        """Go to the next turning point."""
        depths = {node.id: node.depth for node in self.nodes}
        later = (depths[node] for node, _, _ in self.model.turning_points if depths[node] > self.at)
        return self._to(next(later, len(self.nodes) - 1))

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

    def help(self, _words: list[str]) -> bool:
        """List the commands."""
        for name in self.commands:
            self.screen.say(f"  {name:<12}{self.voice.words.of('cmd', name)}")
        return False

    def quit(self, _words: list[str]) -> bool:
        """Stop."""
        self.is_stopped = True
        return False
