"""Take a turn at the table in a terminal: draft, look, move."""

from collections.abc import Sequence

import numpy as np
from rich.text import Text

from game.core.errors import NotationError
from game.negotiators.adviser import asking_price
from game.present.drawer import next_terms
from game.present.models import ChapterModel, TableModel
from game.present.proposal import Proposal, opening
from game.present.table import table_model
from game.present.text_draft import Drafting
from game.present.text_game import TextGame
from game.present.text_table import (
    draw_craft,
    draw_drawer,
    draw_mine,
    draw_preview,
    draw_receipt,
    draw_sheet,
    draw_table,
    draw_targets,
    draw_theirs,
)
from game.present.track import track_record
from game.rules.axes import Kind


class Talking(Drafting):
    """Take a turn at the table."""

    def __init__(self, game: TextGame, seat: int) -> None:
        """Go on with the draft of this turn, or open one from the last offer."""
        seen = game.table.view(seat)
        self.turn = (seat, int(seen.state.tabled[0, seat]), int(seen.state.initialled[0]))
        super().__init__(game, seat, game.drafts.get(self.turn) or opening(seen))
        self.commands |= {
            "sheet": self.sheet, "alone": self.alone, "table": self.table, "offer": self.table, "plays": self.plays,
            "play": self.plays, "why": self.why, "put": self.put, "want": self.want, "adviser": self.adviser,
            "me": self.me, "them": self.them, "votes": self.votes, "brief": self.brief,
        }  # fmt: skip

    @property
    def proposal(self) -> Proposal:
        """Hold the draft; it outlives a play made in the same turn."""
        return self.game.drafts[self.turn]

    @proposal.setter
    def proposal(self, proposal: Proposal) -> None:
        self.game.drafts[self.turn] = proposal

    @property
    def model(self) -> TableModel:
        """Present the table."""
        table = self.game.table
        record = track_record(table.scenario, table.timeline.path(table.here.id), self.seat)
        return table_model(self.game.voice, self.seen, self.lines, self.proposal, trouble=table.trouble, record=record)

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
        """Put the receipt's change into the draft, then what to hold out for instead; else the adviser's trade."""
        terms = next_terms(self.model.drawer, self.proposal.terms)
        if not terms:
            raise NotationError(self.game.say("con-nothing-to-put"))
        return self.edited(self.proposal.with_terms(terms))

    def want(self, words: list[str]) -> bool:
        """Put a term and what they would want for it into the draft."""
        words = " ".join(words).replace("=", " ").split()
        issue = self.issue(words[0] if words else "")
        option = self.option(issue, words[1:]) if len(words) > 1 else self.proposal.terms[issue]
        terms = asking_price(self.seen, np.array(self.proposal.terms, np.int64), issue, option)
        if not terms:
            raise NotationError(self.game.say("no-price"))
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
        for line in model.news.brief or (self.game.say("no-change"),):
            self.game.screen.say(f"  {line}")
        return False

    def play(self, text: str) -> bool:
        """Play a move; a play of statecraft does not end the turn, so the draft goes on."""
        words = text.split()
        if words[0] == "play":
            aimed = self.aimed(words[1:])
            return bool(aimed) and super().play(aimed)
        if words[0] == "hold" and len(words) == 3:  # noqa: PLR2004
            text = f"hold {words[1]} {self.game.table.scenario.names.issues[self.issue(words[2])]}"
        if words[0] == "initial" and len(words) == 2 and words[1] not in self.game.table.scenario.names.chapters:  # noqa: PLR2004
            text = f"initial {self.game.table.scenario.names.chapters[self.chapter(words[1])]}"
        return super().play(text)

    def aimed(self, words: list[str]) -> str:
        """Spell a play with its target; empty after listing the targets to choose from; raise NotationError."""
        cards, say = self.model.craft.cards, self.game.say
        number = self.find(
            [card.key for card in cards], [card.name for card in cards], words[0],
            lambda listed: say("con-need-play", expected=listed),
        )  # fmt: skip
        card, body = cards[number], f"play {cards[number].key}"
        if card.reason:
            raise NotationError(say("con-refused", reason=card.reason))
        if not card.asks:
            return " ".join([body, *words[1:]])
        if len(words) == 1:
            self.game.screen.show(draw_targets(card))
            self.game.screen.say(say("con-aim", play=card.key), "dim")
            return ""
        rest = " ".join(words[1:]).replace("=", " ").split()
        if len(rest) > 1:  # a commitment to another term than the drafted one
            issue, names = self.issue(rest[0]), self.game.table.scenario.names
            return f"{body} {names.issues[issue]}={names.options[issue][self.option(issue, rest[1:])]}"
        targets = [choice.command.split()[-1] for choice in card.targets]
        chosen = self.find(
            [target.split("=")[0] for target in targets], [choice.label for choice in card.targets], rest[0],
            lambda listed: say("con-need-target", asks=card.asks, expected=listed),
        )  # fmt: skip
        return f"{body} {targets[chosen]}"

    def otherwise(self, words: list[str]) -> bool:
        """Read issue=option as a change of the draft."""
        if all("=" in word for word in words):
            for word in words:
                self.set([word])
            return False
        return super().otherwise(words)
