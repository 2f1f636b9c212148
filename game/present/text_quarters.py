"""Take an implementation quarter in a terminal: postures, running on, reopening a chapter."""

from collections.abc import Sequence

from game.core.errors import NotationError
from game.present.models import ChapterModel, QuarterModel
from game.present.proposal import reopening
from game.present.quarter import quarter_model
from game.present.text_draft import Drafting
from game.present.text_game import TextGame
from game.present.text_pages import draw_chart, draw_quarter, draw_terms
from game.present.text_table import draw_options
from game.rules.axes import Posture

CANCEL = "cancel"
POSTURES = tuple(posture.name.lower() for posture in Posture)


class Implementing(Drafting):
    """Choose a posture."""

    def __init__(self, game: TextGame, seat: int) -> None:
        """Open the draft from the terms in force; no chapter is being reopened yet."""
        super().__init__(game, seat, reopening(game.table.view(seat)))
        self.reopened = -1
        self.commands |= {
            "before": self.before, "run": self.run, "reopen": self.reopen, CANCEL: self.cancel, "terms": self.terms,
            "chart": self.chart, "brief": self.brief, "table": self.table,
        }  # fmt: skip

    @property
    def model(self) -> QuarterModel:
        """Present the quarter."""
        return quarter_model(self.game.voice, self.seen, self.lines, self.proposal, trouble=self.game.table.trouble)

    def moves(self) -> Sequence[str]:
        """Choose a posture."""
        return ("posture",)

    def show(self) -> None:
        """Print the quarter."""
        self.game.screen.show(draw_quarter(self.model, self.game.voice.words))

    def chapters(self) -> tuple[ChapterModel, ...]:
        """Present the terms being drafted."""
        return self.model.renegotiable

    def outlook(self) -> None:
        """Print the drafted terms of the chapter."""
        for chapter in self.chapters():
            if chapter.chapter == self.reopened:
                self.game.screen.say(f"  {chapter.folded_text}")

    def otherwise(self, words: list[str]) -> bool:
        """Read a posture's number or name."""
        name = words[0].lower().replace("-", "_")
        if name.isdecimal():
            name = POSTURES[self.numbered(name, len(POSTURES))]
        if name == POSTURES[Posture.RENEGOTIATE]:
            raise NotationError(self.game.say("renegotiate-label") + " reopen …")
        if name in POSTURES:
            return self.play(f"posture {name}")
        return super().otherwise(words)

    def before(self, _words: list[str]) -> bool:
        """Go on as before."""
        return self.play(self.model.as_before.command)

    def run(self, words: list[str]) -> bool:
        """Go on as before until something asks."""
        self.game.is_running = True
        return self.before(words)

    def reopen(self, words: list[str]) -> bool:
        """Start drafting new terms of one chapter."""
        model = self.model
        if model.renegotiate_reason:
            raise NotationError(self.game.say("con-refused", reason=model.renegotiate_reason))
        self.reopened = self.chapter(words[0] if words else "")
        name = self.game.voice.chapter(self.reopened)
        self.game.screen.say(self.game.say("con-reopen-how", chapter=name), "bold")
        for row in self.chapters()[self.reopened].rows:
            self.game.screen.show(draw_options(row, self.game.voice.words))
        return False

    def set(self, words: list[str]) -> bool:
        """Set a term of the chapter being reopened."""
        if self.reopened < 0:
            raise NotationError(self.game.say("renegotiate-label") + " reopen …")
        return super().set(words)

    def cancel(self, _words: list[str]) -> bool:
        """Leave the reopening."""
        self.reopened = -1
        self.proposal = reopening(self.seen)
        return False

    def table(self, _words: list[str]) -> bool:
        """Reopen the chapter with the drafted terms."""
        if self.reopened < 0:
            raise NotationError(self.game.say("renegotiate-label") + " reopen …")
        return self.make(self.proposal.renegotiation(self.seen.scenario, self.reopened))

    def terms(self, _words: list[str]) -> bool:
        """Print the terms in force."""
        model = self.model
        self.game.screen.show(draw_terms(model.terms_label, model.terms))
        return False

    def chart(self, _words: list[str]) -> bool:
        """Print the meters and where they are going."""
        self.game.screen.show(draw_chart(self.model.chart))
        return False

    def brief(self, _words: list[str]) -> bool:
        """Print what happened since the last decision."""
        for line in self.model.news.brief or (self.game.say("no-change"),):
            self.game.screen.say(f"  {line}")
        return False
