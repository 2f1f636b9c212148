"""Measure the opponents: each level against the one below, everyone against a common panel, knowledge, exploits."""

from collections.abc import Iterator

import numpy as np

from game.lab.duel import duel, estimate
from game.lab.exploits import HABITS, exploit
from game.lab.lines import Line, aside, judged, points, share
from game.lab.quality import quality
from game.lab.sample import Show, silent
from game.negotiators.levels import LEVELS
from game.negotiators.tactics import TACTICS
from game.rules.scenario import Scenario

PANEL = ("boulware", "linear", "conceder", "tit-for-tat", "micro", "standard@ambassador")
STEP_LEAST, TOP_LEAST = 0.55, 0.80
NASH_LEAST, TRUTH_LEAST = 0.85, 0.60
EXPLOIT_MOST = 5.0
PER_CENT = 100


def opponents(scenario: Scenario, pairs: int, base: int, show: Show = silent) -> Iterator[Line]:
    """Measure everything, the cheap first."""
    yield from ladder(scenario, pairs, base, show)
    yield from knowledge(scenario, pairs, base, show)
    yield from panel(scenario, max(pairs // 5, 10), base, show)
    yield from exploits(scenario, pairs, base, show)


def ladder(scenario: Scenario, pairs: int, base: int, show: Show = silent) -> Iterator[Line]:
    """Set each level against the one below, and the top against the bottom."""
    names = list(LEVELS)
    steps = [(names[at], names[at - 1], STEP_LEAST) for at in range(1, len(names))]
    for better, worse, bar in (*steps, (names[-1], names[0], TOP_LEAST)):
        found = duel(scenario, f"standard@{better}", f"standard@{worse}", pairs, base)
        won, interval = found.share
        claimed = found.claimed.mean((0, 1))
        told = f"{share(won)} (claimed {points(claimed[0])} for {points(claimed[1])}, agreed {share(found.agreed)})"
        width = f"± {interval * PER_CENT:.1f}"
        yield judged(
            "levels", f"pairs won by {better} over {worse}", told, f">= {bar:.0%}", holds=won >= bar, interval=width
        )
        show(2 * pairs)


def knowledge(scenario: Scenario, pairs: int, base: int, show: Show = silent) -> Iterator[Line]:
    """Measure what ambassadors make of the frontier and of one another."""
    found = quality(scenario, "standard@ambassador", "standard@ambassador", 2 * pairs, base)
    show(2 * pairs)
    yield aside("bargain", "Nash product signed, of the best on the frontier", share(found.nash))
    bar = f">= {NASH_LEAST:.0%}"
    yield judged("bargain", "the same, of the best that both homes would pass", share(found.attained), bar,
                 holds=found.attained >= NASH_LEAST)  # fmt: skip
    told, bar = share(found.truth), f">= {TRUTH_LEAST:.0%}"
    yield judged("belief", "belief in the true mandate at the end", told, bar, holds=found.truth >= TRUTH_LEAST)
    rows = ", ".join(f"{said:.2f} {true:.2f} ({many})" for said, true, many in found.reliability)
    yield aside("belief", "said, true (how often)", rows)


def panel(scenario: Scenario, pairs: int, base: int, show: Show = silent) -> Iterator[Line]:
    """Set every level and every tactic against one panel."""
    players = [f"standard@{level}" for level in LEVELS] + list(TACTICS)
    claimed, agreed = {}, {}
    for player in players:
        found = [duel(scenario, player, opponent, pairs, base) for opponent in PANEL]
        claimed[player] = estimate(np.concatenate([cell.claimed[:, :, 0].ravel() for cell in found]) / PER_CENT)
        agreed[player] = float(np.mean([cell.agreed for cell in found]))
        show(2 * pairs * len(PANEL))
    best = max(claimed[name][0] for name in TACTICS)
    usual = float(np.median([agreed[name] for name in TACTICS]))
    for player, (mean, interval) in claimed.items():
        told, width = f"{mean:+.2f}, agreed {share(agreed[player])}", f"± {interval:.1f}"
        asked = f"claimed by {player.removeprefix('standard@')} over the panel"
        if player in TACTICS or player == "standard@envoy":
            yield aside("panel", asked, told, width)
        else:
            bar = f"> {best:+.2f}, agreed >= {share(usual)}"
            holds = mean > best and agreed[player] >= usual
            yield judged("panel", asked, told, bar, holds=holds, interval=width)


def exploits(scenario: Scenario, pairs: int, base: int, show: Show = silent) -> Iterator[Line]:
    """Try every habit at both seats."""
    for name in HABITS:
        found = exploit(scenario, name, pairs, base)
        show(4 * pairs)
        told = f"{found.gain:+.2f}, agreed {share(found.agreed)}"
        bar = f"<= {EXPLOIT_MOST:+.2f}"
        yield judged("exploits", f"claimed won by: {name}", told, bar, holds=found.gain <= EXPLOIT_MOST,
                     interval=f"± {found.interval:.1f}")  # fmt: skip
