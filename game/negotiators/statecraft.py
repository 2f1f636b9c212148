"""Choose a play by what it is expected to bring: votes, leverage, knowledge, meters, less its capital and time."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.core.dice import Dice, Purpose, below, roll
from game.negotiators.bargaining import Bargain
from game.negotiators.desk import Desk
from game.negotiators.homefront import Situation
from game.negotiators.plan import delay
from game.negotiators.prices import prices_for
from game.negotiators.prospects import Appraisal
from game.rules.axes import PATIENCE, Array, Disclosure, Flags, Kind, Phase, Target
from game.rules.moves import Moves, blank

FULL = 10_000
NEVER = 1 << 40
DEAL = 8500  # basis points: how likely a package is signed in the end
KNOWING = 950  # basis points of the room that full knowledge of the other's mandate is worth
TELLING = 3500  # basis points of it that one bound tells, where mandates differ
LOOKING_TOUGH = 180  # basis points of the room for one nat of toughness
TASTE = 450  # basis points of the room by which a game's own taste for a play varies
RELUCTANCE = 155  # basis points of the room: the trouble of any play
SHARED = 5  # one part in this of a moved fallback is won at the table
RETREAT = 3000  # basis points: how likely a committed side steps back once
THOUSAND = 1000
ENOUGH = 3500  # patience that nobody worries about
MANY = 1000


@dataclass(frozen=True)
class Statecraft:
    """Weigh every play in every row of a desk, around the package that would be tabled."""

    desk: Desk
    dice: Dice
    package: Array  # [G, I]

    @cached_property
    def legal(self) -> Flags:
        """Tell the plays that may be used: [G, P]."""
        return self.desk.view.legal().plays

    @cached_property
    def variants(self) -> Array:
        """List play and target together: [V, 2]; target -1 where a play needs none, or chooses it by itself."""
        scenario, seat = self.desk.view.scenario, self.desk.seat
        pairs = []
        for play, aim in enumerate(scenario.plays.target.tolist()):
            many = {
                int(Target.CONSTITUENCY): range(len(scenario.names.constituencies[seat])),
                int(Target.PROMISE): np.flatnonzero(scenario.conduct.promise_seat == seat).tolist(),
                int(Target.ISSUE): range(len(scenario.names.issues)),
                int(Target.COMMITMENT): range(len(scenario.names.issues)),
            }.get(aim, (-1,))
            pairs += [(play, target) for target in many]
        return np.array(pairs, np.int64).reshape(-1, 2)

    @cached_property
    def able(self) -> Flags:
        """Tell the variants that are legal and not said already: [G, V]."""
        may = self.desk.view.legal()
        able = np.empty((len(self.package), len(self.variants)), bool)
        sounds = self.desk.view.scenario.plays.disclosure == Disclosure.BOUND
        for number, (play, target) in enumerate(self.variants.tolist()):
            able[:, number] = self.legal[:, play] & (may.play_targets(play)[:, target] if target >= 0 else True)
            if sounds[play] and target >= 0:
                able[:, number] &= ~self._known[:, target]
        return able

    @cached_property
    def _known(self) -> Flags:
        """Tell the issues whose bound has been sounded already: [G, I]."""
        return np.asarray(self.desk.view.state.bounds[:, self.desk.seat, :, 0] >= 0)

    @cached_property
    def worth(self) -> Array:
        """Expect what each variant brings, a game's own taste included: [G, V]."""
        return self.reckoned + self._taste

    @cached_property
    def reckoned(self) -> Array:
        """Expect what each variant brings, less what it costs: [G, V]."""
        view, drives = self.desk.view, self.desk.drives
        table, plays = view.scenario.plays, self.variants[:, 0]
        prices = prices_for(view.scenario, self.desk.seat, drives)
        gauges = prices.of(view.mandate, np.broadcast_to(
            table.effects[plays, self.desk.seat], (len(view), *table.effects[plays, 0].shape)))  # fmt: skip
        spent = table.cost[plays] * prices.capital[view.mandate][:, None] // THOUSAND
        trouble = (self.desk.span * RELUCTANCE // FULL)[:, None]
        time = table.rounds_lost[plays] * delay(self.desk)[:, None]
        gains = self._votes + self._leverage + self._knowledge + gauges
        return np.asarray(gains + self._calm - spent - time - trouble, np.int64)

    @cached_property
    def _taste(self) -> Array:
        """Draw a liking for each play that lasts a whole game, mostly small: [G, V]."""
        plays = self.variants[:, 0]
        seeds, seat = self.dice.seeds[:, None], self.dice.seat
        dice = [below(roll(seeds, 0, Purpose.NEGOTIATOR_PLAY, seat, plays + part * MANY), TASTE) for part in (0, 1)]
        return np.asarray((dice[0] - dice[1]) * self.desk.span[:, None] // FULL, np.int64)

    @cached_property
    def _calm(self) -> Array:
        """Expect what moved patience is worth, more the less there is of it: [G, V]."""
        scenario, gauges = self.desk.view.scenario, self.desk.view.state.gauges
        effects = scenario.plays.effects[self.variants[:, 0], self.desk.seat]
        worth = np.zeros((len(gauges), len(self.variants)), np.int64)
        for gauge in (PATIENCE, PATIENCE + 1):
            scarce = np.maximum(ENOUGH - gauges[:, gauge], 0)
            worth += effects[:, gauge] * (self.desk.span * scarce // ENOUGH)[:, None] // (2 * FULL)
        return worth

    @cached_property
    def _votes(self) -> Array:
        """Expect what moved moods are worth at the vote, to me and through the other's readiness: [G, V]."""
        changes = self._moods
        moved = np.flatnonzero(changes.any((1, 2)))
        worth = np.zeros((len(self.package), len(self.variants)), np.int64)
        if not len(moved):
            return worth
        desk, kinds = self.desk, self.desk.belief.sum(-1)
        now = desk.appraise(self.package[:, None])
        found = self._lifted(changes[moved])
        theirs = (
            (found.theirs[:, 0] - np.repeat(now.theirs[:, 0], len(moved), 0)) * np.repeat(kinds, len(moved), 0)
        ).sum(-1)
        mine = found.mine[:, 0] - np.repeat(now.mine[:, 0], len(moved))
        worth[:, moved] = ((mine + theirs // (4 * FULL)) * DEAL // FULL).reshape(-1, len(moved))
        return worth

    def _lifted(self, changes: Array) -> Appraisal:
        """Appraise the package under changed moods [V, D, C]: rows [G x V], one package each."""
        desk, many = self.desk, len(changes)
        here = desk.situation.take(np.repeat(np.arange(len(self.package)), many))
        moods = np.minimum(np.maximum(here.moods + np.tile(changes, (len(self.package), 1, 1)), -FULL), FULL)
        lifted = Situation(moods, here.fallbacks, here.initialled)
        repeated = (np.repeat(part, many, 0) for part in (
            desk.view.mandate, desk.belief.sum(-1), self.package[:, None], desk.view.state.shift))  # fmt: skip
        mandate, kinds, terms, shift = repeated
        return desk.eyes.appraise(mandate, kinds, terms, lifted, shift)

    @cached_property
    def _moods(self) -> Array:
        """Add up the moods that a variant moves: [V, D, C]."""
        scenario, seat = self.desk.view.scenario, self.desk.seat
        changes = scenario.plays.moods[self.variants[:, 0], seat].copy()
        aims = scenario.plays.target[self.variants[:, 0]]
        for number, (play, target) in enumerate(self.variants.tolist()):
            if aims[number] == Target.CONSTITUENCY:
                changes[number, seat, target] += scenario.plays.target_mood[play]
            elif aims[number] == Target.PROMISE:
                voice = scenario.conduct.promise_constituency[target]
                changes[number, seat, voice] += scenario.conduct.promise_mood[target]
        return np.asarray(changes, np.int64)

    @cached_property
    def _leverage(self) -> Array:
        """Expect what moved fallbacks and a tougher face bring, less promises to be paid and steps back: [G, V]."""
        desk, scenario = self.desk, self.desk.view.scenario
        table, conduct, plays = scenario.plays, scenario.conduct, self.variants[:, 0]
        shifts = table.fallback[plays, desk.seat]
        mine, theirs = shifts[:, desk.seat], shifts[:, desk.other]
        moved = (mine - theirs) * DEAL // (SHARED * FULL) + mine * (FULL - DEAL) // FULL
        tough = desk.span[:, None] * (table.toughness[plays] * LOOKING_TOUGH // THOUSAND) // FULL
        back = table.commits[plays] * RETREAT // FULL * 5 // THOUSAND
        promising = np.flatnonzero(table.target[plays] == Target.PROMISE)
        owed = np.zeros(len(plays), np.int64)
        owed[promising] = conduct.promise_capital[self.variants[promising, 1]]
        prices = prices_for(scenario, desk.seat, desk.drives)
        paid = owed * prices.capital[desk.view.mandate][:, None] // (2 * THOUSAND)
        pressing = desk.drives.pressure * (FULL + desk.level.bluff) // FULL
        return np.asarray((moved + tough) * pressing // FULL - back - paid, np.int64)

    @cached_property
    def _knowledge(self) -> Array:
        """Expect what a disclosure tells: the room times the doubt that it may settle: [G, V]."""
        desk, scenario = self.desk, self.desk.view.scenario
        kinds = desk.belief.sum(-1)
        doubt = FULL - kinds.max(-1)
        late = (scenario.clock.rounds - desk.view.state.round + 1) * FULL // scenario.clock.rounds
        worth = desk.span * KNOWING // FULL * doubt // FULL * np.maximum(late, 0) // FULL
        shown = scenario.plays.disclosure[self.variants[:, 0]]
        bounds = scenario.values.bounds[desk.other]  # [K, I, 2]
        likeliest = bounds[np.argmax(kinds, -1)]
        differs = (bounds != likeliest[:, None]).any(-1)  # [G, K, I]
        told = (differs * kinds[:, :, None]).sum(1)  # [G, I] basis points
        by_issue = np.where(self._known, 0, told * TELLING // np.maximum(doubt, 1)[:, None])
        issue = np.maximum(self.variants[:, 1], 0) % bounds.shape[1]
        share = np.where(
            shown == Disclosure.BOUND, by_issue[:, issue], np.where(shown == Disclosure.RULED_OUT, FULL // 2, 0)
        )
        return np.asarray(worth[:, None] * share // FULL, np.int64)

    @cached_property
    def chosen(self) -> Array:
        """Choose a variant, -1 where none is worth it: [G]."""
        worth = np.where(self.able, self.worth, -NEVER)
        return np.where(worth.max(-1) > 0, np.argmax(worth, -1), -1)


def with_statecraft(desk: Desk, dice: Dice, deal: Bargain, moves: Moves) -> Moves:
    """Put a play before the table move where one is worth it and nothing is accepted."""
    state = desk.view.state
    free = (state.phase == Phase.TURN) & (state.played == 0) & ~deal.accepting
    if not free.any() or not desk.view.legal().plays[free].any():
        return moves
    craft = Statecraft(desk, dice, deal.proposal)
    rows = np.flatnonzero(free & (craft.chosen >= 0))
    if not len(rows):
        return moves
    aims = desk.view.scenario.plays.target
    play, target = craft.variants[craft.chosen[rows]].T
    part = blank(len(rows), moves.terms.shape[1], Kind.PLAY)
    part.choice[:], part.target[:] = play, target
    level = deal.proposal[rows, np.maximum(target, 0) % moves.terms.shape[1]]
    part.level[:] = np.where(aims[play] == Target.COMMITMENT, level, -1)
    for name in ("kind", "choice", "target", "level", "mask", "terms"):
        getattr(moves, name)[rows] = getattr(part, name)
    return moves
