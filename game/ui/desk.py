"""Draft at the desk: every change of a package that a key or a click can make."""

from game.present.drawer import next_terms
from game.present.models import TableModel
from game.present.proposal import Proposal, may_table
from game.ui.sitting import Sitting


class Desk:
    """The draft of the running turn; nothing here reaches the table."""

    def __init__(self, sitting: Sitting) -> None:
        """Draft for a seat."""
        self.sitting = sitting

    def put(self, proposal: Proposal) -> None:
        """Put another draft on the desk, when it is my turn."""
        if self.sitting.is_mine:
            self.sitting.proposal = proposal

    def step(self, issue: int, steps: int) -> None:
        """Move an issue one option that may be tabled."""
        self.put(self.sitting.proposal.step(issue, steps, may_table(self.sitting.view())[issue]))

    def option(self, issue: int, option: int) -> None:
        """Set an issue."""
        if may_table(self.sitting.view())[issue][option]:
            self.put(self.sitting.proposal.with_option(issue, option))

    def take(self, issue: int) -> None:
        """Take their term."""
        self.put(self.sitting.proposal.take(self.sitting.view(), issue))

    def take_chapter(self, chapter: int) -> None:
        """Take their terms of a chapter."""
        self.put(self.sitting.proposal.take_chapter(self.sitting.view(), chapter))

    def meet(self, issue: int) -> None:
        """Meet halfway."""
        self.put(self.sitting.proposal.meet(self.sitting.view(), issue))

    def alone(self, chapter: int) -> None:
        """Let a chapter stand alone, or no longer."""
        self.put(self.sitting.proposal.with_alone(chapter))

    def undo(self) -> None:
        """Take back the last change."""
        self.put(self.sitting.proposal.undo())

    def redo(self) -> None:
        """Make it again."""
        self.put(self.sitting.proposal.redo())

    def reset(self) -> None:
        """Go back to the draft as it opened."""
        self.put(self.sitting.proposal.reset())

    def advised(self, model: TableModel) -> None:
        """Take the smallest change of a receipt, then what to hold out for instead; else the adviser's trade."""
        if terms := next_terms(model.drawer, self.sitting.proposal.terms):
            self.put(self.sitting.proposal.with_terms(terms))
