"""Sign, let both homes vote, and take the other side's answer to what failed."""

import numpy as np

from game.core.points import divide_half_away
from game.rules import homes
from game.rules.accounts import spend_rest, spend_rounds
from game.rules.axes import FATE, SUPPORT, Array, Phase, Rule, Uphold
from game.rules.draft import Draft
from game.rules.moves import Moves

FALLBACK, VOID = Uphold.FALLBACK.value, Uphold.VOID.value


def sign(draft: Draft, rows: Array, package: Array, during_round: Array) -> None:
    """Sign a package; the round it was signed in still counts as status quo."""
    spend_rounds(draft, rows, during_round.astype(np.int64))
    draft.put(rows, package=package, signed=1, signed_round=draft.round[rows], phase=Phase.VOTE, actor=FATE, half=0)


def fail_talks(draft: Draft, rows: Array) -> None:
    """End without a package: fallbacks come into force, initialled chapters stay."""
    if not len(rows):
        return
    draft.put(rows, signed=0, terms=draft.fallbacks.take(rows, 0))
    _implement(draft, rows)


def vote(draft: Draft, rows: Array) -> None:
    """Vote chapter by chapter at both homes; what failed in one home asks the other side."""
    if not len(rows):
        return
    scenario, package = draft.scenario, draft.package.take(rows, 0)
    fallbacks, moods = draft.fallbacks.take(rows, 0), draft.moods.take(rows, 0)
    seats, failed = homes.failing(scenario, package, fallbacks, moods, draft.initialled[rows])
    draft.put(rows, votes=seats, failed=failed)
    approval = homes.approval(scenario, package)
    change = divide_half_away(approval * scenario.homes.signature_weight, 100)
    for seat in range(change.shape[1]):
        draft.book_one(rows, Rule.SIGNATURE, seat, SUPPORT + seat, change[:, seat])
    _ask_next(draft, rows, -1)


def uphold(draft: Draft, rows: Array, moves: Moves) -> None:
    """Answer once to chapters that failed in the other home."""
    home = 1 - draft.actor[rows]
    back, void = moves.choice == FALLBACK, moves.choice == VOID
    draft.edit("failed")[rows[back], home[back]] |= 1 << moves.target[back]
    fail_talks(draft, rows[void])
    for number in (0, 1):
        _ask_next(draft, rows[~void & (home == number)], number)


def _ask_next(draft: Draft, rows: Array, answered: int) -> None:
    """Ask the side whose counterpart's home failed chapters; when nobody is left to ask, implement."""
    for home in range(answered + 1, 2):
        failed = draft.failed[rows, home] > 0
        draft.put(rows[failed], phase=Phase.UPHOLD, actor=1 - home)
        rows = rows[~failed]
    _conclude(draft, rows)


def _conclude(draft: Draft, rows: Array) -> None:
    if not len(rows):
        return
    failed = np.bitwise_or(draft.failed[rows, 0], draft.failed[rows, 1])
    lost = (failed[:, None] >> draft.scenario.agenda.chapter_of) & 1
    draft.put(rows, terms=np.where(lost == 1, draft.fallbacks.take(rows, 0), draft.package.take(rows, 0)))
    _implement(draft, rows)


def _implement(draft: Draft, rows: Array) -> None:
    spend_rest(draft, rows)
    draft.put(rows, phase=Phase.QUARTER, actor=FATE, quarter=1, half=0, asking=-1)
