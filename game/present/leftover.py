"""Present the value that a finished game left on the table."""

from collections.abc import Sequence

from game.play.timeline import Node
from game.present.figures import points
from game.present.models import Bar, Role, Share
from game.present.voice import Voice
from game.review.swap import Swap, best_swap
from game.rules.axes import SEATS

TOP = 10_000


def left_swap(voice: Voice, nodes: Sequence[Node]) -> Swap | None:
    """Find the package that both sides of a finished game would have preferred."""
    state = nodes[-1].state
    if not nodes[-1].is_over or (state.mandates[0] < 0).any():
        return None
    return best_swap(voice.scenario, state.terms[0], (int(state.mandates[0, 0]), int(state.mandates[0, 1])))


def left_note(voice: Voice, swap: Swap | None, *, is_open: bool) -> str:
    """Say who would have gained how much."""
    if not is_open:
        return voice.words.text("left-hidden")
    if swap is None:
        return voice.words.text("left-none")
    return voice.words.text("left-note", first=voice.seat(0), mine=points(swap.gains[0]),
                            second=voice.seat(1), theirs=points(swap.gains[1]))  # fmt: skip


def left_shares(voice: Voice, swap: Swap | None) -> tuple[Share, ...]:
    """Set what each side got against what the better package is worth to it."""
    if swap is None:
        return ()
    roles = (Role.MINE, Role.THEIRS)
    return tuple(
        Share(
            voice.seat(seat),
            voice.words.text("of-value", got=points(swap.before[seat]), all=points(swap.after[seat])),
            Bar(swap.before[seat] / TOP, swap.after[seat] / TOP, swap.after[seat] / TOP, roles[seat]),
        )
        for seat in range(SEATS)
    )  # fmt: skip


def left_foot(voice: Voice, nodes: Sequence[Node], swap: Swap | None) -> str:
    """Name the terms that the better package changes."""
    if swap is None:
        return ""
    terms = nodes[-1].state.terms[0].tolist()
    changes = [
        voice.words.text(
            "term-change", issue=voice.issue(issue), old=voice.option(issue, old), new=voice.option(issue, new)
        )
        for issue, (old, new) in enumerate(zip(terms, swap.terms, strict=True))
        if old != new
    ]
    return "; ".join(changes)
