"""Set text that must not be cut: try what is shorter or smaller before the dots."""

from game.ui.painter import Anchor, Painter

SMALLER = {
    "value": "note", "note": "caption", "body": "caption", "figure": "value", "lead": "body", "menu": "subpanel",
}  # fmt: skip


def fitting(
    painter: Painter, words: str, x: float, y: float, style: str, colour: str, width: float, anchor: Anchor = "left"
) -> float:
    """Set a line in a style, or in a smaller one where it is too wide."""
    while style in SMALLER and painter.measure(words, style) > width + 1:
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


def shortened(painter: Painter, words: str, style: str, width: float) -> str:
    """Keep whole words as far as they go, then dots; for lines whose whole text is told elsewhere."""
    if painter.measure(words, style) <= width:
        return words
    kept = words
    while " " in kept and painter.measure(f"{kept} ...", style) > width:
        kept = kept.rpartition(" ")[0].rstrip(" ,;:·")
    if painter.measure(f"{kept} ...", style) <= width:
        return f"{kept} ..."
    while kept and painter.measure(f"{kept}...", style) > width:
        kept = kept[:-1].rstrip()
    return f"{kept}..."
