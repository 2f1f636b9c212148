"""Gather a scenario's texts under the keys that presenters look up."""

from collections.abc import Iterator

from game.files.fields import Text
from game.files.spec import Spec
from game.rules.axes import PRESSURES
from game.rules.scenario import Words

Keyed = Iterator[tuple[str, Text]]


def compile_words(spec: Spec) -> Words:
    """Give every text its key."""
    found = {key: {"en": text.en, "ko": text.ko} for part in PARTS for key, text in part(spec)}
    today = str(next(number for number, date in enumerate(spec.calendar, 1) if date.today))
    return found | {"calendar.today": {"en": today, "ko": today}}


def compile_marks(spec: Spec) -> dict[str, str]:
    """Give every icon and emblem its key; the role of the scenario and what follows it too."""
    found: dict[str, str] = {"role": spec.role or "", "next": spec.campaign.next if spec.campaign else ""}
    found |= {f"chapter.{chapter.id}": chapter.icon for chapter in spec.chapters}
    found |= {f"play.{play.id}": play.icon for play in spec.plays}
    found |= {f"gauge.{int(gauge)}": part.icon for gauge, part in zip(PRESSURES, spec.pressures, strict=True)}
    return found | {f"seat.{seat.id}": seat.emblem for seat in spec.seats}


def _frame(spec: Spec) -> Keyed:
    yield from (("title", spec.title), ("subtitle", spec.subtitle), ("summary", spec.summary))
    if spec.asymmetry:
        yield "asymmetry", spec.asymmetry
    yield from ((f"shortfall.{line}", text) for line, text in spec.shortfalls if text)
    for number, text in enumerate(spec.dossier, 1):
        yield f"dossier.{number}", text
    for number, date in enumerate(spec.calendar, 1):
        yield from ((f"calendar.{number}.date", date.date), (f"calendar.{number}.label", date.label))
    for number, figure in enumerate(spec.figures, 1):
        yield from ((f"figure.{number}.value", figure.value), (f"figure.{number}.label", figure.label))
    for number, text in enumerate(spec.papers, 1):
        yield f"paper.{number}", text
    for gauge, pressure in zip(PRESSURES, spec.pressures, strict=True):
        yield from ((f"gauge.{int(gauge)}", pressure.name), (f"gauge.{int(gauge)}.note", pressure.note))
    if spec.history:
        yield from (("history.date", spec.history.date), ("history.note", spec.history.note))


def _agenda(spec: Spec) -> Keyed:
    for chapter in spec.chapters:
        yield f"chapter.{chapter.id}", chapter.name
    for issue in spec.issues:
        key = f"issue.{issue.id}"
        yield from ((key, issue.name), (f"{key}.note", issue.note), (f"{key}.reason", issue.reason))
        for option in issue.options:
            yield f"option.{issue.id}.{option.id}", option.name
            if option.anchor:
                yield f"option.{issue.id}.{option.id}.anchor", option.anchor


def _seats(spec: Spec) -> Keyed:
    for seat in spec.seats:
        yield from ((f"seat.{seat.id}", seat.name), (f"assembly.{seat.id}", seat.assembly))
        for number, text in enumerate(seat.said, 1):
            yield f"said.{seat.id}.{number}", text
        for interest in seat.interests:
            yield f"interest.{seat.id}.{interest.id}", interest.name
        for mandate in seat.mandates:
            key = f"mandate.{seat.id}.{mandate.id}"
            yield from ((key, mandate.name), (f"{key}.note", mandate.note))
        for voice in seat.constituencies:
            key = f"constituency.{seat.id}.{voice.id}"
            yield from ((key, voice.name), (f"{key}.note", voice.note))
        for stake in seat.stakes:
            yield f"stake.{seat.id}.{stake.id}", stake.name


def _fate(spec: Spec) -> Keyed:
    for promise in spec.promises:
        yield f"promise.{promise.id}", promise.name
    for play in spec.plays:
        yield from ((f"play.{play.id}", play.name), (f"play.{play.id}.note", play.note))
    for event in spec.events:
        key = f"event.{event.id}"
        yield from ((key, event.name), (f"{key}.note", event.note))
        yield from ((f"{key}.press", event.press), (f"{key}.paper", event.paper))
        for answer in event.answers:
            yield f"answer.{event.id}.{answer.id}", answer.name


PARTS = (_frame, _agenda, _seats, _fate)
