"""Edit a draft in a terminal: shared by offers and renegotiations."""

from collections.abc import Callable, Sequence
from difflib import get_close_matches

from rich.text import Text

from game.core.errors import NotationError
from game.present.drawer import changes
from game.present.models import ChapterModel, TermRow
from game.present.proposal import Proposal, may_table
from game.present.text_game import Sitting, TextGame
from game.present.text_table import draw_changes, draw_options
from game.rules.notation import spell


class Drafting(Sitting):
    """Edit a draft: shared by offers and renegotiations."""

    def __init__(self, game: TextGame, seat: int, proposal: Proposal) -> None:
        """Open the draft."""
        super().__init__(game, seat)
        self.proposal = proposal
        self.commands |= {
            "set": self.set, "take": self.take, "meet": self.meet, "undo": self.undo, "redo": self.redo,
            "reset": self.reset, "notation": self.notation,
        }  # fmt: skip

    def edited(self, proposal: Proposal) -> bool:
        """Keep a changed draft and print what it is worth."""
        changed = changes(self.game.voice, self.proposal.terms, proposal.terms)
        self.game.screen.show(draw_changes(changed) if changed else Text(self.game.say("con-no-change"), style="dim"))
        self.proposal = proposal
        self.outlook()
        return False

    def outlook(self) -> None:
        """Print what the draft is worth."""

    def chapters(self) -> tuple[ChapterModel, ...]:
        """Present the draft."""
        return ()

    def notation(self, _words: list[str]) -> bool:
        """Print the draft as a move."""
        self.game.screen.say(spell(self.game.table.scenario, self.seen.state, self.proposal.moves(self.seen.scenario)))
        return False

    def find(self, names: Sequence[str], labels: Sequence[str], word: str, problem: Callable[[str], str]) -> int:
        """Find a number, a name, a label or the only beginning of one; raise NotationError."""
        wanted = word.lower()
        is_counted = not any(name[0].isdecimal() for name in names)
        if is_counted and wanted.isdecimal() and 1 <= int(wanted) <= len(names):
            return int(wanted) - 1
        lowered = [name.lower() for name in names]
        if wanted in lowered:
            return lowered.index(wanted)
        spoken = [label.lower() for label in labels]
        for table in (spoken, lowered):
            fitting = [
                number for number, text in enumerate(table) if wanted in text.replace(" ", "_") or wanted in text
            ]
            if len(fitting) == 1:
                return fitting[0]
        close = _nearest(wanted, lowered) or get_close_matches(wanted, lowered, 1)
        hint = " " + self.game.say("con-mean", word=close[0]) if close else ""
        raise NotationError(problem(", ".join(names)) + hint)

    def option(self, issue: int, words: Sequence[str]) -> int:
        """Find an option that may be tabled."""
        names = self.game.table.scenario.names.options[issue]
        labels = [self.game.voice.option(issue, number) for number in range(len(names))]
        name = self.game.voice.issue(issue)
        option = self.find(
            names, labels, "_".join(words),
            lambda listed: self.game.say("con-need-option", issue=name, expected=listed),
        )  # fmt: skip
        if not may_table(self.seen)[issue, option]:
            raise NotationError(self.game.say("con-refused", reason=self.game.say("reason-red-line")))
        return option

    def issue(self, word: str) -> int:
        """Find an issue."""
        names = self.game.table.scenario.names.issues
        labels = [self.game.voice.issue(number) for number in range(len(names))]
        return self.find(names, labels, word, lambda listed: self.game.say("con-need-issue", expected=listed))

    def chapter(self, word: str) -> int:
        """Find a chapter."""
        names = self.game.table.scenario.names.chapters
        labels = [self.game.voice.chapter(number) for number in range(len(names))]
        return self.find(names, labels, word, lambda listed: self.game.say("con-need-chapter", expected=listed))

    def row(self, issue: int) -> TermRow:
        """Present an issue's row."""
        return next(row for chapter in self.chapters() for row in chapter.rows if row.issue == issue)

    def set(self, words: list[str]) -> bool:
        """Set a term; without an option, list its options."""
        words = " ".join(words).replace("=", " ").split()
        issue = self.issue(words[0] if words else "")
        if len(words) == 1:
            self.game.screen.show(draw_options(self.row(issue), self.game.voice.words))
            return False
        return self.edited(self.proposal.with_option(issue, self.option(issue, words[1:])))

    def take(self, words: list[str]) -> bool:
        """Take their term on an issue, or their whole chapter."""
        chapters, word = self.game.table.scenario.names.chapters, words[0] if words else ""
        if not self.seen.state.standing[0, 1 - self.seat]:
            raise NotationError(self.game.say("con-no-ask"))
        if word.lower() in chapters:
            return self.edited(self.proposal.take_chapter(self.seen, chapters.index(word.lower())))
        return self.edited(self.proposal.take(self.seen, self.issue(word)))

    def meet(self, words: list[str]) -> bool:
        """Go halfway to their term."""
        if not self.seen.state.standing[0, 1 - self.seat]:
            raise NotationError(self.game.say("con-no-ask"))
        return self.edited(self.proposal.meet(self.seen, self.issue(words[0] if words else "")))

    def undo(self, _words: list[str]) -> bool:
        """Take back a change."""
        return self.edited(self.proposal.undo())

    def redo(self, _words: list[str]) -> bool:
        """Make it again."""
        return self.edited(self.proposal.redo())

    def reset(self, _words: list[str]) -> bool:
        """Go back to the draft as it opened."""
        return self.edited(self.proposal.reset())


def _nearest(wanted: str, names: Sequence[str]) -> list[str]:
    """Find the figure nearest to a figure; none where names are words."""
    try:
        return [min(names, key=lambda name: abs(float(name) - float(wanted)))]
    except ValueError:
        return []
