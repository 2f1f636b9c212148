"""Carry out statecraft: plays, their costs and effects, commitments, promises, disclosures."""

import numpy as np

from game.rules.axes import CAPITAL, FATE, Array, Phase, Rule, Target
from game.rules.belief import hear_bound, hear_ruled_out, toughen
from game.rules.draft import Draft
from game.rules.moves import Moves

PROMISE_OWED = 1
CONSTITUENCY, PROMISE, COMMITMENT = Target.CONSTITUENCY.value, Target.PROMISE.value, Target.COMMITMENT.value


def play(draft: Draft, rows: Array, moves: Moves) -> Array:
    """Pay for a play and let it work; return the rounds it loses [n]."""
    table, seats, plays = draft.scenario.plays, draft.actor[rows], moves.choice
    draft.book_one(rows, Rule.COST, plays, CAPITAL + seats, -table.cost[plays])
    draft.book(rows, Rule.PLAY, plays, table.effects[plays, seats])
    draft.add(rows, shift=table.fallback[plays, seats])
    draft.edit("uses")[rows, seats, plays] += 1
    draft.edit("ready")[rows, seats, plays] = draft.round[rows] + table.pause[plays]
    draft.put(rows, played=1)
    toughen(draft, rows, seats, table.toughness[plays])
    _stir(draft, rows, seats, moves)
    _engage(draft, rows, seats, moves)
    _sound(draft, rows, moves)
    return np.asarray(table.rounds_lost[plays], np.int64)


def _stir(draft: Draft, rows: Array, seats: Array, moves: Moves) -> None:
    table = draft.scenario.plays
    changes = table.moods[moves.choice, seats]
    aimed = (table.target[moves.choice] == CONSTITUENCY).nonzero()[0]
    if len(aimed):
        changes[aimed, seats[aimed], moves.target[aimed]] += table.target_mood[moves.choice[aimed]]
    draft.stir(rows, changes)


def _engage(draft: Draft, rows: Array, seats: Array, moves: Moves) -> None:
    """Take on commitments and promises."""
    table = draft.scenario.plays
    target = table.target[moves.choice]
    promised = (target == PROMISE).nonzero()[0]
    if len(promised):
        conduct, numbers = draft.scenario.conduct, moves.target[promised]
        draft.edit("promises")[rows[promised], numbers] = PROMISE_OWED
        lifted = np.zeros((len(promised), *draft.moods.shape[1:]), np.int64)
        lifted[np.arange(len(promised)), seats[promised], conduct.promise_constituency[numbers]] = conduct.promise_mood[
            numbers
        ]
        draft.stir(rows[promised], lifted)
    bound = (target == COMMITMENT).nonzero()[0]
    if len(bound):
        at = (rows[bound], seats[bound], moves.target[bound])
        draft.edit("commitments")[at] = moves.level[bound]
        draft.edit("pledges")[at] = table.commits[moves.choice[bound]]


def commit(draft: Draft, rows: Array, issues: Array, price: int) -> None:
    """Bind the mover to the option it asks for now, unless a dearer commitment stands."""
    seats = draft.actor[rows]
    counts = draft.scenario.agenda.counts[issues]
    last = draft.offers[rows, seats, issues]
    best = np.where(seats == 0, 0, counts - 1)
    free = draft.commitments[rows, seats, issues] < 0
    at = (rows[free], seats[free], issues[free])
    draft.edit("commitments")[at] = np.where(last < 0, best, last)[free]
    draft.edit("pledges")[at] = price


def _sound(draft: Draft, rows: Array, moves: Moves) -> None:
    disclosing = draft.scenario.plays.disclosure[moves.choice] > 0
    if disclosing.any():
        due = rows[disclosing]
        sounding, issues = moves.choice[disclosing], moves.target[disclosing]
        draft.put(due, phase=Phase.DISCLOSE, actor=FATE, sounding=sounding, sounded_issue=issues)


def disclose(draft: Draft, rows: Array, moves: Moves) -> None:
    """Tell the seat that asked what a rule makes known of the other's mandate."""
    seats = draft.first[rows] ^ draft.half[rows]
    about_issue = moves.choice >= 0
    told, asker, issues = rows[about_issue], seats[about_issue], moves.choice[about_issue]
    if len(told):
        found = np.stack([moves.target, moves.level], -1)[about_issue]
        draft.edit("bounds")[told, asker, issues] = found
        hear_bound(draft, told, asker, issues, found)
    ruled, asker = rows[~about_issue], seats[~about_issue]
    if len(ruled):
        draft.edit("ruled_out")[ruled, asker] |= 1 << moves.target[~about_issue]
        hear_ruled_out(draft, ruled, asker, moves.target[~about_issue])
    draft.put(rows, phase=Phase.TURN, actor=seats, sounding=-1, sounded_issue=-1)
