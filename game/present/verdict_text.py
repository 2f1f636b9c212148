"""Write the verdict of one game as its two cabinets would tell it: what was decided when, what it earned and cost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.play.timeline import Node
from game.present.causes import cause_label, when
from game.present.figures import fine, percent, points
from game.present.log import changed_terms, target_name
from game.present.review import reason_text
from game.present.voice import Voice
from game.review.judging import Judged
from game.review.ledger import Amount, Part, claimed_parts
from game.review.review import Review, best_of, worst_of
from game.review.turning import Turn, turning_points
from game.review.verdict import Benchmark, Judgement
from game.rules.axes import METERS, Kind
from game.rules.belief import type_probabilities
from game.rules.state import State

TERMS_SHOWN = 2
AMOUNTS = 2  # parts of a score that are told on each side
SURE = 5000  # basis points: a belief below it is no reading of the other side
TOLD_FROM = 50  # hundredths: what rounds to no point is not told
GAINS = ("tell-gains-none", "tell-gains-one", "tell-gains-two")  # by how many parts there are
COSTS = ("tell-costs-none", "tell-costs-one", "tell-costs-two")


@dataclass(frozen=True)
class Telling:
    """What a verdict is told from."""

    voice: Voice
    nodes: Sequence[Node]
    seat: int
    found: Judgement
    review: Review | None
    history: Benchmark | None

    @property
    def state(self) -> State:
        """Give the last position."""
        return self.nodes[-1].state

    def say(self, key: str, **arguments: str | int) -> str:
        """Say a clause."""
        return self.voice.words.text(key, **arguments)


def verdict_paragraphs(telling: Telling) -> tuple[str, str]:
    """Tell the game twice: by the own cabinet, by the other's."""
    return " ".join(_own(telling)), " ".join(_others(telling))


def _own(telling: Telling) -> Iterator[str]:
    yield _decided(telling)
    yield from _ledger(telling, telling.seat, "tell-claimed")
    yield from _moves(telling, telling.seat)
    if telling.history:
        yield telling.say(
            "tell-history", date=telling.voice.named("history.date"), seat=telling.voice.seat(telling.seat),
            claimed=points(telling.history.claimed), created=points(telling.history.created),
        )  # fmt: skip


def _others(telling: Telling) -> Iterator[str]:
    other = 1 - telling.seat
    yield from _ledger(telling, other, "tell-other-claimed")
    yield from _moves(telling, other)
    yield _believed(telling)
    yield from _left(telling)
    yield _years(telling)


def _decided(telling: Telling) -> str:
    """Name the move that decided the talks: who took whose offer when, or why nothing was signed."""
    voice, say = telling.voice, telling.say
    for node in reversed(telling.nodes):
        kind = Kind(int(node.moves.kind[0])) if node.moves is not None else Kind.DRAW
        if kind not in (Kind.ACCEPT, Kind.WALK):
            continue
        round_ = int(telling.nodes[node.depth - 1].state.round[0])
        names = {"seat": voice.seat(node.actor), "other": voice.seat(1 - node.actor)}
        if kind == Kind.WALK:
            return say("tell-walked", round=round_, seat=names["seat"])
        key = "tell-taken" if telling.state.signed[0] else "tell-voided"
        terms = _terms(telling, node.state.package[0].tolist(), telling.nodes[node.depth - 1].state, node.actor)
        spare = say("rounds-spared", number=voice.scenario.clock.rounds - round_)
        return say(key, **names, round=round_, spare=spare, terms=terms)
    return say("tell-unsigned", rounds=voice.scenario.clock.rounds)


def _terms(telling: Telling, package: list[int], before: State, taker: int) -> str:
    """Name what moved the taker: the terms in which the package differs from the other's offer before."""
    former = before.before[0, 1 - taker].tolist()
    base = former if former[0] >= 0 else before.fallbacks[0].tolist()
    return _named(telling, package, base) or telling.say("tell-same-terms")


def _named(telling: Telling, terms: Sequence[int], base: Sequence[int]) -> str:
    """Name the heaviest terms in which a package differs from a base; nothing where it does not."""
    stake = telling.voice.scenario.agenda.public_stake
    changed = sorted(changed_terms(base, terms), key=lambda issue: -int(stake[issue]) * abs(terms[issue] - base[issue]))
    return _joined(telling, [_term(telling, issue, int(terms[issue])) for issue in sorted(changed[:TERMS_SHOWN])])


def _term(telling: Telling, issue: int, option: int) -> str:
    """Name an issue with its option inside a sentence; a figure and its sign stay on one line."""
    named = telling.voice.option(issue, option).replace(" %", "\N{NO-BREAK SPACE}%")
    return telling.say("tell-term", issue=telling.voice.issue(issue), option=named)


def _joined(telling: Telling, names: Sequence[str]) -> str:
    return telling.say("tell-both", first=names[0], second=names[1]) if len(names) > 1 else "".join(names)


def _ledger(telling: Telling, seat: int, key: str) -> Iterator[str]:
    """Tell what a seat claimed, and from what."""
    parts = claimed_parts(telling.voice.scenario, telling.nodes, seat)
    yield telling.say(key, seat=telling.voice.seat(seat), points=points(sum(part.amount for part in parts)))
    yield _amounts(telling, GAINS, [part for part in parts if part.amount >= TOLD_FROM])
    yield _amounts(telling, COSTS, [part for part in parts if part.amount <= -TOLD_FROM])


def _amounts(telling: Telling, keys: Sequence[str], parts: Sequence[Amount]) -> str:
    """Tell the strongest parts of a sum in one sentence."""
    told: dict[str, str] = {}
    for number, part in enumerate(parts[:AMOUNTS], 1):
        told |= {f"name{number}": _part_name(telling, part), f"points{number}": points(abs(part.amount))}
    return telling.say(keys[len(told) // 2], **told)


def _part_name(telling: Telling, part: Amount) -> str:
    if part.part == Part.ISSUE:
        return _term(telling, part.about, int(telling.state.terms[0, part.about]))
    return telling.voice.words.of("part", part.part)


def _moves(telling: Telling, seat: int) -> Iterator[str]:
    """Tell a side's worst and best decision, once they were judged."""
    if telling.review is None:
        return
    decisions, name = telling.review.decisions, telling.voice.seat(seat)
    worst, best = worst_of(decisions, seat), best_of(decisions, seat)
    if worst is None:
        yield telling.say("tell-clean", seat=name)
    elif worst.kind == Kind.POSTURE:
        yield telling.say(
            "tell-worst-quarter", seat=name, when=_moment(telling, worst), why=reason_text(telling.voice, worst)
        )
    else:
        yield telling.say(
            "tell-worst", seat=name, act=_act(telling, worst), when=_moment(telling, worst),
            best=points(worst.best), value=points(worst.value), why=reason_text(telling.voice, worst),
        )  # fmt: skip
    if best is not None:
        yield telling.say(
            "tell-best", act=_act(telling, best), when=_moment(telling, best), why=reason_text(telling.voice, best)
        )


def _moment(telling: Telling, judged: Judged) -> str:
    return when(telling.voice, judged.round, judged.quarter)


def _act(telling: Telling, judged: Judged) -> str:
    """Name a move as a thing done."""
    voice, node = telling.voice, next(node for node in telling.nodes if node.id == judged.node)
    before, moves = telling.nodes[node.depth - 1].state, node.moves
    if moves is None:
        raise ValueError("expected a move, got the start of a game")
    other, choice = voice.seat(1 - judged.seat), int(moves.choice[0])
    if judged.kind == Kind.PLAY:
        target = target_name(voice, judged.seat, choice, int(moves.target[0]), int(moves.level[0]))
        name = voice.words.text("log-play-at", play=voice.play(choice), target=target) if target else voice.play(choice)
        return telling.say("act-play", play=name)
    if judged.kind == Kind.OFFER:
        last = before.offers[0, judged.seat].tolist()
        base = last if last[0] >= 0 else before.fallbacks[0].tolist()
        terms = _named(telling, moves.terms[0].tolist(), base)
        return telling.say("act-offer", terms=terms) if terms else telling.say("act-repeat")
    chapter = voice.chapter(choice) if judged.kind == Kind.INITIAL else ""
    return voice.words.of("act", judged.kind.name, seat=other, chapter=chapter)


def _believed(telling: Telling) -> str:
    """Tell what the other side held of this one's mandate in the end, against the truth."""
    voice, other = telling.voice, 1 - telling.seat
    truth = int(telling.state.mandates[0, telling.seat])
    held = type_probabilities(voice.scenario, telling.state, other)[0]
    likely = int(held.argmax())
    names = {
        "other": voice.seat(other),
        "seat": voice.seat(telling.seat),
        "mandate": voice.mandate(telling.seat, truth),
    }
    share = percent(voice.language, int(held[truth]))
    if int(held[likely]) < SURE:
        return telling.say("tell-unsure", **names, share=share)
    if likely == truth:
        return telling.say("tell-knew", **names, share=share)
    return telling.say("tell-mistook", **names, share=share, thought=voice.mandate(telling.seat, likely))


def _left(telling: Telling) -> Iterator[str]:
    """Tell the one swap that both would have preferred."""
    swap, voice = telling.found.swap, telling.voice
    if swap is None:
        return
    now = telling.state.terms[0].tolist()
    changed = changed_terms(now, swap.terms)[:TERMS_SHOWN]
    terms = _joined(telling, [_term(telling, issue, swap.terms[issue]) for issue in changed])
    mine, theirs = swap.gains[telling.seat], swap.gains[1 - telling.seat]
    yield telling.say("tell-left", terms=terms, mine=fine(mine), theirs=fine(theirs), seat=voice.seat(telling.seat))


def _years(telling: Telling) -> str:
    """Tell what became of the alliance, and where it turned."""
    voice, (start, last) = telling.voice, telling.found.health
    faith = telling.found.delivered
    told = telling.say(
        "tell-years", start=points(start), last=points(last), seat=voice.seat(telling.seat),
        other=voice.seat(1 - telling.seat), mine=faith[telling.seat], theirs=faith[1 - telling.seat],
        quarters=voice.scenario.clock.quarters,
    )  # fmt: skip
    turns = [
        turn for turn in turning_points(voice.scenario, telling.nodes)
        if turn.turn in (Turn.ROSE, Turn.FELL) and _later(telling, turn.node)
    ]  # fmt: skip
    if not turns:
        return told
    turn = max(turns, key=lambda one: abs(one.change))
    node = next(node for node in telling.nodes if node.id == turn.node)
    state = telling.nodes[node.depth - 1].state
    moment = when(voice, int(state.round[0]), int(state.quarter[0]))
    cause = _cause(telling, node, is_up=turn.change > 0)
    return f"{told} {voice.words.of('tell', turn.turn, when=moment, cause=cause, change=fine(abs(turn.change)))}"


def _later(telling: Telling, node: int) -> bool:
    return any(found.id == node and found.state.quarter[0] > 0 for found in telling.nodes)


def _cause(telling: Telling, node: Node, *, is_up: bool) -> str:
    """Name the strongest cause of what a move did to the meters, among those that point the same way."""
    best, label = 0, telling.say("tell-many")
    for cause in node.causes:
        amounts = cause.amounts[0].reshape(-1, cause.amounts.shape[-1])
        for part, row in enumerate(amounts):
            size = int(abs(row[:METERS]).sum())
            if size > best and (int(row[:METERS].sum()) > 0) == is_up:
                best, label = size, cause_label(telling.voice, cause.rule, int(cause.sources[part]))
    return label
