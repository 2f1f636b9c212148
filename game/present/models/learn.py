"""Hold a position to solve: what was seen, the moves to choose among, what came of a choice."""

from dataclasses import dataclass

from game.present.models.marks import Choice, Pair, Role
from game.present.models.verdict import DealRow


@dataclass(frozen=True)
class LearnModel:
    """One fault as a question."""

    title: str
    position_text: str  # "position 2 of 5"
    when: str
    question: str
    seen: tuple[Pair, ...]  # what the side knew
    issue_label: str
    mine_label: str
    theirs_label: str
    rows: tuple[DealRow, ...]  # my last offer beside theirs, by issue
    choices: tuple[Choice, ...]  # commands are their places, as text
    answer: str  # what to say of the last choice, empty before one
    role: Role
    why: str  # the reason, once it is solved or shown
    hindsight: str
    is_open: bool  # solved, or shown
    is_last: bool
    result: str  # how many were solved so far
    actions: tuple[Choice, ...]  # show, next, play
    empty: str  # said where there is nothing to solve
