"""Name everything of one scenario in one language."""

from dataclasses import dataclass

from game.present.words import FALLBACK, Words
from game.rules.axes import FATE, PRESSURES, Gauge
from game.rules.scenario import Scenario


@dataclass(frozen=True)
class Voice:
    """Words of the interface and of a scenario."""

    words: Words
    scenario: Scenario

    @property
    def language(self) -> str:
        """Tell the language spoken."""
        return self.words.language

    def named(self, key: str, otherwise: str = "") -> str:
        """Look up a text of the scenario; fall back to the other language, then to `otherwise`."""
        texts = self.scenario.words.get(key, {})
        return texts.get(self.language) or texts.get(FALLBACK) or otherwise

    def numbered(self, stem: str) -> tuple[str, ...]:
        """Collect the texts of stem.1, stem.2, ... as far as they go."""
        found: list[str] = []
        while text := self.named(f"{stem}.{len(found) + 1}"):
            found.append(text)
        return tuple(found)

    @property
    def title(self) -> str:
        """Name the scenario."""
        return self.named("title", self.scenario.id)

    @property
    def heading(self) -> str:
        """Name the scenario as played: with changed assumptions it says so."""
        many = len(self.scenario.assumptions.changes)
        return self.words.text("changed-title", title=self.title, number=many) if many else self.title

    def seat(self, seat: int) -> str:
        """Name a delegation, or fate."""
        if seat == FATE:
            return self.words.text("fate")
        name = self.scenario.names.seats[seat]
        return self.named(f"seat.{name}", _plain(name))

    def assembly(self, seat: int) -> str:
        """Name a delegation's legislature."""
        return self.named(f"assembly.{self.scenario.names.seats[seat]}", self.words.text("assembly"))

    def issue(self, issue: int) -> str:
        """Name an issue."""
        name = self.scenario.names.issues[issue]
        return self.named(f"issue.{name}", _plain(name))

    def issue_note(self, issue: int) -> str:
        """Explain an issue; empty where nothing is written."""
        return self.named(f"issue.{self.scenario.names.issues[issue]}.note")

    def option(self, issue: int, option: int) -> str:
        """Name an option."""
        if option < 0:
            return self.words.text("none")
        name, token = self.scenario.names.issues[issue], self.scenario.names.options[issue][option]
        return self.named(f"option.{name}.{token}", _plain(token))

    def term(self, issue: int, option: int) -> str:
        """Name an issue with its option."""
        return self.words.text("term", issue=self.issue(issue), option=self.option(issue, option))

    def chapter(self, chapter: int) -> str:
        """Name a chapter."""
        name = self.scenario.names.chapters[chapter]
        return self.named(f"chapter.{name}", _plain(name))

    def chapter_icon(self, chapter: int) -> str:
        """Choose a chapter's icon."""
        return self.scenario.marks[f"chapter.{self.scenario.names.chapters[chapter]}"]

    def mandate(self, seat: int, mandate: int) -> str:
        """Name a mandate."""
        names = self.scenario.names
        name = names.mandates[seat][mandate]
        return self.named(f"mandate.{names.seats[seat]}.{name}", _plain(name))

    def mandate_note(self, seat: int, mandate: int) -> str:
        """Describe a mandate."""
        names = self.scenario.names
        return self.named(f"mandate.{names.seats[seat]}.{names.mandates[seat][mandate]}.note")

    def interest(self, seat: int, interest: int) -> str:
        """Name an interest of a delegation."""
        names = self.scenario.names
        name = names.interests[seat][interest]
        return self.named(f"interest.{names.seats[seat]}.{name}", _plain(name))

    def constituency(self, seat: int, constituency: int) -> str:
        """Name a constituency."""
        names = self.scenario.names
        name = names.constituencies[seat][constituency]
        return self.named(f"constituency.{names.seats[seat]}.{name}", _plain(name))

    def play(self, play: int) -> str:
        """Name a play."""
        name = self.scenario.names.plays[play]
        return self.named(f"play.{name}", _plain(name))

    def play_note(self, play: int) -> str:
        """Say a play's effect in a line."""
        return self.named(f"play.{self.scenario.names.plays[play]}.note")

    def play_icon(self, play: int) -> str:
        """Choose a play's icon."""
        return self.scenario.marks[f"play.{self.scenario.names.plays[play]}"]

    def event(self, event: int) -> str:
        """Name an event."""
        name = self.scenario.names.events[event]
        return self.named(f"event.{name}", _plain(name))

    def event_note(self, event: int) -> str:
        """Describe an event."""
        return self.named(f"event.{self.scenario.names.events[event]}.note")

    def headline(self, event: int) -> tuple[str, str]:
        """Give the paper and the headline of an event."""
        name = self.scenario.names.events[event]
        text = self.named(f"event.{name}.press", self.event(event))
        return self.named(f"event.{name}.paper"), text

    def answer(self, event: int, answer: int) -> str:
        """Name an answer to an event."""
        names = self.scenario.names
        word = names.answers[event][answer]
        return self.named(f"answer.{names.events[event]}.{word}", _plain(word))

    def promise(self, promise: int) -> str:
        """Name a promise."""
        name = self.scenario.names.promises[promise]
        return self.named(f"promise.{name}", _plain(name))

    def stake(self, seat: int, stake: int) -> str:
        """Name a stake."""
        names = self.scenario.names
        name = names.stakes[seat][stake]
        return self.named(f"stake.{names.seats[seat]}.{name}", _plain(name))

    def emblem(self, seat: int) -> str:
        """Choose a delegation's emblem."""
        return self.scenario.marks[f"seat.{self.scenario.names.seats[seat]}"]

    def meter(self, gauge: int) -> str:
        """Name a gauge; a pressure has the scenario's name."""
        if gauge in PRESSURES:
            return self.named(f"gauge.{gauge}")
        return self.words.of("gauge", Gauge(gauge).name.removesuffix("_0").removesuffix("_1"))

    def meter_note(self, gauge: int) -> str:
        """Say what a gauge of a home or a pressure is."""
        if gauge in PRESSURES:
            return self.named(f"gauge.{gauge}.note")
        return self.words.of("gauge-note", Gauge(gauge).name.removesuffix("_0").removesuffix("_1"))


def _plain(name: str) -> str:
    return name.replace("_", " ")
