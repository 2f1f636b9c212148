"""Review a record in a terminal, and solve the positions of one's mistakes."""

from collections.abc import Callable, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from game.core.errors import NotationError
from game.play.players import HUMAN, seat_players
from game.play.setup import Replay
from game.play.timeline import Node
from game.present.learn import Lesson, is_right, learn_model, positions
from game.present.models import LearnModel
from game.present.review import review_model
from game.present.text_draw import STYLES, draw_choices, draw_pairs
from game.present.text_game import Command
from game.present.text_review import draw_review
from game.present.text_screen import Screen
from game.present.voice import Voice
from game.review.judging import DEEP, QUICK
from game.review.review import Review, review


class TextReview:
    """Reviews of a record's lines of play; `look` gives the line and the seat looked from."""

    def __init__(
        self, replay: Replay, voice: Voice, screen: Screen, look: Callable[[], tuple[Sequence[Node], int | None]]
    ) -> None:
        """Have judged nothing."""
        self.replay, self.voice, self.screen, self.look = replay, voice, screen, look
        self._lessons: dict[tuple[int, int], Lesson] = {}  # by the last position and whose faults are asked about
        self._found: dict[int, Review] = {}  # by the last position

    @property
    def commands(self) -> dict[str, Command]:
        """Give the commands."""
        return {"review": self.review, "learn": self.learn, "choose": self.choose, "solution": self.solution}

    def of(self, nodes: Sequence[Node]) -> Review | None:
        """Give the review of a line of play, if it was asked for."""
        return self._found.get(nodes[-1].id)

    def _judge(self, *, is_deep: bool) -> tuple[Review, Sequence[Node], int | None]:
        nodes, seat = self.look()
        found = self.of(nodes)
        if not nodes[-1].is_over:
            raise NotationError(self.voice.words.text("review-unfinished"))
        if found is None or (is_deep and not found.is_deep):
            timeline = self.replay.timeline
            players, budget = seat_players(self.replay.header.seats), DEEP if is_deep else QUICK
            found = review(timeline.scenario, nodes, players, timeline.seed, budget=budget)
            self._found[nodes[-1].id] = found
        return found, nodes, seat

    def review(self, words: list[str]) -> bool:
        """Judge this line of play, `deep` more closely."""
        found, nodes, seat = self._judge(is_deep=words[:1] == ["deep"])
        self.screen.show(draw_review(review_model(self.voice, found, nodes, seat)))
        return False

    def learn(self, words: list[str]) -> bool:
        """Print the position to solve; `learn next` the one after it."""
        if words[:1] == ["next"]:
            self.lesson = self.lesson.onward()
        self.screen.show(draw_learn(self._model()))
        return False

    def choose(self, words: list[str]) -> bool:
        """Choose a move by its number."""
        model = self._model()
        word, most = words[0] if words else "", len(model.choices)
        if not most:
            raise NotationError(model.empty)
        if not word.isdecimal() or not 0 < int(word) <= most:
            raise NotationError(self.voice.words.text("con-need-number", most=most))
        found, _, _ = self._judge(is_deep=False)
        judged = positions(found, self._learner())[self.lesson.number]
        self.lesson = self.lesson.chosen(int(word) - 1, is_right=is_right(judged, int(word) - 1))
        self.screen.show(draw_learn(self._model()))
        return False

    def solution(self, _words: list[str]) -> bool:
        """Show the answer."""
        self.lesson = self.lesson.shown()
        return self.learn([])

    @property
    def lesson(self) -> Lesson:
        """Give how far the one who looks is with this line of play."""
        return self._lessons.get((self.look()[0][-1].id, self._learner()), Lesson())

    @lesson.setter
    def lesson(self, lesson: Lesson) -> None:
        """Go on."""
        self._lessons[self.look()[0][-1].id, self._learner()] = lesson

    def _learner(self) -> int:
        """Choose whose faults are asked about: the seat looked from, else that of a person, else the first."""
        seat = self.look()[1]
        persons = [number for number, held in enumerate(self.replay.header.seats) if held.player == HUMAN]
        return seat if seat is not None else (*persons, 0)[0]

    def _model(self) -> LearnModel:
        found, nodes, _ = self._judge(is_deep=False)
        return learn_model(self.voice, found, nodes, self._learner(), self.lesson)


def draw_learn(model: LearnModel) -> RenderableType:
    """Draw a position to solve."""
    if model.empty:
        return Text(model.empty, style="bold")
    terms = Table(box=None, padding=(0, 1))
    for label in (model.issue_label, model.mine_label, model.theirs_label):
        terms.add_column(label)
    for row in model.rows:
        terms.add_row(row.name, Text(row.mine_text, "yellow"), Text(row.history_text, "red"))
    parts: list[RenderableType] = [
        Text(f"{model.title} · {model.position_text} · {model.when}", style="bold yellow"), terms,
        draw_pairs("", model.seen), Text(model.question, style="bold"), draw_choices(model.choices),
    ]  # fmt: skip
    if model.answer:
        parts.append(Text(model.answer, style=STYLES[model.role] or "bold"))
    parts += [Text(words) for words in (model.why, model.hindsight) if words]
    return Group(*parts)
