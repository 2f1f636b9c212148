"""Set text: render, fit to a width, wrap; everything is kept by what it says and how it looks."""

from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.ui.fonts import Fonts, is_korean
from game.ui.images import native
from game.ui.theme import Style, Theme

DOTS = "..."
LINES_KEPT = 800  # a screen has some 250
WIDTHS_KEPT = 8192
BREAKS_KEPT = 1000


@dataclass(frozen=True, slots=True)
class Line:
    """A rendered line, real px; bounds are where there is ink, seen from the surface's corner."""

    surface: pygame.Surface
    bounds: pygame.Rect
    ascent: int
    width: int
    face: str
    size: float  # design px
    is_cut: bool


class Typesetter:
    """Lines of text at one scale."""

    def __init__(self, fonts: Fonts, theme: Theme, scale: float) -> None:
        """Take a scale from design to real px."""
        self.fonts = fonts
        self.theme = theme
        self.scale = scale
        self.line = lru_cache(LINES_KEPT)(self._line)
        self.measure = lru_cache(WIDTHS_KEPT)(self._measure)
        self.wrap = lru_cache(BREAKS_KEPT)(self._wrap)

    def px(self, size: float) -> int:
        """Give a size in real px."""
        return max(1, round(size * self.scale))

    def _measure(self, text: str, style: str | Style) -> float:
        """Measure a line, design px."""
        face, size, tracking = self._look(text, self.theme.style(style))
        return self.fonts.width(text, face, self.px(size), round(tracking * self.scale)) / self.scale

    def _look(self, text: str, style: Style) -> tuple[str, float, float]:
        if is_korean(text):
            size = style.size if style.korean_size is None else style.korean_size
            tracking = style.tracking if style.korean_tracking is None else style.korean_tracking
            return style.face, size, tracking
        return style.face, style.size, style.tracking

    def _line(self, text: str, style: str | Style, colour: str, width: float | None) -> Line:
        face, size, tracking = self._look(text, self.theme.style(style))
        shown, is_cut = text, False
        if width is not None:
            shown, size, is_cut = self._fitted(text, face, size, tracking, width * self.scale)
        px, gap = self.px(size), round(tracking * self.scale)
        font = self.fonts.font(face, px)
        surface = native(_tracked(font, shown, colour, gap) if gap else font.render(shown, True, colour))  # noqa: FBT003
        wide = self.fonts.width(shown, face, px, gap)
        return Line(surface, surface.get_bounding_rect(), font.get_ascent(), wide, face, size, is_cut)

    def _fitted(self, text: str, face: str, size: float, tracking: float, limit: float) -> tuple[str, float, bool]:
        gap, smallest = round(tracking * self.scale), self.theme.space.smallest_text
        for smaller in (size, max(size - 1, min(size, smallest))):
            if self.fonts.width(text, face, self.px(smaller), gap) <= limit + 1:
                return text, smaller, False
        size = max(size - 1, min(size, smallest))
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.fonts.width(text[:middle].rstrip() + DOTS, face, self.px(size), gap) <= limit:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + DOTS, size, True

    def _wrap(self, text: str, style: str | Style, width: float) -> tuple[str, ...]:
        return tuple(
            line for paragraph in text.split("\n") for line in self._broken(paragraph, self.theme.style(style), width)
        )

    def _broken(self, paragraph: str, style: Style, width: float) -> list[str]:
        lines, current = [], ""
        for word in paragraph.split(" "):
            longer = f"{current} {word}" if current else word
            if self.measure(longer, style) <= width:
                current = longer
                continue
            if current:
                lines.append(current)
            pieces = self._pieces(word, style, width)
            lines += pieces[:-1]
            current = pieces[-1]
        return [*lines, current]

    def _pieces(self, word: str, style: Style, width: float) -> list[str]:
        """Break a word that is wider than a line between its characters."""
        pieces = [""]
        for character in word:
            if pieces[-1] and self.measure(pieces[-1] + character, style) > width:
                pieces.append("")
            pieces[-1] += character
        return pieces


def _tracked(font: pygame.font.Font, text: str, colour: str, gap: int) -> pygame.Surface:
    glyphs = [font.render(character, True, colour) for character in text]  # noqa: FBT003
    width = sum(glyph.get_width() for glyph in glyphs) + gap * max(0, len(glyphs) - 1)
    surface = pygame.Surface((max(1, width), font.get_height()), pygame.SRCALPHA)
    surface.fill((*pygame.Color(colour)[:3], 0))
    x = 0
    for glyph in glyphs:
        surface.blit(glyph, (x, 0))
        x += glyph.get_width() + gap
    return surface
