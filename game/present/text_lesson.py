"""Say the lesson's hint in a terminal, as one line."""

from rich.text import Text

from game.present.lesson import Done, Step, hint
from game.present.proposal import Proposal
from game.present.story import Line
from game.present.words import Words
from game.rules.view import View


class TextLesson:
    """What was told in this game; a hint is told again only when another came between."""

    def __init__(self) -> None:
        """Have told nothing."""
        self._told: list[Step] = []

    def line(self, words: Words, seen: View, lines: tuple[Line, ...], draft: Proposal | None) -> Text | None:
        """Say the hint that is due, with the command that follows it; nothing when it was the last one told."""
        terms, is_changed = (draft.terms, bool(draft.past)) if draft else ((), False)
        due = hint(seen, lines, Done(frozenset(), terms, is_changed, has_looked=Step.TRACK in self._told))
        if due is None or self._told[-1:] == [due.step]:
            return None
        self._told.append(due.step)
        command = f"  [{due.command}]" if due.command else ""
        return Text.assemble((f"{words.text('hint-title')}: ", "bold yellow"), words.text(due.key), (command, "bold"))
