"""Hold the look as values: roles of colour, type, space, the meters' markers; read from `assets/theme.toml`."""

import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from game.core.errors import SummitError

FILE = "theme.toml"


@dataclass(frozen=True)
class Style:
    """A way to set text: face (sans, bold, serif), design px, tracking; Korean may differ."""

    face: str
    size: float
    tracking: float = 0.0
    korean_size: float | None = None
    korean_tracking: float | None = None

    def resized(self, size: float) -> "Style":
        """Give the same style at another size."""
        return replace(self, size=size, korean_size=None)


@dataclass(frozen=True)
class MeterLook:
    """How a meter is told from the others, with and without colour."""

    dark: str
    line: str
    words: str
    marker: str
    dash: str


@dataclass(frozen=True)
class Space:
    """The spacing scale, design px."""

    hair: float
    small: float
    gap: float
    medium: float
    margin: float
    padding: float
    panel_radius: float
    card_radius: float
    control_radius: float
    smallest_text: float


@dataclass(frozen=True)
class Theme:
    """Everything that a screen needs to know about its look; colours are `#rrggbb`."""

    palette: MappingProxyType[str, str]
    roles: MappingProxyType[str, tuple[str, str]]  # role -> solid, words
    meters: MappingProxyType[str, MeterLook]
    styles: MappingProxyType[str, Style]
    space: Space

    def solid(self, role: str) -> str:
        """Give the colour of a role's shapes; a meter's key, a palette name or `#rrggbb` will do too."""
        return self._colour(role, 0)

    def words(self, role: str) -> str:
        """Give the colour of a role's text."""
        return self._colour(role, 1)

    def style(self, style: "str | Style") -> Style:
        """Look up a style by its name."""
        return style if isinstance(style, Style) else self.styles[style]

    def _colour(self, role: str, which: int) -> str:
        if role.startswith("#"):
            return role
        if found := self.roles.get(role):
            return found[which]
        return self.palette[role]


def load_theme(assets: Path, *, is_high_contrast: bool = False) -> Theme:
    """Read the theme of an assets folder."""
    path = assets / FILE
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SummitError(f"expected a theme in {path}, got: {error}") from error
    return from_table(table, is_high_contrast=is_high_contrast)


def from_table(table: dict[str, Any], *, is_high_contrast: bool = False) -> Theme:
    """Make a theme of its parsed file."""
    palette: dict[str, str] = table["palette"] | (table["high_contrast"] if is_high_contrast else {})
    meters = {key: MeterLook(**look) for key, look in table["meters"].items()}
    named = {role: (palette[solid], palette[words]) for role, (solid, words) in table["roles"].items()}
    own = {role: (palette[role], palette[role]) for role in palette if role not in named}
    looks = {key: (look.line, look.words) for key, look in meters.items()}
    return Theme(
        MappingProxyType(palette),
        MappingProxyType(own | named | looks),
        MappingProxyType(meters),
        MappingProxyType({name: Style(**style) for name, style in table["type"].items()}),
        Space(**table["space"]),
    )
