"""Present the plain pages: scenario library, saved games, settings, how to play, glossary."""

from collections.abc import Iterator, Mapping, Sequence

from game.files.heads import Item
from game.files.keymap import FIXED_KEY, PLACES
from game.present.models import (
    Choice,
    GlossaryEntry,
    GlossaryModel,
    HelpModel,
    HelpPage,
    LibraryModel,
    Pair,
    ScenarioCard,
    Setting,
    SettingGroup,
    SettingsModel,
)
from game.present.words import LANGUAGES, Words

SCALES = ("100", "125", "150", "175", "200")
VOLUMES = ("0", "25", "50", "75", "100")
SWITCH = ("off", "on")
LEARNING = ("hints", "adviser")
HELP_PAGES = ("goal", "table", "moves", "statecraft", "homes", "years", "verdict")
HELP_PARAGRAPHS = 3
CONCEPTS = (
    "aspiration", "audience-cost", "batna", "capital", "chapter", "claimed", "created", "commitment", "disclosure",
    "fallback", "fate", "frontier", "health", "initial", "kept", "mandate", "nash-point", "package", "patience",
    "posture", "ratification", "receipt", "red-line", "reservation", "stake", "standing-offer", "statecraft", "win-set",
    "zopa",
)  # fmt: skip


def library_model(words: Words, items: Sequence[Item], notice: str = "") -> LibraryModel:
    """Present the scenarios; a notice stands in place of their number."""
    return LibraryModel(
        title=words.text("scenarios"),
        note=notice or words.text("scenarios-note", number=len(items)),
        back_label=words.text("back"),
        cards=tuple(_card(words, item) for item in items),
        empty=words.text("scenarios-empty"),
        drop_label=words.text("scenarios-drop"),
    )


def _card(words: Words, item: Item) -> ScenarioCard:
    figures = (("issues", item.issues), ("rounds", item.rounds), ("quarters", item.quarters))
    facts = tuple(Pair(words.text(name), str(value)) for name, value in figures if value)
    title = item.title.get(words.language) or item.title.get(LANGUAGES[0]) or item.id
    summary = item.summary.get(words.language) or item.summary.get(LANGUAGES[0]) or ""
    own = words.text("scenario-own") if item.is_own else ""
    return ScenarioCard(item.id, title, summary, () if item.fault else facts, item.fault, own)


def settings_model(
    words: Words, values: Mapping[str, str], keys: Mapping[str, str], conflict: str = ""
) -> SettingsModel:
    """Present the settings; `values` by setting, `keys` by action."""
    language = tuple(
        Choice(words.of("language", code), "", code, is_chosen=code == words.language) for code in LANGUAGES
    )
    look = (
        Setting("language", words.text("setting-language"), "", "choice", language, words.language),
        _ladder(words, "scale", SCALES, values, "choice", suffix="%"),
        _switch(words, "contrast", values),
        _switch(words, "motion", values),
    )
    sound = tuple(_ladder(words, name, VOLUMES, values, "slider", suffix="%") for name in ("volume", "interface"))
    heard = (_switch(words, "captions", values), _switch(words, "speech", values))
    return SettingsModel(
        title=words.text("settings"),
        back_label=words.text("back"),
        groups=(
            SettingGroup(words.text("settings-look"), look),
            SettingGroup(words.text("settings-sound"), (*sound, *heard)),
            SettingGroup(words.text("settings-learning"), tuple(_switch(words, name, values) for name in LEARNING)),
            *(SettingGroup(label, remapped) for label, remapped in _keys(words, keys)),
        ),
        reset_label=words.text("settings-reset"),
        conflict=_conflict(words, conflict),
        press_key=words.text("press-key"),
    )


def _keys(words: Words, keys: Mapping[str, str]) -> Iterator[tuple[str, tuple[Setting, ...]]]:
    """List the keys by place, each at the first where it is used."""
    told: set[str] = set()
    for place, actions in PLACES.items():
        own = tuple(action for action in actions if action not in told and action in keys)
        told.update(own)
        label = words.text("settings-keys-of", place=words.of("place", place))
        yield label, tuple(Setting(action, words.of("action", action), "", "key", (), keys[action]) for action in own)


def _conflict(words: Words, conflict: str) -> str:
    """Say what a key is used for already; nothing is said of no action, and of a key that cannot be given away."""
    if conflict == FIXED_KEY:
        return words.text("key-fixed")
    return words.text("key-conflict", action=words.of("action", conflict)) if conflict else ""


def _ladder(
    words: Words, name: str, steps: Sequence[str], values: Mapping[str, str], kind: str, suffix: str
) -> Setting:
    value = values.get(name, steps[0])
    choices = tuple(Choice(step + suffix, "", step, is_chosen=step == value) for step in steps)
    return Setting(name, words.of("setting", name), words.of("setting-note", name), kind, choices, value)


def _switch(words: Words, name: str, values: Mapping[str, str]) -> Setting:
    value = values.get(name, SWITCH[0])
    choices = tuple(Choice(words.of("switch", side), "", side, is_chosen=side == value) for side in SWITCH)
    return Setting(name, words.of("setting", name), words.of("setting-note", name), "toggle", choices, value)


def help_model(words: Words, keys: Mapping[str, str] | None = None) -> HelpModel:
    """Present how to play, a page a subject; keys by action on the last page."""
    pages = [
        HelpPage(
            words.of("help", page),
            tuple(words.of("help", f"{page}-{number}") for number in range(1, HELP_PARAGRAPHS + 1)),
            (),
        )
        for page in HELP_PAGES
    ]
    for label, settings in _keys(words, keys or {}):
        if settings:
            pages.append(HelpPage(label, (), tuple(Pair(setting.label, setting.value) for setting in settings)))
    return HelpModel(
        words.text("how-to-play"), words.text("back"), words.text("next"), words.text("previous"), tuple(pages)
    )


def glossary_model(words: Words) -> GlossaryModel:
    """Present the concepts, each with links to those that its text mentions."""
    terms = {key: words.of("concept", key) for key in CONCEPTS}
    entries = [
        GlossaryEntry(key, terms[key], text := words.of("meaning", key), _links(key, text, terms)) for key in CONCEPTS
    ]
    entries.sort(key=lambda entry: entry.term.lower())
    return GlossaryModel(
        words.text("glossary"), words.text("glossary-note", number=len(entries)), words.text("back"), tuple(entries)
    )


def _links(key: str, text: str, terms: Mapping[str, str]) -> tuple[str, ...]:
    lowered = text.lower()
    return tuple(other for other, term in terms.items() if other != key and term.lower() in lowered)
