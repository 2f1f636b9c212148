"""Keep a person's settings: one small JSON file where the platform keeps such things."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from game.files.keymap import FIXED, FIXED_KEY, KEYS, PLACES, meet

APP = "alliance-summit"
FILE = "settings.json"
FOLDER_VARIABLE = "SUMMIT_CONFIG"
SIZE_LIMIT = 65_536
LANGUAGE_LIMIT = 8
LEARNED_LIMIT = 64

# What each setting may be; the first is not the default.
LADDERS = MappingProxyType({
    "scale": ("100", "125", "150", "175", "200"),
    "contrast": ("off", "on"),
    "motion": ("off", "on"),
    "volume": ("0", "25", "50", "75", "100"),
    "interface": ("0", "25", "50", "75", "100"),
    "captions": ("off", "on"),
    "hints": ("off", "on"),
    "adviser": ("off", "on"),
    "speech": ("off", "on"),
})  # fmt: skip
DEFAULTS = MappingProxyType({
    "scale": "100", "contrast": "off", "motion": "off", "volume": "75", "interface": "25", "captions": "off",
    "hints": "on", "adviser": "on", "speech": "off",
})  # fmt: skip


@dataclass(frozen=True)
class Settings:
    """Settings by name, keys by action, hints that were followed; an empty language means the platform's."""

    language: str = ""
    values: Mapping[str, str] = field(default_factory=lambda: DEFAULTS)
    keys: Mapping[str, str] = field(default_factory=lambda: KEYS)
    learned: frozenset[str] = frozenset()

    @property
    def scale(self) -> float:
        """Give the scale of the interface, 1 to 2."""
        return int(self.values["scale"]) / 100

    @property
    def is_high_contrast(self) -> bool:
        """Tell whether edges are stronger and words lighter."""
        return self.values["contrast"] == "on"

    @property
    def is_still(self) -> bool:
        """Tell whether nothing may slide or fade."""
        return self.values["motion"] == "on"

    @property
    def volume(self) -> float:
        """Give the volume of events, 0 to 1."""
        return int(self.values["volume"]) / 100

    @property
    def interface_volume(self) -> float:
        """Give the volume of the interface, 0 to 1."""
        return int(self.values["interface"]) / 100

    @property
    def has_captions(self) -> bool:
        """Tell whether sounds are written."""
        return self.values["captions"] == "on"

    @property
    def has_hints(self) -> bool:
        """Tell whether the lesson gives hints."""
        return self.values["hints"] == "on"

    @property
    def is_spoken(self) -> bool:
        """Tell whether what has the focus is read aloud."""
        return self.values["speech"] == "on"

    def with_language(self, language: str) -> "Settings":
        """Choose a language."""
        return replace(self, language=language)

    def with_value(self, name: str, value: str) -> "Settings":
        """Choose a step of a setting's ladder; anything else changes nothing."""
        if value not in LADDERS.get(name, ()):
            return self
        is_afresh = name == "hints" and value != self.values[name]  # switched off and on, the lesson begins again
        values = MappingProxyType({**self.values, name: value})
        return replace(self, values=values, learned=frozenset() if is_afresh else self.learned)

    def with_key(self, action: str, key: str) -> "Settings":
        """Put an action on a key."""
        if action not in KEYS or key in FIXED:
            return self
        return replace(self, keys=MappingProxyType({**self.keys, action: key}))

    def with_learned(self, hints: frozenset[str]) -> "Settings":
        """Remember hints as followed."""
        return replace(self, learned=self.learned | hints)

    def conflict(self, action: str, key: str) -> str:
        """Name the action that a key already has in a place of this one, or FIXED_KEY; nothing when it is free."""
        if key in FIXED:
            return FIXED_KEY
        taken = (other for other, used in self.keys.items() if used == key and other != action)
        return next((other for other in taken if meet(action, other)), "")

    def acts(self, place: str) -> Mapping[str, str]:
        """Map the keys of a place to its actions."""
        return {self.keys[action]: action for action in PLACES[place]}

    @property
    def has_adviser(self) -> bool:
        """Tell whether an adviser reads the other side and suggests trades."""
        return self.values["adviser"] == "on"


def settings_path() -> Path:
    """Say where the settings are; the environment may name another folder."""
    if folder := os.environ.get(FOLDER_VARIABLE):
        return Path(folder) / FILE
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False) / FILE


def load_settings(path: Path) -> Settings:
    """Read the settings; what is missing, broken or out of range is left at its default."""
    try:
        raw = path.read_bytes()[:SIZE_LIMIT]
        table = json.loads(raw)
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _from_table(table) if isinstance(table, dict) else Settings()


def _from_table(table: Mapping[str, Any]) -> Settings:
    language = table.get("language", "")
    settings = Settings(language if isinstance(language, str) and len(language) <= LANGUAGE_LIMIT else "")
    for name, value in _texts(table.get("values")).items():
        settings = settings.with_value(name, value)
    for action, key in _texts(table.get("keys")).items():
        settings = settings.with_key(action, key)
    if isinstance(learned := table.get("learned"), list):
        settings = settings.with_learned(frozenset(hint for hint in learned[:LEARNED_LIMIT] if isinstance(hint, str)))
    has_clash = any(settings.conflict(action, key) for action, key in settings.keys.items())
    return replace(settings, keys=KEYS) if has_clash else settings


def _texts(part: object) -> dict[str, str]:
    if not isinstance(part, dict):
        return {}
    return {name: value for name, value in part.items() if isinstance(name, str) and isinstance(value, str) and value}


def save_settings(path: Path, settings: Settings) -> str:
    """Write the settings at once and whole; say why they could not be written, nothing when they were."""
    table = {
        "language": settings.language, "values": dict(settings.values), "keys": dict(settings.keys),
        "learned": sorted(settings.learned),
    }  # fmt: skip
    draft = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        return error.strerror or str(error)
    return ""
