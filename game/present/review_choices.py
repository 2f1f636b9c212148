"""Offer what can be done with a review: ask for it, look closer, learn from it."""

from game.present.models import Choice, ReviewModel
from game.present.voice import Voice
from game.review.retry import Retry
from game.review.swap import Swap


def review_choice(voice: Voice, found: ReviewModel | None, percent: int | None, *, is_finished: bool) -> Choice:
    """Offer a review, or a deeper one; tell how far it is, in per cent."""
    say = voice.words.text
    if percent is not None:
        return Choice(say("review-busy", percent=percent), "", "", is_enabled=False, reason=say("review-busy-note"))
    if not is_finished:
        return Choice(say("review-ask"), "", "review", is_enabled=False, reason=say("review-unfinished"))
    if found is None:
        return Choice(say("review-ask"), say("review-ask-note"), "review")
    if found.deeper:
        return Choice(say("review-ask-deeper"), found.note, "review")
    return Choice(say("review-done"), found.note, "", is_enabled=False, reason=found.note)


def learn_choice(voice: Voice, faults: int | None, *, is_finished: bool) -> Choice:
    """Offer to learn from a side's faults, as many as a review found; None before one."""
    say = voice.words.text
    if not is_finished:
        return Choice(say("learn-short"), "", "learn", is_enabled=False, reason=say("review-unfinished"), icon="book")
    if faults is None:
        return Choice(say("learn-short"), say("learn-note"), "learn", icon="book")
    reason = "" if faults else say("learn-none")
    return Choice(say("learn-short"), say("learn-number", number=faults), "learn", bool(faults), reason, icon="book")


def show_choice(voice: Voice, swap: Swap | None) -> Choice:
    """Offer to show on the plane the package that both would have preferred."""
    reason = "" if swap else voice.words.text("left-none")
    return Choice(voice.words.text("show-better"), "", "better", swap is not None, reason)


def try_choice(voice: Voice, swap: Swap | None, retry: Retry | None) -> Choice:
    """Offer to table that package from an earlier turn; say why not where it can't be."""
    say = voice.words.text
    if retry is None:
        reason = say("try-swap-late" if swap else "left-none")
        return Choice(say("try-swap"), "", "try", is_enabled=False, reason=reason, icon="flag")
    note = say("try-swap-note", round=int(retry.node.state.round[0]))
    return Choice(say("try-swap"), note, "try", icon="flag")
