"""Hold the plain pages: scenario library, saved games, settings, how to play, glossary."""

from dataclasses import dataclass

from game.present.models.marks import Choice, Pair


@dataclass(frozen=True)
class ScenarioCard:
    """One scenario of the library."""

    id: str
    title: str
    note: str
    facts: tuple[Pair, ...]  # issues, rounds, quarters, length
    fault: str  # why it can't be played, else empty
    own: str  # "your own", else empty


@dataclass(frozen=True)
class LibraryModel:
    """The scenario library."""

    title: str
    note: str
    back_label: str
    cards: tuple[ScenarioCard, ...]
    empty: str
    drop_label: str


@dataclass(frozen=True)
class SaveRow:
    """One saved game."""

    path: str
    title: str
    date: str
    seats: str
    progress: str
    scores: str
    is_finished: bool
    fault: str


@dataclass(frozen=True)
class SavesModel:
    """Saved games: the part of the list that is looked at, and what it was chosen by."""

    title: str
    note: str  # how many of how many
    back_label: str
    rows: tuple[SaveRow, ...]
    filters: tuple[Choice, ...]  # label, what is asked for as note, command scenario, seat or result
    search_label: str
    search: str
    resume_label: str
    replay_label: str
    rename_label: str
    delete_label: str
    undo_label: str
    import_label: str
    deleted_text: str
    empty: str


@dataclass(frozen=True)
class Setting:
    """One setting; kind: choice, toggle, slider, key."""

    key: str
    label: str
    note: str
    kind: str
    choices: tuple[Choice, ...]
    value: str


@dataclass(frozen=True)
class SettingGroup:
    """Settings that belong together."""

    label: str
    settings: tuple[Setting, ...]


@dataclass(frozen=True)
class SettingsModel:
    """Settings."""

    title: str
    back_label: str
    groups: tuple[SettingGroup, ...]
    reset_label: str
    conflict: str
    press_key: str


@dataclass(frozen=True)
class HelpPage:
    """One page of how to play."""

    title: str
    paragraphs: tuple[str, ...]
    keys: tuple[Pair, ...]


@dataclass(frozen=True)
class HelpModel:
    """How to play."""

    title: str
    back_label: str
    next_label: str
    previous_label: str
    pages: tuple[HelpPage, ...]


@dataclass(frozen=True)
class GlossaryEntry:
    """A concept; `links` are keys of entries that its text mentions."""

    key: str
    term: str
    text: str
    links: tuple[str, ...]


@dataclass(frozen=True)
class GlossaryModel:
    """The glossary."""

    title: str
    note: str
    back_label: str
    entries: tuple[GlossaryEntry, ...]
