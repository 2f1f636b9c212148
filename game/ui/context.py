"""Hold what every screen is given: look, words, settings, folders, the worker; one of each, switched in place."""

import locale
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from game.files.seen import seen_beside
from game.files.settings import Settings, load_settings, save_settings, settings_path
from game.present.words import LANGUAGES, Words
from game.ui.fonts import Fonts
from game.ui.scene import Command, Reset, Scene
from game.ui.theme import Theme, load_theme
from game.ui.worker import Worker

REVIEWS_KEPT = 16


class Context:
    """What screens share; `scene_for` chooses the screen that a game calls for, `home` makes the title."""

    def __init__(self, assets: Path, saves: Path, *, language: str | None = None, config: Path | None = None) -> None:
        """Read settings and look; `language` goes before the settings' own."""
        self.assets = assets
        self.saves = saves
        self.config = config or settings_path()
        self.settings = load_settings(self.config)
        self.fonts = Fonts()
        self.worker = Worker()
        self.seen = seen_beside(self.config)
        self.picture: Callable[[Path], Any] = _pictured
        self.critic = Worker()  # reviews, while the other one thinks
        self.reviews: dict[int, Any] = {}  # by the fingerprint of a line's last position, the oldest first
        self.asked_review: object = None  # stands for the review that was asked for last
        self.pictures: dict[tuple[Path, float], Any] = {}  # of saved games, by path and time of change
        self.words: Words = self._spoken(language or self.settings.language)
        self.theme: Theme = self._look()
        self.scene_for: Callable[..., Scene] = _nowhere
        self.home: Callable[[], Scene] = _nowhere

    @property
    def scale(self) -> float:
        """Give the scale of the interface, 1 to 2."""
        return self.settings.scale

    @property
    def full_key(self) -> str:
        """Name the key that fills the screen or leaves it."""
        return self.settings.keys["fullscreen"]

    def apply(self, settings: Settings) -> str:
        """Switch to other settings at once and keep them; say why they could not be kept."""
        before, self.settings = self.settings, settings
        if settings.language != before.language and settings.language:
            self.words = self._spoken(settings.language)
        if settings.is_high_contrast != before.is_high_contrast:
            self.theme = self._look()
        return save_settings(self.config, settings)

    def keep_review(self, end: int, found: Any) -> None:
        """Keep the latest reviews."""
        self.reviews[end] = found
        for old in list(self.reviews)[:-REVIEWS_KEPT]:
            self.reviews.pop(old, None)

    def key(self, action: str) -> str:
        """Name the key of an action, as keycaps write it."""
        return key_name(self.settings.keys.get(action, ""))

    def leave(self) -> Command:
        """Go back to the title."""
        return Reset(self.home())

    def _look(self) -> Theme:
        return load_theme(self.assets, is_high_contrast=self.settings.is_high_contrast)

    def _spoken(self, language: str) -> Words:
        return Words(language or platform_language(), self.assets / "words")


def key_name(key: str) -> str:
    """Write a key's name on a keycap."""
    short = {"return": "Enter", "escape": "Esc", "space": "Space", "left": "←", "right": "→", "up": "↑", "down": "↓"}
    parts = key.rsplit("+", 1) if len(key) > 1 else [key]
    return "+".join(short.get(part, part.upper() if len(part) == 1 else part.capitalize()) for part in parts)


def platform_language() -> str:
    """Take the platform's language where the game speaks it."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or locale.getlocale()[0]
    code = (named or "")[:2].lower()
    return code if code in LANGUAGES else LANGUAGES[0]


def _nowhere(*_game: object) -> Scene:
    raise NotImplementedError


def _pictured(path: Path) -> Any:
    """Picture a saved game; what reads it is needed late."""
    from game.present.picturing import pictured

    return pictured(path)
