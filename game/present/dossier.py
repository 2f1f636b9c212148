"""Present the dossier of a scenario: what happened, its dates and figures, where they come from."""

from game.present.models import CalendarPoint, Dossier, Pair
from game.present.voice import Voice


def dossier(voice: Voice, seat: int) -> Dossier:
    """Present the paper on the table of a seat."""
    say, changes = voice.words.text, len(voice.scenario.assumptions.changes)
    return Dossier(
        label=say("dossier"),
        note=say("for-eyes", seat=voice.seat(seat)),
        title=voice.title,
        paragraphs=voice.numbered("dossier"),
        calendar_label=say("calendar"),
        calendar=calendar(voice),
        figures=figures(voice),
        sources_note=say("assumptions-changed", number=changes) if changes else say("sources-note"),
        sources_tip=say("action-sources"),
        is_changed=changes > 0,
    )


def calendar(voice: Voice) -> tuple[CalendarPoint, ...]:
    """Present the dossier's dates, spread evenly."""
    dates: list[tuple[str, str]] = []
    while date := voice.named(f"calendar.{len(dates) + 1}.date"):
        dates.append((date, voice.named(f"calendar.{len(dates) + 1}.label")))
    today = voice.named("calendar.today", "1")
    many = max(len(dates) - 1, 1)
    return tuple(
        CalendarPoint(date, label, number / many, str(number + 1) == today)
        for number, (date, label) in enumerate(dates)
    )


def figures(voice: Voice) -> tuple[Pair, ...]:
    """Present the dossier's key figures."""
    found: list[Pair] = []
    while value := voice.named(f"figure.{len(found) + 1}.value"):
        found.append(Pair(voice.named(f"figure.{len(found) + 1}.label"), value))
    return tuple(found)
