"""Take decisions before and at the table in a terminal: stakes, drafts, moves, answers."""

from collections.abc import Callable, Sequence
from difflib import get_close_matches

from rich.text import Text

from game.core.errors import NotationError
from game.present.briefing import Setup, briefing_model, stake_command
from game.present.events import event_model
from game.present.models import ChapterModel, Choice, TableModel, TermRow
from game.present.proposal import Proposal, may_table, opening
from game.present.quarter import reopen_model
from game.present.ratification import ratification_model
from game.present.table import table_model
from game.present.text_draw import draw_event, draw_header
from game.present.text_game import Sitting, TextGame
from game.present.text_pages import draw_briefing, draw_ratification, draw_reopen
from game.present.text_table import (
    draw_craft,
    draw_drawer,
    draw_mine,
    draw_options,
    draw_preview,
    draw_receipt,
    draw_sheet,
    draw_table,
    draw_theirs,
)
from game.rules.axes import Kind, Phase
from game.rules.notation import spell

NONE = "none"


class Staking(Sitting):
    """Read the briefing and stake one's name."""

    def show(self) -> None:
        """Print the briefing."""
        setup = Setup((), (), "human", "", self.game.table.timeline.seed)
        model = briefing_model(self.game.voice, self.seen, setup)
        self.game.screen.show(draw_briefing(model, self.game.voice.words))
        self.game.screen.say(self.game.say("con-stake-how"), "dim")

    def moves(self) -> Sequence[str]:
        """Stake."""
        return ("stake",)

    def otherwise(self, words: list[str]) -> bool:
        """Read numbers of interests, or none."""
        if words == [NONE]:
            return self.play(f"stake {NONE}")
        if not words[0][0].isdecimal():
            return super().otherwise(words)
        most = len(self.game.table.scenario.names.stakes[self.seat])
        mask = 0
        for word in " ".join(words).replace(",", " ").split():
            mask |= 1 << self.numbered(word, most)
        return self.play(stake_command(self.game.voice, self.seat, mask))


class Answering(Sitting):
    """Answer an event, a failed chapter, or a reopened one."""

    def moves(self) -> Sequence[str]:
        """Answer."""
        return ("answer",)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """List the answers."""
        voice, seen, phase = self.game.voice, self.seen, int(self.seen.state.phase[0])
        if phase == Phase.UPHOLD:
            return ratification_model(voice, seen, self.lines).choices
        if phase == Phase.REOPEN:
            model = reopen_model(voice, seen)
            return model.choices if model else ()
        event = event_model(voice, seen, self.lines)
        return event.choices if event else ()

    def show(self) -> None:
        """Print the question."""
        voice, seen, phase = self.game.voice, self.seen, int(self.seen.state.phase[0])
        if phase == Phase.UPHOLD:
            self.game.screen.show(draw_ratification(ratification_model(voice, seen, self.lines)))
        else:
            self.game.screen.show(draw_header(self.header()))
            event, reopened = event_model(voice, seen, self.lines), reopen_model(voice, seen)
            if reopened is not None:
                self.game.screen.show(draw_reopen(reopened))
            elif event is not None:
                self.game.screen.show(draw_event(event))
        self.game.screen.say(self.game.say("con-choose"), "dim")

    def otherwise(self, words: list[str]) -> bool:
        """Read a number, or an answer's name alone."""
        choices = self.choices
        if words[0].isdecimal():
            return self.play(choices[self.numbered(words[0], len(choices))].command)
        named = [choice for choice in choices if choice.command.split()[-1] == words[0].lower()]
        return self.play(named[0].command) if named else super().otherwise(words)


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
        if proposal == self.proposal:
            self.game.screen.say(self.game.say("con-no-change"), "dim")
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
        close = get_close_matches(wanted, lowered, 1)
        hint = " " + self.game.say("con-mean", word=close[0]) if close else ""
        raise NotationError(problem(", ".join(names)) + hint)

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
        names = self.game.table.scenario.names.options[issue]
        labels = [self.game.voice.option(issue, number) for number in range(len(names))]
        name = self.game.voice.issue(issue)
        option = self.find(
            names, labels, "_".join(words[1:]),
            lambda listed: self.game.say("con-need-option", issue=name, expected=listed),
        )  # fmt: skip
        if not may_table(self.seen)[issue, option]:
            raise NotationError(self.game.say("con-refused", reason=self.game.say("reason-red-line")))
        return self.edited(self.proposal.with_option(issue, option))

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


class Talking(Drafting):
    """Take a turn at the table."""

    def __init__(self, game: TextGame, seat: int) -> None:
        """Open the draft from the last offer."""
        super().__init__(game, seat, opening(game.table.view(seat)))
        self.commands |= {
            "sheet": self.sheet, "alone": self.alone, "table": self.table, "offer": self.table, "plays": self.plays,
            "play": self.plays, "why": self.why, "put": self.put, "adviser": self.adviser, "me": self.me,
            "them": self.them, "votes": self.votes, "brief": self.brief,
        }  # fmt: skip

    @property
    def model(self) -> TableModel:
        """Present the table."""
        return table_model(self.game.voice, self.seen, self.lines, self.proposal, trouble=self.game.table.trouble)

    def moves(self) -> Sequence[str]:
        """List the moves of this turn."""
        kinds = self.seen.legal().kinds[0]
        named = {
            Kind.ACCEPT: "accept",
            Kind.INITIAL: "initial",
            Kind.HOLD: "hold",
            Kind.WALK: "walk",
            Kind.PLAY: "play",
        }
        return [word for kind, word in named.items() if kinds[kind]]

    def show(self) -> None:
        """Print the table."""
        self.game.screen.show(draw_table(self.model, self.game.voice.words))

    def outlook(self) -> None:
        """Print the preview."""
        self.game.screen.show(draw_preview(self.model.preview))

    def chapters(self) -> tuple[ChapterModel, ...]:
        """Present the draft."""
        return self.model.sheet.chapters

    def sheet(self, _words: list[str]) -> bool:
        """Print the term sheet."""
        model = self.model
        self.game.screen.show(draw_sheet(model.sheet, self.game.voice.words), draw_preview(model.preview))
        return False

    def alone(self, words: list[str]) -> bool:
        """Let a chapter stand alone, or no longer."""
        chapter = self.chapter(words[0] if words else "")
        choice = self.model.sheet.chapters[chapter].alone
        if not choice.is_enabled:
            raise NotationError(self.game.say("con-refused", reason=choice.reason))
        self.proposal = self.proposal.with_alone(chapter)
        return self.sheet(words)

    def table(self, _words: list[str]) -> bool:
        """Table the draft."""
        return self.make(self.proposal.moves(self.seen.scenario))

    def plays(self, _words: list[str]) -> bool:
        """Print statecraft."""
        self.game.screen.show(draw_craft(self.model.craft))
        return False

    def adviser(self, _words: list[str]) -> bool:
        """Print the adviser's notes."""
        self.game.screen.show(draw_drawer(self.model.drawer))
        return False

    def why(self, _words: list[str]) -> bool:
        """Print the last receipt."""
        receipt = self.model.drawer.receipt
        if receipt is None:
            self.game.screen.say(self.game.say("con-no-receipt"), "dim")
        else:
            self.game.screen.show(draw_receipt(receipt))
        return False

    def put(self, _words: list[str]) -> bool:
        """Put the receipt's change into the draft, or else the adviser's trade."""
        drawer = self.model.drawer
        terms = drawer.receipt.terms if drawer.receipt and drawer.receipt.terms else drawer.suggestion_terms
        if not terms:
            raise NotationError(self.game.say("con-nothing-to-put"))
        return self.edited(self.proposal.with_terms(terms))

    def me(self, _words: list[str]) -> bool:
        """Print my delegation."""
        self.game.screen.show(draw_mine(self.model.mine))
        return False

    def them(self, _words: list[str]) -> bool:
        """Print theirs."""
        self.game.screen.show(draw_theirs(self.model.theirs))
        return False

    def votes(self, _words: list[str]) -> bool:
        """Print the count of every chapter voted on at home."""
        preview = self.model.preview
        for pair in preview.votes_chapters:
            self.game.screen.show(Text(f"  {pair.label}: {pair.text} ({preview.votes_note})"))
        if not preview.votes_chapters:
            self.game.screen.say(self.game.say("votes-none"), "dim")
        return False

    def brief(self, _words: list[str]) -> bool:
        """Print what happened since the last decision."""
        model = self.model
        for line in model.brief or (self.game.say("no-change"),):
            self.game.screen.say(f"  {line}")
        return False

    def play(self, text: str) -> bool:
        """Play a move; a play of statecraft does not end the turn, so the draft goes on."""
        words = text.split()
        if words[0] == "initial" and len(words) == 2 and words[1] not in self.game.table.scenario.names.chapters:  # noqa: PLR2004
            text = f"initial {self.game.table.scenario.names.chapters[self.chapter(words[1])]}"
        return super().play(text)

    def otherwise(self, words: list[str]) -> bool:
        """Read issue=option as a change of the draft."""
        if all("=" in word for word in words):
            for word in words:
                self.set([word])
            return False
        return super().otherwise(words)
