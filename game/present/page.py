"""Present a saved game as one page: the replay with every pair of eyes that is offered, position by position."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.files.header import Seat
from game.play.audience import offered
from game.play.players import HUMAN
from game.play.setup import Replay
from game.play.timeline import Node
from game.present.causes import when
from game.present.glyphs import place_line
from game.present.header import Progress, header_model
from game.present.models import (
    HeaderModel,
    PageFrame,
    PageModel,
    PageView,
    Pair,
    Role,
    StandingChapter,
    StandingRow,
    VerdictModel,
)
from game.present.replay import replay_model
from game.present.retelling import Retelling, retell
from game.present.sheet import state_chip
from game.present.steps import stops
from game.present.story import Line, story
from game.present.verdict import verdict_model
from game.present.voice import Voice
from game.rules.axes import SEATS
from game.rules.state import State

BOTH = "both"
DAY = 10  # letters of a date
Sheet = tuple[StandingChapter, ...]


def page_model(voice: Voice, replay: Replay, *, is_revealed: bool = False) -> PageModel:
    """Present the current line of play; what a person may not know yet is there only when it is asked for."""
    nodes = replay.timeline.main_line()
    seats = tuple(range(SEATS)) if is_revealed else offered(replay.timeline, replay.header.seats, nodes[-1])
    eyes: tuple[int | None, ...] = (None, *seats) if len(seats) == SEATS else seats
    sheets = [standing(voice, node.state) for node in nodes]
    say, header = voice.words.text, replay.header
    return PageModel(
        language=voice.language,
        language_label=voice.words.of("language", voice.language),
        title=voice.heading,
        subtitle=" · ".join((replay.path.stem, header.date[:DAY], say("web-seed", seed=str(header.seed)))),
        players=tuple(_player(voice, seat, held) for seat, held in enumerate(header.seats)),
        notice=replay.notice,
        views=tuple(_view(voice, replay, sheets, nodes, seat, seats) for seat in eyes),
        columns=(say("issue"), voice.seat(0), voice.seat(1), say("chip-in-force"), say("state")),
        words=_words(voice),
    )


def _player(voice: Voice, seat: int, held: Seat) -> Pair:
    level = voice.words.of("level", held.level) if held.level else ""
    roles = (Role.MINE, Role.THEIRS)
    return Pair(voice.seat(seat), voice.words.of("player", held.player), roles[seat], level)


def _view(
    voice: Voice, replay: Replay, sheets: Sequence[Sheet], nodes: Sequence[Node], seat: int | None, seats: Sequence[int]
) -> PageView:
    told = retell(voice, nodes, seat)
    shown = nodes[: len(told.lines) + 1]
    persons = tuple(number for number, held in enumerate(replay.header.seats) if held.player == HUMAN)
    deciding = persons or tuple(range(SEATS)) if seat is None else (seat,)
    found = stops(shown, [node for node, _, _ in told.turning], deciding)
    return PageView(
        key=BOTH if seat is None else str(seat),
        label=voice.words.text("both") if seat is None else voice.seat(seat),
        replay=replay_model(told, len(shown) - 1, offered=seats),
        frames=tuple(_frame(told, node, sheet) for node, sheet in zip(shown, sheets, strict=False)),
        stops={step.value: places for step, places in found.places.items()},
        verdicts=tuple(_verdicts(voice, replay, nodes, seat)),
    )


def _frame(told: Retelling, node: Node, sheet: Sheet) -> PageFrame:
    voice, here, last = told.voice, node.depth, str(len(told.nodes) - 1)
    return PageFrame(
        node=node.id,
        position_text=voice.words.text("move-of", number=str(here), all=last),
        header=_header(voice, told.lines[:here], int(node.state.round[0]), int(node.state.quarter[0])),
        playhead=place_line(voice, told.lines[here - 1]) if here else 0.0,
        now=told.places[here - 1] if here else 0.0,
        standing=sheet,
    )


def _header(voice: Voice, past: Sequence[Line], round_: int, quarter: int) -> HeaderModel:
    """Present the head with the causes of the last move; all that moved a meter before stands at earlier positions."""
    clock, say = voice.scenario.clock, voice.words.text
    at = (quarter, clock.quarters) if quarter > 0 else (max(round_, 1), clock.rounds)
    label, since = say("replay-at", when=when(voice, round_, quarter)), str(max(len(past) - 1, 0))
    found = header_model(voice, past[-2:], Progress(label, *at, int(len(past) > 1), say("since-move", number=since)))
    return replace(found, sparkline=(), dials=tuple(replace(dial, history=()) for dial in found.dials))


def standing(voice: Voice, state: State) -> Sheet:
    """Present the term sheet as both sides see it: what each asks last, what is in force."""
    agenda = voice.scenario.agenda
    return tuple(
        StandingChapter(
            voice.chapter(chapter),
            voice.chapter_icon(chapter),
            tuple(_standing_row(voice, state, chapter, issue) for issue in members.nonzero()[0].tolist()),
        )
        for chapter, members in enumerate(agenda.members)
    )


def _standing_row(voice: Voice, state: State, chapter: int, issue: int) -> StandingRow:
    first, second = state.offers[0, :, issue].tolist()
    force, count = int(state.terms[0, issue]), int(voice.scenario.agenda.counts[issue])
    is_initialled = bool(int(state.initialled[0]) >> chapter & 1)
    known, other = (first, second) if first >= 0 else (second, first)
    texts = tuple(voice.option(issue, option) if option >= 0 else "" for option in (first, second, force))
    return StandingRow(
        voice.issue(issue), count, (first, second, force), (texts[0], texts[1], texts[2]),
        state_chip(voice, known, other, count, is_initialled=is_initialled),
    )  # fmt: skip


def _verdicts(voice: Voice, replay: Replay, nodes: Sequence[Node], seat: int | None) -> Iterator[VerdictModel]:
    """Present the verdict of a seat, or of both; its actions belong to the window."""
    if not nodes[-1].is_over:
        return
    for own in range(SEATS) if seat is None else (seat,):
        other = replay.header.seats[1 - own]
        lines = story(nodes, seat)
        yield replace(verdict_model(voice, nodes[-1].state, own, lines, other.player, other.level), actions=())


def _words(voice: Voice) -> dict[str, str]:
    """Say what only the page says."""
    say = voice.words.text
    return {
        "play": say("web-play"),
        "first": say("web-first"),
        "previous": say("web-previous"),
        "next": say("web-next"),
        "last": say("web-last"),
        "keys": say("web-keys"),
        "language": say("setting-language"),
        "print": say("web-print"),
        "term_sheet": say("term-sheet"),
        "causes": say("web-causes"),
        "quiet": say("web-quiet"),
        "earlier": say("web-earlier"),
        "unfinished": say("web-unfinished"),
        "made": say("web-made"),
        "ledger": say("ledger"),
    }
