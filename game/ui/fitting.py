"""Set text that must not be cut: try what is shorter or smaller before the dots."""

import re
from collections.abc import Callable, Sequence

from game.ui.painter import Anchor, Painter

SMALLER = {
    "value": "note", "note": "caption", "body": "caption", "figure": "value", "lead": "body", "menu": "subpanel",
}  # fmt: skip
CLAUSE = re.compile(r"^(.+)[;:,.] (?=.)")  # the last clause is what may be left out


def fitting(
    painter: Painter, words: str, x: float, y: float, style: str, colour: str, width: float, anchor: Anchor = "left"
) -> float:
    """Set a line in a style, or in a smaller one where it is too wide."""
    while style in SMALLER and painter.measure(words, style) > width:
        style = SMALLER[style]
    return painter.text(words, x, y, style, colour, anchor, width)


def fitting_label(painter: Painter, words: str, x: float, y: float, width: float) -> float:
    """Set a heading tracked, else untracked, else its last word alone."""
    if painter.measure(words.upper(), "label") <= width:
        return painter.label(words, x, y)
    if painter.measure(words.upper(), "note") > width and " " in words:
        words = words.rpartition(" ")[2]
    if painter.measure(words.upper(), "label") <= width:
        return painter.label(words, x, y)
    return painter.text(words.upper(), x, y, "note", "gold", width=width)


def several(
    painter: Painter, words: str, x: float, y: float, width: float, lines: int, style: str = "caption",
    colour: str = "caption", leading: float = 16,
) -> float:  # fmt: skip
    """Set words in at most some lines and give the next baseline: a step smaller, then fewer clauses, then words."""
    while style in SMALLER and len(painter.type.wrap(words, style, width)) > lines:
        style = SMALLER[style]
    shown = words
    while len(painter.type.wrap(shown, style, width)) > lines and (found := CLAUSE.match(shown)):
        shown = found[1]
    if len(painter.type.wrap(shown, style, width)) > lines:
        shown = _fewer(words, lambda said: len(painter.type.wrap(said, style, width)) <= lines)
    return painter.paragraph(shown, x, y, width, style, colour, leading=leading, lines=lines)


def fitting_best(
    painter: Painter, words: Sequence[str], x: float, y: float, style: str, colour: str, width: float
) -> float:
    """Set the first of several ways to say a thing that has room, each a step smaller if need be, else dots."""
    smallest = style
    while smallest in SMALLER:
        smallest = SMALLER[smallest]
    said = best(painter, words, smallest, width)
    return fitting(painter, said, x, y, style, colour, width)


def best(painter: Painter, words: Sequence[str], style: str, width: float) -> str:
    """Choose the first of several ways to say a thing that has room, else the last with dots."""
    fits = (said for said in words if painter.measure(said, style) <= width)
    return next(fits, None) or shortened(painter, words[-1], style, width)


def shortened(painter: Painter, words: str, style: str, width: float) -> str:
    """Keep whole words as far as they go, then dots; for lines whose whole text is told elsewhere."""
    if painter.measure(words, style) <= width:
        return words
    shown = _fewer(words, lambda said: painter.measure(said, style) <= width)
    if painter.measure(shown, style) <= width:
        return shown
    kept = shown.removesuffix(" ...")
    while kept and painter.measure(f"{kept}...", style) > width:
        kept = kept[:-1].rstrip()
    return f"{kept}..."


def _fewer(words: str, fits: Callable[[str], bool]) -> str:
    """Leave out the last words until the rest fits with dots, or is one word."""
    kept = words
    while " " in kept and not fits(f"{kept} ..."):
        kept = kept.rpartition(" ")[0].rstrip(" ,;:·")
    return f"{kept} ..."
