"""Find fonts and measure with them: Noto Sans and Serif KR from their package, else the system's, else pygame's.

The package holds regular weights; bold is the regular outline emboldened, which keeps all figures equally wide.
"""

from functools import lru_cache
from pathlib import Path

import pygame

SYSTEM = {
    "sans": "notosanskr,notosanscjkkr,malgungothic,applesdgothicneo,nanumgothic,unbatang",
    "serif": "notoserifkr,notoserifcjkkr,batang,applemyungjo,nanummyeongjo,malgungothic,applesdgothicneo",
}
FIRST_HANGUL, LAST_HANGUL = "\uac00", "\ud7a3"
FONTS_KEPT = 64
SIZES_KEPT = 16384
PROBE = 16  # px; any size will do


def is_korean(text: str) -> bool:
    """Tell whether a text holds a Korean syllable."""
    return any(FIRST_HANGUL <= character <= LAST_HANGUL for character in text)


class Fonts:
    """Fonts by face (sans, bold, serif) and size in real pixels, each loaded when it is first used."""

    def __init__(self) -> None:
        """Load nothing yet; `notice` tells in words when the wanted fonts are not there."""
        pygame.font.init()
        self.notice = ""
        self.font = lru_cache(FONTS_KEPT)(self._font)
        self.width = lru_cache(SIZES_KEPT)(self._width)
        self._path = lru_cache(None)(self._found)
        self._opened = lru_cache(None)(_outlines_of)

    def _font(self, face: str, px: int) -> pygame.font.Font:
        path = self._path("serif" if face == "serif" else "sans")
        font = pygame.font.Font(path, px)
        if face == "bold":
            font.set_bold(True)  # pygame takes it by position only
        return font

    def _width(self, text: str, face: str, px: int, tracking: int = 0) -> int:
        """Measure a text in real pixels; tracking is put between its characters."""
        font = self.font(face, px)
        if not tracking:
            return font.size(text)[0]
        return sum(font.size(character)[0] for character in text) + tracking * (len(text) - 1)

    def missing(self, text: str, face: str) -> str:
        """Give the characters that a face cannot draw."""
        metrics = self._outlines(face).get_metrics(text)
        return "".join(character for character, found in zip(text, metrics, strict=False) if found is None)

    def _outlines(self, face: str) -> "pygame.freetype.Font":
        """Open a face with FreeType, which tells of missing glyphs; only audits ask."""
        import pygame.freetype

        pygame.freetype.init()
        return self._opened(self._path("serif" if face == "serif" else "sans"))

    def _found(self, family: str) -> Path | None:
        try:
            from pylopdf_fonts_ko import sans_path, serif_path
        except ImportError:
            return self._substitute(family)
        path = Path(serif_path() if family == "serif" else sans_path())
        return path if path.is_file() else self._substitute(family)

    def _substitute(self, family: str) -> Path | None:
        found = pygame.font.match_font(SYSTEM[family])
        if found:
            self.notice = f"fonts: pylopdf-fonts-ko is not installed, using {Path(found).name}"
            return Path(found)
        self.notice = "fonts: no Korean font was found, install pylopdf-fonts-ko; Korean text cannot be shown"
        return None


def _outlines_of(path: Path | None) -> "pygame.freetype.Font":
    return pygame.freetype.Font(path, PROBE)
