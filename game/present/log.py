"""Tell moves in words: the log, the transcript, the brief of what changed, the press."""

from collections.abc import Sequence

import numpy as np

from game.present.causes import moment
from game.present.figures import span
from game.present.models import LogLine, PressLine, Role
from game.present.story import Line
from game.present.voice import Voice
from game.rules.axes import FATE, Disclosure, Kind, Phase, Posture, Reply, Statement, Target, Uphold

TERMS_SHOWN = 3
WORDINGS = 3  # of each kind of statement
GLYPHS = {
    Kind.DEAL: "deal", Kind.DRAW: "draw", Kind.DISCLOSE: "disclose", Kind.STAKE: "stake", Kind.PLAY: "play",
    Kind.OFFER: "offer", Kind.ACCEPT: "accept", Kind.INITIAL: "initial", Kind.HOLD: "hold", Kind.WALK: "walk",
    Kind.ANSWER: "answer", Kind.POSTURE: "posture",
}  # fmt: skip


def log_line(voice: Voice, line: Line, seat: int | None) -> LogLine:
    """Tell a move in a line; the role says whose it was as the viewer sees it."""
    glyph = "event" if line.kind == Kind.DRAW and line.choice >= 0 else GLYPHS[line.kind]
    return LogLine(
        number=line.number,
        when=moment(voice, line),
        actor=voice.seat(line.actor),
        role=role_of(line.actor, seat),
        glyph=glyph,
        text=tell(voice, line),
        note=aside(voice, line),
        shorter=tuple(_offer(voice, line, shown) for shown in (2, 1)) if line.kind == Kind.OFFER else (),
    )


def role_of(actor: int, seat: int | None) -> Role:
    """Colour an actor: gold for mine (the first seat's where all is shown), red for theirs, sky for fate."""
    if actor == FATE:
        return Role.IN_PLAY
    return Role.MINE if actor == (0 if seat is None else seat) else Role.THEIRS


def tell(voice: Voice, line: Line) -> str:
    """Say what a move was."""
    return TELLERS[line.kind](voice, line)


def aside(voice: Voice, line: Line) -> str:
    """Say what else belongs to a move: chapters that stand alone, what stood and was not accepted."""
    notes = []
    if line.kind == Kind.OFFER and line.mask:
        names = [
            voice.chapter(chapter) for chapter in range(len(voice.scenario.names.chapters)) if line.mask >> chapter & 1
        ]
        notes.append(voice.words.text("log-alone", chapters=", ".join(names)))
    if line.standing and line.kind in (Kind.OFFER, Kind.HOLD):
        notes.append(voice.words.text("log-refused", seat=voice.seat(1 - line.actor)))
    return "; ".join(notes)


def press(voice: Voice, lines: Sequence[Line], most: int = 6) -> tuple[PressLine, ...]:
    """Collect the newest headlines, newest first."""
    found: list[PressLine] = []
    for line in reversed(lines):
        headline = _headline(voice, line)
        if headline and headline not in found:
            found.append(headline)
        if len(found) == most:
            break
    if not found:
        found.append(PressLine(_paper(voice, 0), voice.words.text("press-quiet", title=voice.title), Role.IN_PLAY))
    return tuple(found)


def _headline(voice: Voice, line: Line) -> PressLine | None:
    say = voice.words.text
    if line.kind == Kind.DRAW:
        if line.choice < 0:
            return None
        paper, text = voice.headline(line.choice)
        return PressLine(paper, text, Role.IN_PLAY)
    text = ""
    if line.kind == Kind.WALK:
        text = say("press-walk", seat=voice.seat(line.actor))
    elif line.kind == Kind.ACCEPT:
        text = say("press-signed", title=voice.title)
    elif line.kind == Kind.INITIAL:
        text = say("press-initial", chapter=voice.chapter(line.choice))
    elif line.kind == Kind.HOLD and line.choice > 0:
        text = say("press-statement", seat=voice.seat(line.actor), issue=voice.issue(line.target))
    elif line.kind == Kind.PLAY and voice.scenario.plays.target[line.choice] == Target.COMMITMENT:
        text = say("press-commit", seat=voice.seat(line.actor), term=voice.term(line.target, line.level))
    return PressLine(_paper(voice, line.number), text, role_of(line.actor, None)) if text else None


def _paper(voice: Voice, number: int) -> str:
    papers = voice.numbered("paper")
    return papers[number % len(papers)]


def _deal(voice: Voice, line: Line) -> str:
    names = [
        voice.words.text("log-mandate", seat=voice.seat(seat), mandate=voice.mandate(seat, number))
        for seat, number in enumerate((line.choice, line.target))
        if number >= 0
    ]
    return voice.words.text("log-deal", mandates=", ".join(names))


def _draw(voice: Voice, line: Line) -> str:
    parts = []
    if line.target >= 0:
        parts.append(voice.words.text("log-first", seat=voice.seat(line.target)))
    if line.choice >= 0:
        parts.append(voice.event(line.choice))
    return "; ".join(parts) or voice.words.text("log-no-event")


def _disclose(voice: Voice, line: Line) -> str:
    say, told = voice.words.text, voice.seat(line.asker)
    if line.choice < 0:
        other = 1 - line.asker
        return say("log-ruled-out", told=told, seat=voice.seat(other), mandate=voice.mandate(other, line.target))
    low, high = voice.option(line.choice, line.target), voice.option(line.choice, line.level)
    seat = voice.seat(1 - line.asker)
    return say("log-bound", told=told, seat=seat, issue=voice.issue(line.choice), range=span(voice.language, low, high))


def _stake(voice: Voice, line: Line) -> str:
    names = voice.scenario.names.stakes[line.actor]
    chosen = [voice.stake(line.actor, number) for number in range(len(names)) if line.mask >> number & 1]
    return voice.words.text("log-stake", stakes=", ".join(chosen)) if chosen else voice.words.text("log-stake-none")


def _play(voice: Voice, line: Line) -> str:
    name, target = voice.play(line.choice), target_name(voice, line.actor, line.choice, line.target, line.level)
    return voice.words.text("log-play-at", play=name, target=target) if target else name


def target_name(voice: Voice, seat: int, play: int, target: int, level: int = -1) -> str:
    """Name what a play is aimed at; empty where it has no target."""
    aim = voice.scenario.plays.target[play]
    if target < 0 or aim == Target.NONE:
        return ""
    if aim == Target.CONSTITUENCY:
        return voice.constituency(seat, target)
    if aim == Target.PROMISE:
        return voice.promise(target)
    return voice.term(target, level) if aim == Target.COMMITMENT else voice.issue(target)


def _offer(voice: Voice, line: Line, most: int = TERMS_SHOWN) -> str:
    say = voice.words.text
    is_first = line.previous[0] < 0
    base = voice.scenario.agenda.fallback.tolist() if is_first else line.previous
    changed = changes(voice, base, line.terms, most)
    return say("log-offer-first" if is_first else "log-offer", terms=changed) if changed else say("log-offer-same")


def changes(voice: Voice, base: Sequence[int], terms: Sequence[int], most: int) -> str:
    """List the terms that differ from a base, the largest as outsiders see them; empty where none does."""
    changed, stake = changed_terms(base, terms), voice.scenario.agenda.public_stake
    shown = sorted(changed, key=lambda issue: -int(stake[issue]) * abs(terms[issue] - base[issue]))[:most]
    return listed(voice, [voice.term(issue, terms[issue]) for issue in sorted(shown)], len(changed))


def listed(voice: Voice, names: Sequence[str], total: int) -> str:
    """List names and count the rest of a total."""
    more = total - len(names)
    return ", ".join(names) + (voice.words.text("log-more", number=more) if more else "")


def _accept(voice: Voice, line: Line) -> str:
    return voice.words.text("log-accept", seat=voice.seat(1 - line.actor))


def _initial(voice: Voice, line: Line) -> str:
    return voice.words.text("log-initial", chapter=voice.chapter(line.choice))


def _hold(voice: Voice, line: Line) -> str:
    if line.choice <= 0:
        return voice.words.text("log-hold")
    return statement(voice, line.choice, line.target, line.again)


def statement(voice: Voice, kind: int, issue: int, again: int) -> str:
    """Say a public statement; the wording goes round with the times that its kind was said before."""
    return voice.words.of("statement", Statement(kind).name, issue=voice.issue(issue), again=again % WORDINGS)


def _walk(voice: Voice, _line: Line) -> str:
    return voice.words.text("log-walk")


def _answer(voice: Voice, line: Line) -> str:
    say = voice.words.text
    if line.phase == Phase.ANSWER:
        return say("log-answer", event=voice.event(line.asked), answer=voice.answer(line.asked, line.choice))
    if line.phase == Phase.REOPEN:
        return voice.words.of("reply", Reply(line.choice).name)
    if line.choice == Uphold.FALLBACK:
        return say("log-put-back", chapter=voice.chapter(line.target))
    return voice.words.of("uphold", Uphold(line.choice).name)


def _posture(voice: Voice, line: Line) -> str:
    name = voice.words.of("posture", Posture(line.choice).name)
    if line.choice != Posture.RENEGOTIATE:
        return name
    terms = ", ".join(voice.term(issue, option) for issue, option in enumerate(line.terms) if option >= 0)
    return voice.words.text("log-renegotiate", chapter=voice.chapter(line.target), terms=terms)


TELLERS = {
    Kind.DEAL: _deal, Kind.DRAW: _draw, Kind.DISCLOSE: _disclose, Kind.STAKE: _stake, Kind.PLAY: _play,
    Kind.OFFER: _offer, Kind.ACCEPT: _accept, Kind.INITIAL: _initial, Kind.HOLD: _hold, Kind.WALK: _walk,
    Kind.ANSWER: _answer, Kind.POSTURE: _posture,
}  # fmt: skip


def brief(voice: Voice, lines: Sequence[Line], since: int, seat: int) -> tuple[str, ...]:
    """Say what the others did since a line, in order."""
    told = []
    for line in lines[since:]:
        if line.actor == seat or line.kind == Kind.DEAL or (line.kind == Kind.DRAW and line.choice < 0):
            continue
        if line.kind == Kind.DISCLOSE and voice.scenario.plays.disclosure[max(line.sounding, 0)] == Disclosure.NONE:
            continue
        told.append(voice.words.text("brief-line", actor=voice.seat(line.actor), text=tell(voice, line)))
    return tuple(told[-6:])


def changed_terms(old: Sequence[int], new: Sequence[int]) -> tuple[int, ...]:
    """List the issues on which two packages differ."""
    return tuple(int(issue) for issue in np.flatnonzero(np.asarray(old) != np.asarray(new)))
