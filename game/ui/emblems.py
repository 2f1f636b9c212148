"""Draw the emblems of delegations: a few that are named, or any path that a scenario gives."""

from game.ui.shapes import IVORY, star

BLUE, RED = "#4f82c4", "#c9463a"
WAVES = (
    f'<g transform="rotate(-28 22 22)"><path d="M8 22a14 14 0 0 1 28 0a7 7 0 0 1-14 0a7 7 0 0 0-14 0z" fill="{RED}"/>'
    f'<path d="M36 22a14 14 0 0 1-28 0a7 7 0 0 1 14 0a7 7 0 0 0 14 0z" fill="{BLUE}"/></g>'
)
RING = '<circle cx="22" cy="22" r="15" fill="none" stroke="{edge}" stroke-width="2"/>'
LINES = '<g fill="none" stroke="{ink}" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">{body}</g>'
DRAWN = {
    "anchor": '<circle cx="22" cy="12" r="3"/><path d="M22 15v18M15 19h14M10 25c1 6 6 9 12 9s11-3 12-9"/>',
    "crown": '<path d="M11 29V15l6 6 5-9 5 9 6-6v14zM11 33h22"/>',
    "leaf": '<path d="M22 36V18M22 28c-8 0-12-6-12-13 8 0 12 5 12 13zM22 24c0-8 4-13 12-13 0 7-4 13-12 13z"/>',
    "rays": '<circle cx="22" cy="22" r="6"/><path d="M22 9v4M22 31v4M9 22h4M31 22h4M12.8 12.8l2.8 2.8M28.4 28.4l2.8 2.8'
    'M31.2 12.8l-2.8 2.8M15.6 28.4l-2.8 2.8"/>',
    "towers": '<path d="M12 33V16h3v-3h4v3h6v-3h4v3h3v17zM19 33v-6a3 3 0 0 1 6 0v6"/>',
}


def emblem(w: float, _h: float, mark: str, seat: int, ground: str) -> str:
    """Draw a mark on a disc with the seat's colour round it."""
    edge = RED if seat else BLUE
    disc = f'<circle cx="22" cy="22" r="21" fill="{ground}" stroke="{edge}" stroke-opacity=".8"/>'
    return f'<g transform="scale({w / 44:.4f})">{disc}{_mark(mark, edge)}</g>'


def _mark(mark: str, edge: str) -> str:
    if mark == "waves":
        return WAVES
    ring = RING.format(edge=edge)
    if mark == "star":
        return f'{ring}<polygon points="{star(22, 22.6, 11)}" fill="{IVORY}"/>'
    if mark in DRAWN:
        return LINES.format(ink=IVORY, body=DRAWN[mark])
    return f'{ring}<path d="{mark}" fill="{IVORY}"/>'
