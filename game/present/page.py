"""Present a saved game as one page: the replay with every pair of eyes that is offered, position by position."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from game.files.header import Seat
from game.play.audience import offered
from game.play.players import HUMAN, seat_players
from game.play.restore import silent
from game.play.setup import Replay
from game.play.timeline import Node
from game.present.causes import when
from game.present.glyphs import place_line
from game.present.header import Progress, header_model
from game.present.models import (
    HeaderModel,
    PageFrame,
    PageModel,
    PageReceipt,
    PageView,
    Pair,
    Role,
    StandingChapter,
    StandingRow,
    VerdictModel,
)
from game.present.receipt import read_refusal, receipt_model
from game.present.replay import replay_model
from game.present.retelling import Retelling, retell
from game.present.review import review_model
from game.present.sheet import state_chip
from game.present.steps import stops
from game.present.story import Line
from game.present.verdict import verdict_model
from game.present.voice import Voice
from game.review.review import Review, review
from game.rules.axes import SEATS
from game.rules.state import State
from game.rules.view import view

BOTH = "both"
DAY = 10  # letters of a date
Sheet = tuple[StandingChapter, ...]


@dataclass(frozen=True)
class Showing:
    """What a page shows, whatever it speaks: the current line of play, seats that may be looked from, the review."""

    replay: Replay
    nodes: tuple[Node, ...]
    seats: tuple[int, ...]
    review: Review | None


def showing(replay: Replay, *, is_revealed: bool = False, progress: Callable[[int, int], None] = silent) -> Showing:
    """Choose what a page shows and review it where it is over; hidden mandates are there only when asked for."""
    nodes, scenario = replay.timeline.main_line(), replay.timeline.scenario
    seats = tuple(range(SEATS)) if is_revealed else offered(replay.timeline, replay.header.seats, nodes[-1])
    if not nodes[-1].is_over:
        return Showing(replay, nodes, seats, None)
    found = review(scenario, nodes, seat_players(replay.header.seats), replay.timeline.seed, progress=progress)
    return Showing(replay, nodes, seats, found)


def page_model(voice: Voice, shown: Showing) -> PageModel:
    """Present a page in one language; only what may be seen is in it at all."""
    say, header = voice.words.text, shown.replay.header
    sheets = [standing(voice, node.state) for node in shown.nodes]
    eyes: tuple[int | None, ...] = (None, *shown.seats) if len(shown.seats) == SEATS else shown.seats
    return PageModel(
        language=voice.language,
        language_label=voice.words.of("language", voice.language),
        title=voice.heading,
        subtitle=" · ".join((shown.replay.path.stem, header.date[:DAY], say("web-seed", seed=str(header.seed)))),
        players=tuple(_player(voice, seat, held) for seat, held in enumerate(header.seats)),
        notice=shown.replay.notice,
        views=tuple(_view(voice, shown, sheets, seat) for seat in eyes),
        columns=(say("issue"), voice.seat(0), voice.seat(1), say("chip-in-force"), say("state")),
        words=_words(voice),
    )


def _player(voice: Voice, seat: int, held: Seat) -> Pair:
    level = voice.words.of("level", held.level) if held.level else ""
    roles = (Role.MINE, Role.THEIRS)
    return Pair(voice.seat(seat), voice.words.of("player", held.player), roles[seat], level)


def _view(voice: Voice, shown: Showing, sheets: Sequence[Sheet], seat: int | None) -> PageView:
    told = retell(voice, shown.nodes, seat)
    nodes = shown.nodes[: len(told.lines) + 1]  # less a posture that waits for the other
    persons = tuple(number for number, held in enumerate(shown.replay.header.seats) if held.player == HUMAN)
    deciding = persons or tuple(range(SEATS)) if seat is None else (seat,)
    found = stops(nodes, [node for node, _, _ in told.turning], deciding)
    return PageView(
        key=BOTH if seat is None else str(seat),
        label=voice.words.text("both") if seat is None else voice.seat(seat),
        replay=replay_model(told, len(nodes) - 1, offered=shown.seats),
        frames=tuple(_frame(told, node, sheet) for node, sheet in zip(nodes, sheets, strict=False)),
        stops={step.value: places for step, places in found.places.items()},
        receipts=tuple(_receipts(voice, nodes, seat)),
        verdicts=tuple(_verdicts(voice, shown.replay, nodes, seat)),
        review=review_model(voice, shown.review, nodes, seat) if shown.review else None,
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


def _receipts(voice: Voice, nodes: Sequence[Node], seat: int | None) -> Iterator[PageReceipt]:
    """Present the refusals that came with a receipt, to whoever was refused."""
    for node in nodes[1:]:
        told = 1 - node.actor
        note = json.loads(node.note).get("receipt") if node.note and seat in (None, told) else None
        refusal = read_refusal(note, is_binding=False) if isinstance(note, dict) else None
        if refusal:
            yield PageReceipt(node.id, receipt_model(voice, view(voice.scenario, node.state, told), refusal))


def _verdicts(voice: Voice, replay: Replay, nodes: Sequence[Node], seat: int | None) -> Iterator[VerdictModel]:
    """Present the verdict of a seat, or of both; its actions belong to the window."""
    if not nodes[-1].is_over:
        return
    for own in range(SEATS) if seat is None else (seat,):
        other = replay.header.seats[1 - own]
        yield replace(verdict_model(voice, nodes, own, other.player, other.level), actions=())


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
        "better": say("web-better"),
    }
