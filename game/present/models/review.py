"""Hold a review: grades of moves, accuracies, the scores term by term, both ways down, beliefs."""

from dataclasses import dataclass

from game.present.models.marks import Pair, Role


@dataclass(frozen=True)
class GradeMark:
    """How one move is graded, and why."""

    node: int
    seat: int
    key: str  # best, good, plain, inaccuracy, mistake, blunder
    glyph: str  # "??", "!"; empty where nothing is marked
    name: str
    role: Role
    value: str  # "41 → 28": expected claimed before it, with the best on the list, and after it
    reason: str
    when: str
    actor: str
    move: str
    better: str  # the best on the list in words, empty where that was it
    hindsight: str  # what it would have changed in truth, empty where nothing is told


@dataclass(frozen=True)
class ReviewSide:
    """One side as a whole."""

    seat: int
    name: str
    role: Role
    accuracy: str  # claimed
    created: str
    counts: str  # "2 blunders, 1 mistake"
    parts_title: str
    parts: tuple[Pair, ...]
    way: tuple[Pair, ...]  # offers: when, own and other value
    belief: str


@dataclass(frozen=True)
class ReviewModel:
    """The whole review, as the viewer may see it."""

    title: str
    note: str  # how closely it looked
    how: str  # what a grade and an accuracy mean
    accuracy_label: str
    claimed_label: str
    created_label: str
    marks_title: str
    marks: tuple[GradeMark, ...]  # every decision judged, in order
    marks_none: str
    sides: tuple[ReviewSide, ...]
    way_title: str
    belief_title: str
    joint_title: str
    joint: tuple[Pair, ...]
    kept_title: str
    kept: tuple[Pair, ...]
    deeper: str  # offers a deeper look, empty after one

    def at(self, node: int) -> GradeMark | None:
        """Find the grade of the move that led to a position."""
        return next((mark for mark in self.marks if mark.node == node), None)

    @property
    def marked(self) -> tuple[GradeMark, ...]:
        """List the moves that carry a sign."""
        return tuple(mark for mark in self.marks if mark.glyph)
