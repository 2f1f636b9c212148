"""Present the verdict of a finished game to the seat that led it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from game.files.heads import title_of
from game.play.timeline import Node
from game.present.briefing import interest_shares
from game.present.figures import dollars, percent, points, signed
from game.present.learn import positions
from game.present.log import changed_terms
from game.present.models import Bar, Chip, Choice, DealRow, Item, Pair, Role, ScoreModel, SwapSide, Truth, VerdictModel
from game.present.outlook import course
from game.present.review_choices import learn_choice, try_choice
from game.present.sides import bar_text
from game.present.verdict_text import Telling, verdict_paragraphs
from game.present.voice import Voice
from game.review.retry import retry_of
from game.review.review import Review
from game.review.swap import Swap
from game.review.verdict import Benchmark, Judgement, benchmark, judge, reached
from game.rules.axes import SEATS, Array, Kind
from game.rules.belief import type_probabilities
from game.rules.outcome import KEPT_SLOPE, KEPT_START, option_points
from game.rules.scenario import Scenario
from game.rules.state import State

POINT, TOP = 100, 10_000
HIGH, MIDDLE = 6_000, 4_000
LAST_YEAR = 4
RECORDED = ("replay", "learn", "try", "share", "next")  # they read the record


def verdict_model(
    voice: Voice, nodes: Sequence[Node], seat: int, opponent: str = "", level: str = "", *,
    review: Review | None = None, unsaved: str = "",
) -> VerdictModel:  # fmt: skip
    """Present scores, stakes, the other's true mandate, history, the text and the one swap.

    `unsaved` says why there is no whole record, which some actions need.
    """
    say, scenario = voice.words.text, voice.scenario
    state = nodes[-1].state
    found = judge(scenario, state, seat, _postures(nodes))
    return VerdictModel(
        brand=say("brand"),
        scenario=voice.heading,
        headline=voice.words.of("headline", found.headline),
        subtitle=_subtitle(voice, state),
        led=say("you-led", seat=voice.seat(seat)),
        against=_against(voice, opponent, level),
        scores=_scores(voice, state, seat, found),
        stakes_title=say("what-you-staked"),
        stakes=stake_outcomes(voice, state, seat),
        stakes_none=say("staked-nothing"),
        truth=_truth(voice, state, seat),
        deal_title=say("deal-and-history" if (scenario.history >= 0).any() else "deal-title"),
        mine_label=say("yours"),
        history_label=say("what-happened"),
        issue_label=say("issue"),
        better_label=say("better-for"),
        rows=deal_rows(voice, state, seat),
        more_label=say("all-issues"),
        text_title=say("the-verdict"),
        text_lead=voice.words.of("lead", found.headline),
        paragraphs=verdict_paragraphs(Telling(voice, nodes, seat, found, review, _history(voice, state, seat))),
        source=_source(voice),
        swap_title=say("one-swap"),
        swap=swap_sides(voice, state.terms[0], (int(state.mandates[0, 0]), int(state.mandates[0, 1])), found.swap),
        swap_note=say("swap-note") if found.swap else say("swap-none"),
        swap_foot=say("own-scale"),
        swap_try=_recorded(try_choice(voice, found.swap, retry_of(scenario, nodes, seat, found.swap)), unsaved),
        ledger=tuple(
            Pair(voice.seat(side), dollars(voice.language, int(state.ledger[0, side]))) for side in range(SEATS)
        ),
        actions=tuple(_recorded(choice, unsaved) for choice in _actions(voice, 1 - seat, review, seat)),
        ledger_label=say("ledger"),
    )


def _recorded(choice: Choice, unsaved: str) -> Choice:
    """Lock what needs a record where there is no whole one."""
    return replace(choice, is_enabled=False, reason=unsaved) if unsaved and choice.command in RECORDED else choice


def _against(voice: Voice, opponent: str, level: str) -> str:
    if not opponent or opponent == "human":
        return ""
    player = voice.words.of("player", opponent)
    return voice.words.text("against", opponent=player, level=voice.words.of("level", level) if level else "").rstrip(
        ", "
    )


def _subtitle(voice: Voice, state: State) -> str:
    say = voice.words.text
    if not state.signed[0]:
        return say("never-signed" if state.signed_round[0] <= 0 else "signed-and-voided")
    parts = [say("signed-in", round=str(int(state.signed_round[0])))]
    for home in range(SEATS):
        votes = state.votes[0, home]
        if (votes >= 0).any():
            number = int(votes[votes >= 0].min())
            parts.append(say("ratified-by", assembly=voice.assembly(home), number=str(number)))
    return "  ·  ".join(parts)


def _scores(voice: Voice, state: State, seat: int, found: Judgement) -> tuple[ScoreModel, ...]:
    past = history_scores(voice, state, seat)
    values = {"claimed": found.claimed, "created": found.created, "kept": found.kept}
    return tuple(_score(voice, key, value, past.get(key)) for key, value in values.items())


def _score(voice: Voice, key: str, value: int, past: int | None) -> ScoreModel:
    say = voice.words.of
    word = "high" if value >= HIGH else "middle" if value >= MIDDLE else "low"
    history = voice.words.text("history-score", points=points(past)) if past is not None else ""
    return ScoreModel(
        key=key,
        name=say("score", key),
        value=value / POINT,
        text=points(value),
        note=say("score-note", key),
        word=say("score-word", f"{key}-{word}"),
        median=None,
        median_text="",
        history=past / POINT if past is not None else None,
        history_text=history,
    )


def _history(voice: Voice, state: State, seat: int) -> Benchmark | None:
    """Score the real outcome for the mandates of this game, None where there is no history."""
    scenario = voice.scenario
    if not (scenario.history >= 0).any():
        return None
    mandates = (int(state.mandates[0, 0]), int(state.mandates[0, 1]))
    return benchmark(scenario, _real_terms(scenario), seat, mandates)


def _real_terms(scenario: Scenario) -> Array:
    return np.where(scenario.history >= 0, scenario.history, scenario.agenda.fallback)


def history_scores(voice: Voice, state: State, seat: int) -> dict[str, int]:
    """Score the real outcome for the mandates of this game: hundredths; empty where there is no history."""
    scenario, real = voice.scenario, _history(voice, state, seat)
    if real is None:
        return {}
    ahead = course(scenario, scenario.meters.start, _real_terms(scenario), scenario.clock.quarters).health
    change = int(ahead[-LAST_YEAR:].mean()) - int(ahead[0])
    kept = min(max(KEPT_START + change * KEPT_SLOPE // 10, 0), TOP)
    return {"claimed": real.claimed, "created": real.created, "kept": kept}


def stake_outcomes(voice: Voice, state: State, seat: int) -> tuple[Item, ...]:
    """List what was staked, kept or broken."""
    conduct, say = voice.scenario.conduct, voice.words.text
    mask, kept = max(int(state.stakes[0, seat]), 0), reached(voice.scenario, state, seat)
    items = []
    for number in range(len(voice.scenario.names.stakes[seat])):
        if mask >> number & 1:
            issue = int(conduct.stake_issue[seat, number])
            low, high = conduct.stake_range[seat, number].tolist()
            chip = Chip(say("kept"), "agreed", Role.GAIN) if kept[number] else Chip(say("broken"), "far", Role.LOSS)
            icon = voice.chapter_icon(int(voice.scenario.agenda.chapter_of[issue]))
            items.append(Item(icon, voice.stake(seat, number), bar_text(voice, issue, low, high), Role.MINE, chip))
    return tuple(items)


def _believed(voice: Voice, state: State, seat: int) -> str:
    believed = type_probabilities(voice.scenario, state, seat)[0, int(state.mandates[0, 1 - seat])]
    return voice.words.text("you-believed", share=percent(voice.language, int(believed)))


def _truth(voice: Voice, state: State, seat: int) -> Truth:
    """Present what the other side truly wanted."""
    say, other = voice.words.text, 1 - seat
    mandate = int(state.mandates[0, other])
    return Truth(
        title=say("their-true-mandate"),
        name=voice.mandate(other, mandate),
        note=_believed(voice, state, seat),
        shares=tuple(
            replace(share, bar=replace(share.bar, role=Role.THEIRS))
            for share in interest_shares(voice, other, mandate)[:4]
        ),
        foot=say("walk-away", points=points(int(voice.scenario.values.reserve[other, mandate]))),
    )


def deal_rows(voice: Voice, state: State, seat: int) -> tuple[DealRow, ...]:
    """Compare the terms in force with what happened, issue by issue, for the mandates of this game."""
    scenario = voice.scenario
    past = np.where(scenario.history >= 0, scenario.history, state.terms[0])
    both = np.stack([state.terms[0], past])
    table = option_points(scenario, both)
    sides = [table[side, int(state.mandates[0, side])] for side in range(SEATS)]
    return tuple(_deal_row(voice, state, seat, issue, sides) for issue in range(len(past)))


def _deal_row(voice: Voice, state: State, seat: int, issue: int, sides: list[Array]) -> DealRow:
    mine, history = int(state.terms[0, issue]), int(voice.scenario.history[issue])
    gains = [int(side[0, issue] - side[1, issue]) for side in sides]
    note = voice.named(f"history.{voice.scenario.names.issues[issue]}.note")
    return DealRow(
        voice.issue(issue), int(voice.scenario.agenda.counts[issue]), mine, history, voice.option(issue, mine),
        voice.option(issue, history) if history >= 0 else "", _better(voice, seat, gains, known=history >= 0), note,
    )  # fmt: skip


def _better(voice: Voice, seat: int, gains: list[int], *, known: bool) -> Chip:
    say = voice.words.text
    if not known:
        return Chip("", "open", Role.CAPTION)
    better = [gain > 0 for gain in gains]
    if all(better):
        return Chip(say("better-both"), "agreed", Role.GAIN)
    if any(better):
        side = better.index(True)
        return Chip(voice.seat(side), "close", Role.MINE if side == seat else Role.THEIRS)
    return Chip(say("better-even" if not any(gains) else "better-neither"), "open", Role.SECOND)


def _postures(nodes: Sequence[Node]) -> list[tuple[int, int]]:
    """List seat and posture of every choice."""
    moved = [(node.actor, node.moves) for node in nodes if node.moves is not None]
    return [(actor, int(moves.choice[0])) for actor, moves in moved if moves.kind[0] == Kind.POSTURE]


def _source(voice: Voice) -> str:
    """Say what really happened, and from where that is known."""
    note = voice.named("history.note")
    return voice.words.text("tell-source", note=note) if note else ""


def swap_sides(voice: Voice, terms: Array, mandates: tuple[int, int], swap: Swap | None) -> tuple[SwapSide, ...]:
    """Present what each side would have gained; a change is listed with the side that it pleases."""
    if swap is None:
        return ()
    both = np.stack([terms, np.array(swap.terms, np.int64)])
    table = option_points(voice.scenario, both)
    issues = changed_terms(terms.tolist(), swap.terms)
    sides = []
    for seat in range(SEATS):
        own, other = table[seat, mandates[seat]], table[1 - seat, mandates[1 - seat]]
        pleased = [i for i in issues if own[1, i] - own[0, i] > other[1, i] - other[0, i]]
        changes = tuple(
            (voice.issue(i), voice.option(i, int(terms[i])), voice.option(i, swap.terms[i])) for i in pleased
        )
        before, after = swap.before[seat], swap.after[seat]
        sides.append(SwapSide(
            seat, voice.seat(seat), voice.words.text("gets", seat=voice.seat(seat)), signed(swap.gains[seat]), changes,
            Bar(before / TOP, after / TOP, after / TOP, Role.MINE if seat == 0 else Role.THEIRS),
            voice.words.text("from-to", old=points(before), new=points(after)),
        ))  # fmt: skip
    return tuple(sides)


def following(voice: Voice) -> tuple[Choice, ...]:
    """Offer the summit that follows in the campaign, where there is one."""
    name = voice.scenario.marks["next"]
    title = title_of(name, voice.language) if name else ""
    return (Choice(voice.words.text("go-on"), title, "next", icon="right"),) if title else ()


def _actions(voice: Voice, other: int, review: Review | None, seat: int) -> tuple[Choice, ...]:
    say = voice.words.text
    faults = len(positions(review, seat)) if review else None
    return (
        Choice(say("replay"), say("replay-note"), "replay", icon="film"),
        learn_choice(voice, faults, is_finished=True),
        Choice(say("swap-seats"), say("swap-seats-note", seat=voice.seat(other)), "swap", icon="swap"),
        Choice(say("play-again"), say("play-again-note"), "again", icon="play"),
        Choice(say("share"), say("share-note"), "share", icon="share"),
        *following(voice),
    )
