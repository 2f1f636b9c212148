"""Measure the opponents: each level against the one below, everyone against a common panel, knowledge, exploits."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.lab.bench import Bench
from game.lab.duel import Dueling, duel
from game.lab.exploits import HABITS, Exploit
from game.lab.exploits import exploits as start_exploits
from game.lab.lines import Line, Verdict, aside, estimated, judged, points, reasoned, share, share_of
from game.lab.panel import Trial, trials
from game.lab.quality import quality
from game.negotiators.levels import LEVELS
from game.negotiators.tactics import TACTICS

STEP_LEAST, TOP_LEAST = 0.55, 0.80
NASH_LEAST, TRUTH_LEAST = 0.85, 0.60
EXPLOIT_MOST = 500  # hundredths of a point


def opponents(bench: Bench, pairs: int, base: int) -> Iterator[Line]:
    """Measure everything, the cheap first."""
    yield from reasoned(bench.scenario, ladder(bench, pairs, base).lines())
    yield from knowledge(bench, pairs, base)
    yield from reasoned(bench.scenario, panel(bench, max(pairs // 5, 10), base).lines())
    yield from exploits(bench, pairs, base)


@dataclass(frozen=True)
class Ladder:
    """Each level against the one below, and the top against the bottom, under way."""

    steps: Sequence[tuple[str, str, float]]  # better, worse, share of pairs to be won
    duels: Sequence[Dueling]

    def lines(self, number: str = "levels") -> Iterator[Line]:
        """Wait for every game and judge."""
        for (better, worse, bar), dueling in zip(self.steps, self.duels, strict=True):
            found = dueling.result()
            won = share_of(found.wins / 2, "pairs")
            claimed = found.claimed.mean((0, 1))
            told = (
                f"{won.spelled} (claimed {points(claimed[0])} for {points(claimed[1])}, agreed {share(found.agreed)})"
            )
            asked = f"pairs won by {better} over {worse}"
            yield estimated(number, asked, won, f">= {bar:.0%}", low=bar, value=told, name="levels")


def ladder(bench: Bench, pairs: int, base: int) -> Ladder:
    """Start each level against the one below, and the top against the bottom."""
    names = list(LEVELS)
    steps = [(names[at], names[at - 1], STEP_LEAST) for at in range(1, len(names))]
    steps.append((names[-1], names[0], TOP_LEAST))
    duels = [duel(bench, f"standard@{better}", f"standard@{worse}", pairs, base) for better, worse, _ in steps]
    return Ladder(steps, duels)


def knowledge(bench: Bench, pairs: int, base: int) -> Iterator[Line]:
    """Measure what ambassadors make of the frontier and of one another."""
    found = quality(bench, "standard@ambassador", "standard@ambassador", 2 * pairs, base).result()
    yield aside("bargain", "Nash product of points signed, of the best on the frontier", share(found.nash))
    asked = "Nash product of what packages are worth carried out, of the best that both homes would have ratified"
    yield judged("bargain", asked, share(found.attained), f">= {NASH_LEAST:.0%}", holds=found.attained >= NASH_LEAST)
    told, bar = share(found.truth), f">= {TRUTH_LEAST:.0%}"
    yield judged("belief", "belief in the true mandate at the end", told, bar, holds=found.truth >= TRUTH_LEAST)
    rows = ", ".join(f"{said:.2f} {true:.2f} ({many})" for said, true, many in found.reliability)
    yield aside("belief", "said, true (how often)", rows)


@dataclass(frozen=True)
class Panel:
    """Every level and every tactic against one panel, under way."""

    trials: Mapping[str, Trial]

    def lines(self, number: str = "panel") -> Iterator[Line]:
        """Wait for every game; judge the ambassador and those above by the best and the usual tactic."""
        found = {player: trial.result() for player, trial in self.trials.items()}
        best = max(found[name].claimed.value for name in TACTICS)
        usual = float(np.median([found[name].agreed for name in TACTICS]))
        for player, showing in found.items():
            mean, agreed = showing.claimed, showing.agreed
            told = f"{mean.spelled}, agreed {share(agreed)}"
            asked = f"claimed by {player.removeprefix('standard@')} over the panel"
            if player in TACTICS or player == "standard@envoy":
                yield aside(number, asked, told, mean.interval)
                continue
            line = estimated(
                number, asked, mean, f"> {points(best)}, agreed >= {share(usual)}", low=best, is_strict=True,
                value=told, name="panel",
            )  # fmt: skip
            why = f"agrees in {share(agreed)}, the usual tactic in {share(usual)}"
            yield (
                line
                if agreed >= usual
                else replace(line, verdict=Verdict.SHORT, why="; ".join(filter(None, (line.why, why))))
            )


def panel(bench: Bench, pairs: int, base: int) -> Panel:
    """Start every level and every tactic against one panel."""
    return Panel(trials(bench, [*(f"standard@{level}" for level in LEVELS), *TACTICS], pairs, base))


def exploits(bench: Bench, pairs: int, base: int) -> Iterator[Line]:
    """Try every habit at both seats."""
    for exploiting in start_exploits(bench, tuple(HABITS), pairs, base):
        yield exploited(exploiting.result(), pairs)


def exploited(found: Exploit, games: int) -> Line:
    """Judge what a habit or a ploy won."""
    told, bar = (
        f"{found.gain.spelled}, agreed {share(found.agreed)} ({games} games a seat)",
        f"<= {points(EXPLOIT_MOST)}",
    )
    return estimated("exploits", f"claimed won by: {found.name}", found.gain, bar, high=EXPLOIT_MOST, value=told)
