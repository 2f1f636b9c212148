"""Hold the title: what can be opened, how many there are, in which language."""

from dataclasses import dataclass

from game.present.words import Words

LANGUAGE_NAMES = {"en": "English", "ko": "한국어"}
CONTINUE, NEW, REPLAYS, SCENARIOS, HELP, SETTINGS, QUIT = (
    "continue", "new", "replays", "scenarios", "help", "settings", "quit",
)  # fmt: skip


@dataclass(frozen=True)
class TitleEntry:
    """A line of the menu; `action` is what it opens."""

    action: str
    label: str
    note: str = ""  # where a game stands, or a count


@dataclass(frozen=True)
class KeyHint:
    """Keys and what they do."""

    keys: tuple[str, ...]
    label: str


@dataclass(frozen=True)
class Language:
    """A language to switch to, by its own name."""

    code: str
    name: str
    is_current: bool


@dataclass(frozen=True)
class TitleModel:
    """The title screen; the first entry is shown large."""

    brand: tuple[str, ...]  # one or two lines
    tagline: str
    entries: tuple[TitleEntry, ...]
    hints: tuple[KeyHint, ...]
    languages: tuple[Language, ...]
    version: str
    notice: str = ""


def title_model(
    words: Words, version: str, *, continuing: str = "", replays: int = 0, scenarios: int = 0, notice: str = ""
) -> TitleModel:
    """Set up the title; `continuing` tells where the last unfinished game stands, empty when there is none."""
    say = words.text
    entries = [
        TitleEntry(NEW, say("new-summit")),
        TitleEntry(REPLAYS, say("replays"), str(replays) if replays else ""),
        TitleEntry(SCENARIOS, say("scenarios"), str(scenarios) if scenarios else ""),
        TitleEntry(HELP, say("how-to-play")),
        TitleEntry(SETTINGS, say("settings")),
        TitleEntry(QUIT, say("quit")),
    ]
    if continuing:
        entries.insert(0, TitleEntry(CONTINUE, say("continue"), continuing))
    hints = (
        KeyHint(("↑", "↓"), say("hint-choose")),
        KeyHint(("Enter",), say("hint-open")),
        KeyHint(("F1",), say("hint-help")),
    )
    brand = tuple(say("brand").upper().split(maxsplit=1))
    languages = tuple(Language(code, name, code == words.language) for code, name in LANGUAGE_NAMES.items())
    return TitleModel(brand, say("tagline"), tuple(entries), hints, languages, version, notice)
