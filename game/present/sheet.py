"""Present the term sheet: chapters of rows, each with its track, stepper and state."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from game.present.figures import signed
from game.present.models import ChapterModel, Chip, Choice, Role, SheetModel, TermRow
from game.present.proposal import Proposal, may_table
from game.present.voice import Voice
from game.rules.axes import Array, Flags, Kind
from game.rules.outcome import own_values
from game.rules.view import View

NOTHING = (-1, -1)
ROW_ACTS = (("take", "take-term"), ("take-chapter", "take-chapter"), ("meet", "meet-halfway"), ("want", "ask-price"))


def sheet_model(
    voice: Voice, seen: View, proposal: Proposal, *, is_my_turn: bool, before: SheetModel | None = None
) -> SheetModel:
    """Present the term sheet; `before` is that of another draft of the same turn, what is alike is taken from it."""
    say, names = voice.words.text, voice.scenario.names
    may, gains = may_table(seen), option_gains(seen, proposal.terms)
    legal = seen.legal()
    may_initial = legal.initial[0] & legal.kinds[0, Kind.INITIAL] if is_my_turn else np.zeros(len(names.chapters), bool)
    may_alone = legal.alone[0]
    known = before.chapters if before else ()
    chapters = tuple(
        _chapter(voice, seen, proposal, chapter, may, gains, known[chapter] if known else None,
                 can_initial=bool(may_initial[chapter]), can_stand_alone=bool(may_alone[chapter]))
        for chapter in range(len(names.chapters))
    )  # fmt: skip
    if before:
        return replace(before, chapters=chapters, can_undo=bool(proposal.past), can_redo=bool(proposal.future))
    return SheetModel(
        title=say("term-sheet"),
        undo_label=say("undo"),
        redo_label=say("redo"),
        reset_label=say("reset"),
        status_quo_label=say("status-quo"),
        mine_label=say("my-draft"),
        theirs_label=say("their-last-ask"),
        low_label=voice.seat(0),
        high_label=voice.seat(1),
        draft_label=say("draft"),
        state_label=say("state"),
        chapters=chapters,
        can_undo=bool(proposal.past),
        can_redo=bool(proposal.future),
        row_acts=tuple((say(word), say(f"action-{action}")) for action, word in ROW_ACTS),
    )


def option_gains(seen: View, terms: Sequence[int]) -> Array:
    """Tell what each option by itself would add to the viewer's value of a package, hundredths: [I, O]."""
    counts = seen.scenario.agenda.counts
    base = np.array(terms, np.int64)
    widest = int(counts.max())
    packages = np.broadcast_to(base, (len(base), widest, len(base))).copy()
    for issue, count in enumerate(counts.tolist()):
        packages[issue, :count, issue] = np.arange(count)
    flat = packages.reshape(-1, len(base))
    mandates = np.full(len(flat), int(seen.mandate[0]), np.int64)
    values = own_values(seen.scenario, flat, seen.seat, mandates).reshape(len(base), widest)
    mine = own_values(seen.scenario, base[None], seen.seat, mandates[:1])[0]
    return np.asarray(values - mine, np.int64)


def _chapter(
    voice: Voice,
    seen: View,
    proposal: Proposal,
    chapter: int,
    may: Flags,
    gains: Array,
    before: ChapterModel | None,
    *,
    can_initial: bool,
    can_stand_alone: bool,
) -> ChapterModel:
    names, say = voice.scenario.names, voice.words.text
    issues = [int(issue) for issue in np.flatnonzero(voice.scenario.agenda.members[chapter])]
    known = before.rows if before else (None,) * len(issues)
    rows = tuple(
        _row(voice, seen, proposal, issue, may[issue], gains[issue], row)
        for issue, row in zip(issues, known, strict=True)
    )
    if before and rows == before.rows and before.is_alone == bool(proposal.alone >> chapter & 1):
        return before
    is_initialled = bool(int(seen.state.initialled[0]) >> chapter & 1)
    chip = _chapter_chip(voice, rows, is_initialled=is_initialled)
    command = f"{names.seats[seen.seat]} initial {names.chapters[chapter]}"
    theirs_alone = bool(int(seen.state.alone[0, 1 - seen.seat]) >> chapter & 1)
    return ChapterModel(
        chapter=chapter,
        key=names.chapters[chapter],
        label=voice.chapter(chapter),
        icon=voice.chapter_icon(chapter),
        rows=rows,
        is_folded=chip is not None,
        folded_text=", ".join(voice.term(row.issue, row.mine) for row in rows),
        note=say("within-mandate") if can_initial else say("offered-alone") if theirs_alone else "",
        chip=chip,
        initial=Choice(say("initial-chapter"), say("initial-note"), command) if can_initial else None,
        is_alone=bool(proposal.alone >> chapter & 1),
        alone=_alone(voice, seen, proposal, chapter, can_stand_alone=can_stand_alone),
    )


def _chapter_chip(voice: Voice, rows: tuple[TermRow, ...], *, is_initialled: bool) -> Chip | None:
    """Mark a chapter that is done with."""
    if is_initialled:
        return Chip(voice.words.text("chip-initialled"), "initialled", Role.GAIN)
    if rows and all(row.chip.glyph == "agreed" for row in rows):
        return Chip(voice.words.text("chip-agreed"), "agreed", Role.GAIN)
    return None


def _alone(voice: Voice, seen: View, proposal: Proposal, chapter: int, *, can_stand_alone: bool) -> Choice:
    say = voice.words.text
    reason = "" if can_stand_alone else say("reason-cannot-split")
    if int(seen.state.initialled[0]) >> chapter & 1:
        reason = say("already-initialled")
    name = voice.scenario.names.chapters[chapter]
    chosen = bool(proposal.alone >> chapter & 1)
    return Choice(say("stands-alone"), say("alone-note"), name, can_stand_alone, reason, chosen)


def _row(
    voice: Voice, seen: View, proposal: Proposal, issue: int, may: Flags, gains: Array, before: TermRow | None
) -> TermRow:
    state, names = seen.state, voice.scenario.names
    count = int(voice.scenario.agenda.counts[issue])
    mine, theirs = proposal.terms[issue], int(state.offers[0, 1 - seen.seat, issue])
    worth = tuple(signed(gain) for gain in gains[:count].tolist())
    if before and (before.mine, before.points) == (mine, worth):
        return before
    is_locked = int(may[:count].sum()) <= 1
    has_line = not may[:count].all()
    low, high = state.bounds[0, seen.seat, issue].tolist()
    chapter = int(voice.scenario.agenda.chapter_of[issue])
    is_initialled = bool(int(state.initialled[0]) >> chapter & 1)
    return TermRow(
        issue=issue,
        key=names.issues[issue],
        name=voice.issue(issue),
        options=tuple(voice.option(issue, option) for option in range(count)),
        is_open=tuple(bool(flag) for flag in may[:count]),
        tokens=names.options[issue],
        status_quo=int(voice.scenario.agenda.status_quo[issue]),
        mine=mine,
        theirs=theirs,
        text=voice.option(issue, mine),
        chip=_chip(voice, seen.seat, (mine, theirs), count, is_initialled=is_initialled),
        is_locked=is_locked,
        lock_note=voice.words.text("red-line-row") if has_line else "",
        committed=int(state.commitments[0, seen.seat, issue]),
        sounded=(low, high) if low >= 0 else NOTHING,
        points=worth,
        note=voice.issue_note(issue),
    )


def _chip(voice: Voice, seat: int, ends: tuple[int, int], count: int, *, is_initialled: bool) -> Chip:
    """Say how far apart a draft and their ask are, and where the draft gives more than they asked for."""
    mine, theirs = ends
    gives_more = theirs >= 0 and (mine > theirs if seat == 0 else mine < theirs)
    if gives_more:
        return Chip(voice.words.text("chip-beyond"), "open", Role.WARNING)
    return state_chip(voice, mine, theirs, count, is_initialled=is_initialled)


def state_chip(voice: Voice, mine: int, theirs: int, count: int, *, is_initialled: bool = False) -> Chip:
    """Say how far apart a draft and their ask are."""
    say = voice.words.text
    if is_initialled and mine == theirs:
        return Chip(say("chip-initialled"), "initialled", Role.GAIN)
    if theirs < 0:
        return Chip(say("chip-silent"), "open", Role.CAPTION)
    gap = abs(mine - theirs)
    if gap == 0:
        return Chip(say("chip-agreed"), "agreed", Role.GAIN)
    if gap == 1:
        return Chip(say("chip-close"), "close", Role.MINE)
    if gap * 2 > count - 1:
        return Chip(say("chip-far"), "far", Role.THEIRS)
    return Chip(say("chip-open"), "open", Role.IN_PLAY)
