"""Draw an issue as a track: a tick per option, where things stand, my draft, their last ask, the gap between."""

from dataclasses import dataclass

from game.ui.layout import Frame
from game.ui.painter import Painter
from game.ui.shapes import HALO, IVORY, gradient

END = 9.0  # design px from a track's end to its first option
NOWHERE = -1


@dataclass(frozen=True)
class Places:
    """Options on a track, -1 = none; committed ones carry a bar under the track."""

    options: int
    status_quo: int = NOWHERE
    mine: int = NOWHERE
    theirs: int = NOWHERE
    committed: int = NOWHERE
    barred: tuple[int, ...] = ()  # my red line: options that may not be tabled
    sounded: tuple[int, int] = (NOWHERE, NOWHERE)  # what is known of their bounds


def track(painter: Painter, frame: Frame, places: Places) -> None:
    """Draw a track in a frame at least 26 high."""
    roles = ("track", "tick", "gold", "cinnabar", "sky", "panel_bottom")
    painter.shape(track_body, frame, places, tuple(painter.theme.solid(role) for role in roles))


def option_x(frame: Frame, options: int, option: int) -> float:
    """Give the x of an option."""
    return frame.x + END + option * (frame.w - 2 * END) / max(1, options - 1)


def track_body(w: float, h: float, places: Places, colours: tuple[str, ...]) -> str:
    """Draw the track's picture."""
    rail, tick, gold, red, sky, ground = colours
    y, at = h / 2 + 3, [option_x(Frame(0, 0, w, h), places.options, option) for option in range(places.options)]
    parts = [f'<rect x="2" y="{y - 2}" width="{w - 4}" height="4" rx="2" fill="{rail}"/>']
    low, high = places.sounded
    if low >= 0 and high >= low:
        path = f"M{at[low]:.1f} {y + 7}H{at[high]:.1f}"
        parts.append(f'<path d="{path}" stroke="{sky}" stroke-width="2.4" stroke-linecap="round"/>')
    for option, x in enumerate(at):
        if option in places.barred:
            cross = f"M{x - 2.5:.1f} {y - 2.5}l5 5m0-5l-5 5"
            parts.append(f'<path d="{cross}" stroke="{tick}" stroke-width="1.2" stroke-opacity=".8"/>')
        else:
            parts.append(f'<path d="M{x:.1f} {y - 4}v8" stroke="{tick}" stroke-width="1.4"/>')
    parts.append(_gap(places, at, y, gold, red))
    if places.committed >= 0:
        x = at[places.committed]
        parts.append(f'<path d="M{x - 6:.1f} {y + 9.5}h12" stroke="{gold}" stroke-width="2.2" stroke-linecap="round"/>')
    parts.append(_marks(places, at, y, (gold, red, ground)))
    return "".join(parts)


def _gap(places: Places, at: list[float], y: float, gold: str, red: str) -> str:
    if places.mine < 0 or places.theirs < 0 or places.mine == places.theirs:
        return ""
    mine, theirs = at[places.mine], at[places.theirs]
    left, width = min(mine, theirs), abs(mine - theirs)
    fade = gradient("z", (mine, 0, theirs, 0), ((0, gold, 0.9), (1, red, 0.9)))
    return f'<defs>{fade}</defs><rect x="{left:.1f}" y="{y - 2}" width="{width:.1f}" height="4" fill="url(#z)"/>'


def _marks(places: Places, at: list[float], y: float, colours: tuple[str, str, str]) -> str:
    gold, red, ground = colours
    parts = []
    if places.status_quo >= 0:
        x = at[places.status_quo]
        parts.append(f'<path d="M{x:.1f} {y - 8}l6 8-6 8-6-8z" fill="{ground}" stroke="{IVORY}" stroke-width="1.5"/>')
    if places.mine >= 0:
        spot = f'cx="{at[places.mine]:.1f}" cy="{y}" r="6.5"'
        parts.append(f'<circle {spot} fill="none" stroke="{HALO}" stroke-width="6"/>')
        parts.append(f'<circle {spot} fill="{ground}" stroke="{gold}" stroke-width="3"/>')
    if places.mine == places.status_quo >= 0:
        parts.append(f'<path d="M{at[places.mine]:.1f} {y - 3.6}l2.7 3.6-2.7 3.6-2.7-3.6z" fill="{IVORY}"/>')
    if places.theirs >= 0:
        tip = y - (8 if places.theirs in (places.mine, places.status_quo) else 7)
        path = f"M{at[places.theirs] - 6.5:.1f} {tip - 9}h13l-6.5 9z"
        parts.append(f'<path d="{path}" fill="{red}" stroke="{HALO}" stroke-width="1"/>')
    return "".join(parts)


def legend_mark(w: float, h: float, kind: str, colours: tuple[str, str, str]) -> str:
    """Draw one of a track's marks for its legend: status_quo, mine or theirs."""
    gold, red, ground = colours
    x, y = w / 2, h / 2
    if kind == "status_quo":
        return f'<path d="M{x} {y - 7}l5.5 7-5.5 7-5.5-7z" fill="{ground}" stroke="{IVORY}" stroke-width="1.5"/>'
    if kind == "mine":
        return f'<circle cx="{x}" cy="{y}" r="5.8" fill="{ground}" stroke="{gold}" stroke-width="2.8"/>'
    return f'<path d="M{x - 6.5} {y - 5}h13l-6.5 10z" fill="{red}"/>'


def legend(painter: Painter, x: float, y: float, kind: str, words: str, *, anchor_right: bool = False) -> float:
    """Draw a mark and its word with the baseline y from the left, or to the right edge x; give the width."""
    width = painter.measure(words, "caption") + 21
    left = x - width if anchor_right else x
    colours = tuple(painter.theme.solid(role) for role in ("gold", "cinnabar", "panel_bottom"))
    painter.shape(legend_mark, Frame(left, y - 12, 16, 16), kind, colours)
    painter.text(words, left + 21, y, "caption", "second")
    return width
