"""A receipt says why, and its smallest change is accepted in the next turn whatever fate brings."""

import numpy as np
import pytest

from game.core.dice import Dice
from game.negotiators.aspiration import credit_now, hold_out, promised
from game.negotiators.desk import Desk
from game.negotiators.receipt import Receipt
from game.negotiators.registry import negotiator
from game.negotiators.smallest import settled_worth
from game.rules.axes import FATE, NOBODY, Kind, Phase
from game.rules.fate import draw
from game.rules.moves import single
from game.rules.refusal import refusal
from game.rules.state import initial
from game.rules.step import step
from game.rules.view import view


class Sitting:
    """One game in which a person takes receipts at their word every second time."""

    def __init__(self, scenario, player, opponent, number):
        self.scenario, self.player, self.opponent = scenario, player, opponent
        self.me = number % 2
        self.number, self.seeds = number, np.array([number * 7919 + 1], np.uint64)
        self.receipt, self.pending, self.receipts, self.kept, self.broken = None, False, [], 0, 0

    def play(self):
        state, count = initial(self.scenario, 1), 0
        while state.actor[0] != NOBODY and state.quarter[0] == 0:
            actor = int(state.actor[0])
            if actor == FATE:
                moves = draw(self.scenario, state, self.seeds)
            else:
                seen, dice = view(self.scenario, state, actor), Dice(self.seeds, np.array([count]), actor)
                moves = self.decide(seen, dice) if actor == self.me else self.answer(state, seen, dice)
            state, _ = step(self.scenario, state, moves)
            count += 1
        return self

    def decide(self, seen, dice):
        moves = self.player.decide(seen, dice)
        table = seen.state.phase[0] in (Phase.TURN, Phase.CLOSING)
        if self.pending and table:
            self.kept += moves.kind[0] == Kind.ACCEPT
            self.broken += moves.kind[0] != Kind.ACCEPT
            self.pending = False
        if table and moves.kind[0] != Kind.PLAY:
            self.receipt = self.player.explain(seen, moves)[0]
            if self.receipt:
                self.receipts.append((seen, moves, self.receipt))
        return moves

    def answer(self, state, seen, dice):
        issues = len(self.scenario.names.issues)
        if state.phase[0] == Phase.TURN and self.pending:
            return single(Kind.HOLD, issues, choice=0)
        if state.phase[0] == Phase.TURN and self.receipt and (self.number + state.round[0]) % 2:
            moves = single(Kind.OFFER, issues, terms=np.array(self.receipt.terms))
            if refusal(self.scenario, state, moves) is None:
                self.pending = True
                return moves
        moves = self.opponent.decide(seen, dice)
        if moves.kind[0] in (Kind.OFFER, Kind.HOLD, Kind.INITIAL, Kind.WALK):
            self.receipt = None
        return moves


def sittings(scenario, level, games):
    people = ("linear", "boulware", "hardliner", "random", "micro")
    characters = ("hawk", "hedger", "stonewaller", "deal-hungry", "ledger-keeper", "institution-builder")
    return [
        Sitting(scenario, negotiator(characters[game % 6], level), negotiator(people[game // 2 % 5]), game).play()
        for game in range(games)
    ]


@pytest.mark.parametrize("level", ["envoy", "ambassador", "master"])
def test_a_smallest_change_is_accepted(small, level):
    played = sittings(small, level, 24)
    assert sum(game.broken for game in played) == 0
    assert sum(game.kept for game in played) >= 3


def test_a_smallest_change_is_accepted_at_the_summit(flagship):
    played = sittings(flagship, "ambassador", 12)
    assert sum(game.broken for game in played) == 0
    assert sum(game.kept for game in played) >= 2


def test_a_receipt_survives_its_note_and_changes_as_little_as_it_can(small):
    checked = 0
    for game in sittings(small, "ambassador", 12):
        for seen, moves, receipt in game.receipts:
            assert Receipt.from_note(receipt.to_note()) == receipt
            assert receipt.worth[0] < receipt.worth[1]
            desk = Desk(seen, game.player.personality.drives, game.player.level)
            offer = np.array(receipt.offer)
            bar = int(hold_out(desk, credit_now(desk))[0])
            if moves.kind[0] == Kind.OFFER:
                bar = min(bar, int(settled_worth(desk, moves.terms)[0]))
            if len(receipt.changes) > 1 and moves.kind[0] == Kind.OFFER:
                for issue in np.flatnonzero(offer != moves.terms[0]).tolist():
                    one = offer.copy()
                    one[issue] = moves.terms[0, issue]
                    assert settled_worth(desk, one[None])[0] < bar
                checked += 1
    assert checked


def test_nobody_holds_out_for_more_than_its_own_last_offer(small, positions):
    player = negotiator("hawk")
    table = positions(small, ("hawk", "linear"), 20)
    for _ in table:
        rows, seen, _ = table.waiting(0)
        if len(rows) and (seen.state.phase == Phase.TURN).all():
            desk = Desk(seen, player.personality.drives, player.level)
            tabled = seen.state.tabled[:, 0] > 0
            assert (promised(desk, credit_now(desk)) <= desk.settled_offers[:, 2])[tabled].all()
