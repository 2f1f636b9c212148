"""Paint on a surface in design pixels: text by its baseline, SVG shapes, cards, lines; the figures are built on it.

A colour is a role of the theme ("gold", "caption", a screen model's role, a meter's key) or `#rrggbb`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

import pygame

from game.ui import shapes
from game.ui.audit import Record, TextMark
from game.ui.canvas import Canvas
from game.ui.controls import Controls
from game.ui.emblems import emblem
from game.ui.fonts import Fonts
from game.ui.images import Images
from game.ui.layout import Frame, Space
from game.ui.parts import Parts
from game.ui.surfaces import LOOKS, Look, card_body
from game.ui.theme import Style, Theme
from game.ui.typesetter import Typesetter

Anchor = Literal["left", "middle", "right"]
SHARE_BEFORE: dict[Anchor, float] = {"left": 0.0, "middle": 0.5, "right": 1.0}
CAP_HEIGHT = 0.36  # half the height of a capital, as a share of the size


class Painter:
    """A surface, a theme, fonts and a scale."""

    def __init__(
        self, surface: pygame.Surface, theme: Theme, fonts: Fonts, images: Images, space: Space, *, audit: bool = False
    ) -> None:
        """Paint a space onto a surface; with `audit` every text and box is recorded."""
        self.surface = surface
        self.canvas = Canvas(surface)
        self.theme = theme
        self.fonts = fonts
        self.images = images
        images.suit(surface.get_size())
        self.space = space
        self.size = surface.get_size()
        self.scale = space.scale
        self.frame = space.frame
        self.type = Typesetter(fonts, theme, space.scale)
        self.record = Record(surface.get_size(), theme.space.smallest_text) if audit else None
        self.dirty: list[pygame.Rect] | None = None  # real px changed by this drawing, None = all
        self.generation = 0  # grows when the surface no longer shows what a scene left on it
        self._parts = Parts()

    # Coordinates

    def real(self, frame: Frame) -> pygame.Rect:
        """Bring a rectangle to real px."""
        left, top = round(frame.x * self.scale), round(frame.y * self.scale)
        return pygame.Rect(left, top, round(frame.right * self.scale) - left, round(frame.bottom * self.scale) - top)

    # Text

    def text(
        self,
        words: str,
        x: float,
        y: float,
        style: str | Style = "body",
        colour: str = "text",
        anchor: Anchor = "left",
        width: float | None = None,
    ) -> float:
        """Set a line on the baseline y and give its width; wider than `width` it shrinks a step, then ends in dots."""
        if not words:
            return 0.0
        line = self.type.line(words, style, self.theme.words(colour), width)
        left = round(x * self.scale - line.width * SHARE_BEFORE[anchor])
        top = round(y * self.scale) - line.ascent
        self.canvas.blit(line.surface, left, top)
        if self.record is not None and line.bounds.w:
            self._record_text(line.bounds.move(left, top), words, line.face, line.size, is_cut=line.is_cut)
        return line.width / self.scale

    def text_in(
        self, words: str, frame: Frame, style: str | Style = "body", colour: str = "text", anchor: Anchor = "middle"
    ) -> float:
        """Set a line in the middle height of a rectangle and within its width."""
        x = frame.x + frame.w * SHARE_BEFORE[anchor]
        return self.text(words, x, self.baseline(frame, style), style, colour, anchor, frame.w)

    def baseline(self, frame: Frame, style: str | Style = "body") -> float:
        """Give the baseline of a line that stands in the middle height of a rectangle."""
        return frame.cy + self.theme.style(style).size * CAP_HEIGHT

    def measure(self, words: str, style: str | Style = "body") -> float:
        """Measure a line."""
        return self.type.measure(words, style) if words else 0.0

    def label(
        self, words: str, x: float, y: float, colour: str = "gold", anchor: Anchor = "left", width: float | None = None
    ) -> float:
        """Set the heading of a block: bold tracked capitals, or Korean a size larger."""
        return self.text(words.upper(), x, y, "label", colour, anchor, width)

    def paragraph(
        self,
        words: str,
        x: float,
        y: float,
        width: float,
        style: str | Style = "body",
        colour: str = "second",
        *,
        leading: float | None = None,
        lines: int | None = None,
        anchor: Anchor = "left",
    ) -> float:
        """Set wrapped lines from the baseline y on and give the next baseline; more than `lines` end in dots."""
        leading = self.leading(style) if leading is None else leading
        broken = self.type.wrap(words, style, width)
        if lines is not None and len(broken) > lines:
            broken = (*broken[: lines - 1], " ".join(broken[lines - 1 :]))
        for line in broken:
            self.text(line, x + width * SHARE_BEFORE[anchor], y, style, colour, anchor, width + 1)
            y += leading
        return y

    def paragraph_height(self, words: str, width: float, style: str | Style = "body") -> float:
        """Tell how much a paragraph moves the baseline."""
        return len(self.type.wrap(words, style, width)) * self.leading(style)

    def leading(self, style: str | Style) -> float:
        """Give the distance of lines of a style."""
        return round(self.theme.style(style).size * 1.45)

    # Shapes

    def shape(self, build: Callable[..., str], frame: Frame, *arguments: Any) -> None:
        """Draw what a builder of SVG bodies says: `build(w, h, *arguments)`."""
        picture = self.images.shape(build, frame.w, frame.h, self.scale, arguments)
        self.canvas.blit(picture, round(frame.x * self.scale), round(frame.y * self.scale))

    def icon(self, name: str, x: float, y: float, size: float = 20, colour: str = "gold", line: float = 1.6) -> None:
        """Draw an icon from its upper left corner."""
        self.shape(shapes.icon, Frame(x, y, size, size), name, self.theme.solid(colour), line)

    def marker(self, meter: str, x: float, y: float, size: float = 16) -> None:
        """Draw a meter's marker round a point."""
        look = self.theme.meters[meter]
        frame = Frame(x - size / 2, y - size / 2, size, size)
        self.shape(shapes.meter_mark, frame, look.marker, look.line)

    def fill(self, frame: Frame, colour: str, alpha: float = 1.0) -> None:
        """Fill a rectangle."""
        rect = self.real(frame)
        if alpha >= 1:
            self.canvas.fill(self.theme.solid(colour), rect)
            return
        veil = self.images.get(("fill", rect.size, colour, alpha), self._veil, rect.size, colour, alpha)
        self.canvas.blit(veil, rect.x, rect.y)

    def _veil(self, size: tuple[int, int], colour: str, alpha: float) -> pygame.Surface:
        surface = pygame.Surface(size)
        surface.fill(self.theme.solid(colour))
        surface.set_alpha(round(alpha * 255))
        return surface

    def hairline(self, x: float, y: float, width: float, colour: str = "hairline") -> None:
        """Draw a thin line to the right."""
        thick = max(1, round(self.scale))
        rect = pygame.Rect(round(x * self.scale), round(y * self.scale), round(width * self.scale), thick)
        self.canvas.fill(self.theme.solid(colour), rect)

    def upright(self, x: float, y: float, height: float, colour: str = "edge") -> None:
        """Draw a thin line downward."""
        thick = max(1, round(self.scale))
        rect = pygame.Rect(round(x * self.scale), round(y * self.scale), thick, round(height * self.scale))
        self.canvas.fill(self.theme.solid(colour), rect)

    def card(
        self, frame: Frame, look: str | Look = "panel", *, accent: str | None = None, radius: float | None = None
    ) -> None:
        """Draw a surface that holds things: panel, card, chosen, flat, raised, alert, inset, primary, paper, popup."""
        chosen = LOOKS[look] if isinstance(look, str) else look
        radius = chosen.radius(self.theme.space) if radius is None else radius
        if chosen.blur:
            self._shadow(frame, radius, chosen)
        if chosen.is_cover and self.record is not None:
            self.record.cover(self.real(frame))
        colours = tuple(self.theme.solid(role) for role in (chosen.top, chosen.bottom, chosen.edge))
        tint = self.theme.solid(accent) if accent else None
        self.shape(card_body, frame, radius, colours, chosen.opacity, chosen.edge_opacity, chosen.line, tint)
        self.box(frame)

    def inset(self, frame: Frame, *, edge: str = "edge", radius: float | None = None) -> None:
        """Draw a sunken field."""
        radius = self.theme.space.control_radius if radius is None else radius
        colours = (self.theme.solid("inset"), self.theme.solid("inset"), self.theme.solid(edge))
        self.shape(card_body, frame, radius, colours, 1.0, (1.0, 1.0), 1.0, None)
        self.box(frame)

    def tinted(self, frame: Frame, colour: str, *, radius: float | None = None, fill: float = 0.13) -> None:
        """Draw a field in a thin wash of a colour with an edge of it."""
        radius = self.theme.space.control_radius if radius is None else radius
        solid = self.theme.solid(colour)
        self.shape(card_body, frame, radius, (solid, solid, solid), fill, (0.6, 0.6), 1.0, None)
        self.box(frame)

    def _shadow(self, frame: Frame, radius: float, look: Look) -> None:
        rect, blur = self.real(frame), max(2, round(look.blur * self.scale))
        colour = self.theme.solid("shadow")
        picture = self.images.shadow(rect.size, round(radius * self.scale), blur, look.shade, colour)
        self.canvas.blit(picture, rect.x - blur, rect.y - blur + round(look.drop * self.scale))

    def background(self, centre: tuple[float, float] = (0.42, 0.36)) -> None:
        """Draw the ground with a soft light round a centre, given in shares of the window."""
        size = self.surface.get_size()
        colours = tuple(self.theme.solid(role) for role in ("ground_top", "ground_bottom", "ground_glow", "gold"))
        self.canvas.blit(self.images.ground(size, centre, colours, self.scale), 0, 0)

    def emblem(self, mark: str, seat: int, x: float, y: float, size: float = 44) -> None:
        """Draw a delegation's emblem in its seat's colour from its upper left corner."""
        self.shape(emblem, Frame(x, y, size, size), mark, seat, self.theme.solid("panel_bottom"))

    def brand(self, x: float, y: float, size: float = 44) -> None:
        """Draw the mark of the game."""
        gold = self.theme.solid("gold"), self.theme.solid("gold_bright")
        self.shape(shapes.brandmark, Frame(x, y, size, size), *gold)

    # Layers and the audit

    @contextmanager
    def clipped(self, frame: Frame) -> Iterator[None]:
        """Draw only within a rectangle, as a scrolled area does."""
        before = self.canvas.clip
        self.canvas.clip = self.real(frame).clip(before)
        try:
            yield
        finally:
            self.canvas.clip = before

    def veil(self, alpha: float = 0.6) -> None:
        """Darken everything drawn so far, for a dialog in front of it."""
        self.fill(self.frame, "shadow", alpha)
        if self.record is not None:
            self.record.clear()

    def box(self, frame: Frame) -> None:
        """Tell the audit that texts inside must stay inside."""
        if self.record is not None:
            rect = self.real(frame).clip(self.canvas.clip)
            if rect.w and rect.h:
                self.record.boxes.append(rect)

    def _record_text(self, rect: pygame.Rect, words: str, face: str, size: float, *, is_cut: bool) -> None:
        clip = self.canvas.clip
        if self.record is None or not rect.colliderect(clip):
            return
        is_scrolled = clip.size != self.surface.get_size()
        shown = rect.clip(clip) if is_scrolled else rect
        self.record.texts.append(TextMark(shown, words, size, is_cut, self.fonts.missing(words, face)))

    def begin(self) -> None:
        """Begin a new drawing."""
        self.canvas.begin()
        self._parts.begin()
        if self.record is not None:
            self.record.clear()

    def part(self, controls: Controls, draw: Callable[..., Any], *inputs: Any) -> Any:
        """Draw `draw(painter, controls, *inputs)`, or lay it as it was drawn of equal inputs before; give its answer.

        Inputs are values; a scroll goes with its state. What is drawn may depend on nothing else.
        """
        if self.record is not None or not self.canvas.is_collecting:
            return draw(self, controls, *inputs)
        shown = (draw, tuple(self.canvas.clip), controls.area, *inputs)
        return self._parts.lay(self.canvas, controls, shown, lambda: draw(self, controls, *inputs))
