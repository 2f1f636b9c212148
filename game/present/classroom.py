"""Present the saved games of a class beside each other."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from game.core.points import divide_half_away
from game.files.header import Header
from game.negotiators.receipt import CONSTITUENCY, METER
from game.present.figures import percent, points, signed
from game.present.models import Bar, Chip, ClassGame, ClassGroup, ClassIssue, ClassModel, ClassSpot, Pair, Role, Share
from game.present.voice import Voice
from game.present.words import Words
from game.review.debrief import Debrief, Refused, Side, places
from game.rules.axes import SEATS, Gauge
from game.rules.scenario import Scenario

POINT, TOP, HALF = 100, 10_000, 0.5
GIVEN, REASONS = 3, 8  # as many are told
ROLES = (Role.MINE, Role.THEIRS)


@dataclass(frozen=True)
class Played:
    """A record that was read: what was summed up of it, or how far it came."""

    label: str
    header: Header
    scenario: Scenario
    found: Debrief | None
    round: int
    quarter: int


def class_model(words: Words, played: Sequence[Played], broken: Sequence[tuple[str, str]]) -> ClassModel:
    """Present games by scenario as it was played; broken records by label and fault."""
    say = words.text
    alike: dict[str, list[tuple[int, Played]]] = {}
    for number, game in enumerate(played, 1):
        alike.setdefault(game.header.compiled, []).append((number, game))
    groups = sorted(alike.values(), key=lambda games: (-len(games), games[0][1].header.scenario))
    return ClassModel(
        language=words.language,
        language_label=words.of("language", words.language),
        brand=say("brand"),
        title=say("class-title"),
        note=say("class-note", number=len(played), broken=len(broken)),
        groups=tuple(_group(Voice(words, games[0][1].scenario), games) for games in groups),
        broken=tuple(
            Pair(label or say("class-record", number=number), fault, Role.CRISIS)
            for number, (label, fault) in enumerate(broken, 1)
        ),
        words=_words(words),
    )


def _group(voice: Voice, games: Sequence[tuple[int, Played]]) -> ClassGroup:
    say, clock = voice.words.text, voice.scenario.clock
    ended = [game.found for _, game in games if game.found]
    agreed = [found for found in ended if found.is_signed]
    return ClassGroup(
        title=voice.heading,
        note=say("class-group", games=len(games), agreed=len(agreed), rounds=clock.rounds, quarters=clock.quarters),
        seats=(voice.seat(0), voice.seat(1)),
        columns=_columns(voice),
        frontiers=tuple(_frontier(voice.scenario, pair) for pair in sorted({found.mandates for found in ended})),
        games=tuple(_game(voice, number, game) for number, game in games),
        rounds=_rounds(voice, agreed),
        issues=_issues(voice, agreed),
        reasons=_reasons(voice, ended),
        means=_means(voice, ended),
    )


def _columns(voice: Voice) -> tuple[str, ...]:
    say, seats = voice.words.text, (voice.seat(0), voice.seat(1))
    return (
        say("class-game"), say("class-result"), *(say("class-claimed", seat=seat) for seat in seats),
        say("score-created"), say("score-kept"), *(say("class-opened", seat=seat) for seat in seats),
        *(say("class-gave", seat=seat) for seat in seats), say("class-refused"),
    )  # fmt: skip


def _frontier(scenario: Scenario, mandates: tuple[int, int]) -> tuple[tuple[float, float], ...]:
    values = scenario.values.frontiers[mandates[0]][mandates[1]].values
    return tuple((x / POINT, y / POINT) for x, y in places(scenario, values, mandates).tolist())


def _game(voice: Voice, number: int, game: Played) -> ClassGame:
    found, label = game.found, game.label or voice.words.text("class-number", number=number)
    if found is None:
        return ClassGame(number, label, _players(voice, game.header), _stage(voice, game), (), None, (), (), (), "")
    sides = found.sides
    return ClassGame(
        number=number,
        label=label,
        players=_players(voice, game.header),
        result=_result(voice, found),
        scores=tuple(points(value) for value in (*(side.claimed for side in sides), found.created, found.kept)),
        spot=ClassSpot(
            (sides[0].place / POINT, sides[1].place / POINT), (sides[0].claimed / POINT, sides[1].claimed / POINT),
            found.created / POINT, found.is_signed,
        ),
        opening=tuple(points(side.asked) if side.opening else "" for side in sides),
        opening_terms=tuple(_terms(voice, side) for side in sides),
        gave=tuple(_given(voice, side) for side in sides),
        refused=_refused(voice, found.refused),
    )  # fmt: skip


def _players(voice: Voice, header: Header) -> str:
    say = voice.words
    told = [
        " ".join(filter(None, (say.of("player", seat.player), say.of("level", seat.level) if seat.level else "")))
        for seat in header.seats
    ]
    return " · ".join(f"{voice.seat(seat)}: {text}" for seat, text in enumerate(told))


def _stage(voice: Voice, game: Played) -> Chip:
    say = voice.words.text
    if game.quarter > 0:
        return Chip(say("class-in-quarter", quarter=game.quarter), "open", Role.IN_PLAY)
    return Chip(say("class-in-round", round=max(game.round, 1)), "open", Role.IN_PLAY)


def _result(voice: Voice, found: Debrief) -> Chip:
    say = voice.words.text
    if found.is_signed:
        return Chip(say("class-signed", round=found.round), "agreed", Role.GAIN)
    return Chip(say("class-voided" if found.round else "no-deal"), "far", Role.LOSS)


def _terms(voice: Voice, side: Side) -> str:
    return ", ".join(voice.term(issue, option) for issue, option in enumerate(side.opening))


def _given(voice: Voice, side: Side) -> str:
    return ", ".join(f"{voice.issue(issue)} {signed(-loss)}" for issue, loss in side.given[:GIVEN])


def _reason(voice: Voice, why: Refused) -> str:
    """Say what weighed most against an offer."""
    say = voice.words.text
    if why.cause:
        return say("class-red-line" if why.cause == "red_line" else "class-votes")
    if why.at < 0:
        return say("class-too-little")
    if why.on == METER:
        return voice.meter(Gauge(why.at))
    return voice.constituency(why.refuser, why.at) if why.on == CONSTITUENCY else voice.issue(why.at)


def _refused(voice: Voice, refused: Sequence[Refused]) -> str:
    counts = Counter(_reason(voice, why) for why in refused)
    return ", ".join(f"{name} \u00d7{count}" if count > 1 else name for name, count in counts.most_common(GIVEN))


def _reasons(voice: Voice, ended: Sequence[Debrief]) -> tuple[Share, ...]:
    counts = Counter((why.refuser, _reason(voice, why)) for found in ended for why in found.refused)
    most = max(counts.values(), default=1)
    return tuple(
        Share(voice.words.text("class-reason", seat=voice.seat(seat), reason=name), str(count),
              Bar(count / most, role=ROLES[seat]))
        for (seat, name), count in counts.most_common(REASONS)
    )  # fmt: skip


def _rounds(voice: Voice, agreed: Sequence[Debrief]) -> tuple[Share, ...]:
    counts = Counter(found.round for found in agreed)
    most = max(counts.values(), default=1)
    return tuple(
        Share(voice.words.text("when-round", round=str(number)), str(counts[number]),
              Bar(counts[number] / most, role=Role.GAIN))
        for number in range(1, max(counts, default=0) + 1)
    )  # fmt: skip


def _issues(voice: Voice, agreed: Sequence[Debrief]) -> tuple[ClassIssue, ...]:
    """Average how far each side came from its first offer, over the games that agreed."""
    if not agreed:
        return ()
    found = []
    for issue in range(len(voice.scenario.names.issues)):
        mean = [sum(game.steps[issue][seat] for game in agreed) // len(agreed) for seat in range(SEATS)]
        texts = [percent(voice.language, value) for value in mean]
        bars = [Bar(value / TOP, role=ROLES[seat]) for seat, value in enumerate(mean)]
        found.append(ClassIssue(voice.issue(issue), (texts[0], texts[1]), (bars[0], bars[1])))
    return tuple(found)


def _means(voice: Voice, ended: Sequence[Debrief]) -> tuple[Pair, ...]:
    if not ended:
        return ()
    say = voice.words.text
    rows = {
        say("class-claimed", seat=voice.seat(seat)): [game.sides[seat].claimed for game in ended] for seat in (0, 1)
    }
    rows |= {say("score-created"): [game.created for game in ended], say("score-kept"): [game.kept for game in ended]}
    agreed = sum(game.is_signed for game in ended)
    share = percent(voice.language, divide_half_away(agreed * TOP, len(ended)))
    return (
        Pair(say("class-agreed"), share),
        *(Pair(name, points(int(fmean(values) + HALF))) for name, values in rows.items()),
    )


def _words(words: Words) -> dict[str, str]:
    say = words.text
    return {
        "language": say("setting-language"), "print": say("web-print"), "made": say("web-made"),
        "outcomes": say("class-outcomes"), "outcomes_note": say("class-outcomes-note"),
        "scatter": say("class-scatter"), "scatter_note": say("class-scatter-note"), "games": say("class-games"),
        "rounds": say("class-rounds"), "issues": say("class-issues"), "issues_note": say("class-issues-note"),
        "reasons": say("class-reasons"), "reasons_note": say("class-reasons-note"), "means": say("class-means"),
        "broken": say("class-broken"), "created": say("score-created"), "claimed": say("score-claimed"),
        "walk": say("class-walk"), "frontier": say("plane-frontier"), "signed": say("class-mark-signed"),
        "unsigned": say("class-mark-unsigned"), "none": say("none"), "empty": say("class-empty"),
    }  # fmt: skip
