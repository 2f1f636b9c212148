"""Present the briefing to the seat that is to stake its name."""

from dataclasses import dataclass

import numpy as np

from game.present.dossier import dossier
from game.present.figures import fine, percent, points
from game.present.models import (
    AgendaChapter,
    AgendaRow,
    Bar,
    BriefingModel,
    Choice,
    ChoiceGroup,
    HomeRow,
    MandateBrief,
    Pair,
    RivalBrief,
    Share,
    StakeCard,
)
from game.present.sides import bar_text, beliefs, options_text, red_lines_text, votes_model
from game.present.voice import Voice
from game.present.whip import whip
from game.rules import homes
from game.rules.axes import YEAR
from game.rules.legal import STAKES_AT_MOST
from game.rules.outcome import reservation
from game.rules.view import View

TOP = 10_000
MINUTES_A_ROUND, MINUTES_A_QUARTER = 2, 1
MOST_UNKNOWN = 3


@dataclass(frozen=True)
class Setup:
    """What a new game may be set to, and what it is set to."""

    opponents: tuple[str, ...]
    levels: tuple[str, ...]
    opponent: str
    level: str
    seed: int
    is_quick: bool = False
    has_luck: bool = True


def briefing_model(voice: Voice, seen: View, setup: Setup, chosen: int = 0) -> BriefingModel:
    """Present the dossier, the agenda, my mandate and home, their side and the choices."""
    say, scenario = voice.words.text, voice.scenario
    count = whip(seen, scenario.agenda.status_quo, seen.seat)
    years = say("the-years", years=max(scenario.clock.quarters // YEAR, 1))
    return BriefingModel(
        brand=say("brand"),
        back_label=say("scenarios"),
        title=say("briefing"),
        steps=(say("briefing"), say("the-table"), years),
        dossier=dossier(voice, seen.seat),
        agenda_title=say("agenda"),
        agenda_note=say("agenda-note", issues=len(scenario.names.issues), chapters=len(scenario.names.chapters)),
        today_label=say("today"),
        no_deal_label=say("no-deal"),
        agenda=agenda(voice, seen),
        links_label=say("links-label"),
        links=links(voice),
        mandate=mandate_brief(voice, seen),
        stake_label=say("stake-label", most=STAKES_AT_MOST),
        stakes=stake_cards(voice, seen, chosen),
        stakes_most=STAKES_AT_MOST,
        home_title=say("home"),
        home_note=_needed(voice, seen.seat),
        home_votes=votes_model(voice, seen, count),
        home=home_rows(voice, seen, seen.seat),
        seat=seen.seat,
        theirs=rival_brief(voice, seen),
        choices=choices(voice, seen, setup),
        start_label=say("start"),
        start_note=say("minutes", minutes=str(_minutes(voice))),
        command=stake_command(voice, seen.seat, chosen),
    )


def mandate_brief(voice: Voice, seen: View) -> MandateBrief:
    """Present what I am to win and what I may not sign."""
    mandate = int(seen.mandate[0])
    floor = int(reservation(seen.scenario, seen.state)[0, seen.seat, mandate])
    return MandateBrief(
        title=voice.words.text("your-mandate"),
        name=voice.mandate(seen.seat, mandate),
        note=voice.mandate_note(seen.seat, mandate),
        weights=interest_shares(voice, seen.seat, mandate),
        red_lines=red_lines_text(voice, seen) or voice.words.text("red-lines-none"),
        walk_away=voice.words.text("walk-away", points=points(floor)),
    )


def rival_brief(voice: Voice, seen: View) -> RivalBrief:
    """Present what is known of the other side before the talks, and what is not."""
    say, other, names = voice.words.text, 1 - seen.seat, voice.scenario.names
    return RivalBrief(
        seat=other,
        emblem=voice.emblem(other),
        name=voice.seat(other),
        note=say("known-before"),
        mandates_label=say("one-of-mandates", number=len(names.mandates[other])),
        mandates=beliefs(voice, seen),
        said_label=say("said-in-public"),
        said=voice.numbered(f"said.{names.seats[other]}"),
        home_label=voice.assembly(other),
        home_note=_needed(voice, other),
        home=tuple(Pair(row.name, row.text) for row in home_rows(voice, seen, other)),
        unknown_label=say("not-known"),
        unknown=tuple(say(f"unknown-{number}") for number in range(1, MOST_UNKNOWN + 1)),
    )


def _needed(voice: Voice, home: int) -> str:
    """Say how many votes of how many a home needs."""
    table = voice.scenario.homes
    return voice.words.text("needed-of", quorum=str(int(table.quorum[home])), total=str(int(table.seats[home].sum())))


def _minutes(voice: Voice) -> int:
    clock = voice.scenario.clock
    return clock.rounds * MINUTES_A_ROUND + clock.quarters * MINUTES_A_QUARTER


def stake_command(voice: Voice, seat: int, chosen: int) -> str:
    """Spell the stake move."""
    names = voice.scenario.names
    words = [name for number, name in enumerate(names.stakes[seat]) if chosen >> number & 1]
    return " ".join((names.seats[seat], "stake", *(words or ["none"])))


def agenda(voice: Voice, seen: View) -> tuple[AgendaChapter, ...]:
    """Present what holds today and what holds without a deal."""
    table = voice.scenario.agenda
    points_of = voice.scenario.values.points[seen.seat, int(seen.mandate[0])]
    chapters = []
    for chapter, members in enumerate(table.members):
        rows = []
        for issue in np.flatnonzero(members).tolist():
            today, later = int(table.status_quo[issue]), int(table.fallback[issue])
            is_worse = bool(points_of[issue, later] < points_of[issue, today])
            rows.append(AgendaRow(voice.issue(issue), voice.option(issue, today), voice.option(issue, later),
                                  is_worse, voice.issue_note(issue)))  # fmt: skip
        chapters.append(AgendaChapter(voice.chapter_icon(chapter), voice.chapter(chapter), tuple(rows)))
    return tuple(chapters)


def links(voice: Voice) -> str:
    """Name the linked pairs."""
    pairs = voice.scenario.values.link_pairs.tolist()
    named = [
        voice.words.text("linked", first=voice.issue(first), second=voice.issue(second)) for first, second in pairs
    ]
    return "; ".join(named)


def stake_cards(voice: Voice, seen: View, chosen: int) -> tuple[StakeCard, ...]:
    """Present the interests to stake one's name on."""
    conduct, seat, say = voice.scenario.conduct, seen.seat, voice.words.text
    cards = []
    for number, key in enumerate(voice.scenario.names.stakes[seat]):
        issue = int(conduct.stake_issue[seat, number])
        low, high = conduct.stake_range[seat, number].tolist()
        rarity, lent = int(conduct.stake_rarity[seat, number]), int(conduct.stake_capital[seat, number])
        cards.append(StakeCard(
            stake=number, key=key, icon=voice.chapter_icon(int(voice.scenario.agenda.chapter_of[issue])),
            label=voice.stake(seat, number), bar_text=bar_text(voice, issue, low, high),
            range_text=options_text(voice, issue, low, high),
            rarity_text=say("rarity", share=percent(voice.language, rarity)),
            capital_text=say("lends", capital=fine(lent)), bar=Bar(rarity / TOP), text=fine(lent),
            is_chosen=bool(chosen >> number & 1),
        ))  # fmt: skip
    return tuple(cards)


def interest_shares(voice: Voice, seat: int, mandate: int) -> tuple[Share, ...]:
    """Present the weights of a mandate's interests, as shares of their sum."""
    weights = voice.scenario.values.weights[seat, mandate]
    names = voice.scenario.names.interests[seat]
    total, top = max(int(weights.sum()), 1), max(int(weights.max()), 1)
    order = sorted(range(len(names)), key=lambda number: -int(weights[number]))
    return tuple(
        Share(
            voice.interest(seat, number), points(int(weights[number]) * TOP // total), Bar(int(weights[number]) / top)
        )
        for number in order
        if weights[number] > 0
    )


def home_rows(voice: Voice, seen: View, home: int) -> tuple[HomeRow, ...]:
    """Present how constituencies lean on the status quo, -1..1 about the middle."""
    scenario, say = voice.scenario, voice.words.text
    leans = homes.favour(scenario, scenario.agenda.status_quo[None], seen.state.moods)[0, home].mean(-1)
    rows = []
    for number in range(len(scenario.names.constituencies[home])):
        seats = int(scenario.homes.seats[home, number])
        lean = float(leans[number]) / (TOP / 2) - 1
        word = say("leans-for") if lean > 0.02 else say("leans-against") if lean < -0.02 else say("leans-neither")  # noqa: PLR2004
        note = voice.named(
            f"constituency.{scenario.names.seats[home]}.{scenario.names.constituencies[home][number]}.note"
        )
        rows.append(HomeRow(voice.constituency(home, number), str(seats) if seats else say("voice-only"), lean,
                            note or word, note))  # fmt: skip
    return tuple(rows)


def choices(voice: Voice, seen: View, setup: Setup) -> tuple[ChoiceGroup, ...]:
    """Present the settings of a new game."""
    say, of = voice.words.text, voice.words.of
    seats = tuple(
        Choice(voice.seat(seat), "", name, is_chosen=seat == seen.seat)
        for seat, name in enumerate(voice.scenario.names.seats)
    )
    opponents = tuple(
        Choice(of("player", name), of("player-note", name), name, is_chosen=name == setup.opponent)
        for name in setup.opponents
    )
    levels = tuple(
        Choice(of("level", name), of("level-note", name), name, is_chosen=name == setup.level) for name in setup.levels
    )
    lengths = (
        Choice(say("length-full"), "", "full", is_chosen=not setup.is_quick),
        Choice(say("length-quick"), "", "quick", is_chosen=setup.is_quick),
    )
    luck = (
        Choice(say("luck-fate"), "", "fate", is_chosen=setup.has_luck),
        Choice(say("luck-none"), "", "none", is_chosen=not setup.has_luck),
    )
    clock = voice.scenario.clock
    length = say("length-note", rounds=str(clock.rounds), quarters=str(clock.quarters))
    return (
        ChoiceGroup("seat", say("choice-seat"), seats, say("choice-seat-note"), voice.seat(seen.seat)),
        ChoiceGroup("opponent", say("choice-opponent"), opponents, of("player-note", setup.opponent),
                    of("player", setup.opponent)),
        ChoiceGroup("level", say("choice-level"), levels, of("level-note", setup.level), of("level", setup.level)),
        ChoiceGroup("length", say("choice-length"), lengths, length,
                    say("length-quick" if setup.is_quick else "length-full")),
        ChoiceGroup("luck", say("choice-luck"), luck, say("luck-note" if setup.has_luck else "luck-none-note"),
                    say("luck-fate" if setup.has_luck else "luck-none")),
        ChoiceGroup("seed", say("choice-seed"), (), say("seed-note"), str(setup.seed)),
    )  # fmt: skip
