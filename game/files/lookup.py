"""Look up the names that the parts of a scenario give each other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from game.files.faults import suggestion
from game.files.gauges import SIDES, seat_gauges, side_gauges
from game.files.spec import Spec

Found = Iterator[tuple[str, str]]  # key path, message


def unknown(key: str, what: str, word: str, known: Sequence[str]) -> Found:
    """Report a word that names nothing."""
    if word not in known:
        yield key, f"unknown {what} {word!r}{suggestion(word, known)}"


def unknowns(key: str, what: str, words: Sequence[str] | Mapping[str, object], known: Sequence[str]) -> Found:
    """Report the words that name nothing."""
    for word in words:
        yield from unknown(f"{key}.{word}" if isinstance(words, Mapping) else key, what, word, known)


def repeated(key: str, words: Sequence[str]) -> Found:
    """Report ids that stand for two things."""
    for word in sorted({word for word in words if words.count(word) > 1}):
        yield f"{key}[{word}].id", f"expected ids that differ, got {word!r} {words.count(word)} times"


@dataclass(frozen=True)
class Lookup:
    """The names of a scenario, listed once."""

    spec: Spec

    @cached_property
    def seats(self) -> list[str]:
        """List the seats."""
        return [seat.id for seat in self.spec.seats]

    @cached_property
    def chapters(self) -> list[str]:
        """List the chapters."""
        return [chapter.id for chapter in self.spec.chapters]

    @cached_property
    def options(self) -> dict[str, list[str]]:
        """List the options of each issue."""
        return {issue.id: [option.id for option in issue.options] for issue in self.spec.issues}

    @cached_property
    def interests(self) -> dict[str, list[str]]:
        """List the interests of each seat."""
        return {seat.id: [interest.id for interest in seat.interests] for seat in self.spec.seats}

    @cached_property
    def constituencies(self) -> dict[str, list[str]]:
        """List the constituencies of each seat."""
        return {seat.id: [voice.id for voice in seat.constituencies] for seat in self.spec.seats}

    @cached_property
    def events(self) -> list[str]:
        """List the events."""
        return [event.id for event in self.spec.events]

    @cached_property
    def seat_gauges(self) -> list[str]:
        """List the gauges by seat."""
        return list(seat_gauges(self.spec))

    @cached_property
    def side_gauges(self) -> list[str]:
        """List the gauges by side."""
        return list(side_gauges(self.spec, 0))

    @cached_property
    def voices(self) -> list[str]:
        """List the moods that may be named: whole homes, single constituencies."""
        return [*self.seats, *(f"{seat}.{voice}" for seat, some in self.constituencies.items() for voice in some)]

    @cached_property
    def side_voices(self) -> list[str]:
        """List the moods that a play may name."""
        return [*SIDES, *(voice for voice in self.voices if "." in voice)]

    def choices(self, key: str, issue: str, tokens: Sequence[str]) -> Found:
        """Report options of an issue that do not exist, or the issue."""
        if issue not in self.options:
            yield from unknown(key, "issue", issue, list(self.options))
            return
        for token in tokens:
            yield from unknown(key, f"option of {issue}", token, self.options[issue])

    def ladder(self, key: str, issue: str, tokens: Sequence[str]) -> Found:
        """Report options that are not neighbours: rules keep them as a range."""
        yield from self.choices(key, issue, tokens)
        known = self.options.get(issue, [])
        places = sorted({known.index(token) for token in tokens if token in known})
        if places and places != list(range(places[0], places[-1] + 1)):
            yield key, f"expected neighbouring options of {issue}, got {', '.join(tokens)}"
