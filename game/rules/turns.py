"""Take a turn at the table: offer, accept, initial, hold, walk, and the end of a round."""

import numpy as np

from game.core.points import add_up, divide_half_away
from game.rules import statecraft
from game.rules.accounts import spend_rounds
from game.rules.axes import FATE, PATIENCE, SEATS, SUPPORT, Array, Gauge, Kind, Phase, Rule, Statement
from game.rules.belief import hear_offer
from game.rules.draft import TOP, Draft
from game.rules.moves import Moves
from game.rules.ratification import fail_talks, sign
from game.rules.state import paired

STAKE_UNIT = 1_000
TRUST = Gauge.TRUST.value
TURN, ACCEPT = Phase.TURN.value, Kind.ACCEPT.value
FLEXIBILITY, RED_LINE = Statement.FLEXIBILITY.value, Statement.RED_LINE.value


def take_turn(draft: Draft, rows: Array, moves: Moves) -> None:
    """Carry out one play or one table move."""
    counts = np.bincount(moves.kind).tolist()
    for kind, act in ACTS.items():
        many = counts[kind] if kind < len(counts) else 0
        if many == len(rows):
            act(draft, rows, moves)
        elif many:
            chosen = (moves.kind == kind).nonzero()[0]
            act(draft, rows[chosen], moves.take(chosen))


def close(draft: Draft, rows: Array, moves: Moves) -> None:
    """Give each standing offer its last chance after the last round."""
    accepted = moves.kind == ACCEPT
    if accepted.any():
        accept(draft, rows[accepted], moves.take(accepted))
    passed = rows[~accepted]
    first = draft.half[passed] == 0
    draft.put(passed[first], half=1, actor=1 - draft.actor[passed[first]])
    fail_talks(draft, passed[~first])


def end_turn(draft: Draft, rows: Array) -> None:
    """Pass to the second speaker, or end the round."""
    second = draft.half[rows] == 1
    passing = rows[~second]
    draft.put(passing, half=1, played=0, actor=1 - draft.actor[passing])
    end_round(draft, rows[second])


def end_round(draft: Draft, rows: Array) -> None:
    """Count the round's days; open the next round, or the last chance of the standing offers."""
    if not len(rows):
        return
    spend_rounds(draft, rows, 1)
    last = draft.round[rows] >= draft.scenario.clock.rounds
    closing, going_on = rows[last], rows[~last]
    draft.put(closing, phase=Phase.CLOSING, half=0, actor=draft.first[closing])
    draft.put(going_on, phase=Phase.ROUND, half=0, played=0, actor=FATE, round=draft.round[going_on] + 1)


def lose_rounds(draft: Draft, rows: Array, rounds: Array | int) -> None:
    """Lose rounds out of those that are left, this one not counted."""
    left = draft.scenario.clock.rounds - draft.round[rows]
    lost = np.minimum(np.maximum(rounds, 0), left)
    losing = lost > 0
    if losing.any():
        spend_rounds(draft, rows[losing], lost[losing])
        draft.edit("round")[rows] += lost


def offer(draft: Draft, rows: Array, moves: Moves) -> None:
    """Table a package: patience, retreats, belief, the standing offer."""
    seats, terms = draft.actor[rows], moves.terms
    mine = rows * SEATS + seats
    tabled, last = paired(draft.tabled)[mine], paired(draft.offers).take(mine, 0)
    first, repeated = tabled == 0, (last == terms).all(-1)
    conceded = np.where(first, 0, _concession(draft, rows, seats, last, terms))
    _wear(
        draft,
        rows,
        seats,
        conceded,
        plain=~first & (conceded < draft.scenario.conduct.minimum_concession),
        repeated=repeated,
        asked=_asks_red_line(draft, seats, terms),
    )
    retreat(draft, rows, seats, terms)
    _reopen(draft, rows, terms)
    hear_offer(draft, rows, seats, terms)
    if first.any():
        paired(draft.edit("opening"))[mine[first]] = terms[first]
    paired(draft.edit("before"))[mine] = last
    paired(draft.edit("offers"))[mine] = terms
    paired(draft.edit("standing"))[mine] = 1
    paired(draft.edit("alone"))[mine] = moves.mask
    paired(draft.edit("tabled"))[mine] = tabled + 1
    paired(draft.edit("conceded"))[mine] += conceded
    paired(draft.edit("last_concession"))[mine] = conceded
    end_turn(draft, rows)


def _concession(draft: Draft, rows: Array, seats: Array, last: Array, terms: Array) -> Array:
    """Measure steps from the last offer toward the other's last ask by the issues' public stakes: [n]."""
    agenda = draft.scenario.agenda
    theirs = paired(draft.offers).take(rows * SEATS + 1 - seats, 0)
    if (theirs[:, 0] < 0).any():
        far_ends = np.stack([agenda.counts - 1, np.zeros_like(agenda.counts)])
        theirs = np.where(theirs < 0, far_ends.take(seats, 0), theirs)
    steps = np.abs(last - theirs) - np.abs(terms - theirs)
    return np.asarray(np.einsum("gi,i->g", steps, agenda.public_stake), np.int64)


def _asks_red_line(draft: Draft, seats: Array, terms: Array) -> Array:
    public = draft.scenario.values.public_red_line
    if not public.any():
        return np.zeros(len(terms), np.int64)
    _, issues, options = public.shape
    places = terms + (1 - seats)[:, None] * (issues * options) + np.arange(issues) * options
    return np.asarray(public.reshape(-1).take(places).any(-1).astype(np.int64))


def _wear(
    draft: Draft, rows: Array, seats: Array, conceded: Array, *, plain: Array, repeated: Array, asked: Array
) -> None:
    """Wear the other's patience, less the more was conceded."""
    conduct = draft.scenario.conduct
    lost = np.where(repeated, conduct.wear_repeat, np.where(plain, conduct.wear_no_concession, 0))
    given = divide_half_away(np.maximum(conceded, 0) * conduct.relief, STAKE_UNIT)
    change = np.where(plain | repeated, 0, given) - lost - conduct.wear - asked * conduct.red_line_ask
    draft.book_one(rows, Rule.OFFER, seats, PATIENCE + 1 - seats, change)


def retreat(draft: Draft, rows: Array, seats: Array, terms: Array) -> None:
    """Charge steps back from public commitments (Fearon 1994), which then move to the new term."""
    mine = rows * SEATS + seats
    held = paired(draft.commitments).take(mine, 0)
    bound = held >= 0
    if not bound.any():
        return
    away = (terms - held) * (1 - 2 * seats)[:, None]
    steps = np.where(bound, np.maximum(away, 0), 0)
    if not steps.any():
        return
    prices = steps * paired(draft.pledges).take(mine, 0)
    draft.book_one(rows, Rule.RETREAT, prices.argmax(-1), SUPPORT + seats, -add_up(prices))
    paired(draft.edit("commitments"))[mine] = np.where(steps > 0, terms, held)


def _reopen(draft: Draft, rows: Array, terms: Array) -> None:
    """Charge trust for asking to change an initialled chapter."""
    initialled = draft.initialled[rows]
    if not initialled.any():
        return
    chapters = (initialled[:, None] >> draft.scenario.agenda.chapter_of) & 1
    changed = ((terms != draft.terms.take(rows, 0)) & (chapters == 1)).any(-1)
    draft.book_one(rows, Rule.REOPEN, -1, TRUST, np.where(changed, -draft.scenario.conduct.reopen_trust, 0))


def accept(draft: Draft, rows: Array, moves: Moves) -> None:
    """Accept the other's whole standing offer: signature."""
    seats = draft.actor[rows]
    package = paired(draft.offers).take(rows * SEATS + 1 - seats, 0)
    retreat(draft, rows, seats, package)
    sign(draft, rows, package, during_round=draft.phase[rows] == TURN)


def initial(draft: Draft, rows: Array, moves: Moves) -> None:
    """Accept one chapter that stands alone: in effect at once, kept even if talks fail."""
    seats, chapters = draft.actor[rows], moves.choice
    members = draft.scenario.agenda.members[chapters]
    package = np.where(members, draft.offers[rows, 1 - seats], draft.terms[rows])
    retreat(draft, rows, seats, np.where(members, package, draft.offers[rows, seats]))
    draft.edit("terms")[rows] = package
    draft.edit("fallbacks")[rows] = np.where(members, package, draft.fallbacks[rows])
    mine = draft.offers[rows, seats]
    draft.edit("offers")[rows, seats] = np.where(members & (mine >= 0), package, mine)
    draft.edit("alone")[rows] &= ~(1 << chapters)[:, None]
    draft.edit("initialled")[rows] |= 1 << chapters
    draft.book_one(rows, Rule.INITIAL, chapters, TRUST, np.full(len(rows), draft.scenario.conduct.initial_trust))
    end_turn(draft, rows)


def hold(draft: Draft, rows: Array, moves: Moves) -> None:
    """Hold, perhaps with a public statement that is remembered."""
    conduct = draft.scenario.conduct
    seats = draft.actor[rows]
    flexible = moves.choice == FLEXIBILITY
    wear = -conduct.wear - conduct.wear_hold + flexible * conduct.flexibility_relief
    draft.book_one(rows, Rule.STATEMENT, moves.target, PATIENCE + 1 - seats, wear)
    draft.edit("statements")[rows, seats] = np.stack([moves.choice, moves.target], -1)
    stated = moves.choice == RED_LINE
    if stated.any():
        statecraft.commit(draft, rows[stated], moves.target[stated], conduct.statement_price)
    end_turn(draft, rows)


def walk(draft: Draft, rows: Array, moves: Moves) -> None:
    """Walk out: rounds and trust are lost the first time; the second walk-out ends the talks."""
    conduct = draft.scenario.conduct
    seats = draft.actor[rows]
    draft.edit("walks")[rows, seats] += 1
    draft.book_one(rows, Rule.WALK, seats, TRUST, np.full(len(rows), -conduct.walk_trust))
    over = add_up(draft.walks.take(rows, 0)) > 1
    if over.any():
        spend_rounds(draft, rows[over], 1)
        fail_talks(draft, rows[over])
    back, returning = rows[~over], seats[~over]
    half = TOP // 2 - draft.gauges[back, PATIENCE + returning]
    draft.book_one(back, Rule.WALK, returning, PATIENCE + returning, np.maximum(half, 0))
    lose_rounds(draft, back, conduct.walk_rounds)
    end_round(draft, back)


def play(draft: Draft, rows: Array, moves: Moves) -> None:
    """Carry out a play; some lose rounds, some make fate disclose something."""
    lost = statecraft.play(draft, rows, moves)
    lose_rounds(draft, rows, lost)


ACTS = {
    Kind.PLAY: play,
    Kind.OFFER: offer,
    Kind.ACCEPT: accept,
    Kind.INITIAL: initial,
    Kind.HOLD: hold,
    Kind.WALK: walk,
}
